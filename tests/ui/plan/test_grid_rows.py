"""Stories on the rows of the grid: several edited, copied, moved and raised, by keys and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField as F
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.grid_sieve import Order, Sieve
from tests.ui.plan.hands import at, edit, editor, go, undo_name

Stored = Callable[[], Plan]
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def titles(plan: Plan) -> list[str]:
    return [task.title for task in tasks(plan)]


def siblings(plan: Plan) -> int:
    """The first of three duties that stand beside each other in the outline."""
    found = [task.node_id for task in tasks(plan)]
    for outline in plan.outlines:
        for node in outline:
            below = [child.id for child in node.children if child.is_task]
            if len(below) >= 3:
                return found.index(below[0])
    raise LookupError


def select(grid: GridPane, rows: range, field: F = F.TITLE) -> None:
    column = grid.model.fields.index(field)
    grid.view.select_block(rows, range(column, column + 1))


def selected(grid: GridPane) -> range:
    return grid.view.block()[0]


def test_words_go_into_all_selected_cells_by_ctrl_enter(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    select(grid, range(3, 6), F.PLACE)
    edit(grid, qtbot, "Nhà văn hóa")
    qtbot.keyClick(editor(grid), Qt.Key.Key_Return, CONTROL)
    places = [task.activity.particulars.place for task in tasks(stored())[3:6]]
    assert places == ["Nhà văn hóa"] * 3
    assert undo_name(desk) == "Sửa địa điểm ở 3 dòng"


def test_rows_go_down_and_up_with_their_selection(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = stored()
    first = siblings(before)
    a, b, c = titles(before)[first : first + 3]
    select(grid, range(first, first + 2))
    qtbot.keyClick(grid.view, Qt.Key.Key_Down, ALT)
    assert titles(stored())[first : first + 3] == [c, a, b]
    assert selected(grid) == range(first + 1, first + 3)
    assert undo_name(desk) == "Dời 2 nhiệm vụ"
    qtbot.keyClick(grid.view, Qt.Key.Key_Up, ALT)
    assert titles(stored()) == titles(before)
    assert selected(grid) == range(first, first + 2)
    for _ in range(2):
        desk.undo()
    assert tasks(stored()) == tasks(before)


def test_rows_change_their_level_by_keys(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    first = siblings(stored())
    select(grid, range(first + 1, first + 2))
    qtbot.keyClick(grid.view, Qt.Key.Key_Right, ALT)
    assert undo_name(desk).startswith("Lùi cấp nhiệm vụ")
    qtbot.keyClick(grid.view, Qt.Key.Key_Left, ALT)
    assert undo_name(desk).startswith("Lên cấp nhiệm vụ")


def test_copies_of_rows_stand_behind_them_and_are_selected(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    first = siblings(stored())
    a, b = titles(stored())[first : first + 2]
    select(grid, range(first, first + 2))
    with qtbot.waitSignal(desk.toast_wanted) as told:
        qtbot.keyClick(grid.view, Qt.Key.Key_D, CONTROL | SHIFT)
    assert told.args == ["Đã nhân đôi 2 nhiệm vụ"]
    assert titles(stored())[first : first + 4] == [a, b, a, b]
    assert selected(grid) == range(first + 2, first + 4)


def test_rows_go_by_a_key_and_the_next_one_is_current(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = titles(stored())
    select(grid, range(2, 4))
    with qtbot.waitSignal(desk.toast_wanted):
        qtbot.keyClick(grid.view, Qt.Key.Key_Minus, CONTROL)
    assert titles(stored()) == before[:2] + before[4:]
    assert grid.view.currentIndex().row() == 2


def test_a_row_comes_by_ctrl_enter(grid: GridPane, qtbot: QtBot) -> None:
    before = grid.model.rowCount()
    go(grid, 1, F.TIME)
    qtbot.keyClick(grid.view, Qt.Key.Key_Return, CONTROL)
    assert grid.model.rowCount() == before + 1
    assert editor(grid).accessibleName() == "Nội dung"


def test_shift_space_takes_whole_rows(grid: GridPane, qtbot: QtBot) -> None:
    select(grid, range(1, 3))
    qtbot.keyClick(grid.view, Qt.Key.Key_Space, SHIFT)
    assert grid.view.block() == (range(1, 3), range(grid.model.columnCount()))


def test_no_row_moves_while_a_column_gives_the_order(
    grid: GridPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    before = stored()
    grid.filter.set_sieve(Sieve(order=Order(field=F.TITLE)))
    go(grid, 1, F.TITLE)
    with qtbot.waitSignal(desk.notice_wanted):
        qtbot.keyClick(grid.view, Qt.Key.Key_Down, ALT)
    assert stored() == before


def mark(grid: GridPane, row: int) -> None:
    """Select a whole row."""
    grid.view.select_block(range(row, row + 1), range(grid.model.columnCount()))


PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


def mouse(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    """What the mouse does with its left button, also beyond the widget that it was pressed in."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is MOVE else left
    buttons = none if kind is RELEASE else left
    bare = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, widget.mapToGlobal(at), button, buttons, bare)
    QApplication.sendEvent(widget, event)


