"""What the sheets show of a plan: its activities in groups, with their leaders, on a day."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId, UnitId
from hoptacxa_desktop.domain.kinds import SETTLED
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import NodeKind, walk_with_parents
from hoptacxa_desktop.domain.plan import Letterhead, Plan
from hoptacxa_desktop.domain.tasks import STATUS_WORDS, Standing, Task, standing, tasks
from hoptacxa_desktop.domain.text.casing import after_its_type
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.workbook_marks import ALERT_KEY, LEADERS_KEY, NODE_KEY
from hoptacxa_desktop.sheets.columns import Layout, layout, widened
from hoptacxa_desktop.sheets.formats import SIZE
from hoptacxa_desktop.sheets.leaders import Leader, Leaders, leaders
from hoptacxa_desktop.sheets.measure import tallest
from hoptacxa_desktop.sheets.text import LongText, cell_text, fits, shortened
from hoptacxa_desktop.sheets.words import alert

CellValue = str | int | date | None
"""What one cell holds; None for an empty one."""


Row = tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Activities under one heading of the plan, "" where there is none."""

    heading: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A plan as the sheets see it.

    `full`: the values of each activity from left to right, the hidden ones included;
    `cells`: the same, texts that no cell holds shortened.
    `lines`: how many lines the tallest cell of each activity takes.
    `orders`: how each is called in a list.
    `only`: the one leader that the workbook is made for.
    """

    plan: Plan
    office: Office
    today: date
    groups: tuple[Group, ...]
    leaders: Leaders
    layout: Layout
    full: Mapping[NodeId, Row]
    cells: Mapping[NodeId, Row]
    lines: Mapping[NodeId, int]
    orders: Mapping[NodeId, str]
    only: Leader | None = None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All activities in printed order."""
        return tuple(task for group in self.groups for task in group.tasks)

    @property
    def shown_leaders(self) -> tuple[Leader, ...]:
        """The leaders that the workbook speaks of."""
        return (self.only,) if self.only else self.leaders.all

    @property
    def letterhead(self) -> Letterhead:
        """The names at the upper left: the plan's, or the office's where the plan has none."""
        head = self.plan.letterhead
        return head if head.issuer or head.superior else self.office.letterhead

    @property
    def long_texts(self) -> tuple[LongText, ...]:
        """The texts that no cell holds, in printed order."""
        return tuple(
            LongText(self.orders[task.node_id], column.heading, value)
            for task in self.tasks
            if self.cells[task.node_id] is not self.full[task.node_id]
            for column, value in zip(self.layout.columns, self.full[task.node_id], strict=True)
            if isinstance(value, str) and not fits(value)
        )

    def groups_of(self, leader: Leader) -> tuple[Group, ...]:
        """The groups with only the activities that `leader` leads; empty groups are left out."""
        mine = (
            Group(
                group.heading, tuple(t for t in group.tasks if leader in self.leaders.of[t.node_id])
            )
            for group in self.groups
        )
        return tuple(group for group in mine if group.tasks)


def board(
    plan: Plan,
    office: Office,
    today: date,
    only: UnitId | None = None,
    rows: Collection[NodeId] | None = None,
) -> Board:
    """The board of `plan` on `today`; with `only`, of the activities that this unit leads.

    `rows`: of these activities alone. Raises NotFound when that unit leads none, or none is left.
    """
    every = tasks(plan)
    orders = _orders(every)
    found = every if rows is None else tuple(task for task in every if task.node_id in rows)
    if rows is not None and not found:
        raise NotFound("Bộ lọc không để lại hoạt động nào.", advice="Bỏ lọc rồi xuất lại.")
    columns, lead = layout(found), leaders(found, office)
    full = {
        task.node_id: _cells(columns, lead, task, orders[task.node_id], today) for task in found
    }
    cells = {node: _shown(row) for node, row in full.items()}
    columns = widened(columns, cells.values())
    wrapped = columns.wrapped
    whole = Board(
        plan=plan,
        office=office,
        today=today,
        groups=_groups(plan, found),
        leaders=lead,
        layout=columns,
        full=full,
        cells=cells,
        orders=orders,
        lines={node: _lines(row, wrapped) for node, row in cells.items()},
    )
    if only is None:
        return whole
    leader = next((one for one in lead.all if one.unit == only), None)
    if leader is None:
        raise NotFound(
            "Đơn vị này không chủ trì việc nào trong kế hoạch.",
            advice="Chọn đơn vị khác, hoặc xuất biểu của cả kế hoạch.",
        )
    return replace(whole, groups=whole.groups_of(leader), only=leader)


