from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.timing import read, rewrite, write
from hoptacxa_desktop.domain.timing.rewriter import in_order
from hoptacxa_desktop.domain.timing.values import (
    Due,
    Every,
    Period,
    PeriodKind,
    Recurrence,
    TimeContext,
)
from tests.domain.timing.notation import told
from tests.domain.timing.samples import own_phrases

PLAN = TimeContext(year=2024, issued_on=date(2024, 1, 10))
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
HOURS = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


def main(first: str, last: str, **more: object) -> Period:
    return Period(start=date.fromisoformat(first), end=date.fromisoformat(last), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (main("2024-04-19", "2024-04-19"), "ngày 19/4/2024"),
        (main("2027-01-05", "2027-01-05"), "ngày 05/01/2027"),
        (main("2024-04-18", "2024-04-22"), "từ ngày 18/4 đến ngày 22/4/2024"),
        (main("2026-12-25", "2027-01-10"), "từ ngày 25/12/2026 đến ngày 10/01/2027"),
        (main("2024-04-01", "2024-04-30"), "tháng 4/2024"),
        (main("2024-06-01", "2024-07-31"), "tháng 6-7/2024"),
        (main("2024-04-01", "2024-06-30"), "Quý II/2024"),
        (main("2024-03-01", "2024-11-30"), "từ tháng 3 đến tháng 11/2024"),
        (main("2026-11-01", "2027-01-31"), "từ tháng 11/2026 đến tháng 01/2027"),
        (main("2024-01-01", "2024-06-30"), "6 tháng đầu năm 2024"),
        (main("2024-01-01", "2024-12-31"), "cả năm 2024"),
        (main("2026-01-01", "2030-12-31"), "giai đoạn 2026-2030"),
        (main("2024-08-01", "2024-08-31", tentative=True), "dự kiến tháng 8/2024"),
        (main("2024-04-19", "2024-04-19", opens=time(8)), "08 giờ 00 ngày 19/4/2024"),
        (
            main("2024-04-19", "2024-04-19", opens=time(8), closes=time(11, 30)),
            "từ 08 giờ 00 đến 11 giờ 30 ngày 19/4/2024",
        ),
        (main("2024-04-19", "2024-04-19", closes=time(12)), "sáng ngày 19/4/2024"),
        (
            Period(start=None, end=date(2024, 3, 14), kind=PeriodKind.DEADLINE),
            "trước ngày 15/3/2024",
        ),
        (Period(start=date(2024, 7, 1), end=None), "từ ngày 01/7/2024"),
    ],
)
def test_days_are_written_as_the_decree_has_them(period: Period, words: str) -> None:
    assert write([period]) == words


def test_a_peak_stands_after_what_it_is_the_peak_of() -> None:
    peak = main("2024-03-29", "2024-04-29", kind=PeriodKind.PEAK)
    words = write([peak, main("2024-01-01", "2024-12-31")])
    assert words == "cả năm 2024; cao điểm từ ngày 29/3 đến ngày 29/4/2024"


@st.composite
def periods(draw: st.DrawFn) -> Period:
    kind = draw(st.sampled_from(PeriodKind))
    tentative = draw(st.booleans())
    first, last = sorted((draw(DAYS), draw(DAYS)))
    if kind is PeriodKind.DEADLINE:
        closes = draw(st.none() | HOURS)
        return Period(start=None, end=last, kind=kind, tentative=tentative, closes=closes)
    last = draw(st.sampled_from((first, last)))
    opens, closes = draw(st.none() | HOURS), draw(st.none() | HOURS)
    if first == last and closes is not None and (opens is None or closes <= opens):
        closes = None
    return Period(start=first, end=last, kind=kind, tentative=tentative, opens=opens, closes=closes)


def test_hours_of_one_day_are_not_those_of_the_day_before() -> None:
    days = [main("2024-05-14", "2024-05-14"), main("2024-05-15", "2024-05-15")]
    days[1] = replace(days[1], opens=time(8), closes=time(11))
    words = write(days)
    assert words == "ngày 14/5/2024; từ 08 giờ 00 đến 11 giờ 00 ngày 15/5/2024"
    assert read(words, PLAN).periods == tuple(days)


@pytest.mark.parametrize("closes", [time(12), time(18)])
def test_a_last_hour_at_which_a_half_day_opens_is_an_hour(closes: time) -> None:
    days = main("2024-05-10", "2024-05-12", opens=time(8), closes=closes)
    words = write([days])
    assert words == f"từ 08 giờ 00 ngày 10/5 đến {closes.hour} giờ 00 ngày 12/5/2024"
    assert read(words, PLAN).periods == (days,)


@given(st.lists(periods(), min_size=1, max_size=4, unique=True))
def test_what_is_written_is_read_back(found: list[Period]) -> None:
    words = write(found)
    assert read(words, PLAN).periods == in_order(found), words


@given(DAYS)
def test_an_open_period_is_read_back(day: date) -> None:
    period = Period(start=day, end=None)
    assert read(write([period]), PLAN).periods == (period,)


MONTHS = st.lists(st.integers(1, 12), min_size=1, unique=True).map(lambda m: tuple(sorted(m)))
DAY_OF_MONTH = st.integers(1, 28)
DUES_OF_YEAR = st.lists(
    st.builds(Due, day=DAY_OF_MONTH, month=st.integers(1, 12)), min_size=1, max_size=3, unique=True
).map(tuple)
DUES_OF_MONTH = st.lists(st.builds(Due, day=DAY_OF_MONTH), min_size=1, max_size=3, unique=True).map(
    tuple
)
DEMAND = st.booleans()


