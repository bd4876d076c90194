"""How full the peaks are: who is wanted twice on the same days, who has how much each week."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hoptacxa_desktop.domain import clashes
from hoptacxa_desktop.domain.clashes import LONGEST, Taken
from hoptacxa_desktop.domain.identity import NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.kinds import SETTLED
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.timing.values import PeriodKind
from hoptacxa_desktop.services.calendar import PeakSpan, PlannedSpan, first_day, last_day
from hoptacxa_desktop.store import Store

ActivityKey = tuple[PlanId, NodeId]
_WEEK = timedelta(weeks=1)


class Cause(StrEnum):
    """What two activities want on the same days."""

    UNIT = "unit"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Days on which a unit or a place is wanted by several activities.

    `unit`: for a unit; `place`: the words of a place.
    """

    cause: Cause
    first: date
    last: date
    activities: tuple[ActivityKey, ...]
    unit: UnitId = UnitId("")
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeakLoad:
    """The weeks that the peaks touch, and how many activities each unit leads in each of them."""

    mondays: tuple[date, ...]
    units: Mapping[UnitId, tuple[int, ...]]


def places(store: Store, *, start: date, end: date) -> Mapping[ActivityKey, str]:
    """The words of place of what falls between two days."""
    with store.read() as uow:
        found: Mapping[ActivityKey, str] = uow.plans.places(start, end)
    return found


def overlaps(
    spans: Sequence[PlannedSpan], peaks: Sequence[PeakSpan], places: Mapping[ActivityKey, str]
) -> tuple[Overlap, ...]:
    """The clashes within the peaks, the earliest first.

    What takes longer than two weeks, a last day alone, and what is done or dropped clash with
    nothing.
    """
    if not peaks:
        return ()
    days = clashes.joined_spans((peak.start, peak.end) for peak in peaks)
    counted = [span for span in spans if _counts(span)]
    names: dict[str, ActivityKey] = {_name(span): _key(span) for span in counted}
    by_unit = clashes.clashes(clashes.within(_units(counted), days))
    by_place = clashes.clashes(clashes.within(_houses(counted, places), days))
    found = [
        *(_overlap(clash, Cause.UNIT, names) for clash in by_unit),
        *(_overlap(clash, Cause.PLACE, names, places) for clash in by_place),
    ]
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.cause)))


def load(spans: Sequence[PlannedSpan], peaks: Sequence[PeakSpan]) -> PeakLoad:
    """The load of each unit in the weeks of the peaks; a last day alone counts on its day."""
    days = clashes.joined_spans((peak.start, peak.end) for peak in peaks)
    mondays = tuple(dict.fromkeys(_mondays(days)))
    if not mondays:
        return PeakLoad(mondays=(), units={})
    taken = [one for span in spans for one in _taken(span, map(str, span.entry.lead))]
    every = [mondays[0] + n * _WEEK for n in range((mondays[-1] - mondays[0]).days // 7 + 1)]
    shown = [every.index(monday) for monday in mondays]
    loads = clashes.week_loads(clashes.within(taken, days), every)
    found = {UnitId(who): tuple(counts[at] for at in shown) for who, counts in loads.items()}
    return PeakLoad(mondays=mondays, units=found)


def _mondays(days: Iterable[tuple[date, date]]) -> Iterator[date]:
    for first, last in days:
        monday = first - timedelta(days=first.weekday())
        while monday <= last:
            yield monday
            monday += _WEEK


def _key(span: PlannedSpan) -> ActivityKey:
    return span.entry.plan_id, span.entry.node_id


def _name(span: PlannedSpan) -> str:
    return f"{span.entry.plan_id}/{span.entry.node_id}"


def _counts(span: PlannedSpan) -> bool:
    due = span.period.kind is PeriodKind.DEADLINE
    days = (last_day(span.period) - first_day(span.period)).days + 1
    return not due and days <= LONGEST and span.entry.status not in SETTLED


def _taken(span: PlannedSpan, who: Iterable[str]) -> Iterator[Taken]:
    last = last_day(span.period)
    first = last if span.period.kind is PeriodKind.DEADLINE else first_day(span.period)
    return (Taken(who=one, activity=_name(span), first=first, last=last) for one in who)


def _units(spans: Iterable[PlannedSpan]) -> Iterator[Taken]:
    for span in spans:
        yield from _taken(span, span.entry.lead)


def _houses(spans: Iterable[PlannedSpan], places: Mapping[ActivityKey, str]) -> Iterator[Taken]:
    for span in spans:
        place = places.get(_key(span), "")
        if clashes.is_house(place):
            yield from _taken(span, (fold(" ".join(place.split())),))


def _overlap(
    clash: clashes.Clash,
    cause: Cause,
    names: Mapping[str, ActivityKey],
    places: Mapping[ActivityKey, str] | None = None,
) -> Overlap:
    activities = tuple(names[name] for name in clash.activities)
    return Overlap(
        cause=cause,
        first=clash.first,
        last=clash.last,
        activities=activities,
        unit=UnitId(clash.who if cause is Cause.UNIT else ""),
        place=places[activities[0]] if places else "",
    )
