"""The last steps of reading: what belongs together once all the words of a phrase are known."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from hoptacxa_desktop.domain.timing.nodes import Length
from hoptacxa_desktop.domain.timing.resolve import Resolver
from hoptacxa_desktop.domain.timing.rounds import day_count
from hoptacxa_desktop.domain.timing.values import DoubtCode, Every, Period, PeriodKind, Recurrence


@dataclass(slots=True)
class Phrase:
    """What the words of one phrase have given so far.

    `maybe`, `weak_hangs`: what counts only where nothing else does. `years`, `days`: the periods
    that a bare year or single days gave. `on_demand`: the words for "when somebody asks".
    `latest`: the periods of the list read last. `beside`: those that another sentence, or another
    label, says than what comes again.
    """

    resolver: Resolver
    periods: list[Period] = field(default_factory=list)
    maybe: list[Period] = field(default_factory=list)
    recurrence: Recurrence | None = None
    hangs: list[str] = field(default_factory=list)
    weak_hangs: list[str] = field(default_factory=list)
    length: Length | None = None
    years: list[Period] = field(default_factory=list)
    days: list[Period] = field(default_factory=list)
    onward: bool = False
    on_demand: list[str] = field(default_factory=list)
    latest: tuple[Period, ...] = ()
    ongoing: bool = False
    beside: list[Period] = field(default_factory=list)


def holds(outer: Period, inner: Period) -> bool:
    """True when the inner period lies within the outer one and is not the same."""
    if outer.start is None or inner.start is None or inner.end is None or outer == inner:
        return False
    return outer.start <= inner.start and (outer.end is None or inner.end <= outer.end)


def settle(phrase: Phrase) -> None:
    """Puts the parts of a phrase in their places once all its words are read."""
    _settle_maybe(phrase)
    _narrow(phrase)
    _close(phrase)
    _close_by_length(phrase)
    _open_end(phrase)
    _count_from_issue(phrase)
    _check_length(phrase)
    _part_once(phrase)


def _settle_maybe(phrase: Phrase) -> None:
    """Years that may belong to a name count where nothing else does, or where they hold a peak."""
    only_peaks = bool(phrase.periods) and all(p.kind is PeriodKind.PEAK for p in phrase.periods)
    silent = not phrase.periods and not phrase.hangs and phrase.recurrence is None
    if silent or (only_peaks and not phrase.recurrence):
        phrase.periods.extend(phrase.maybe)
    elif not phrase.periods:
        phrase.periods.extend(p for p in phrase.maybe if p.start == p.end)
    if not phrase.periods and not phrase.hangs and phrase.recurrence is None:
        phrase.hangs.extend(phrase.weak_hangs)


def _narrow(phrase: Phrase) -> None:
    """ "Năm 2027 (quý II)": the year only says which quarter is meant."""
    for year in phrase.years:
        inner = [p for p in phrase.periods if p.kind is PeriodKind.MAIN and holds(year, p)]
        if inner and year in phrase.periods:
            phrase.periods.remove(year)


def _close(phrase: Phrase) -> None:
    """ "từ tháng 01, hoàn thành tháng 12": an open period and the deadline that closes it."""
    for first, last in pairwise(phrase.periods):
        if first.kind is PeriodKind.MAIN and first.end is None and _closes(first, last):
            at = phrase.periods.index(first)
            phrase.periods[at : at + 2] = [replace(first, end=last.end, closes=last.closes)]
            return


def _close_by_length(phrase: Phrase) -> None:
    """ "trong 30 ngày kể từ ngày 01/3" ends 30 days later, "03 ngày, từ ngày 18/4" on the third."""
    length = phrase.length
    if length is None or length.counted or length.each or len(phrase.periods) != 1:
        return
    only = phrase.periods[0]
    if only.kind is PeriodKind.MAIN and only.start and only.end is None and not phrase.onward:
        days = length.days if length.words.lower().startswith("trong") else length.days - 1
        last = day_count(only.start, days, working=length.working)
        phrase.periods[0] = replace(only, end=last)


def _closes(first: Period, last: Period) -> bool:
    if last.kind is not PeriodKind.DEADLINE or last.start is not None:
        return False
    return bool(first.start and last.end and first.start <= last.end)


def _open_end(phrase: Phrase) -> None:
    """ "và các năm tiếp theo" opens the end of the last period."""
    if not phrase.onward or not phrase.periods:
        return
    last = phrase.periods[-1]
    if last.start:
        phrase.periods[-1] = replace(last, end=None, closes=None)


def _count_from_issue(phrase: Phrase) -> None:
    issued, length = phrase.resolver.issued_on, phrase.length
    if length is None or not length.counted:
        return
    if issued is None:
        phrase.hangs.append(length.words)
        return
    last = day_count(issued, length.days, working=length.working)
    phrase.periods.append(Period(start=issued, end=last, kind=PeriodKind.DEADLINE))


def _check_length(phrase: Phrase) -> None:
    length = phrase.length
    if length is None or length.counted or length.each or length.days >= 28:
        return
    main = [p for p in phrase.days if p.kind is PeriodKind.MAIN and p.days]
    if not main:
        return
    days = sum(p.days or 0 for p in main)
    if days < length.days or (len(main) == 1 and days != length.days and days < 28):
        why = f"Từ ngày đầu đến ngày cuối là {days} ngày, không phải {length.days} ngày."
        phrase.resolver.doubt(DoubtCode.DURATION, length.words, why)


def _part_once(phrase: Phrase) -> None:
    """Rests on the habit of saying both in one cell: "Sơ kết: hằng năm; tổng kết: quý IV/2030".

    What comes each year cannot come again within a quarter: the quarter stands beside it.
    """
    again = phrase.recurrence
    least = _LEAST_DAYS.get(again.every, 0) * again.interval if again else 0
    for at, period in enumerate(phrase.periods):
        short = period.days is not None and period.days < least
        if short and period.kind is PeriodKind.MAIN and period in phrase.beside:
            phrase.periods[at] = replace(period, once=True)


_LEAST_DAYS = {
    Every.YEAR: 365,
    Every.HALF_YEAR: 181,
    Every.QUARTER: 90,
    Every.MONTH: 28,
    Every.WEEK: 7,
}
