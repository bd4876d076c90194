"""Chips: what was understood, one small box each. Dashed is tentative or in doubt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from ..fonts import Role, font
from ..icons import paint_icon
from ..tokens import Tokens
from .boxes import paint_box
from .texts import paint_text

_SIDE, _ICON, _GAP = 8, 14, 6


class ChipLook(StrEnum):
    """What a chip says about its words."""

    MAIN = "main"
    TENTATIVE = "tentative"
    PLAIN = "plain"
    PEAK = "peak"
    DOUBT = "doubt"
    UNKNOWN = "unknown"
    NOTE = "note"


class _Colours(NamedTuple):
    ink: str
    ground: str | None
    edge: str | None
    dashed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipStyle:
    """Icon and weight of a look."""

    icon: str = ""
    strong: bool = False


_STYLES = {
    ChipLook.MAIN: ChipStyle(icon="cal", strong=True),
    ChipLook.DOUBT: ChipStyle(icon="doubt"),
    ChipLook.NOTE: ChipStyle(icon="warn"),
}


def _colours(look: ChipLook, tokens: Tokens) -> _Colours:
    return {
        ChipLook.MAIN: _Colours(tokens.accent_text, tokens.tint, tokens.accent, False),
        ChipLook.TENTATIVE: _Colours(tokens.ink2, tokens.panel, tokens.line2, True),
        ChipLook.PLAIN: _Colours(tokens.ink2, tokens.sunk, tokens.line, False),
        ChipLook.PEAK: _Colours(tokens.peak_text, tokens.peak, tokens.peak_line, False),
        ChipLook.DOUBT: _Colours(tokens.amber, tokens.amber_tint, tokens.amber, True),
        ChipLook.UNKNOWN: _Colours(tokens.ink2, tokens.grey_tint, tokens.line2, True),
        ChipLook.NOTE: _Colours(tokens.amber, None, None, False),
    }[look]


def chip_size(text: str, look: ChipLook) -> QSizeF:
    """Return the size of the chip that `paint_chip` paints."""
    style = _STYLES.get(look, ChipStyle())
    metrics = QFontMetricsF(font(Role.LABEL, strong=style.strong))
    side = 0 if look is ChipLook.NOTE else _SIDE
    icon = _ICON + _GAP if style.icon else 0
    return QSizeF(2 * side + icon + metrics.horizontalAdvance(text) + 1, metrics.height() + 6)


def paint_chip(painter: QPainter, rect: QRectF, text: str, look: ChipLook, tokens: Tokens) -> None:
    """Paint a chip that fills `rect`."""
    style, colours = _STYLES.get(look, ChipStyle()), _colours(look, tokens)
    paint_box(painter, rect, fill=colours.ground, edge=colours.edge, dashed=colours.dashed)
    words = rect.adjusted(0 if look is ChipLook.NOTE else _SIDE, 0, 0, 0)
    if style.icon:
        mark = QRectF(words.left(), words.top(), _ICON, words.height())
        paint_icon(painter, style.icon, mark, colours.ink)
        words.adjust(_ICON + _GAP, 0, 0, 0)
    paint_text(painter, words, text, font(Role.LABEL, strong=style.strong), colours.ink)
