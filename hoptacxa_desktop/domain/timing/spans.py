"""Spans of the calendar: months, quarters, thirds, weeks as a first and a last day."""

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]

YEARS = range(1900, 2101)
"""The years that words of time can mean; the lunar calendar is known for them."""
DAYS_OF_THIRD = ((1, 10), (11, 20), (21, 31))
"""Thượng tuần, trung tuần, hạ tuần."""


def days_in(year: int, month: int) -> int:
    """The number of days of a month, 28-31."""
    return monthrange(year, month)[1]


def days_of(year: int, month: int, first: int, last: int) -> Span:
    """The days `first` to `last` of a month, cut at the month's end."""
    return date(year, month, first), date(year, month, min(last, days_in(year, month)))


def months_of(year: int, first: int, last: int) -> Span:
    """The full span of the months `first` to `last` (1-12) of a year."""
    return date(year, first, 1), date(year, last, days_in(year, last))


def quarter_of(year: int, quarter: int) -> Span:
    """The full span of a quarter (1-4)."""
    return months_of(year, 3 * quarter - 2, 3 * quarter)


def away_from(day: date, days: int, months: int) -> date:
    """The day so many days and months later (earlier below zero), cut at its month's end."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    there = date(year, month + 1, min(day.day, days_in(year, month + 1)))
    return there + timedelta(days=days)


def week_of_month(year: int, month: int, number: int) -> Span | None:
    """Monday to Sunday of a month's week; None where the month has not so many.

    A week belongs to the month that holds its Thursday (as ISO 8601 counts weeks of a year).
    `number` -1 is the last week.
    """
    thursdays = _thursdays(year, month)
    if number == 0 or number > len(thursdays):
        return None
    thursday = thursdays[number - 1 if number > 0 else number]
    return thursday - timedelta(days=3), thursday + timedelta(days=3)


def weekday_of_month(year: int, month: int, weekday: int, number: int) -> date | None:
    """The first, second … or the last (-1) such weekday (Monday 0) of a month; None for none."""
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    days = range(first, days_in(year, month) + 1, 7)
    if number == 0 or number > len(days):
        return None
    return date(year, month, days[number - 1 if number > 0 else number])


def week_of_year(year: int, number: int) -> Span | None:
    """Monday to Sunday of a week of the year as ISO 8601 counts; None where there is none."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def _thursdays(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    offset = (3 - first.weekday()) % 7
    return [date(year, month, day) for day in range(1 + offset, days_in(year, month) + 1, 7)]
