"""Weeks as the columns of a calendar, and what an activity is in each of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from itertools import groupby

from hoptacxa_desktop.domain.timing.values import Period, PeriodKind

MOST = 54
"""Weeks that a calendar shows at most: any year, with the weeks that lap over its ends."""

FEWEST = 12
"""Weeks that a calendar shows at least: fewer would be narrower than a letterhead."""

_WEEK = timedelta(days=7)


class WeekMark(IntEnum):
    """What a week is to an activity; the greater one covers the lesser."""

    TENTATIVE = 1
    MAIN = 2
    PEAK = 3
    DEADLINE = 4


def monday(day: date) -> date:
    """The Monday of the week of `day`."""
    return day - timedelta(days=day.weekday())


def weeks(periods: Iterable[Period], year: int) -> tuple[date, ...]:
    """The Mondays of the weeks from the first to the last day of `periods`.

    Where that is more than a year, or nothing, the weeks of `year` instead; `FEWEST` at least.
    """
    days = [day for period in periods for day in (period.start, period.end) if day]
    first, last = min(days, default=None), max(days, default=None)
    if first is None or last is None or last - monday(first) >= MOST * _WEEK:
        first, last = date(year, 1, 1), date(year, 12, 31)
    count = max(FEWEST, (monday(last) - monday(first)).days // 7 + 1)
    return tuple(monday(first) + number * _WEEK for number in range(count))


def marks(periods: Iterable[Period], mondays: Sequence[date]) -> Mapping[int, WeekMark]:
    """What the weeks at these places of `mondays` are to an activity with `periods`."""
    found: dict[int, WeekMark] = {}
    for period in periods:
        for week, mark in _marks(period, mondays):
            found[week] = max(mark, found.get(week, mark))
    return found


def _marks(period: Period, mondays: Sequence[date]) -> Iterable[tuple[int, WeekMark]]:
    first, last = mondays[0], mondays[-1] + _WEEK - timedelta(days=1)
    start = period.start or period.end or first
    end = period.end or last
    if start > last or end < first:
        return
    if period.start or period.kind is not PeriodKind.DEADLINE:
        begin, stop = max(start, first), min(end, last)
        for week in range((begin - first).days // 7, (stop - first).days // 7 + 1):
            yield week, _mark(period)
    if period.kind is PeriodKind.DEADLINE and first <= end <= last:
        yield (end - first).days // 7, WeekMark.DEADLINE


def _mark(period: Period) -> WeekMark:
    if period.tentative:
        return WeekMark.TENTATIVE
    return WeekMark.PEAK if period.kind is PeriodKind.PEAK else WeekMark.MAIN


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring weeks, by their places, both included, under one name."""

    first: int
    last: int
    name: str


def months(mondays: Sequence[date]) -> tuple[Stretch, ...]:
    """The weeks of each month; a week belongs to the month of its Thursday, as in ISO 8601."""

    def month(place: int) -> tuple[int, int]:
        thursday = mondays[place] + timedelta(days=3)
        return thursday.year, thursday.month

    grouped = ((key, list(places)) for key, places in groupby(range(len(mondays)), month))
    return tuple(
        Stretch(places[0], places[-1], f"Tháng {number}") for (_, number), places in grouped
    )


def stretches(periods: Iterable[Period], mondays: Sequence[date], name: str) -> tuple[Stretch, ...]:
    """The runs of weeks that `periods` touch."""
    touched = sorted(marks(periods, mondays))
    runs = groupby(enumerate(touched), lambda pair: pair[1] - pair[0])
    found = ([week for _, week in run] for _, run in runs)
    return tuple(Stretch(run[0], run[-1], name) for run in found)


def fill_gaps(runs: Iterable[Stretch], count: int) -> tuple[Stretch, ...]:
    """`runs`, and between them the rest of `count` weeks as stretches without a name."""
    found: list[Stretch] = []
    free = 0
    for run in (*runs, Stretch(count, count, "")):
        if run.first > free:
            found.append(Stretch(free, run.first - 1, ""))
        if run.first < count:
            found.append(run)
        free = run.last + 1
    return tuple(found)
