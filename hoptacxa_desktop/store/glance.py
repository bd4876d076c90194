"""What a window shows before anything is opened: the office, the list of plans, what undo does.

Read with SQLite alone: SQLAlchemy takes longer to load than these rows and the window that shows
them together. The statements stand here only; all of the store reads these things through them.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.kinds import SETTLED, ChangeState, PlanKind, PlanStatus, Status
from hoptacxa_desktop.domain.summary import PlanSummary

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.codec import Json
    from hoptacxa_desktop.domain.office import Office
    from hoptacxa_desktop.store.mapping import Row

_OPEN = f"status NOT IN ({', '.join(f':{status.value}' for status in SETTLED)})"
_SUMMARIES = f"""
    SELECT plan.id, kind, type_name, subject, number, symbol, year, issued_on, plan.status,
        updated_at, counts.*
    FROM plan LEFT JOIN (
        SELECT plan_id, count(*) AS tasks, sum(status = :{Status.DONE.value}) AS done,
            sum(last_day < :today AND {_OPEN}) AS late,
            min(last_day) FILTER (WHERE last_day >= :today AND {_OPEN}) AS next_end
        FROM task GROUP BY plan_id
    ) AS counts ON counts.plan_id = plan.id
"""
_LISTED = f"{_SUMMARIES} WHERE deleted_at IS NULL ORDER BY year DESC, updated_at DESC"
_TRASHED = f"{_SUMMARIES} WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC"
_ONE = f"{_SUMMARIES} WHERE plan.id = :id"
_STEP = "SELECT id, name, plans FROM change WHERE state = :state AND undoable ORDER BY id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change that undo would take back, or redo do again. `id`: its row in the history."""

    id: int
    name: str
    plans: tuple[PlanId, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The first glance at a store, inside one unit of work."""

    connection: sqlite3.Connection

    def office(self) -> Office | None:
        """The office, None until it is declared."""
        row = next(iter(self._rows("SELECT * FROM office")), None)
        if row is None:
            return None
        # A window shows the office's name alone; the rest is loaded with whoever asks for it.
        from hoptacxa_desktop.store.office_rows import office_of

        return office_of(row, self._rows("SELECT * FROM unit ORDER BY position"))

    def office_name(self) -> str:
        """What the office is called, "" until it is declared."""
        return next((row["name"] for row in self._rows("SELECT name FROM office")), "")

    def summaries(self, today: date) -> tuple[PlanSummary, ...]:
        """The plans that are not in the trash, the newest year first, then the last changed."""
        return self._summaries(_LISTED, today)

    def trash(self, today: date) -> tuple[PlanSummary, ...]:
        """The plans in the trash, the last thrown away first."""
        return self._summaries(_TRASHED, today)

    def summary_of(self, plan_id: PlanId) -> PlanSummary:
        """The summary of one plan; what depends on the day is left at nothing late."""
        return self._summaries(_ONE, date.min, id=plan_id)[0]

    def next_undo(self) -> Step | None:
        """The last change that still stands, None for none."""
        return self._step(f"{_STEP} DESC LIMIT 1", ChangeState.DONE)

    def next_redo(self) -> Step | None:
        """The first change that was undone, None for none."""
        return self._step(f"{_STEP} LIMIT 1", ChangeState.UNDONE)

    def setting(self, key: str, default: Json = None) -> Json:
        """The value kept under `key`, `default` where there is none."""
        row = next(iter(self._rows("SELECT value FROM setting WHERE key = :key", key=key)), None)
        return default if row is None else value_of(row["value"])

    def _summaries(self, statement: str, today: date, **terms: str) -> tuple[PlanSummary, ...]:
        settled = {status.value: status.value for status in SETTLED}
        rows = self._rows(statement, today=today.isoformat(), **settled, **terms)
        return tuple(map(_summary, rows))

    def _step(self, statement: str, state: ChangeState) -> Step | None:
        rows = self._rows(statement, state=state.value)
        steps = (Step(**row | {"plans": tuple(value_of(row["plans"]) or ())}) for row in rows)
        return next(steps, None)

    def _rows(self, statement: str, **terms: str) -> list[Row]:
        found = self.connection.execute(statement, terms)
        names = [name for name, *_ in found.description]
        return [dict(zip(names, values, strict=True)) for values in found]


def value_of(stored: str | float | None) -> Any:
    """What a column of JSON holds."""
    # SQLite keeps a number as a number, even in a column of JSON.
    return json.loads(stored) if isinstance(stored, str) else stored


def _summary(row: Row) -> PlanSummary:
    return PlanSummary(
        id=PlanId(row["id"]),
        kind=PlanKind(row["kind"]),
        type_name=row["type_name"],
        subject=row["subject"],
        number=row["number"],
        symbol=row["symbol"],
        year=row["year"],
        issued_on=_day(row["issued_on"]),
        status=PlanStatus(row["status"]),
        tasks=row["tasks"] or 0,
        done=row["done"] or 0,
        late=row["late"] or 0,
        next_end=_day(row["next_end"]),
        updated_at=datetime.fromisoformat(row["updated_at"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
