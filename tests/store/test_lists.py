import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite

from hoptacxa_desktop.domain.activity import Particulars, Status
from hoptacxa_desktop.domain.codec import load
from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Standing, standing, tasks
from hoptacxa_desktop.domain.timing.values import (
    Due,
    Every,
    Period,
    PeriodKind,
    Recurrence,
    Timing,
)
from hoptacxa_desktop.domain.unit import Assigned, UnitRef
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.store.lists import recurring, touching
from tests.store.conftest import FIRST_MOMENT
from tests.store.samples import activity, added, heading, plan_of, rows_in, saved, timed
from tests.strategies import plans


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(plan=plans(), today=st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_list_counts_as_the_domain_does(
    tmp_path_factory: pytest.TempPathFactory, empty_file: Path, plan: Plan, today: date
) -> None:
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("list")))
    store = Store.open(path, now=lambda: FIRST_MOMENT)
    added(store, plan)
    with store.read() as uow:
        (summary,) = uow.plans.summaries(today)
    store.close()
    standings = [standing(task, today) for task in tasks(plan)]
    assert summary.tasks == len(standings)
    assert summary.done == standings.count(Standing.DONE)
    assert summary.late == standings.count(Standing.LATE)


def test_the_newest_year_comes_first_then_the_last_changed(store: Store) -> None:
    old = added(store, plan_of(subject="Cũ", year=2024))
    one = added(store, plan_of(subject="Một", year=2026))
    two = added(store, plan_of(subject="Hai", year=2026))
    saved(store, replace(one, theme="đổi"))
    with store.read() as uow:
        found = [summary.id for summary in uow.plans.summaries(date(2026, 1, 1))]
    assert found == [one.id, two.id, old.id]


def test_the_next_day_is_that_of_what_is_still_to_be_done(store: Store) -> None:
    plan = plan_of(
        activity("a", "Xong", timed(None, date(2026, 3, 2)), status=Status.DONE),
        activity("b", "Chậm", timed(None, date(2026, 2, 1))),
        activity("c", "Tới", timed(None, date(2026, 3, 9))),
        activity("d", "Sau", timed(None, date(2026, 4, 9))),
    )
    added(store, plan)
    with store.read() as uow:
        (summary,) = uow.plans.summaries(date(2026, 3, 1))
    assert (summary.tasks, summary.done, summary.late) == (4, 1, 1)
    assert summary.next_end == date(2026, 3, 9)


def test_the_calendar_has_what_touches_the_days(store: Store) -> None:
    march = (date(2026, 3, 1), date(2026, 3, 31))
    plan = plan_of(
        heading(
            "h",
            "Việc",
            activity("trong", "Trong tháng.", timed(date(2026, 3, 5), date(2026, 3, 6))),
            activity("đầu", "Chạm ngày đầu", timed(date(2026, 2, 1), march[0])),
            activity("cuối", "Chạm ngày cuối", timed(march[1], date(2026, 5, 1))),
            activity("trước", "Trước tháng", timed(date(2026, 2, 1), date(2026, 2, 28))),
            activity("sau", "Sau tháng", timed(date(2026, 4, 1), date(2026, 4, 2))),
            activity("hạn", "Hạn, chưa có ngày đầu", timed(None, date(2026, 3, 15))),
            activity("mở", "Không có ngày cuối", timed(date(2020, 1, 1), None)),
            activity("không", "Không có ngày"),
        )
    )
    added(store, plan)
    with store.read() as uow:
        found = uow.plans.calendar(*march)
    assert {entry.node_id for entry in found} == {"trong", "đầu", "cuối", "hạn", "mở"}
    (inside,) = (entry for entry in found if entry.node_id == "trong")
    assert (inside.label, inside.title) == ("I.1", "Trong tháng")
    assert inside.plan_subject == plan.subject
    assert inside.kind is NodeKind.ACTIVITY


def test_the_calendar_gives_periods_of_the_days_alone_in_their_order(store: Store) -> None:
    periods = (
        Period(start=date(2026, 1, 1), end=date(2026, 12, 31)),
        Period(
            start=date(2026, 3, 20), end=date(2026, 4, 11), kind=PeriodKind.PEAK, tentative=True
        ),
        Period(start=date(2026, 9, 1), end=date(2026, 9, 2), kind=PeriodKind.PEAK),
    )
    lead = Assigned(text="Văn phòng", units=(UnitRef(words="Văn phòng", unit=UnitId("vp")),))
    said = Particulars(time=Timing(text="cả năm", periods=periods), lead=lead)
    added(store, plan_of(activity("a", "Thi đua", said=said)))
    with store.read() as uow:
        (entry,) = uow.plans.calendar(date(2026, 4, 1), date(2026, 4, 30))
    assert entry.periods == periods[:2]
    assert entry.tentative
    assert entry.lead == ("vp",)


