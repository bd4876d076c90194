"""Days off of Viet Nam, from an editable table and computed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.timing.lunar import solar_in

COMPUTED = "tính toán"
_DAY = timedelta(days=1)
_SATURDAY = 5
_CULTURE_DAY_SINCE = 2026


class DayOffKind(StrEnum):
    """Why a day is off, or why a day at the weekend is not."""

    HOLIDAY = "holiday"
    IN_LIEU = "in-lieu"
    SWAPPED_OFF = "swapped-off"
    WORKING_SWAP = "working-swap"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """A day off, or (WORKING_SWAP) a day worked for one; `decision` tells who set it."""

    day: date
    name: str
    kind: DayOffKind = DayOffKind.HOLIDAY
    decision: str = COMPUTED


def parse_days_off(text: str) -> tuple[DayOff, ...]:
    """The rows of the table in JSON: {"days": [{"date", "name", "kind", "decision"}]}, by date.

    Raises BadInput when the text is no such table.
    """
    try:
        rows = json.loads(text)["days"]
        found = [_row(row) for row in rows]
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(
            "Chưa đọc được bảng ngày nghỉ vì nội dung không đúng mẫu.",
            advice="Kế hoạch không bị ảnh hưởng. Khôi phục bảng đi kèm chương trình hoặc sửa lại.",
        ) from error
    return tuple(sorted(found, key=lambda each: each.day))


def _row(row: dict[str, str]) -> DayOff:
    return DayOff(
        day=date.fromisoformat(row["date"]),
        name=row["name"],
        kind=DayOffKind(row["kind"]),
        decision=row.get("decision", COMPUTED),
    )


def days_off(year: int, table: Sequence[DayOff] = ()) -> tuple[DayOff, ...]:
    """The days off of a year: the rows decided for it, or else those of the law computed."""
    decided = tuple(each for each in table if each.day.year == year)
    if any(each.kind is DayOffKind.HOLIDAY for each in decided):
        return decided
    return (*_with_days_in_lieu(_statutory(year)), *decided)


def _statutory(year: int) -> list[DayOff]:
    """The days of Bộ luật Lao động 2019, Điều 112; Tết as the last day and mùng 1 to 4."""
    found = [DayOff(day=date(year, 1, 1), name="Tết Dương lịch")]
    tet = solar_in(year, 1, 1)
    if tet:
        found += [
            DayOff(day=tet + timedelta(days=step), name="Tết Nguyên đán") for step in range(-1, 4)
        ]
    ancestors = solar_in(year, 10, 3)
    if ancestors:
        found.append(DayOff(day=ancestors, name="Giỗ Tổ Hùng Vương"))
    found += [
        DayOff(day=date(year, 4, 30), name="Ngày Chiến thắng"),
        DayOff(day=date(year, 5, 1), name="Ngày Quốc tế Lao động"),
        *_national_days(year),
    ]
    if year >= _CULTURE_DAY_SINCE:
        found.append(DayOff(day=date(year, 11, 24), name="Ngày Văn hóa Việt Nam"))
    return found


def _national_days(year: int) -> list[DayOff]:
    """2/9 and the day beside it that makes the longer rest."""
    day = date(year, 9, 2)
    beside = day - _DAY if day.weekday() in (1, 2) else day + _DAY
    return [DayOff(day=each, name="Quốc khánh") for each in sorted((day, beside))]


def _with_days_in_lieu(found: Iterable[DayOff]) -> tuple[DayOff, ...]:
    """The days with the next working day for each at a weekend (Bộ luật Lao động, Điều 111.3)."""
    held = {each.day: each for each in found}
    for off in tuple(held.values()):
        if off.day.weekday() >= _SATURDAY:
            day = off.day
            while day in held or day.weekday() >= _SATURDAY:
                day += _DAY
            held[day] = DayOff(day=day, name=f"Nghỉ bù {off.name}", kind=DayOffKind.IN_LIEU)
    return tuple(sorted(held.values(), key=lambda each: each.day))
