"""Domain values to rows and back: a column for what lists ask for, the rest as one JSON value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from hoptacxa_desktop.domain.codec import dump, load

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]
Key = tuple[Any, ...]
T = TypeVar("T")

REST = "rest"


def to_row(value: object, table: Table, *, besides: Collection[str] = (), **more: Any) -> Row:
    """The row of `value`: fields by column, others in "rest"; `more`: columns that are no fields.

    `besides`: fields that are stored elsewhere and are left out.
    """
    data = dump(value)
    assert isinstance(data, dict)
    row = {
        name: data.pop(name) if name in data else dump(getattr(value, name))
        for name in _shared(type(value), _columns(table))
    }
    if REST in table.c:
        row[REST] = {name: held for name, held in data.items() if name not in besides}
    return row | more


def from_row(kind: type[T], row: Mapping[str, Any]) -> T:
    """The value whose whole row this is; fields stored elsewhere hold their default."""
    held = {name: row[name] for name in _shared(kind, row)}
    return load(kind, held | row.get(REST, {}))


def _shared(kind: Any, columns: Collection[str]) -> tuple[str, ...]:
    """The fields of a kind of value that are among the columns."""
    return tuple(field.name for field in fields(kind) if field.name in columns)


@cache
def _columns(table: Table) -> frozenset[str]:
    return frozenset(table.c.keys())


def keyed(table: Table, rows: Iterable[Row]) -> dict[Key, Row]:
    """The rows by their primary keys. Raises ValueError when two have the same one."""
    found: dict[Key, Row] = {}
    for row in rows:
        key = key_of(table, row)
        if key in found:
            raise ValueError(f"two rows of {table.name} have the key {key}")
        found[key] = row
    return found


def key_of(table: Table, row: Mapping[str, Any]) -> Key:
    """The primary key of a row."""
    return _key_getter(table)(row)


@cache
def _key_getter(table: Table) -> Callable[[Mapping[str, Any]], Key]:
    """What takes the primary key out of a row; a history of rows is keyed row by row."""
    names = key_names(table)
    if len(names) == 1:
        return lambda row: (row[names[0]],)
    return itemgetter(*names)


@cache
def key_names(table: Table) -> tuple[str, ...]:
    """The columns of the primary key, in their order."""
    return tuple(column.name for column in table.primary_key)
