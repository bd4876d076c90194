"""The calendar's screen and the calendar file show the same days."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.services import calendar, exports, plans
from hoptacxa_desktop.store import Store
from tests.services.conftest import NOW

DAY = timedelta(days=1)
FIRST, LAST = date(2026, 1, 1), date(2031, 12, 31)
Days = set[date]


def plan_for(phrase: str, time: str = "từ tháng 3/2027 đến tháng 6/2029") -> Plan:
    own = read(time, TimeContext(year=2027))
    context = TimeContext(year=2027, plan_start=own.start, plan_end=own.end)
    said = Particulars(time=read(phrase, context))
    assert said.time.understood
    task = Node(kind=NodeKind.ACTIVITY, text=rich("Việc"), detail=Activity(particulars=said))
    return Plan(subject="Phối hợp", year=2027, symbol="KH", time=own, outline=(task,))


def on_screen(store: Store, plan: Plan, start: date, end: date) -> Days:
    """The days that the calendar shows between two days."""
    found = calendar.spans(store, start=start, end=end)
    mine = [span.period for span in found if span.entry.plan_id == plan.id]
    shown = {day for one in mine for day in days(calendar.first_day(one), calendar.last_day(one))}
    return {day for day in shown if start <= day <= end}


def in_file(path: Path) -> Days:
    """The days of all events, those that come again unrolled."""
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {day for event in events for first in starts(event) for day in stretch(event, first)}


def starts(event: Event) -> Iterator[date]:
    first = event["dtstart"].dt
    if "rrule" not in event:
        yield first
        return
    rule = event["rrule"].to_ical().decode()
    for moment in rrulestr(rule, dtstart=NOW.replace(tzinfo=None).combine(first, NOW.time().min)):
        yield moment.date()


def stretch(event: Event, first: date) -> Iterator[date]:
    return days(first, first + (event["dtend"].dt - event["dtstart"].dt) - DAY)


def days(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


@pytest.mark.parametrize(
    "phrase",
    [
        "Hằng tháng",
        "Hằng quý",
        "Trước ngày 20 hằng tháng",
        "Trước ngày 20 của tháng cuối quý",
        "Quý III hằng năm",
        "ngày 15/8 hằng năm",
        "Thứ Hai hằng tuần",
        "Hằng tuần trong quý III/2027",
        "Ngày 10 hằng tháng, từ tháng 9/2027 đến tháng 02/2028",
        "Thường xuyên",
        "15/8/2027 hằng năm",
        "Tháng 4/2027 và tháng 4 hằng năm",
        "Năm 2027, tháng 4 hằng năm",
        "Từ ngày 01/8/2027 đến ngày 11/8/2027 hằng năm",
        "Tháng 4 hằng năm, giai đoạn 2027-2030",
        "Hằng năm, từ năm 2027 đến năm 2030",
        "Hằng tháng, từ tháng 9/2027",
        "thứ Sáu tuần cuối hằng tháng",
        "từ ngày 20 đến ngày 25 của tháng cuối quý",
        "02 năm một lần",
        "6 tháng một lần",
        "từ ngày 29/3 đến ngày 29/4 hằng năm",
        "ngày 31 hằng tháng",
        "trước ngày 01/6 và 15/11 hằng năm",
        "02 lần mỗi tháng",
        "Quý II/2027",
    ],
)
def test_screen_and_file_show_the_same_days(store: Store, tmp_path: Path, phrase: str) -> None:
    plan = plans.add_plan(store, plan=plan_for(phrase), name="Thử").plan
    exports.ics(plan, path=tmp_path / "lịch.ics", now=NOW)
    expected = in_file(tmp_path / "lịch.ics")
    assert expected
    assert on_screen(store, plan, FIRST, LAST) == expected


def test_a_month_shows_the_same_days_as_all_years_at_once(store: Store) -> None:
    plan = plans.add_plan(store, plan=plan_for("Hằng tuần trong quý III/2027"), name="Thử").plan
    october = on_screen(store, plan, date(2027, 10, 1), date(2027, 10, 31))
    assert october == set()
    august = on_screen(store, plan, date(2027, 8, 1), date(2027, 8, 31))
    assert august == set(days(date(2027, 8, 1), date(2027, 8, 31)))


def test_only_activities_of_the_years_in_view_are_without_a_day(store: Store) -> None:
    plan = plans.add_plan(store, plan=plan_for("Theo kế hoạch của UBND tỉnh"), name="Thử").plan
    found = calendar.undated(store, start=date(2027, 1, 1), end=date(2027, 12, 31))
    assert [entry.words for entry in found if entry.plan_id == plan.id] == [
        "Theo kế hoạch của UBND tỉnh"
    ]
    assert {entry.kind for entry in found} == {NodeKind.ACTIVITY}
    later = calendar.undated(store, start=date(2035, 1, 1), end=date(2035, 12, 31))
    assert plan.id not in {entry.plan_id for entry in later}
