"""The changes as a list: ticked by Space, asked about by Enter, the questions by F8."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.list_in import line_paint
from hoptacxa_desktop.ui.list_in.facts import ListLine, Row, Section
from hoptacxa_desktop.ui.models.row_list import ROW_ROLE, Index, RowList
from hoptacxa_desktop.ui.paint.boxes import paint_row_ground
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.widgets.painted import tokens_for
from hoptacxa_desktop.ui.widgets.panels import Ground

IsOn = Callable[[ListLine], bool]
_SIDE = 12


class LineModel(RowList[Row]):
    """Heads of states and the lines below them; which lines are ticked."""

    def __init__(self, is_on: IsOn) -> None:
        super().__init__()
        self.is_on = is_on

    def same(self, one: Row, other: Row) -> bool:
        if isinstance(one, Section) or isinstance(other, Section):
            return one == other
        return one.key == other.key

    def said(self, row: Row, role: int) -> object:
        if isinstance(row, Section):
            return row.words if role in _SPOKEN else None
        if role in _SPOKEN:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (row.title, row.why) if part)
        if role == Qt.ItemDataRole.CheckStateRole and row.ticks:
            return Qt.CheckState.Checked if self.is_on(row) else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), Section):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class _Rows(QStyledItemDelegate):
    """Paints the rows; heights are kept until width or letters are others."""

    def __init__(self, view: "LineView") -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[Row, int] = {}
        self._measured: object = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if self._measured != (width, self._view.font().pointSizeF()):
            self._measured = (width, self._view.font().pointSizeF())
            self._heights.clear()
        if isinstance(row, Section):
            return QSize(width, line_height(font(Role.BODY, strong=True)) + 12)
        if row not in self._heights:
            self._heights[row] = round(line_paint.row_height(row, width))
        return QSize(width, self._heights[row])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        tokens, rect = tokens_for(self._view), QRectF(option.rect)
        if isinstance(row, Section):
            painter.fillRect(rect, QColor(tokens.bg))
            inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
            paint_text(painter, inner, row.words, font(Role.BODY, strong=True), tokens.ink)
            return
        focused = self._view.hasFocus()
        paint_row_ground(
            painter,
            rect,
            tokens,
            selected=index == self._view.currentIndex(),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=focused,
        )
        on = self._view.rows.is_on(row)
        line_paint.paint_line(painter, rect, row, tokens, on=on)


class LineView(QListView):
    """The lines. `turned`: one whose tick is turned over; `asked`: a question, and where it is."""

    turned = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, is_on: IsOn) -> None:
        super().__init__()
        self.rows = LineModel(is_on)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Thousands of rows are measured bit by bit, so that the window answers meanwhile.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(100)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("ownRing", True)
        self.setAccessibleName(self.tr("Thay đổi trong danh sách"))

    @property
    def line(self) -> ListLine | None:
        """The current line."""
        row = self.rows.row_at(self.currentIndex())
        return row if isinstance(row, ListLine) else None

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these; the current line stays, or the one that took its place."""
        at = self.currentIndex().row()
        key = self.line.key if self.line else ""
        self.rows.set_rows(rows)
        keys = [row.key if isinstance(row, ListLine) else "" for row in rows]
        found = keys.index(key) if key and key in keys else min(at, len(rows) - 1)
        if not self.currentIndex().isValid():
            self._go_to(self._next_line(max(found, 0)))
        self.viewport().update()

    def next_question(self, by: int) -> None:
        """To the next question (1) or the one before (-1), round at the ends."""
        rows = self.rows.rows
        at = self.currentIndex().row()
        around = [(at + by * step) % len(rows) for step in range(1, len(rows) + 1)]
        self._go_to(next((one for one in around if _asks(rows[one])), -1))

    def _next_line(self, at: int) -> int:
        rows = self.rows.rows
        places = (*range(at, len(rows)), *range(at - 1, -1, -1))
        return next((one for one in places if isinstance(rows[one], ListLine)), -1)

    def _go_to(self, at: int) -> None:
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
            self.scrollTo(self.rows.index(at))

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to UniKey; they never jump in the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.line
        if line is not None and event.key() == Qt.Key.Key_Space and line.ticks:
            self.turned.emit(line)
        elif (
            line is not None
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._ask(line)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position()
        index = self.indexAt(at.toPoint())
        row, rect = self.rows.row_at(index), QRectF(self.visualRect(index))
        if not isinstance(row, ListLine) or event.button() is not Qt.MouseButton.LeftButton:
            return
        if row.ticks and at.x() < line_paint.columns(rect.width()).state.left():
            self.turned.emit(row)
        elif row.choices and line_paint.choose_rect(rect).contains(at):
            self._ask(row)

    def _ask(self, line: ListLine) -> None:
        if line.choices:
            rect = QRectF(self.visualRect(self.currentIndex()))
            below = line_paint.choose_rect(rect).bottomLeft().toPoint()
            self.asked.emit(line, self.viewport().mapToGlobal(below))


def _asks(row: Row) -> bool:
    return isinstance(row, ListLine) and bool(row.choices or (row.ticks and row.why))


class Heads(Ground):
    """The heads of the columns, over the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__("sunk", line_at=(Qt.Edge.BottomEdge,))
        self._view = view
        self.setMinimumHeight(line_height(font(Role.LABEL)) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        width = self._view.viewport().width()
        line_paint.paint_heads(painter, QRectF(0, 0, width, self.height()), tokens_for(self))
        painter.end()
