"""Stories on the columns of the grid: hidden and moved by keys, and found so again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField as F
from hoptacxa_desktop.services import history, look
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.grid_columns import ColumnsPopup
from hoptacxa_desktop.ui.plan.grid_facts import GRID_FIELDS
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.screen import GRID, PlanScreen


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No list is left open behind a story."""
    yield
    while popup := QApplication.activePopupWidget():
        popup.close()


def opened(grid: GridPane) -> ColumnsPopup:
    assert grid.chosen is not None
    grid.chosen.button.click()
    assert grid.chosen.popup is not None
    return grid.chosen.popup


def press(qtbot: QtBot, popup: ColumnsPopup, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(popup.list.view, key)


def test_a_column_is_hidden_by_space_and_stays_so(
    grid: GridPane, screen: PlanScreen, desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    popup = opened(grid)
    press(qtbot, popup, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert F.TIME not in grid.model.fields
    assert len(grid.model.fields) == len(GRID_FIELDS) - 1
    qtmodeltester.check(grid.model)
    again = PlanScreen(desk)
    qtbot.addWidget(again)
    again.open(screen.session.plan.id)
    again.tabs.bar.setCurrentIndex(GRID)
    again.show()
    assert again.grid.model.fields == grid.model.fields
    again.close_down()


def test_a_column_goes_to_another_place_by_alt_and_arrows(grid: GridPane, qtbot: QtBot) -> None:
    popup = opened(grid)
    press(qtbot, popup, Qt.Key.Key_Down, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(qtbot, popup, Qt.Key.Key_Return)
    assert grid.model.fields[:3] == (F.ORDER, F.TIME, F.TITLE)
    assert str(grid.model.headerData(1, Qt.Orientation.Horizontal)) == "Thời gian (chữ)"
    opened(grid).usual.click()
    assert grid.model.fields == GRID_FIELDS


def test_a_head_taken_by_the_mouse_takes_its_column_along(grid: GridPane) -> None:
    head = grid.view.columns
    head.moveSection(GRID_FIELDS.index(F.PLACE), 2)
    assert grid.model.fields[2] is F.PLACE
    assert [head.visualIndex(at) for at in range(head.count())] == list(range(head.count()))


def test_what_an_activity_is_called_is_never_hidden(grid: GridPane) -> None:
    assert grid.chosen is not None
    grid.chosen.choose(look.GridColumns(hidden=frozenset(field.value for field in F)))
    assert grid.model.fields == (F.TITLE,)


def test_columns_are_no_step_to_undo(store: Store) -> None:
    before = history.names(store)
    chosen = look.GridColumns(order=("title", "time"), hidden=frozenset({"place"}))
    look.keep_grid_columns(store, columns=chosen)
    assert look.grid_columns(store) == chosen
    assert history.names(store) == before


def test_the_columns_of_an_appendix_are_those_of_the_plan(screen: PlanScreen) -> None:
    assert screen.appendices.grid.chosen is None
    assert not screen.appendices.grid.filter.quick_buttons
