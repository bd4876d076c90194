"""The state of an activity: colour, mark and word, always the three together."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from ..fonts import Role, font
from ..icons import paint_icon
from ..tokens import Tokens
from .boxes import paint_box
from .texts import paint_text

_MARK, _GAP, _SIDE = 14, 5, 8


class Status(StrEnum):
    """The six states of an activity, as the screens show them."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    LATE = "late"
    WAITING = "waiting"
    STUCK = "stuck"


class StatusColours(NamedTuple):
    """The text of a state and its ground."""

    ink: str
    ground: str


def status_word(status: Status) -> str:
    """Return the state in words ("Đang làm")."""
    return QCoreApplication.translate("Status", _WORDS[status])


_WORDS = {
    Status.TODO: "Chưa làm",
    Status.DOING: "Đang làm",
    Status.DONE: "Đã xong",
    Status.LATE: "Quá hạn",
    Status.WAITING: "Chờ phối hợp",
    Status.STUCK: "Vướng mắc",
}
_MARKS = {
    Status.TODO: "s_todo",
    Status.DOING: "s_doing",
    Status.DONE: "s_done",
    Status.LATE: "s_late",
    Status.WAITING: "s_wait",
    Status.STUCK: "s_stuck",
}


def status_colours(status: Status, tokens: Tokens) -> StatusColours:
    """Return the colours of `status`."""
    return {
        Status.TODO: StatusColours(tokens.grey, tokens.grey_tint),
        Status.DOING: StatusColours(tokens.accent_text, tokens.tint),
        Status.DONE: StatusColours(tokens.green, tokens.green_tint),
        Status.LATE: StatusColours(tokens.red, tokens.red_tint),
        Status.WAITING: StatusColours(tokens.amber, tokens.amber_tint),
        Status.STUCK: StatusColours(tokens.amber, tokens.amber_tint),
    }[status]


def pill_size(status: Status) -> QSizeF:
    """Return the size that `paint_pill` needs."""
    metrics = QFontMetricsF(font(Role.LABEL, strong=status is Status.LATE))
    width = _SIDE + _MARK + _GAP + metrics.horizontalAdvance(status_word(status)) + _SIDE
    return QSizeF(width + 1, metrics.height() + 4)


def paint_pill(painter: QPainter, rect: QRectF, status: Status, tokens: Tokens) -> None:
    """Paint the state as a pill at the left of `rect`, in its middle."""
    size = pill_size(status)
    top = rect.center().y() - size.height() / 2
    box = QRectF(rect.left(), top, min(size.width(), rect.width()), size.height())
    colours = status_colours(status, tokens)
    paint_box(painter, box, fill=colours.ground, edge=None, radius=3)
    mark = QRectF(box.left() + _SIDE, box.top(), _MARK, box.height())
    paint_status_mark(painter, mark, status, tokens)
    face = font(Role.LABEL, strong=status is Status.LATE)
    words = box.adjusted(_SIDE + _MARK + _GAP, 0, 0, 0)
    paint_text(painter, words, status_word(status), face, colours.ink)


def paint_status_mark(painter: QPainter, rect: QRectF, status: Status, tokens: Tokens) -> None:
    """Paint the mark of the state alone; a word must stand beside it."""
    paint_icon(painter, _MARKS[status], rect, status_colours(status, tokens).ink)
