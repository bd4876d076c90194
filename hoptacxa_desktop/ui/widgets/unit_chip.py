"""One unit as a chip: its colour and initials, or how the program doubts it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ..focus_ring import paint_ring
from ..fonts import Role, font
from ..icons import paint_icon
from ..paint.boxes import paint_box
from ..paint.texts import paint_text
from ..tokens import Tokens
from .painted import tokens_for

_SIDE, _CROSS = 8, 10


class UnitState(StrEnum):
    """How sure the program is of a unit."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChip:
    """One unit as it is named in the plan.

    `key`: what the caller knows it by; empty for one that is in no list. `index`: its place in the
    office's list, for the colour. `state` DOUBT: words that may mean several ("các phòng").
    `names`: all by which a unit of the list goes.
    """

    text: str
    key: str = ""
    initials: str = ""
    index: int = 0
    state: UnitState = UnitState.KNOWN
    names: tuple[str, ...] = ()


def unit_chip_size(chip: UnitChip) -> QSizeF:
    """Return the size of the chip that `paint_unit_chip` paints."""
    metrics = QFontMetricsF(font(Role.LABEL))
    width = 2 * _SIDE + _head_width(chip) + metrics.horizontalAdvance(_shown(chip))
    return QSizeF(int(width) + 1, int(metrics.height()) + 6)


def paint_unit_chip(
    painter: QPainter, rect: QRectF, chip: UnitChip, tokens: Tokens, *, room: float = 0
) -> None:
    """Paint a chip that fills `rect`, with `room` px at its end left free."""
    ink, ground = _colours(chip, tokens)
    known = chip.state is UnitState.KNOWN
    paint_box(painter, rect, fill=ground, edge=ink, dashed=not known)
    inner = rect.adjusted(_SIDE, 0, -_SIDE - room, 0)
    if chip.state is UnitState.DOUBT:
        paint_icon(painter, "doubt", QRectF(inner.left(), inner.top(), 14, inner.height()), ink)
    elif chip.initials:
        paint_text(painter, inner, chip.initials, font(Role.LABEL, strong=True), ink)
    words = inner.adjusted(_head_width(chip), 0, 1, 0)
    paint_text(painter, words, _shown(chip), font(Role.LABEL), ink)


def _head_width(chip: UnitChip) -> float:
    if chip.state is UnitState.DOUBT:
        return 20
    if not chip.initials:
        return 0
    strong = QFontMetricsF(font(Role.LABEL, strong=True))
    return strong.horizontalAdvance(chip.initials) + 6


def _shown(chip: UnitChip) -> str:
    return f"“{chip.text}”" if chip.state is UnitState.DOUBT else chip.text


def _colours(chip: UnitChip, tokens: Tokens) -> tuple[str, str]:
    if chip.state is UnitState.DOUBT:
        return tokens.amber, tokens.amber_tint
    if chip.state is UnitState.UNKNOWN:
        return tokens.grey, tokens.grey_tint
    unit = tokens.unit(chip.index)
    return unit.ink, unit.fill


class UnitChipButton(QAbstractButton):
    """One chip: a press opens what can be done with it, its cross or Delete takes it away."""

    removed = Signal()

    def __init__(self, chip: UnitChip) -> None:
        super().__init__()
        self.chip = chip
        self.setText(chip.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownRing", True)
        self.setAccessibleName(chip.text)
        self.setAccessibleDescription(self._state_words())
        self.setToolTip(self._state_words() or chip.text)

    def sizeHint(self) -> QSize:
        size = unit_chip_size(self.chip)
        return QSize(int(size.width()) + _SIDE + _CROSS, int(size.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._cross().adjusted(-5, -5, 5, 5).contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        painter = QPainter(self)
        paint_unit_chip(painter, rect, self.chip, tokens, room=_SIDE + _CROSS)
        paint_icon(painter, "x", self._cross(), _colours(self.chip, tokens)[0])
        if self.hasFocus():
            paint_ring(painter, rect, tokens, radius=4)
        painter.end()

    def _cross(self) -> QRectF:
        box = QRectF(0, 0, _CROSS, _CROSS)
        box.moveCenter(QRectF(self.rect()).center())
        box.moveRight(self.width() - _SIDE)
        return box

    def _state_words(self) -> str:
        return {
            UnitState.KNOWN: "",
            UnitState.UNKNOWN: self.tr("Chưa có trong danh mục. Thêm vào danh mục?"),
            UnitState.DOUBT: self.tr("Chưa rõ gồm những đơn vị nào"),
        }[self.chip.state]
