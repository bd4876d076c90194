"""Paints the rows of the list; a title takes as many lines as it needs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..fonts import Role, font
from ..icons import paint_icon
from ..paint.boxes import paint_row_ground
from ..paint.texts import paint_text
from ..paint.units import initials_size, paint_initials
from ..tokens import Tokens, tokens_of
from . import spoken
from .list_model import RowRole
from .list_rows import ItemRow, ListRow, MarkRow, MonthRow
from .painter import weekday_names
from .values import ItemKind

_PAD, _SIDE, _GAP = 6.0, 14.0, 10.0
_WRAPS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_LINES = 4096.0


class ListDelegate(QStyledItemDelegate):
    """Days at the left, unit, then the title with its plan below."""

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[tuple[str, int], float] = {}
        self.forget()

    def forget(self) -> None:
        """Measure anew: the letters have another size now."""
        self._heights.clear()
        self._body, self._caption = (
            QFontMetricsF(font(Role.BODY)),
            QFontMetricsF(font(Role.CAPTION)),
        )
        self._unit = initials_size("WW").width()
        self._days = self._body.horizontalAdvance("00/00/0000 – 00/00/0000") + 4

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: ListRow = index.data(RowRole)
        # The width of a row is set by the view before the row has a place.
        width = option.widget.viewport().width()  # type: ignore[attr-defined]
        return QSize(width, self.row_height(row, width))

    def row_height(self, row: ListRow, width: int) -> int:
        """How high a row is that is so wide, in px."""
        if isinstance(row, MonthRow):
            return int(self._body.height() + 18)
        if isinstance(row, MarkRow):
            return int(self._body.height() + 8)
        title = self._title_height(row.item.title, int(width - self._title_left() - _SIDE))
        return int(title + self._caption.height() + 2 * _PAD) + 1

    def _title_height(self, title: str, width: int) -> float:
        known = self._heights.get((title, width))
        if known is None:
            known = self._body.height()
            if self._body.horizontalAdvance(title) > width:
                room = QRectF(0, 0, width, _MOST_LINES)
                known = self._body.boundingRect(room, _WRAPS, title).height()
            self._heights[title, width] = known
        return known

    def _title_left(self) -> float:
        return _SIDE + self._days + _GAP + self._unit + _GAP

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: ListRow = index.data(RowRole)
        tokens, box = tokens_of(option.palette), QRectF(option.rect)
        if not isinstance(row, MonthRow | MarkRow):
            state: QStyle.StateFlag = option.state
            paint_row_ground(
                painter,
                box,
                tokens,
                selected=bool(state & QStyle.StateFlag.State_Selected),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                focused=bool(state & QStyle.StateFlag.State_HasFocus),
            )
        self.paint_row(painter, box, row, tokens)

    def paint_row(self, painter: QPainter, box: QRectF, row: ListRow, tokens: Tokens) -> None:
        """Paint what a row says, on the ground that is there."""
        if isinstance(row, MonthRow):
            self._paint_month(painter, box, row, tokens)
        elif isinstance(row, MarkRow):
            self._paint_mark(painter, box, row, tokens)
        else:
            self._paint_item(painter, box, row, tokens)

    def _paint_month(self, painter: QPainter, box: QRectF, row: MonthRow, tokens: Tokens) -> None:
        painter.fillRect(box, QColor(tokens.bg))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        name, count = spoken.month(row.first, row.count)
        words = box.adjusted(_SIDE, 4, -_SIDE, 0)
        paint_text(painter, words, name, font(Role.BODY, strong=True), tokens.ink)
        paint_text(painter, words, count, font(Role.CAPTION), tokens.ink2, _RIGHT)

    def _paint_mark(self, painter: QPainter, box: QRectF, row: MarkRow, tokens: Tokens) -> None:
        ground, ink = (
            (tokens.red_tint, tokens.red) if row.day_off else (tokens.peak, tokens.peak_text)
        )
        painter.fillRect(box, QColor(ground))
        words = box.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.day_off:
            days = spoken.days(row.day, row.last)
            paint_text(painter, words, days, font(Role.BODY, tabular=True), ink)
            words.setLeft(self._title_left())
        paint_text(painter, words, row.text, font(Role.LABEL, strong=True), ink)

    def _paint_item(self, painter: QPainter, box: QRectF, row: ItemRow, tokens: Tokens) -> None:
        item, line = row.item, self._body.height()
        days = QRectF(box.left() + _SIDE, box.top() + _PAD, self._days, line)
        paint_text(painter, days, spoken.span(item), font(Role.BODY, tabular=True), tokens.ink)
        below = days.translated(0, line)
        below.setHeight(self._caption.height())
        paint_text(painter, below, _weekday(row), font(Role.CAPTION), tokens.ink3)
        if item.unit_initials:
            swatch = QRectF(days.right() + _GAP, box.top() + _PAD, self._unit, line)
            paint_initials(painter, swatch, item.unit_initials, tokens.unit(item.unit_index))
        self._paint_title(painter, box, row, tokens)

    def _paint_title(self, painter: QPainter, box: QRectF, row: ItemRow, tokens: Tokens) -> None:
        left, item = box.left() + self._title_left(), row.item
        width = box.right() - _SIDE - left
        words = QRectF(left, box.top() + _PAD, width, self._title_height(item.title, int(width)))
        painter.setFont(font(Role.BODY))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(words.adjusted(0, 0, 1, 1), _WRAPS, item.title)
        below = QRectF(left, words.bottom(), width, self._caption.height())
        if item.clash:
            mark = QRectF(left, below.top(), below.height(), below.height())
            paint_icon(painter, "warn", mark, tokens.amber)
            below.setLeft(mark.right() + 4)
        ink = tokens.amber if item.clash else tokens.ink2
        paint_text(painter, below, _remarks(row), font(Role.CAPTION), ink)


def _weekday(row: ItemRow) -> str:
    if row.item.days > 1:
        return spoken.length(row.item)
    words = weekday_names()[row.day.weekday()]
    lunar = row.note.lunar if row.note is not None else ""
    return f"{words}, {spoken.lunar(lunar)}" if lunar else words


def _remarks(row: ItemRow) -> str:
    """What stands below the title: what kind of days these are, the plan."""
    item = row.item
    kind = {ItemKind.DEADLINE: spoken.deadline(), ItemKind.PEAK: spoken.peak()}.get(item.kind, "")
    tentative = spoken.tentative() if item.tentative else ""
    return " · ".join(part for part in (item.clash, kind, tentative, item.plan_title) if part)
