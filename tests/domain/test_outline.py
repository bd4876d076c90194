from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.activity import Activity, Cover, Particulars, Shared
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import (
    Node,
    NodeKind,
    Outline,
    Place,
    edit,
    edit_each,
    find,
    insert,
    move,
    place_of,
    put_for,
    remove,
    remove_all,
    walk,
    walk_with_parents,
)
from tests.domain.outlines import FULL_OUTLINES, OUTLINES, node

ABSENT = NodeId("absent")


def _ids(outline: Outline) -> list[NodeId]:
    return [found.id for found in walk(outline)]


def _siblings(outline: Outline, place: Place) -> Outline:
    if place.parent is None:
        return outline
    parent = find(outline, place.parent)
    assert parent is not None
    return parent.children


def test_walk_goes_in_printed_order() -> None:
    outline = (node("a", node("b", node("c")), node("d")), node("e"))
    assert _ids(outline) == ["a", "b", "c", "d", "e"]


@given(OUTLINES)
def test_both_walks_agree_and_parents_contain_their_children(outline: Outline) -> None:
    pairs = list(walk_with_parents(outline))
    assert [found.id for found, _ in pairs] == _ids(outline)
    for found, above in pairs:
        assert not above or found in above[-1].children
        assert above or found in outline


@given(FULL_OUTLINES, st.data())
def test_a_node_is_found_where_it_stands(outline: Outline, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(list(walk(outline))))
    place = place_of(outline, wanted.id)
    assert place is not None
    assert _siblings(outline, place)[place.index] is wanted
    assert find(outline, wanted.id) is wanted


@given(OUTLINES)
def test_an_absent_node_is_nowhere_and_changes_nothing(outline: Outline) -> None:
    assert find(outline, ABSENT) is None
    assert place_of(outline, ABSENT) is None
    assert edit(outline, ABSENT, lambda found: found) is outline
    assert remove(outline, ABSENT) is outline
    assert move(outline, ABSENT, Place(None, 0)) is outline


@given(FULL_OUTLINES, st.data())
def test_an_edit_touches_the_path_to_one_node_only(outline: Outline, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(list(walk(outline))))
    changed = edit(outline, wanted.id, lambda found: replace(found, label="X"))
    after = {found.id: found for found in walk(changed)}
    path = {
        found.id: {parent.id for parent in above} for found, above in walk_with_parents(outline)
    }
    for found in walk(outline):
        touched = found.id == wanted.id or found.id in path[wanted.id]
        assert (after[found.id] is not found) == touched
    assert after[wanted.id].label == "X"


@given(FULL_OUTLINES, st.data())
def test_many_edits_in_one_walk_are_as_one_after_the_other(
    outline: Outline, data: st.DataObject
) -> None:
    wanted = data.draw(st.lists(st.sampled_from([*_ids(outline), ABSENT]), unique=True))
    step = outline
    for node_id in wanted:
        step = edit(step, node_id, lambda found: replace(found, label="X"))
    together = edit_each(
        outline, {node_id: lambda found: replace(found, label="X") for node_id in wanted}
    )
    assert together == step
    assert (together is outline) == (not set(wanted) - {ABSENT})


@given(FULL_OUTLINES, st.data())
def test_many_removed_in_one_walk_are_as_one_after_the_other(
    outline: Outline, data: st.DataObject
) -> None:
    wanted = data.draw(st.lists(st.sampled_from([*_ids(outline), ABSENT]), unique=True))
    step = outline
    for node_id in wanted:
        step = remove(step, node_id)
    together = remove_all(outline, frozenset(wanted))
    assert together == step
    assert (together is outline) == (not set(wanted) - {ABSENT})


@given(FULL_OUTLINES, st.data())
def test_several_stand_where_one_stood(outline: Outline, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(list(walk(outline))))
    place = place_of(outline, wanted.id)
    assert place is not None
    changed = put_for(outline, wanted.id, (node("one"), node("two")))
    assert place_of(changed, NodeId("one")) == place
    assert place_of(changed, NodeId("two")) == Place(place.parent, place.index + 1)
    assert find(changed, wanted.id) is None
    assert put_for(outline, ABSENT, (node("one"),)) is outline


@given(FULL_OUTLINES, st.data())
def test_what_is_inserted_and_removed_again_leaves_no_trace(
    outline: Outline, data: st.DataObject
) -> None:
    parent = data.draw(st.sampled_from([None, *_ids(outline)]))
    place = Place(parent, data.draw(st.integers(0, 6)))
    grown = insert(outline, node("new", node("below")), place)
    found = place_of(grown, NodeId("new"))
    assert found is not None
    assert found.parent == parent
    assert found.index == min(place.index, len(_siblings(outline, place)))
    assert remove(grown, NodeId("new")) == outline


@given(FULL_OUTLINES, st.data())
def test_a_move_loses_nothing_and_never_puts_a_node_inside_itself(
    outline: Outline, data: st.DataObject
) -> None:
    wanted = data.draw(st.sampled_from(list(walk(outline))))
    parent = data.draw(st.sampled_from([None, *_ids(outline)]))
    place = Place(parent, data.draw(st.integers(0, 6)))
    moved = move(outline, wanted.id, place)
    assert sorted(_ids(moved)) == sorted(_ids(outline))
    if parent in {inner.id for inner in walk((wanted,))}:
        assert moved is outline
    else:
        now = place_of(moved, wanted.id)
        assert now is not None
        assert now.parent == parent
        assert find(moved, wanted.id) == wanted


@given(FULL_OUTLINES, st.data())
def test_a_node_moved_to_where_it_stands_stays(outline: Outline, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(_ids(outline)))
    place = place_of(outline, wanted)
    assert place is not None
    assert move(outline, wanted, place) == outline


def test_a_kind_accepts_its_own_record_only() -> None:
    says = Shared(cover=Cover.RUN, particulars=Particulars())
    with pytest.raises(TypeError):
        Node(kind=NodeKind.ACTIVITY)
    with pytest.raises(TypeError):
        Node(kind=NodeKind.HEADING, detail=Activity())
    with pytest.raises(TypeError):
        Node(kind=NodeKind.DUTY, detail=says)
    assert Node(kind=NodeKind.SHARED, detail=says).particulars == Particulars()
    assert not Node(kind=NodeKind.SHARED, detail=says).is_task
    assert node("a", kind=NodeKind.DUTY).is_task
