"""One line of text: elided at its end where it may be, and with the found words marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ..tokens import Tokens

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    face: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> bool:
    """Paint `text` on one line in `rect`; return True when it had to be elided."""
    shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.save()
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine), shown)
    painter.restore()
    return shown != text


def paint_marked_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    marks: Sequence[tuple[int, int]],
    face: QFont,
    tokens: Tokens,
) -> bool:
    """Paint `text` with the spans `marks` (start, end) on the ground of found words."""
    metrics = QFontMetricsF(face)
    painter.save()
    painter.setClipRect(rect)
    for start, end in marks:
        left = rect.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[start:end])
        ground = QRectF(left - 1, 0, width + 2, metrics.height())
        ground.moveCenter(rect.center())
        ground.moveLeft(left - 1)
        painter.fillRect(ground, QColor(tokens.found))
    painter.restore()
    return paint_text(painter, rect, text, face, tokens.ink)
