"""A bar or a day in words: for the tooltip and for a screen reader."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from hoptacxa_desktop.domain.timing import dates

from .painter import weekday_names
from .values import CalendarItem, DayNote


def _tr(text: str) -> str:
    return QCoreApplication.translate("MonthView", text)


def span(item: CalendarItem) -> str:
    """Return the days of an item ("18/4/2024 – 22/4/2024")."""
    if item.start == item.end:
        return dates.short(item.start)
    return f"{dates.short(item.start)} – {dates.short(item.end)}"


def tip(item: CalendarItem) -> str:
    """Return the lines of the tooltip: the whole title, the days, the plan."""
    days = span(item)
    if item.tentative:
        days += _tr(" (dự kiến)")
    return "\n".join(line for line in (item.title, days, item.plan_title) if line)


def item(one: CalendarItem) -> str:
    """Return an item in one sentence for a screen reader."""
    parts = [one.unit_initials, one.title, span(one)]
    if one.tentative:
        parts.append(_tr("dự kiến"))
    return ", ".join(part for part in parts if part)


def day(one: date, note: DayNote | None, count: int) -> str:
    """Return a day in one sentence for a screen reader; `count`: how many items fall on it."""
    parts = [weekday_names()[one.weekday()], dates.short(one)]
    if note is not None:
        parts += [note.text, _tr("{lunar} âm lịch").format(lunar=note.lunar) if note.lunar else ""]
    parts.append(_tr("{n} hoạt động").format(n=count))
    return ", ".join(part for part in parts if part)
