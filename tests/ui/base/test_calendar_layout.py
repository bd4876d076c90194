import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.ui.calendar.layout import (
    LONG_DAYS,
    MonthLayout,
    is_long,
    lay_out,
    month_weeks,
    strip_bar,
)
from hoptacxa_desktop.ui.calendar.values import DAY, CalendarItem
from tests.pace import laps

YEAR, MONTH = 2024, 4
FIRST, LAST = date(2024, 4, 1), date(2024, 5, 5)


def item(name: str, start: date, days: int = 1) -> CalendarItem:
    return CalendarItem(id=name, title=name, start=start, end=start + (days - 1) * DAY)


@st.composite
def some_items(draw: st.DrawFn) -> list[CalendarItem]:
    spans = st.tuples(st.integers(-40, 60), st.integers(1, 60))
    return [
        item(str(at), FIRST + start * DAY, days)
        for at, (start, days) in enumerate(draw(st.lists(spans, max_size=40)))
    ]


def layout_of(items: list[CalendarItem], lanes: int) -> MonthLayout:
    return lay_out(YEAR, MONTH, items, [lanes] * len(month_weeks(YEAR, MONTH)))


@given(some_items(), st.integers(1, 6))
def test_no_two_bars_of_a_lane_share_a_day(items: list[CalendarItem], lanes: int) -> None:
    for week in layout_of(items, lanes).weeks:
        taken: set[tuple[int, int]] = set()
        for bar in week.bars:
            cells = {(bar.lane, column) for column in range(bar.first, bar.last + 1)}
            assert 0 <= bar.lane < lanes
            assert not cells & taken
            taken |= cells


@given(some_items(), st.integers(1, 6))
def test_every_day_of_every_item_is_shown_or_counted(items: list[CalendarItem], lanes: int) -> None:
    layout = layout_of(items, lanes)
    assert set(layout.strip) == {i for i in items if is_long(i) and i.touches(FIRST, LAST)}
    for week in layout.weeks:
        shown = [bar.item.id for bar in week.bars]
        assert len(shown) == len(set(shown))
        for column, more in enumerate(week.more):
            day = week.monday + column * DAY
            falling = [i for i in items if not is_long(i) and i.touches(day, day)]
            barred = [bar for bar in week.bars if bar.first <= column <= bar.last]
            assert len(falling) == len(barred) + more


@given(some_items())
def test_a_bar_is_cut_just_where_its_item_goes_on(items: list[CalendarItem]) -> None:
    for week in layout_of(items, 6).weeks:
        for bar in week.bars:
            first, last = week.monday + bar.first * DAY, week.monday + bar.last * DAY
            assert first == max(bar.item.start, week.monday)
            assert last == min(bar.item.end, week.monday + 6 * DAY)
            assert bar.cut_left == (bar.item.start < week.monday)
            assert bar.cut_right == (bar.item.end > week.monday + 6 * DAY)


@given(some_items(), st.randoms())
def test_the_order_in_which_items_come_does_not_matter(
    items: list[CalendarItem], random: object
) -> None:
    shuffled = items.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert layout_of(items, 3) == layout_of(shuffled, 3)


@given(st.dates(date(1950, 1, 1), date(2200, 12, 31)))
def test_the_weeks_of_a_month_hold_it_and_nothing_needless(day: date) -> None:
    mondays = month_weeks(day.year, day.month)
    length = calendar.monthrange(day.year, day.month)[1]
    first, last = day.replace(day=1), day.replace(day=length)
    assert all(monday.weekday() == 0 for monday in mondays)
    assert mondays[0] <= first < mondays[0] + timedelta(weeks=1)
    assert mondays[-1] <= last < mondays[-1] + timedelta(weeks=1)
    assert len(mondays) == (mondays[-1] - mondays[0]).days // 7 + 1


def test_april_2024_has_five_weeks_and_february_2021_four() -> None:
    assert month_weeks(2024, 4)[0] == date(2024, 4, 1)
    assert len(month_weeks(2024, 4)) == 5
    assert len(month_weeks(2021, 2)) == 4


def test_an_item_of_a_fortnight_is_a_bar_and_of_a_day_more_goes_to_the_strip() -> None:
    short, long = item("short", FIRST, LONG_DAYS), item("long", FIRST, LONG_DAYS + 1)
    layout = layout_of([short, long], 3)
    assert layout.strip == (long,)
    assert [bar.item for bar in layout.weeks[0].bars] == [short]


def test_longer_items_stand_above_shorter_ones_of_the_same_day() -> None:
    bars = layout_of([item("a", FIRST), item("b", FIRST, 5)], 3).weeks[0].bars
    assert [(bar.item.id, bar.lane) for bar in bars] == [("b", 0), ("a", 1)]


def test_what_finds_no_lane_is_counted_on_each_of_its_days() -> None:
    layout = layout_of([item("a", FIRST, 3), item("b", FIRST, 2), item("c", FIRST)], 1)
    assert layout.weeks[0].more == (2, 1, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("start", "end", "columns"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), (0, 6)),
        (date(2024, 4, 1), date(2024, 4, 30), (0, 5)),
        (date(2024, 4, 20), date(2024, 5, 31), (3, 6)),
    ],
)
def test_the_strip_shows_the_share_of_the_view(
    start: date, end: date, columns: tuple[int, int]
) -> None:
    one = CalendarItem(id="a", title="a", start=start, end=end)
    bar = strip_bar(one, FIRST, LAST, 0)
    assert (bar.first, bar.last) == columns
    assert bar.cut_left == (start < FIRST)
    assert bar.cut_right == (end > LAST)


def test_the_work_grows_with_the_number_of_items() -> None:
    def taken(count: int) -> float:
        items = [item(str(at), FIRST + at % 35 * DAY, at % 5 + 1) for at in range(count)]
        return laps(lambda: layout_of(items, 4))

    # Ten times the items: about ten times the time; a square would be a hundred times.
    assert taken(20_000) < 40 * taken(2_000)


def test_an_item_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="first day"):
        CalendarItem(id="a", title="a", start=LAST, end=FIRST)