def drag(grid: GridPane, start: int, goal: int, *, right: bool = False) -> None:
    """Take the rows by the head of row `start`, to the upper edge of row `goal`."""
    head, body = grid.view.lines, grid.view.lines.viewport()
    mouse(body, PRESS, QPoint(5, head.sectionViewportPosition(start) + 5))
    x = 5 + (3 * head.width() if right else 0)
    end = QPoint(x, head.sectionViewportPosition(goal) + 2)
    mouse(body, MOVE, end)
    assert head.dragging
    mouse(body, RELEASE, end)


def test_marked_rows_are_taken_to_another_place(grid: GridPane, stored: Stored) -> None:
    first = siblings(stored())
    a, b, c = titles(stored())[first : first + 3]
    mark(grid, first + 2)
    drag(grid, first + 2, first)
    assert titles(stored())[first : first + 3] == [c, a, b]


def test_rows_taken_to_the_right_come_under_the_row_above(
    grid: GridPane, stored: Stored, desk: Desk
) -> None:
    first = siblings(stored())
    moved = tasks(stored())[first + 2]
    mark(grid, first + 2)
    drag(grid, first + 2, first + 1, right=True)
    host = tasks(stored())[first].node_id
    found = next(n for n in stored().outline for n in n.children if n.id == host)
    assert moved.node_id in [child.id for child in found.children]
    assert undo_name(desk).startswith("Dời nhiệm vụ")


def test_escape_lets_rows_go_where_they_were(grid: GridPane, stored: Stored, qtbot: QtBot) -> None:
    before = stored()
    head, body = grid.view.lines, grid.view.lines.viewport()
    mark(grid, 2)
    end = QPoint(5, head.sectionViewportPosition(6) + 2)
    mouse(body, PRESS, QPoint(5, head.sectionViewportPosition(2) + 5))
    mouse(body, MOVE, end)
    assert head.dragging
    qtbot.keyClick(grid.view, Qt.Key.Key_Escape)
    assert not head.dragging
    mouse(body, RELEASE, end)
    assert stored() == before


def test_a_press_on_an_unmarked_row_marks_it(grid: GridPane, qtbot: QtBot) -> None:
    head = grid.view.lines
    place = QPoint(5, head.sectionViewportPosition(3) + 5)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected(grid) == range(3, 4)


def test_the_menu_of_the_grid_names_each_doing_and_its_key(grid: GridPane) -> None:
    go(grid, 1, F.TITLE)
    said = [action.text() for action in grid.hands.menu().actions() if action.text()]
    assert "Dời lên\tAlt+↑" in said
    assert "Nhân đôi dòng\tCtrl+Shift+D" in said
    assert all("\t" in words for words in said)


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Left])
def test_nothing_moves_without_a_current_row(
    grid: GridPane, stored: Stored, qtbot: QtBot, key: Qt.Key
) -> None:
    before = stored()
    grid.view.setCurrentIndex(at(grid, -1, F.TITLE))
    qtbot.keyClick(grid.view, key, ALT)
    assert stored() == before
