"""Writing rows, and remembering what was written: what the history is made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, select

from hoptacxa_desktop.store.mapping import Key, Row, key_names, key_of


@dataclass(frozen=True, slots=True)
class Edit:
    """One row written: inserted (no `before`), updated, or deleted (no `after`)."""

    table: Table
    before: Row | None
    after: Row | None

    @property
    def key(self) -> Key:
        """The primary key of the row."""
        row = self.before if self.after is None else self.after
        assert row is not None
        return key_of(self.table, row)


def differences(
    table: Table, before: Mapping[Key, Row], after: Mapping[Key, Row]
) -> tuple[Edit, ...]:
    """What has to be written so that the rows `before` become those `after`."""
    gone = [Edit(table, row, None) for key, row in before.items() if key not in after]
    kept = [Edit(table, before.get(key), row) for key, row in after.items()]
    return (*gone, *(edit for edit in kept if edit.before != edit.after))


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one unit of work. `writable` False: it only reads.

    `written`: every edit of a record, in order. `formed`: every edit of a row that is derived.
    """

    connection: Connection
    writable: bool
    written: list[Edit] = field(default_factory=list)
    formed: list[Edit] = field(default_factory=list)

    def write(self, edits: Iterable[Edit]) -> None:
        """Write the rows of records, and remember them."""
        edits = tuple(edits)
        self._execute(edits)
        self.written.extend(edits)

    def write_derived(self, edits: Iterable[Edit]) -> None:
        """Write rows that can be formed anew from the records: no part of the history."""
        edits = tuple(edits)
        self._execute(edits)
        self.formed.extend(edits)

    def check_writable(self) -> None:
        """Raises RuntimeError inside a unit of work that only reads."""
        if not self.writable:
            raise RuntimeError("this unit of work only reads")

    def _execute(self, edits: Iterable[Edit]) -> None:
        self.check_writable()
        for table, group in _by_table(edits).items():
            self._delete(table, [edit for edit in group if edit.after is None])
            self._update(table, [edit for edit in group if edit.before and edit.after])
            self._insert(table, [edit.after for edit in group if edit.after and not edit.before])

    def _delete(self, table: Table, edits: list[Edit]) -> None:
        if edits:
            self.connection.execute(table.delete().where(*_is_key(table)), list(map(_key, edits)))

    def _update(self, table: Table, edits: list[Edit]) -> None:
        if not edits:
            return
        values: dict[str, Any] = {column.name: bindparam(column.name) for column in table.c}
        statement = table.update().where(*_is_key(table)).values(values)
        self.connection.execute(statement, [_key(edit) | (edit.after or {}) for edit in edits])

    def _insert(self, table: Table, rows: list[Row]) -> None:
        if rows:
            self.connection.execute(table.insert(), rows)

    def net(self) -> Iterator[Edit]:
        """What was written on the whole: for each row its first and its last state."""
        found: dict[tuple[str, Key], Edit] = {}
        for edit in self.written:
            name = (edit.table.name, edit.key)
            first = found[name].before if name in found else edit.before
            found[name] = Edit(edit.table, first, edit.after)
        return (edit for edit in found.values() if edit.before != edit.after)

    def one(self, table: Table, *key: object) -> Row | None:
        """The row in the file that has this key, None when there is none."""
        return self.stored(table, [key]).get(key)

    def stored(self, table: Table, keys: Iterable[Key]) -> dict[Key, Row]:
        """The rows in the file that have one of `keys`."""
        wanted = set(keys)
        # By the first column alone: the rows of one plan lie together, and SQLite allows only
        # so many values in one statement.
        homes = sorted({key[0] for key in wanted})
        column = table.c[key_names(table)[0]]
        found: dict[Key, Row] = {}
        for start in range(0, len(homes), 500):
            chosen = select(table).where(column.in_(homes[start : start + 500]))
            rows = (dict(row) for row in self.connection.execute(chosen).mappings())
            found.update((key, row) for row in rows if (key := key_of(table, row)) in wanted)
        return found


def _by_table(edits: Iterable[Edit]) -> dict[Table, list[Edit]]:
    groups: dict[Table, list[Edit]] = {}
    for edit in edits:
        groups.setdefault(edit.table, []).append(edit)
    return groups


def _is_key(table: Table) -> list[ColumnElement[bool]]:
    return [table.c[name] == bindparam(f"key_{name}") for name in key_names(table)]


def _key(edit: Edit) -> Row:
    names = key_names(edit.table)
    return {f"key_{name}": value for name, value in zip(names, edit.key, strict=True)}
