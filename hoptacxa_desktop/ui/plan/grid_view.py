"""The grid: keys as in Excel, heads that show where the current cell stands."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.paint.texts import LEFT, paint_text
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_CONTROL = Qt.KeyboardModifier.ControlModifier
Index = QModelIndex | QPersistentModelIndex
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class GridHead(QHeaderView):
    """A head of the grid; the row and the column of the current cell are tinted."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def set_current(self, section: int) -> None:
        """Tint this section, -1 for none."""
        self._current = section
        self.viewport().update()

    def sizeHint(self) -> QSize:
        high = line_height(font(Role.LABEL, strong=True)) + 12
        return QSize(40, high) if self.orientation() is Qt.Orientation.Horizontal else QSize(40, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens, box = tokens_for(self), QRectF(rect)
        here = section == self._current
        painter.fillRect(box, QColor(tokens.tint if here else tokens.sunk))
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), QColor(tokens.line))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        words = str(self.model().headerData(section, self.orientation()) or "")
        ink = tokens.accent_text if here else tokens.ink2
        level = self.orientation() is Qt.Orientation.Horizontal
        role = Qt.ItemDataRole.TextAlignmentRole
        align = self.model().headerData(section, self.orientation(), role) or LEFT
        face = font(Role.LABEL, strong=level, tabular=not level)
        paint_text(painter, box.adjusted(6, 0, -6, 0), words, face, ink, align)


class GridView(QTableView):
    """A table edited in place. The model is set before anything else.

    `fill_down_requested`, `clear_requested`, `copy_requested`, `paste_requested`: wishes for the
    selected cells.
    """

    fill_down_requested = Signal()
    clear_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns, self.lines = (
            GridHead(Qt.Orientation.Horizontal),
            GridHead(Qt.Orientation.Vertical),
        )
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

    def fit_columns(self, least: Sequence[int], filling: int | None) -> None:
        """Columns as wide as these px and their heads need; `filling` gets what is left."""
        head = QFontMetrics(font(Role.LABEL, strong=True))
        level = Qt.Orientation.Horizontal
        widths = [
            max(wide, head.horizontalAdvance(str(self.model().headerData(at, level)))) + 16
            for at, wide in enumerate(least)
        ]
        left = self.viewport().width() - sum(widths)
        if left > 0 and filling is not None:
            widths[filling] += left
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)

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
        found = self.selectionModel().selectedIndexes() or [here] * here.isValid()
        if not found:
            return range(0), range(0)
        rows, columns = [one.row() for one in found], [one.column() for one in found]
        return range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1)

    def select_block(self, rows: range, columns: range) -> None:
        """Select a block of cells."""
        model, selection = self.model(), self.selectionModel()
        first = model.index(rows.start, columns.start)
        selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for row in rows:
            for column in columns:
                flag = QItemSelectionModel.SelectionFlag.Select
                selection.select(model.index(row, column), flag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        key, mods = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif mods == _CONTROL and key == Qt.Key.Key_D:
            self.fill_down_requested.emit()
        elif key == Qt.Key.Key_Delete and not mods:
            self.clear_requested.emit()
        elif mods == _CONTROL and key == Qt.Key.Key_Tab:
            self._leave(forward=True)
        elif mods & _CONTROL and key == Qt.Key.Key_Backtab:
            self._leave(forward=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not mods & _CONTROL:
            self.go(-1 if mods & _SHIFT else 1, 0)
        elif mods == _SHIFT and key == Qt.Key.Key_Space:
            row = self.currentIndex().row()
            self.select_block(range(row, row + 1), range(self.model().columnCount()))
        else:
            return False
        return True

    def _leave(self, *, forward: bool) -> None:
        # With its own Tab keys the table would go to the next cell instead.
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)
