"""A stretch in the hand: from the press or the key that takes it to where it is let go."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from hoptacxa_desktop.domain.timing.shift import Shift, whole

from .values import CalendarItem, ItemKind

FAR_ENOUGH = 6
_EDGE, _LEAST_WITH_EDGES = 6.0, 20.0


class Reach(StrEnum):
    """What of a stretch is in the hand: all of it, its first day, its last."""

    WHOLE = "whole"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghost:
    """Where a stretch would come to lie: its days in `item`, the words for them.

    `warning`: a day off among them. `refused`: it cannot lie there, and `words` say why.
    """

    item: CalendarItem
    words: str = ""
    warning: str = ""
    refused: bool = False


@dataclass(slots=True)
class _Press:
    item: CalendarItem
    reach: Reach
    day: date
    at: QPointF


class Carrying(QObject):
    """What mouse and keys do to one stretch; knows neither plans nor what is painted.

    `taken(id)`: a stretch is wanted in the hand; who answers calls `hold`. `carried(Shift)`: it is
    over other days; who answers calls `show`. `let_go()`, `given_up()`: the end of it.
    `shown()`: the ghost is another.
    """

    taken = Signal(str)
    carried = Signal(object)
    let_go = Signal()
    given_up = Signal()
    shown = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._press: _Press | None = None
        self._dragged = False
        self._held = False
        self._shift = Shift()
        self._ghost: Ghost | None = None

    @property
    def held(self) -> bool:
        """True while a stretch is in the hand."""
        return self._held

    @property
    def dragged(self) -> bool:
        """True from where a press has gone far enough to be a drag until it ends."""
        return self._dragged

    @property
    def ghost(self) -> Ghost | None:
        """What is to be painted of it."""
        return self._ghost

    def hold(self) -> None:
        """The stretch that was asked for is in the hand now."""
        self._held, self._shift = True, Shift()

    def show(self, ghost: Ghost | None) -> None:
        """Paint this ghost from now on."""
        self._ghost = ghost
        self.shown.emit()

    def release(self) -> None:
        """Nothing is in the hand any more."""
        self._press, self._held, self._dragged = None, False, False
        self.show(None)

    # The mouse

    def press(self, item: CalendarItem | None, reach: Reach, day: date | None, at: QPointF) -> None:
        """The button went down on an item over a day; nothing is taken yet."""
        self.drop()
        self._dragged = False
        self._press = None
        if item is not None and day is not None:
            self._press = _Press(item, reach, day, at)

    def move(self, day: date | None, at: QPointF) -> None:
        """The pressed mouse is over `day`, None where there is none: the last one counts."""
        press = self._press
        if press is None:
            return
        if not self._dragged:
            if (at - press.at).manhattanLength() < FAR_ENOUGH:
                return
            self._dragged = True
            self.taken.emit(press.item.id)
        if self._held and day is not None:
            self._carry(_shift(press.reach, (day - press.day).days))

    def lift(self) -> bool:
        """The button came up; True when this was a drag and no press on the item."""
        dragged, self._dragged, self._press = self._dragged, False, None
        self.drop()
        return dragged

    # The keys

    def nudge(self, item_id: str, reach: Reach, days: int) -> None:
        """A key carries the item by some days more; it is taken first where it must be."""
        if not self._held:
            self.taken.emit(item_id)
        if self._held:
            more = _shift(reach, days)
            first, last = self._shift.first + more.first, self._shift.last + more.last
            self._carry(Shift(first=first, last=last))

    def drop(self) -> None:
        """Let go of what is in the hand, where it is."""
        if self._held:
            self.let_go.emit()

    def give_up(self) -> bool:
        """Put it back; True when something was in the hand."""
        held = self._held
        if held:
            self.given_up.emit()
        return held

    def _carry(self, shift: Shift) -> None:
        if shift != self._shift or self._ghost is None:
            self._shift = shift
            self.carried.emit(shift)


def _shift(reach: Reach, days: int) -> Shift:
    if reach is Reach.WHOLE:
        return whole(days)
    return Shift(first=days) if reach is Reach.FIRST else Shift(last=days)


def reach_of(modifiers: Qt.KeyboardModifier) -> Reach:
    """What of a stretch an arrow carries: Shift the last day, Ctrl+Shift the first."""
    if not modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Reach.WHOLE
    control = modifiers & Qt.KeyboardModifier.ControlModifier
    return Reach.FIRST if control else Reach.LAST


def reach_at(rect: QRectF, x: float, item: CalendarItem, *, ends: tuple[bool, bool]) -> Reach:
    """What a press at `x` takes of the bar in `rect`; `ends`: which of its ends lie in view."""
    stiff = item.recurs or item.kind is ItemKind.DEADLINE or rect.width() < _LEAST_WITH_EDGES
    if not stiff and ends[0] and x <= rect.left() + _EDGE:
        return Reach.FIRST
    if not stiff and ends[1] and x >= rect.right() - _EDGE:
        return Reach.LAST
    return Reach.WHOLE
