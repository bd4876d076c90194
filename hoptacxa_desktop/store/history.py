"""What was done, unit of work by unit of work: undo and redo by name, and the audit of all.

Each unit of work is one row "change"; each row of a record that it wrote is kept before and after.
Undo writes the rows as they were before, redo as they were after, and either is itself a change,
so that nothing is ever taken out of the history.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select, update

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import Conflict, Door
from hoptacxa_desktop.domain.history_entry import HistoryEntry
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.kinds import ChangeState
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.glance import Glance, Step
from hoptacxa_desktop.store.heads import STAMPS
from hoptacxa_desktop.store.mapping import Key, Row
from hoptacxa_desktop.store.outlines import Torn
from hoptacxa_desktop.store.plans import PlanRepository
from hoptacxa_desktop.store.rows import Edit, Rows
from hoptacxa_desktop.store.tables import change, change_row
from hoptacxa_desktop.store.touched import changes_of, plans_of

_DONE, _UNDONE, _CLOSED = (state.value for state in ChangeState)
# What undo and redo add to the audit: no step that undo would take back in its turn.
_UNDOING, _REDOING = "undoing", "redoing"


@dataclass(slots=True)
class History:
    """The history, inside one unit of work."""

    rows: Rows
    glance: Glance
    name: str
    actor: str
    now: str
    undoable: bool
    plans: PlanRepository
    _kind: str = field(default=_DONE)
    _reverts: int | None = None

    @property
    def connection(self) -> Connection:
        """The connection of the unit of work."""
        return self.rows.connection

    def entries(
        self, limit: int = 200, *, plan_id: PlanId | None = None
    ) -> tuple[HistoryEntry, ...]:
        """What was done, to one plan where it is named, the newest first.

        Undoing and redoing are entries too.
        """
        chosen = select(change).order_by(change.c.id.desc()).limit(limit)
        if plan_id is not None:
            touched = func.json_each(change.c.plans).table_valued("value")
            chosen = chosen.where(select(touched).where(touched.c.value == plan_id).exists())
        return tuple(map(_entry, self.connection.execute(chosen)))

    def undo(self) -> Changes | None:
        """The last thing done that still stands, taken back; None when there is none.

        Raises Conflict, writing nothing, when something newer stands on one of its rows.
        """
        last = self.glance.next_undo()
        if last is None:
            return None
        return self._revert(last, undoing=True)

    def redo(self) -> Changes | None:
        """The last thing undone, done again; None when there is none. Raises Conflict as undo."""
        first = self.glance.next_redo()
        if first is None:
            return None
        return self._revert(first, undoing=False)

    def record(self) -> None:
        """Keep what the unit of work has written, if it has written a record."""
        kept = [edit for edit in map(_without_stamps, self.rows.net()) if edit.before != edit.after]
        if not kept:
            return
        if self._kind == _DONE and self.undoable:
            self._set_state(change.c.state == _UNDONE, _CLOSED)
        id_ = self.connection.scalar(change.insert().returning(change.c.id), self._change())
        self.connection.execute(
            change_row.insert(),
            [
                {
                    "change_id": id_,
                    "position": position,
                    "table": edit.table.name,
                    "before": edit.before,
                    "after": edit.after,
                }
                for position, edit in enumerate(kept)
            ],
        )

    def _change(self) -> Row:
        return {
            "at": self.now,
            "actor": self.actor,
            "name": self.name,
            "plans": sorted(plans_of(self.rows)),
            "state": self._kind,
            "undoable": self.undoable and self._kind == _DONE,
            "reverts": self._reverts,
        }

    def _set_state(self, which: ColumnElement[bool], state: str) -> None:
        self.connection.execute(update(change).where(which).values(state=state))

    def _revert(self, entry: Step, *, undoing: bool) -> Changes:
        if self.rows.written:
            raise RuntimeError("undo and redo are units of work of their own")
        old = {held.plan.id: held for held in self.plans.held(entry.plans)}
        self._write_back(self._edits(entry.id), undoing=undoing)
        self._set_state(change.c.id == entry.id, _UNDONE if undoing else _DONE)
        self._kind, self._reverts = (_UNDOING if undoing else _REDOING), entry.id
        self.name = f"{'Hoàn tác' if undoing else 'Làm lại'}: {entry.name}"
        try:
            for plan_id in plans_of(self.rows):
                self.plans.reform(plan_id, old.get(plan_id), self._edits_of(plan_id))
        except Torn as torn:
            raise _newer_above(undoing=undoing) from torn
        return changes_of(self.name, self.rows)

    def _edits(self, change_id: int) -> list[Edit]:
        chosen = select(change_row).where(change_row.c.change_id == change_id)
        rows = self.connection.execute(chosen.order_by(change_row.c.position))
        return [Edit(tables.metadata.tables[row.table], row.before, row.after) for row in rows]

    def _write_back(self, edits: list[Edit], *, undoing: bool) -> None:
        """Write the rows as they were on the other side of a change."""
        present = _Present(self.rows, edits)
        goals: dict[tuple[Table, Key], Row | None] = {}
        for edit in edits:
            goal, left = (edit.before, edit.after) if undoing else (edit.after, edit.before)
            if _bare(present.row(edit.table, edit.key)) != left:
                raise _newer_above(undoing=undoing)
            goals[edit.table, edit.key] = goal
        for head in present.heads():
            goals.setdefault(head, present.row(*head))
        self.rows.write(
            Edit(table, stored, self._stamped(table, goal, stored))
            for (table, key), goal in goals.items()
            if (stored := present.row(table, key)) or goal
        )

    def _edits_of(self, plan_id: PlanId) -> list[Edit]:
        return [edit for edit in self.rows.written if edit.key[0] == plan_id]

    def _stamped(self, table: Table, goal: Row | None, stored: Row | None) -> Row | None:
        """`goal` with a version that was never there before, so that nobody takes it for known."""
        stamps = STAMPS & set(table.c.keys())
        if goal is None or not stamps:
            return goal
        newest = self.connection.scalar(select(func.max(change.c.id))) or 0
        version = (stored["version"] if stored else newest) + 1
        fresh = {"version": version, "updated_at": self.now}
        return goal | {name: fresh[name] for name in stamps}


@dataclass(frozen=True, slots=True)
class _Present:
    """The rows in the file that a change concerns, and the heads that count their versions."""

    rows: Rows
    edits: list[Edit]
    _found: dict[Table, dict[Key, Row]] = field(init=False)

    def __post_init__(self) -> None:
        wanted: dict[Table, set[Key]] = defaultdict(set)
        for edit in self.edits:
            wanted[edit.table].add(edit.key)
        for table, key in self.heads():
            wanted[table].add(key)
        found = {table: self.rows.stored(table, keys) for table, keys in wanted.items()}
        object.__setattr__(self, "_found", found)

    def row(self, table: Table, key: Key) -> Row | None:
        """The row as it stands, None when there is none."""
        return self._found[table].get(key)

    def heads(self) -> frozenset[tuple[Table, Key]]:
        """The rows of plans and of the office to which the rows of the change belong."""
        return frozenset(head for edit in self.edits for head in _head(edit))


def _head(edit: Edit) -> tuple[tuple[Table, Key], ...]:
    if "plan_id" in edit.table.c:
        return ((tables.plan, edit.key[:1]),)
    return ((tables.office, (1,)),) if edit.table is tables.unit else ()


def _bare(row: Row | None) -> Row | None:
    """A row without the columns that count writings."""
    return row and {name: value for name, value in row.items() if name not in STAMPS}


def _without_stamps(edit: Edit) -> Edit:
    return Edit(edit.table, _bare(edit.before), _bare(edit.after))


def _entry(row: Any) -> HistoryEntry:
    reverting = row.state in (_UNDOING, _REDOING)
    return HistoryEntry(
        id=row.id,
        at=datetime.fromisoformat(row.at),
        actor=row.actor,
        name=row.name,
        plans=tuple(PlanId(plan_id) for plan_id in row.plans or ()),
        state=ChangeState.DONE if reverting else ChangeState(row.state),
        undoable=row.undoable,
    )


def _newer_above(*, undoing: bool) -> Conflict:
    done = "hoàn tác" if undoing else "làm lại"
    return Conflict(
        f"Không {done} được vì phần này đã được sửa tiếp ở nơi khác.",
        advice="Không có gì bị thay đổi. Sửa trực tiếp trên bản hiện có.",
        doors=(Door.SHOW_OTHER,),
    )
