from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.timing.dates import long, parse_date, short, weekday_name


@pytest.mark.parametrize(
    ("day", "figures", "words"),
    [
        (date(2027, 1, 5), "05/01/2027", "ngày 05 tháng 01 năm 2027"),
        (date(2027, 2, 28), "28/02/2027", "ngày 28 tháng 02 năm 2027"),
        (date(2027, 3, 6), "06/3/2027", "ngày 06 tháng 3 năm 2027"),
        (date(2027, 12, 31), "31/12/2027", "ngày 31 tháng 12 năm 2027"),
    ],
)
def test_a_day_is_written_as_the_decree_has_it(day: date, figures: str, words: str) -> None:
    assert (short(day), long(day)) == (figures, words)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    assert parse_date(short(day)) == day
    assert parse_date(long(day)) == day


@pytest.mark.parametrize("text", ["", "31/4/2027", "15/3", "tháng 4/2027", "abc", "1/2/03"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_weekdays_have_their_names() -> None:
    assert weekday_name(date(2024, 3, 28)) == "thứ Năm"
    assert weekday_name(date(2024, 3, 31)) == "Chủ nhật"
