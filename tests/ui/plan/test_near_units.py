"""Stories on names of units that are nearly right: offered, taken for another name, merged."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField as F
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.grid_editors import UnitsCell
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.plan.units_field import UnitsField
from hoptacxa_desktop.ui.widgets.chip_field import UnitChip, UnitState
from tests.ui.plan.hands import edit, editor, go, undo_name
from tests.ui.plan.keys import retype

Stored = Callable[[], Plan]


@pytest.fixture
def lead(screen: PlanScreen, stored: Stored) -> UnitsField:
    """The lead units of an activity that has some of its own."""
    found = next(t for t in tasks(stored()) if t.activity.particulars.lead)
    screen.session.show(found.node_id)
    field = screen.compose.page.form.fields[F.LEAD].editor
    assert isinstance(field, UnitsField)
    return field


def write(lead: UnitsField, qtbot: QtBot, words: str) -> UnitChip:
    retype(lead.chips.line, words)
    lead.chips.chooser.close_list()
    qtbot.keyClick(lead.chips.line, Qt.Key.Key_Return)
    return lead.chips.chips[-1]


@pytest.mark.parametrize("typed", ["p. tuyen", "P. TT", "phong tt va pttv", "phong tuyen truyn"])
def test_a_unit_is_offered_by_its_other_names_and_by_near_ones(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot, typed: str
) -> None:
    unit = next(one for one in desk.office.units if "Tuyên truyền" in one.name)
    go(grid, 3, F.LEAD)
    edit(grid, qtbot, f"Sở Mẫu, {typed}")
    cell = editor(grid)
    assert isinstance(cell, UnitsCell)
    assert cell.choosing
    assert unit.id in [chip.key for chip in cell.chooser.offered if isinstance(chip, UnitChip)]
    assert cell.text() == f"Sở Mẫu, {typed}"


def test_a_near_name_is_taken_for_the_unit(
    lead: UnitsField, desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    unit = next(one for one in desk.office.units if "Tuyên truyền" in one.name)
    chip = write(lead, qtbot, "Phòng TT")
    assert chip.state is UnitState.UNKNOWN
    menu = lead.near_menu(chip.text)
    menu.actions()[0].trigger()
    assert "Phòng TT" in next(u for u in desk.office.units if u.id == unit.id).aliases
    assert lead.chips.chips[-1].key == unit.id
    assert undo_name(desk) == "Ghi “Phòng TT” là tên gọi khác"


def test_a_near_name_may_still_be_a_unit_of_its_own(
    lead: UnitsField, desk: Desk, qtbot: QtBot
) -> None:
    chip = write(lead, qtbot, "Phòng TT")
    lead.near_menu(chip.text).actions()[-1].trigger()
    assert desk.office.units[-1].name == "Phòng TT"


def test_two_names_are_merged_from_a_chip(
    lead: UnitsField, desk: Desk, screen: PlanScreen, qtbot: QtBot
) -> None:
    gone = lead.chips.chips[0]
    units = desk.office.units
    with qtbot.waitSignal(desk.toast_wanted) as told:
        lead.merge_menu(gone.key).actions()[-1].trigger()
    assert "Đã gộp" in told.args[0]
    assert len(desk.office.units) == len(units) - 1
    assert lead.chips.chips[0].key != gone.key
    assert lead.chips.chips[0].text == gone.text
    desk.undo()
    assert desk.office.units == units
    assert lead.chips.chips[0].key == gone.key
