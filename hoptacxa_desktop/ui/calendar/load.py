"""How much falls on each day: counts of activities, and the five steps they are shown in. Pure.

Its work grows with the number of items, not with their days.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from .values import DAY, CalendarItem

STEPS = 5
Stretch = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Activities per day from `first` on; one of several stretches counts once a day."""

    first: date
    counts: tuple[int, ...]

    def on(self, day: date) -> int:
        """How many activities touch `day`; 0 beyond the days counted."""
        at = (day - self.first).days
        return self.counts[at] if 0 <= at < len(self.counts) else 0

    @property
    def fewest(self) -> int:
        """The count of the emptiest day."""
        return min(self.counts, default=0)

    @property
    def most(self) -> int:
        """The count of the busiest day."""
        return max(self.counts, default=0)


def of_days(items: Iterable[CalendarItem], first: date, last: date) -> Load:
    """The load of each day from `first` to `last`, both included."""
    changes = [0] * ((last - first).days + 2)
    for stretches in joined(items).values():
        for start, end in stretches:
            if start <= last and end >= first:
                changes[(max(start, first) - first).days] += 1
                changes[(min(end, last) - first).days + 1] -= 1
    return Load(first=first, counts=tuple(accumulate(changes[:-1])))


def of_parts(items: Iterable[CalendarItem], starts: Sequence[date]) -> tuple[int, ...]:
    """How many activities touch each part of time: `starts` begin the parts, the last ends them."""
    changes = [0] * len(starts)
    for stretches in joined(items).values():
        touched: set[int] = set()
        for start, end in stretches:
            touched.update(_parts(start, end, starts))
        for at in touched:
            changes[at] += 1
    return tuple(changes[:-1])


def _parts(start: date, end: date, starts: Sequence[date]) -> Iterable[int]:
    if end < starts[0] or start >= starts[-1]:
        return ()
    last = min(bisect_right(starts, end), len(starts) - 1)
    return range(max(0, bisect_right(starts, start) - 1), last)


def joined(items: Iterable[CalendarItem]) -> dict[str, list[Stretch]]:
    """The days of each activity, stretches that share days made one, in the order of time."""
    found: dict[str, list[Stretch]] = {}
    for item in items:
        found.setdefault(item.whole, []).append((item.start, item.end))
    return {whole: _joined(stretches) for whole, stretches in found.items()}


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    if len(stretches) == 1:
        return stretches
    apart: list[Stretch] = []
    for start, end in sorted(stretches):
        if apart and start <= apart[-1][1] + DAY:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        else:
            apart.append((start, end))
    return apart


def bounds(fewest: int, most: int) -> tuple[int, ...]:
    """The least count of each of the five steps, from the emptiest day's to the busiest day's.

    1 to 5 while that tells days apart. What goes on all year is on every day and tells none apart:
    the first step begins with it.
    """
    low = max(1, fewest)
    width = max(1, -(-(most - low + 1) // STEPS))
    return tuple(low + at * width for at in range(STEPS))


def step_of(count: int, least: Sequence[int]) -> int:
    """The step of a day with `count` activities, 1 to 5; 0 for a day without any."""
    return sum(count >= one for one in least)


def step_words(least: Sequence[int]) -> tuple[str, ...]:
    """What each step stands for ("1", "2", … "5+", or "1–4", … "17+")."""
    ends = (after - 1 for after in least[1:])
    ranges = [
        str(one) if one == end else f"{one}–{end}" for one, end in zip(least, ends, strict=False)
    ]
    return (*ranges, f"{least[-1]}+")


def year_starts(year: int) -> tuple[date, ...]:
    """The first days of the months of a year and of the year after it."""
    return (*(date(year, month, 1) for month in range(1, 13)), date(year + 1, 1, 1))


def year_days(year: int) -> Stretch:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year + 1, 1, 1) - timedelta(days=1)
