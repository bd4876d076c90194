"""What a recurrence takes from the days around it: months, due days, weekdays, a span."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hoptacxa_desktop.domain.timing.nodes import Dates, Relation, Repeats, Stretch
from hoptacxa_desktop.domain.timing.occasions import occasion_titled
from hoptacxa_desktop.domain.timing.owned_rounds import FIRST_MONTHS
from hoptacxa_desktop.domain.timing.periods import Colour, periods_of
from hoptacxa_desktop.domain.timing.resolve import DAYS_OF_PART, MONTHS_OF_QUARTER, Resolver
from hoptacxa_desktop.domain.timing.spot import Grain, Part, Spot
from hoptacxa_desktop.domain.timing.values import DoubtCode, Due, Every, Recurrence

_BROAD = (Grain.MONTH, Grain.MONTHS, Grain.QUARTER)
_OF_THEIR_YEAR = (Grain.YEAR, Grain.STAGE, Grain.ISSUE, Grain.PLAN)
_LAST_MONTH = 12
_LONGEST_MONTH = 31
_LONGEST_LUNAR_MONTH = 30
_OPENING = {Every.QUARTER: FIRST_MONTHS, Every.HALF_YEAR: (1, 7), Every.YEAR: (1,)}
_WEEKS_OF_MONTH = 6
_BY = (Relation.BEFORE, Relation.BY)
_OPEN = (Relation.FROM, Relation.AFTER, Relation.AROUND)
_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A recurrence, and whether it took the dates over."""

    recurrence: Recurrence
    took: bool


def plain(found: Repeats) -> Recurrence:
    """The recurrence as its own words tell it; "định kỳ" alone is all the time."""
    return Recurrence(
        every=found.every or Every.ONGOING,
        months=found.months,
        times=found.times,
        interval=found.interval,
    )


def take(recurrence: Recurrence, dates: Dates, done: bool, resolver: Resolver) -> Taken:
    """The recurrence with what a list without a year of its own adds to it."""
    if recurrence.every is Every.ONGOING or (
        _has_year(dates) and not _falls_due(recurrence, dates)
    ):
        return Taken(recurrence=recurrence, took=False)
    found = recurrence
    for stretch in dates.stretches:
        more = _with(found, stretch, done=done, resolver=resolver)
        if more is None:
            return Taken(recurrence=recurrence, took=False)
        found = more
    return Taken(recurrence=_sorted(found), took=True)


def yearly(dates: Dates, resolver: Resolver) -> Recurrence:
    """Months that come back each year, for a list of months or quarters."""
    return take(Recurrence(every=Every.YEAR), dates, False, resolver).recurrence


def _falls_due(recurrence: Recurrence, dates: Dates) -> bool:
    """ "hằng năm, trước 31/01 năm sau": a day of each following year."""
    return recurrence.every is Every.YEAR and all(
        each.relation in _BY and each.left.grain is Grain.DAY and not each.left.year
        for each in dates.stretches
    )


def _has_year(dates: Dates) -> bool:
    return any(
        spot.year or spot.shift or (spot.grain in _OF_THEIR_YEAR and spot.part is None)
        for stretch in dates.stretches
        for spot in stretch.spots
    )


def _with(
    found: Recurrence, stretch: Stretch, *, done: bool, resolver: Resolver
) -> Recurrence | None:
    left = stretch.left
    if stretch.relation in _OPEN or stretch.away:
        return _untold(found, stretch, resolver)
    if left.grain is Grain.WEEKDAY:
        return replace(found, weekdays=(*found.weekdays, *_weekdays(stretch)))
    week = _week_of(left)
    if week:
        return _with_week(found, week, resolver)
    if left.part and (left.grain, left.month) == (Grain.MONTH, 0):
        return _with_days(found, left, left.part)
    if left.part and left.grain is Grain.QUARTER and not left.number:
        return _with_months(found, left.part)
    if found.every is Every.YEAR and all(_own_days(spot) for spot in stretch.spots):
        return _with_own_days(found, stretch, done=done)
    if left.wants_month:
        return _with_day_of_month(found, stretch)
    if left.grain is Grain.DAY and stretch.right is None:
        return _due_on(found, Due(day=left.number, month=left.month), stretch)
    return _with_span(found, stretch, done=done, resolver=resolver)


