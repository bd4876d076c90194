"""The ways to look at the calendar: names, days in view, titles, keys. No Qt."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from ..calendar.load import year_days
from . import facts, notes
from .filter_facts import PlanLoad


class ViewKind(StrEnum):
    """The views in the order of the switch; the value is the name under which one is kept."""

    YEAR = "year"
    MONTH = "month"
    TIMELINE = "timeline"
    LIST = "list"


KEYS = tuple(f"Ctrl+{at}" for at in range(1, len(ViewKind) + 1))
_HINTS = {
    ViewKind.YEAR: (
        ("← ↑ → ↓", "Đổi ngày"),
        ("Enter", "Mở ngày"),
        ("Ctrl+Home", "Hôm nay"),
        ("PgUp PgDn", "Đổi năm"),
    ),
    ViewKind.MONTH: (
        ("Tab", "Hoạt động kế tiếp"),
        ("← →", "Đổi ngày, dời hoạt động 1 ngày"),
        ("Shift+← →", "Kéo dài"),
        ("Enter", "Mở, thả"),
        ("PgUp PgDn", "Đổi tháng"),
    ),
    ViewKind.TIMELINE: (
        ("← →", "Dời 1 tuần"),
        ("Alt+← →", "Dời 1 ngày"),
        ("Shift+← →", "Đổi ngày kết thúc"),
        ("Esc", "Trả về chỗ cũ"),
        ("Ctrl+← →", "Cuộn"),
        ("Enter", "Mở, thả"),
    ),
    ViewKind.LIST: (
        ("↑ ↓", "Đổi hoạt động"),
        ("Enter", "Mở hoạt động"),
        ("Ctrl+Home", "Hôm nay"),
        ("Ctrl+PgUp PgDn", "Đổi năm"),
    ),
}


def kept(name: str) -> ViewKind:
    """The view of this name; the month where nothing was kept, or something newer."""
    return next((kind for kind in ViewKind if kind == name), ViewKind.MONTH)


def hints(kind: ViewKind) -> tuple[tuple[str, str], ...]:
    """The keys of a view and what they do."""
    return _HINTS[kind]


def days(kind: ViewKind, anchor: date) -> tuple[date, date]:
    """The first and the last day that a view around `anchor` shows."""
    return facts.grid_of(anchor) if kind is ViewKind.MONTH else year_days(anchor.year)


def turned(kind: ViewKind, anchor: date, by: int) -> date:
    """The first day of the month in view after turning `by` pages."""
    months = by if kind is ViewKind.MONTH else 12 * by
    count = anchor.year * 12 + anchor.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def title(kind: ViewKind, anchor: date, plans: Sequence[PlanLoad]) -> tuple[str, str]:
    """The title of a view and the line below it."""
    if kind is ViewKind.MONTH:
        return notes.title(anchor)
    words, lunar_year = notes.year_title(anchor.year)
    count = sum(plan.count for plan in plans)
    return words, f"{lunar_year} · {count} hoạt động của {len(plans)} kế hoạch"
