"""Stories on the filters of the grid: ticked by the keyboard alone, taken off again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField as F
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.text.sorting import sort_key
from hoptacxa_desktop.services import plans
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.filter_popup import FilterPopup
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.screen import GRID, PlanScreen
from tests.ui.fakes import FakeDialogs
from tests.ui.plan.hands import edit, editor, go
from tests.ui.plan.keys import type_words

Stored = Callable[[], Plan]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No list is left open behind a story."""
    yield
    while popup := QApplication.activePopupWidget():
        popup.close()


def opened(grid: GridPane, qtbot: QtBot, field: F) -> FilterPopup:
    go(grid, 0, field)
    qtbot.keyClick(grid.view, Qt.Key.Key_L, CONTROL | SHIFT)
    popup = grid.filter.popup
    assert popup is not None
    return popup


def keep(grid: GridPane, qtbot: QtBot, field: F, typed: str) -> None:
    popup = opened(grid, qtbot, field)
    type_words(popup.list.line, typed)
    qtbot.keyClick(popup.list.line, Qt.Key.Key_Return)


def of_lead(plan: Plan, words: str) -> list[str]:
    return [t.node_id for t in tasks(plan) if words in t.said.lead.text]


def test_a_unit_is_found_without_marks_and_only_its_rows_are_seen(
    grid: GridPane, stored: Stored, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    seen = [row.node_id for row in grid.model.rows]
    assert seen == of_lead(stored(), "Tuyên truyền")
    assert 0 < len(seen) < len(tasks(stored()))
    assert grid.count.text() == f"{len(seen)}/{len(tasks(stored()))} dòng"
    qtmodeltester.check(grid.model)


def test_ticks_are_set_by_space_and_taken_by_enter(grid: GridPane, qtbot: QtBot) -> None:
    popup = opened(grid, qtbot, F.PLACE)
    popup.none.click()
    qtbot.keyClick(popup.list.line, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list.view, Qt.Key.Key_Space)
    wanted = popup.list.ticked
    assert len(wanted) == 1
    qtbot.keyClick(popup.list.view, Qt.Key.Key_Return)
    assert grid.filter.sieve.kept_in(F.PLACE) == frozenset(map(str, wanted))


def test_escape_leaves_all_as_it_is(grid: GridPane, qtbot: QtBot) -> None:
    before = grid.model.rowCount()
    popup = opened(grid, qtbot, F.LEAD)
    type_words(popup.list.line, "tuyen truyen")
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert grid.model.rowCount() == before
    assert not grid.filter.is_filtered


def test_filters_of_columns_add_up_and_go_one_by_one(grid: GridPane, qtbot: QtBot) -> None:
    whole = grid.model.rowCount()
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    one = grid.model.rowCount()
    popup = opened(grid, qtbot, F.TIME)
    keep_month = popup.list.values[0]
    popup.list.tick_all(False)
    popup.list.tick(keep_month, True)
    popup.apply.click()
    assert 0 < grid.model.rowCount() < one
    opened(grid, qtbot, F.TIME).clear.click()
    assert grid.model.rowCount() == one
    grid.filter.clear_button.click()
    assert grid.model.rowCount() == whole
    assert not grid.filter.clear_button.isVisible()


def test_the_buttons_say_what_is_kept(grid: GridPane, qtbot: QtBot) -> None:
    button = grid.filter.quick_buttons[0]
    assert button.text() == "Chủ trì: tất cả"
    keep(grid, qtbot, F.LEAD, "van phong")
    assert button.text() == "Chủ trì: Văn phòng"
    keep(grid, qtbot, F.LEAD, "phong tu")
    assert button.text() == "Chủ trì: 2 mục"
    assert "Phòng Tư vấn" in button.toolTip()


def test_nothing_that_goes_through_is_said_with_the_way_out(
    grid: GridPane, qtbot: QtBot, stored: Stored
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    grid.view.selectAll()
    grid.hands.delete_rows()
    assert grid.filter.nothing.isVisible()
    assert grid.count.text() == f"0/{len(tasks(stored()))} dòng"
    grid.filter.nothing.doors()[0].click()
    assert grid.model.rowCount() == len(tasks(stored()))
    assert grid.view.isVisible()


def test_a_row_that_is_edited_stays_where_the_hand_is(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    before = grid.model.rowCount()
    go(grid, 0, F.LEAD)
    edit(grid, qtbot, "Sở Mẫu")
    qtbot.keyClick(editor(grid), Qt.Key.Key_Return)
    assert grid.model.rowCount() == before
    grid.filter.set_sieve(grid.filter.sieve)
    assert grid.model.rowCount() == before - 1


def test_a_new_row_is_seen_whatever_is_filtered(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    before = grid.model.rowCount()
    go(grid, 0, F.TITLE)
    grid.add_button.click()
    assert grid.model.rowCount() == before + 1


def test_rows_stand_in_the_order_of_a_column_and_the_plan_stays(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    before = stored()
    opened(grid, qtbot, F.TITLE).rising.click()
    shown = [str(grid.model.index(row, 1).data()) for row in range(grid.model.rowCount())]
    assert shown == sorted(shown, key=sort_key)
    assert stored() == before
    assert grid.view.columns.marks_of(1)[0] == "up"
    opened(grid, qtbot, F.TITLE).plan_order.click()
    assert [row.node_id for row in grid.model.rows] == [t.node_id for t in tasks(before)]


def test_another_plan_is_shown_whole(
    grid: GridPane, screen: PlanScreen, desk: Desk, qtbot: QtBot
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    plans.add_plan(desk.store, plan=Plan(id=PlanId("bare"), year=2027), name="Lập kế hoạch")
    screen.open(PlanId("bare"))
    screen.tabs.bar.setCurrentIndex(GRID)
    assert not grid.filter.is_filtered
    assert grid.empty.isVisible()


def test_a_row_that_is_asked_for_is_shown_whatever_is_filtered(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    hidden = next(t for t in tasks(stored()) if t.node_id not in of_lead(stored(), "Tuyên truyền"))
    grid.show_node(hidden.node_id)
    assert grid.current is not None
    assert grid.current.node_id == hidden.node_id


def test_the_funnel_in_a_head_opens_its_list(grid: GridPane, qtbot: QtBot) -> None:
    head = grid.view.columns
    column = grid.model.fields.index(F.PLACE)
    right = head.sectionViewportPosition(column) + head.sectionSize(column)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(right - 10, 10))
    assert grid.filter.popup is not None
    assert grid.filter.popup.isVisible()


def test_the_tracking_sheet_holds_what_the_grid_shows(
    grid: GridPane,
    screen: PlanScreen,
    desk: Desk,
    dialogs: FakeDialogs,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    keep(grid, qtbot, F.LEAD, "tuyen truyen")
    target = tmp_path / "biểu.xlsx"
    dialogs.answers.append(target)
    screen.head.export_requested.emit("excel")
    desk.jobs.wait(60_000)
    count, whole = grid.model.rowCount(), len(tasks(screen.session.plan))
    assert dialogs.asked[0][1].endswith("(đã lọc).xlsx")
    assert f"{count}/{whole} dòng" in screen.notice.accessibleName()
    sheet = load_workbook(target)["Theo dõi"]
    said = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value}
    shown = {row.title for row in grid.model.rows}
    assert shown <= said
    others = {task.title for task in tasks(screen.session.plan)} - shown
    assert not others & said
