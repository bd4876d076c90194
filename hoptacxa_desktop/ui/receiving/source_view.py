"""The lines of the source as a list: numbered, each with what it is; one activity's marked."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hoptacxa_desktop.ui.models.row_list import ROW_ROLE, Index, RowList
from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.receiving import source_paint
from hoptacxa_desktop.ui.receiving.facts import SourceRow
from hoptacxa_desktop.ui.receiving.mend_edit import MendEdit
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_EDGE = 3


class SourceModel(RowList[SourceRow]):
    """Rows of the source, found by the numbers of their lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at: dict[int, int] = {}

    def set_rows(self, rows: Sequence[SourceRow]) -> None:
        self._at = {row.number: at for at, row in enumerate(rows)}
        super().set_rows(rows)

    def same(self, one: SourceRow, other: SourceRow) -> bool:
        return one.number == other.number

    def said(self, row: SourceRow, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"Dòng {row.number}, {row.role}: {row.words}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            mended = source_paint.before_words(row)
            return "\n".join(part for part in (row.why, mended) if part)
        return None

    def index_of(self, line: int) -> QModelIndex:
        """Where a line stands; an invalid index when it is not there."""
        return self.index(self._at[line]) if line in self._at else QModelIndex()


class _SourceRows(QStyledItemDelegate):
    """Paints the rows; heights are kept until width, letters or words are others."""

    def __init__(self, view: "SourceView") -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, str, str], int] = {}
        self._measured: object = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: SourceRow = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if self._measured != (width, self._view.font().pointSizeF()):
            self._measured = (width, self._view.font().pointSizeF())
            self._heights.clear()
        key = (row.role, row.words, row.before)
        if key not in self._heights:
            self._heights[key] = round(source_paint.row_height(row, width))
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SourceRow = index.data(ROW_ROLE)
        tokens, rect = tokens_for(self._view), QRectF(option.rect)
        marked = row.number in self._view.marked
        current = index == self._view.currentIndex()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = self._view.hasFocus()
        ground = tokens.tint if marked else tokens.sunk if hovered or current else tokens.panel
        painter.fillRect(rect, QColor(ground))
        if marked or current:
            edge = QRectF(rect.left(), rect.top(), _EDGE, rect.height())
            painter.fillRect(edge, QColor(tokens.accent if marked else tokens.line2))
        source_paint.paint_row(painter, rect, row, tokens, marked=marked)
        if current:
            edge_colour = tokens.accent if focused else tokens.line2
            box = rect.adjusted(_EDGE + 1, 0, -1, 0)
            paint_box(painter, box, fill=None, edge=edge_colour, radius=2)


class SourceView(QListView):
    """The source. `line_chosen`: the line that became current; `in_sight`: first, last line.

    `mended`: a line and the words that a person gave it.
    """

    line_chosen = Signal(int)
    in_sight = Signal(int, int)
    mended = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = SourceModel(self)
        self.marked: frozenset[int] = frozenset()
        self.edit_field: MendEdit | None = None
        self.setModel(self.rows)
        self.setItemDelegate(_SourceRows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("ownRing", True)
        self.setAccessibleName(self.tr("Văn bản gốc"))
        self.selectionModel().currentChanged.connect(self._on_current)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def line(self) -> int:
        """The number of the current line, 0 for none."""
        row = self.rows.row_at(self.currentIndex())
        return row.number if row else 0

    @property
    def row(self) -> SourceRow | None:
        """The current line."""
        return self.rows.row_at(self.currentIndex())

    def show_rows(self, rows: tuple[SourceRow, ...]) -> None:
        """Show the lines of a reading; place and current line stay where they are the same."""
        bar = self.verticalScrollBar()
        at = bar.value()
        self.rows.set_rows(rows)
        self.doItemsLayout()
        bar.setValue(at)
        self._on_scrolled()

    def mend(self, doubted: str = "") -> None:
        """Have the words of the current line mended; `doubted`: those that are marked."""
        row = self.row
        self.leave_edit()
        if row is None:
            return
        words = row.words.removeprefix(f"{row.label} ") if row.label else row.words
        field = self.edit_field = MendEdit(self.viewport(), row.number, words)
        field.done.connect(self._on_mended)
        field.given_up.connect(lambda: self._close_edit(field))
        field.document().documentLayout().documentSizeChanged.connect(self._make_room)
        # Else the words are all there, and the next letter goes behind them.
        at = words.find(doubted) if doubted in words and doubted else len(words)
        self._place_edit()
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.select(at, min(at + len(doubted), len(words)))

    def leave_edit(self) -> None:
        """Take the words that stand typed, if a line is being mended."""
        if self.edit_field is not None:
            self.edit_field.finish()

    def drop_edit(self) -> None:
        """Leave the words as they were, if a line is being mended."""
        if self.edit_field is not None:
            self._close_edit(self.edit_field)

    def _on_mended(self, words: str) -> None:
        field = self.edit_field
        if field is not None:
            self._close_edit(field)
            self.mended.emit(field.line, words)

    def _close_edit(self, field: MendEdit) -> None:
        had_focus = field.hasFocus()
        self.edit_field = None
        field.hide()
        field.deleteLater()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_edit(self) -> None:
        field = self.edit_field
        if field is not None:
            index = self.rows.index_of(field.line)
            rect = QRectF(self.visualRect(index))
            words = source_paint.columns(rect.width()).words
            field.place(words.translated(rect.left(), rect.top() + source_paint.ABOVE))

    def _make_room(self) -> None:
        """A field that grows beyond the foot of the list is brought up."""
        field = self.edit_field
        if field is not None:
            below = field.geometry().bottom() - self.viewport().height()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + max(below, 0))

    def _on_scrolled(self) -> None:
        self._place_edit()
        self._tell_sight()

    def go_to(self, line: int) -> None:
        """Make a line current and bring it into sight."""
        if self.edit_field is not None and self.edit_field.line != line:
            self.leave_edit()
        index = self.rows.index_of(line)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def mark(self, lines: Sequence[int]) -> None:
        """Mark the lines of what is looked at."""
        marked = frozenset(lines)
        if marked != self.marked:
            self.marked = marked
            self.viewport().update()

    def bring(self, lines: Sequence[int]) -> None:
        """Bring lines into sight, the first of them above all."""
        shown = sorted(line for line in lines if self.rows.index_of(line).isValid())
        for line in (shown[-1], shown[0]) if shown else ():
            self.scrollTo(self.rows.index_of(line))

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to UniKey; they never jump in the list."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_scrolled()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        self.line_chosen.emit(self.line)

    def _tell_sight(self) -> None:
        port = self.viewport().rect()
        first = self.rows.row_at(self.indexAt(port.topLeft()))
        last = self.rows.row_at(self.indexAt(port.bottomLeft()))
        if first is not None:
            self.in_sight.emit(first.number, last.number if last else self.rows.rows[-1].number)
