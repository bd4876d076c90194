"""A bar or a day in words: for the tooltip and for a screen reader."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from hoptacxa_desktop.domain.timing import dates

from .painter import weekday_names
from .values import CalendarItem, DayNote

_TITLES, _LETTERS, _STRETCHES = 4, 80, 5


def _tr(text: str) -> str:
    return QCoreApplication.translate("MonthView", text)


def span(item: CalendarItem) -> str:
    """Return the days of an item ("18/4/2024 – 22/4/2024")."""
    return days(item.start, item.end)


def days(first: date, last: date) -> str:
    """Return a stretch of days, one day alone where it has no more."""
    if first == last:
        return dates.short(first)
    return f"{dates.short(first)} – {dates.short(last)}"


def length(item: CalendarItem) -> str:
    """Return how long an item goes on ("5 ngày")."""
    return _tr("{n} ngày").format(n=item.days)


def lunar(digits: str) -> str:
    """Return a lunar day in words ("1/3 âm lịch")."""
    return _tr("{lunar} âm lịch").format(lunar=digits)


def month(first: date, count: int) -> tuple[str, str]:
    """Return a month by name, and how many activities begin in it."""
    name = _tr("Tháng {month} năm {year}").format(month=first.month, year=first.year)
    return name, _tr("{n} hoạt động bắt đầu").format(n=count)


def deadline() -> str:
    """Return what the last day for something is called."""
    return _tr("hạn")


def peak() -> str:
    """Return what a busy stretch of an activity is called."""
    return _tr("cao điểm")


def tentative() -> str:
    """Return what days not yet firm are called."""
    return _tr("dự kiến")


def no_time() -> str:
    """Return what is said of an activity whose plan says nothing of its time."""
    return _tr("chưa ghi thời gian")


def tip(item: CalendarItem) -> str:
    """Return the lines of the tooltip: the whole title, the days, the plan."""
    when = span(item)
    if item.tentative:
        when += f" ({tentative()})"
    return "\n".join(line for line in (item.title, when, item.plan_title, item.clash) if line)


def item(one: CalendarItem) -> str:
    """Return an item in one sentence for a screen reader."""
    parts = [one.unit_initials, one.title, span(one)]
    if one.tentative:
        parts.append(tentative())
    return ", ".join(part for part in (*parts, one.clash) if part)


def activity(items: Sequence[CalendarItem]) -> str:
    """Return an activity with the first of its stretches in one sentence for a screen reader."""
    one = items[0]
    parts = [one.unit_initials, one.title, *(span(each) for each in items[:_STRETCHES])]
    if len(items) > _STRETCHES:
        parts.append(_tr("và {n} đợt nữa").format(n=len(items) - _STRETCHES))
    if any(each.tentative for each in items):
        parts.append(tentative())
    clash = next((each.clash for each in items if each.clash), "")
    return ", ".join(part for part in (*parts, one.plan_title, clash) if part)


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
        parts += [note.text, lunar(note.lunar) if note.lunar else ""]
    parts += [_tr("đợt cao điểm") if in_peak else "", _tr("{n} hoạt động").format(n=count)]
    return tuple(part for part in parts if part)


def _cut(title: str) -> str:
    return title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1].rstrip()}…"
