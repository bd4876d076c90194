"""Clashes and loads, beside what counting day by day gives."""

from collections import defaultdict
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain import clashes
from hoptacxa_desktop.domain.clashes import Clash, Taken

DAY, FIRST = timedelta(days=1), date(2027, 3, 29)


def taken(who: str, activity: str, start: int, days: int = 1) -> Taken:
    first = FIRST + start * DAY
    return Taken(who=who, activity=activity, first=first, last=first + (days - 1) * DAY)


TAKEN = st.lists(
    st.builds(
        taken,
        st.sampled_from(("TT", "TV", "VP")),
        st.sampled_from([f"a{n}" for n in range(8)]),
        st.integers(0, 40),
        st.integers(1, 14),
    ),
    max_size=30,
)


def busy_days(found: list[Taken]) -> dict[tuple[str, date], set[str]]:
    """Day by day, who is at which activities."""
    busy: dict[tuple[str, date], set[str]] = defaultdict(set)
    for one in found:
        for step in range((one.last - one.first).days + 1):
            busy[one.who, one.first + step * DAY].add(one.activity)
    return busy


@given(TAKEN)
def test_clashes_are_the_days_with_two_activities(found: list[Taken]) -> None:
    clashing = {key: names for key, names in busy_days(found).items() if len(names) > 1}
    told: dict[tuple[str, date], set[str]] = {}
    for clash in clashes.clashes(found):
        days = range((clash.last - clash.first).days + 1)
        mine = [clashing[clash.who, clash.first + step * DAY] for step in days]
        assert set.union(*mine) == set(clash.activities)
        assert len(clash.activities) == len(set(clash.activities))
        told.update({(clash.who, clash.first + step * DAY): set() for step in days})
    assert told.keys() == clashing.keys()


@given(TAKEN)
def test_clashes_are_as_long_as_they_can_be_and_in_order(found: list[Taken]) -> None:
    told = clashes.clashes(found)
    assert [clash.first for clash in told] == sorted(clash.first for clash in told)
    ends = {(clash.who, clash.last + DAY) for clash in told}
    assert not any((clash.who, clash.first) in ends for clash in told)


def test_an_activity_does_not_clash_with_itself() -> None:
    assert clashes.clashes([taken("TT", "a", 0, 5), taken("TT", "a", 2)]) == ()


def test_two_units_on_one_day_are_no_clash() -> None:
    assert clashes.clashes([taken("TT", "a", 0, 5), taken("TV", "b", 2)]) == ()


def test_what_is_long_and_what_comes_and_goes_under_it() -> None:
    found = [taken("TT", "a", 0, 10), taken("TT", "b", 1), taken("TT", "c", 5, 2)]
    assert clashes.clashes(found) == (
        Clash(who="TT", first=FIRST + DAY, last=FIRST + DAY, activities=("a", "b")),
        Clash(who="TT", first=FIRST + 5 * DAY, last=FIRST + 6 * DAY, activities=("a", "c")),
    )


@pytest.mark.parametrize("count", [2_000, 20_000])
def test_what_is_told_grows_with_the_number_of_stretches(count: int) -> None:
    """All overlap: it must not grow with the square of it."""
    found = [taken("TT", f"a{n}", n // 50, 14) for n in range(count)]
    told = clashes.clashes(found)
    assert sum(len(clash.activities) for clash in told) <= 2 * count


@given(TAKEN, st.integers(0, 20), st.integers(0, 20))
def test_within_a_span_only_its_days_count(found: list[Taken], start: int, more: int) -> None:
    first, last = FIRST + start * DAY, FIRST + (start + more) * DAY
    cut = list(clashes.within(found, [(first, last)]))
    inside = {key: names for key, names in busy_days(found).items() if first <= key[1] <= last}
    assert busy_days(cut) == inside


def test_spans_that_touch_are_one() -> None:
    spans = [(date(2027, 4, 10), date(2027, 4, 12)), (date(2027, 4, 1), date(2027, 4, 9))]
    assert clashes.joined_spans(spans) == ((date(2027, 4, 1), date(2027, 4, 12)),)
    assert clashes.joined_spans([]) == ()


@given(TAKEN)
def test_a_week_counts_each_activity_once(found: list[Taken]) -> None:
    mondays = [FIRST + 7 * week * DAY for week in range(6)]
    loads = clashes.week_loads(found, mondays)
    busy = busy_days(found)
    for who, counts in loads.items():
        for monday, count in zip(mondays, counts, strict=True):
            names = [busy.get((who, monday + step * DAY), set()) for step in range(7)]
            assert count == len(set.union(*names))


@pytest.mark.parametrize(
    ("place", "house"),
    [
        ("Hội trường Liên minh Hợp tác xã tỉnh", True),
        ("Trụ sở UBND xã Hòa An", True),
        ("Các xã, phường trên địa bàn tỉnh", False),
        ("", False),
    ],
)
def test_only_a_house_is_taken(place: str, house: bool) -> None:
    assert clashes.is_house(place) is house
