"""What a person does to activities: words kept, meaning read, lines printed."""

from dataclasses import replace
from datetime import date

import pytest

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Status
from hoptacxa_desktop.domain.bases import slot_name, stands_in_prose
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import ActivityField, OwnField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.lines import prints
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, rich, slot
from hoptacxa_desktop.domain.table import Column, Table
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.services import activities, bases, budgets, history, outline, plans, units
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.services.office import get
from hoptacxa_desktop.store import Store


def _new_activity(store: Store, plan: Plan) -> tuple[Plan, NodeId]:
    done = outline.add_node(
        store, plan=plan, kind=NodeKind.ACTIVITY, after=plan.outline[2].id, words="Hội thảo"
    )
    assert done.node is not None
    return done.plan, done.node


def _task(plan: Plan, node_id: NodeId) -> Task:
    return next(task for task in tasks(plan) if task.node_id == node_id)


def same(one: Plan, other: Plan) -> bool:
    """True for plans that differ in nothing but the count of their writings."""
    return replace(one, version=other.version) == other


def test_time_is_kept_as_typed_and_read(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    done = activities.set_field(
        store,
        plan=plan,
        node_id=node_id,
        field=ActivityField.TIME,
        text="dự kiến từ ngày 18-22/5/2027",
    )
    time = _task(done.plan, node_id).said.time
    assert time.text == "dự kiến từ ngày 18-22/5/2027"
    assert (time.start, time.end, time.tentative) == (date(2027, 5, 18), date(2027, 5, 22), True)


def test_words_that_repeat_the_row_above_follow_it(store: Store, plan: Plan) -> None:
    plan, one = _new_activity(store, plan)
    plan, other = _new_activity(store, plan)
    first, second = (task.node_id for task in tasks(plan) if task.node_id in (one, other))
    for node, words in ((first, "11/4/2027"), (second, "như trên"), (first, "12/4/2027")):
        plan = activities.set_field(
            store, plan=plan, node_id=node, field=ActivityField.TIME, text=words
        ).plan
    time = _task(plan, second).said.time
    assert (time.text, time.start, time.doubts) == ("như trên", date(2027, 4, 12), ())


def test_a_row_of_a_table_in_the_body_gets_no_line(store: Store, plan: Plan) -> None:
    row = Node(kind=NodeKind.ACTIVITY, text=rich("Hội thảo"), detail=Activity())
    columns = (Column(heading="Nội dung", field=ActivityField.TITLE),)
    table = Node(kind=NodeKind.TABLE, detail=Table(columns=columns), children=(row,))
    plan = replace(plan, outline=(*plan.outline, table))
    done = activities.set_field(
        store, plan=plan, node_id=row.id, field=ActivityField.TIME, text="Quý I"
    )
    assert node_of(done.plan, row.id).children == ()


def test_a_value_gets_a_printed_line_once(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    for text in ("Hội trường A", "Hội trường B"):
        plan = activities.set_field(
            store, plan=plan, node_id=node_id, field=ActivityField.PLACE, text=text
        ).plan
    node = node_of(plan, node_id)
    assert prints(node, ActivityField.PLACE)
    assert len(node.children) == 1


def test_lines_stand_in_the_usual_order(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    for field in (ActivityField.PLACE, ActivityField.LEAD, ActivityField.TIME):
        plan = activities.set_field(
            store, plan=plan, node_id=node_id, field=field, text="Văn phòng"
        ).plan
    printed = [child.text[-1].slot for child in node_of(plan, node_id).children]
    assert printed == ["time", "lead", "place"]


def test_units_are_recognised_by_the_office_list(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    plan, node_id = _new_activity(store, plan)
    room = office.units[0]
    done = activities.set_field(
        store,
        plan=plan,
        node_id=node_id,
        field=ActivityField.LEAD,
        text=room.name,
        units=office.units,
    )
    assert _task(done.plan, node_id).said.lead.known == (room.id,)


def test_an_unknown_phrase_of_time_stays_and_is_said(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    done = activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.TIME, text="bao giờ thuận tiện"
    )
    time = _task(done.plan, node_id).said.time
    assert time.text == "bao giờ thuận tiện"
    assert not time.understood


def test_a_day_that_does_not_exist_is_said_and_kept(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    done = activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.TIME, text="ngày 31/4/2027"
    )
    time = _task(done.plan, node_id).said.time
    assert time.text == "ngày 31/4/2027"
    assert not time.periods
    assert [doubt.why for doubt in time.doubts] == ["Tháng 4 chỉ có 30 ngày."]


def test_control_characters_are_taken_out_and_words_composed(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    done = activities.set_field(
        store,
        plan=plan,
        node_id=node_id,
        field=ActivityField.PLACE,
        text="Hà\x00 No\u0302\u0323i\x0b",
    )
    assert _task(done.plan, node_id).said.place == "Hà Nội"


@pytest.mark.parametrize("typed", ["101", "-5", "bảy mươi", "1e3"])
def test_a_progress_that_is_none_is_refused(store: Store, plan: Plan, typed: str) -> None:
    plan, node_id = _new_activity(store, plan)
    with pytest.raises(BadInput, match="từ 0 đến 100"):
        activities.set_field(
            store, plan=plan, node_id=node_id, field=ActivityField.PROGRESS, text=typed
        )
    assert plans.open_plan(store, plan_id=plan.id) == plan


def test_done_means_all_of_it(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    done = activities.set_status(store, plan=plan, node_id=node_id, status=Status.DONE)
    assert _task(done.plan, node_id).tracking.progress == 100


def test_a_row_of_an_appendix_prints_by_columns_not_by_lines(store: Store) -> None:
    found = plans.list_plans(store, today=date(2027, 4, 8))
    coordination = plans.open_plan(store, plan_id=found[-1].id)
    row = next(task for task in tasks(coordination) if task.appendix == 0)
    done = activities.set_field(
        store, plan=coordination, node_id=row.node_id, field=ActivityField.PLACE, text="Hội trường"
    )
    assert not prints(node_of(done.plan, row.node_id), ActivityField.PLACE)


def _places(plan: Plan, count: int) -> list[tuple[NodeId, ActivityField, str]]:
    return [(task.node_id, ActivityField.PLACE, "Nhà văn hóa") for task in tasks(plan)[:count]]


def test_many_fields_are_one_step(store: Store, plan: Plan) -> None:
    changes = _places(plan, 3)
    done = activities.set_fields(store, plan=plan, changes=changes, name="Điền xuống 3 ô")
    assert {_task(done.plan, node).said.place for node, _, _ in changes} == {"Nhà văn hóa"}
    assert history.names(store).undo == "Điền xuống 3 ô"
    history.undo(store)
    assert same(plans.open_plan(store, plan_id=plan.id), plan)


def test_one_field_that_cannot_be_taken_leaves_all_as_they_were(store: Store, plan: Plan) -> None:
    changes = [*_places(plan, 2), (tasks(plan)[0].node_id, ActivityField.PROGRESS, "nhiều")]
    with pytest.raises(BadInput):
        activities.set_fields(store, plan=plan, changes=changes, name="Dán 3 ô")
    assert plans.open_plan(store, plan_id=plan.id) == plan


def test_money_gets_a_printed_line_in_the_body(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    money = (BudgetLine(source="ngân sách tỉnh", amount=2_000_000),)
    done = budgets.set_budget(store, plan=plan, node_id=node_id, lines=money)
    node = node_of(done.plan, node_id)
    (line,) = node.children
    words = slots.words(done.plan, line.text, node.said)
    assert words == "Kinh phí: 2.000.000 đồng từ nguồn ngân sách tỉnh"
    again = budgets.set_budget(store, plan=done.plan, node_id=node_id, lines=(*money, *money))
    assert len(node_of(again.plan, node_id).children) == 1


def test_a_unit_is_added_and_recognised_in_one_step(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    name = "Hội Làm vườn tỉnh"
    plan = activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.LEAD, text=name
    ).plan
    done = units.add_unit(store, plan=plan, name=name, initials="LV")
    office = get(store)
    assert office is not None
    assert done.changes.office
    assert _task(done.plan, node_id).said.lead.known == (office.units[-1].id,)
    history.undo(store)
    before = get(store)
    assert before is not None
    assert name not in [unit.name for unit in before.units]
    assert not _task(plans.open_plan(store, plan_id=plan.id), node_id).said.lead.known


def test_a_unit_that_the_list_has_is_not_added_again(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    done = units.add_unit(store, plan=plan, name=office.units[0].name.upper(), initials="QQ")
    assert done.plan == plan
    assert get(store) == office


def test_a_removed_basis_leaves_no_hole_in_the_opening(store: Store, plan: Plan) -> None:
    basis = plan.bases[0]
    wanted = rich("Thực hiện ", slot(slot_name(basis.id)), ", lập Kế hoạch.")
    plan = plans.describe(store, plan=plan, name="Sửa mở đầu", opening=(wanted,)).plan
    done = bases.remove_basis(store, plan=plan, basis_id=basis.id)
    assert not stands_in_prose(done.plan, basis.id)
    assert plain(done.plan.opening[0]) == "Thực hiện , lập Kế hoạch."
    assert basis not in done.plan.bases


def test_words_under_the_offices_own_heading_are_a_field_as_any(store: Store, plan: Plan) -> None:
    plan, node_id = _new_activity(store, plan)
    done = activities.set_field(
        store, plan=plan, node_id=node_id, field=OwnField("Số HTX"), text="12"
    )
    said = _task(done.plan, node_id).said
    assert [(extra.name, extra.text) for extra in said.extras] == [("Số HTX", "12")]
    assert history.names(store).undo.startswith("Sửa “Số HTX” của ")
