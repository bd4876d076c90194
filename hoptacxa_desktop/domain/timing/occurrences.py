"""The periods of a timing within a window, what comes again unrolled, for the calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hoptacxa_desktop.domain.timing.lunar import solar_in
from hoptacxa_desktop.domain.timing.spans import YEARS, Span, days_in, months_of
from hoptacxa_desktop.domain.timing.values import (
    Due,
    Every,
    Period,
    PeriodKind,
    Recurrence,
    TimeContext,
    Timing,
)

_DAY = timedelta(days=1)
_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF_YEAR: 6, Every.YEAR: 12}
_WEEKS_DAYS = 7
_LEAST_YEAR = 365


def occurrences(timing: Timing, start: date, end: date, context: TimeContext) -> tuple[Period, ...]:
    """The periods that touch the days `start` to `end`, both included, by their first day.

    A recurrence comes again within the plan's own days, and within the timing's periods where it
    has any; "thường xuyên" and "hằng ngày" give one period without rounds. Due days are deadlines.
    Grows linearly with the window.
    """
    found = [period for period in _years_of(timing, context) if _touches(period, start, end)]
    if timing.recurrence:
        opened, closed = _bounds(timing, context)
        first, last = max(start, opened), min(end, closed or end)
        rounds = _unrolled(timing.recurrence, first, last, bounded=bool(timing.periods))
        found += (_within(period, opened, closed) for period in rounds)
    return tuple(sorted(dict.fromkeys(found), key=_first_day))


def span_of(time: Timing, year: int) -> Span:
    """The first and the last day over which something of a plan comes again.

    `time`: the plan's own; where that is open, the plan's year.
    """
    first = time.start or date(year, 1, 1)
    last = time.end or date(max(year, first.year), 12, 31)
    return first, max(first, last)


def comes_yearly(timing: Timing) -> bool:
    """True where the periods themselves come again each year: "15/8/2027 hằng năm"."""
    again = timing.recurrence
    if again is None or replace(again, months=(), on_demand=False) != Recurrence(every=Every.YEAR):
        return False
    if any(period.once for period in timing.periods):
        return False
    return bool(timing.periods) and all(_is_of_a_year(p, again.months) for p in timing.periods)


def _is_of_a_year(period: Period, months: tuple[int, ...]) -> bool:
    """True for a period within a year's length that lies in `months`, where some are named."""
    if period.end is None:
        return False
    ends = (period.start or period.end, period.end)
    short = (ends[1] - ends[0]).days < _LEAST_YEAR
    return short and all(not months or day.month in months for day in ends)


def _years_of(timing: Timing, context: TimeContext) -> Iterator[Period]:
    """The periods; those that come yearly also in the years after, as long as the plan lasts."""
    yield from timing.periods
    if comes_yearly(timing) and context.plan_end:
        for period in timing.periods:
            later = range(1, context.plan_end.year - _first_day(period).year + 1)
            moved = (_moved(period, years) for years in later)
            yield from (one for one in moved if _first_day(one) <= context.plan_end)


def _moved(period: Period, years: int) -> Period:
    start, end = (day and _in_year(day, day.year + years) for day in (period.start, period.end))
    return replace(period, start=start, end=end)


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, days_in(year, day.month)))


def _touches(period: Period, start: date, end: date) -> bool:
    return (period.end is None or period.end >= start) and (_first_day(period) <= end)


def _first_day(period: Period) -> date:
    return period.start or period.end or date.min


def _bounds(timing: Timing, context: TimeContext) -> tuple[date, date | None]:
    """The days in which the recurrence holds, None for an open end."""
    main = [p for p in timing.periods if p.kind is PeriodKind.MAIN and not p.once]
    opened = min((p.start for p in main if p.start), default=None)
    closed = None if any(p.end is None for p in main) else timing.end if main else None
    return opened or context.plan_start or date(context.year, 1, 1), closed or context.plan_end


def _within(period: Period, opened: date, closed: date | None) -> Period:
    """The part of a round in which the recurrence holds: its first week may begin before."""
    start, end = period.start, period.end
    if start is None or end is None:
        return period
    return replace(period, start=max(start, opened), end=min(end, closed or end))


def _unrolled(
    recurrence: Recurrence, first: date, last: date, *, bounded: bool
) -> Iterator[Period]:
    if first > last:
        return
    if recurrence.every in (Every.ONGOING, Every.DAY):
        if not bounded:
            yield Period(start=first, end=last)
        return
    for span in _rounds(recurrence, first, last):
        for period in _in_round(recurrence, span):
            if _touches(period, first, last):
                yield period


