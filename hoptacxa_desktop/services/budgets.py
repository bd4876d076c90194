"""The money of an activity, by source."""

from collections.abc import Sequence
from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.lines import with_line
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services.editing import Edited, change_node, prints_as_row, write_plan
from hoptacxa_desktop.services.outline import title_of
from hoptacxa_desktop.store import Store


def set_budget(store: Store, *, plan: Plan, node_id: NodeId, lines: Sequence[BudgetLine]) -> Edited:
    """The money of an activity or duty as given, with a printed line where it has none.

    Rows of a table print it in their column. Raises KeyError for any other node.
    """
    in_table = prints_as_row(plan, node_id)

    def change(node: Node) -> Node:
        if not isinstance(node.detail, Activity):
            raise KeyError(node_id)
        node = replace(node, detail=replace(node.detail, budget=tuple(lines)))
        return with_line(node, ActivityField.BUDGET) if lines and not in_table else node

    name = f"Sửa kinh phí của {title_of(plan, node_id)}"
    changed = change_node(plan, node_id, change)
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)
