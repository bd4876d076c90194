"""The history of a plan as lines: when, what, by whom, and whether it still stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from hoptacxa_desktop.domain.history_entry import HistoryEntry
from hoptacxa_desktop.domain.kinds import ChangeState
from hoptacxa_desktop.domain.timing import dates

_STATES = {
    ChangeState.DONE: "",
    ChangeState.UNDONE: "đã hoàn tác",
    ChangeState.CLOSED: "đã hoàn tác",
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change: "14:05", "Sửa thời gian của hoạt động 2.4.1", "Lý Thị Mai", what became of it."""

    at: str
    what: str
    who: str
    state: str


def _local(entry: HistoryEntry) -> datetime:
    return entry.at.astimezone()


def days(
    entries: Sequence[HistoryEntry], today: date
) -> tuple[tuple[str, tuple[HistoryLine, ...]], ...]:
    """The lines by day, the newest first: ("Hôm nay, 05/3/2027", lines)."""
    ordered = sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True)
    return tuple(
        (_day_words(day, today), tuple(_line(entry) for entry in found))
        for day, found in groupby(ordered, key=lambda entry: _local(entry).date())
    )


def _day_words(day: date, today: date) -> str:
    named = {0: "Hôm nay", 1: "Hôm qua"}.get((today - day).days, dates.weekday_title(day))
    return f"{named}, {dates.short(day)}"


def _line(entry: HistoryEntry) -> HistoryLine:
    return HistoryLine(f"{_local(entry):%H:%M}", entry.name, entry.actor, _STATES[entry.state])


def last(entries: Sequence[HistoryEntry]) -> datetime | None:
    """When the plan was last changed, None when it never was."""
    return max((entry.at for entry in entries), default=None)
