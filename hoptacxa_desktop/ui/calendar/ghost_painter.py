"""Paints what is in the hand: the bar at half strength, a plate with the words for its days."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from ..fonts import Role, font
from ..paint.boxes import paint_box
from ..paint.texts import paint_text
from ..tokens import Tokens
from .carrying import Ghost
from .layout import Bar
from .painter import paint_bar

_STRENGTH = 0.5
_PAD, _GAP = 8.0, 4.0


def paint_ghost(
    painter: QPainter, pieces: Iterable[tuple[QRectF, Bar]], ghost: Ghost, tokens: Tokens
) -> None:
    """Paint the pieces of the bar where it would lie; none where it cannot."""
    painter.save()
    painter.setOpacity(_STRENGTH)
    for rect, bar in pieces:
        paint_bar(painter, rect, bar, tokens)
    painter.restore()
    for rect, _ in pieces:
        edge = tokens.amber if ghost.refused else tokens.accent
        paint_box(painter, rect, fill=None, edge=edge, width=2)


def plate_rect(ghost: Ghost, beside: QRectF, room: QRectF) -> QRectF:
    """Return where the words stand: below `beside`, above it where there is no room, in `room`."""
    face = QFontMetricsF(font(Role.LABEL, strong=True))
    lines = [line for line in (ghost.words, ghost.warning) if line]
    width = max((face.horizontalAdvance(line) for line in lines), default=0.0) + 2 * _PAD + 2
    height = len(lines) * face.height() + _PAD
    plate = QRectF(beside.left(), beside.bottom() + _GAP, min(width, room.width()), height)
    if plate.bottom() > room.bottom():
        plate.moveBottom(beside.top() - _GAP)
    plate.moveLeft(min(max(plate.left(), room.left()), room.right() - plate.width()))
    plate.moveTop(max(plate.top(), room.top()))
    return plate


def paint_plate(painter: QPainter, plate: QRectF, ghost: Ghost, tokens: Tokens) -> None:
    """Paint the words, and below them the day off that is met."""
    edge = tokens.amber if ghost.refused or ghost.warning else tokens.accent
    paint_box(painter, plate, fill=tokens.panel, edge=edge)
    strong, height = font(Role.LABEL, strong=True), QFontMetricsF(font(Role.LABEL)).height()
    line = QRectF(plate.left() + _PAD, plate.top() + _PAD / 2, plate.width() - 2 * _PAD, height)
    ink = tokens.amber if ghost.refused else tokens.ink
    paint_text(painter, line, ghost.words, strong, ink)
    if ghost.warning:
        below = line.translated(0, height)
        paint_text(painter, below, ghost.warning, font(Role.LABEL), tokens.amber)
