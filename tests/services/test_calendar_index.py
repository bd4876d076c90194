"""What the calendar keeps of what it has read: the same as reading all anew, and less work."""

from dataclasses import replace
from datetime import date

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import activities, calendar, plans
from hoptacxa_desktop.services.calendar_index import CalendarIndex
from hoptacxa_desktop.store import Store

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def read(index: CalendarIndex, store: Store) -> int:
    """Read what is missing; how many activities that was."""
    return sum(index.read(store, start=FIRST, end=LAST))


def agrees(index: CalendarIndex, store: Store) -> bool:
    """True where it holds what reading all anew gives."""
    spans = calendar.spans(store, start=FIRST, end=LAST)
    undated = calendar.undated(store, start=FIRST, end=LAST)
    key = str
    return sorted(index.spans, key=key) == sorted(spans, key=key) and sorted(
        index.undated, key=key
    ) == sorted(undated, key=key)


def test_all_is_read_once(store: Store) -> None:
    index = CalendarIndex()
    assert read(index, store) > 30
    assert agrees(index, store)
    assert read(index, store) == 0


def test_after_a_change_only_its_plan_is_read(store: Store, plan: Plan) -> None:
    index = CalendarIndex()
    every = read(index, store)
    before = {id(span) for span in index.spans}
    node_id = next(task for task in tasks(plan) if task.title.startswith("Thăm")).node_id
    done = activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.TIME, text="ngày 05/5/2027"
    )
    index.forget(done.changes)
    assert 0 < read(index, store) < every
    assert agrees(index, store)
    others = [span for span in index.spans if span.entry.plan_id != plan.id]
    assert others
    assert all(id(span) in before for span in others)


def test_a_plan_that_goes_and_one_that_comes(store: Store, plan: Plan) -> None:
    index = CalendarIndex()
    read(index, store)
    index.forget(plans.delete_plan(store, plan_id=plan.id))
    read(index, store)
    assert agrees(index, store)
    assert plan.id not in {span.entry.plan_id for span in index.spans}
    other = replace(plan, id=type(plan.id)("other"))
    index.forget(plans.add_plan(store, plan=other, name="Thêm").changes)
    read(index, store)
    assert agrees(index, store)


def test_what_is_forgotten_while_it_is_read_is_read_again(store: Store) -> None:
    index = CalendarIndex()
    reading = index.read(store, start=FIRST, end=LAST)
    next(reading)
    index.forget(Changes(structure=True))
    list(reading)
    assert read(index, store) > 30


def test_other_days_are_read_anew(store: Store) -> None:
    index = CalendarIndex()
    read(index, store)
    list(index.read(store, start=date(2027, 4, 1), end=date(2027, 4, 30)))
    spans = calendar.spans(store, start=date(2027, 4, 1), end=date(2027, 4, 30))
    assert sorted(map(str, index.spans)) == sorted(map(str, spans))
