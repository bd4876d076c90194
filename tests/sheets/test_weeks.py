from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.timing.values import Period, PeriodKind
from hoptacxa_desktop.sheets.weeks import (
    FEWEST,
    MOST,
    Stretch,
    WeekMark,
    fill_gaps,
    marks,
    months,
    stretches,
    weeks,
)

MONDAY = date(2027, 4, 5)
FOUR = tuple(MONDAY + timedelta(days=7 * n) for n in range(4))


def _period(start: date | None, end: date | None, **more: object) -> Period:
    return Period(start=start, end=end, **more)  # type: ignore[arg-type]


def test_weeks_go_from_the_first_day_to_the_last():
    found = weeks([_period(date(2027, 4, 7), date(2027, 7, 20))], 2027)
    assert (found[0], found[-1]) == (MONDAY, date(2027, 7, 19))


def test_a_short_plan_still_fills_a_page():
    found = weeks([_period(date(2027, 4, 7), date(2027, 4, 7))], 2027)
    assert found[:4] == FOUR
    assert len(found) == FEWEST


def test_without_days_the_year_is_shown():
    found = weeks([], 2027)
    assert found[0] == date(2026, 12, 28)
    assert found[-1] == date(2027, 12, 27)


def test_a_programme_of_many_years_shows_the_plans_year():
    found = weeks([_period(date(2025, 1, 1), date(2030, 12, 31))], 2027)
    assert found == weeks([], 2027)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 3000))
def test_a_calendar_is_never_wider_than_a_year(start, days):
    found = weeks([_period(start, start + timedelta(days=days))], start.year)
    assert 1 <= len(found) <= MOST
    assert all(day.weekday() == 0 for day in found)


def test_a_span_fills_its_weeks():
    assert marks([_period(date(2027, 4, 11), date(2027, 4, 12))], FOUR) == {
        0: WeekMark.MAIN,
        1: WeekMark.MAIN,
    }


def test_a_deadline_marks_its_week_alone():
    due = _period(None, date(2027, 4, 16), kind=PeriodKind.DEADLINE)
    assert marks([due], FOUR) == {1: WeekMark.DEADLINE}


def test_peak_and_tentative_are_told_apart():
    main = _period(date(2027, 4, 5), date(2027, 4, 30))
    peak = _period(date(2027, 4, 12), date(2027, 4, 16), kind=PeriodKind.PEAK)
    perhaps = _period(date(2027, 4, 26), date(2027, 4, 30), tentative=True)
    assert marks([main, peak], FOUR)[1] is WeekMark.PEAK
    assert marks([perhaps], FOUR) == {3: WeekMark.TENTATIVE}


def test_what_lies_outside_is_cut_off():
    assert marks([_period(date(2026, 1, 1), date(2028, 1, 1))], FOUR).keys() == {0, 1, 2, 3}
    assert marks([_period(date(2026, 1, 1), date(2026, 2, 1))], FOUR) == {}
    assert marks([_period(date(2027, 4, 20), None)], FOUR).keys() == {2, 3}


def test_a_week_belongs_to_the_month_of_its_thursday():
    found = months((date(2027, 3, 22), date(2027, 3, 29), date(2027, 4, 5)))
    assert [(m.first, m.last, m.name) for m in found] == [(0, 0, "Tháng 3"), (1, 2, "Tháng 4")]


def test_peaks_are_runs_of_weeks():
    peaks = (
        _period(date(2027, 4, 5), date(2027, 4, 12)),
        _period(date(2027, 4, 27), date(2027, 4, 27)),
    )
    found = stretches(peaks, FOUR, "Cao điểm")
    assert [(run.first, run.last) for run in found] == [(0, 1), (3, 3)]


def test_gaps_between_runs_are_filled():
    runs = (Stretch(2, 3, "Cao điểm"), Stretch(6, 6, "Cao điểm"))
    found = fill_gaps(runs, 9)
    assert [(s.first, s.last, bool(s.name)) for s in found] == [
        (0, 1, False),
        (2, 3, True),
        (4, 5, False),
        (6, 6, True),
        (7, 8, False),
    ]
    assert fill_gaps((Stretch(0, 8, "Cao điểm"),), 9) == (Stretch(0, 8, "Cao điểm"),)
    assert fill_gaps((), 4) == (Stretch(0, 3, ""),)
