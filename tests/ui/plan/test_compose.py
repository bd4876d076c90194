"""Stories on the tab "Soạn thảo": open, read, edit, add, move, delete, undo."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind, find, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import Run, plain
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.services import activities, outline, plans
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.paint.chips import ChipLook
from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.date_popup import DatePopup
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.plan.units_field import UnitsField
from tests.ui.plan.keys import retype, type_words

Stored = Callable[[], Plan]


def dated(plan: Plan) -> Task:
    """An activity of the body with its own time."""
    return next(t for t in tasks(plan) if t.activity.particulars.time.text and t.said.time.start)


def node(plan: Plan, node_id: str) -> Node:
    found = [n for outline in plan.outlines for n in walk(outline) if n.id == node_id]
    assert found
    return found[0]


def test_a_plan_opens_with_its_outline_and_first_activity(
    screen: PlanScreen, stored: Stored
) -> None:
    plan = stored()
    assert screen.plan_id == plan.id
    assert screen.head.title == " ".join(plan.subject.split())
    rows = list(outline_facts.each(screen.compose.outline.model.rows))
    shown = [n for n in walk(plan.outline) if outline_facts.shown(n)]
    assert len(rows) == len(shown) + 2
    current = screen.compose.outline.current
    assert current is not None
    assert current.sign is outline_facts.Sign.TASK
    assert screen.compose.page.title.text


def test_editing_the_time_writes_the_words_and_shows_the_days(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    task = dated(stored())
    screen.session.show(task.node_id)
    field = screen.compose.page.form.time
    retype(field.line, "dự kiến từ ngày 18-22/4/2027")
    qtbot.waitUntil(lambda: any("18/4/2027" in chip.text for chip in field.strip.chips))
    assert ChipLook.TENTATIVE in {chip.look for chip in field.strip.chips}
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    detail = node(stored(), task.node_id).particulars
    assert detail is not None
    assert detail.time.text == "dự kiến từ ngày 18-22/4/2027"
    assert detail.time.start is not None
    assert (detail.time.start.day, detail.time.start.month) == (18, 4)


def test_words_without_meaning_are_kept_and_doubted(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    task = dated(stored())
    screen.session.show(task.node_id)
    field = screen.compose.page.form.time
    retype(field.line, "xyz abc")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    detail = node(stored(), task.node_id).particulars
    assert detail is not None
    assert detail.time.text == "xyz abc"
    assert field.strip.chips[0].look is ChipLook.DOUBT
    current = screen.compose.outline.current
    assert current is not None
    assert current.doubt


def test_leaving_for_another_row_writes_first(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    first, second = tasks(stored())[:2]
    screen.session.show(first.node_id)
    place = screen.compose.page.form.fields[ActivityField.PLACE].editor
    retype(place, "Nhà văn hóa mẫu")
    screen.session.show(second.node_id)
    assert _said(stored(), first.node_id, "place") == "Nhà văn hóa mẫu"
    assert _said(stored(), second.node_id, "place") != "Nhà văn hóa mẫu"


def test_a_unit_is_added_by_letters_without_marks(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    task = dated(stored())
    screen.session.show(task.node_id)
    unit = screen.session.office.units[0]
    editor = screen.compose.page.form.fields[ActivityField.ADVISERS].editor
    assert isinstance(editor, UnitsField)
    retype(editor.chips.line, unit.initials.lower())
    qtbot.keyClick(editor.chips.line, Qt.Key.Key_Return)
    said = node(stored(), task.node_id).particulars
    assert said is not None
    assert unit.id in said.advisers.known
    assert editor.chips.chips[-1].key == unit.id


def test_the_title_takes_bold_words(screen: PlanScreen, stored: Stored, qtbot: QtBot) -> None:
    heading = next(n for n in walk(stored().outline) if n.kind is NodeKind.HEADING)
    screen.session.show(heading.id)
    title = screen.compose.page.title
    retype(title, "Mục ")
    qtbot.keyClick(title, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    type_words(title, "chính")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    written = node(stored(), heading.id).text
    assert plain(written) == "Mục chính"
    assert written[-1].bold != written[0].bold


def test_ctrl_enter_adds_an_activity_and_waits_for_its_title(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    before = len(tasks(stored()))
    screen.compose.outline.add_activity()
    assert len(tasks(stored())) == before + 1
    assert screen.compose.page.title.hasFocus()
    type_words(screen.compose.page.title, "Việc mới thêm")
    screen.session.flush()
    assert screen.session.node_id is not None
    assert plain(node(stored(), screen.session.node_id).text) == "Việc mới thêm"


def test_delete_tells_it_and_undo_brings_it_back(
    screen: PlanScreen, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    task = dated(stored())
    screen.session.show(task.node_id)
    with qtbot.waitSignal(desk.toast_wanted) as told:
        qtbot.keyClick(screen.compose.outline.tree, Qt.Key.Key_Delete)
    assert told.args is not None
    assert "Đã xóa" in told.args[0]
    assert find(stored().outline, task.node_id) is None
    current = screen.compose.outline.current
    assert current is not None
    desk.undo()
    assert find(stored().outline, task.node_id) is not None
    assert screen.compose.outline.model.index_of(task.node_id).isValid()


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_alt_and_arrows_move_a_row_and_keep_it_current(
    screen: PlanScreen, stored: Stored, qtbot: QtBot, key: Qt.Key, by: int
) -> None:
    plan = stored()
    family = next(n for n in walk(plan.outline) if sum(c.is_task for c in n.children) > 2)
    second = [c for c in family.children if c.is_task][1]
    was = family.children.index(second)
    screen.session.show(second.id)
    qtbot.keyClick(screen.compose.outline.tree, key, Qt.KeyboardModifier.AltModifier)
    children = node(stored(), family.id).children
    assert [c.id for c in children].index(second.id) == was + by
    current = screen.compose.outline.current
    assert current is not None
    assert current.key == second.id


def test_the_title_of_a_new_activity_is_styled_as_its_neighbours(
    screen: PlanScreen, stored: Stored
) -> None:
    page = screen.compose.page
    task = next(one for one in tasks(stored()) if node_of(stored(), one.node_id).text[0].bold)
    screen.session.show(task.node_id)
    screen.compose.outline.add_activity()
    new = screen.session.node_id
    assert new is not None
    type_words(page.title, "Mở lớp")
    assert page.title.text == (Run("Mở lớp", bold=True),)
    page.title.commit()
    assert node_of(stored(), new).text == (Run("Mở lớp", bold=True),)


def test_a_new_activity_named_in_the_grid_is_styled_as_its_neighbours(
    screen: PlanScreen, stored: Stored
) -> None:
    task = next(one for one in tasks(stored()) if node_of(stored(), one.node_id).text[0].bold)
    edited = screen.session.do(outline.add_node, kind=NodeKind.ACTIVITY, after=task.node_id)
    assert edited is not None
    assert edited.node is not None
    change = (edited.node, ActivityField.TITLE, "Mở lớp")
    screen.session.do(activities.set_fields, changes=(change,), name="Sửa tên")
    assert node_of(stored(), edited.node).text == (Run("Mở lớp", bold=True),)


def test_search_hides_what_does_not_match(screen: PlanScreen, qtbot: QtBot) -> None:
    pane = screen.compose.outline
    row = next(r for r in outline_facts.each(pane.model.rows) if r.sign is outline_facts.Sign.TASK)
    type_words(pane.search, row.title)
    index = pane.model.index_of(row.key)
    assert not pane.tree.isRowHidden(index.row(), index.parent())
    head = pane.model.index_of(outline_facts.HEAD)
    assert pane.tree.isRowHidden(head.row(), head.parent())
    pane.search.clear()
    assert not pane.tree.isRowHidden(head.row(), head.parent())


def test_a_change_elsewhere_keeps_the_current_row(
    screen: PlanScreen, stored: Stored, desk: Desk
) -> None:
    task = dated(stored())
    screen.session.show(task.node_id)
    desk.do(plans.describe, plan=stored(), name="Sửa trích yếu", subject="Tên khác")
    assert screen.head.title == "Tên khác"
    assert screen.session.node_id == task.node_id
    current = screen.compose.outline.current
    assert current is not None
    assert current.key == task.node_id


def _said(plan: Plan, node_id: NodeId, field: str) -> object:
    return getattr(node(plan, node_id).particulars, field)


def test_days_picked_in_the_month_become_words(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    task = dated(stored())
    screen.session.show(task.node_id)
    field = screen.compose.page.form.time
    retype(field.line, "dự kiến ngày 12/5/2027")
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (popup,) = field.findChildren(DatePopup)
    assert popup.month.selectedDate().toPython() == date(2027, 5, 12)  # type: ignore[attr-defined]
    popup.pick(date(2027, 5, 20), as_last=False)
    popup.pick(date(2027, 5, 22), as_last=True)
    assert field.text == "dự kiến từ ngày 20/5 đến ngày 22/5/2027"
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    time = tasks(stored())[[t.node_id for t in tasks(stored())].index(task.node_id)].said.time
    assert (time.start, time.end) == (date(2027, 5, 20), date(2027, 5, 22))


def test_a_plan_deleted_elsewhere_is_told_and_comes_back_with_undo(
    screen: PlanScreen, stored: Stored, desk: Desk
) -> None:
    desk.do(plans.delete_plan, plan_id=stored().id)
    assert screen.plan_id is None
    assert "đã bị xóa" in screen.notice.text
    assert not screen.compose.page.form.time.isEnabled()
    desk.undo()
    assert screen.plan_id == stored().id
    assert screen.compose.page.form.time.isEnabled()
    assert screen.notice.isHidden()


def test_f8_goes_from_doubt_to_doubt(screen: PlanScreen, qtbot: QtBot) -> None:
    pane = screen.compose.outline
    doubted = [row.key for row in outline_facts.each(pane.model.rows) if row.doubt]
    assert len(doubted) > 1
    pane.select(doubted[0])
    qtbot.keyClick(pane.tree, Qt.Key.Key_F8)
    assert pane.current is not None
    assert pane.current.key == doubted[1]
    qtbot.keyClick(pane.tree, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert pane.current.key == doubted[0]
