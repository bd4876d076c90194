"""Vietnamese typed into the grid as UniKey, an input method and Windows' keyboard send it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField as F
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.ui.plan.grid_editors import UnitsCell
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from tests.ui.plan.hands import editor, go
from tests.ui.unikey import WAYS, Way, rewriting

Stored = Callable[[], Plan]
WORDS = "Đào tạo, bồi dưỡng cán bộ hợp tác xã kiểu mới"


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No list is left open behind a story."""
    yield
    while popup := QApplication.activePopupWidget():
        popup.close()


def cell(grid: GridPane, qtbot: QtBot, row: int, field: F) -> QLineEdit:
    """The emptied editor of a cell."""
    go(grid, row, field)
    qtbot.keyClick(grid.view, Qt.Key.Key_F2)
    line = editor(grid)
    assert isinstance(line, QLineEdit)
    line.clear()
    return line


def row(stored: Stored, at: int) -> Task:
    return tasks(stored())[at]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("words", [WORDS, "bootstrap", "Nguyễn Thị Huệ"])
def test_words_come_into_a_cell_as_they_are_meant(
    grid: GridPane, stored: Stored, qtbot: QtBot, way: Way, words: str
) -> None:
    line = cell(grid, qtbot, 4, F.PLACE)
    way(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row(stored, 4).said.place == words


@pytest.mark.parametrize("way", WAYS)
def test_time_is_understood_however_it_is_typed(
    grid: GridPane, stored: Stored, qtbot: QtBot, way: Way
) -> None:
    line = cell(grid, qtbot, 5, F.TIME)
    way(line, "dự kiến tháng 6-7 năm 2027")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    time = row(stored, 5).said.time
    assert (time.text, time.tentative) == ("dự kiến tháng 6-7 năm 2027", True)


@pytest.mark.parametrize("way", WAYS)
def test_the_list_of_units_never_rewrites_what_is_typed(
    grid: GridPane, stored: Stored, qtbot: QtBot, way: Way
) -> None:
    line = cell(grid, qtbot, 3, F.LEAD)
    assert isinstance(line, UnitsCell)
    way(line, "Văn phòng")
    assert line.choosing
    qtbot.keyClick(line.chooser.list_view, Qt.Key.Key_Escape)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row(stored, 3).said.lead.text == "Văn phòng"


def test_the_first_letters_typed_on_a_cell_open_it(
    grid: GridPane, stored: Stored, qtbot: QtBot
) -> None:
    go(grid, 4, F.PLACE)
    qtbot.keyClick(grid.view, Qt.Key.Key_D)
    line = editor(grid)
    assert isinstance(line, QLineEdit)
    assert line.text() == "d"
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    rewriting(line, WORDS)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row(stored, 4).said.place == WORDS


@pytest.mark.parametrize("way", WAYS)
def test_the_filter_finds_what_is_typed_with_its_marks(
    grid: GridPane, qtbot: QtBot, way: Way
) -> None:
    go(grid, 0, F.LEAD)
    grid.view.filter_requested.emit()
    popup = grid.filter.popup
    assert popup is not None
    line = popup.list.line
    line.setFocus()
    way(line, "Tuyên truyền")
    assert len(popup.list.values) == 1
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert grid.filter.is_filtered
