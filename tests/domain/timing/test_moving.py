"""Days carried to other days: how long a stretch stays, what the words become, what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.timing import read, write
from hoptacxa_desktop.domain.timing.moving import (
    becomes_firm,
    check_movable,
    moved,
    on_day,
    shifted,
)
from hoptacxa_desktop.domain.timing.rewriter import in_order
from hoptacxa_desktop.domain.timing.shift import Shift, whole
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, TimeContext
from hoptacxa_desktop.domain.timing.writer import is_broad
from tests.domain.timing.samples import own_phrases

PLAN = TimeContext(year=2027, plan_start=date(2027, 1, 1), plan_end=date(2027, 12, 31))
SHIFTS = st.integers(-90, 90)
DAYS = st.dates(date(2026, 6, 1), date(2028, 6, 1))


def after(phrase: str, shift: Shift, number: int = 0) -> str:
    timing = read(phrase, PLAN)
    period = timing.periods[number]
    check_movable(timing, period)
    return moved(timing, period, shifted(period, shift, timing.duration_days), PLAN)


@pytest.mark.parametrize(
    ("phrase", "shift", "words"),
    [
        ("Ngày 12/4/2027", whole(1), "Ngày 13/4/2027"),
        ("Thứ Năm, ngày 15/4/2027", whole(1), "Ngày 16/4/2027"),
        ("từ ngày 18/4 đến ngày 22/4/2027", whole(-7), "từ ngày 11/4 đến ngày 15/4/2027"),
        ("từ ngày 18/4 đến ngày 22/4/2027", Shift(last=2), "từ ngày 18/4 đến ngày 24/4/2027"),
        ("từ ngày 18/4 đến ngày 22/4/2027", Shift(first=-2), "từ ngày 16/4 đến ngày 22/4/2027"),
        ("từ ngày 18/4 đến ngày 22/4/2027", Shift(last=-30), "ngày 18/4/2027"),
        ("từ ngày 18/4 đến ngày 22/4/2027", Shift(first=30), "ngày 22/4/2027"),
        ("Dự kiến ngày 12/4/2027", whole(2), "Dự kiến ngày 14/4/2027"),
        ("Hoàn thành trước 15/3/2027", whole(3), "Hoàn thành trước ngày 18/3/2027"),
        ("08 giờ 00 ngày 12/4/2027", whole(3), "08 giờ 00 ngày 15/4/2027"),
        ("từ ngày 15/4/2027", whole(3), "từ ngày 18/4/2027"),
        # Shrunk to its half a year, a year is called so.
        ("Cả năm 2027", Shift(last=-184), "6 tháng đầu năm 2027"),
        # From the first of a month to the first of another: months stay months.
        ("dự kiến tháng 6 năm 2027", whole(30), "dự kiến tháng 7/2027"),
        ("Tháng 01/2027", whole(31), "Tháng 02/2027"),
        ("Quý I/2027", whole(90), "Quý II/2027"),
        # Three days somewhere in September are three days, wherever they are put.
        ("03 ngày, dự kiến tháng 9/2027", whole(5), "03 ngày, dự kiến từ ngày 06/9 đến ngày "),
        # "Trong 03 ngày, từ …" counts otherwise: words that contradict themselves are not kept.
        ("trong 03 ngày, từ ngày 18/4/2027", whole(3), "từ ngày 21/4 đến ngày 24/4/2027"),
        (
            "Tháng 4 (theo kế hoạch của UBND tỉnh)",
            whole(1),
            "Từ ngày 02/4 đến ngày 01/5/2027 (theo",
        ),
        # No bracket is left behind.
        ("ngày 11/4/2027 (mùng 5 tháng 3 âm lịch)", whole(3), "ngày 14/4/2027"),
    ],
)
def test_the_words_follow_the_days_in_their_own_manner(
    phrase: str, shift: Shift, words: str
) -> None:
    told = after(phrase, shift)
    assert told.startswith(words)
    assert told.count("(") == told.count(")")


def test_of_several_stretches_only_the_one_in_hand_goes() -> None:
    words = after("12/4 và 24/4/2027", whole(2), number=1)
    assert words == "ngày 12/4/2027 và ngày 26/4/2027"
    peak = after("Cả năm 2027; cao điểm từ ngày 29/3 đến 29/4", whole(1), number=1)
    assert peak == "Cả năm 2027; cao điểm từ ngày 30/3 đến ngày 30/4/2027"


@pytest.mark.parametrize("phrase", ["Hằng tháng", "Quý III hằng năm", "Thứ Hai hằng tuần"])
def test_what_recurs_is_refused_in_one_sentence(phrase: str) -> None:
    timing = read(phrase, PLAN)
    with pytest.raises(BadInput) as told:
        check_movable(timing, Period(start=date(2027, 4, 1), end=date(2027, 4, 1)))
    assert "lặp lại" in told.value.sentence
    assert told.value.advice


def test_a_stretch_that_is_gone_is_refused() -> None:
    with pytest.raises(BadInput):
        check_movable(read("12/4/2027", PLAN), Period(start=date(2027, 4, 1), end=None))


@given(DAYS, st.integers(0, 60), SHIFTS)
def test_a_carried_stretch_keeps_its_days(first: date, more: int, by: int) -> None:
    period = Period(start=first, end=first + timedelta(days=more))
    carried = shifted(period, whole(by))
    assume(not (is_broad(period) and is_broad(carried)))
    assert carried.days == period.days
    assert carried.start == first + timedelta(days=by)
    assert shifted(carried, whole(-by)) == period


@given(DAYS, st.integers(0, 60), SHIFTS, st.booleans())
def test_a_pulled_end_leaves_the_other_where_it_was(
    first: date, more: int, by: int, start: bool
) -> None:
    period = Period(start=first, end=first + timedelta(days=more))
    pulled = shifted(period, Shift(first=by) if start else Shift(last=by))
    assert (pulled.end if start else pulled.start) == (period.end if start else period.start)
    assert pulled.days is not None
    assert pulled.days >= 1


def test_a_stretch_is_carried_and_then_pulled() -> None:
    period = Period(start=date(2027, 4, 10), end=date(2027, 4, 12))
    assert shifted(period, Shift(first=2, last=5)) == Period(
        start=date(2027, 4, 12), end=date(2027, 4, 17)
    )


def test_an_open_end_stays_open_until_it_is_pulled() -> None:
    period = Period(start=date(2027, 4, 10), end=None)
    assert shifted(period, whole(2)) == Period(start=date(2027, 4, 12), end=None)
    assert shifted(period, Shift(first=2)) == Period(start=date(2027, 4, 12), end=None)
    assert shifted(period, Shift(last=2)).end == date(2027, 4, 12)


@given(st.sampled_from([phrase for phrase, _ in own_phrases()]), SHIFTS, st.data())
def test_rewritten_words_are_read_back_to_the_moved_days_or_refused(
    phrase: str, by: int, data: st.DataObject
) -> None:
    timing = read(phrase, PLAN)
    assume(timing.periods and timing.recurrence is None)
    period = data.draw(st.sampled_from(timing.periods))
    new = shifted(period, data.draw(st.sampled_from([whole(by), Shift(first=by), Shift(last=by)])))
    try:
        words = moved(timing, period, new, PLAN)
    except BadInput:
        return
    at = timing.periods.index(period)
    wanted = (*timing.periods[:at], new, *timing.periods[at + 1 :])
    assert in_order(read(words, PLAN).periods) == in_order(wanted)


@given(DAYS, st.integers(0, 400), st.booleans(), SHIFTS)
def test_plain_words_are_never_refused(first: date, more: int, tentative: bool, by: int) -> None:
    period = Period(start=first, end=first + timedelta(days=more), tentative=tentative)
    timing = read(write([period]), PLAN)
    new = shifted(period, whole(by))
    assert read(moved(timing, timing.periods[0], new, PLAN), PLAN).periods == (new,)


def test_only_a_tentative_month_that_turns_into_days_becomes_firm() -> None:
    may_be = Period(start=date(2027, 6, 1), end=date(2027, 7, 31), tentative=True)
    days = shifted(may_be, whole(3))
    assert becomes_firm(may_be, days)
    assert not becomes_firm(may_be, Period(start=date(2027, 7, 1), end=date(2027, 8, 31)))
    day = Period(start=date(2027, 6, 3), end=date(2027, 6, 3), tentative=True)
    assert not becomes_firm(day, shifted(day, whole(1)))
    firm = Period(start=date(2027, 6, 1), end=date(2027, 6, 30))
    assert not becomes_firm(firm, shifted(firm, whole(1)))


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("", "ngày 15/4/2027"),
        ("Năm 2027", "Ngày 15/4/2027"),
        ("Theo kế hoạch của UBND tỉnh", "Ngày 15/4/2027; theo kế hoạch của UBND tỉnh"),
        ("03 ngày", "từ ngày 15/4 đến ngày 17/4/2027"),
        ("Dự kiến năm 2027", "Dự kiến ngày 15/4/2027"),
        ("bla bla", "ngày 15/4/2027"),
    ],
)
def test_a_time_without_a_day_is_put_on_one(phrase: str, words: str) -> None:
    timing = read(phrase, PLAN)
    assert moved(timing, None, on_day(timing, date(2027, 4, 15)), PLAN) == words


def test_a_deadline_with_a_first_day_stays_a_deadline() -> None:
    due = Period(start=date(2027, 4, 1), end=date(2027, 4, 30), kind=PeriodKind.DEADLINE)
    assert shifted(due, whole(2)) == Period(
        start=None, end=date(2027, 5, 2), kind=PeriodKind.DEADLINE
    )
    assert shifted(due, Shift(last=2)) == shifted(due, whole(2))
