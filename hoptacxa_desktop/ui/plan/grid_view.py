"""The grid: keys as in Excel."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.plan.grid_head import FUNNEL, ColumnHead, RowHead

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
Index = QModelIndex | QPersistentModelIndex


class GridView(QTableView):
    """A table edited in place. The model is set before anything else.

    The signals are wishes of the hand for the selected cells or rows: `shift_requested` up (-1) or
    down, `level_requested` up (-1) or down.
    """

    fill_down_requested = Signal()
    clear_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()
    add_requested = Signal()
    delete_requested = Signal()
    duplicate_requested = Signal()
    filter_requested = Signal()
    shift_requested = Signal(int)
    level_requested = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns, self.lines = ColumnHead(), RowHead()
        self.setHorizontalHeader(self.columns)
        self.setVerticalHeader(self.lines)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.lines.setDefaultSectionSize(line_height(font(Role.BODY)) + 9)
        self.lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.columns.setStretchLastSection(True)
        self._wishes = self._by_key()

    def _by_key(self) -> dict[tuple[Qt.KeyboardModifier, int], Callable[[], object]]:
        key, none = Qt.Key, Qt.KeyboardModifier.NoModifier
        return {
            (_CONTROL, key.Key_D): self.fill_down_requested.emit,
            (none, key.Key_Delete): self.clear_requested.emit,
            (_CONTROL, key.Key_Return): self.add_requested.emit,
            (_CONTROL, key.Key_Enter): self.add_requested.emit,
            (_CONTROL, key.Key_Minus): self.delete_requested.emit,
            (_CONTROL | _SHIFT, key.Key_D): self.duplicate_requested.emit,
            (_CONTROL | _SHIFT, key.Key_L): self.filter_requested.emit,
            (_ALT, key.Key_Up): partial(self.shift_requested.emit, -1),
            (_ALT, key.Key_Down): partial(self.shift_requested.emit, 1),
            (_ALT, key.Key_Left): partial(self.level_requested.emit, -1),
            (_ALT, key.Key_Right): partial(self.level_requested.emit, 1),
            (_CONTROL, key.Key_Tab): partial(self._leave, forward=True),
            (_SHIFT, key.Key_Space): self.select_row,
        }

    def fit_columns(self, least: Sequence[int], filling: int | None) -> None:
        """Columns as wide as these px and their heads need; `filling` gets what is left."""
        head = QFontMetrics(font(Role.LABEL, strong=True))
        widths = [
            max(wide, head.horizontalAdvance(self._heading(at)) + FUNNEL) + 16
            for at, wide in enumerate(least)
        ]
        left = self.viewport().width() - sum(widths)
        if left > 0 and filling is not None:
            widths[filling] += left
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)

    def _heading(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.lines.setDefaultSectionSize(line_height(font(Role.BODY)) + 9)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.columns.set_current(current.column() if current.isValid() else -1)
        self.lines.set_current(current.row() if current.isValid() else -1)

    def go(self, down: int, right: int) -> None:
        """Move the current cell, as far as the table goes; Tab goes on in the next row."""
        here, model = self.currentIndex(), self.model()
        row, column = here.row() + down, here.column() + right
        if column >= model.columnCount():
            row, column = row + 1, 0
        elif column < 0:
            row, column = row - 1, model.columnCount() - 1
        target = model.index(row, column)
        if target.isValid():
            self.setCurrentIndex(target)

    def leave_editor(self, key: int) -> None:
        """Go on as Excel does after an editor was left by `key`."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(1, 0)
        else:
            self.go(0, 1 if key == Qt.Key.Key_Tab else -1)

    def block(self) -> tuple[range, range]:
        """The rows and columns of the selected block, none where there is no current cell."""
        here = self.currentIndex()
        chosen = self.selectionModel().selection()
        found = [chosen.at(at) for at in range(chosen.count())]
        if found:
            rows = range(min(r.top() for r in found), max(r.bottom() for r in found) + 1)
            return rows, range(min(r.left() for r in found), max(r.right() for r in found) + 1)
        if not here.isValid():
            return range(0), range(0)
        return range(here.row(), here.row() + 1), range(here.column(), here.column() + 1)

    def select_block(self, rows: range, columns: range) -> None:
        """Select a block of cells; its first one becomes current."""
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        first = model.index(rows.start, columns.start)
        last = model.index(rows.stop - 1, columns.stop - 1)
        self.selectionModel().setCurrentIndex(first, flags.ClearAndSelect)
        self.selectionModel().select(QItemSelection(first, last), flags.ClearAndSelect)

    def select_row(self) -> None:
        """Select the rows of the block as a whole."""
        rows, _ = self.block()
        if rows:
            self.select_block(rows, range(self.model().columnCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        key = event.key()
        mods = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wish = self._wishes.get((mods, key))
        if wish is not None:
            wish()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif mods & _CONTROL and key == Qt.Key.Key_Backtab:
            self._leave(forward=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not mods & _CONTROL:
            self.go(-1 if mods & _SHIFT else 1, 0)
        else:
            return key == Qt.Key.Key_Escape and self.lines.give_up()
        return True

    def _leave(self, *, forward: bool) -> None:
        # With its own Tab keys the table would go to the next cell instead.
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)
