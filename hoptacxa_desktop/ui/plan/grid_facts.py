"""The grid of activities: its columns, and what a cell says, edits and copies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import (
    SPEC_OF,
    ActivityField,
    AnyField,
    FieldKind,
    OwnField,
    Part,
    kind_of,
    label_of,
)
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.slots import particulars_text
from hoptacxa_desktop.domain.tasks import STATUS_WORDS, Standing, Task, standing, tasks
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.timing.recurrence_words import how_often
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.ui.plan import money_facts
from hoptacxa_desktop.ui.plan.outline_facts import shown

_F = ActivityField
GRID_FIELDS: tuple[ActivityField, ...] = (
    _F.ORDER,
    _F.TITLE,
    _F.TIME,
    _F.START,
    _F.END,
    _F.LEAD,
    _F.PARTNERS,
    _F.DELIVERABLE,
    _F.PLACE,
    _F.STATUS,
    _F.PROGRESS,
    _F.RESULT,
    _F.OBSTACLE,
    _F.NOTE,
)
_HEADINGS = {_F.TITLE: "Nội dung hoạt động", _F.TIME: "Thời gian (chữ)"}
# In letters of the body font, so that columns grow with it.
_WIDTHS = {
    _F.ORDER: 7,
    _F.TITLE: 52,
    _F.TIME: 27,
    _F.START: 15,
    _F.END: 13,
    _F.LEAD: 9,
    _F.PARTNERS: 10,
    _F.DELIVERABLE: 16,
    _F.PLACE: 18,
    _F.STATUS: 16,
    _F.PROGRESS: 11,
    _F.RESULT: 24,
    _F.OBSTACLE: 22,
    _F.NOTE: 18,
}
_USUAL_WIDTH = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A row that is words and no activity: what heads those below it, a remark between them.

    `strong`: a heading.
    """

    node_id: NodeId
    label: str
    title: str
    strong: bool = True


GridRow = Task | Group


class Tone(StrEnum):
    """How a cell's words are meant."""

    SAID = "said"
    SHARED = "shared"
    NONE = "none"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Swatch:
    """A unit in a cell: its initials, its place in the office's list, its name."""

    initials: str
    index: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a cell shows. `edit`: the words that an editor begins with, None for a computed cell.

    `right`: figures and dates stand at the right. `why`: the sentence behind a doubt.
    `loose`: words of units that are in no list. `coming`: the words are not in the plan yet.
    """

    text: str = ""
    edit: str | None = None
    tone: Tone = Tone.SAID
    right: bool = False
    swatches: tuple[Swatch, ...] = ()
    loose: str = ""
    strong: bool = False
    state: Standing | None = None
    percent: int | None = None
    why: str = ""
    coming: bool = False


def heading(field: AnyField) -> str:
    """The heading of a column."""
    usual = None if isinstance(field, OwnField) else _HEADINGS.get(field)
    return usual or label_of(field)


def letters(field: AnyField) -> int:
    """The width of a column, in letters of the body font."""
    return _USUAL_WIDTH if isinstance(field, OwnField) else _WIDTHS.get(field, _USUAL_WIDTH)


def stands_right(field: AnyField) -> bool:
    """True for a column of dates or figures."""
    return kind_of(field) in (FieldKind.DATE, FieldKind.PERCENT, FieldKind.MONEY)


def columns_of(columns: Sequence[Column], rows: Sequence[GridRow]) -> tuple[Column, ...]:
    """The columns, then one for each heading under which a row says something all the same."""
    told = {column.heading for column in columns if column.field is None}
    said = (
        extra.name
        for row in rows
        if isinstance(row, Task)
        for extra in row.activity.particulars.extras
    )
    more = (Column(heading=name) for name in dict.fromkeys(said) if name not in told)
    return (*columns, *more)


def field_of(column: Column) -> AnyField:
    """What stands in a column."""
    return column.field or OwnField(column.heading)


def count_words(rows: Sequence[GridRow]) -> str:
    """How many there are of each kind: "20 hoạt động, 6 nhiệm vụ"."""
    kinds = [row.kind for row in rows if isinstance(row, Task)]
    activities, duties = kinds.count(NodeKind.ACTIVITY), kinds.count(NodeKind.DUTY)
    told = f"{activities} hoạt động"
    return f"{told}, {duties} nhiệm vụ" if duties else told


def body_rows(plan: Plan) -> tuple[GridRow, ...]:
    """All activities of the plan, the appendices' behind those of the body."""
    return tasks(plan)


def appendix_rows(plan: Plan, at: int) -> tuple[GridRow, ...]:
    """The rows of appendix number `at`, with all other words that stand between them.

    Printed lines of fields are left out: their values stand in the columns.
    """
    found = {task.node_id: task for task in tasks(plan) if task.appendix == at}
    outline = plan.appendices[at].outline
    printed = labels(outline)
    rows = (
        found[node.id] if node.is_task else _group(plan, node, printed[node.id])
        for node in walk(outline)
        if node.is_task or (shown(node) and node.kind is not NodeKind.TABLE)
    )
    return tuple(rows)