def test_the_calendar_gives_what_recurs_with_the_days_of_its_plan(store: Store) -> None:
    monthly = Recurrence(every=Every.MONTH)
    said = Particulars(time=Timing(text="hằng tháng", recurrence=monthly))
    span = timed(date(2026, 3, 1), date(2030, 6, 30), "2026-2030")
    added(store, replace(plan_of(activity("a", "Báo cáo", said=said)), time=span))
    with store.read() as uow:
        (entry,) = uow.plans.calendar(date(2027, 4, 1), date(2027, 4, 30))
    assert entry.recurrence == monthly
    assert entry.periods == ()
    assert entry.plan_days == (date(2026, 3, 1), date(2030, 6, 30))


def test_a_recurrence_stored_before_its_days_told_more_is_opened() -> None:
    stored = {"every": "year", "months": [], "due": [{"day": 15, "month": 6}], "span": None}
    assert load(Recurrence, stored) == Recurrence(every=Every.YEAR, due=(Due(day=15, month=6),))


def steps(path: Path, statement: Select[Any]) -> str:
    """How SQLite goes about the statement."""
    options = {"literal_binds": True}
    words = statement.compile(dialect=sqlite.dialect(), compile_kwargs=options)
    return "\n".join(str(row[3]) for row in rows_in(path, f"EXPLAIN QUERY PLAN {words}"))


def test_the_calendar_goes_by_indexes(store: Store) -> None:
    days = touching(date(2026, 3, 1), date(2026, 3, 31))
    plan = steps(store.path, days)
    assert "SEARCH period USING INDEX ix_period" in plan
    assert "SCAN" not in plan
    assert "SCAN task USING INDEX ix_task_recurring" in steps(store.path, recurring())


def test_a_number_is_taken_within_its_series_of_the_year(store: Store) -> None:
    plan = replace(plan_of(year=2027), number="05", symbol="KH-LMHTX", issued_on=date(2026, 12, 20))
    added(store, plan)
    with store.read() as uow:
        taken = uow.plans.number_taken
        found = taken("5", "KH-LMHTX", 2026)
        assert found is not None
        assert found.id == plan.id
        assert taken("5", "KH-LMHTX", 2027) is None
        assert taken("6", "KH-LMHTX", 2026) is None
        assert taken("5", "CTr-LMHTX", 2026) is None
        assert taken("5", "CTr-LMHTX", 2026, one_series=True) is not None
        assert taken("5", "KH-LMHTX", 2026, except_plan=plan.id) is None


def test_the_number_of_a_plan_in_the_trash_is_free(store: Store) -> None:
    plan = added(store, replace(plan_of(year=2026), number="9", symbol="KH-LMHTX"))
    with store.write("Xóa") as uow:
        uow.plans.delete(plan.id)
    with store.read() as uow:
        assert uow.plans.number_taken("9", "KH-LMHTX", 2026) is None


def test_activities_of_no_day_and_of_whole_years_are_listed_apart(store: Store) -> None:
    year = timed(date(2026, 1, 1), date(2026, 12, 31), "cả năm 2026")
    theirs = Timing(text="theo kế hoạch của UBND tỉnh", depends_on="kế hoạch của UBND tỉnh")
    monthly = Timing(text="hằng tháng", recurrence=Recurrence(every=Every.MONTH))
    plan = plan_of(
        activity("none", "Không ghi"),
        activity("day", "Có ngày", timed(date(2026, 3, 2), date(2026, 3, 2))),
        activity("year", "Cả năm", year),
        activity("open", "Mở", timed(date(2026, 1, 1), None)),
        activity("due", "Hạn cuối năm", timed(None, date(2026, 12, 31))),
        activity("both", "Hai", replace(year, periods=(*year.periods, *_day(3)))),
        activity("theirs", "Theo nơi khác", theirs),
        activity("monthly", "Lặp lại", monthly),
    )
    added(store, plan)
    with store.read() as uow:
        found = uow.plans.undated()
    told = [(entry.node_id, entry.words, bool(entry.periods)) for entry in found]
    assert told == [
        ("none", "", False),
        ("year", "cả năm 2026", True),
        ("theirs", "theo kế hoạch của UBND tỉnh", False),
    ]


def _day(month: int) -> tuple[Period, ...]:
    return (Period(start=date(2026, month, 2), end=date(2026, month, 2)),)
