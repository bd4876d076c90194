"""A stretch of days carried to other days, and the words that say so: what a drag does. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.timing.reader import read
from hoptacxa_desktop.domain.timing.recurrence_words import recurrence_words
from hoptacxa_desktop.domain.timing.rewriter import in_order, rewrite
from hoptacxa_desktop.domain.timing.shift import Shift
from hoptacxa_desktop.domain.timing.spans import days_in
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, TimeContext, Timing
from hoptacxa_desktop.domain.timing.writer import is_broad, write

_BY_WORDS = "Sửa ở ô thời gian của hoạt động."


def check_movable(timing: Timing, period: Period) -> None:
    """Raises BadInput for a time that no drag can say: one that recurs, one that is not there."""
    if timing.recurrence is not None:
        how = recurrence_words(timing.recurrence)
        raise BadInput(f"Hoạt động này lặp lại ({how}), không dời từng đợt được.", advice=_BY_WORDS)
    if period not in timing.periods:
        raise BadInput("Khoảng ngày này không còn trong kế hoạch.", advice=_BY_WORDS)


def shifted(period: Period, shift: Shift, length: int | None = None) -> Period:
    """`period` after a shift; an end that is pulled past the other stops at one day.

    A deadline has one day, which goes along either way. `length`: the days that the words give
    to what lies somewhere in a month or longer ("03 ngày, dự kiến tháng 9"): carried whole, it
    takes these days. Whole months that come to lie on the first of a month stay whole months.
    """
    if period.start is None or period.kind is PeriodKind.DEADLINE:
        assert period.end is not None
        return replace(period, start=None, end=_later(period.end, shift.last or shift.first))
    if shift.keeps_length:
        return _carried(period, period.start, shift.first, length)
    first, last = _later(period.start, shift.first), period.end or period.start
    if shift.last:
        return replace(period, start=first, end=max(_later(last, shift.last), first))
    return replace(period, start=min(first, last) if period.end else first)


def _carried(period: Period, start: date, days: int, length: int | None) -> Period:
    first = _later(start, days)
    if period.end is None:
        return replace(period, start=first)
    if length and is_broad(period) and length < (period.days or 0):
        return replace(period, start=first, end=_later(first, length - 1))
    if is_broad(period) and first.day == 1:
        return replace(period, start=first, end=_months_on(first, start, period.end))
    return replace(period, start=first, end=_later(period.end, days))


def _months_on(first: date, start: date, end: date) -> date:
    """The last day of as many months from `first` on as lie from `start` to `end`."""
    count = (end.year - start.year) * 12 + end.month - start.month
    month = first.year * 12 + first.month - 1 + count
    year, month = divmod(month, 12)
    return date(year, month + 1, days_in(year, month + 1))


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)


def on_day(timing: Timing, day: date) -> Period:
    """The days of what has none of its own yet, from `day` on: as many as its words give it."""
    only = Period(start=day, end=day, tentative=timing.tentative)
    return replace(only, end=_later(day, (timing.duration_days or 1) - 1))


def becomes_firm(old: Period, new: Period) -> bool:
    """True when a tentative month, quarter or year would turn into single days."""
    return old.tentative and is_broad(old) and not is_broad(new)


def moved(timing: Timing, old: Period | None, new: Period, context: TimeContext) -> str:
    """The words of `timing` with `new` in place of its period `old`, in the manner of the old ones.

    `old` None: in place of all its periods. What the time hangs on stays said. Raises BadInput
    where the new words would not be read back to these days: a wrong day is worse than none.
    """
    if old is None:
        return _said(timing, (new,), context)
    at = timing.periods.index(old)
    return _said(timing, (*timing.periods[:at], new, *timing.periods[at + 1 :]), context)


def _said(timing: Timing, periods: Sequence[Period], context: TimeContext) -> str:
    """The first of two ways to say it that is read back as it was meant."""
    anew = write(in_order(periods), depends_on=timing.depends_on)
    for words in (rewrite(timing, periods, context), anew):
        if _means(read(words, context), timing, periods):
            return words
    raise BadInput("Chưa viết được thời gian này bằng ngày khác.", advice=_BY_WORDS)


def _means(found: Timing, timing: Timing, periods: Sequence[Period]) -> bool:
    """True for these days and no others, no doubt that was not there, what it hangs on kept."""
    known = {doubt.code for doubt in timing.doubts}
    doubted = any(doubt.code not in known for doubt in found.doubts)
    hangs = bool(found.depends_on) or not timing.depends_on
    plain = found.recurrence is None and not doubted
    return plain and hangs and in_order(found.periods) == in_order(periods)
