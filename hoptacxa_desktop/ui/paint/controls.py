"""The controls that Qt's style asks to be painted whole: lists to choose from, bars, heads."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ..icons import paint_icon
from ..tokens import Tokens
from .boxes import paint_box

ARROW_WIDTH = 26
_CHEVRON = 14


def paint_field_box(
    painter: QPainter, rect: QRectF, tokens: Tokens, *, focused: bool, enabled: bool
) -> None:
    """Paint the ground and edge of a field: 2 px accent with the focus, sunk when disabled."""
    edge = (tokens.accent if focused else tokens.line2) if enabled else tokens.line
    fill = tokens.panel if enabled else tokens.sunk
    paint_box(painter, rect, fill=fill, edge=edge, width=2 if focused else 1)


def paint_chevron(painter: QPainter, rect: QRectF, name: str, tokens: Tokens, *, on: bool) -> None:
    """Paint an arrow ("down", "up") into the middle of `rect`, grey when it is not `on`."""
    side = min(_CHEVRON, rect.width(), rect.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(rect.center())
    paint_icon(painter, name, box, tokens.ink2 if on else tokens.ink3)


def paint_head_section(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Paint the ground of one head of a table: flat, a line below and at its right."""
    painter.fillRect(rect, QColor(tokens.sunk))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(tokens.line))
    painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), QColor(tokens.line))


def paint_scroll_bar(
    painter: QPainter, rect: QRectF, slider: QRectF, tokens: Tokens, *, hot: bool
) -> None:
    """Paint a scroll bar: a flat groove, a round slider, darker while it is `hot`."""
    painter.fillRect(rect, QColor(tokens.sunk))
    inner = slider.adjusted(3, 3, -3, -3)
    if inner.isValid():
        colour = tokens.ink3 if hot else tokens.line2
        paint_box(painter, inner, fill=colour, edge=None, radius=3)
