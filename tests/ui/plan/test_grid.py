"""Stories on the grid: edit in place, go on by keys, fill, copy, paste, delete."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.services import plans
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan import head_facts
from hoptacxa_desktop.ui.plan.grid_editors import TimeCell, UnitsCell
from hoptacxa_desktop.ui.plan.grid_facts import GRID_FIELDS
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.screen import GRID, PlanScreen
from tests.ui.plan.hands import at, edit, editor, go, undo_name
from tests.ui.plan.keys import type_words

Stored = Callable[[], Plan]
F = ActivityField


def test_the_grid_has_a_row_for_each_activity(
    grid: GridPane, stored: Stored, qtmodeltester: ModelTester
) -> None:
    assert grid.model.rowCount() == len(tasks(stored()))
    qtmodeltester.check(grid.model)


def test_an_empty_grid_says_how_to_begin(
    screen: PlanScreen, desk: Desk, grid: GridPane, qtbot: QtBot
) -> None:
    assert not grid.empty.isVisible()
    plans.add_plan(desk.store, plan=Plan(id=PlanId("bare"), year=2027), name="Lập kế hoạch")
    screen.open(PlanId("bare"))
    screen.tabs.bar.setCurrentIndex(GRID)
    assert grid.empty.isVisible()
    assert not grid.view.isVisible()
    grid.empty.doors()[0].click()
    type_words(editor(grid), "Mở lớp")
    qtbot.keyClick(editor(grid), Qt.Key.Key_Return)
    assert [task.title for task in tasks(screen.session.plan)] == ["Mở lớp"]
    assert not grid.empty.isVisible()


def test_rows_are_pasted_into_an_empty_grid(
    screen: PlanScreen, desk: Desk, grid: GridPane, qtbot: QtBot
) -> None:
    plans.add_plan(desk.store, plan=Plan(id=PlanId("bare"), year=2027), name="Lập kế hoạch")
    screen.open(PlanId("bare"))
    screen.tabs.bar.setCurrentIndex(GRID)
    QGuiApplication.clipboard().setText("Mở lớp\nIn sách")
    grid.empty.doors()[0].setFocus()
    qtbot.keyClick(grid.empty.doors()[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    grid.notice.buttons()[0].click()
    assert [task.title for task in tasks(screen.session.plan)] == ["Mở lớp", "In sách"]
    assert grid.view.isVisible()


def test_duties_are_not_counted_as_activities(
    grid: GridPane, screen: PlanScreen, stored: Stored
) -> None:
    kinds = [task.kind for task in tasks(stored())]
    activities, duties = kinds.count(NodeKind.ACTIVITY), kinds.count(NodeKind.DUTY)
    assert duties
    assert head_facts.activity_count(stored()) == activities
    assert grid.count.text() == f"{activities} hoạt động, {duties} nhiệm vụ"


def test_time_is_edited_in_place_and_its_days_follow(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    go(grid, 5, F.TIME)
    edit(grid, qtbot, "dự kiến tháng 6-7 năm 2027")
    cell = editor(grid)
    assert isinstance(cell, TimeCell)
    qtbot.waitUntil(cell.popup.isVisible)
    assert "01/6/2027" in cell.popup.strip.chips[0].text
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert tasks(stored())[5].activity.particulars.time.text == "dự kiến tháng 6-7 năm 2027"
    assert at(grid, 5, F.START).data() == "01/6/2027"
    assert at(grid, 5, F.END).data() == "31/7/2027"
    assert grid.view.currentIndex().row() == 6


def test_escape_gives_an_edit_up(grid: GridPane, stored: Stored, qtbot: QtBot) -> None:
    before = stored()
    go(grid, 5, F.TIME)
    edit(grid, qtbot, "tháng 12")
    qtbot.keyClick(editor(grid), Qt.Key.Key_Escape)
    assert stored() == before


def test_a_unit_is_chosen_for_the_last_of_a_cell(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    unit = desk.office.units[1]
    go(grid, 3, F.LEAD)
    edit(grid, qtbot, f"Sở Mẫu, {fold(unit.name)[:12]}")
    cell = editor(grid)
    assert isinstance(cell, UnitsCell)
    assert cell.choosing
    qtbot.keyClick(cell.chooser.list_view, Qt.Key.Key_Down)
    qtbot.keyClick(cell.chooser.list_view, Qt.Key.Key_Return)
    assert cell.text() == f"Sở Mẫu, {unit.name}"
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert tasks(stored())[3].activity.particulars.lead.text == f"Sở Mẫu, {unit.name}"


def test_tab_goes_right(grid: GridPane, qtbot: QtBot) -> None:
    go(grid, 2, F.PLACE)
    edit(grid, qtbot, "Huyện Mẫu")
    qtbot.keyClick(editor(grid), Qt.Key.Key_Tab)
    assert grid.view.currentIndex() == at(grid, 2, F.STATUS)
    assert at(grid, 2, F.PLACE).data() == "Huyện Mẫu"


def test_an_edit_tells_only_the_cells_that_changed(grid: GridPane, qtbot: QtBot) -> None:
    told: list[tuple[int, int, int]] = []
    grid.model.dataChanged.connect(
        lambda first, last: told.append((first.row(), first.column(), last.column()))
    )
    grid.model.setData(at(grid, 7, F.PLACE), "Nhà văn hóa")
    place = GRID_FIELDS.index(F.PLACE)
    assert told == [(7, place, place)]


def test_computed_cells_are_not_edited(grid: GridPane) -> None:
    for field in (F.ORDER, F.START, F.END):
        assert not grid.model.flags(at(grid, 0, field)) & Qt.ItemFlag.ItemIsEditable


def test_status_is_chosen_from_a_list(grid: GridPane, stored: Stored, qtbot: QtBot) -> None:
    go(grid, 1, F.STATUS)
    qtbot.keyClick(grid.view, Qt.Key.Key_F2)
    box = editor(grid)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(Status.DOING.value))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert tasks(stored())[1].tracking.status is Status.DOING


def test_a_progress_that_is_none_is_told_and_not_written(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = stored()
    with qtbot.waitSignal(desk.problems.told):
        grid.model.setData(at(grid, 1, F.PROGRESS), "nhiều")
    assert stored() == before


def test_ctrl_d_fills_from_above(grid: GridPane, stored: Stored, qtbot: QtBot) -> None:
    grid.model.setData(at(grid, 3, F.PLACE), "Hội trường mẫu")
    grid.view.select_block(range(3, 6), range(GRID_FIELDS.index(F.PLACE), 9))
    qtbot.keyClick(grid.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    places = [t.activity.particulars.place for t in tasks(stored())[3:6]]
    assert places == ["Hội trường mẫu"] * 3


def test_delete_empties_cells_but_never_a_title(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    title = tasks(stored())[4].title
    grid.view.select_block(range(4, 5), range(1, 3))
    qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert tasks(stored())[4].title == title
    assert tasks(stored())[4].activity.particulars.time.text == ""


def test_copy_and_paste_speak_as_excel_does(grid: GridPane, stored: Stored, qtbot: QtBot) -> None:
    go(grid, 3, F.PLACE)
    QGuiApplication.clipboard().setText('"Nhà văn hóa ""Mẫu"""\r\nTrụ sở\r\n')
    qtbot.keyClick(grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    places = [t.activity.particulars.place for t in tasks(stored())[3:5]]
    assert places == ['Nhà văn hóa "Mẫu"', "Trụ sở"]
    column = GRID_FIELDS.index(F.PLACE)
    grid.view.select_block(range(3, 5), range(column, column + 1))
    qtbot.keyClick(grid.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == '"Nhà văn hóa ""Mẫu"""\nTrụ sở'


def test_a_new_row_waits_for_its_title(grid: GridPane, stored: Stored, qtbot: QtBot) -> None:
    go(grid, 6, F.TIME)
    grid.add_button.click()
    line = editor(grid)
    type_words(line, "Việc thêm trong lưới")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "Việc thêm trong lưới" in [t.title for t in tasks(stored())]


def test_deleted_rows_come_back_with_undo(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = [t.node_id for t in tasks(stored())]
    go(grid, 6, F.TIME)
    with qtbot.waitSignal(desk.toast_wanted):
        grid.delete_button.click()
    assert grid.model.rowCount() == len(before) - 1
    desk.undo()
    assert [t.node_id for t in grid.model.rows] == before


def test_ctrl_tab_leaves_the_grid(grid: GridPane, qtbot: QtBot) -> None:
    assert grid.view.hasFocus()
    qtbot.keyClick(grid.view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert not grid.view.hasFocus()


def test_the_form_opens_at_the_row(grid: GridPane, screen: PlanScreen) -> None:
    go(grid, 4, F.TITLE)
    wanted = grid.model.rows[4].node_id
    grid.form_button.click()
    assert screen.session.node_id == wanted
    assert screen.compose.isVisible()


def test_a_block_filled_emptied_or_pasted_is_one_step(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    place, progress = GRID_FIELDS.index(F.PLACE), GRID_FIELDS.index(F.PROGRESS)
    before = tasks(stored())
    QGuiApplication.clipboard().setText("Hội trường A\tĐang làm\t40%\nHội trường B\tĐã xong\t100%")
    go(grid, 3, F.PLACE)
    grid.paste()
    assert undo_name(desk) == "Dán vào 6 ô"
    assert [t.tracking.status for t in tasks(stored())[3:5]] == [Status.DOING, Status.DONE]
    grid.view.select_block(range(3, 7), range(place, progress + 1))
    grid.hands.fill_down()
    assert undo_name(desk) == "Điền xuống 9 ô"
    assert {t.activity.particulars.place for t in tasks(stored())[3:7]} == {"Hội trường A"}
    grid.view.select_block(range(3, 7), range(place, place + 1))
    qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert undo_name(desk) == "Xóa chữ ở 4 ô"
    for _ in range(3):
        desk.undo()
    assert tasks(stored()) == before


def test_rows_deleted_together_are_one_step(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = [t.node_id for t in tasks(stored())]
    grid.view.select_block(range(2, 5), range(1, 2))
    with qtbot.waitSignal(desk.toast_wanted) as told:
        grid.delete_button.click()
    assert told.args == ["Đã xóa 3 hoạt động"]
    assert undo_name(desk) == "Xóa 3 hoạt động"
    desk.undo()
    assert [t.node_id for t in tasks(stored())] == before


def test_a_pasted_value_that_a_field_cannot_take_is_told_and_left_out(
    grid: GridPane, stored: Stored
) -> None:
    before = stored()
    go(grid, 3, F.PLACE)
    QGuiApplication.clipboard().setText("Hội trường A\tSắp xong")
    grid.paste()
    assert "1 dòng bị ghi đè" in grid.notice.accessibleName()
    assert "1 ô không nhận được" in grid.notice.accessibleName()
    assert stored() == before
    grid.notice.buttons()[0].click()
    now = tasks(stored())[3]
    assert now.said.place == "Hội trường A"
    assert now.tracking.status is tasks(before)[3].tracking.status


def test_time_that_is_not_understood_is_told_before_it_is_pasted(
    grid: GridPane, stored: Stored
) -> None:
    go(grid, grid.model.rowCount() - 1, F.TITLE)
    title = tasks(stored())[-1].title
    QGuiApplication.clipboard().setText(f"{title}\nViệc mới\tngày 31/4/2027\n")
    grid.paste()
    assert "1 hoạt động mới sau dòng cuối · 1 ô chưa hiểu" in grid.notice.accessibleName()
    grid.notice.buttons()[0].click()
    assert tasks(stored())[-1].said.time.text == "ngày 31/4/2027"


def test_rows_pasted_below_the_last_become_activities(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = tasks(stored())
    go(grid, len(before) - 1, F.TITLE)
    new = "Việc mới một\tQuý III\t\t\tVăn phòng\nViệc mới hai\n"
    QGuiApplication.clipboard().setText(f"{before[-1].title}\tTháng 5\n{new}")
    qtbot.keyClick(grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert grid.notice.text == "Sắp dán 3 dòng × 5 cột."
    assert grid.model.rowCount() == len(before) + 2
    assert tasks(stored()) == before
    go_on, _ = grid.notice.buttons()
    with qtbot.waitSignal(desk.toast_wanted) as told:
        go_on.click()
    assert told.args == ["Đã thêm 2 hoạt động"]
    assert not grid.notice.isVisible()
    now = tasks(stored())
    assert [t.title for t in now[len(before) :]] == ["Việc mới một", "Việc mới hai"]
    assert now[len(before) - 1].said.time.text == "Tháng 5"
    assert now[-2].said.time.text == "Quý III"
    assert now[-2].said.lead.text == "Văn phòng"
    assert now[-2].kind is before[-1].kind
    assert undo_name(desk) == "Dán vào 1 ô, thêm 2 hoạt động"
    desk.undo()
    assert tasks(stored()) == before


def test_pasted_rows_may_be_given_up(
    grid: GridPane, stored: Stored, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    before = stored()
    go(grid, grid.model.rowCount() - 1, F.OBSTACLE)
    QGuiApplication.clipboard().setText("Mưa\tmột\thai\tba\nNắng")
    grid.paste()
    qtmodeltester.check(grid.model)
    last = grid.model.rowCount() - 1
    coming = [grid.model.index(last, at) for at in range(grid.model.columnCount())]
    assert [index.data() for index in coming if index.data()] == ["Nắng"]
    assert not any(index.flags() & Qt.ItemFlag.ItemIsEditable for index in coming)
    grid.view.select_block(range(last, last + 1), range(1, 3))
    grid.hands.delete_rows()
    grid.hands.clear_cells()
    _, drop = grid.notice.buttons()
    drop.click()
    assert grid.model.rowCount() == last
    assert stored() == before


def test_filling_down_from_words_that_cannot_be_filled_leaves_the_cells(
    grid: GridPane, stored: Stored
) -> None:
    before = stored()
    grid.view.select_block(range(3), range(1))
    grid.hands.fill_down()
    assert stored() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_D, Qt.Key.Key_C])
def test_keys_on_cells_do_nothing_without_a_current_cell(
    grid: GridPane, stored: Stored, qtbot: QtBot, key: Qt.Key
) -> None:
    last = grid.model.rowCount() - 1
    go(grid, last, F.NOTE)
    edit(grid, qtbot, "Ghi ở dòng cuối")
    qtbot.keyClick(editor(grid), Qt.Key.Key_Return)
    before = stored()
    QGuiApplication.clipboard().setText("chữ đã chép")
    grid.view.setCurrentIndex(QModelIndex())
    control = Qt.KeyboardModifier.ControlModifier
    bare = Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(grid.view, key, bare if key == Qt.Key.Key_Delete else control)
    assert stored() == before
    assert QGuiApplication.clipboard().text() == "chữ đã chép"
