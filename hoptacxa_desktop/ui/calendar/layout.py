"""Which item stands in which lane of which week. Pure: no Qt, no pixels.

Its work grows with the number of items times the number of lanes, and lanes are few.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .values import DAY, WEEK_DAYS, CalendarItem

LONG_DAYS = 14
"""An item of more days than this goes to the strip above the weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One piece of an item: the days `first` to `last` (0 Monday, 6 Sunday) of one week.

    In the strip, `first` and `last` are columns as well and the week is that of the whole view.
    `cut_left`, `cut_right`: the item goes on beyond this end.
    """

    item: CalendarItem
    week: date
    lane: int
    first: int
    last: int
    cut_left: bool
    cut_right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLayout:
    """One week: its Monday, its bars by lane, and per day how many items found no lane."""

    monday: date
    bars: tuple[Bar, ...]
    more: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLayout:
    """The weeks of a month, and the long items above them in their order."""

    year: int
    month: int
    weeks: tuple[WeekLayout, ...]
    strip: tuple[CalendarItem, ...]

    @property
    def first(self) -> date:
        """The first day in view, a Monday."""
        return self.weeks[0].monday

    @property
    def last(self) -> date:
        """The last day in view, a Sunday."""
        return self.weeks[-1].monday + 6 * DAY


def month_weeks(year: int, month: int) -> tuple[date, ...]:
    """Return the Mondays of the weeks that hold a day of the month, four to six of them."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    monday = monday_of(first)
    count = -((monday - after).days // WEEK_DAYS)
    return tuple(monday + timedelta(weeks=week) for week in range(count))


def monday_of(day: date) -> date:
    """Return the Monday of the week of `day`."""
    return day - day.weekday() * DAY


def lay_out(
    year: int, month: int, items: Iterable[CalendarItem], lanes: Sequence[int]
) -> MonthLayout:
    """Return the month with so many lanes in each week; what finds no lane is counted."""
    mondays = month_weeks(year, month)
    last = mondays[-1] + 6 * DAY
    in_view = sorted(
        (item for item in items if item.touches(mondays[0], last)),
        key=lambda item: (item.start, -item.days, item.id),
    )
    short = [item for item in in_view if not is_long(item)]
    return MonthLayout(
        year=year,
        month=month,
        weeks=tuple(
            _lay_out_week(monday, items, count)
            for (monday, items), count in zip(_by_week(mondays, short), lanes, strict=True)
        ),
        strip=tuple(item for item in in_view if is_long(item)),
    )


def is_long(item: CalendarItem) -> bool:
    """Return True for an item that would hide the weeks under its bar."""
    return item.days > LONG_DAYS


def strip_bar(item: CalendarItem, first: date, last: date, lane: int) -> Bar:
    """Return the bar of a long item above the weeks `first` to `last`.

    Its columns are those of the share of the view that the item covers, a seventh each.
    """
    days = (last - first).days + 1
    begin = max(item.start, first)
    stop = min(item.end, last)
    return Bar(
        item=item,
        week=first,
        lane=lane,
        first=(begin - first).days * WEEK_DAYS // days,
        last=-(-((stop - first).days + 1) * WEEK_DAYS // days) - 1,
        cut_left=item.start < first,
        cut_right=item.end > last,
    )


def _by_week(
    mondays: Sequence[date], items: Sequence[CalendarItem]
) -> list[tuple[date, list[CalendarItem]]]:
    weeks: list[tuple[date, list[CalendarItem]]] = [(monday, []) for monday in mondays]
    for item in items:
        begin = max(0, (item.start - mondays[0]).days // WEEK_DAYS)
        end = min(len(mondays) - 1, (item.end - mondays[0]).days // WEEK_DAYS)
        for week in range(begin, end + 1):
            weeks[week][1].append(item)
    return weeks


def _lay_out_week(monday: date, items: Sequence[CalendarItem], lanes: int) -> WeekLayout:
    taken = [0] * lanes
    more = [0] * WEEK_DAYS
    bars = []
    for item in items:
        first, last = _columns(item, monday)
        days = (1 << last + 1) - (1 << first)
        lane = next((at for at, busy in enumerate(taken) if not busy & days), None)
        if lane is None:
            for column in range(first, last + 1):
                more[column] += 1
            continue
        taken[lane] |= days
        bars.append(week_bar(item, monday, lane))
    return WeekLayout(monday=monday, bars=tuple(bars), more=tuple(more))


def _columns(item: CalendarItem, monday: date) -> tuple[int, int]:
    first = max(0, (item.start - monday).days)
    return first, min(WEEK_DAYS - 1, (item.end - monday).days)


def week_bar(item: CalendarItem, monday: date, lane: int) -> Bar:
    """Return the bar of an item in the week of `monday`, which it touches."""
    first, last = _columns(item, monday)
    return Bar(
        item=item,
        week=monday,
        lane=lane,
        first=first,
        last=last,
        cut_left=item.start < monday,
        cut_right=item.end > monday + 6 * DAY,
    )
