"""The controls that Qt's style asks to be painted whole: lists to choose from, bars, heads."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ..fonts import Role, font
from ..icons import paint_icon
from ..tokens import Tokens
from .boxes import paint_box
from .texts import paint_text

ARROW_WIDTH = 26
# The style insets the label by its own margin of 2 px already.
HEAD_SIDE = 6
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


def paint_head_label(
    painter: QPainter, rect: QRectF, words: str, align: Qt.AlignmentFlag, tokens: Tokens
) -> None:
    """Paint the words of one head of a table, as far from its edges as the cells' words."""
    inner = rect.adjusted(HEAD_SIDE, 0, -HEAD_SIDE, 0)
    paint_text(painter, inner, words, font(Role.LABEL, strong=True), tokens.ink2, align)


def paint_menu_title(
    painter: QPainter, rect: QRectF, words: str, tokens: Tokens, *, hot: bool
) -> None:
    """Paint the name of a menu on its bar; `hot` while it is pointed at or open."""
    painter.fillRect(rect, QColor(tokens.tint if hot else tokens.bg))
    painter.save()
    painter.setFont(font(Role.BODY))
    painter.setPen(QColor(tokens.ink))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic
    painter.drawText(rect, int(flags), words)
    painter.restore()


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
