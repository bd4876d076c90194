"""What a person does to several rows of a grid at once: place, level, copies; one step each."""

from collections.abc import Sequence

from hoptacxa_desktop.domain import shaping
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import (
    Node,
    Outline,
    find,
    insert,
    walk,
    walk_with_parents,
)
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.shaping import Side
from hoptacxa_desktop.services.editing import Edited, home_of, with_outline, write_plan
from hoptacxa_desktop.services.outline import counted
from hoptacxa_desktop.store import Store


def put_rows(
    store: Store, *, plan: Plan, node_ids: Sequence[NodeId], beside: NodeId, side: Side
) -> Edited:
    """The rows, one after the other, before or behind another of the same table or inside it.

    Rows of other tables stay, and so do all where `beside` is one of them or lies inside one.
    """
    index = home_of(plan, beside)
    outline = plan.outlines[index]
    moved = shaping.tops(outline, node_ids)
    shape = shaping.gather(outline, moved, beside, side)
    return _write(store, plan, {index: shape}, "Dời", moved)


def shift_rows(store: Store, *, plan: Plan, node_ids: Sequence[NodeId], by: int) -> Edited:
    """The rows one place up (`by` -1) or down (1), keeping their level where they can.

    At the end of their siblings they go over to the nearest row beyond, as its siblings. Nothing
    moves beyond the table.
    """
    index = home_of(plan, node_ids[0])
    outline = plan.outlines[index]
    moved = shaping.tops(outline, node_ids)
    goal = _goal(outline, moved, by)
    if goal is None:
        return write_plan(store, plan=plan, name="", changed=plan)
    beside, side = goal
    shape = shaping.gather(outline, moved, beside, side)
    return _write(store, plan, {index: shape}, "Dời", moved)


def _goal(outline: Outline, moved: Sequence[NodeId], by: int) -> tuple[NodeId, Side] | None:
    """The row beside which moved ones come to stand, and on which side of it."""
    edge = moved[0] if by < 0 else moved[-1]
    node, siblings = _with_siblings(outline, edge)
    here = next(at for at, one in enumerate(siblings) if one.id == edge)
    beyond = siblings[:here][::-1] if by < 0 else siblings[here + 1 :]
    near = next((one for one in beyond if one.is_task == node.is_task), None)
    if near is not None:
        return near.id, Side.BEFORE if by < 0 else Side.BEHIND
    row = _row_beyond(outline, node, by) if node.is_task else None
    return (row, Side.BEHIND if by < 0 else Side.BEFORE) if row is not None else None


def _with_siblings(outline: Outline, node_id: NodeId) -> tuple[Node, Outline]:
    for family in (outline, *(node.children for node in walk(outline))):
        found = next((node for node in family if node.id == node_id), None)
        if found is not None:
            return found, family
    raise KeyError(node_id)


def _row_beyond(outline: Outline, node: Node, by: int) -> NodeId | None:
    """The activity printed next before or behind a node, neither round it nor in it.

    Upwards it is the whole activity, if that one lies in others: the node is to keep its level.
    """
    printed = list(walk_with_parents(outline))
    here = next(at for at, (one, _) in enumerate(printed) if one.id == node.id)
    inside = {one.id for one in walk((node,))}
    around = {one.id for one in printed[here][1]}
    beyond = printed[:here][::-1] if by < 0 else printed[here + 1 :]
    for one, above in beyond:
        if one.is_task and one.id not in inside | around:
            whole = next(each for each in (*above, one) if each.is_task and each.id not in around)
            return whole.id if by < 0 else one.id
    return None


def change_level(store: Store, *, plan: Plan, node_ids: Sequence[NodeId], by: int) -> Edited:
    """The rows one level down (`by` 1), under the sibling before them, or up, after their parent.

    A row that cannot go there stays.
    """
    verb, step = ("Lùi cấp", shaping.demote) if by > 0 else ("Lên cấp", shaping.promote)
    index = home_of(plan, node_ids[0])
    shape = plan.outlines[index]
    moved = shaping.tops(shape, node_ids)
    # What rises comes right behind its parent: the last one first keeps the order.
    for node_id in moved if by > 0 else reversed(moved):
        shape = step(shape, node_id)
    return _write(store, plan, {index: shape}, verb, moved)


def duplicate_rows(store: Store, *, plan: Plan, node_ids: Sequence[NodeId]) -> Edited:
    """A copy of each row, all of them behind the last; what came of an activity is not copied.

    `node` of what comes back is the first copy.
    """
    shapes: dict[int, Outline] = {}
    named: list[NodeId] = []
    copies: list[NodeId] = []
    for index, outline in enumerate(plan.outlines):
        wanted = shaping.tops(outline, node_ids)
        if wanted:
            shapes[index], made = _with_copies(outline, wanted)
            named.extend(wanted)
            copies.extend(made)
    first = copies[0] if copies else None
    return _write(store, plan, shapes, "Nhân đôi", named, first)


def _with_copies(outline: Outline, wanted: Sequence[NodeId]) -> tuple[Outline, list[NodeId]]:
    copies = [shaping.copied(node) for one in wanted if (node := find(outline, one))]
    for source, copy in zip(wanted, copies, strict=True):
        outline = insert(outline, copy, shaping.after(outline, source))
    made = [copy.id for copy in copies]
    return shaping.gather(outline, made, wanted[-1], Side.BEHIND), made


def _write(
    store: Store,
    plan: Plan,
    shapes: dict[int, Outline],
    verb: str,
    rows: Sequence[NodeId],
    node: NodeId | None = None,
) -> Edited:
    changed = plan
    for index, shape in shapes.items():
        changed = with_outline(changed, index, shape)
    name = f"{verb} {counted(plan, rows)}" if rows else verb
    first = node or next(iter(rows), None)
    return write_plan(store, plan=plan, name=name, changed=changed, node=first)
