"""Plans in the store: whole ones to edit, and the lists about them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from hoptacxa_desktop.domain.errors import Conflict, Door, NotFound
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.summary import CalendarEntry, PlanSummary
from hoptacxa_desktop.store import lists, numbers, tables
from hoptacxa_desktop.store.derived import DERIVED, DerivedRows, derived_rows
from hoptacxa_desktop.store.heads import LISTS, head_row, list_rows, plan_of
from hoptacxa_desktop.store.mapping import Row, key_of
from hoptacxa_desktop.store.outlines import outline_edits, with_outlines
from hoptacxa_desktop.store.rows import Edit, Rows, differences
from hoptacxa_desktop.store.shelf import Held, Shelf


@dataclass(frozen=True, slots=True)
class PlanRepository:
    """The plans, inside one unit of work. `now`: ISO text in UTC."""

    rows: Rows
    shelf: Shelf
    now: str

    def get(self, plan_id: PlanId) -> Plan:
        """The whole plan. Raises NotFound when it is not there or in the trash."""
        return self._held(plan_id).plan

    def add(self, plan: Plan) -> Plan:
        """A plan that is not in the store yet, written as it stands."""
        head = head_row(plan, created_at=self.now, updated_at=self.now)
        nodes = outline_edits(None, plan, {})
        self.rows.write((Edit(tables.plan, None, head), *_list_edits(None, plan), *nodes.edits))
        derived = derived_rows(plan)
        self._write_derived({}, derived)
        stamps = {"created_at": self.now, "updated_at": self.now}
        self.shelf.put(Held(plan=plan, positions=nodes.positions, derived=derived, **stamps))
        return plan

    def save(self, plan: Plan) -> Plan:
        """The plan with its next version, after only what differs was written.

        The same plan when nothing differs. Raises NotFound, and Conflict when the stored plan is
        not of the version that `plan` was made from.
        """
        held = self._held(plan.id)
        if held.plan.version != plan.version:
            raise _changed_meanwhile()
        saved = replace(plan, version=plan.version + 1)
        nodes = outline_edits(held.plan, saved, held.positions)
        before = head_row(held.plan, created_at=held.created_at, updated_at=held.updated_at)
        after = head_row(saved, created_at=held.created_at, updated_at=self.now)
        edits = (*_list_edits(held.plan, saved), *nodes.edits)
        if not edits and before == after | {"version": plan.version, "updated_at": held.updated_at}:
            return plan
        self.rows.write((Edit(tables.plan, before, after), *edits))
        derived = derived_rows(saved)
        self._write_derived(self._derived(held), derived)
        self.shelf.put(
            Held(
                plan=saved,
                positions=nodes.positions,
                created_at=held.created_at,
                updated_at=self.now,
                derived=derived,
            )
        )
        return saved

    def delete(self, plan_id: PlanId) -> None:
        """Put the plan into the trash. Raises NotFound."""
        self._mark_deleted(plan_id, trashed=False)

    def restore(self, plan_id: PlanId) -> None:
        """Take the plan out of the trash. Raises NotFound when it is not in there."""
        self._mark_deleted(plan_id, trashed=True)

    def _mark_deleted(self, plan_id: PlanId, *, trashed: bool) -> None:
        before = self._head(plan_id)
        if before is None or (before["deleted_at"] is not None) != trashed:
            raise _not_there()
        stamps = {"updated_at": self.now, "version": before["version"] + 1}
        after = before | stamps | {"deleted_at": None if trashed else self.now}
        self.rows.write((Edit(tables.plan, before, after),))

    def summaries(self, today: date) -> tuple[PlanSummary, ...]:
        """The plans that are not in the trash, the newest year first, then the last changed."""
        return lists.summaries(self.rows.connection, today)

    def trash(self, today: date) -> tuple[PlanSummary, ...]:
        """The plans in the trash, the last thrown away first."""
        return lists.summaries(self.rows.connection, today, trashed=True)

    def calendar(self, start: date, end: date) -> tuple[CalendarEntry, ...]:
        """The activities whose days touch `start` to `end` (both included), and all that recur."""
        return lists.calendar(self.rows.connection, start, end)

    def number_taken(
        self,
        number: str,
        symbol: str,
        year: int,
        *,
        one_series: bool = False,
        except_plan: PlanId | None = None,
    ) -> PlanSummary | None:
        """The other plan that has this number in the series of the year, None when it is free.

        `one_series`: all symbols count together (Nghị định 30/2020, Điều 15.1c). Leading zeros
        do not matter.
        """
        connection = self.rows.connection
        holder = numbers.holder(
            connection, number, symbol, year, one_series=one_series, except_plan=except_plan
        )
        return lists.summary_of(connection, holder) if holder else None

    def next_number(self, symbol: str, year: int, *, one_series: bool = False) -> str:
        """The number after the highest one given in the series of the year, "1" for the first."""
        return numbers.following(self.rows.connection, symbol, year, one_series=one_series)

    def reform(self, plan_ids: Iterable[PlanId]) -> None:
        """Form anew what is derived from these plans, whose rows were written by others than
        this repository. Raises ValueError when the rows of one do not make a plan any more."""
        for plan_id in plan_ids:
            head = self._head(plan_id)
            if head is None:
                continue
            held = self._loaded(head)
            derived = derived_rows(held.plan)
            self._write_derived(self._derived(held), derived)
            self.shelf.put(replace(held, derived=derived))

    def _head(self, plan_id: PlanId) -> Row | None:
        return self.rows.stored(tables.plan, [(plan_id,)]).get((plan_id,))

    def _held(self, plan_id: PlanId) -> Held:
        chosen = select(tables.plan.c.version).where(
            tables.plan.c.id == plan_id, tables.plan.c.deleted_at.is_(None)
        )
        version = self.rows.connection.scalar(chosen)
        if version is None:
            raise _not_there()
        held = self.shelf.find(plan_id, version)
        if held is None:
            head = self._head(plan_id)
            assert head is not None
            held = self._loaded(head)
            self.shelf.put(held)
        return held

    def _loaded(self, head: Row) -> Held:
        items: dict[str, list[Row]] = {}
        for _, _, table in LISTS:
            chosen = select(table).where(table.c.plan_id == head["id"]).order_by(table.c.position)
            items[table.name] = [
                dict(row) for row in self.rows.connection.execute(chosen).mappings()
            ]
        chosen = select(tables.node).where(tables.node.c.plan_id == head["id"])
        nodes = [dict(row) for row in self.rows.connection.execute(chosen).mappings()]
        return Held(
            plan=with_outlines(plan_of(head, items), nodes),
            positions={row["id"]: row["position"] for row in nodes},
            created_at=head["created_at"],
            updated_at=head["updated_at"],
        )

    def _derived(self, held: Held) -> DerivedRows:
        """The derived rows as they stand in the file."""
        if held.derived is not None:
            return held.derived
        found: DerivedRows = {}
        for table in DERIVED:
            chosen = select(table).where(table.c.plan_id == held.plan.id)
            rows = (dict(row) for row in self.rows.connection.execute(chosen).mappings())
            found[table] = {key_of(table, row): row for row in rows}
        return found

    def _write_derived(self, before: DerivedRows, after: DerivedRows) -> None:
        for table in DERIVED:
            self.rows.write_derived(differences(table, before.get(table, {}), after[table]))


def _list_edits(old: Plan | None, new: Plan) -> tuple[Edit, ...]:
    before = list_rows(old) if old else {}
    return tuple(
        edit
        for table, rows in list_rows(new).items()
        for edit in differences(table, before.get(table, {}), rows)
    )


def _not_there() -> NotFound:
    return NotFound(
        "Kế hoạch này không còn trong sổ.", advice="Có thể kế hoạch đã bị xóa. Tìm trong Thùng rác."
    )


def _changed_meanwhile() -> Conflict:
    return Conflict(
        "Kế hoạch đã được sửa ở nơi khác nên chưa lưu được thay đổi này.",
        advice="Bản đã lưu vẫn nguyên vẹn. Mở lại kế hoạch rồi làm lại thay đổi.",
        doors=(Door.SHOW_OTHER, Door.KEEP_TEXT),
    )
