"""Many rows of a list put into a plan at once: places for new ones, and their money.

Each in one walk through the outlines: walked anew for every row, a long list took minutes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId, new_id
from hoptacxa_desktop.domain.lines import with_line
from hoptacxa_desktop.domain.outline import Node, NodeKind, edit_each, put_for_each, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.shaping import usual_style
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.sheet import ListRow
from hoptacxa_desktop.services.appendices import with_row
from hoptacxa_desktop.services.editing import (
    change_node,
    home_of,
    node_of,
    prints_as_row,
    rows_of,
    with_outline,
)
from hoptacxa_desktop.services.outline import with_node

F = ActivityField


def with_new(plan: Plan, rows: Sequence[ListRow]) -> tuple[Plan, list[NodeId]]:
    """The plan with an activity to be filled for each row, and their ids in the order of the rows.

    The first of a section is placed as a person's would be; the others go behind it in one walk.
    """
    ends = _ends(plan)
    runs: dict[str, list[Node]] = {}
    made: list[NodeId] = []
    for row in rows:
        section = row.section.casefold()
        if section in runs:
            runs[section].append(replace(runs[section][0], id=NodeId(new_id())))
        else:
            plan, first = _with_first(plan, ends.get(section))
            runs[section] = [first]
        made.append(runs[section][-1].id)
    placed = {run[0].id: tuple(run) for run in runs.values() if len(run) > 1}
    for index, outline in enumerate(plan.outlines):
        plan = with_outline(plan, index, put_for_each(outline, placed))
    return plan, made


def with_budgets(plan: Plan, budgets: Mapping[NodeId, tuple[BudgetLine, ...]]) -> Plan:
    """The plan with the money of these activities, each with a line that prints it."""
    for index, outline in enumerate(plan.outlines):
        rows = rows_of(plan, index)
        changes = {
            node_id: partial(_with_budget, budget=budget, line=node_id not in rows)
            for node_id, budget in budgets.items()
        }
        plan = with_outline(plan, index, edit_each(outline, changes))
    return plan


def _ends(plan: Plan) -> dict[str, NodeId]:
    """The last activity of each section, by the words of its heading."""
    return {task.section.casefold(): task.node_id for task in tasks(plan)}


def _with_first(plan: Plan, after: NodeId | None) -> tuple[Plan, Node]:
    """The plan with a new activity behind another one, in the style that its title will take."""
    if after is not None and prints_as_row(plan, after):
        holders = (one for one in plan.appendices if any(n.id == after for n in walk(one.outline)))
        plan, node_id = with_row(plan, next(holders).id, NodeKind.ACTIVITY, after)
    else:
        plan, node_id = with_node(plan, NodeKind.ACTIVITY, after)
    node = node_of(plan, node_id)
    style = usual_style(plan.outlines[home_of(plan, node_id)], node)
    node = replace(node, text=(style,))
    return change_node(plan, node_id, lambda _: node), node


def _with_budget(node: Node, *, budget: tuple[BudgetLine, ...], line: bool) -> Node:
    node = replace(node, detail=replace(_activity(node.detail), budget=budget))
    return with_line(node, F.BUDGET) if line else node


def _activity(detail: object) -> Activity:
    assert isinstance(detail, Activity)
    return detail
