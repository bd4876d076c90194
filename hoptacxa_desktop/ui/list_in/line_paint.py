"""How a line of the window is painted: what it is, which activity, old and new words."""

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle

from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.icons import ROW_SIZE, paint_icon
from hoptacxa_desktop.ui.list_in.facts import WORDS, ListLine, State
from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.paint.marks import paint_check
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.tokens import Tokens

HEADS = ("Loại", "TT", "Hoạt động", "Cột", "Trên máy này", "Danh sách")
CHOOSE = "Chọn…"
ICONS = {
    State.ASKED: "doubt",
    State.CHANGED: "edit",
    State.NEW: "plus",
    State.SAME: "check",
    State.MISSING: "info",
}
_SIDE, _PAD, _GAP, _MARK, _ARROW = 12, 8, 10, 20, 18
_TITLE, _BEFORE = 0.36, 0.28
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_EMPTY = "trống"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where tick, state, label, title, field, old and new words stand in a row, in px."""

    tick: QRectF
    state: QRectF
    label: QRectF
    title: QRectF
    column: QRectF
    before: QRectF
    after: QRectF

    @property
    def heads(self) -> tuple[QRectF, ...]:
        """The columns that have a head."""
        return (self.state, self.label, self.title, self.column, self.before, self.after)


def columns(width: float) -> Columns:
    """The columns of a row of `width` px; their heights are not yet known."""
    label = QFontMetricsF(font(Role.LABEL))
    body = QFontMetricsF(font(Role.BODY))
    state = ROW_SIZE + 6 + label.horizontalAdvance("chưa hiểu xx")
    number, field = body.horizontalAdvance("III.10.10"), label.horizontalAdvance("Thành phần x")
    left = _SIDE + _MARK + _GAP
    rest = width - left - state - number - field - _ARROW - _SIDE - 4 * _GAP
    rest = max(rest, 240.0)
    widths = (state, number, rest * _TITLE, field, rest * _BEFORE)
    starts = list(accumulate((wide + _GAP for wide in widths), initial=left))
    cells = [QRectF(at, 0, wide, 0) for at, wide in zip(starts, widths, strict=False)]
    end = starts[-1] + _ARROW
    return Columns(
        tick=QRectF(_SIDE, 0, _MARK, 0),
        state=cells[0],
        label=cells[1],
        title=cells[2],
        column=cells[3],
        before=cells[4],
        after=QRectF(end, 0, max(width - end - _SIDE, 80.0), 0),
    )


def choose_rect(rect: QRectF) -> QRectF:
    """Where the button of a question stands in a row."""
    words = QFontMetricsF(font(Role.BODY))
    width, height = words.horizontalAdvance(CHOOSE) + 2 * _GAP, words.height() + 6
    top = rect.top() + (min(rect.height(), 2 * height) - height) / 2
    return QRectF(rect.right() - _SIDE - width, top, width, height)


def row_height(line: ListLine, width: float) -> float:
    """How high the row of a line is at `width` px: nothing of it is cut off."""
    spots, body = columns(width), font(Role.BODY)
    after = said_rect(line, spots).width()
    new = _height(line.after, after, _bold()) if line.after else 0.0
    why = _height(line.why, after, font(Role.LABEL)) if line.why else 0.0
    title = _height(shortened(line.title, spots.title.width()), spots.title.width(), body)
    column = _height(line.column, spots.column.width(), font(Role.LABEL))
    before = _height(line.before, spots.before.width(), body)
    least = QFontMetricsF(body).height() + (6 if line.choices else 0)
    return max(new + why, title, column, before, least) + 2 * _PAD


def paint_line(
    painter: QPainter, rect: QRectF, line: ListLine, tokens: Tokens, *, on: bool
) -> None:
    """Paint a line into `rect`, its ground being there. `on`: it is ticked."""
    at = columns(rect.width())
    move = QPointF(rect.left(), rect.top() + _PAD)

    def spot(column: QRectF) -> QRectF:
        return column.translated(move).adjusted(0, 0, 0, rect.height() - 2 * _PAD)

    if line.ticks:
        state = QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        first = QFontMetricsF(font(Role.BODY)).height()
        box = QRectF(rect.left() + _SIDE, rect.top() + _PAD + (first - 18) / 2, 18, 18)
        paint_check(painter, box, state | QStyle.StateFlag.State_Enabled, tokens)
    _paint_state(painter, spot(at.state), line.state, tokens)
    body, ink2 = font(Role.BODY), tokens.ink2
    _paint(painter, spot(at.label), line.label.rstrip("."), body, ink2)
    _paint(painter, spot(at.title), shortened(line.title, at.title.width()), body, tokens.ink)
    _paint(painter, spot(at.column), line.column, font(Role.LABEL), ink2)
    if line.column:
        _paint_before(painter, spot(at.before), line.before, tokens)
    _paint_after(painter, spot(said_rect(line, at)), line, tokens)
    if line.choices:
        _paint_choose(painter, choose_rect(rect), tokens)


def shortened(title: str, width: float) -> str:
    """As much of a title as two lines of `width` px hold; the whole is told by the tooltip."""
    metrics = QFontMetricsF(font(Role.BODY))
    if metrics.horizontalAdvance(title) <= width:
        return title
    # The first line breaks before a word that does not fit: its end is left empty.
    first = len(metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)) - 1
    at = title.rfind(" ", 0, first + 1)
    if at <= 0:
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
    rest = metrics.elidedText(title[at + 1 :], Qt.TextElideMode.ElideRight, width - 1)
    return f"{title[:at]}\n{rest}"


def paint_heads(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Paint the heads of the columns."""
    for words, column in zip(HEADS, columns(rect.width()).heads, strict=True):
        box = column.translated(rect.left(), rect.top()).adjusted(0, 0, 0, rect.height())
        paint_text(painter, box, words, font(Role.LABEL, strong=True), tokens.ink2)


