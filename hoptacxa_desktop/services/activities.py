"""What a person does to the activities of a plan."""

from collections.abc import Sequence

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.values import Reading, context_of, set_words
from hoptacxa_desktop.services.editing import Edited, change_node, home_of, write_plan
from hoptacxa_desktop.services.outline import title_of
from hoptacxa_desktop.store import Store


def set_field(
    store: Store,
    *,
    plan: Plan,
    node_id: NodeId,
    field: ActivityField,
    text: str,
    units: Sequence[Unit] = (),
) -> Edited:
    """The words of one field of an activity as typed; their meaning is read anew.

    Raises BadInput for a progress that is no percentage; nothing is written then.
    """
    by = Reading(time=context_of(plan), units=units)
    in_table = _prints_as_row(plan, node_id)
    changed = change_node(
        plan, node_id, lambda node: set_words(node, field, text, by, line=not in_table)
    )
    name = f"Sửa {SPEC_OF[field].label.lower()} của {title_of(plan, node_id)}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def _prints_as_row(plan: Plan, node_id: NodeId) -> bool:
    index = home_of(plan, node_id)
    return index > 0 and bool(plan.appendices[index - 1].columns)


def set_status(store: Store, *, plan: Plan, node_id: NodeId, status: Status) -> Edited:
    """Where an activity stands; done means 100 per cent."""
    by = Reading(time=context_of(plan))

    def change(node: Node) -> Node:
        node = set_words(node, ActivityField.STATUS, status.value, by, line=False)
        if status is Status.DONE:
            node = set_words(node, ActivityField.PROGRESS, "100", by, line=False)
        return node

    name = f"Đổi tình trạng {title_of(plan, node_id)}"
    return write_plan(
        store, plan=plan, name=name, changed=change_node(plan, node_id, change), node=node_id
    )
