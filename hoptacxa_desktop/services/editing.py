"""One change to a plan, written at once: what every service that edits a plan is made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.ditto import with_dittos
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, Outline, edit, find, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The plan as it now stands in the store, and what that touched.

    `node`: the node that was made or is to be shown next, where there is one.
    """

    plan: Plan
    changes: Changes
    node: NodeId | None = None


def write_plan(
    store: Store, *, plan: Plan, name: str, changed: Plan, node: NodeId | None = None
) -> Edited:
    """Store `changed` in place of `plan` under the name that undo will show.

    What repeats another row ("nt") means what that row now says.
    Nothing is written when nothing differs. Raises Conflict when the stored plan is newer.
    """
    changed = with_dittos(changed)
    if changed == plan:
        return Edited(plan=plan, changes=Changes(), node=node)
    with store.write(name) as uow:
        written = uow.plans.save(changed)
    return Edited(plan=written, changes=uow.changes, node=node)


def home_of(plan: Plan, node_id: NodeId) -> int:
    """Which outline of `plan.outlines` holds the node. Raises NotFound when none does."""
    for index, outline in enumerate(plan.outlines):
        if find(outline, node_id) is not None:
            return index
    raise NotFound(
        "Mục này không còn trong kế hoạch.", advice="Có thể mục đã bị xóa. Hoàn tác để lấy lại."
    )


def node_of(plan: Plan, node_id: NodeId) -> Node:
    """The node of the plan called `node_id`. Raises NotFound when there is none."""
    found = find(plan.outlines[home_of(plan, node_id)], node_id)
    assert found is not None
    return found


def prints_as_row(plan: Plan, node_id: NodeId) -> bool:
    """True for a node of a table of activities: fields print in columns, not in lines."""
    return node_id in rows_of(plan, home_of(plan, node_id))


def rows_of(plan: Plan, index: int) -> frozenset[NodeId]:
    """The nodes of `plan.outlines[index]` that print in the rows of a table."""
    outline = plan.outlines[index]
    if index > 0 and plan.appendices[index - 1].columns:
        return frozenset(node.id for node in walk(outline))
    tables = (node for node in walk(outline) if isinstance(node.detail, Table))
    return frozenset(inner.id for table in tables for inner in walk(table.children))


def with_outline(plan: Plan, index: int, outline: Outline) -> Plan:
    """`plan` with its body (0) or the outline of an appendix (from 1) replaced."""
    if index == 0:
        return replace(plan, outline=outline)
    kept = list(plan.appendices)
    kept[index - 1] = replace(kept[index - 1], outline=outline)
    return replace(plan, appendices=tuple(kept))


def reshape(plan: Plan, node_id: NodeId, shape: Callable[[Outline], Outline]) -> Plan:
    """`plan` with the outline that holds the node reshaped."""
    index = home_of(plan, node_id)
    return with_outline(plan, index, shape(plan.outlines[index]))


def change_node(plan: Plan, node_id: NodeId, change: Callable[[Node], Node]) -> Plan:
    """`plan` with one node changed."""
    return reshape(plan, node_id, lambda outline: edit(outline, node_id, change))