def _week_of(spot: Spot) -> Spot | None:
    """A week that comes again, also that of a day named by its weekday ("Ngày Quốc tế HTX")."""
    if spot.grain is Grain.WEEK:
        return spot
    named = occasion_titled(spot.occasion) if spot.grain is Grain.OCCASION else None
    if named is None or named.weekday is None:
        return None
    return Spot(grain=Grain.WEEK, number=named.day, month=named.month, weekday=named.weekday)


def _weekdays(stretch: Stretch) -> tuple[int, ...]:
    first = stretch.left.weekday or 0
    told = stretch.right.weekday if stretch.right else None
    last = first if told is None else told
    count = (last - first) % _DAYS_OF_WEEK + 1
    return tuple((first + step) % _DAYS_OF_WEEK for step in range(count))


def _untold(found: Recurrence, stretch: Stretch, resolver: Resolver) -> Recurrence:
    """ "từ ngày 01/6 hằng năm": an open end or days around have no place in a recurrence."""
    why = "Chưa ghi được phần này của thời gian lặp lại."
    resolver.doubt(DoubtCode.PARTLY, stretch.left.words, why)
    return found


def _with_week(found: Recurrence, spot: Spot, resolver: Resolver) -> Recurrence | None:
    """A week of a month that comes again: its seven days, which hold each weekday once."""
    quarterly = found.every is Every.QUARTER and abs(spot.number) == 1
    monthly = quarterly or found.every in (Every.MONTH, Every.YEAR)
    if not monthly or not -2 < spot.number < _WEEKS_OF_MONTH:
        return None
    months = tuple(sorted({*found.months, spot.month} - {0}))
    if quarterly and spot.number == 1 and not months:
        months = FIRST_MONTHS
    weekdays = found.weekdays if spot.weekday is None else (*found.weekdays, spot.weekday)
    found = replace(found, months=months, weekdays=weekdays)
    mixed = found.span and spot.weekday is not None and len(set(weekdays)) > 1
    if mixed or (found.every is Every.YEAR and not spot.month):
        why = "Chưa ghi được là tuần nào của tháng; lịch hiện cả tháng."
        resolver.doubt(DoubtCode.PARTLY, spot.words, why)
        return replace(found, span=None, more_spans=())
    last = 7 * spot.number if spot.number > 0 else _LONGEST_MONTH
    month = spot.month or None
    first = Due(day=last - 6, month=month)
    return _and_span(found, first, Due(day=min(last, _LONGEST_MONTH), month=month))


def _and_span(found: Recurrence, first: Due, last: Due) -> Recurrence:
    if found.span is None:
        return replace(found, span=(first, last))
    return replace(found, more_spans=(*found.more_spans, (first, last)))


def _due_on(found: Recurrence, due: Due, stretch: Stretch) -> Recurrence:
    """With a due day, "trước" told apart; "trước 17h00 ngày 15" is still that day."""
    before = stretch.relation is Relation.BEFORE and stretch.left.opens is None
    return replace(found, due=(*found.due, replace(due, before=before)))


def _own_days(spot: Spot) -> tuple[Due, Due] | None:
    """The first and the last day of a place that each year has on other days, in its own terms."""
    if spot.grain is Grain.LUNAR_DAY and spot.month:
        day = Due(day=spot.number, month=spot.month, lunar=True)
        return day, day
    if spot.grain is Grain.LUNAR_MONTH and spot.month:
        month = Due(day=1, month=spot.month, lunar=True)
        return month, replace(month, day=_LONGEST_LUNAR_MONTH)
    named = occasion_titled(spot.occasion) if spot.grain is Grain.OCCASION else None
    if named is None or not named.lunar:
        return None
    day = Due(day=named.day, month=named.month, lunar=True)
    return day, day


