"""What a calendar has read already, so that after a change only the changed plans are read."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TypeVar

from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.services import calendar
from hoptacxa_desktop.services.calendar import PlannedSpan
from hoptacxa_desktop.store import Store

T = TypeVar("T")
_ByPlan = dict[PlanId, list[T]]
_AT_ONCE = 500


class CalendarIndex:
    """The stretches of some days, and what has no day, of one store; as far as it was read.

    `spans` are as `calendar.spans` gives them, `undated` as `calendar.undated` does. What has not
    changed is the very same object as before.
    """

    def __init__(self) -> None:
        self._days: tuple[date, date] | None = None
        self.spans: tuple[PlannedSpan, ...] = ()
        self.undated: tuple[CalendarEntry, ...] = ()
        self._spans: _ByPlan[PlannedSpan] = {}
        self._undated: _ByPlan[CalendarEntry] = {}
        self._stale: set[PlanId] = set()
        # Everything was forgotten while it was being read.
        self._void = False

    def forget(self, changes: Changes) -> None:
        """Read the plans of these changes anew when next asked; all where none is named."""
        if changes.plans:
            self._stale |= changes.plans
        else:
            self._days, self._void = None, True

    def read(self, store: Store, *, start: date, end: date) -> Iterator[int]:
        """Read what is not known yet, a few plans at a time; how many activities each time.

        What is known stays as it is until the last of it is read.
        """
        known, left = self._days == (start, end), set(self._stale)
        spans = {key: one for key, one in self._spans.items() if known and key not in left}
        undated = {key: one for key, one in self._undated.items() if known and key not in left}
        self._void = False
        for plans, count in _parts(store, left if known else None):
            for span in calendar.spans(store, start=start, end=end, plans=plans):
                spans.setdefault(span.entry.plan_id, []).append(span)
            for entry in calendar.undated(store, start=start, end=end, plans=plans):
                undated.setdefault(entry.plan_id, []).append(entry)
            yield count
        self._keep((start, end), spans, undated)
        self._stale -= left
        if self._void:
            self._days = None

    def _keep(
        self,
        days: tuple[date, date],
        spans: _ByPlan[PlannedSpan],
        undated: _ByPlan[CalendarEntry],
    ) -> None:
        if (days, spans, undated) == (self._days, self._spans, self._undated):
            return
        self._days, self._spans, self._undated = days, spans, undated
        self.spans = calendar.in_order(span for found in spans.values() for span in found)
        self.undated = tuple(entry for key in sorted(undated) for entry in undated[key])


def _parts(store: Store, plans: Collection[PlanId] | None) -> Iterator[tuple[list[PlanId], int]]:
    """The plans in groups of about as many activities, and how many these are.

    Plans that are gone are in the last group.
    """
    with store.read() as uow:
        sizes = uow.plans.sizes()
    group: list[PlanId] = []
    count = 0
    for plan_id in sizes if plans is None else plans:
        group.append(plan_id)
        count += sizes.get(plan_id, 0)
        if count >= _AT_ONCE:
            yield group, count
            group, count = [], 0
    if group:
        yield group, count