def just_before(dues: tuple[Due, ...]) -> tuple[Due, ...]:
    return tuple(replace(each, before=True) for each in dues)


DUES = (
    DUES_OF_YEAR
    | DUES_OF_YEAR.map(just_before)
    | st.permutations(
        [Due(day=15, month=6), Due(day=1, month=9, before=True), Due(day=2, month=2, before=True)]
    ).map(tuple)
)
LUNAR = st.builds(Due, day=DAY_OF_MONTH, month=st.integers(1, 12), lunar=st.just(True))
SPANS = ((Due(day=1), Due(day=5)), (Due(day=15), Due(day=20)))
RECURRENCES = st.one_of(
    st.builds(Recurrence, every=st.sampled_from(Every), on_demand=DEMAND),
    st.builds(Recurrence, every=st.just(Every.YEAR), months=MONTHS, on_demand=DEMAND),
    st.builds(Recurrence, every=st.just(Every.YEAR), due=DUES, on_demand=DEMAND),
    st.builds(Recurrence, every=st.just(Every.YEAR), due=st.tuples(LUNAR)),
    st.builds(Recurrence, every=st.just(Every.YEAR), due=st.tuples(LUNAR).map(just_before)),
    st.builds(Recurrence, every=st.just(Every.YEAR), span=LUNAR.map(lambda day: (day, day))),
    st.builds(
        Recurrence,
        every=st.just(Every.MONTH),
        span=st.just(SPANS[0]),
        more_spans=st.just(SPANS[1:]),
    ),
    st.builds(
        Recurrence,
        every=st.sampled_from((Every.MONTH, Every.QUARTER)),
        span=st.integers(2, 20).map(lambda days: (Due(day=-days), Due(day=31))),
    ),
    st.builds(
        Recurrence, every=st.just(Every.MONTH), due=DUES_OF_MONTH | DUES_OF_MONTH.map(just_before)
    ),
    st.builds(Recurrence, every=st.just(Every.MONTH), months=MONTHS),
    st.builds(Recurrence, every=st.just(Every.QUARTER), due=DUES_OF_MONTH),
    st.builds(Recurrence, every=st.just(Every.QUARTER), due=DUES_OF_MONTH.map(just_before)),
    st.builds(Recurrence, every=st.just(Every.QUARTER), due=DUES_OF_YEAR),
    st.builds(Recurrence, every=st.just(Every.HALF_YEAR), due=DUES_OF_YEAR),
    st.builds(
        Recurrence,
        every=st.just(Every.WEEK),
        weekdays=st.lists(st.integers(0, 6), min_size=1, unique=True).map(
            lambda days: tuple(sorted(days))
        ),
    ),
    st.builds(
        Recurrence,
        every=st.just(Every.MONTH),
        weekdays=st.integers(0, 6).map(lambda day: (day,)),
        span=st.integers(1, 4).map(lambda week: (Due(day=7 * week - 6), Due(day=7 * week))),
    ),
    st.builds(Recurrence, every=st.just(Every.QUARTER), span=st.just((Due(day=20), Due(day=25)))),
    st.builds(
        Recurrence,
        every=st.sampled_from((Every.YEAR, Every.QUARTER, Every.MONTH, Every.WEEK)),
        times=st.integers(2, 24),
    ),
)


@given(RECURRENCES)
def test_a_recurrence_is_read_back(recurrence: Recurrence) -> None:
    words = write([], recurrence=recurrence)
    assert read(words, PLAN).recurrence == recurrence, words


NEW = main("2024-05-06", "2024-05-10")
MAYBE = main("2024-05-06", "2024-05-10", tentative=True)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("dự kiến từ ngày 18-22/4/2024", MAYBE, "dự kiến từ ngày 06/5 đến ngày 10/5/2024"),
        (
            "Trong tháng 4/2024 tùy thuộc lịch của huyện",
            main("2024-05-01", "2024-05-31"),
            "Trong tháng 5/2024 tùy thuộc lịch của huyện",
        ),
        (
            "Trong tháng 4/2024 tùy thuộc lịch của huyện",
            NEW,
            "Từ ngày 06/5 đến ngày 10/5/2024 tùy thuộc lịch của huyện",
        ),
        ("Quý IV/2024, tại Cao Bằng", NEW, "Từ ngày 06/5 đến ngày 10/5/2024, tại Cao Bằng"),
        (
            "Theo kế hoạch của tỉnh. Dự kiến tháng 10/2024",
            MAYBE,
            "Theo kế hoạch của tỉnh. Dự kiến từ ngày 06/5 đến ngày 10/5/2024",
        ),
        (
            "Hoàn thành trước 15/3/2024",
            Period(start=None, end=date(2024, 3, 20), kind=PeriodKind.DEADLINE),
            "Hoàn thành trước ngày 21/3/2024",
        ),
    ],
)
def test_a_dragged_bar_changes_only_the_time(old: str, new: Period, words: str) -> None:
    assert rewrite(read(old, PLAN), [new], PLAN) == words


@given(st.sampled_from([phrase for phrase, _ in own_phrases()]), periods())
def test_rewritten_words_mean_the_new_days(phrase: str, period: Period) -> None:
    words = rewrite(read(phrase, PLAN), [period], PLAN)
    again = read(words, PLAN)
    # Words that come again keep them: the new day then stands beside.
    found = {replace(each, once=False) for each in again.periods}
    assert period in found, (words, told(again))
