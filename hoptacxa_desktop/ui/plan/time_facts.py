"""What is shown below a field of time: the days that were understood, as chips."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from hoptacxa_desktop.domain.ditto import is_ditto
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.timing import chips, read, rewrite, write
from hoptacxa_desktop.domain.timing.chips import ChipKind
from hoptacxa_desktop.domain.timing.values import Period, TimeContext
from hoptacxa_desktop.domain.values import context_of
from hoptacxa_desktop.ui.paint.chips import ChipLook
from hoptacxa_desktop.ui.widgets.time_field import Chip

_LOOKS = {
    ChipKind.DAYS: ChipLook.MAIN,
    ChipKind.DEADLINE: ChipLook.MAIN,
    ChipKind.RECURRENCE: ChipLook.MAIN,
    ChipKind.TENTATIVE: ChipLook.TENTATIVE,
    ChipKind.PEAK: ChipLook.PEAK,
    ChipKind.UNKNOWN: ChipLook.DOUBT,
    ChipKind.WARNING: ChipLook.NOTE,
}


def describe_for(plan: Plan) -> Callable[[str], Sequence[Chip]]:
    """The function that reads words typed in `plan` and gives their chips."""
    return _describe(context_of(plan), plan)


def describe_own(plan: Plan) -> Callable[[str], Sequence[Chip]]:
    """As `describe_for`, for the plan's own time, which is read against its year alone."""
    return _describe(TimeContext(year=plan.year, issued_on=plan.issued_on), plan)


def describe_peak(plan: Plan) -> Callable[[str], Sequence[Chip]]:
    """As `describe_for`, for the time of a peak, which need not be told that it lies in one."""
    return _describe(context_of(plan), replace(plan, peaks=()))


def _describe(context: TimeContext, plan: Plan) -> Callable[[str], Sequence[Chip]]:
    peaks = [period for peak in plan.peaks for period in peak.timing.periods]

    def describe(words: str) -> tuple[Chip, ...]:
        if is_ditto(words):
            return (Chip("lấy theo dòng được nhắc", ChipLook.PLAIN),)
        told = chips.describe(read(words, context), peaks)
        return tuple(Chip(one.text, _LOOKS.get(one.kind, ChipLook.PLAIN)) for one in told)

    return describe


def day_of(words: str, context: TimeContext, today: date) -> date:
    """The day at which a calendar opens for these words: theirs, else today in the plan's year."""
    timing = read(words, context)
    return timing.start or timing.end or _in_year(today, context.year)


def _in_year(day: date, year: int) -> date:
    return day if day.year == year else date(year, 1, 1)


def with_days(words: str, first: date, last: date, context: TimeContext) -> str:
    """The words for these days in the style of the old ones ("dự kiến" stays)."""
    timing = read(words, context)
    period = Period(start=first, end=last, tentative=timing.tentative)
    if not timing.text.strip() or not timing.understood:
        return write((period,))
    return rewrite(timing, (period,), context)
