"""Paints the stretches of one row of the timeline: bars, lines, strokes, diamonds, their words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from ..fonts import Role, font
from ..icons import paint_icon
from ..paint.boxes import Corners, paint_box, painting
from ..paint.texts import paint_text
from ..paint.units import EDGE, paint_edge
from ..tokens import Tokens
from .painter import CLASH_MARK
from .timeline_geometry import TimelineGeometry
from .timeline_layout import Piece, Shape, TimelineRow
from .values import CalendarItem

_MOST_WORDED = 3
_WORDS_GAP = 6.0


def piece_rect(geometry: TimelineGeometry, piece: Piece, at: int) -> QRectF:
    """Return where a stretch of row `at` lies; a diamond is as wide as high, about its day."""
    item = piece.item
    rect = geometry.piece(max(item.start, geometry.first), min(item.end, geometry.last), at)
    if piece.shape is Shape.DEADLINE:
        side = rect.height() - 4
        return QRectF(rect.center().x() - side / 2, rect.top() + 2, side, side)
    if piece.shape is Shape.LINE:
        return QRectF(rect.left(), rect.center().y() - 1.5, rect.width(), 3)
    return rect


def paint_row(
    painter: QPainter,
    geometry: TimelineGeometry,
    row: TimelineRow,
    at: int,
    tokens: Tokens,
    today: date | None,
) -> None:
    """Paint those stretches of row `at` that can be seen, the thin below the thick."""
    begin, end = geometry.shown_days
    shown = [piece for piece in row.pieces if piece.item.touches(begin, end)]
    placed = [(piece, piece_rect(geometry, piece, at)) for piece in shown]
    for piece, rect in sorted(placed, key=lambda one: _ORDER[one[0].shape]):
        ink = tokens.red if piece.item.is_late(today) else tokens.unit(row.unit_index).ink
        _paint_piece(painter, rect, piece, tokens, geometry, ink)
    if len(row.pieces) <= _MOST_WORDED:
        _paint_words(painter, geometry, placed, tokens, today)


_ORDER = {Shape.LINE: 0, Shape.BAR: 1, Shape.TICK: 2, Shape.DEADLINE: 3}


def _paint_piece(
    painter: QPainter,
    rect: QRectF,
    piece: Piece,
    tokens: Tokens,
    geometry: TimelineGeometry,
    ink: str,
) -> None:
    if piece.shape is Shape.LINE:
        painter.fillRect(rect, QColor(ink))
    elif piece.shape is Shape.DEADLINE:
        _paint_diamond(painter, rect, ink)
    elif piece.shape is Shape.TICK:
        paint_box(painter, rect, fill=ink, edge=None, radius=1)
    else:
        _paint_bar(painter, rect, piece.item, tokens, geometry)


def _paint_diamond(painter: QPainter, rect: QRectF, colour: str) -> None:
    centre = rect.center()
    corners = (
        QPointF(centre.x(), rect.top()),
        QPointF(rect.right(), centre.y()),
        QPointF(centre.x(), rect.bottom()),
        QPointF(rect.left(), centre.y()),
    )
    with painting(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF(corners))


def _paint_bar(
    painter: QPainter,
    rect: QRectF,
    item: CalendarItem,
    tokens: Tokens,
    geometry: TimelineGeometry,
) -> None:
    colours = tokens.unit(item.unit_index)
    ends = Corners(left=item.start >= geometry.first, right=item.end <= geometry.last)
    paint_box(painter, rect, fill=colours.fill, edge=None, corners=ends)
    if rect.width() > EDGE:
        paint_edge(painter, rect, colours, ends)
    paint_box(painter, rect, fill=None, edge=colours.ink, dashed=item.tentative, corners=ends)
    face = font(Role.CAPTION, strong=True)
    # The initials stay in sight while their bar does.
    left = max(rect.left(), geometry.names) + EDGE + 5
    words = QRectF(left, rect.top(), rect.right() - left - 2, rect.height())
    if item.clash and words.width() > 2 * CLASH_MARK:
        mark = QRectF(words.right() - CLASH_MARK, words.top(), CLASH_MARK, words.height())
        paint_icon(painter, "warn", mark.adjusted(2, 0, 0, 0), tokens.amber)
    if words.width() >= QFontMetricsF(face).horizontalAdvance(item.unit_initials):
        paint_text(painter, words, item.unit_initials, face, colours.ink)


def _paint_words(
    painter: QPainter,
    geometry: TimelineGeometry,
    placed: list[tuple[Piece, QRectF]],
    tokens: Tokens,
    today: date | None,
) -> None:
    """Write the days behind each stretch, where the next one leaves room for all of them."""
    for piece, rect in placed:
        late = piece.item.is_late(today)
        words, face = _words(piece, late=late), font(Role.CAPTION, strong=late)
        metrics = QFontMetricsF(face)
        left, width = rect.right() + _WORDS_GAP, metrics.horizontalAdvance(words) + 2
        behind = QRectF(left, rect.top(), width, rect.height())
        others = (other for found, other in placed if found is not piece)
        if behind.right() > geometry.width or left < geometry.names:
            continue
        if piece.shape is not Shape.LINE and not any(behind.intersects(one) for one in others):
            paint_text(painter, behind, words, face, tokens.red if late else tokens.ink2)


def _words(piece: Piece, *, late: bool) -> str:
    item = piece.item
    end = f"{item.end.day}/{item.end.month}"
    if piece.shape is Shape.DEADLINE:
        said = "hạn {day} · quá hạn" if late else "hạn {day}"
        words = QCoreApplication.translate("TimelineView", said).format(day=end)
    elif item.start == item.end:
        words = end
    else:
        words = f"{item.start.day}/{item.start.month} – {end}"
    tentative = QCoreApplication.translate("TimelineView", "dự kiến")
    clash = QCoreApplication.translate("TimelineView", "trùng ngày")
    words = f"{tentative} {words}" if item.tentative else words
    return f"{words} · {clash}" if item.clash else words
