"""What can be hidden on the calendar, and how much there is of each: no Qt here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.identity import PlanId, UnitId
from hoptacxa_desktop.domain.kinds import STATUS_WORDS
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.services.calendar import PlannedSpan

NO_UNIT = UnitId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """What the filter keeps back: units that lead, plans, statuses."""

    units: frozenset[UnitId] = frozenset()
    plans: frozenset[PlanId] = frozenset()
    statuses: frozenset[Status] = frozenset()

    def hides(self, entry: CalendarEntry, unit: UnitId) -> bool:
        """True for an activity that `unit` leads, where one of its three is kept back."""
        kept_back = entry.plan_id in self.plans or entry.status in self.statuses
        return kept_back or unit in self.units


NOTHING_HIDDEN = Hidden()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLoad:
    """A unit of the filter and how many activities of the month it leads."""

    unit: UnitId
    name: str
    initials: str
    index: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLoad:
    """A plan of the filter and how many of its activities fall into the month."""

    plan_id: PlanId
    subject: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLoad:
    """A status of the filter and how many activities stand there."""

    status: Status
    words: str
    count: int


def leader(span: PlannedSpan, order: Mapping[UnitId, object]) -> UnitId:
    """The first unit of the office's list that leads, NO_UNIT for none."""
    return lead_of(span.entry, order)


def lead_of(entry: CalendarEntry, order: Mapping[UnitId, object]) -> UnitId:
    """As `leader`, of an activity."""
    return next((unit for unit in entry.lead if unit in order), NO_UNIT)


def unit_loads(spans: Sequence[PlannedSpan], units: Sequence[Unit]) -> tuple[UnitLoad, ...]:
    """The units that lead something here, in the office's order, "no unit" last."""
    order = {unit.id: at for at, unit in enumerate(units)}
    counts = Counter(leader(span, order) for span in _each_activity_once(spans))
    known = [
        UnitLoad(
            unit=unit.id,
            name=unit.shown,
            initials=unit.initials,
            index=at,
            count=counts[unit.id],
        )
        for at, unit in enumerate(units)
        if counts[unit.id]
    ]
    if counts[NO_UNIT]:
        known.append(
            UnitLoad(
                unit=NO_UNIT,
                name="Chưa rõ đơn vị chủ trì",
                initials="",
                index=len(units),
                count=counts[NO_UNIT],
            )
        )
    return tuple(known)


def plan_loads(spans: Sequence[PlannedSpan]) -> tuple[PlanLoad, ...]:
    """The plans that have something here, the busiest first."""
    subjects: dict[PlanId, str] = {}
    counts: Counter[PlanId] = Counter()
    for span in _each_activity_once(spans):
        subjects[span.entry.plan_id] = " ".join(span.entry.plan_subject.split())
        counts[span.entry.plan_id] += 1
    return tuple(
        PlanLoad(plan_id=plan_id, subject=subjects[plan_id], count=count)
        for plan_id, count in counts.most_common()
    )


def _each_activity_once(spans: Sequence[PlannedSpan]) -> Sequence[PlannedSpan]:
    seen = {(span.entry.plan_id, span.entry.node_id): span for span in reversed(spans)}
    return tuple(seen.values())


def status_loads(spans: Sequence[PlannedSpan]) -> tuple[StatusLoad, ...]:
    """The statuses in which something stands here, in their order."""
    counts = Counter(span.entry.status for span in _each_activity_once(spans))
    return tuple(
        StatusLoad(status=status, words=STATUS_WORDS[status], count=counts[status])
        for status in Status
        if counts[status]
    )
