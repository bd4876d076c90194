"""Plans kept between units of work: in their version, the ones asked for last."""

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.store.shelf import ROOM, Held, Shelf


def _held(name: str, version: int = 1) -> Held:
    plan = Plan(id=PlanId(name), subject=name, year=2026, version=version)
    return Held(plan=plan, positions={}, created_at="", updated_at="")


def test_a_plan_is_found_in_its_very_version() -> None:
    shelf = Shelf()
    held = _held("a", version=3)
    shelf.put(held)
    assert shelf.find(PlanId("a"), 3) is held
    assert shelf.find(PlanId("a"), 4) is None
    assert shelf.find(PlanId("b"), 3) is None


def test_the_one_longest_not_asked_for_goes_first() -> None:
    shelf = Shelf()
    for number in range(ROOM):
        shelf.put(_held(str(number)))
    assert shelf.find(PlanId("0"), 1) is not None
    shelf.put(_held("one more"))
    assert shelf.find(PlanId("1"), 1) is None
    assert shelf.find(PlanId("0"), 1) is not None
    assert shelf.find(PlanId("2"), 1) is not None


def test_nothing_is_kept_once_others_have_written() -> None:
    shelf = Shelf()
    shelf.noticing(1)
    shelf.put(_held("a"))
    shelf.noticing(1)
    assert shelf.find(PlanId("a"), 1) is not None
    shelf.noticing(2)
    assert shelf.find(PlanId("a"), 1) is None
