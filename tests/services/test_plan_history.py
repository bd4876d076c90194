"""What was done to one plan."""

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import plan_history, plans, sample
from hoptacxa_desktop.store import Store


def test_only_what_touched_the_plan_is_told_the_newest_first(store: Store, plan: Plan) -> None:
    other = plans.open_plan(store, plan_id=PlanId(sample.sample_plans()[1].id))
    plan = plans.describe(store, plan=plan, name="Sửa chủ đề", theme="Một").plan
    plans.describe(store, plan=other, name="Sửa địa danh", place="Nơi khác")
    plans.describe(store, plan=plan, name="Sửa chủ đề lần nữa", theme="Hai")
    found = plan_history.entries(store, plan_id=plan.id)
    assert [entry.name for entry in found[:2]] == ["Sửa chủ đề lần nữa", "Sửa chủ đề"]
    assert all(plan.id in entry.plans for entry in found)
    (last,) = plan_history.entries(store, plan_id=plan.id, limit=1)
    assert last == found[0]
