"""What a person does in the grid, as the stories tell it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.services import history
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from tests.ui.plan.keys import type_words


def at(grid: GridPane, row: int, field: ActivityField) -> QModelIndex:
    return grid.model.index(row, grid.model.fields.index(field))


def go(grid: GridPane, row: int, field: ActivityField) -> None:
    grid.view.setCurrentIndex(at(grid, row, field))


def editor(grid: GridPane) -> QWidget:
    found = [
        child
        for child in grid.view.viewport().findChildren(QWidget)
        if isinstance(child, QLineEdit | QComboBox) and child.isVisible()
    ]
    assert found
    return found[0]


def edit(grid: GridPane, qtbot: QtBot, words: str) -> None:
    qtbot.keyClick(grid.view, Qt.Key.Key_F2)
    line = editor(grid)
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_words(line, words)


def undo_name(desk: Desk) -> str:
    return history.names(desk.store).undo
