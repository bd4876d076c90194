"""What a unit of work has touched, for the windows that show it."""

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.rows import Edit, Rows

_SHAPE = ("appendix_id", "parent_id", "position", "ladder", "label")


def changes_of(name: str, rows: Rows) -> Changes:
    """What was touched. Nodes: also those of which a shared line now says something else."""
    nodes = [edit for edit in rows.written if edit.table is tables.node]
    formed = [edit for edit in rows.formed if edit.table in (tables.task, tables.period)]
    written = {edit.table for edit in rows.written}
    return Changes(
        name=name,
        plans=plans_of(rows),
        nodes=frozenset(NodeId(_value(edit, "id")) for edit in nodes)
        | frozenset(NodeId(_value(edit, "node_id")) for edit in formed),
        structure=any(map(_reshaped, nodes)) or tables.appendix in written,
        office=bool(written & {tables.office, tables.unit}),
        library=bool(written & {tables.basis, tables.day_off}),
    )


def plans_of(rows: Rows) -> frozenset[PlanId]:
    """The plans that were written."""
    return frozenset(
        PlanId(_value(edit, "id" if edit.table is tables.plan else "plan_id"))
        for edit in rows.written
        if edit.table is tables.plan or "plan_id" in edit.table.c
    )


def _value(edit: Edit, column: str) -> str:
    row = edit.before if edit.after is None else edit.after
    assert row is not None
    return str(row[column])


def _reshaped(edit: Edit) -> bool:
    before, after = edit.before, edit.after
    if before is None or after is None:
        return True
    return any(before[name] != after[name] for name in _SHAPE)
