"""What the cells of time say in the words of a plan, and which days were perhaps turned round.

Rests on the habit of typing "15.3.27", "15/3" or 15.3 for a day, and of parting first and last day
into two columns. An American Excel takes 03/04/2027 for the 4th of March and shows it so.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.reading.sheet.values import Value

_DOTTED = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?(?![\d.])")
_ONLY_DAYS = re.compile(r"[\d.\s–-]+|(?:[^\W\d]+\s+)*[\d.]+(?:\s+[^\W\d]+\s+[\d.]+)?")
_TYPED_DAY = re.compile(r"\s*(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}\s*")
_SERIAL = range(40_000, 60_000)
_EPOCH = date(1899, 12, 30).toordinal()


def time_words(value: Value) -> str:
    """The words of one cell of time; dots between the figures of a day become strokes."""
    if value.day is not None or not _ONLY_DAYS.fullmatch(value.text):
        return value.text
    return _DOTTED.sub(lambda found: found[0].replace(".", "/"), value.text)


def month_words(value: Value) -> str:
    """The words of a cell under "Tháng", where a bare number is a month."""
    if value.number is not None and value.number in range(1, 13):
        return f"tháng {int(value.number)}"
    return time_words(value)


def span_words(start: Value | None, end: Value | None) -> str:
    """First and last day in one phrase: "từ ngày 15/3/2027 đến ngày 20/3/2027"."""
    first, last = (time_words(value) if value else "" for value in (start, end))
    if first and last:
        return _of_day(first) if first == last else f"từ {_of_day(first)} đến {_of_day(last)}"
    if first:
        return f"từ {_of_day(first)}" if first[:1].isdecimal() else first
    return f"đến {_of_day(last)}" if last[:1].isdecimal() else last


def day_of_serial(value: Value) -> date | None:
    """The day that a bare number may be, as Excel counts days; None for other numbers."""
    if value.number is None or int(value.number) != value.number or "%" in value.text:
        return None
    number = int(value.number)
    return date.fromordinal(_EPOCH + number) if number in _SERIAL else None


def turned(days: Sequence[Value], every: Iterable[Value]) -> tuple[tuple[Value, date], ...]:
    """Those of `days` that may stand with day and month exchanged, and the day then meant.

    A format with the month first tells of an American Excel, unless it shows a day beyond the
    12th; a format that leaves the order open does so where such days stand as text beside it.
    """
    typed = (_TYPED_DAY.fullmatch(value.text) for value in every if value.day is None)
    left_as_text = any(found and int(found[1]) > 12 for found in typed)
    sure = any(value.day and value.day.day > 12 and value.month_first for value in days)
    return tuple(
        (value, other)
        for value in days
        if (value.month_first and not sure) or (value.local and left_as_text)
        if (other := _exchanged(value.day)) is not None
    )


def _exchanged(day: date | None) -> date | None:
    if day is None or day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def turned_why(day: date, other: date) -> str:
    """What a person is asked about such a day."""
    return (
        f"Ô này là ngày {dates.short(day)} nhưng máy ghi tháng trước ngày sau; "
        f"có thể là ngày {dates.short(other)}."
    )


def _of_day(words: str) -> str:
    if words[:1].isdecimal() and "giờ" not in words:
        return f"ngày {words}"
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
