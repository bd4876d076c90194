"""The words for what comes again: "Quý IV hằng năm", "trước ngày 20 hằng tháng"."""

from collections.abc import Sequence
from itertools import groupby

from hoptacxa_desktop.domain.timing.dates import two_digits_of_month, weekday_names
from hoptacxa_desktop.domain.timing.values import Due, Every, Recurrence

_EACH = {
    Every.YEAR: "hằng năm", Every.HALF_YEAR: "6 tháng một lần", Every.QUARTER: "hằng quý",
    Every.MONTH: "hằng tháng", Every.WEEK: "hằng tuần", Every.DAY: "hằng ngày",
    Every.ONGOING: "thường xuyên",
}  # fmt: skip
_UNIT = {
    Every.YEAR: "năm", Every.QUARTER: "quý", Every.MONTH: "tháng", Every.WEEK: "tuần",
    Every.DAY: "ngày",
}  # fmt: skip
_QUARTERS = {(1, 2, 3): "I", (4, 5, 6): "II", (7, 8, 9): "III", (10, 11, 12): "IV"}
_FIRST_MONTHS = (1, 4, 7, 10)
_LAST_DAY_OF_WEEKS = 28


def recurrence_words(recurrence: Recurrence) -> str:
    """The words for a recurrence, which are read back to the same one."""
    words = _rounds(recurrence)
    return f"{words} hoặc đột xuất" if recurrence.on_demand else words


def _rounds(recurrence: Recurrence) -> str:
    each = how_often(recurrence)
    if recurrence.every is Every.QUARTER and _by_day_of_month(recurrence):
        return _of_quarter(recurrence)
    when = _when(recurrence)
    if not when:
        return each
    plain = recurrence.times == 1 and recurrence.interval == 1
    if plain and recurrence.every in (Every.YEAR, Every.WEEK):
        return f"{when} {each}"
    if plain and recurrence.every is Every.MONTH and not recurrence.months:
        return f"{when} {each}"
    return f"{each}, {when}"


def how_often(recurrence: Recurrence) -> str:
    """How often alone: "hằng quý", "02 năm một lần", "03 lần/tháng"."""
    unit = _UNIT.get(recurrence.every)
    if unit and recurrence.times > 1:
        return f"{recurrence.times:02d} lần/{unit}"
    if unit and recurrence.interval > 1:
        return f"{recurrence.interval:02d} {unit} một lần"
    return _EACH[recurrence.every]


def _by_day_of_month(recurrence: Recurrence) -> bool:
    named = recurrence.due or recurrence.span
    return bool(named and not named[0].month and not recurrence.weekdays)


def _of_quarter(recurrence: Recurrence) -> str:
    side = "đầu" if recurrence.months == _FIRST_MONTHS else "cuối"
    if recurrence.span and recurrence.span[0].day < 0:
        return f"{_spans(recurrence.spans)} hằng quý"
    days = _spans(recurrence.spans) or _dues(recurrence.due)
    return f"{days} của tháng {side} quý"


def _when(recurrence: Recurrence) -> str:
    if recurrence.weekdays:
        days = _listed([weekday_names()[day] for day in recurrence.weekdays])
        weeks = _listed([_week(*span) for span in recurrence.spans])
        return f"{days} {weeks}".rstrip()
    if recurrence.due:
        return _dues(recurrence.due)
    if recurrence.span:
        return _spans(recurrence.spans)
    return _months(recurrence.months) if recurrence.months else ""


def _dues(due: Sequence[Due]) -> str:
    """ "trước ngày 15/6 và 15/12", "ngày 20"; what follows "trước" must say that it is not so."""
    runs = [tuple(run) for _, run in groupby(due, key=lambda each: each.before)]
    heads = ["trước" if run[0].before else "chậm nhất" if at else "" for at, run in enumerate(runs)]
    words = [
        f"{head} ngày {_listed([_day(each) for each in run])}"
        for head, run in zip(heads, runs, strict=True)
    ]
    return _listed([each.strip() for each in words])


def _spans(spans: Sequence[tuple[Due, Due]]) -> str:
    return _listed([_span(first, last) for first, last in spans])


def _span(first: Due, last: Due) -> str:
    if first.day < 0:
        return f"{-first.day:02d} ngày cuối"
    return f"từ ngày {_day(first)} đến ngày {_day(last)}"


def _week(first: Due, last: Due) -> str:
    """ "tuần 2", "tuần cuối tháng 7": the days that hold each weekday once."""
    ends_month = first.day <= _LAST_DAY_OF_WEEKS < last.day
    number = "cuối" if ends_month else f"{first.day // 7 + 1}"
    return f"tuần {number} tháng {first.month}" if first.month else f"tuần {number}"


def _months(months: tuple[int, ...]) -> str:
    if months in _QUARTERS:
        return f"Quý {_QUARTERS[months]}"
    in_a_row = months == tuple(range(months[0], months[-1] + 1))
    if len(months) > 2 and in_a_row:
        return f"từ tháng {two_digits_of_month(months[0])} đến tháng {months[-1]}"
    return f"tháng {_listed([two_digits_of_month(month) for month in months])}"


def _day(due: Due) -> str:
    if due.month is None:
        return f"{due.day:02d}"
    words = f"{due.day:02d}/{two_digits_of_month(due.month)}"
    return f"{words} âm lịch" if due.lunar else words


def _listed(words: Sequence[str]) -> str:
    *others, last = words or [""]
    return f"{', '.join(others)} và {last}" if others else last
