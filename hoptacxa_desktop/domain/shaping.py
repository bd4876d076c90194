"""What a person does to the shape of an outline: add, move, change level, change kind."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum

from hoptacxa_desktop.domain.activity import Activity, Tracking
from hoptacxa_desktop.domain.identity import NodeId, new_id
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import (
    Node,
    NodeKind,
    Outline,
    Place,
    edit,
    find,
    insert,
    move,
    place_of,
    remove,
    said_above,
    walk,
    walk_with_parents,
)
from hoptacxa_desktop.domain.richtext import Run, merge
from hoptacxa_desktop.domain.slots import Said, is_of_plan, said_text

# From the top down, as plans are built (Nghị định 30/2020, Phụ lục I, II.6: mục, khoản, điểm).
_NEXT = {
    Ladder.PART: Ladder.ROMAN,
    Ladder.ROMAN: Ladder.NUMBER,
    Ladder.ROMAN_DASH: Ladder.NUMBER,
    Ladder.ROMAN_PLAIN: Ladder.NUMBER_PLAIN,
    Ladder.NUMBER: Ladder.LETTER,
    Ladder.NUMBER_PLAIN: Ladder.NUMBER_PLAIN,
    Ladder.MULTI: Ladder.MULTI,
    Ladder.LETTER: Ladder.DASH,
    Ladder.PAREN: Ladder.DASH,
    Ladder.DASH: Ladder.PLUS,
}


def ladder_at(outline: Outline, place: Place, kind: NodeKind) -> Ladder:
    """The ladder that a new node of `kind` takes at `place`: its nearest sibling's, else the next.

    The sibling before it comes first: what is added goes on as the line above does.
    """
    above = find(outline, place.parent) if place.parent else None
    siblings = above.children if above else outline
    likes = (*reversed(siblings[: place.index]), *siblings[place.index :])
    same = (one.ladder for one in likes if one.kind is kind and one.ladder is not Ladder.NONE)
    nearest = next(same, None)
    if nearest is not None:
        return nearest
    if above is None:
        return Ladder.ROMAN if kind is NodeKind.HEADING else Ladder.NONE
    return _NEXT.get(above.ladder, Ladder.DASH)


def usual_style(outline: Outline, node: Node) -> Run:
    """The style of words for a node without any: that of the nearest of its kind and ladder.

    A heading that has no like is bold.
    """
    nodes = tuple(walk(outline))
    here = next((at for at, one in enumerate(nodes) if one.id == node.id), len(nodes))
    likes = [
        (abs(at - here), one.text[0])
        for at, one in enumerate(nodes)
        if one.text and (one.kind, one.ladder) == (node.kind, node.ladder)
    ]
    nearest = min(likes, key=lambda like: like[0], default=None)
    if nearest is None:
        return Run(bold=node.kind is NodeKind.HEADING)
    return Run(bold=nearest[1].bold, italic=nearest[1].italic)


def add(outline: Outline, node: Node, place: Place) -> Outline:
    """The outline with `node` at `place`, on the ladder that fits there unless it has one."""
    if node.ladder is Ladder.NONE and node.kind is not NodeKind.PARAGRAPH:
        node = replace(node, ladder=ladder_at(outline, place, node.kind))
    return insert(outline, node, place)


def after(outline: Outline, node_id: NodeId | None) -> Place:
    """The place right after a node; the end of the outline for None or an absent node."""
    here = place_of(outline, node_id) if node_id else None
    return Place(here.parent, here.index + 1) if here else Place(None, len(outline))


def shift(outline: Outline, node_id: NodeId, by: int) -> Outline:
    """The outline with the node moved by `by` places among its siblings, as far as they go."""
    here = place_of(outline, node_id)
    if here is None:
        return outline
    index = max(0, min(here.index + by, len(_siblings(outline, here.parent)) - 1))
    return outline if index == here.index else move(outline, node_id, Place(here.parent, index))


def demote(outline: Outline, node_id: NodeId) -> Outline:
    """The outline with the node made the last child of the sibling before it, if there is one."""
    here = place_of(outline, node_id)
    if here is None or here.index == 0:
        return outline
    host = _siblings(outline, here.parent)[here.index - 1]
    return _settle(outline, node_id, Place(host.id, len(host.children)))


def promote(outline: Outline, node_id: NodeId) -> Outline:
    """The outline with the node put right after its parent, if it has one."""
    here = place_of(outline, node_id)
    if here is None or here.parent is None:
        return outline
    return _settle(outline, node_id, after(outline, here.parent))


class Side(StrEnum):
    """Where a node comes to stand, seen from another."""

    BEFORE = "before"
    BEHIND = "behind"
    INSIDE = "inside"


def gather(outline: Outline, node_ids: Sequence[NodeId], beside: NodeId, side: Side) -> Outline:
    """The outline with these nodes, in their order, before or behind `beside` or last inside it.

    The outline itself where `beside` is one of them or lies inside one.
    """
    moved = [node for node_id in node_ids if (node := find(outline, node_id))]
    if any(inner.id == beside for inner in walk(tuple(moved))):
        return outline
    for node in moved:
        outline = _put(outline, node.id, beside, side)
        beside, side = node.id, Side.BEHIND
    return outline


def _put(outline: Outline, node_id: NodeId, beside: NodeId, side: Side) -> Outline:
    here, place = place_of(outline, node_id), _place_at(remove(outline, node_id), beside, side)
    if here is None or place is None or here == place:
        return outline
    same = here.parent == place.parent
    return move(outline, node_id, place) if same else _settle(outline, node_id, place)


def _place_at(outline: Outline, beside: NodeId, side: Side) -> Place | None:
    if side is Side.INSIDE:
        host = find(outline, beside)
        return Place(beside, len(host.children)) if host else None
    there = place_of(outline, beside)
    return Place(there.parent, there.index + (side is Side.BEHIND)) if there else None


def tops(outline: Outline, node_ids: Collection[NodeId]) -> tuple[NodeId, ...]:
    """Those of the nodes that lie inside none of the others, in printed order."""
    wanted = frozenset(node_ids)
    return tuple(
        node.id
        for node, above in walk_with_parents(outline)
        if node.id in wanted and not any(one.id in wanted for one in above)
    )


def copied(node: Node) -> Node:
    """Another node that says the same: nothing came of it yet, and its number counts itself."""
    detail = node.detail
    if isinstance(detail, Activity):
        detail = replace(detail, tracking=Tracking())
    return replace(
        node,
        id=NodeId(new_id()),
        label=None if node.ladder.numbered else node.label,
        detail=detail,
        children=tuple(copied(child) for child in node.children),
    )


def _settle(outline: Outline, node_id: NodeId, place: Place) -> Outline:
    node = find(outline, node_id)
    assert node is not None
    moved = _keep_words(outline, move(outline, node_id, place), node_id)
    if not node.ladder.numbered:
        return moved
    rest = remove(outline, node_id)
    ladder = ladder_at(rest, place, node.kind)
    return edit(moved, node_id, lambda found: replace(found, ladder=ladder, label=None))


def _keep_words(before: Outline, after_move: Outline, node_id: NodeId) -> Outline:
    """A printed line that leaves its activity keeps its words: the slots are filled for good."""
    said, now = said_above(before, node_id), said_above(after_move, node_id)
    if said is None or said is now:
        return after_move
    return edit(after_move, node_id, lambda node: _spoken(node, said))


def _spoken(node: Node, said: Said) -> Node:
    if node.particulars is not None:
        return node
    words = (
        replace(run, text=said_text(said, run.slot), slot="")
        if run.slot and not is_of_plan(run.slot)
        else run
        for run in node.text
    )
    children = tuple(_spoken(child, said) for child in node.children)
    return replace(node, text=merge(words), children=children)


def _siblings(outline: Outline, parent: NodeId | None) -> Outline:
    above = find(outline, parent) if parent else None
    return above.children if above else outline


def as_kind(node: Node, kind: NodeKind) -> Node:
    """`node` as another kind, its words and children kept.

    A record behind it is kept between activity and duty, made empty for them, and dropped for
    headings and paragraphs. Raises ValueError for kinds that need a record of their own.
    """
    if kind in (NodeKind.ACTIVITY, NodeKind.DUTY):
        detail = node.detail if isinstance(node.detail, Activity) else Activity()
        return replace(node, kind=kind, detail=detail)
    if kind in (NodeKind.HEADING, NodeKind.PARAGRAPH):
        return replace(node, kind=kind, detail=None)
    raise ValueError(f"a node does not become a {kind} without a record")
