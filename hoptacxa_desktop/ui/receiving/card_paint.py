"""How a row of the plan is painted whose reading is looked at: a card with its fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.icons import ROW_SIZE, paint_icon
from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.paint.chips import chip_size, paint_chip
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.plan.outline_facts import OutlineRow, Sign
from hoptacxa_desktop.ui.receiving.card_facts import Card, CardField
from hoptacxa_desktop.ui.tokens import Tokens
from hoptacxa_desktop.ui.widgets.painted import wrap
from hoptacxa_desktop.ui.widgets.time_field import Chip
from hoptacxa_desktop.ui.widgets.unit_chip import UnitChip, paint_unit_chip, unit_chip_size

_SIDE, _PAD, _GAP, _LINE_GAP, _OUTER = 12, 8, 6, 3, 4
_WIDEST_LABEL = "Thành phần  "
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a card and where it stands in it."""

    rect: QRectF
    what: str | Chip | UnitChip
    label: bool = False


def card_height(row: OutlineRow, card: Card, width: float) -> float:
    """How high the card of a row is at `width` px."""
    bottom = max((piece.rect.bottom() for piece in _pieces(card, width)), default=0.0)
    return max(bottom, _title_height() + _PAD) + _PAD + 2 * _OUTER


def paint_card(
    painter: QPainter, rect: QRectF, row: OutlineRow, card: Card, tokens: Tokens, *, focused: bool
) -> None:
    """Paint the card of a row into `rect`."""
    box = rect.adjusted(0, _OUTER, -_GAP, -_OUTER)
    edge = tokens.accent if focused else tokens.line2
    paint_box(painter, box, fill=tokens.tint, edge=edge, radius=6, width=1.0)
    _paint_title(painter, box, row, tokens)
    for piece in _pieces(card, rect.width()):
        _paint_piece(painter, piece, box.topLeft() - QPointF(0, _OUTER), tokens)


def _title_height() -> float:
    return QFontMetricsF(font(Role.BODY, strong=True)).height() + 2


def _paint_title(painter: QPainter, box: QRectF, row: OutlineRow, tokens: Tokens) -> None:
    line = QRectF(box.left() + _SIDE, box.top() + _PAD, box.width() - 2 * _SIDE, _title_height())
    if row.doubt:
        mark = QRectF(line.right() - ROW_SIZE, line.top(), ROW_SIZE, line.height())
        paint_icon(painter, "doubt", mark, tokens.amber)
        line.setRight(mark.left() - _GAP)
    if row.sign is not Sign.NONE:
        mark = QRectF(line.left(), line.top(), ROW_SIZE - 2, line.height())
        paint_icon(painter, row.sign.value, mark, tokens.accent)
        line.setLeft(mark.right() + _GAP)
    words = f"{row.number} {row.title}".strip()
    paint_text(painter, line, words, font(Role.BODY, strong=True), tokens.ink)


def _paint_piece(painter: QPainter, piece: _Piece, at: QPointF, tokens: Tokens) -> None:
    rect = piece.rect.translated(at)
    if isinstance(piece.what, Chip):
        paint_chip(painter, rect, piece.what.text, piece.what.look, tokens)
    elif isinstance(piece.what, UnitChip):
        paint_unit_chip(painter, rect, piece.what, tokens)
    else:
        face = font(Role.LABEL) if piece.label else font(Role.BODY)
        _paint_words(painter, rect, piece.what, face, tokens.ink2 if piece.label else tokens.ink)


def _paint_words(painter: QPainter, rect: QRectF, words: str, face: QFont, colour: str) -> None:
    painter.save()
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(rect, _WRAPPED, words)
    painter.restore()


def _pieces(card: Card, width: float) -> Iterator[_Piece]:
    """The parts of the card below its title, label beside value, chips below the words."""
    left = _SIDE + ROW_SIZE - 2 + _GAP
    label = QFontMetricsF(font(Role.LABEL)).horizontalAdvance(_WIDEST_LABEL)
    room = max(80.0, width - left - label - _SIDE - _GAP)
    top = _OUTER + _PAD + _title_height() + _GAP
    for field in card:
        height = QFontMetricsF(font(Role.LABEL)).height()
        yield _Piece(QRectF(left, top + 1, label, height), field.label, label=True)
        bottom = top + height
        for piece in _value(field, QPointF(left + label, top), room):
            yield piece
            bottom = max(bottom, piece.rect.bottom())
        top = bottom + _GAP


def _value(field: CardField, at: QPointF, room: float) -> Iterator[_Piece]:
    top = at.y()
    if field.words:
        height = _words_height(field.words, room)
        yield _Piece(QRectF(at.x(), top, room, height), field.words)
        top += height + _LINE_GAP
    chips: list[tuple[QSizeF, Chip | UnitChip]] = [
        *((chip_size(chip.text, chip.look), chip) for chip in field.chips),
        *((unit_chip_size(unit), unit) for unit in field.units),
    ]
    boxes = wrap([size.toSize() for size, _ in chips], int(room), _GAP)
    for box, (_, chip) in zip(boxes, chips, strict=True):
        yield _Piece(QRectF(box).translated(at.x(), top), chip)


def _words_height(words: str, room: float) -> float:
    metrics = QFontMetricsF(font(Role.BODY))
    return metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAPPED, words).height()
