"""An activity: what the plan says of it, and what came of it."""

import re
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.kinds import Status as Status
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned

_HOURS = re.compile(r"(?:từ\s+)?\d{1,2}\s?(?:h|g|giờ|:)|(?:cả ngày|buổi|sáng|chiều|tối)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A value under a heading of the office's own that no field of ours knows."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What a plan says of an activity, or of several at once: words first, meaning beside them."""

    time: Timing = Timing()
    lead: Assigned = Assigned()
    advisers: Assigned = Assigned()
    partners: Assigned = Assigned()
    place: str = ""
    participants: str = ""
    scale: str = ""
    deliverable: str = ""
    content: str = ""
    extras: tuple[Extra, ...] = ()

    @property
    def responsible(self) -> Assigned:
        """Who answers for it: the lead, or the advisers where a plan names no lead."""
        return self.lead or self.advisers

    def over(self, shared: "Particulars") -> "Particulars":
        """These particulars, their gaps filled from `shared`."""
        gaps = {
            item.name: getattr(shared, item.name)
            for item in fields(self)
            if not _said(getattr(self, item.name))
        }
        if is_hours(self.time) and shared.time.periods:
            gaps["time"] = replace(shared.time, text=self.time.text)
        return replace(self, **gaps)


def is_hours(time: Timing) -> bool:
    """True for the hours of a day that is said elsewhere ("08h00" under "Thứ Tư, ngày 08/4")."""
    return not time.understood and _HOURS.match(time.text) is not None


def _said(value: Timing | Assigned | str | tuple[Extra, ...]) -> bool:
    return bool(value.text.strip()) if isinstance(value, Timing) else bool(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking:
    """What came of an activity. `progress`: 0-100 per cent."""

    status: Status = Status.TODO
    progress: int = 0
    result: str = ""
    obstacle: str = ""
    proposal: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.progress <= 100:
            raise ValueError("progress is 0 to 100 per cent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """The record behind a node that is an activity or a duty.

    `event`: it is the event that the whole plan is about, so the plan's subject names it.
    """

    particulars: Particulars = Particulars()
    budget: tuple[BudgetLine, ...] = field(default=())
    tracking: Tracking = Tracking()
    event: bool = False


class Cover(StrEnum):
    """Which activities a shared line speaks of.

    RUN: those above it under the same parent, back to the shared line before
    ("Phòng A chủ trì, phối hợp các phòng ..." closes a run).
    SECTION: all under the same parent ("Thời gian thực hiện: Cả năm" said once for a section).
    BELOW: all under the line itself ("1. Đối với Văn phòng:" heads the duties of that room).
    """

    RUN = "run"
    SECTION = "section"
    BELOW = "below"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Particulars that are said once for several activities."""

    cover: Cover
    particulars: Particulars
