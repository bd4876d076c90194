"""Several rows of a grid moved, raised, lowered and copied: one step each."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoptacxa_desktop.domain import shaping
from hoptacxa_desktop.domain.activity import Activity, Tracking
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, Place, find, place_of, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.shaping import Side
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import history, plans, rows
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.store import Store
from tests.domain.outlines import FULL_OUTLINES


def _row(name: str, *children: Node, ladder: Ladder = Ladder.NUMBER) -> Node:
    return Node(
        id=NodeId(name),
        kind=NodeKind.ACTIVITY,
        text=rich(name),
        ladder=ladder,
        detail=Activity(tracking=Tracking(progress=40, result="đã làm")),
        children=children,
    )


def _words(name: str, *children: Node, kind: NodeKind = NodeKind.PARAGRAPH) -> Node:
    return Node(id=NodeId(name), kind=kind, text=rich(name), children=children)


def _heading(name: str, *children: Node) -> Node:
    return replace(_words(name, *children, kind=NodeKind.HEADING), ladder=Ladder.ROMAN)


OUTLINE: Outline = (
    _heading("I", _row("a"), _words("lời"), _row("b"), _row("c", _row("c1", ladder=Ladder.LETTER))),
    _heading("II", _row("d"), _row("e")),
)


@pytest.fixture
def bare(store: Store) -> Plan:
    """A plan of two sections with a few activities."""
    done = plans.add_plan(store, plan=Plan(year=2027, outline=OUTLINE), name="Lập kế hoạch")
    return plans.open_plan(store, plan_id=done.plan.id)


def ids(names: str) -> list[NodeId]:
    return [NodeId(name) for name in names.split()]


def shape(plan: Plan) -> str:
    """The outline in one line: "I(a b) II(c)"."""

    def told(node: Node) -> str:
        return f"{node.id}({' '.join(map(told, node.children))})" if node.children else node.id

    return " ".join(map(told, plan.outline))


@pytest.mark.parametrize(
    ("moved", "by", "expected"),
    [
        ("b", -1, "I(b a lời c(c1)) II(d e)"),
        ("b", 1, "I(a lời c(c1) b) II(d e)"),
        ("a b", 1, "I(lời c(c1) a b) II(d e)"),
        ("d", -1, "I(a lời b c(c1) d) II(e)"),
        ("c", 1, "I(a lời b) II(c(c1) d e)"),
        ("c1", 1, "I(a lời b c) II(c1 d e)"),
        ("a", -1, "I(a lời b c(c1)) II(d e)"),
        ("e", 1, "I(a lời b c(c1)) II(d e)"),
        ("II", -1, "II(d e) I(a lời b c(c1))"),
        ("lời", -1, "I(a lời b c(c1)) II(d e)"),
    ],
)
def test_rows_go_one_place_on(store: Store, bare: Plan, moved: str, by: int, expected: str) -> None:
    done = rows.shift_rows(store, plan=bare, node_ids=ids(moved), by=by)
    assert shape(done.plan) == expected


def test_a_move_is_one_step_with_a_name(store: Store, bare: Plan) -> None:
    rows.shift_rows(store, plan=bare, node_ids=ids("a b"), by=1)
    assert history.names(store).undo == "Dời 2 hoạt động"
    history.undo(store)
    assert shape(plans.open_plan(store, plan_id=bare.id)) == shape(bare)


def test_nothing_that_cannot_move_is_written(store: Store, bare: Plan) -> None:
    before = history.names(store).undo
    rows.shift_rows(store, plan=bare, node_ids=ids("a"), by=-1)
    assert history.names(store).undo == before


@pytest.mark.parametrize(
    ("moved", "beside", "side", "expected"),
    [
        ("e a", "b", Side.BEHIND, "I(lời b a e c(c1)) II(d)"),
        ("a b", "e", Side.BEFORE, "I(lời c(c1)) II(d a b e)"),
        ("c c1", "d", Side.BEHIND, "I(a lời b) II(d c(c1) e)"),
        ("c", "c1", Side.BEHIND, "I(a lời b c(c1)) II(d e)"),
        ("d", "c1", Side.BEFORE, "I(a lời b c(d c1)) II(e)"),
        ("d e", "c", Side.INSIDE, "I(a lời b c(c1 d e)) II"),
    ],
)
def test_rows_are_put_beside_another(
    store: Store, bare: Plan, moved: str, beside: str, side: Side, expected: str
) -> None:
    done = rows.put_rows(store, plan=bare, node_ids=ids(moved), beside=NodeId(beside), side=side)
    assert shape(done.plan) == expected


def test_a_row_that_comes_to_another_level_counts_as_its_siblings(store: Store, bare: Plan) -> None:
    done = rows.put_rows(store, plan=bare, node_ids=ids("d"), beside=NodeId("c1"), side=Side.BEHIND)
    assert node_of(done.plan, NodeId("d")).ladder is Ladder.LETTER


@pytest.mark.parametrize(
    ("moved", "by", "expected", "name"),
    [
        ("b c", 1, "I(a lời(b c(c1))) II(d e)", "Lùi cấp 2 hoạt động"),
        ("c1", -1, "I(a lời b c c1) II(d e)", "Lên cấp hoạt động a"),
        ("d e", -1, "I(a lời b c(c1)) II d e", "Lên cấp 2 hoạt động"),
    ],
)
def test_rows_change_their_level_together(
    store: Store, bare: Plan, moved: str, by: int, expected: str, name: str
) -> None:
    done = rows.change_level(store, plan=bare, node_ids=ids(moved), by=by)
    assert shape(done.plan) == expected
    assert history.names(store).undo == name


def test_copies_stand_behind_the_last_and_nothing_came_of_them_yet(
    store: Store, bare: Plan
) -> None:
    done = rows.duplicate_rows(store, plan=bare, node_ids=ids("a c"))
    section = done.plan.outline[0].children
    assert [node.id for node in section[:4]] == ids("a lời b c")
    first, second = section[4:]
    assert [first.text, second.text] == [rich("a"), rich("c")]
    assert [child.text for child in second.children] == [rich("c1")]
    assert done.node == first.id
    copies = [task for task in tasks(done.plan) if task.node_id in (first.id, second.id)]
    assert [task.tracking for task in copies] == [Tracking(), Tracking()]
    assert node_of(done.plan, NodeId("a")).detail == node_of(bare, NodeId("a")).detail
    assert history.names(store).undo == "Nhân đôi 2 hoạt động"


def test_copies_have_ids_of_their_own(store: Store, plan: Plan) -> None:
    wanted = [task.node_id for task in tasks(plan)]
    done = rows.duplicate_rows(store, plan=plan, node_ids=wanted)
    found = [node.id for outline in done.plan.outlines for node in walk(outline)]
    assert len(found) == len(set(found))
    assert len(tasks(done.plan)) == 2 * len(wanted)


@given(FULL_OUTLINES, st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_gathering_loses_nothing(outline: Outline, data: st.DataObject) -> None:
    known = [node.id for node in walk(outline)]
    chosen = data.draw(st.lists(st.sampled_from(known), unique=True))
    moved = shaping.tops(outline, chosen)
    beside, side = data.draw(st.sampled_from(known)), data.draw(st.sampled_from(Side))
    changed = shaping.gather(outline, moved, beside, side)
    assert sorted(node.id for node in walk(changed)) == sorted(known)
    inside = {inner.id for one in moved if (node := find(outline, one)) for inner in walk((node,))}
    if beside in inside:
        assert changed is outline
        return
    places = [place for node_id in moved if (place := place_of(changed, node_id))]
    there = place_of(changed, beside)
    assert there is not None
    begin = {Side.BEFORE: there.index - len(moved), Side.BEHIND: there.index + 1}
    parent = beside if side is Side.INSIDE else there.parent
    first = begin.get(side, len(_below(changed, beside)) - len(moved))
    assert places == [Place(parent, first + at) for at in range(len(moved))]


def _below(outline: Outline, node_id: NodeId) -> Outline:
    found = find(outline, node_id)
    return found.children if found else ()
