"""A plan's life: begun from a skeleton, described, numbered, closed, thrown away."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.errors import BadInput, NotFound, NumberTaken
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan, PlanKind, PlanStatus
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.services import bases, history, office, plans, templates
from hoptacxa_desktop.services.office import get
from hoptacxa_desktop.store import Store
from tests.services.conftest import NOW


@pytest.mark.parametrize("kind", list(PlanKind))
def test_every_kind_has_a_skeleton(kind: PlanKind) -> None:
    first, second = (
        templates.skeleton(resource("templates"), kind=kind, year=2028) for _ in range(2)
    )
    assert first.kind is kind
    assert "{year}" not in repr(first)
    assert first.outline
    shared = {node.id for node in walk(first.outline)} & {node.id for node in walk(second.outline)}
    assert not shared


def test_theme_and_messages_are_printed_where_the_skeleton_names_them() -> None:
    bare = templates.skeleton(resource("templates"), kind=PlanKind.ACTION_MONTH, year=2028)
    plan = replace(bare, theme="Chung một con đường", messages=("Xanh hơn", "Số hơn"))
    printed = [slots.words(plan, node.text) for node in walk(plan.outline)]
    assert "Chủ đề: Chung một con đường" in printed
    assert "Thông điệp truyền thông: Xanh hơn; Số hơn" in printed


def test_a_begun_plan_is_dressed_and_read(store: Store) -> None:
    office = get(store)
    assert office is not None
    skeleton = templates.skeleton(resource("templates"), kind=PlanKind.ACTION_MONTH, year=2028)
    begun = plans.begin_plan(store, plan=skeleton, office=office, at=NOW).plan
    assert begun.symbol == f"KH-{office.symbol}"
    assert begun.letterhead == office.letterhead
    assert begun.signature.name == office.signers[0].name
    peak = begun.peaks[0].timing
    assert (peak.start, peak.end) == (date(2028, 3, 29), date(2028, 4, 29))
    assert begun.status is PlanStatus.DRAFT
    assert begun.id in {one.id for one in plans.list_plans(store, today=NOW.date())}


def test_the_clerks_number_and_date_reach_the_plan(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    issued = plans.issue(
        store, plan=plan, office=office, number="7", issued_on=date(2027, 3, 5), at=NOW
    ).plan
    assert issued.full_number == f"07/{plan.symbol}"
    assert issued.status is PlanStatus.ISSUED
    assert issued.steps[-1].status is PlanStatus.ISSUED
    assert issued.steps[-1].at == NOW


def test_a_number_is_used_once_a_year(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    taken = next(one for one in plans.list_plans(store, today=NOW.date()) if one.number)
    year = taken.issued_on.year if taken.issued_on else 0
    with pytest.raises(NumberTaken, match=f"năm {year} đã dùng"):
        plans.issue(
            store,
            plan=plan,
            office=office,
            number=f"0{taken.number}",
            issued_on=date(year, 12, 1),
            at=NOW,
        )
    other_year = plans.issue(
        store,
        plan=plan,
        office=office,
        number=taken.number,
        issued_on=date(year + 1, 3, 1),
        at=NOW,
    )
    assert other_year.plan.number == taken.number


@pytest.mark.parametrize("typed", ["", "0", "84/KH", "tám", "8²"])
def test_a_number_is_figures(store: Store, plan: Plan, typed: str) -> None:
    office = get(store)
    assert office is not None
    with pytest.raises(BadInput):
        plans.issue(
            store, plan=plan, office=office, number=typed, issued_on=date(2027, 3, 5), at=NOW
        )
    assert plans.open_plan(store, plan_id=plan.id) == plan


def test_the_steps_are_logged_in_order(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    plan = plans.submit(store, plan=plan, at=NOW, by="An").plan
    plan = plans.issue(
        store, plan=plan, office=office, number="9", issued_on=date(2027, 3, 8), at=NOW
    ).plan
    plan = plans.start(store, plan=plan, at=NOW).plan
    plan = plans.close(store, plan=plan, at=NOW).plan
    assert [step.status for step in plan.steps[-4:]] == [
        PlanStatus.SUBMITTED,
        PlanStatus.ISSUED,
        PlanStatus.RUNNING,
        PlanStatus.REVIEWED,
    ]


def test_another_year_reads_the_phrases_anew(store: Store) -> None:
    office = get(store)
    assert office is not None
    skeleton = templates.skeleton(resource("templates"), kind=PlanKind.OTHER, year=2028)
    quarter = replace(skeleton, time=Timing(text="Quý II"))
    begun = plans.begin_plan(store, plan=quarter, office=office, at=NOW).plan
    assert (begun.time.start, begun.time.end) == (date(2028, 4, 1), date(2028, 6, 30))
    changed = plans.describe(store, plan=begun, name="Đổi năm", year=2029).plan
    assert changed.year == 2029
    assert changed.time.text == "Quý II"
    assert (changed.time.start, changed.time.end) == (date(2029, 4, 1), date(2029, 6, 30))


def test_a_symbol_has_no_blanks(store: Store, plan: Plan) -> None:
    with pytest.raises(BadInput, match="không có khoảng trắng") as refused:
        plans.describe(store, plan=plan, name="Sửa ký hiệu", symbol="KH-LMH TX")
    assert refused.value.advice == "Dùng KH-LMHTX"


def test_a_new_office_finds_the_laws_of_the_sector(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "mới.db", now=lambda: NOW)
    office.declare(store, office=Office(name="Liên minh Hợp tác xã tỉnh Cao Bằng"))
    found = bases.library(store)
    assert any(basis.number == "17/2023/QH15" and basis.in_force(NOW.date()) for basis in found)
    assert any(not basis.in_force(NOW.date()) for basis in found)
    office.declare(store, office=replace(office.get(store) or Office(), place="Cao Bằng"))
    assert bases.library(store) == found
    store.close()


def test_a_plan_thrown_away_comes_back_by_undo(store: Store, plan: Plan) -> None:
    plans.delete_plan(store, plan_id=plan.id)
    with pytest.raises(NotFound):
        plans.open_plan(store, plan_id=plan.id)
    history.undo(store)
    assert plans.open_plan(store, plan_id=plan.id).outline == plan.outline
