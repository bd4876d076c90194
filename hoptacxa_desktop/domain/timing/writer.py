"""From the days to the words, in the forms of the decree (Nghị định 30/2020, Phụ lục I, II.4)."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import groupby

from hoptacxa_desktop.domain.timing.clock import NOON
from hoptacxa_desktop.domain.timing.dates import day_month, short, two_digits_of_month
from hoptacxa_desktop.domain.timing.recurrence_words import recurrence_words
from hoptacxa_desktop.domain.timing.spans import days_in
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, Recurrence

_DAY = timedelta(days=1)
_ROMAN = ("I", "II", "III", "IV")


def write(
    periods: Sequence[Period],
    *,
    recurrence: Recurrence | None = None,
    depends_on: str = "",
) -> str:
    """The words for the days, "từ ngày 18/4 đến ngày 22/4/2024", the first letter small.

    The words carry their years, so that they mean the same in every plan. What is written is read
    back to the same periods, in the order main, peak, with neighbours joined. Three things have no
    words of their own: a deadline with a first day is written as its range, a main period without
    one as a deadline, a single day that only closes (but at noon) without its hour.
    """
    parts = [recurrence_words(recurrence)] if recurrence else []
    in_order = sorted(periods, key=lambda p: p.kind is PeriodKind.PEAK)
    for (kind, tentative, _own_hours), group in groupby(in_order, key=_alike):
        head = ("dự kiến " if tentative else "") + ("cao điểm " if kind is PeriodKind.PEAK else "")
        parts.append(head + _listed([period_words(period) for period in group]))
    if depends_on:
        parts.append(_small(depends_on) if parts else depends_on)
    return "; ".join(parts)


def _small(hangs: str) -> str:
    """ "Theo kế hoạch của tỉnh" as it stands behind a day; a name keeps its capital."""
    opens = hangs.startswith(("Theo ", "Khi ", "Sau ", "Tùy "))
    return hangs[:1].lower() + hangs[1:] if opens else hangs


def period_words(period: Period) -> str:
    """The words for one period, without its kind of peak or tentative."""
    if period.start is None and period.end:
        return _deadline(period.end, period.closes)
    if period.start and period.end is None:
        return f"từ {_hour(period.opens)}ngày {short(period.start)}"
    if period.start is None or period.end is None:
        raise ValueError("a period has a first or a last day")
    if period.start == period.end:
        return _single_day(period, period.start)
    if is_broad(period):
        return _broad(period.start, period.end)
    return _days(period, period.start, period.end)


def is_broad(period: Period) -> bool:
    """True for whole months, quarters or years, which are written by their names."""
    if period.start is None or period.end is None or period.opens or period.closes:
        return False
    return bool(_broad(period.start, period.end))


def _alike(period: Period) -> tuple[PeriodKind, bool, bool]:
    """What periods of one list share. Hours of one day would be read as those of each beside it."""
    own_hours = period.start == period.end and None not in (period.opens, period.closes)
    return period.kind, period.tentative, own_hours


def _listed(words: list[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} và {last}" if others else last


def _deadline(end: date, closes: time | None) -> str:
    if closes:
        return f"trước {_hour(closes)}ngày {short(end)}"
    return f"trước ngày {short(end + _DAY)}"


def _hour(hour: time | None) -> str:
    return f"{hour:%H} giờ {hour:%M} " if hour else ""


def _single_day(period: Period, day: date) -> str:
    words = f"ngày {short(day)}"
    match (period.opens, period.closes):
        case (None, closes) if closes == NOON:
            return f"sáng {words}"
        case (opens, None) if opens == NOON:
            return f"chiều {words}"
        case (time() as opens, time() as closes) if opens < closes:
            return f"từ {_hour(opens)}đến {_hour(closes)}{words}"
        case (time() as opens, _):
            return f"{_hour(opens)}{words}"
        case _:
            return words


def _days(period: Period, start: date, end: date) -> str:
    first = day_month(start) if start.year == end.year else short(start)
    last = f"{_hour(period.closes)}ngày {short(end)}"
    return f"từ {_hour(period.opens)}ngày {first} đến {last}"


def _broad(start: date, end: date) -> str:
    """Whole months, a quarter, a half year, years; empty where the days are no whole months."""
    if start.day != 1 or end.day != days_in(end.year, end.month):
        return ""
    if (start.month, end.month) == (1, 12):
        return f"cả năm {start.year}" if start.year == end.year else _years(start, end)
    if start.year != end.year:
        return f"từ tháng {_month(start)}/{start.year} đến tháng {_month(end)}/{end.year}"
    return _within_year(start, end)


def _years(start: date, end: date) -> str:
    return f"giai đoạn {start.year}-{end.year}"


def _within_year(start: date, end: date) -> str:
    year, count = start.year, end.month - start.month + 1
    if count == 1:
        return f"tháng {_month(start)}/{year}"
    if count == 2:
        return f"tháng {_month(start)}-{_month(end)}/{year}"
    if count == 3 and start.month % 3 == 1:
        return f"Quý {_ROMAN[start.month // 3]}/{year}"
    if count == 6 and start.month in (1, 7):
        return f"6 tháng {'đầu' if start.month == 1 else 'cuối'} năm {year}"
    return f"từ tháng {_month(start)} đến tháng {_month(end)}/{year}"


def _month(day: date) -> str:
    return two_digits_of_month(day.month)
