"""The heads of the grid: where the current cell stands, what is filtered, which rows are held."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableView

from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.icons import paint_icon
from hoptacxa_desktop.ui.paint.texts import LEFT, paint_text
from hoptacxa_desktop.ui.widgets.painted import tokens_for

FUNNEL = 20
"""The room for a column's mark, in px."""
_PAD = 6


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
        paint_text(painter, self._words_box(box, section), words, face, ink, align)

    def _words_box(self, box: QRectF, _section: int) -> QRectF:
        return box.adjusted(_PAD, 0, -_PAD, 0)


class ColumnHead(GridHead):
    """The heads of the columns: a funnel opens the list of what stands in the column.

    `filter_requested`: the funnel of this column was pressed.
    """

    filter_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._filtered: frozenset[int] = frozenset()
        self._sorted: tuple[int, str] | None = None
        self._hovered = -1
        self.setMouseTracking(True)

    def set_marks(self, filtered: Collection[int], sorted_by: int, *, falling: bool) -> None:
        """Mark the columns by which rows are left out, and the one that gives their order."""
        self._filtered = frozenset(filtered)
        self._sorted = (sorted_by, "down" if falling else "up") if sorted_by >= 0 else None
        self.viewport().update()

    def marks_of(self, section: int) -> tuple[str, ...]:
        """The icons in the head of a column."""
        order = (self._sorted[1],) if self._sorted and self._sorted[0] == section else ()
        funnel = section in self._filtered or section == self._hovered
        return (*order, *(("filter",) if funnel else ()))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        super().paintSection(painter, rect, section)
        tokens = tokens_for(self)
        x = rect.right() - FUNNEL
        for name in reversed(self.marks_of(section)):
            lit = name != "filter" or section in self._filtered
            box = QRectF(x + 3, rect.top(), 14, rect.height())
            paint_icon(painter, name, box, tokens.accent if lit else tokens.ink2)
            x -= FUNNEL - 4

    def _words_box(self, box: QRectF, section: int) -> QRectF:
        count = len(self.marks_of(section))
        room = FUNNEL * count if count else 0
        return super()._words_box(box, section).adjusted(0, 0, -room, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        if event.button() is Qt.MouseButton.LeftButton and self._on_funnel(section, at):
            self.filter_requested.emit(section)
            return
        super().mousePressEvent(event)

    def _on_funnel(self, section: int, at: QPoint) -> bool:
        if section < 0:
            return False
        right = self.sectionViewportPosition(section) + self.sectionSize(section)
        # The last few px widen the column.
        return right - FUNNEL <= at.x() <= right - 4


class RowHead(GridHead):
    """The numbers of the rows; those that are marked can be taken to another place.

    `dropped`: the rows go before this row (the number of rows: behind the last), to the right
    one level down. Esc while they are held gives it up.
    """

    dropped = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._pressed: QPoint | None = None
        self._goal: tuple[int, bool] | None = None
        self._line: QFrame | None = None

    @property
    def dragging(self) -> bool:
        """True while rows are held by the mouse."""
        return self._goal is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._is_marked(row):
            self._pressed = event.position().toPoint()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.dragging or far:
            self._show_goal(self._boundary(at.y()), at.x() - self._pressed.x() > 2 * self.width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        goal, row = self._goal, self.logicalIndexAt(self._pressed)
        self._let_go()
        if goal is not None:
            self.dropped.emit(*goal)
        else:
            self._table().selectRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._let_go()
            return
        super().keyPressEvent(event)

    def give_up(self) -> bool:
        """Let go of rows that are held; False when none are."""
        held = self._pressed is not None
        self._let_go()
        return held

    def _let_go(self) -> None:
        self._pressed = self._goal = None
        if self._line is not None:
            self._line.hide()

    def _table(self) -> QTableView:
        table = self.parent()
        assert isinstance(table, QTableView)
        return table

    def _is_marked(self, row: int) -> bool:
        return row >= 0 and self._table().selectionModel().isRowSelected(row, QModelIndex())

    def _boundary(self, y: int) -> int:
        row = self.logicalIndexAt(0, max(0, y))
        if row < 0:
            return self.count()
        top = self.sectionViewportPosition(row)
        return row if y < top + self.sectionSize(row) / 2 else row + 1

    def _show_goal(self, row: int, deeper: bool) -> None:
        self._goal = (row, deeper)
        if self._line is None:
            self._line = QFrame(self._table().viewport())
        line, body = self._line, self._table().viewport()
        last = row >= self.count()
        y = self.length() - self.offset() if last else self.sectionViewportPosition(row)
        indent = 4 * self.fontMetrics().averageCharWidth() if deeper else 0
        line.setStyleSheet(f"background: {tokens_for(self).accent};")
        line.setGeometry(indent, max(0, y - 1), body.width() - indent, 2)
        line.show()
        line.raise_()
