"""Days as the decree writes them, and back."""

import re
from datetime import date
from unicodedata import normalize

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DATE = re.compile(
    r"""\s* (?:ngày\s*)? (\d{1,2}) \s*
        (?: (?P<mark>[/.-]) \s* (\d{1,2}) \s* (?P=mark) \s* (\d{4})
          | tháng \s* (\d{1,2}) \s* năm \s* (\d{4}) ) \s*""",
    re.IGNORECASE | re.VERBOSE,
)


def two_digits_of_month(month: int) -> str:
    """The month as written in a date: a leading zero for January and February only.

    Nghị định 30/2020, Phụ lục I, II.4.
    """
    return f"{month:02d}" if month < 3 else str(month)


def short(day: date) -> str:
    """The day as "05/01/2027" or "06/3/2027" (Nghị định 30/2020, Phụ lục I, II.4)."""
    return f"{day_month(day)}/{day.year}"


def day_month(day: date) -> str:
    """The day without its year: "06/3"."""
    return f"{day.day:02d}/{two_digits_of_month(day.month)}"


def long(day: date) -> str:
    """The day as "ngày 05 tháng 01 năm 2027" (Nghị định 30/2020, Phụ lục I, II.4)."""
    return f"ngày {day.day:02d} tháng {two_digits_of_month(day.month)} năm {day.year}"


def weekday_name(day: date) -> str:
    """The weekday as "thứ Năm" or "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def weekday_title(day: date) -> str:
    """The weekday with a capital, to open a sentence: "Thứ Năm"."""
    name = weekday_name(day)
    return name[0].upper() + name[1:]


def parse_date(text: str) -> date | None:
    """The day that `text` names with day, month and year; None where it names none."""
    found = _DATE.fullmatch(normalize("NFC", text))
    if not found:
        return None
    day, _, month, year, long_month, long_year = found.groups()
    try:
        return date(int(year or long_year), int(month or long_month), int(day))
    except ValueError:
        return None


def weekday_names() -> tuple[str, ...]:
    """The names of the weekdays from Monday on: "thứ Hai" to "Chủ nhật"."""
    return _WEEKDAYS
