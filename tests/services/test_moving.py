"""An activity carried to other days: the words, the printed line, one step of undo."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hoptacxa_desktop.domain.errors import BadInput, NotFound
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan, PlanStatus
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.timing.moving import shifted
from hoptacxa_desktop.domain.timing.shift import Shift, whole
from hoptacxa_desktop.domain.timing.values import Period
from hoptacxa_desktop.services import activities, calendar, history, moving, outline, plans
from hoptacxa_desktop.services.moving import Held
from hoptacxa_desktop.store import Store

DAY = timedelta(days=1)


def with_time(store: Store, plan: Plan, words: str) -> tuple[Plan, NodeId]:
    """The plan with a new activity at these words."""
    done = outline.add_node(
        store, plan=plan, kind=NodeKind.ACTIVITY, after=plan.outline[2].id, words="Hội thảo"
    )
    assert done.node is not None
    plan = activities.set_field(
        store, plan=done.plan, node_id=done.node, field=ActivityField.TIME, text=words
    ).plan
    return plan, done.node


def task_of(plan: Plan, node_id: NodeId) -> Task:
    return next(task for task in tasks(plan) if task.node_id == node_id)


def held(store: Store, plan: Plan, node_id: NodeId, number: int = 0) -> Held:
    period = task_of(plan, node_id).said.time.periods[number]
    return moving.take(store, plan_id=plan.id, node_id=node_id, period=period)


def test_a_moved_activity_has_new_words_and_one_step_of_undo(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "dự kiến từ ngày 18/5 đến ngày 22/5/2027")
    one = held(store, plan, node_id)
    assert one.period is not None
    done = moving.move(store, held=one, new=shifted(one.period, whole(3)))
    assert task_of(done.plan, node_id).said.time.text == "dự kiến từ ngày 21/5 đến ngày 25/5/2027"
    assert done.changes.plans == {plan.id}
    assert history.names(store).undo.startswith("Dời hoạt động")
    history.undo(store)
    back = plans.open_plan(store, plan_id=plan.id)
    assert replace(back, version=plan.version) == plan


def test_the_calendar_shows_the_new_days(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "ngày 18/5/2027")
    one = held(store, plan, node_id)
    assert one.period is not None
    moving.move(store, held=one, new=shifted(one.period, Shift(last=4)))
    spans = calendar.spans(store, start=date(2027, 5, 22), end=date(2027, 5, 22))
    assert node_id in {span.entry.node_id for span in spans}


def test_where_no_day_changes_nothing_is_written(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "Ngày 18 tháng 5 năm 2027")
    before = history.names(store)
    one = held(store, plan, node_id)
    assert one.period is not None
    done = moving.move(store, held=one, new=one.period)
    assert done.plan == plan
    assert history.names(store) == before


def test_what_would_be_is_told_before_it_is(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "dự kiến tháng 6-7 năm 2027")
    one = held(store, plan, node_id)
    assert one.period is not None
    told = moving.foresee(one, shifted(one.period, whole(3)))
    assert told.words == "dự kiến từ ngày 04/6 đến ngày 03/8/2027"
    assert told.asks == "dự kiến tháng 6-7 năm 2027"
    assert not told.refused
    assert plans.open_plan(store, plan_id=plan.id) == plan
    firm = moving.move(store, held=one, new=told.period, firm=True)
    assert task_of(firm.plan, node_id).said.time.text == "từ ngày 04/6 đến ngày 03/8/2027"


def test_a_tentative_month_may_stay_tentative(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "dự kiến tháng 6 năm 2027")
    one = held(store, plan, node_id)
    assert one.period is not None
    kept = moving.move(store, held=one, new=shifted(one.period, whole(3)))
    assert task_of(kept.plan, node_id).said.time.tentative


def test_a_day_off_is_warned_of(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "ngày 29/4/2027")
    one = held(store, plan, node_id)
    assert one.period is not None
    assert "nghỉ lễ" in moving.foresee(one, shifted(one.period, whole(1))).warning
    assert not moving.foresee(one, shifted(one.period, whole(-1))).warning


def test_what_recurs_is_not_taken_in_hand(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "Hằng tháng")
    one = Period(start=date(2027, 4, 1), end=date(2027, 4, 30))
    with pytest.raises(BadInput, match="lặp lại"):
        moving.take(store, plan_id=plan.id, node_id=node_id, period=one)


def test_what_was_changed_meanwhile_is_not_overwritten(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "ngày 18/5/2027")
    one = held(store, plan, node_id)
    assert one.period is not None
    new = shifted(one.period, whole(1))
    activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.TIME, text="ngày 20/6/2027"
    )
    with pytest.raises(BadInput):
        moving.move(store, held=one, new=new)
    with pytest.raises(NotFound):
        moving.take(store, plan_id=plan.id, node_id=NodeId("gone"), period=None)


def test_an_issued_plan_moves_as_its_other_editors_do(store: Store, plan: Plan) -> None:
    plan, node_id = with_time(store, plan, "ngày 18/5/2027")
    plan = plans.describe(store, plan=plan, name="Ban hành", status=PlanStatus.ISSUED).plan
    one = held(store, plan, node_id)
    assert one.period is not None
    done = moving.move(store, held=one, new=shifted(one.period, whole(1)))
    assert task_of(done.plan, node_id).said.time.text == "ngày 19/5/2027"


@pytest.mark.parametrize(
    ("words", "told"),
    [("", "ngày 15/4/2027"), ("khi có điều kiện", "ngày 15/4/2027; khi có điều kiện")],
)
def test_an_activity_without_a_day_is_put_on_one(
    store: Store, plan: Plan, words: str, told: str
) -> None:
    plan, node_id = with_time(store, plan, words)
    own = moving.take(store, plan_id=plan.id, node_id=node_id, period=None)
    day = date(2027, 4, 15)
    done = moving.move(store, held=own, new=moving.on_day(own, day))
    time = task_of(done.plan, node_id).said.time
    assert (time.text, time.start) == (told, day)


def test_a_shared_time_gives_way_to_the_activitys_own(store: Store, plan: Plan) -> None:
    shared = next(task for task in tasks(plan) if task.said.time != task.activity.particulars.time)
    own = moving.take(store, plan_id=plan.id, node_id=shared.node_id, period=None)
    assert own.timing == shared.said.time
    done = moving.move(store, held=own, new=moving.on_day(own, date(2027, 4, 15)))
    assert task_of(done.plan, shared.node_id).activity.particulars.time.start == date(2027, 4, 15)
