"""Units in doubt, units that the office does not know yet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan import unit_facts
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.plan.units_field import UnitsField
from hoptacxa_desktop.ui.widgets.chip_field import UnitState
from tests.ui.plan.keys import retype

Stored = Callable[[], Plan]


@pytest.fixture
def task(screen: PlanScreen, stored: Stored) -> Task:
    """The activity that is open: one with units of its own."""
    found = next(t for t in tasks(stored()) if t.activity.particulars.partners)
    screen.session.show(found.node_id)
    return found


def partners(screen: PlanScreen) -> UnitsField:
    field = screen.compose.page.form.fields[ActivityField.PARTNERS].editor
    assert isinstance(field, UnitsField)
    return field


def said(stored: Stored, task: Task) -> str:
    now = {t.node_id: t for t in tasks(stored())}[task.node_id]
    return now.activity.particulars.partners.text


def write(screen: PlanScreen, qtbot: QtBot, words: str) -> None:
    field = partners(screen)
    retype(field.chips.line, words)
    qtbot.keyClick(field.chips.line, Qt.Key.Key_Return)


def test_words_in_doubt_may_be_named(
    screen: PlanScreen, stored: Stored, task: Task, desk: Desk, qtbot: QtBot
) -> None:
    write(screen, qtbot, "các phòng")
    field = partners(screen)
    assert "các phòng" in field.doubt.text
    before = said(stored, task)
    action = field.rooms_menu().actions()[1]
    action.trigger()
    assert said(stored, task) == before.replace("các phòng", desk.office.units[1].name)
    assert not field.doubt.text


def test_words_in_doubt_may_stay(
    screen: PlanScreen, stored: Stored, task: Task, qtbot: QtBot
) -> None:
    write(screen, qtbot, "các phòng")
    field = partners(screen)
    before = said(stored, task)
    field.doubt.keep.click()
    assert not field.doubt.text
    assert said(stored, task) == before


@pytest.fixture
def two_doubts(
    screen: PlanScreen, stored: Stored, task: Task, desk: Desk, qtbot: QtBot
) -> UnitsField:
    """The field of units with two doubts, one below the other."""
    field = partners(screen)
    field.edit_words()
    retype(field.words, "các phòng; các ban")
    field.commit()
    assert unit_facts.doubts(field.said) == ("các phòng", "các ban")
    return field


def test_one_doubt_is_kept_at_a_time(two_doubts: UnitsField) -> None:
    assert "các phòng" in two_doubts.doubt.text
    two_doubts.doubt.keep.click()
    assert "các ban" in two_doubts.doubt.text
    two_doubts.doubt.keep.click()
    assert not two_doubts.doubt.text


def test_the_doubt_that_is_told_is_named(
    two_doubts: UnitsField, stored: Stored, task: Task, desk: Desk
) -> None:
    two_doubts.doubt.keep.click()
    two_doubts.rooms_menu().actions()[1].trigger()
    assert said(stored, task) == f"các phòng; {desk.office.units[1].name}"


def test_the_chip_that_is_pressed_is_named(
    two_doubts: UnitsField, stored: Stored, task: Task, desk: Desk
) -> None:
    two_doubts.chips.pressed.emit(two_doubts.chips.chips[1])
    (menu,) = (one for one in two_doubts.findChildren(QMenu) if one.isVisible())
    menu.actions()[1].trigger()
    menu.close()
    assert said(stored, task) == f"các phòng; {desk.office.units[1].name}"


def test_words_kept_at_one_activity_are_doubted_at_the_next(
    screen: PlanScreen, stored: Stored, task: Task, two_doubts: UnitsField, qtbot: QtBot
) -> None:
    two_doubts.doubt.keep.click()
    two_doubts.doubt.keep.click()
    other = next(t for t in tasks(stored()) if t.node_id != task.node_id)
    screen.session.show(other.node_id)
    two_doubts.edit_words()
    retype(two_doubts.words, "các ban")
    two_doubts.commit()
    assert "các ban" in two_doubts.doubt.text


def test_an_unknown_unit_is_put_into_the_list(
    screen: PlanScreen, stored: Stored, task: Task, desk: Desk, qtbot: QtBot
) -> None:
    write(screen, qtbot, "Hội Làm vườn tỉnh")
    chip = partners(screen).chips.chips[-1]
    assert chip.state is UnitState.UNKNOWN
    partners(screen).chips.pressed.emit(chip)
    added = desk.office.units[-1]
    assert added.name == "Hội Làm vườn tỉnh"
    initials = [unit.initials for unit in desk.office.units]
    assert len(set(initials)) == len(initials)
    chip = partners(screen).chips.chips[-1]
    assert (chip.state, chip.key) == (UnitState.KNOWN, added.id)


def test_a_chip_taken_away_leaves_the_other_words(
    screen: PlanScreen, stored: Stored, task: Task, qtbot: QtBot
) -> None:
    write(screen, qtbot, "Hội Làm vườn tỉnh")
    field = partners(screen)
    first = field.chips.chips[0]
    field.chips.remove(first)
    assert first.text not in said(stored, task)
    assert "Hội Làm vườn tỉnh" in said(stored, task)


def test_a_shared_line_has_units_of_its_own(screen: PlanScreen, stored: Stored) -> None:
    shared = next(n for n in walk(stored().outline) if n.kind is NodeKind.SHARED)
    screen.session.show(shared.id)
    form = screen.compose.page.form
    assert form.fields[ActivityField.LEAD].isVisible()
    assert not form.fields[ActivityField.PLACE].isVisible()
    assert not form.money.isVisible()
    assert "Dùng chung" in screen.compose.page.covers.text()


def test_the_words_themselves_are_edited(
    screen: PlanScreen, stored: Stored, task: Task, qtbot: QtBot
) -> None:
    field = partners(screen)
    before = said(stored, task)
    field.chips.line.setFocus()
    qtbot.keyClick(field.chips.line, Qt.Key.Key_F2)
    assert field.words.isVisible()
    assert not field.chips.isVisible()
    assert field.words.text == before
    retype(field.words, "các phòng, đơn vị liên quan (nếu có)")
    qtbot.keyClick(field.words, Qt.Key.Key_Return)
    assert said(stored, task) == "các phòng, đơn vị liên quan (nếu có)"
    qtbot.waitUntil(field.chips.isVisible)
    assert not field.words.isVisible()


def test_escape_gives_edited_words_up(
    screen: PlanScreen, stored: Stored, task: Task, qtbot: QtBot
) -> None:
    field = partners(screen)
    before = said(stored, task)
    field.chips.line.setFocus()
    qtbot.keyClick(field.chips.line, Qt.Key.Key_F2)
    retype(field.words, "ai cũng được")
    qtbot.keyClick(field.words, Qt.Key.Key_Escape)
    assert field.chips.isVisible()
    assert said(stored, task) == before


def test_edited_words_go_to_the_activity_for_which_they_were_typed(
    screen: PlanScreen, stored: Stored, task: Task, qtbot: QtBot
) -> None:
    field = partners(screen)
    field.edit_words()
    retype(field.words, "các đơn vị liên quan")
    screen.compose.page.step_requested.emit(1)
    assert said(stored, task) == "các đơn vị liên quan"
    others = [t.activity.particulars.partners.text for t in tasks(stored())]
    assert others.count("các đơn vị liên quan") == 1