def _with_own_days(found: Recurrence, stretch: Stretch, *, done: bool) -> Recurrence | None:
    """ "dịp Tết hằng năm", "trước rằm tháng Giêng hằng năm": days of the lunar calendar."""
    first, last = _own_days(stretch.left), _own_days(stretch.right or stretch.left)
    if first is None or last is None:
        return None
    is_due = done or stretch.relation in _BY or stretch.left.grain is Grain.LUNAR_DAY
    if stretch.right is None and is_due:
        return _due_on(found, first[0] if stretch.relation is Relation.BEFORE else last[1], stretch)
    return _and_span(found, first[0], last[1])


def _with_days(found: Recurrence, spot: Spot, part: Part) -> Recurrence:
    """ "cuối mỗi tháng", "10 ngày đầu hằng quý": days with which a month begins or ends."""
    first, last = DAYS_OF_PART[part]
    if spot.number:
        ends = part is Part.END
        first, last = (-spot.number, _LONGEST_MONTH) if ends else (1, spot.number)
    months = found.months
    if first == 1 and not months:
        months = _OPENING.get(found.every, ())
    return _and_span(replace(found, months=months), Due(day=first), Due(day=last))


def _with_months(found: Recurrence, part: Part) -> Recurrence:
    """ "đầu mỗi quý": the months with which the quarters begin."""
    first, last = MONTHS_OF_QUARTER[part]
    months = tuple(q + month for q in FIRST_MONTHS for month in range(first, last + 1))
    return replace(found, months=months)


def _with_day_of_month(found: Recurrence, stretch: Stretch) -> Recurrence | None:
    if found.every not in (Every.MONTH, Every.QUARTER):
        return None
    first = Due(day=stretch.left.number)
    if stretch.right:
        return _and_span(found, first, Due(day=stretch.right.number))
    return _due_on(found, first, stretch)


def _with_span(
    found: Recurrence, stretch: Stretch, *, done: bool, resolver: Resolver
) -> Recurrence | None:
    """Months or days of the year, told by the plan's own year."""
    one = Dates(stretches=(stretch,), words="")
    periods = periods_of(one, Colour(done=done), resolver)
    if not periods:
        return None
    start, end = periods[0].start, periods[0].end
    if start is None and end is not None and (done or stretch.relation in _BY):
        return replace(found, due=(*found.due, _due(end)))
    if start is None or end is None:
        return _untold(found, stretch, resolver)
    months = tuple(sorted({*found.months, *_months(start, end)}))
    if _is_broad(stretch) or stretch.left.grain is Grain.YEAR:
        return replace(found, months=months)
    return _and_span(replace(found, months=months), _due(start), _due(end))


def _is_broad(stretch: Stretch) -> bool:
    return all(spot.grain in _BROAD and spot.part is None for spot in stretch.spots)


def _due(day: date) -> Due:
    return Due(day=day.day, month=day.month)


def _months(start: date, end: date) -> set[int]:
    count = 12 * (end.year - start.year) + end.month - start.month
    return {(start.month - 1 + step) % _LAST_MONTH + 1 for step in range(min(count, 11) + 1)}


def _sorted(found: Recurrence) -> Recurrence:
    return replace(
        found,
        due=tuple(dict.fromkeys(found.due)),
        weekdays=tuple(sorted(set(found.weekdays))),
    )


def day_count(start: date, days: int, *, working: bool) -> date:
    """The day that is `days` after `start`, which is not counted (Bộ luật Dân sự, Điều 147).

    `working`: Saturdays and Sundays are not counted; days off are not known here.
    """
    if not working:
        return start + timedelta(days=days)
    weeks, rest = divmod(days, 5)
    day = start + timedelta(weeks=weeks)
    while rest or day.weekday() > 4:
        day += timedelta(days=1)
        rest -= rest > 0 and day.weekday() <= 4
    return day
