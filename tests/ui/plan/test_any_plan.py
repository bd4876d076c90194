"""The page opens any plan, whatever stands in it, and writes nothing by opening it."""

from hypothesis import HealthCheck, given, settings

from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import plan_history, plans
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.screen import APPENDICES, COMPOSE, GENERAL, GRID, HISTORY, PlanScreen
from tests import strategies


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(plan=strategies.plans())
def test_it_shows_every_node_and_changes_none(
    screen: PlanScreen, store: Store, desk: Desk, plan: Plan
) -> None:
    with store.read() as uow:
        known = {one.id for one in uow.plans.summaries(desk.today)}
    if plan.id in known:
        return
    added = plans.add_plan(store, plan=plan, name="Nhận kế hoạch").plan
    screen.open(added.id)
    for node in list(walk(added.outline))[:8]:
        screen.show_form(node.id)
    for tab in (GENERAL, GRID, APPENDICES, HISTORY, COMPOSE):
        screen.tabs.bar.setCurrentIndex(tab)
    screen.session.flush()
    done = [entry.name for entry in plan_history.entries(store, plan_id=added.id)]
    assert done == ["Nhận kế hoạch"]
    assert plans.open_plan(store, plan_id=added.id) == added
