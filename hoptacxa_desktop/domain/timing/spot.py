"""One place in the calendar as words name it, before its year is known."""

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum, auto
from typing import Self


class Grain(StrEnum):
    """How wide a place in the calendar is, and how it is told."""

    DAY = auto()
    WEEKDAY = auto()
    WEEK = auto()
    MONTH = auto()
    MONTHS = auto()
    QUARTER = auto()
    YEAR = auto()
    STAGE = auto()
    OCCASION = auto()
    LUNAR_DAY = auto()
    LUNAR_MONTH = auto()
    ISSUE = auto()
    PLAN = auto()


class Part(StrEnum):
    """A part of a month, quarter, year or stage."""

    BEGIN = auto()
    MIDDLE = auto()
    END = auto()
    FIRST_HALF = auto()
    SECOND_HALF = auto()


_WITH_MONTH = (Grain.DAY, Grain.MONTH, Grain.WEEK, Grain.LUNAR_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place in the calendar: "ngày 18", "tháng 4/2024", "cuối quý II", "rằm tháng Giêng".

    Zero stands for what the words leave open. `number`: day of the month, quarter, week (-1 the
    last). `last`: the last month of MONTHS, the last year of a STAGE. `shift`: years after the one
    that is meant ("năm sau"); for ISSUE the months, quarters or weeks (`unit`) after the day of
    issue ("tháng sau"). `clipped`: a day that is the last one where the month is shorter ("ngày
    cuối tháng 6"). `counted`: weekdays are counted, not weeks ("thứ Bảy đầu tiên"). `whole`: said
    to be whole ("cả năm"). `half`: the hours are those of a half day ("chiều"), not a clock's.
    """

    grain: Grain
    words: str = ""
    number: int = 0
    month: int = 0
    last: int = 0
    year: int = 0
    shift: int = 0
    part: Part | None = None
    clipped: bool = False
    counted: bool = False
    weekday: int | None = None
    opens: time | None = None
    closes: time | None = None
    half: bool = False
    occasion: str = ""
    unit: Grain | None = None
    whole: bool = False

    @property
    def wants_year(self) -> bool:
        """True when the year must come from elsewhere."""
        return not self.year and self.grain not in (Grain.ISSUE, Grain.PLAN, Grain.WEEKDAY)

    @property
    def wants_month(self) -> bool:
        """True when the month must come from elsewhere ("ngày 18", "tuần 2")."""
        return self.grain in (Grain.DAY, Grain.WEEK) and not self.month

    def within(self, other: "Spot") -> Self:
        """This spot with the month and the year that it lacks taken from `other`."""
        month, grain = self.month, self.grain
        if self.wants_month and other.grain in _WITH_MONTH:
            month = other.month
            grain = other.grain if other.grain is Grain.LUNAR_DAY else grain
        year = other.year if self.wants_year else self.year
        return replace(self, grain=grain, month=month, year=year)
