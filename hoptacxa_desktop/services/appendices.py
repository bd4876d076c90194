"""What a person does to the appendices of a plan."""

from dataclasses import replace
from typing import Any

from hoptacxa_desktop.domain import shaping
from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import (
    Node,
    NodeKind,
    Outline,
    Place,
    find,
    insert,
    walk,
    walk_with_parents,
)
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.services.editing import Edited, with_outline, write_plan
from hoptacxa_desktop.services.outline import KIND_WORDS
from hoptacxa_desktop.store import Store

_F = ActivityField
ASSIGNMENT: tuple[Column, ...] = (
    Column(heading="TT", field=_F.ORDER, width=12),
    Column(heading="Nội dung công việc", field=_F.TITLE),
    Column(heading="Sản phẩm", field=_F.DELIVERABLE, width=38),
    Column(heading="Đơn vị chủ trì", field=_F.LEAD, width=42),
    Column(heading="Đơn vị phối hợp", field=_F.PARTNERS, width=42),
    Column(heading="Thời gian thực hiện", field=_F.TIME, width=38),
)
"""The columns of a table that says who does what until when."""


def add_assignment(store: Store, *, plan: Plan) -> Edited:
    """The plan with one more appendix: an empty table of who does what."""
    added = Appendix(title="PHÂN CÔNG THỰC HIỆN KẾ HOẠCH", columns=ASSIGNMENT)
    changed = replace(plan, appendices=(*plan.appendices, added))
    return write_plan(store, plan=plan, name="Thêm phụ lục phân công", changed=changed)


def remove_appendix(store: Store, *, plan: Plan, appendix_id: str) -> Edited:
    """The plan without an appendix and all in it."""
    at = index_of(plan, appendix_id)
    kept = (*plan.appendices[:at], *plan.appendices[at + 1 :])
    changed = replace(plan, appendices=kept)
    return write_plan(store, plan=plan, name="Xóa phụ lục", changed=changed)


def describe_appendix(
    store: Store, *, plan: Plan, appendix_id: str, name: str, **values: Any
) -> Edited:
    """An appendix with some of its own fields set; `name`: what undo calls it.

    Raises TypeError for a field that appendices do not have.
    """
    at = index_of(plan, appendix_id)
    appendices = list(plan.appendices)
    appendices[at] = replace(appendices[at], **values)
    changed = replace(plan, appendices=tuple(appendices))
    return write_plan(store, plan=plan, name=name, changed=changed)


def show_column(
    store: Store, *, plan: Plan, appendix_id: str, field: ActivityField, shown: bool
) -> Edited:
    """A column put at its usual place in the table, or taken out of it; the values stay."""
    columns = plan.appendices[index_of(plan, appendix_id)].columns
    kept = tuple(column for column in columns if column.field is not field)
    if shown:
        at = sum(1 for column in kept if _rank(column) < _rank_of(field))
        kept = (*kept[:at], _column(field), *kept[at:])
    word = "Thêm cột" if shown else "Bỏ cột"
    name = f"{word} {SPEC_OF[field].label}"
    return describe_appendix(store, plan=plan, appendix_id=appendix_id, name=name, columns=kept)


def _column(field: ActivityField) -> Column:
    usual = next((column for column in ASSIGNMENT if column.field is field), None)
    return usual or Column(heading=SPEC_OF[field].label, field=field, width=SPEC_OF[field].width)


def _rank(column: Column) -> int:
    return _rank_of(column.field) if column.field else len(SPEC_OF)


def _rank_of(field: ActivityField) -> int:
    return list(SPEC_OF).index(field)


def add_row(
    store: Store,
    *,
    plan: Plan,
    appendix_id: str,
    kind: NodeKind = NodeKind.ACTIVITY,
    after: NodeId | None = None,
) -> Edited:
    """The table with an activity, or a heading that groups rows, behind a row or at the end."""
    changed, node_id = with_row(plan, appendix_id, kind, after)
    name = "Thêm nhóm dòng" if kind is NodeKind.HEADING else f"Thêm {KIND_WORDS[kind]}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def with_row(
    plan: Plan, appendix_id: str, kind: NodeKind, after: NodeId | None
) -> tuple[Plan, NodeId]:
    """The plan with one more row in a table, behind a row or at the end, and the new row's id."""
    at = index_of(plan, appendix_id)
    outline = plan.appendices[at].outline
    node = Node(
        kind=kind,
        text=rich(),
        ladder=_ladder(outline, kind),
        detail=Activity() if kind in (NodeKind.ACTIVITY, NodeKind.DUTY) else None,
    )
    grown = insert(outline, node, _place(outline, kind, _row_of(outline, after)))
    return with_outline(plan, at + 1, grown), node.id


def _row_of(outline: Outline, node_id: NodeId | None) -> NodeId | None:
    """The row in whose cells a node prints: lines under an activity stand in the activity's."""
    for node, above in walk_with_parents(outline):
        if node.id == node_id:
            holder = next((one for one in above if one.is_task), None)
            return holder.id if holder and not node.is_task else node.id
    return None


def _ladder(outline: Outline, kind: NodeKind) -> Ladder:
    """The ladder of the rows of that kind that are there, else the usual one of tables."""
    usual = Ladder.ROMAN_PLAIN if kind is NodeKind.HEADING else Ladder.NUMBER_PLAIN
    return next((node.ladder for node in walk(outline) if node.kind is kind), usual)


def _place(outline: Outline, kind: NodeKind, after: NodeId | None) -> Place:
    """Behind a row; a group goes behind the whole group that holds it, a row into its group."""
    holder = next((at for at, top in enumerate(outline) if after and find((top,), after)), None)
    if kind is NodeKind.HEADING:
        return Place(None, len(outline) if holder is None else holder + 1)
    behind = find(outline, after) if after else next(reversed(outline), None)
    if behind is not None and behind.kind is NodeKind.HEADING:
        return Place(behind.id, len(behind.children))
    return shaping.after(outline, after)


def index_of(plan: Plan, appendix_id: str) -> int:
    """Which of the plan's appendices it is. Raises NotFound when it is none of them."""
    for at, appendix in enumerate(plan.appendices):
        if appendix.id == appendix_id:
            return at
    raise NotFound("Phụ lục này không còn trong kế hoạch.", advice="Hoàn tác để lấy lại.")
