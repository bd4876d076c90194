"""Short facts about a time, for the chips under its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hoptacxa_desktop.domain.timing.dates import day_month, short, weekday_title
from hoptacxa_desktop.domain.timing.days import DayOff, DayOffKind, days_off
from hoptacxa_desktop.domain.timing.lunar import lunar
from hoptacxa_desktop.domain.timing.occasions import ANCESTORS
from hoptacxa_desktop.domain.timing.recurrence_words import recurrence_words
from hoptacxa_desktop.domain.timing.values import (
    DoubtCode,
    Period,
    PeriodKind,
    Timing,
)

_SHORT_DAYS = 14
_COUNTED_DAYS = 62
_LONGEST = 60


class ChipKind(StrEnum):
    """What a chip tells, so that a window can give it its sign."""

    DAYS = "days"
    WEEKDAYS = "weekdays"
    TENTATIVE = "tentative"
    PEAK = "peak"
    DEADLINE = "deadline"
    RECURRENCE = "recurrence"
    DEPENDS = "depends"
    DURATION = "duration"
    WARNING = "warning"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One short fact in Vietnamese."""

    kind: ChipKind
    text: str


def describe(
    timing: Timing,
    peaks: Sequence[Period] = (),
    *,
    table: Sequence[DayOff] = (),
) -> tuple[Chip, ...]:
    """The facts about a timing: days, weekdays, tentative, peak, recurrence, dependence, warnings.

    `peaks`: the plan's peaks. `table`: the decided days off. Words without meaning give one chip
    that says so; no words give none.
    """
    if not timing.text.strip() and not timing.periods:
        return ()
    if not timing.understood:
        return (*_warnings(timing, table), _unknown())
    found = [*_days(timing.periods), *_about(timing), *_in_peak(timing.periods, peaks)]
    return tuple(dict.fromkeys((*found, *_warnings(timing, table))))


def _unknown() -> Chip:
    return Chip(kind=ChipKind.UNKNOWN, text="chưa hiểu – giữ nguyên chữ")


def _days(periods: Iterable[Period]) -> Iterator[Chip]:
    for period in periods:
        kind = _KINDS[period.kind]
        prefix = "cao điểm " if period.kind is PeriodKind.PEAK else ""
        yield Chip(kind=kind, text=prefix + _span(period))
        weekdays = _weekdays(period)
        if weekdays:
            yield Chip(kind=ChipKind.WEEKDAYS, text=weekdays)


_KINDS = {
    PeriodKind.MAIN: ChipKind.DAYS,
    PeriodKind.PEAK: ChipKind.PEAK,
    PeriodKind.DEADLINE: ChipKind.DEADLINE,
}


def _span(period: Period) -> str:
    if period.start is None and period.end:
        return f"chậm nhất {_hour_on(period, period.end)}"
    if period.start and period.end is None:
        return f"từ {short(period.start)}"
    if period.start is None or period.end is None:
        raise ValueError("a period has a first or a last day")
    if period.start == period.end:
        return _hours(period) + short(period.start)
    return f"{short(period.start)} – {short(period.end)}"


def _hour_on(period: Period, day: date) -> str:
    return f"{period.closes:%H:%M} ngày {short(day)}" if period.closes else short(day)


def _hours(period: Period) -> str:
    if period.opens and period.closes:
        return f"{period.opens:%H:%M} – {period.closes:%H:%M}, "
    return f"{period.opens:%H:%M}, " if period.opens else ""


def _weekdays(period: Period) -> str:
    """ "Thứ Năm → Thứ Hai, 5 ngày" for days that can be counted on fingers."""
    if period.start is None or period.end is None or not period.days:
        return weekday_title(period.end) if period.end and period.start is None else ""
    if period.days == 1:
        return weekday_title(period.start)
    if period.days > _SHORT_DAYS:
        return f"{period.days} ngày" if period.days <= _COUNTED_DAYS else ""
    return f"{weekday_title(period.start)} → {weekday_title(period.end)}, {period.days} ngày"


def _about(timing: Timing) -> Iterator[Chip]:
    if timing.tentative:
        yield Chip(kind=ChipKind.TENTATIVE, text="dự kiến")
    if timing.recurrence:
        yield Chip(kind=ChipKind.RECURRENCE, text=recurrence_words(timing.recurrence))
    if timing.duration_days:
        yield Chip(kind=ChipKind.DURATION, text=f"kéo dài {timing.duration_days} ngày")
    if timing.depends_on:
        tail = "" if timing.periods or timing.recurrence else " – chưa có ngày"
        yield Chip(kind=ChipKind.DEPENDS, text=_cut(timing.depends_on) + tail)


def _cut(words: str) -> str:
    small = words[:1].lower() + words[1:]
    return small if len(small) <= _LONGEST else small[: _LONGEST - 1].rstrip() + "…"


def _in_peak(periods: Iterable[Period], peaks: Sequence[Period]) -> Iterator[Chip]:
    main = [p for p in periods if p.kind is not PeriodKind.PEAK and p.end]
    if any(_lies_in(period, peak) for period in main for peak in peaks):
        yield Chip(kind=ChipKind.PEAK, text="trong đợt cao điểm")


def _lies_in(period: Period, peak: Period) -> bool:
    first = period.start or period.end
    if not (first and period.end and peak.start and peak.end):
        return False
    return peak.start <= first and period.end <= peak.end


def _warnings(timing: Timing, table: Sequence[DayOff]) -> Iterator[Chip]:
    for doubt in timing.doubts:
        if doubt.code is not DoubtCode.NOT_UNDERSTOOD:
            yield Chip(kind=ChipKind.WARNING, text=doubt.why)
    for period in timing.periods:
        for day in _few_days(period):
            yield from _day_warnings(day, table)


def _few_days(period: Period) -> Iterator[date]:
    first, last = period.start or period.end, period.end
    if first and last and (last - first).days < _SHORT_DAYS:
        for step in range((last - first).days + 1):
            yield first + timedelta(days=step)


def _day_warnings(day: date, table: Sequence[DayOff]) -> Iterator[Chip]:
    for off in days_off(day.year, table):
        if off.day == day and off.kind is not DayOffKind.WORKING_SWAP:
            yield Chip(kind=ChipKind.WARNING, text=_off_words(off))


def _off_words(off: DayOff) -> str:
    when = day_month(off.day)
    if off.kind is DayOffKind.IN_LIEU:
        return f"{when} là ngày {off.name[0].lower()}{off.name[1:]}."
    if off.kind is DayOffKind.SWAPPED_OFF:
        return f"{when} là ngày nghỉ do hoán đổi ngày làm việc."
    name = off.name if off.name.startswith(("Ngày", "Tết")) else f"ngày {off.name}"
    if off.name == ANCESTORS.title:
        name += f" ({lunar(off.day)})"
    return f"{when} là {name}, nghỉ lễ."
