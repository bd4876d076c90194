"""What the calendar shows of plans and activities: few columns in few statements."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, exists, func, or_, select, text

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.codec import load
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Peak
from hoptacxa_desktop.domain.timing.occurrences import span_of
from hoptacxa_desktop.domain.timing.values import Period, Recurrence, Timing
from hoptacxa_desktop.store.derived import EVER, NEVER
from hoptacxa_desktop.store.tables import node, peak, period, plan, task


def calendar(
    connection: Connection, start: date, end: date, plans: Collection[PlanId] | None = None
) -> tuple[CalendarEntry, ...]:
    """The activities whose days touch `start` to `end`, the earliest first, then all that recur.

    `plans`: of these alone.
    """
    rows: dict[tuple[str, str], RowMapping] = {}
    periods: dict[tuple[str, str], list[Period]] = defaultdict(list)
    for statement in (touching(start, end), recurring()):
        if plans is not None:
            statement = statement.where(task.c.plan_id.in_(plans))
        for row in connection.execute(statement).mappings():
            key = row["plan_id"], row["node_id"]
            rows[key] = row
            if row["value"]:
                periods[key].append(load(Period, row["value"]))
    return tuple(_entry(row, periods.get(key, [])) for key, row in rows.items())


def sizes(connection: Connection) -> dict[PlanId, int]:
    """How many activities and duties each plan has that is not in the trash."""
    counted = (
        select(task.c.plan_id, func.count().label("tasks"))
        .join(plan, plan.c.id == task.c.plan_id)
        .where(plan.c.deleted_at.is_(None))
        .group_by(task.c.plan_id)
    )
    return {PlanId(row.plan_id): row.tasks for row in connection.execute(counted)}


def undated(
    connection: Connection, plans: Collection[PlanId] | None = None
) -> tuple[CalendarEntry, ...]:
    """The activities to which no day is given, or whole years alone, as they stand in the plans.

    `plans`: of these alone.
    """
    rows: dict[tuple[str, str], RowMapping] = {}
    periods: dict[tuple[str, str], list[Period]] = defaultdict(list)
    statement = without_days()
    if plans is not None:
        statement = statement.where(task.c.plan_id.in_(plans))
    for row in connection.execute(statement).mappings():
        key = row["plan_id"], row["node_id"]
        rows[key] = row
        if row["value"]:
            periods[key].append(load(Period, row["value"]))
    return tuple(_entry(row, periods.get(key, [])) for key, row in rows.items())


def places(connection: Connection, start: date, end: date) -> dict[tuple[PlanId, NodeId], str]:
    """The words of place of the activities whose days touch `start` to `end`; none for no words.

    Asked apart from `calendar`: the records have to be opened for them.
    """
    statement = (
        select(period.c.plan_id, period.c.node_id, _PLACE)
        .join(task, and_(task.c.plan_id == period.c.plan_id, task.c.node_id == period.c.node_id))
        .join(node, _NODE)
        .join(plan, plan.c.id == period.c.plan_id)
        .where(
            period.c.last_day >= start.isoformat(),
            period.c.first_day <= end.isoformat(),
            plan.c.deleted_at.is_(None),
            _PLACE.is_not(None),
        )
    )
    rows = connection.execute(statement)
    return {(PlanId(row.plan_id), NodeId(row.node_id)): row.place for row in rows}


def peaks(connection: Connection) -> tuple[tuple[PlanId, Peak], ...]:
    """The peaks of the plans that are not in the trash, each with its plan."""
    found = connection.execute(
        select(peak)
        .join(plan, plan.c.id == peak.c.plan_id)
        .where(plan.c.deleted_at.is_(None))
        .order_by(peak.c.plan_id, peak.c.position)
    ).mappings()
    return tuple(
        (
            PlanId(row["plan_id"]),
            Peak(id=row["id"], name=row["name"], timing=load(Timing, row["timing"])),
        )
        for row in found
    )


_SAID = node.c.detail["particulars"]
_WORDS = _SAID["time"]["text"].as_string().label("words")
_PLACE = _SAID["place"].as_string().label("place")
_NODE = and_(node.c.plan_id == task.c.plan_id, node.c.id == task.c.node_id)
_ENTRY = (task, plan.c.subject, plan.c.year, plan.c.rest["time"].label("time"))


def touching(start: date, end: date) -> Select[Any]:
    """The statement for the periods that touch `start` to `end`, each with its activity.

    Those of activities that recur are left out: `recurring` has them.
    """
    return (
        select(*_ENTRY, period.c.value)
        .join(task, and_(task.c.plan_id == period.c.plan_id, task.c.node_id == period.c.node_id))
        .join(plan, plan.c.id == period.c.plan_id)
        .where(
            task.c.recurrence.is_(None),
            period.c.last_day >= start.isoformat(),
            period.c.first_day <= end.isoformat(),
            plan.c.deleted_at.is_(None),
        )
        .order_by(period.c.first_day, period.c.last_day, period.c.node_id, period.c.position)
    )


def without_days() -> Select[Any]:
    """The statement for the activities of no day and of whole years, each with its periods."""
    its_own = and_(period.c.plan_id == task.c.plan_id, period.c.node_id == task.c.node_id)
    begins, ends = func.substr(period.c.first_day, 5), func.substr(period.c.last_day, 5)
    open_end = or_(period.c.first_day == EVER, period.c.last_day == NEVER)
    within = or_(begins != "-01-01", ends != "-12-31", open_end)
    return (
        select(*_ENTRY, period.c.value, _WORDS)
        .select_from(task)
        .join(plan, plan.c.id == task.c.plan_id)
        .join(node, _NODE)
        .outerjoin(period, its_own)
        .where(
            task.c.recurrence.is_(None),
            plan.c.deleted_at.is_(None),
            ~exists().where(its_own, within).correlate(task),
        )
        .order_by(task.c.plan_id, text("task.rowid"), period.c.position)
    )


def recurring() -> Select[Any]:
    """The statement for the activities that recur, each with all its periods: they bound it."""
    its_own = and_(period.c.plan_id == task.c.plan_id, period.c.node_id == task.c.node_id)
    return (
        select(*_ENTRY, period.c.value)
        .select_from(task)
        .join(plan, plan.c.id == task.c.plan_id)
        .outerjoin(period, its_own)
        .where(task.c.recurrence.is_not(None), plan.c.deleted_at.is_(None))
        # Unrolled, they go by their days: the order of the periods does not matter.
        .order_by(task.c.plan_id, task.c.node_id)
    )


def _entry(row: RowMapping, periods: list[Period]) -> CalendarEntry:
    return CalendarEntry(
        node_id=NodeId(row["node_id"]),
        plan_id=PlanId(row["plan_id"]),
        plan_subject=row["subject"],
        plan_days=span_of(load(Timing, row["time"] or {}), row["year"]),
        label=row["label"],
        title=row["title"],
        kind=NodeKind(row["kind"]),
        status=Status(row["status"]),
        progress=row["progress"],
        lead=tuple(row["lead"]),
        periods=tuple(periods),
        recurrence=load(Recurrence, row["recurrence"]) if row["recurrence"] else None,
        words=row.get("words") or "",
    )
