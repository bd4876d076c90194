"""Small plans of our own for the tests of the store."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from hoptacxa_desktop.domain.activity import Activity, Particulars, Status, Tracking
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, edit
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.timing.values import Period, Timing
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.store.unit_of_work import UnitOfWork


def timed(start: date | None, end: date | None, text: str = "trong tháng") -> Timing:
    """Words with one period."""
    return Timing(text=text, periods=(Period(start=start, end=end),))


def activity(
    id_: str,
    title: str,
    time: Timing | None = None,
    *,
    status: Status = Status.TODO,
    ladder: Ladder = Ladder.NUMBER,
    said: Particulars | None = None,
) -> Node:
    """An activity with a title and a time."""
    return Node(
        id=NodeId(id_),
        kind=NodeKind.ACTIVITY,
        text=rich(title),
        ladder=ladder,
        detail=Activity(
            particulars=said or Particulars(time=time or Timing()), tracking=Tracking(status=status)
        ),
    )


def heading(id_: str, title: str, *children: Node) -> Node:
    """A heading numbered I, II, III."""
    return Node(
        id=NodeId(id_),
        kind=NodeKind.HEADING,
        text=rich(title),
        ladder=Ladder.ROMAN,
        children=children,
    )


def plan_of(
    *outline: Node, subject: str = "Tháng hành động vì Hợp tác xã", year: int = 2026
) -> Plan:
    """A plan with this outline."""
    return Plan(subject=subject, year=year, symbol="KH-LMHTX", outline=outline)


def long_plan(headings: int, each: int, subject: str = "Kế hoạch dài") -> Plan:
    """A plan of many activities, each a week in 2026."""
    outline: Outline = tuple(
        heading(
            f"h{h}",
            f"Nhóm nhiệm vụ {h}",
            *(
                activity(
                    f"a{h}-{n}",
                    f"Tổ chức lớp tập huấn số {n} cho thành viên hợp tác xã",
                    timed(date(2026, 1 + (h + n) % 12, 1), date(2026, 1 + (h + n) % 12, 7)),
                )
                for n in range(each)
            ),
        )
        for h in range(headings)
    )
    return plan_of(*outline, subject=subject)


def rows_in(path: Path, sql: str) -> list[tuple[object, ...]]:
    """The rows that another program sees in the file."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def added(store: Store, plan: Plan, name: str = "Thêm") -> Plan:
    """The plan, added in a unit of work of its own."""
    with store.write(name) as uow:
        return uow.plans.add(plan)


def saved(store: Store, plan: Plan, name: str = "Sửa") -> Plan:
    """The plan, saved in a unit of work of its own."""
    with store.write(name) as uow:
        return uow.plans.save(plan)


def got(store: Store, plan_id: PlanId) -> Plan:
    """The plan as the store has it."""
    with store.read() as uow:
        return uow.plans.get(plan_id)


PLAN = plan_of(
    heading("h1", "Tuyên truyền", activity("a1", "Viết bài"), activity("a2", "Treo băng rôn")),
    heading("h2", "Tập huấn", activity("a3", "Mở lớp"), activity("a4", "Mời giảng viên")),
)


def retitled(plan: Plan, node_id: str, title: str) -> Plan:
    """The plan with another title for a node of its body."""
    changed = edit(plan.outline, NodeId(node_id), lambda node: replace(node, text=rich(title)))
    return replace(plan, outline=changed)


def names_of(uow: UnitOfWork) -> tuple[str, str]:
    """What undo would take back and redo do again, by name; "" for nothing."""
    undo, redo = uow.glance.next_undo(), uow.glance.next_redo()
    return undo.name if undo else "", redo.name if redo else ""
