"""Dates as the decree writes them (Nghị định 30/2020, Phụ lục I, II.4c).

Days below 10 and the months 1 and 2 get a leading 0, the other months do not.
"""

from datetime import date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def short(day: date) -> str:
    """The short form: "05/01/2027", "06/3/2027"."""
    return f"{day.day:02d}/{month(day)}/{day.year}"


def long(day: date) -> str:
    """The long form: "ngày 05 tháng 01 năm 2027"."""
    return f"ngày {day.day:02d} tháng {month(day)} năm {day.year}"


def month(day: date) -> str:
    """The month as written: "01", "02", "3" ... "12"."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def weekday(day: date) -> str:
    """The name of the day of the week, "thứ Hai" ... "Chủ nhật"."""
    return WEEKDAYS[day.weekday()]