def _group(plan: Plan, node: Node, label: str) -> Group:
    words = " ".join(slots.words(plan, node.text, node.said).split())
    strong = node.kind is NodeKind.HEADING
    return Group(node_id=node.id, label=label.strip(" ."), title=words, strong=strong)


def cell(row: GridRow, field: AnyField, units: Sequence[Unit], today: date) -> Cell:
    """The cell of `field`; what shared lines say is shown, what the row itself says is edited."""
    if isinstance(row, Task):
        return _task_cell(row, field, units, today)
    if field is _F.ORDER:
        return Cell(text=row.label, strong=row.strong)
    if field is _F.TITLE:
        return Cell(text=row.title, edit=row.title, strong=row.strong)
    return Cell()


def _task_cell(task: Task, field: AnyField, units: Sequence[Unit], today: date) -> Cell:
    if isinstance(field, OwnField):
        return _own(task, field)
    spec = SPEC_OF[field]
    if field is _F.ORDER:
        return Cell(text=task.label.strip(" .-+*") or "–")
    if field is _F.TITLE:
        return Cell(text=task.title, edit=task.title)
    if spec.part is Part.COMPUTED:
        return _day(task.said.time, field)
    if spec.part is Part.TRACKING:
        return _tracked(task, field, today)
    if spec.part is Part.BUDGET:
        return _money(task)
    words = particulars_text(task.said, field)
    mine = particulars_text(task.activity.particulars, field)
    if spec.kind is FieldKind.UNITS:
        return _units(task, field, mine, units)
    if not words:
        return Cell(text="–", edit="", tone=Tone.NONE)
    return Cell(text=" ".join(words.split()), edit=mine, tone=_tone(mine))


def _own(task: Task, field: OwnField) -> Cell:
    name = f"extra.{field.name}"
    words = slots.said_text(task.said, name)
    mine = slots.said_text(task.activity, name)
    if not words:
        return Cell(text="–", edit="", tone=Tone.NONE)
    return Cell(text=" ".join(words.split()), edit=mine, tone=_tone(mine))


def _tone(mine: str) -> Tone:
    return Tone.SAID if mine else Tone.SHARED


def _day(time: Timing, field: ActivityField) -> Cell:
    day = time.start if field is _F.START else time.end
    if day is not None:
        return Cell(text=dates.short(day), right=True)
    if field is _F.END or time.periods:
        return Cell(right=True)
    if time.recurrence is not None:
        return Cell(text=f"↻ {how_often(time.recurrence)}", right=True)
    if not time.understood:
        return Cell(text="chưa hiểu", tone=Tone.DOUBT, why="Giữ nguyên chữ.", right=True)
    if time.depends_on:
        return Cell(text="chưa rõ", tone=Tone.DOUBT, why=time.depends_on, right=True)
    return Cell(right=True)


def _money(task: Task) -> Cell:
    """The money by source; it is edited in the form, where each line has its source."""
    lines = (
        " ".join(part for part in (money_facts.shown(line.amount), line.source) if part)
        for line in task.activity.budget
    )
    return Cell(text="; ".join(lines))


def _tracked(task: Task, field: ActivityField, today: date) -> Cell:
    tracking = task.tracking
    if field is _F.STATUS:
        said = STATUS_WORDS[tracking.status]
        return Cell(text=said, edit=tracking.status.value, state=standing(task, today))
    if field is _F.PROGRESS:
        words = f"{tracking.progress}%"
        return Cell(text=words, edit=words, percent=tracking.progress, right=True)
    words = str(getattr(tracking, field.value))
    if not words:
        return Cell(text="–", edit="", tone=Tone.NONE)
    return Cell(text=" ".join(words.split()), edit=words)


def _units(task: Task, field: ActivityField, mine: str, units: Sequence[Unit]) -> Cell:
    assigned = getattr(task.said, field.value)
    if not assigned:
        return Cell(edit=mine, tone=Tone.NONE)
    places = {unit.id: at for at, unit in enumerate(units)}
    known = [ref for ref in assigned.units if ref.unit in places and not ref.doubt]
    swatches = tuple(
        Swatch(units[places[ref.unit]].initials, places[ref.unit], units[places[ref.unit]].name)
        for ref in known
    )
    loose = ", ".join(ref.words for ref in assigned.units if ref not in known)
    doubt = any(ref.doubt for ref in assigned.units)
    return Cell(
        text=" ".join(assigned.text.split()),
        edit=mine,
        tone=Tone.DOUBT if doubt else _tone(mine),
        swatches=swatches,
        loose=loose,
    )
