"""The head of a plan and the short lists that belong to it, to rows and back."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Table

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.plan import Peak, Plan, StatusStep
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.mapping import Key, Row, from_row, keyed, to_row

STAMPS = frozenset({"version", "updated_at"})
"""Columns that say when and how often a row was written, not what a person wrote."""

LISTS: tuple[tuple[str, type, Table], ...] = (
    ("appendices", Appendix, tables.appendix),
    ("peaks", Peak, tables.peak),
    ("steps", StatusStep, tables.step),
)
"""The fields of a plan whose items are rows of their own, in their order."""

_APART = ("outline", *(name for name, _, _ in LISTS))


def head_row(plan: Plan, *, created_at: str, updated_at: str) -> Row:
    """The row of a plan that is not in the trash, without outlines and lists."""
    bare = replace(plan, outline=(), appendices=(), peaks=(), steps=())
    stamps = {"created_at": created_at, "updated_at": updated_at, "deleted_at": None}
    return to_row(bare, tables.plan, besides=_APART, **stamps)


def list_rows(plan: Plan) -> dict[Table, dict[Key, Row]]:
    """The rows of the lists of a plan, by table."""
    found: dict[Table, dict[Key, Row]] = {}
    for name, _, table in LISTS:
        items: tuple[Any, ...] = getattr(plan, name)
        rows = (
            to_row(item, table, besides=_APART, plan_id=plan.id, position=position)
            for position, item in enumerate(items)
        )
        found[table] = keyed(table, rows)
    return found


def plan_of(row: Row, lists: dict[str, list[Row]]) -> Plan:
    """The plan of a head row and the rows of its lists (by table) in order; outlines empty."""
    held: dict[str, Any] = {
        name: tuple(from_row(kind, item) for item in lists[table.name])
        for name, kind, table in LISTS
    }
    return replace(from_row(Plan, row), **held)
