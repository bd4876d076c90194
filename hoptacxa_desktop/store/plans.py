"""Plans in the store: whole ones to edit, and the lists about them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.errors import Conflict, Door, NotFound
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.store import lists, numbers, tables
from hoptacxa_desktop.store.derived import DERIVED, derived_edits
from hoptacxa_desktop.store.glance import Glance
from hoptacxa_desktop.store.heads import LISTS, head_row, list_rows, plan_of
from hoptacxa_desktop.store.mapping import Row
from hoptacxa_desktop.store.outlines import (
    Positions,
    edited,
    outline_edits,
    spots_of_plan,
    spots_of_rows,
    with_outlines,
)
from hoptacxa_desktop.store.rows import Edit, Rows, differences
from hoptacxa_desktop.store.shelf import Held, Shelf


@dataclass(frozen=True, slots=True)
class PlanRepository:
    """The plans, inside one unit of work. `now`: ISO text in UTC."""

    rows: Rows
    glance: Glance
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
        self.rows.write_derived(derived_edits(None, plan))
        self._keep(plan, nodes.positions, created_at=self.now)
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
        self.rows.write_derived(derived_edits(held.plan, saved))
        self._keep(saved, nodes.positions, created_at=held.created_at)
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
        return self.glance.summaries(today)

    def trash(self, today: date) -> tuple[PlanSummary, ...]:
        """The plans in the trash, the last thrown away first."""
        return self.glance.trash(today)

    def calendar(
        self, start: date, end: date, plans: Collection[PlanId] | None = None
    ) -> tuple[CalendarEntry, ...]:
        """The activities whose days touch `start` to `end` (both included), and all that recur.

        `plans`: of these alone.
        """
        return lists.calendar(self.rows.connection, start, end, plans)

    def sizes(self) -> Mapping[PlanId, int]:
        """How many activities and duties each plan has that is not in the trash."""
        return lists.sizes(self.rows.connection)

    def undated(self, plans: Collection[PlanId] | None = None) -> tuple[CalendarEntry, ...]:
        """The activities to which no day is given, or whole years alone, in printed order.

        `plans`: of these alone.
        """
        return lists.undated(self.rows.connection, plans)

    def places(self, start: date, end: date) -> Mapping[tuple[PlanId, NodeId], str]:
        """The words of place of the activities whose days touch `start` to `end`."""
        return lists.places(self.rows.connection, start, end)

    def peaks(self) -> tuple[tuple[PlanId, Peak], ...]:
        """The peaks of all plans that are not in the trash, each with its plan."""
        return lists.peaks(self.rows.connection)

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
        holder = numbers.holder(
            self.rows.connection,
            number,
            symbol,
            year,
            one_series=one_series,
            except_plan=except_plan,
        )
        return self.glance.summary_of(holder) if holder else None

    def held(self, plan_ids: Iterable[PlanId]) -> tuple[Held, ...]:
        """Those of the plans that are there, in the trash or not, as they stand."""
        heads = (self._head(plan_id) for plan_id in plan_ids)
        return tuple(self._stored(head) for head in heads if head)

    def reform(self, plan_id: PlanId, old: Held | None, edits: Iterable[Edit]) -> None:
        """Form anew what is derived from a plan after rows of it were written by `edits`.

        `old`: as it stood before, None where it was not there. Raises Torn when the rows do not
        make a plan any more.
        """
        head = self._head(plan_id)
        if head is None:
            return
        spots = edited(spots_of_plan(old.plan, old.positions) if old else (), edits)
        plan = with_outlines(self._without_outlines(head), spots)
        self.rows.write_derived(derived_edits(old.plan if old else None, plan))
        positions = {spot.node.id: spot.position for spot in spots}
        self._keep(plan, positions, created_at=head["created_at"])

    def rebuild(self) -> None:
        """Form anew what is derived from all plans."""
        for table in DERIVED:
            self.rows.connection.execute(table.delete())
        for row in self._rows_of(select(tables.plan)):
            self.rows.write_derived(derived_edits(None, self._stored(row).plan))

    def _keep(self, plan: Plan, positions: Positions, *, created_at: str) -> None:
        held = Held(plan=plan, positions=positions, created_at=created_at, updated_at=self.now)
        self.shelf.put(held)

    def _head(self, plan_id: PlanId) -> Row | None:
        return self.rows.one(tables.plan, plan_id)

    def _held(self, plan_id: PlanId) -> Held:
        chosen = select(tables.plan.c.version).where(
            tables.plan.c.id == plan_id, tables.plan.c.deleted_at.is_(None)
        )
        version = self.rows.connection.scalar(chosen)
        if version is None:
            raise _not_there()
        known = self.shelf.find(plan_id, version)
        if known is not None:
            return known
        head = self._head(plan_id)
        assert head is not None
        return self._stored(head)

    def _stored(self, head: Row) -> Held:
        """The plan of a head row: from the shelf, or read."""
        known = self.shelf.find(head["id"], head["version"])
        if known is not None:
            return known
        chosen = select(tables.node).where(tables.node.c.plan_id == head["id"])
        spots = tuple(spots_of_rows(self._rows_of(chosen)))
        held = Held(
            plan=with_outlines(self._without_outlines(head), spots),
            positions={spot.node.id: spot.position for spot in spots},
            created_at=head["created_at"],
            updated_at=head["updated_at"],
        )
        self.shelf.put(held)
        return held

    def _without_outlines(self, head: Row) -> Plan:
        items: dict[str, list[Row]] = {}
        for _, _, table in LISTS:
            mine = select(table).where(table.c.plan_id == head["id"])
            items[table.name] = self._rows_of(mine.order_by(table.c.position))
        return plan_of(head, items)

    def _rows_of(self, chosen: Select[Any]) -> list[Row]:
        return [dict(row) for row in self.rows.connection.execute(chosen).mappings()]


def _list_edits(old: Plan | None, new: Plan) -> tuple[Edit, ...]:
    before = list_rows(old) if old else {}
    return tuple(
        edit
        for table, rows in list_rows(new).items()
        for edit in differences(table, before.get(table, {}), rows)
    )


def _not_there() -> NotFound:
    return NotFound(
        "Kế hoạch này không còn trong danh sách.",
        advice="Có thể kế hoạch đã bị xóa. Hoàn tác để lấy lại.",
    )


def _changed_meanwhile() -> Conflict:
    return Conflict(
        "Kế hoạch đã được sửa ở nơi khác nên chưa lưu được thay đổi này.",
        advice="Bản đã lưu vẫn nguyên vẹn. Mở lại kế hoạch rồi làm lại thay đổi.",
        doors=(Door.SHOW_OTHER, Door.KEEP_TEXT),
    )