def _shown(row: Row) -> Row:
    """`row` itself where each cell holds its text."""
    if all(not isinstance(value, str) or fits(value) for value in row):
        return row
    return tuple(shortened(value) if isinstance(value, str) else value for value in row)


def _lines(row: Row, wrapped: tuple[tuple[int, float], ...]) -> int:
    return tallest(((str(row[index]), width) for index, width in wrapped), SIZE)


def _groups(plan: Plan, found: tuple[Task, ...]) -> tuple[Group, ...]:
    headings = _headings(plan)

    def heading(task: Task) -> str:
        words = one_line(f"{headings.get(task.node_id, '')} {task.section}")
        if task.appendix is None:
            return words
        appendix = plan.appendices[task.appendix]
        name = one_line(appendix.title or appendix.label) or "Phụ lục"
        return f"{name} – {words}" if words else name

    return tuple(Group(words, tuple(group)) for words, group in groupby(found, heading))


def _headings(plan: Plan) -> Mapping[NodeId, str]:
    """The printed label of the heading above each activity."""
    found: dict[NodeId, str] = {}
    for outline in plan.outlines:
        printed = labels(outline)
        for node, above in walk_with_parents(outline):
            over = [one.id for one in above if one.kind is NodeKind.HEADING]
            if node.is_task and over:
                found[node.id] = printed[over[-1]]
    return found


def about(plan: Plan) -> str:
    """The plan in words: "Kế hoạch số 84/KH-LMHTX ngày 14/3/2024 tổ chức ..."."""
    number = f" số {plan.full_number}" if plan.number else ""
    day = f" ngày {dates.short(plan.issued_on)}" if plan.issued_on else ""
    return one_line(f"{plan.type_name}{number}{day} {after_its_type(plan.subject)}")


def _orders(found: tuple[Task, ...]) -> Mapping[NodeId, str]:
    """How each activity is called in a list: "2.4.1" as printed.

    Those that print a dash or nothing go by the labels above them and are counted: "III.1 (2)".
    """
    counts: Counter[str] = Counter()
    orders: dict[NodeId, str] = {}
    for task in found:
        own = task.label.strip(" .()-:")
        if own in ("", "-", "+", "*"):
            counts[task.path] += 1
            own = f"{task.path} ({counts[task.path]})".strip()
        orders[task.node_id] = cell_text(own)
    return orders


def _cells(columns: Layout, lead: Leaders, task: Task, order: str, today: date) -> Row:
    said, tracking = task.said, task.tracking
    found: dict[str, CellValue] = {
        ActivityField.ORDER: order,
        ActivityField.TITLE: cell_text(task.title),
        ActivityField.DELIVERABLE: cell_text(said.deliverable),
        ActivityField.LEAD: cell_text(said.lead.text),
        ActivityField.ADVISERS: cell_text(said.advisers.text),
        ActivityField.PARTNERS: cell_text(said.partners.text),
        ActivityField.TIME: cell_text(said.time.text),
        ActivityField.START: said.time.start,
        ActivityField.END: said.time.end,
        ActivityField.PROGRESS: tracking.progress,
        ActivityField.STATUS: STATUS_WORDS[tracking.status],
        ALERT_KEY: alert_of(task, today),
        ActivityField.RESULT: cell_text(tracking.result),
        ActivityField.OBSTACLE: cell_text(tracking.obstacle),
        ActivityField.PROPOSAL: cell_text(tracking.proposal),
        ActivityField.NOTE: cell_text(tracking.note),
        NODE_KEY: task.node_id,
        LEADERS_KEY: lead.key(task),
    }
    return tuple(found[column.key] for column in columns.columns)


def alert_of(task: Task, today: date) -> str:
    """What the activity is reminded of on `today`, "" for nothing."""
    end = task.said.time.end
    if end is None or task.tracking.status in SETTLED:
        return ""
    return alert((end - today).days)


def late(task: Task, today: date) -> bool:
    """True when the activity is late on `today`."""
    return standing(task, today) is Standing.LATE
