"""Between the hand on the calendar and the plans: what is carried, what it would mean, doing it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.domain.timing.shift import Shift
from hoptacxa_desktop.domain.timing.values import Period
from hoptacxa_desktop.services import days

from ..calendar.carrying import Carrying, Ghost
from ..calendar.values import CalendarItem
from ..desk import Desk
from . import facts
from .firm_question import FirmQuestion

if TYPE_CHECKING:
    from hoptacxa_desktop.services.moving import Held, Prospect

Found = tuple[CalendarEntry, Period | None, CalendarItem]
"""An activity, the stretch of it that is meant (None: it has no day), what is painted of it."""


class View(Protocol):
    """A view in whose hand something can be."""

    carrying: Carrying

    def ghost_rect(self) -> QRect:
        """Return where the ghost is, in px of the viewport."""

    def day_under(self, at: QPoint) -> date | None:
        """Return the day at a point of the viewport."""

    def day_for_keys(self) -> date:
        """Return the day from which the keys begin to carry."""

    def viewport(self) -> QWidget:
        """Return what is painted on."""


class Mover(QObject):
    """Answers the hands of the views. `find`: the stretch and the item behind an id of theirs.

    `moved(id)`: an item lies on other days now, and the views have been told.
    The grammar of time is loaded with the first stretch that is taken.
    """

    moved = Signal(str)

    def __init__(self, desk: Desk, find: Callable[[str], Found | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._find = desk, find
        self._held: Held | None = None
        self._item: CalendarItem | None = None
        self._prospect: Prospect | None = None
        self._first: date | None = None
        self.question: FirmQuestion | None = None

    def serve(self, view: View) -> None:
        """Answer what is done with the hand of `view`."""
        hand = view.carrying
        hand.taken.connect(lambda item_id: self._on_taken(view, item_id))
        hand.carried.connect(lambda shift: self._on_carried(view, shift))
        hand.let_go.connect(lambda: self._on_let_go(view))
        hand.given_up.connect(lambda: self._forget(view))

    def _on_taken(self, view: View, item_id: str) -> None:
        if self._take(item_id):
            view.carrying.hold()

    def _take(self, item_id: str) -> bool:
        from hoptacxa_desktop.services import moving

        found = self._find(item_id)
        if found is None:
            return False
        entry, period, self._item = found
        try:
            self._held = moving.take(
                self._desk.store,
                plan_id=entry.plan_id,
                node_id=entry.node_id,
                period=period,
                days_off=days.days_off(self._desk.store),
            )
        except PersonError as situation:
            self._say(situation)
            return False
        return True

    # What has no day yet comes from beside the view

    def bring(self, view: View, item_id: str, day: date | None = None) -> None:
        """Put an activity without a day into the hand of `view`, over `day` where one is given."""
        if self._take(item_id):
            view.carrying.hold()
            if day is not None:
                self._begin(view, day)

    def over(self, view: View, at: QPoint) -> None:
        """What was brought is over this point of the screen; beside the days it is nowhere."""
        if not view.carrying.held:
            return
        point = view.viewport().mapFromGlobal(at)
        inside = view.viewport().rect().contains(point)
        day = view.day_under(point) if inside else None
        if day is not None:
            self._begin(view, day)
        else:
            self._prospect = None
            view.carrying.show(None)

    def _begin(self, view: View, day: date) -> None:
        from hoptacxa_desktop.services import moving

        assert self._held is not None
        self._first = day
        self._foresee(view, moving.on_day(self._held, day))

    def _say(self, situation: PersonError) -> None:
        """A drag that cannot be is nothing that failed: it is told in passing."""
        self._desk.notice_wanted.emit(f"{situation.sentence} {situation.advice}".strip())

    def _on_carried(self, view: View, shift: Shift) -> None:
        from hoptacxa_desktop.services import moving

        if self._held is None:
            return
        if self._held.period is not None:
            self._foresee(view, moving.carried(self._held, shift))
        elif self._first is not None:
            day = self._first + timedelta(days=shift.first)
            self._foresee(view, moving.on_day(self._held, day))

    def _foresee(self, view: View, new: Period) -> None:
        from hoptacxa_desktop.services import moving

        assert self._held is not None
        assert self._item is not None
        self._prospect = moving.foresee(self._held, new)
        view.carrying.show(_ghost(self._item, self._prospect))

    def _on_let_go(self, view: View) -> None:
        held, told, item = self._held, self._prospect, self._item
        at = view.viewport().mapToGlobal(view.ghost_rect().bottomLeft())
        self._forget(view)
        if held is None or told is None or item is None or told.period == held.period:
            return
        if told.refused:
            self._desk.notice_wanted.emit(told.refused)
        elif told.asks and view.viewport().isVisible():
            self.question = FirmQuestion(view.viewport(), told.asks)
            self.question.answered.connect(lambda firm: self._move(item, held, told, firm=firm))
            self.question.ask(at)
        elif not told.asks:
            self._move(item, held, told, firm=False)

    def _move(self, item: CalendarItem, held: "Held", told: "Prospect", *, firm: bool) -> None:
        from hoptacxa_desktop.services import moving

        new = told.period
        done = self._desk.do(moving.move, held=held, new=new, firm=firm)
        if done is None or not done.changes.name:
            return
        name = done.changes.name
        words = moving.words_for(held, new, firm=firm)
        said = self.tr("Đã {did}: {words}").format(did=name[:1].lower() + name[1:], words=words)
        self._desk.toast_wanted.emit(said)
        self.moved.emit(item.id)

    def _forget(self, view: View) -> None:
        self._held = self._item = self._prospect = self._first = None
        view.carrying.release()


def _ghost(item: CalendarItem, told: "Prospect") -> Ghost:
    first, last = facts.days_of(told.period)
    return Ghost(
        item=replace(item, start=first, end=last),
        words=told.refused or told.words,
        warning=told.warning,
        refused=bool(told.refused),
    )
