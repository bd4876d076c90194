from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.timing.days import (
    DayOffKind,
    days_off,
    parse_days_off,
)
from hoptacxa_desktop.domain.timing.lunar import lunar, solar, solar_in, year_name
from hoptacxa_desktop.domain.timing.occasions import (
    ANCESTORS,
    COOPERATIVE_DAY,
    INTERNATIONAL_DAY,
    NEW_YEAR,
    occasions_on,
)

TABLE = Path(__file__).parents[3] / "resources" / "days" / "days_off.json"
TET = ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
       "2030-02-02"]  # fmt: skip
ANCESTORS_DAYS = ["2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16", "2028-04-04",
                  "2029-04-23", "2030-04-12"]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "tet", "ancestors"), list(zip(range(2024, 2031), TET, ANCESTORS_DAYS, strict=True))
)
def test_tet_and_the_ancestors_day(year: int, tet: str, ancestors: str) -> None:
    assert str(NEW_YEAR.on(year)) == tet
    assert str(ANCESTORS.on(year)) == ancestors


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, 6), (2025, 5), (2026, 4), (2027, 3), (2028, 1), (2029, 7), (2030, 6)],
)
def test_the_international_day_is_the_first_saturday_of_july(year: int, day: int) -> None:
    assert INTERNATIONAL_DAY.on(year) == date(year, 7, day)


def test_occasions_are_counted() -> None:
    assert COOPERATIVE_DAY.number(2024) == 13
    assert COOPERATIVE_DAY.number(2010) is None
    assert INTERNATIONAL_DAY.number(2025) == 103
    assert [each.title for each in occasions_on(date(2027, 4, 11))] == ["Ngày Hợp tác xã Việt Nam"]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_a_lunar_day_leads_back(day: date) -> None:
    found = lunar(day)
    back = solar(found.day, found.month, found.year)
    if not found.leap:
        assert back == day
    elif back is None:
        assert found.day == 30, "only the last day of a long month may lack in the month before"
    else:
        assert 29 <= (day - back).days <= 30, "the same day of the month before, which it repeats"


def test_a_day_of_a_repeated_month_is_told_from_the_month_before_it() -> None:
    # In 2025 the sixth lunar month comes twice.
    first, again = lunar(date(2025, 6, 25)), lunar(date(2025, 7, 25))
    assert (str(first), str(again)) == ("1/6 âm lịch", "1/6 nhuận âm lịch")
    assert solar(1, 6, 2025) == date(2025, 6, 25)


def test_a_lunar_day_of_the_old_lunar_year_falls_in_the_new_solar_one() -> None:
    assert solar_in(2027, 23, 12) == date(2027, 1, 30)
    assert year_name(2024) == "Giáp Thìn"
    assert year_name(2027) == "Đinh Mùi"


def test_the_table_is_read_and_wins_over_the_law() -> None:
    table = parse_days_off(TABLE.read_text(encoding="utf-8"))
    kinds = {each.day: each.kind for each in days_off(2024, table)}
    assert kinds[date(2024, 5, 4)] is DayOffKind.WORKING_SWAP
    assert kinds[date(2024, 4, 29)] is DayOffKind.SWAPPED_OFF
    assert date(2024, 4, 19) not in kinds
    assert all(each.decision for each in table)


def test_a_year_without_a_decision_is_computed() -> None:
    names = {str(each.day): each.name for each in days_off(2027)}
    assert names["2027-04-16"] == "Giỗ Tổ Hùng Vương"
    assert names["2027-05-03"] == "Nghỉ bù Ngày Quốc tế Lao động"
    assert all(each.decision == "tính toán" for each in days_off(2027))


@given(st.integers(1950, 2090))
def test_days_in_lieu_are_weekdays_of_their_own(year: int) -> None:
    found = days_off(year)
    assert len({each.day for each in found}) == len(found)
    assert all(e.day.weekday() < 5 for e in found if e.kind is DayOffKind.IN_LIEU)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"days": [{}]}', '{"days": [{"date": "2027-02-30"}]}', '{"days": 3}']
)
def test_a_spoilt_table_is_the_persons_situation(text: str) -> None:
    with pytest.raises(BadInput, match="bảng ngày nghỉ"):
        parse_days_off(text)
