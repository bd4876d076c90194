"""What a calendar shows, free of plans and services."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
WEEK_DAYS = 7


class ItemKind(StrEnum):
    """What the days are to the activity."""

    MAIN = "main"
    PEAK = "peak"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarItem:
    """One span of days, both ends included.

    `id`: what the caller knows it by, unique in one view. `unit_initials`, `unit_index`: the unit
    that leads. `tentative`: "dự kiến", painted dashed. `activity`: what this is a stretch of, the
    same for all its stretches; `recurs`: one of its rounds. `done`: nothing is left to do.
    `clash`: who is wanted elsewhere on the same days, in words.
    """

    id: str
    title: str
    start: date
    end: date
    unit_initials: str = ""
    unit_index: int = 0
    kind: ItemKind = ItemKind.MAIN
    tentative: bool = False
    plan_title: str = ""
    activity: str = ""
    label: str = ""
    unit_name: str = ""
    recurs: bool = False
    done: bool = False
    clash: str = ""

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError("an item ends on or after its first day")

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.end - self.start).days + 1

    def is_late(self, today: date | None) -> bool:
        """Return True for a last day that has passed and left something to do.

        Of a round nobody has said whether it was done.
        """
        due = self.kind is ItemKind.DEADLINE and not (self.done or self.recurs)
        return due and today is not None and self.end < today

    @property
    def whole(self) -> str:
        """What the stretch belongs to: its activity, itself where none is named."""
        return self.activity or self.id

    def touches(self, first: date, last: date) -> bool:
        """Return True when a day of the item lies between `first` and `last`."""
        return self.start <= last and self.end >= first


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedItem:
    """An activity without a day of its own; `words`: what its plan says of the time instead."""

    id: str
    title: str
    words: str = ""
    unit_initials: str = ""
    unit_index: int = 0
    plan_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote:
    """What is to be known of one day.

    `text`: the holiday or the commemoration. `day_off`: nobody works; red. `quiet`: a remark
    ("Làm bù cho 29/4"). `lunar`: the lunar day as it is written small ("1/3" or "14").
    """

    day: date
    text: str = ""
    day_off: bool = False
    quiet: bool = False
    lunar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeakBand:
    """A peak period: its days, its name ("Đợt cao điểm 29/3 – 29/4"), a remark behind it."""

    start: date
    end: date
    title: str
    note: str = ""
