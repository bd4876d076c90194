"""Units put into the office's list from a plan."""

from datetime import date

import pytest

from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.unit import Unit, UnitKind, UnitRef
from hoptacxa_desktop.domain.unit_names import recognise
from hoptacxa_desktop.services import activities, glance, history, plans, units
from hoptacxa_desktop.services.office import get
from hoptacxa_desktop.store import Store


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Phòng Kế hoạch", UnitKind.ROOM),
        ("Ban Kiểm tra", UnitKind.ROOM),
        ("tổ giúp việc", UnitKind.ROOM),
        ("Hội Cựu chiến binh tỉnh", UnitKind.PARTNER),
        ("Câu lạc bộ Doanh nhân", UnitKind.PARTNER),
    ],
)
def test_a_room_is_told_from_a_partner_by_its_first_word(
    store: Store, plan: Plan, name: str, kind: UnitKind
) -> None:
    units.add_unit(store, plan=plan, name=name, initials="QQ")
    office = get(store)
    assert office is not None
    assert (office.units[-1].name, office.units[-1].kind) == (name, kind)


def _refs(plan: Plan) -> list[UnitRef]:
    said = [task.activity.particulars for task in tasks(plan)]
    return [r for one in said for a in (one.lead, one.advisers, one.partners) for r in a.units]


def _lead_two(store: Store, plan: Plan) -> tuple[Plan, Unit, Unit]:
    """The plan with an activity that two units of the list lead."""
    office = get(store)
    assert office is not None
    keep, gone = office.units[:2]
    done = activities.set_field(
        store,
        plan=plan,
        node_id=tasks(plan)[0].node_id,
        field=ActivityField.LEAD,
        text=f"{keep.name}, {gone.name}",
        units=office.units,
    )
    return done.plan, keep, gone


def test_two_units_become_one_in_all_plans_and_no_word_changes(store: Store, plan: Plan) -> None:
    plan, keep, gone = _lead_two(store, plan)
    ids = [summary.id for summary in glance.list_plans(store, today=date(2027, 1, 1))]
    before = [plans.open_plan(store, plan_id=one) for one in ids]
    assert sum(ref.unit == gone.id for one in before for ref in _refs(one)) > 1
    units.merge_units(store, keep=keep.id, gone=gone.id)
    after = [plans.open_plan(store, plan_id=one) for one in ids]
    for old, new in zip(before, after, strict=True):
        assert [ref.words for ref in _refs(old)] == [ref.words for ref in _refs(new)]
        meant = [keep.id if ref.unit == gone.id else ref.unit for ref in _refs(old)]
        assert [ref.unit for ref in _refs(new)] == meant
    assert tasks(after[ids.index(plan.id)])[0].said.lead.known == (keep.id, keep.id)
    office = get(store)
    assert office is not None
    assert gone.id not in [unit.id for unit in office.units]
    assert set(gone.names) <= set(office.units[0].names)


def test_what_is_typed_later_means_the_unit_that_was_kept(store: Store, plan: Plan) -> None:
    _, keep, gone = _lead_two(store, plan)
    units.merge_units(store, keep=keep.id, gone=gone.id)
    office = get(store)
    assert office is not None
    assert recognise(gone.name, office.units).known == (keep.id,)


def test_merging_is_one_step_with_a_name(store: Store, plan: Plan) -> None:
    plan, keep, gone = _lead_two(store, plan)
    office = get(store)
    units.merge_units(store, keep=keep.id, gone=gone.id)
    assert history.names(store).undo == f"Gộp “{gone.shown}” vào “{keep.shown}”"
    history.undo(store)
    back = get(store)
    assert back is not None
    assert office is not None
    assert back.units == office.units
    assert _refs(plans.open_plan(store, plan_id=plan.id)) == _refs(plan)


def test_a_near_name_becomes_another_name_of_the_unit(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    unit = office.units[0]
    done = activities.set_field(
        store,
        plan=plan,
        node_id=tasks(plan)[0].node_id,
        field=ActivityField.LEAD,
        text="P. Nào đó",
        units=office.units,
    )
    named = units.add_alias(store, plan=done.plan, unit_id=unit.id, name="P. Nào đó")
    assert tasks(named.plan)[0].said.lead.known == (unit.id,)
    assert history.names(store).undo == "Ghi “P. Nào đó” là tên gọi khác"


def test_a_unit_that_is_gone_is_said(store: Store, plan: Plan) -> None:
    with pytest.raises(NotFound, match="không còn"):
        units.add_alias(store, plan=plan, unit_id=UnitId("không có"), name="P. Nào đó")
