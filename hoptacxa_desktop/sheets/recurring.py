"""Recurrences as rules of a calendar file (RFC 5545), where their words are plain enough."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from types import MappingProxyType
from typing import Any

from hoptacxa_desktop.domain.timing.values import Due, Every, Recurrence

Rule = dict[str, Any]
"""A rule as icalendar takes it: {"FREQ": "MONTHLY", "BYMONTHDAY": 20}."""

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST_SAFE_DAY, _LONGEST_MONTH = 28, 31
# The months that close a quarter, a half-year: "trước ngày 20 tháng cuối quý".
_CLOSING: Mapping[Every, tuple[int, ...]] = MappingProxyType(
    {Every.QUARTER: (3, 6, 9, 12), Every.HALF_YEAR: (6, 12)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Events that come again: the first one's days (both included), the rule, whether it is due."""

    start: date
    end: date
    rule: Rule
    is_deadline: bool


def series(recurrence: Recurrence, first: date, last: date) -> tuple[Series, ...]:
    """The series of `recurrence` from `first` to `last`; none where no plain rule says it."""
    if recurrence.times > 1 or (recurrence.on_demand and not recurrence.due):
        return ()
    made = (_series(rule, length, first, last) for rule, length in _rules(recurrence))
    return tuple(one for one in made if one)


def _rules(recurrence: Recurrence) -> Iterator[tuple[Rule, int | None]]:
    """Rules without their end; beside each how many days it takes, None for a deadline."""
    every = recurrence.every
    paced: Rule = {"INTERVAL": recurrence.interval} if recurrence.interval > 1 else {}
    if every is Every.WEEK and recurrence.weekdays:
        days = [_WEEKDAYS[day] for day in recurrence.weekdays]
        yield {"FREQ": "WEEKLY", "BYDAY": days, **paced}, 1
        return
    # A day of the week within a span ("thứ Sáu tuần thứ hai"): its days are told one by one.
    # Nor has a calendar of solar days a rule for a lunar one.
    lunar = any(day.lunar for day in (*recurrence.due, *chain(*recurrence.spans)))
    if (every in _CLOSING and recurrence.interval > 1) or (recurrence.weekdays and recurrence.span):
        return
    if lunar or not all(_is_plain(*span) for span in recurrence.spans):
        return
    for begin, stop in recurrence.spans:
        yield _monthly(recurrence, begin) | paced, stop.day - begin.day + 1
    for due in () if recurrence.span else recurrence.due:
        yield _monthly(recurrence, due) | paced, None


def _is_plain(begin: Due, stop: Due) -> bool:
    """True for days that each month has, from one to another of the same month."""
    return begin.month == stop.month and 0 < begin.day <= stop.day <= _LAST_SAFE_DAY


def _monthly(recurrence: Recurrence, due: Due) -> Rule:
    months = (due.month,) if due.month else recurrence.months or _CLOSING.get(recurrence.every, ())
    if due.before:
        months, due = _day_before(months, due)
    yearly = recurrence.every is Every.YEAR and months
    rule: Rule = {"FREQ": "YEARLY" if yearly else "MONTHLY"}
    if months:
        rule["BYMONTH"] = list(months)
    if due.day <= _LAST_SAFE_DAY:
        return rule | {"BYMONTHDAY": due.day}
    # Short months take their last day instead of none.
    return rule | {"BYMONTHDAY": list(range(_LAST_SAFE_DAY, due.day + 1)), "BYSETPOS": -1}


def _day_before(months: tuple[int, ...], due: Due) -> tuple[tuple[int, ...], Due]:
    """The months and the day by which it is due at the latest: before the first, the last day."""
    if due.day > 1:
        return months, Due(day=due.day - 1)
    return tuple((month - 2) % 12 + 1 for month in months), Due(day=_LONGEST_MONTH)


def _series(rule: Rule, length: int | None, first: date, last: date) -> Series | None:
    start = next((day for day in _days(first, last) if _opens(rule, day)), None)
    if start is None:
        return None
    return Series(
        start=start,
        end=start + timedelta(days=(length or 1) - 1),
        rule=rule | {"UNTIL": last},
        is_deadline=length is None,
    )


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _opens(rule: Rule, day: date) -> bool:
    """True when `day` is one that the rule names: a series must start on one of its own days."""
    if "BYDAY" in rule:
        return _WEEKDAYS[day.weekday()] in _listed(rule["BYDAY"])
    if "BYMONTH" in rule and day.month not in _listed(rule["BYMONTH"]):
        return False
    days = _listed(rule["BYMONTHDAY"])
    is_last = (day + timedelta(days=1)).day == 1
    return day.day == max(days) or (day.day in days and is_last)


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]
