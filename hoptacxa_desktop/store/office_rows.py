"""The office out of its rows."""

from collections.abc import Iterable
from dataclasses import replace

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.store.glance import value_of
from hoptacxa_desktop.store.mapping import REST, Row, from_row


def office_of(row: Row, units: Iterable[Row]) -> Office:
    """The office of its row as SQLite gives it, with the units of theirs, in order."""
    office = from_row(Office, _parsed(row))
    return replace(office, units=tuple(map(_unit, units)))


def _parsed(row: Row) -> Row:
    return row | {REST: value_of(row[REST])}


def _unit(row: Row) -> Unit:
    # SQLite has no truth values, only 0 and 1.
    return from_row(Unit, _parsed(row) | {"active": bool(row["active"])})
