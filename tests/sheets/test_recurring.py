from datetime import date

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vRecur

from hoptacxa_desktop.domain.timing.values import Due, Every, Recurrence
from hoptacxa_desktop.sheets.recurring import series

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def _days(one):
    text = vRecur({**one.rule, "UNTIL": LAST}).to_ical().decode()
    return [day.date() for day in rrulestr(text, dtstart=_midnight(one.start))]


def _midnight(day):
    from datetime import datetime

    return datetime(day.year, day.month, day.day)


def test_a_day_of_each_month():
    (one,) = series(Recurrence(every=Every.MONTH, due=(Due(day=20),)), FIRST, LAST)
    assert one.is_deadline
    assert _days(one) == [date(2027, month, 20) for month in range(1, 13)]


def test_the_last_month_of_each_quarter():
    (one,) = series(Recurrence(every=Every.QUARTER, due=(Due(day=20),)), FIRST, LAST)
    assert _days(one) == [date(2027, month, 20) for month in (3, 6, 9, 12)]


def test_short_months_take_their_last_day():
    (one,) = series(Recurrence(every=Every.MONTH, due=(Due(day=30),)), FIRST, LAST)
    assert date(2027, 2, 28) in _days(one)
    assert date(2027, 4, 30) in _days(one)
    assert len(_days(one)) == 12


def test_days_of_the_year():
    due = (Due(day=15, month=6), Due(day=25, month=11))
    found = series(Recurrence(every=Every.YEAR, due=due), FIRST, date(2029, 12, 31))
    assert [one.start for one in found] == [date(2027, 6, 15), date(2027, 11, 25)]


def test_before_a_day_is_the_day_before():
    due = (Due(day=15, month=6, before=True), Due(day=1, month=3, before=True))
    found = series(Recurrence(every=Every.YEAR, due=due), FIRST, LAST)
    assert [one.start for one in found] == [date(2027, 6, 14), date(2027, 2, 28)]


def test_before_the_first_of_a_month_is_the_last_of_the_month_before():
    (one,) = series(Recurrence(every=Every.QUARTER, due=(Due(day=1, before=True),)), FIRST, LAST)
    assert _days(one) == [
        date(2027, 2, 28),
        date(2027, 5, 31),
        date(2027, 8, 31),
        date(2027, 11, 30),
    ]


def test_several_spans_of_each_month():
    spans = ((Due(day=1), Due(day=5)), (Due(day=15), Due(day=20)))
    found = series(Recurrence(every=Every.MONTH, span=spans[0], more_spans=spans[1:]), FIRST, LAST)
    assert [(one.start.day, one.end.day) for one in found] == [(1, 5), (15, 20)]


def test_days_of_the_week():
    (one,) = series(Recurrence(every=Every.WEEK, weekdays=(0, 4)), FIRST, LAST)
    assert not one.is_deadline
    assert {day.weekday() for day in _days(one)} == {0, 4}


def test_a_span_of_each_month():
    span = (Due(day=20), Due(day=25))
    (one,) = series(Recurrence(every=Every.MONTH, span=span), FIRST, LAST)
    assert (one.start, one.end) == (date(2027, 1, 20), date(2027, 1, 25))


@pytest.mark.parametrize(
    "vague",
    [
        Recurrence(every=Every.ONGOING),
        Recurrence(every=Every.MONTH),
        Recurrence(every=Every.YEAR, times=2),
        Recurrence(every=Every.DAY),
        # "thứ Sáu tuần thứ hai hằng tháng": one day of the week, never the whole week.
        Recurrence(every=Every.MONTH, weekdays=(4,), span=(Due(day=8), Due(day=14))),
        Recurrence(every=Every.MONTH, span=(Due(day=-10), Due(day=31))),
        Recurrence(every=Every.YEAR, due=(Due(day=10, month=3, lunar=True),)),
    ],
)
def test_what_names_no_day_gets_no_rule(vague):
    assert series(vague, FIRST, LAST) == ()


@given(
    st.sampled_from([Every.MONTH, Every.QUARTER, Every.HALF_YEAR]),
    st.integers(1, 31),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_a_series_opens_on_one_of_its_own_days(every, day, first):
    last = date(first.year + 1, 12, 31)
    (one,) = series(Recurrence(every=every, due=(Due(day=day),)), first, last)
    text = vRecur(one.rule).to_ical().decode()
    assert next(iter(rrulestr(text, dtstart=_midnight(one.start)))).date() == one.start
