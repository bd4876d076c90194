"""Cells of time in the forms in which people type them, and days that may be turned round."""

from datetime import date, datetime

import pytest

from hoptacxa_desktop.domain.activity import Extra
from tests.reading.sheet.files import HEAD, ROW, book, listing, only, timed

DAY = date(2027, 3, 15)


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        (DAY, DAY, DAY),
        ((DAY, "d-mmm-yy"), DAY, DAY),
        ((date(2026, 3, 15), "dd/mm"), DAY, DAY),
        ((date(2027, 3, 1), "mmm-yy"), date(2027, 3, 1), date(2027, 3, 31)),
        ("15/3/2027", DAY, DAY),
        ("15/03/27", DAY, DAY),
        ("15.3.27", DAY, DAY),
        ("15.03.2027", DAY, DAY),
        ("15-3-2027", DAY, DAY),
        ("15/3", DAY, DAY),
        (15.3, DAY, DAY),
        ("Ngày 15 tháng 3", DAY, DAY),
        ("tháng 3", date(2027, 3, 1), date(2027, 3, 31)),
        ("T3/2027", date(2027, 3, 1), date(2027, 3, 31)),
        ("Quý I", date(2027, 1, 1), date(2027, 3, 31)),
        ("01.3 - 15.3", date(2027, 3, 1), DAY),
        ("từ 1.3.27 đến 15.3.27", date(2027, 3, 1), DAY),
        ("Cả năm", date(2027, 1, 1), date(2027, 12, 31)),
        (2027, date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_cell_of_time(cell: object, start: date, end: date):
    time = timed(cell).activity.particulars.time
    assert (time.start, time.end) == (start, end), time.text


def test_a_day_is_written_as_offices_do():
    assert timed((DAY, "m/d/yyyy")).activity.particulars.time.text == "15/3/2027"
    assert timed(date(2027, 1, 5)).activity.particulars.time.text == "05/01/2027"


def test_an_hour_stays_with_its_day():
    row = timed((datetime(2027, 3, 15, 8, 30), "dd/mm/yyyy hh:mm"))
    assert row.activity.particulars.time.text == "08 giờ 30 ngày 15/3/2027"


def test_a_number_under_month_is_a_month():
    row = only(book(("TT", "Nội dung", "Tháng"), (1, "Mở lớp", 3)))
    assert row.activity.particulars.time.start == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("01/3/2027", "15/3/2027", "từ ngày 01/3/2027 đến ngày 15/3/2027"),
        (DAY, DAY, "ngày 15/3/2027"),
        ("Tháng 3", "Tháng 5", "từ tháng 3 đến tháng 5"),
        ("", "30/6/2027", "đến ngày 30/6/2027"),
        ("01/3/2027", "", "từ ngày 01/3/2027"),
        ("", "Trước 30/6", "Trước 30/6"),
    ],
)
def test_first_and_last_day_in_two_columns(start: object, end: object, words: str):
    row = only(book(("TT", "Nội dung", "Bắt đầu", "Kết thúc"), (1, "Mở lớp", start, end)))
    time = row.activity.particulars.time
    assert time.text == words
    assert time.periods
    assert not time.doubts


def test_days_beside_words_of_time_that_say_others_are_kept():
    heads = ("TT", "Nội dung", "Thời gian", "Bắt đầu", "Kết thúc")
    row = only(book(heads, (1, "Mở lớp", "Quý I", date(2027, 1, 1), date(2027, 4, 2))))
    assert row.activity.particulars.time.text == "Quý I"
    assert row.activity.particulars.extras == (Extra(name="Kết thúc", text="02/4/2027"),)


def asked(*cells: object) -> list[str]:
    rows = [(at, f"Việc {at}", cell) for at, cell in enumerate(cells, 1)]
    found = listing(book(("TT", "Nội dung", "Thời gian"), *rows))
    return [one.text for one in found.remarks if "tháng trước ngày sau" in one.why]


def test_a_day_shown_with_the_month_first_is_asked_about():
    assert asked((date(2027, 3, 4), "m/d/yyyy")) == ["04/3/2027"]


def test_a_day_that_reads_the_same_or_one_way_only_is_not_asked_about():
    assert not asked((date(2027, 3, 3), "m/d/yyyy"))
    assert not asked((date(2027, 3, 4), "m/d/yyyy"), (date(2027, 3, 15), "m/d/yyyy"))
    assert not asked((date(2027, 3, 4), "dd/mm/yyyy"))


def test_an_open_order_is_asked_about_where_other_days_stayed_text():
    american = (date(2027, 3, 4), "mm-dd-yy")
    assert asked(american, "15/03/2027") == ["04/3/2027"]
    assert not asked(american, "Quý I")


def test_a_bare_number_that_may_be_a_day_is_asked_about():
    found = listing(book(HEAD, (1, "Mở lớp", 46461)))
    assert "có thể là ngày 15/3/2027" in "\n".join(one.why for one in found.remarks)


def test_time_that_is_not_understood_is_doubted_at_its_row():
    found = listing(book(HEAD, ROW, (2, "Hội nghị", "khoảng 99 xyz")))
    (doubt,) = [one for one in found.remarks if one.text == "khoảng 99 xyz"]
    assert doubt.line == found.rows[1].line


@pytest.mark.parametrize(
    ("above", "year"),
    [
        ("KẾ HOẠCH CÔNG TÁC NĂM 2029", 2029),
        ("Danh mục nhiệm vụ 2029", 2029),
        ("DANH MỤC NHIỆM VỤ", 2028),
    ],
)
def test_the_year_is_that_of_the_lines_above_or_of_the_days(above: str, year: int):
    content = book((above,), HEAD, (1, "Mở lớp", date(2028, 5, 2)), (2, "Hội nghị", "tháng 4"))
    found = listing(content, year=None)
    assert found.year == year
    start = found.rows[1].activity.particulars.time.start
    assert start is not None
    assert start.year == year