def _rounds(recurrence: Recurrence, first: date, last: date) -> Iterator[Span]:
    """The rounds that touch the window, counted from the start of the first one's year."""
    if recurrence.every is Every.WEEK:
        yield from _weeks(recurrence.interval, first, last)
        return
    step = _MONTHS[recurrence.every] * recurrence.interval
    width = _MONTHS[recurrence.every]
    month = 12 * first.year
    while date(month // 12, month % 12 + 1, 1) <= last:
        end = month + width - 1
        closing = date(end // 12, end % 12 + 1, days_in(end // 12, end % 12 + 1))
        if closing >= first:
            yield date(month // 12, month % 12 + 1, 1), closing
        month += step


def _weeks(interval: int, first: date, last: date) -> Iterator[Span]:
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        yield monday, monday + timedelta(days=_WEEKS_DAYS - 1)
        monday += timedelta(weeks=interval)


def _in_round(recurrence: Recurrence, span: Span) -> Iterator[Period]:
    if recurrence.due:
        yield from _deadlines(recurrence, span)
    elif recurrence.weekdays and recurrence.span:
        for limits in recurrence.spans:
            for days in _span_in(recurrence, limits, span):
                yield from _on_weekdays(recurrence, _whole_week(limits, days))
    elif recurrence.weekdays:
        yield from _on_weekdays(recurrence, span)
    elif recurrence.span:
        for limits in recurrence.spans:
            yield from _span_in(recurrence, limits, span)
    elif recurrence.months:
        yield from _months(recurrence.months, span)
    else:
        yield Period(start=span[0], end=span[1])


def _deadlines(recurrence: Recurrence, span: Span) -> Iterator[Period]:
    for due in recurrence.due:
        if due.lunar:
            yield from _deadline(_lunar_day(span[0].year, due), due)
            continue
        months = (due.month,) if due.month else _months_of_days(recurrence, span)
        for first in _firsts(span):
            if first.month in months:
                yield from _deadline(_day(first, due), due)


def _deadline(day: date | None, due: Due) -> Iterator[Period]:
    if day:
        last = day - _DAY if due.before else day
        yield Period(start=None, end=last, kind=PeriodKind.DEADLINE)


def _whole_week(limits: tuple[Due, Due], days: Period) -> Span:
    """The days of a span; the last seven of a short month for "tuần cuối"."""
    if days.start is None or days.end is None:
        raise ValueError("a span has a first and a last day")
    seven = limits[1].day - limits[0].day == _WEEKS_DAYS - 1
    cut = days.end - timedelta(days=_WEEKS_DAYS - 1)
    return (min(days.start, cut) if seven else days.start), days.end


def _months_of_days(recurrence: Recurrence, span: Span) -> tuple[int, ...]:
    """The months in which a day without a month of its own counts, the last one of a round."""
    return recurrence.months or (span[1].month,)


def _on_weekdays(recurrence: Recurrence, span: Span) -> Iterator[Period]:
    day = span[0]
    while day <= span[1]:
        if day.weekday() in recurrence.weekdays and _allowed(day, recurrence.months):
            yield Period(start=day, end=day)
        day += _DAY


def _span_in(recurrence: Recurrence, limits: tuple[Due, Due], span: Span) -> Iterator[Period]:
    opening, closing = limits
    if opening.lunar or closing.lunar:
        yield from _lunar_span(span[0].year, opening, closing)
        return
    months = (opening.month,) if opening.month else _months_of_days(recurrence, span)
    for first in _firsts(span):
        if first.month not in months:
            continue
        start = _day(first, opening)
        year = first.year + (1 if (closing.month or first.month) < first.month else 0)
        end = _day(date(year, closing.month or first.month, 1), closing)
        if start <= end:
            yield Period(start=start, end=end)


def _lunar_span(year: int, opening: Due, closing: Due) -> Iterator[Period]:
    start, end = _lunar_day(year, opening), _lunar_day(year, closing)
    if start and end and start <= end:
        yield Period(start=start, end=end)


def _lunar_day(year: int, due: Due) -> date | None:
    """The lunar day in a solar year, the 29th where the month has no 30th."""
    if year not in YEARS or due.month is None:
        return None
    return solar_in(year, due.day, due.month) or solar_in(year, due.day - 1, due.month)


def _months(months: tuple[int, ...], span: Span) -> Iterator[Period]:
    """The months of the round that count, neighbours in one period."""
    held: Period | None = None
    for first in _firsts(span):
        if first.month not in months:
            continue
        start, end = months_of(first.year, first.month, first.month)
        if held and held.end and held.end + _DAY == start:
            held = Period(start=held.start, end=end)
            continue
        if held:
            yield held
        held = Period(start=start, end=end)
    if held:
        yield held


def _firsts(span: Span) -> Iterator[date]:
    month = span[0].replace(day=1)
    while month <= span[1]:
        yield month
        month = (month + timedelta(days=31)).replace(day=1)


def _day(first: date, due: Due) -> date:
    """The day in that month; the last one where it has not so many (a month more for "trước")."""
    last = days_in(first.year, first.month)
    number = last + 1 + due.day if due.day < 0 else min(due.day, last + due.before)
    return first + timedelta(days=number - 1)


def _allowed(day: date, months: tuple[int, ...]) -> bool:
    return not months or day.month in months
