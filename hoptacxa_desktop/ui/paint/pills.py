"""The state of an activity: colour, mark and word, always the three together."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from hoptacxa_desktop.domain.kinds import STANDING_WORDS, Standing

from ..fonts import Role, font
from ..icons import paint_icon
from ..tokens import Tokens
from .boxes import paint_box
from .texts import paint_text

_MARK, _GAP, _SIDE = 14, 5, 8


class StatusColours(NamedTuple):
    """The text of a state and its ground."""

    ink: str
    ground: str


def status_word(status: Standing) -> str:
    """Return the state in words ("Đang làm")."""
    return QCoreApplication.translate("Status", STANDING_WORDS[status])


_MARKS = {
    Standing.TODO: "s_todo",
    Standing.DOING: "s_doing",
    Standing.DONE: "s_done",
    Standing.LATE: "s_late",
    Standing.WAITING: "s_wait",
    Standing.STUCK: "s_stuck",
    Standing.DROPPED: "s_dropped",
}


def status_colours(status: Standing, tokens: Tokens) -> StatusColours:
    """Return the colours of `status`."""
    return {
        Standing.TODO: StatusColours(tokens.grey, tokens.grey_tint),
        Standing.DOING: StatusColours(tokens.accent_text, tokens.tint),
        Standing.DONE: StatusColours(tokens.green, tokens.green_tint),
        Standing.LATE: StatusColours(tokens.red, tokens.red_tint),
        Standing.WAITING: StatusColours(tokens.amber, tokens.amber_tint),
        Standing.STUCK: StatusColours(tokens.amber, tokens.amber_tint),
        Standing.DROPPED: StatusColours(tokens.grey, tokens.grey_tint),
    }[status]


def pill_size(status: Standing) -> QSizeF:
    """Return the size that `paint_pill` needs."""
    metrics = QFontMetricsF(font(Role.LABEL, strong=status is Standing.LATE))
    width = _SIDE + _MARK + _GAP + metrics.horizontalAdvance(status_word(status)) + _SIDE
    return QSizeF(width + 1, metrics.height() + 4)


def paint_pill(painter: QPainter, rect: QRectF, status: Standing, tokens: Tokens) -> None:
    """Paint the state as a pill at the left of `rect`, in its middle."""
    size = pill_size(status)
    top = rect.center().y() - size.height() / 2
    box = QRectF(rect.left(), top, min(size.width(), rect.width()), size.height())
    colours = status_colours(status, tokens)
    paint_box(painter, box, fill=colours.ground, edge=None, radius=3)
    mark = QRectF(box.left() + _SIDE, box.top(), _MARK, box.height())
    paint_status_mark(painter, mark, status, tokens)
    face = font(Role.LABEL, strong=status is Standing.LATE)
    words = box.adjusted(_SIDE + _MARK + _GAP, 0, 0, 0)
    paint_text(painter, words, status_word(status), face, colours.ink)


def paint_status_mark(painter: QPainter, rect: QRectF, status: Standing, tokens: Tokens) -> None:
    """Paint the mark of the state alone; a word must stand beside it."""
    paint_icon(painter, _MARKS[status], rect, status_colours(status, tokens).ink)
