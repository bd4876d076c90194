"""What the calendar says of clashes and of the load in the peaks: no Qt here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.services.peak_load import Overlap, PeakLoad

from ..calendar.values import CalendarItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashLine:
    """A clash in words, with its first day and one of its activities ("plan/node")."""

    words: str
    first: date
    last: date
    activities: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """A unit and how many activities it leads in each week; `steps`: how dark, 0 for none."""

    name: str
    initials: str
    index: int
    counts: tuple[int, ...]
    steps: tuple[int, ...]


STEPS = 5


def clash_lines(overlaps: Sequence[Overlap], units: Sequence[Unit]) -> tuple[ClashLine, ...]:
    """The clashes in words, in their order."""
    names = {unit.id: unit.shown for unit in units}
    return tuple(_line(overlap, names) for overlap in overlaps)


def _line(overlap: Overlap, names: Mapping[UnitId, str]) -> ClashLine:
    who = names.get(overlap.unit, "Một đơn vị") if overlap.unit else overlap.place
    count = len(overlap.activities)
    return ClashLine(
        words=f"{who}: {count} hoạt động trùng ngày {_days(overlap.first, overlap.last)}",
        first=overlap.first,
        last=overlap.last,
        activities=frozenset("/".join(key) for key in overlap.activities),
    )


def _days(first: date, last: date) -> str:
    if first == last:
        return dates.day_month(first)
    return f"{dates.day_month(first)} – {dates.day_month(last)}"


def marked(items: Sequence[CalendarItem], lines: Sequence[ClashLine]) -> tuple[CalendarItem, ...]:
    """The items, each stretch that lies in a clash with its words."""
    by_activity: dict[str, list[ClashLine]] = {}
    for line in lines:
        for activity in line.activities:
            by_activity.setdefault(activity, []).append(line)
    if not by_activity:
        return tuple(items)
    return tuple(_marked(item, by_activity.get(item.activity, ())) for item in items)


def _marked(item: CalendarItem, lines: Sequence[ClashLine]) -> CalendarItem:
    words = next((line.words for line in lines if item.touches(line.first, line.last)), "")
    return replace(item, clash=words) if words else item


def load_rows(load: PeakLoad, units: Sequence[Unit]) -> tuple[LoadRow, ...]:
    """The units that lead something in the peaks, in the office's order."""
    most = max((count for counts in load.units.values() for count in counts), default=0)
    return tuple(
        LoadRow(
            name=unit.shown,
            initials=unit.initials,
            index=at,
            counts=load.units[unit.id],
            steps=tuple(-(-count * STEPS // most) for count in load.units[unit.id]),
        )
        for at, unit in enumerate(units)
        if unit.id in load.units
    )


def week_names(load: PeakLoad) -> tuple[str, ...]:
    """The Mondays of the weeks, "29/3"."""
    return tuple(dates.day_month(monday) for monday in load.mondays)
