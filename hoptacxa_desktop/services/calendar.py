"""What falls into a stretch of days: activities, peaks, holidays."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.timing.occurrences import occurrences
from hoptacxa_desktop.domain.timing.values import Period, TimeContext, Timing
from hoptacxa_desktop.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSpan:
    """One stretch of one activity; `number` counts the stretches of the activity from 0."""

    entry: CalendarEntry
    period: Period
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeakSpan:
    """The days of a peak of a plan."""

    plan_id: PlanId
    name: str
    start: date
    end: date


def spans(
    store: Store, *, start: date, end: date, plans: Collection[PlanId] | None = None
) -> tuple[PlannedSpan, ...]:
    """The stretches of activities that touch `start` to `end`, the earliest first.

    What recurs is unrolled. A stretch without a first day stands on its last, and the other way.
    `plans`: of these alone.
    """
    with store.read() as uow:
        entries = uow.plans.calendar(start, end, plans)
    found = [
        span
        for entry in entries
        for span in _of(entry, start, end)
        if first_day(span.period) <= end and last_day(span.period) >= start
    ]
    return in_order(found)


def in_order(found: Iterable[PlannedSpan]) -> tuple[PlannedSpan, ...]:
    """Stretches by their first day, of one day by their labels."""
    return tuple(sorted(found, key=lambda span: (first_day(span.period), span.entry.label)))


def undated(
    store: Store, *, start: date, end: date, plans: Collection[PlanId] | None = None
) -> tuple[CalendarEntry, ...]:
    """The activities of no day, or of whole years alone, of the plans that touch `start` to `end`.

    Those that depend on others and those whose words were not understood are among them; duties
    have no day by their nature. `plans`: of these alone.
    """
    with store.read() as uow:
        entries = uow.plans.undated(plans)
    activities = (entry for entry in entries if entry.kind is NodeKind.ACTIVITY)
    return tuple(entry for entry in activities if _touches(entry, start, end))


def _touches(entry: CalendarEntry, start: date, end: date) -> bool:
    days = [(first_day(one), last_day(one)) for one in entry.periods] or [entry.plan_days]
    return any(first <= end and last >= start for first, last in days)


def _of(entry: CalendarEntry, start: date, end: date) -> Iterator[PlannedSpan]:
    timing = Timing(periods=entry.periods, recurrence=entry.recurrence)
    first, last = entry.plan_days
    context = TimeContext(year=first.year, plan_start=first, plan_end=last)
    rounds = occurrences(timing, start, end, context) if entry.recurrence else entry.periods
    for number, period in enumerate(rounds):
        yield PlannedSpan(entry=entry, period=period, number=number)


def first_day(period: Period) -> date:
    """The day on which a stretch begins to show."""
    day = period.start or period.end
    assert day is not None
    return day


def last_day(period: Period) -> date:
    """The last day on which a stretch shows; one with an open end shows on its first."""
    day = period.end or period.start
    assert day is not None
    return day


def peaks(store: Store, *, start: date, end: date) -> tuple[PeakSpan, ...]:
    """The peaks that touch `start` to `end`, the earliest first."""
    with store.read() as uow:
        kept = uow.plans.peaks()
    found = [
        PeakSpan(plan_id=plan_id, name=peak.name, start=first_day(one), end=last_day(one))
        for plan_id, peak in kept
        for one in peak.timing.periods
    ]
    touching = (one for one in found if one.start <= end and one.end >= start)
    return tuple(sorted(touching, key=lambda one: (one.start, one.name)))
