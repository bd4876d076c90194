"""Boxes: the shapes under bars, chips and key caps, and the ground of a row."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ..fonts import Role, font
from ..tokens import Tokens

RADIUS = 4.0


class Corners(NamedTuple):
    """Which ends of a box are round; a square end says "goes on beyond this edge"."""

    left: bool = True
    right: bool = True


ROUND = Corners()


@contextmanager
def painting(painter: QPainter) -> Iterator[QPainter]:
    """Give the painter, smooth, and leave it as it was found."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.restore()


def paint_box(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: str | None,
    edge: str | None,
    dashed: bool = False,
    radius: float = RADIUS,
    corners: Corners = ROUND,
    width: float = 1.0,
) -> None:
    """Fill and outline `rect`; the line lies inside it. `dashed` means "dự kiến", or a doubt."""
    with painting(painter):
        pen = QPen(Qt.PenStyle.NoPen)
        if edge is not None:
            pen = QPen(QColor(edge), width)
        if dashed:
            pen.setDashPattern([3.0 / width, 2.0 / width])
        painter.setPen(pen)
        if fill is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(QColor(fill))
        inset = width / 2
        painter.drawPath(box_path(rect.adjusted(inset, inset, -inset, -inset), radius, corners))


def box_path(rect: QRectF, radius: float = RADIUS, corners: Corners = ROUND) -> QPainterPath:
    """Return the outline of a box whose left and right ends may be square."""
    path = QPainterPath()
    if all(corners):
        path.addRoundedRect(rect, radius, radius)
        return path
    path.addRoundedRect(rect, radius, radius)
    half = QSizeF(rect.width() / 2, rect.height())
    if not corners.left:
        path = _with_square(path, QRectF(rect.topLeft(), half))
    if not corners.right:
        path = _with_square(path, QRectF(rect.topLeft() + QPointF(half.width(), 0), half))
    return path


def _with_square(path: QPainterPath, half: QRectF) -> QPainterPath:
    square = QPainterPath()
    square.addRect(half)
    return path.united(square)


def paint_row_ground(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    *,
    selected: bool = False,
    hovered: bool = False,
    focused: bool = True,
    ruled: bool = True,
) -> None:
    """Paint the ground of a list's row: selected (grey once the focus is elsewhere), hovered."""
    painter.save()
    ground = _row_colour(tokens, selected=selected, hovered=hovered, focused=focused)
    painter.fillRect(rect, QColor(ground))
    if selected:
        edge = QRectF(rect.left(), rect.top(), 3, rect.height())
        painter.fillRect(edge, QColor(tokens.accent if focused else tokens.line2))
    if ruled:
        rule = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(rule, QColor(tokens.line))
    painter.restore()


def _row_colour(tokens: Tokens, *, selected: bool, hovered: bool, focused: bool) -> str:
    if selected:
        return tokens.tint if focused else tokens.grey_tint
    return tokens.sunk if hovered else tokens.panel


def key_cap_size(text: str) -> QSizeF:
    """Return the size of the key cap that `paint_key_cap` paints for `text`."""
    metrics = QFontMetricsF(font(Role.CAPTION))
    return QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 2)


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, tokens: Tokens) -> None:
    """Paint the name of a key as a small cap ("Ctrl+K")."""
    paint_box(painter, rect, fill=tokens.panel, edge=tokens.line, radius=3)
    _paint_middle(painter, rect, text, font(Role.CAPTION), tokens.ink2)


def _paint_middle(painter: QPainter, rect: QRectF, text: str, face: QFont, colour: str) -> None:
    painter.save()
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
