"""A bar or a day in words: for the tooltip and for a screen reader."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from hoptacxa_desktop.domain.timing import dates

from .painter import weekday_names
from .values import CalendarItem, DayNote

_TITLES, _LETTERS = 4, 80


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


def day(one: date, note: DayNote | None, count: int, *, in_peak: bool = False) -> str:
    """Return a day in one sentence for a screen reader; `count`: how many items fall on it."""
    return ", ".join(_of_day(one, note, count, in_peak=in_peak))


def day_tip(one: date, note: DayNote | None, items: Sequence[CalendarItem], count: int) -> str:
    """Return the lines of a day's tooltip: the day, its count, the titles of the first `items`."""
    titles = list(dict.fromkeys(item.title for item in sorted(items, key=lambda i: i.days)))
    lines = [", ".join(_of_day(one, note, count)), *(f"– {_cut(t)}" for t in titles[:_TITLES])]
    if len(titles) > _TITLES:
        lines.append(_tr("và {n} hoạt động nữa").format(n=len(titles) - _TITLES))
    return "\n".join(lines)


def _of_day(
    one: date, note: DayNote | None, count: int, *, in_peak: bool = False
) -> tuple[str, ...]:
    parts = [weekday_names()[one.weekday()], dates.short(one)]
    if note is not None:
        parts += [note.text, _tr("{lunar} âm lịch").format(lunar=note.lunar) if note.lunar else ""]
    parts += [_tr("đợt cao điểm") if in_peak else "", _tr("{n} hoạt động").format(n=count)]
    return tuple(part for part in parts if part)


def _cut(title: str) -> str:
    return title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1].rstrip()}…"
