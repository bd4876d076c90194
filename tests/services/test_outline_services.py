"""What a person does to an outline: written at once, undone by name."""

import pytest

from hoptacxa_desktop.domain.errors import Conflict, NotFound
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import NodeKind, find, place_of, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, rich
from hoptacxa_desktop.domain.target import Target
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import history, outline, plans
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.store import Store
from tests.structures import ALL


def _heading(plan: Plan, label: str) -> NodeId:
    printed = labels(plan.outline)
    return next(node.id for node in walk(plan.outline) if printed[node.id] == label)


def test_a_new_heading_counts_itself(store: Store, plan: Plan) -> None:
    last = plan.outline[-1]
    done = outline.add_node(
        store, plan=plan, kind=NodeKind.HEADING, after=last.id, words="PHỤ TRÁCH"
    )
    assert done.node is not None
    assert labels(done.plan.outline)[done.node] == "VI."


def test_an_activity_under_a_heading_becomes_its_last_child(store: Store, plan: Plan) -> None:
    section = _heading(plan, "III.")
    first = node_of(plan, section).children[1]
    done = outline.add_node(store, plan=plan, kind=NodeKind.ACTIVITY, after=first.id)
    assert done.node is not None
    parent = find(done.plan.outline, first.id)
    assert parent is not None
    assert parent.children[-1].id == done.node
    assert parent.children[-1].kind is NodeKind.ACTIVITY


def test_what_is_done_is_stored_and_undone_by_name(store: Store, plan: Plan) -> None:
    section = _heading(plan, "IV.")
    done = outline.set_text(store, plan=plan, node_id=section, text=rich("KINH PHÍ"))
    assert history.names(store).undo == "Sửa đề mục IV"
    assert plans.open_plan(store, plan_id=plan.id) == done.plan
    history.undo(store)
    back = plans.open_plan(store, plan_id=plan.id)
    assert node_of(back, section).text == node_of(plan, section).text
    assert history.names(store).redo == "Sửa đề mục IV"
    history.redo(store)
    again = plans.open_plan(store, plan_id=plan.id)
    assert plain(node_of(again, section).text) == "KINH PHÍ"


def test_moving_keeps_every_node(store: Store, plan: Plan) -> None:
    section = _heading(plan, "II.")
    done = outline.move_down(store, plan=plan, node_id=section)
    before = sorted(node.id for node in walk(plan.outline))
    assert sorted(node.id for node in walk(done.plan.outline)) == before
    assert labels(done.plan.outline)[section] == "III."


def test_down_a_level_and_up_again(store: Store, plan: Plan) -> None:
    section = _heading(plan, "II.")
    lower = outline.demote(store, plan=plan, node_id=section).plan
    here = place_of(lower.outline, section)
    assert here is not None
    assert here.parent == plan.outline[0].id
    assert node_of(lower, section).ladder is Ladder.NUMBER
    higher = outline.promote(store, plan=lower, node_id=section).plan
    assert [node.id for node in higher.outline] == [node.id for node in plan.outline]
    assert node_of(higher, section).ladder is Ladder.ROMAN


def test_a_paragraph_becomes_an_activity_and_back(store: Store, plan: Plan) -> None:
    paragraph = next(node for node in walk(plan.outline) if node.kind is NodeKind.PARAGRAPH)
    as_activity = outline.set_kind(
        store, plan=plan, node_id=paragraph.id, kind=NodeKind.ACTIVITY
    ).plan
    assert node_of(as_activity, paragraph.id).is_task
    back = outline.set_kind(
        store, plan=as_activity, node_id=paragraph.id, kind=NodeKind.PARAGRAPH
    ).plan
    assert node_of(back, paragraph.id) == paragraph


def test_a_label_by_hand_and_the_ladder_again(store: Store, plan: Plan) -> None:
    section = _heading(plan, "II.")
    by_hand = outline.set_label(store, plan=plan, node_id=section, label="B.").plan
    assert labels(by_hand.outline)[section] == "B."
    counted = outline.set_label(store, plan=by_hand, node_id=section, label=None).plan
    assert labels(counted.outline)[section] == "II."


def test_deleting_takes_all_under_it_and_undo_brings_it_back(store: Store, plan: Plan) -> None:
    section = _heading(plan, "III.")
    gone = {section, *(node.id for node in walk(node_of(plan, section).children))}
    assert len(gone) > 1
    done = outline.delete_node(store, plan=plan, node_id=section)
    assert gone.isdisjoint(node.id for node in walk(done.plan.outline))
    history.undo(store)
    back = plans.open_plan(store, plan_id=plan.id)
    assert back.outline == plan.outline


def test_an_older_plan_is_refused_and_nothing_is_lost(store: Store, plan: Plan) -> None:
    newer = plans.describe(store, plan=plan, name="Sửa chủ đề", theme="Chủ đề mới").plan
    with pytest.raises(Conflict):
        plans.describe(store, plan=plan, name="Sửa địa danh", place="Nơi khác")
    assert plans.open_plan(store, plan_id=plan.id) == newer


def test_a_node_that_is_gone_is_said(store: Store, plan: Plan) -> None:
    with pytest.raises(NotFound, match="không còn"):
        outline.set_text(store, plan=plan, node_id=NodeId("nothing"), text=rich("x"))


def test_nothing_is_written_when_nothing_differs(store: Store, plan: Plan) -> None:
    before = history.names(store)
    same = plans.describe(store, plan=plan, name="Sửa chủ đề", theme=plan.theme)
    assert same.plan is plan
    assert history.names(store) == before


def test_several_rows_go_in_one_step_and_come_back(store: Store, plan: Plan) -> None:
    gone = [task.node_id for task in tasks(plan)[1:4]]
    done = outline.delete_nodes(store, plan=plan, node_ids=gone)
    assert not set(gone) & {task.node_id for task in tasks(done.plan)}
    assert history.names(store).undo == "Xóa 3 hoạt động"
    history.undo(store)
    back = plans.open_plan(store, plan_id=plan.id)
    assert [task.node_id for task in tasks(back)] == [task.node_id for task in tasks(plan)]


def test_a_node_goes_with_what_holds_it(store: Store, plan: Plan) -> None:
    heading = next(node for node in plan.outline if any(child.is_task for child in node.children))
    inner = next(child for child in heading.children if child.is_task)
    done = outline.delete_nodes(store, plan=plan, node_ids=(heading.id, inner.id))
    assert history.names(store).undo == "Xóa 2 mục"
    assert heading.id not in {node.id for node in done.plan.outline}


def test_other_words_of_a_target_give_other_figures(store: Store) -> None:
    plan = plans.add_plan(store, plan=ALL["coordination_table"](), name="Thêm").plan
    goal = next(node for node in walk(plan.outline) if node.kind is NodeKind.TARGET)
    words = rich("Có ít nhất 120 tổ hợp tác.")
    done = outline.set_text(store, plan=plan, node_id=goal.id, text=words)
    detail = node_of(done.plan, goal.id).detail
    assert isinstance(detail, Target)
    assert [(one.indicator, one.low) for one in detail.measures] == [("tổ hợp tác", 120)]
    due = goal.detail
    assert isinstance(due, Target)
    assert detail.due == due.due
