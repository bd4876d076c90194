from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.occurrences import occurrences
from hoptacxa_desktop.domain.timing.values import TimeContext
from tests.domain.timing.samples import own_phrases

PLAN = TimeContext(year=2027, issued_on=date(2027, 1, 15))
FIRST, LAST = date(2027, 1, 1), date(2028, 12, 31)


@pytest.mark.parametrize(
    ("phrase", "count", "first"),
    [
        ("thứ Hai hằng tuần", 104, "2027-01-04..2027-01-04"),
        ("trước ngày 20 hằng tháng", 24, "..2027-01-19"),
        ("ngày 20 hằng tháng", 24, "..2027-01-20"),
        ("chậm nhất ngày 20 hằng tháng", 24, "..2027-01-20"),
        ("trước ngày 01/3 hằng năm", 2, "..2027-02-28"),
        ("trước ngày 31/4 hằng năm", 2, "..2027-04-30"),
        ("10 ngày đầu mỗi tháng", 24, "2027-01-01..2027-01-10"),
        ("10 ngày cuối tháng hằng tháng", 24, "2027-01-22..2027-01-31"),
        ("ngày 01-05 và 15-20 hằng tháng", 48, "2027-01-01..2027-01-05"),
        ("dịp Tết hằng năm", 2, "2027-02-06..2027-02-06"),
        ("trước rằm tháng Giêng hằng năm", 2, "..2027-02-19"),
        ("Ngày Quốc tế HTX hằng năm", 2, "2027-07-03..2027-07-03"),
        ("thứ Sáu tuần 1 và tuần 3 hằng tháng", 48, "2027-01-01..2027-01-01"),
        ("ngày 31 hằng tháng", 24, "..2027-01-31"),
        ("trước ngày 15 của tháng cuối quý", 8, "..2027-03-14"),
        ("ngày 05 của tháng đầu quý sau", 8, "..2027-01-05"),
        ("Quý IV hằng năm", 2, "2027-10-01..2027-12-31"),
        ("Hằng năm", 2, "2027-01-01..2027-12-31"),
        ("thứ Bảy đầu tiên hằng tháng", 24, "2027-01-02..2027-01-02"),
        ("thứ Sáu tuần cuối hằng tháng", 24, "2027-01-29..2027-01-29"),
        ("từ ngày 20 đến ngày 25 của tháng cuối quý", 8, "2027-03-20..2027-03-25"),
        ("02 năm một lần", 1, "2027-01-01..2027-12-31"),
        ("6 tháng một lần", 4, "2027-01-01..2027-06-30"),
        ("tháng 3 và tháng 9-11 hằng năm", 4, "2027-03-01..2027-03-31"),
        ("từ ngày 29/3 đến ngày 29/4 hằng năm", 2, "2027-03-29..2027-04-29"),
        ("trước ngày 01/6 và 15/11 hằng năm", 4, "..2027-05-31"),
        ("thường xuyên", 1, "2027-01-01..2028-12-31"),
        ("hằng ngày", 1, "2027-01-01..2028-12-31"),
        ("ngày 18 và 25/4/2027", 2, "2027-04-18..2027-04-18"),
        ("từ ngày 01/7/2027", 1, "2027-07-01.."),
        ("Quý III hằng năm. Tổng kết: Quý IV/2028", 3, "2027-07-01..2027-09-30"),
        ("Tổng kết: tháng 12/2028; sơ kết: hằng năm", 3, "2027-01-01..2027-12-31"),
        ("Kiểm tra hằng quý; sơ kết: ngày 15/7/2027", 9, "2027-01-01..2027-03-31"),
        ("tháng 5/2030", 0, ""),
        ("theo kế hoạch của tỉnh", 0, ""),
    ],
)
def test_what_comes_again_is_unrolled(phrase: str, count: int, first: str) -> None:
    found = occurrences(read(phrase, PLAN), FIRST, LAST, PLAN)
    told = [f"{each.start or ''}..{each.end or ''}" for each in found]
    assert (len(told), (told or [""])[0]) == (count, first)


def test_a_lunar_day_falls_on_another_day_each_year() -> None:
    found = occurrences(read("dịp Tết hằng năm", PLAN), FIRST, date(2029, 12, 31), PLAN)
    assert [each.start for each in found] == [
        date(2027, 2, 6), date(2028, 1, 26), date(2029, 2, 13)
    ]  # fmt: skip


def test_the_last_days_of_a_month_are_counted_from_its_end() -> None:
    found = occurrences(read("10 ngày cuối hằng tháng", PLAN), FIRST, date(2027, 4, 30), PLAN)
    assert [(each.start, each.end) for each in found if each.start and each.start.month > 1] == [
        (date(2027, 2, 19), date(2027, 2, 28)),
        (date(2027, 3, 22), date(2027, 3, 31)),
        (date(2027, 4, 21), date(2027, 4, 30)),
    ]


def test_a_recurrence_ends_with_the_plan() -> None:
    plan = TimeContext(year=2027, plan_start=date(2027, 1, 1), plan_end=date(2027, 12, 31))
    assert len(occurrences(read("Quý IV hằng năm", plan), FIRST, LAST, plan)) == 1


@given(
    st.sampled_from([phrase for phrase, _ in own_phrases()]),
    st.dates(date(2025, 1, 1), date(2030, 1, 1)),
    st.integers(0, 800),
)
def test_every_occurrence_touches_the_window(phrase: str, first: date, days: int) -> None:
    last = first + timedelta(days=days)
    found = occurrences(read(phrase, PLAN), first, last, PLAN)
    assert all((each.end or first) >= first for each in found)
    assert all((each.start or each.end or last) <= last for each in found)
    assert len(found) <= days + 60


def test_a_round_shows_no_day_before_or_after_the_recurrence() -> None:
    plan = TimeContext(year=2027, plan_start=date(2027, 3, 10), plan_end=date(2027, 6, 20))
    (first, last) = occurrences(read("hằng quý", plan), FIRST, LAST, plan)
    assert (first.start, first.end) == (date(2027, 3, 10), date(2027, 3, 31))
    assert (last.start, last.end) == (date(2027, 4, 1), date(2027, 6, 20))


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("15/8/2027 hằng năm", ["2027-08-15", "2028-08-15"]),
        ("tháng 4/2027 và tháng 4 hằng năm", ["2027-04-01", "2028-04-01", "2029-04-01"]),
    ],
)
def test_periods_of_a_year_come_again_while_the_plan_lasts(phrase: str, days: list[str]) -> None:
    plan = TimeContext(year=2027, plan_start=date(2027, 3, 1), plan_end=date(2029, 6, 30))
    found = occurrences(read(phrase, plan), FIRST, date(2031, 12, 31), plan)
    assert [str(one.start) for one in found] == days
