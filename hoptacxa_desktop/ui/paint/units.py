"""What tells units apart: colour, pattern and initials, always the three together."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTransform

from ..fonts import Role, font
from ..pixels import pixel_ratio
from ..tokens import Pattern, UnitColours
from .boxes import ROUND, Corners, box_path, paint_box, painting
from .texts import paint_text

EDGE = 6
_TILE = 6


def pattern_brush(pattern: Pattern, colour: str, ratio: float = 1.0) -> QBrush:
    """Return a brush of 6 × 6 px tiles, sharp at the screen's `ratio`.

    Qt's built-in patterns do not grow with the screen's scale.
    """
    brush = QBrush(_tile(pattern, colour, ratio))
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


@lru_cache(maxsize=256)
def _tile(pattern: Pattern, colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(_TILE * ratio), round(_TILE * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(pixmap.width() / _TILE, pixmap.height() / _TILE)
    _paint_tile(painter, pattern, colour)
    painter.end()
    return pixmap


def _paint_tile(painter: QPainter, pattern: Pattern, colour: str) -> None:
    whole = QRectF(0, 0, _TILE, _TILE)
    if pattern is Pattern.FULL:
        painter.fillRect(whole, QColor(colour))
        return
    for rect in _TILE_RECTS.get(pattern, ()):
        painter.fillRect(rect, QColor(colour))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 2.0))
    for line in _TILE_LINES.get(pattern, ()):
        painter.drawLine(line)


_TILE_RECTS = {
    Pattern.LEVEL: (QRectF(0, 0, 6, 1.5), QRectF(0, 3, 6, 1.5)),
    Pattern.UPRIGHT: (QRectF(0, 0, 2, 6), QRectF(4, 0, 1.5, 6)),
    Pattern.DOTS: tuple(QRectF(x, y, 2, 2) for x in (0, 3) for y in (0, 3)),
    Pattern.CROSSED: (
        QRectF(0, 0, 6, 1.2),
        QRectF(0, 3, 6, 1.2),
        QRectF(0, 0, 1.2, 6),
        QRectF(3, 0, 1.2, 6),
    ),
}
_TILE_LINES = {
    Pattern.SLANTED: tuple(QLineF(x - 1, 7, x + 7, -1) for x in (-6, 0, 6)),
    Pattern.SLANTED_BACK: tuple(QLineF(x - 1, -1, x + 7, 7) for x in (-6, 0, 6)),
}


def paint_edge(
    painter: QPainter, rect: QRectF, colours: UnitColours, corners: Corners = ROUND
) -> None:
    """Paint the patterned edge of a bar or chip: the left 6 px of `rect`."""
    with painting(painter):
        painter.setClipPath(box_path(rect, corners=corners), Qt.ClipOperation.IntersectClip)
        strip = QRectF(rect.left(), rect.top(), EDGE, rect.height())
        ratio = pixel_ratio(painter)
        painter.setBrushOrigin(QPointF(strip.topLeft()))
        painter.fillRect(strip, pattern_brush(colours.pattern, colours.ink, ratio))


def initials_size(initials: str) -> QSizeF:
    """Return the size of the swatch with `initials`."""
    metrics = QFontMetricsF(font(Role.CAPTION, strong=True))
    return QSizeF(max(26.0, metrics.horizontalAdvance(initials) + 10), metrics.height() + 2)


def paint_initials(painter: QPainter, rect: QRectF, initials: str, colours: UnitColours) -> None:
    """Paint the swatch of a unit, its initials in a coloured box, into the middle of `rect`."""
    box = QRectF(QPointF(), initials_size(initials))
    box.moveCenter(rect.center())
    paint_box(painter, box, fill=colours.fill, edge=colours.ink, radius=3)
    face = font(Role.CAPTION, strong=True)
    paint_text(painter, box, initials, face, colours.ink, Qt.AlignmentFlag.AlignCenter)
