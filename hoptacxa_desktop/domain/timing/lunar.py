"""Lunar days of Viet Nam (UTC+7): the only place that knows the library for them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lunar_vn import convert_lunar_to_solar, convert_solar_to_lunar

STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES = (
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarDay:
    """A day of the lunar calendar; `leap` for a day of a repeated month ("tháng nhuận")."""

    day: int
    month: int
    year: int
    leap: bool = False

    def __str__(self) -> str:
        return f"{self.day}/{self.month}{' nhuận' if self.leap else ''} âm lịch"


def lunar(day: date) -> LunarDay:
    """The lunar day that falls on a day (years 1900-2100)."""
    found = convert_solar_to_lunar(day.day, day.month, day.year)
    return LunarDay(day=found.day, month=found.month, year=found.year, leap=bool(found.leap))


def solar(day: int, month: int, year: int) -> date | None:
    """The day on which a lunar day falls; None where that lunar month has no such day."""
    try:
        found = convert_lunar_to_solar(day, month, year)
    except (ValueError, OverflowError):
        return None
    back = lunar(found)
    return found if (back.day, back.month) == (day, month) else None


# Each day of a year's calendar asks for the same few lunar feasts.
@lru_cache(maxsize=512)
def solar_in(year: int, day: int, month: int) -> date | None:
    """The lunar day that falls within the solar year (so 23/12 of the lunar year before)."""
    found = [solar(day, month, lunar_year) for lunar_year in (year, year - 1)]
    return next((each for each in found if each and each.year == year), None)


def year_name(lunar_year: int) -> str:
    """The name of a lunar year in can chi, "Giáp Thìn" for 2024."""
    return f"{STEMS[(lunar_year - 4) % 10]} {BRANCHES[(lunar_year - 4) % 12]}"