def said_rect(line: ListLine, spots: Columns) -> QRectF:
    """Where the words of the list stand: under their head; a question needs more room."""
    button = choose_rect(QRectF(0, 0, 100, 40)).width() + _GAP if line.choices else 0.0
    asked = line.choices and not line.column
    left = spots.before.left() if asked else spots.after.left()
    return QRectF(left, 0, spots.after.right() - left - button, 0)


def _bold() -> QFont:
    return font(Role.BODY, strong=True)


def _height(words: str, width: float, face: QFont) -> float:
    box = QRectF(0, 0, width, 100_000)
    return QFontMetricsF(face).boundingRect(box, _WRAPPED, words).height()


def _paint(painter: QPainter, rect: QRectF, words: str, face: QFont, colour: str) -> None:
    painter.save()
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(rect, _WRAPPED, words)
    painter.restore()


def _paint_state(painter: QPainter, rect: QRectF, state: State, tokens: Tokens) -> None:
    colour = {
        State.ASKED: tokens.amber,
        State.CHANGED: tokens.accent_text,
        State.NEW: tokens.green,
    }.get(state, tokens.ink2)
    line = QFontMetricsF(font(Role.BODY)).height()
    paint_icon(painter, ICONS[state], QRectF(rect.left(), rect.top(), ROW_SIZE, line), colour)
    words = QRectF(rect.left() + ROW_SIZE + 6, rect.top(), rect.width() - ROW_SIZE - 6, line)
    paint_text(painter, words, WORDS[state], font(Role.LABEL), colour)


def _paint_before(painter: QPainter, rect: QRectF, words: str, tokens: Tokens) -> None:
    face = QFont(font(Role.BODY))
    face.setItalic(not words)
    _paint(painter, rect, words or _EMPTY, face, tokens.ink2)
    high = QFontMetricsF(face).height()
    arrow = QRectF(rect.right() + _GAP / 2, rect.top(), _ARROW - 4, high)
    paint_icon(painter, "right", arrow, tokens.ink3)


def _paint_after(painter: QPainter, rect: QRectF, line: ListLine, tokens: Tokens) -> None:
    face = _bold() if line.column else font(Role.BODY)
    if line.after:
        _paint(painter, rect, line.after, face, tokens.ink)
        rect = rect.adjusted(0, _height(line.after, rect.width(), face), 0, 0)
    _paint(painter, rect, line.why, font(Role.LABEL), tokens.amber)


def _paint_choose(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    paint_box(painter, rect, fill=tokens.panel, edge=tokens.line2, radius=4)
    middle = Qt.AlignmentFlag.AlignCenter
    paint_text(painter, rect, CHOOSE, font(Role.BODY), tokens.ink, middle)
