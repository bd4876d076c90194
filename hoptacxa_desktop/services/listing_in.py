"""A list from a spreadsheet taken into a plan that is there: compared first, then chosen rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.budget import budget_words
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import (
    ACTIVITY_FIELDS,
    SPEC_OF,
    ActivityField,
    AnyField,
    OwnField,
    Part,
)
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.kinds import STATUS_WORDS
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import slots_of
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.domain.unit import Assigned, Unit
from hoptacxa_desktop.reading.sheet import Listing, ListRow, ListSource, list_of, mended_list
from hoptacxa_desktop.reading.source import Remark
from hoptacxa_desktop.services import receiving
from hoptacxa_desktop.services.activities import FieldChange, with_fields
from hoptacxa_desktop.services.editing import Edited, write_plan
from hoptacxa_desktop.services.list_pairs import Meant, Pair, pairs
from hoptacxa_desktop.services.list_rows import with_budgets, with_new
from hoptacxa_desktop.store import Store

F = ActivityField


class Fate(StrEnum):
    """What a row of a list is to a plan."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the list says otherwise than the plan, in words."""

    field: AnyField
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A row and what it is to the plan. `node`: the activity that it is about, None for none.

    `why`: what is not clear of it, to be asked; `like`: the activity that it may be about.
    `doubts`: what is not understood of its words; they are kept as they are.
    """

    row: ListRow
    fate: Fate
    node: NodeId | None = None
    differences: tuple[Difference, ...] = ()
    why: str = ""
    like: Task | None = None
    doubts: tuple[str, ...] = ()


def read_list(path: Path, *, plan: Plan, today: date, units: Sequence[Unit] = ()) -> Listing:
    """The list in a spreadsheet, its time read as the plan's. Raises a PersonError for none."""
    return read_again(source_of(path), plan=plan, today=today, units=units)


def source_of(path: Path) -> ListSource:
    """The rows of a spreadsheet as they are found. Raises a PersonError for none."""
    source = receiving.source_of(path)
    if not isinstance(source, ListSource):
        raise BadInput(f"Tệp “{path.name}” không phải bảng tính Excel.", advice="Chọn tệp .xlsx.")
    return source


def read_again(
    source: ListSource,
    *,
    plan: Plan,
    today: date,
    units: Sequence[Unit] = (),
    words: Mapping[int, str] = MappingProxyType({}),
) -> Listing:
    """The list of rows that were found. `words`: what a person said that cells say, by lines."""
    source = mended_list(source, words)
    return list_of(source, namer=receiving.namer(), today=today, year=plan.year, units=units)


def compare(
    plan: Plan, listing: Listing, meant: Meant = MappingProxyType({})
) -> tuple[Compared, ...]:
    """Each row against the activities of the plan, in the order of the list.

    An empty cell says nothing, so it is no difference; activities that the list lacks stay.
    `meant`: a person's word which activity a row is about.
    """
    nodes = {node.id: node for outline in plan.outlines for node in walk(outline)}
    own = not listing.source.plan_id or listing.source.plan_id == plan.id
    doubts: dict[int, list[str]] = defaultdict(list)
    for remark in listing.remarks:
        doubts[remark.line].append(remark.why)
    found = []
    for pair in pairs(tasks(plan), listing.rows, by_id=own, meant=meant):
        fixed = pair.task is not None and bool(slots_of(nodes[pair.task.node_id].text))
        one = _compared(pair, fixed_title=fixed)
        found.append(replace(one, doubts=tuple(doubts[pair.row.line])))
    return tuple(found)


def says(row: ListRow) -> tuple[tuple[AnyField, str], ...]:
    """What a row says beside its title: each field with its words."""
    fields = (field for field in _in_order(row.said) if field is not F.TITLE)
    words = ((field, _words(row.title, row.activity, field)) for field in fields)
    return tuple((field, said) for field, said in words if said)


def missing(plan: Plan, rows: Iterable[Compared]) -> tuple[Task, ...]:
    """The activities of the plan of which the list says nothing; they stay."""
    told = {one.node for one in rows}
    return tuple(task for task in tasks(plan) if task.node_id not in told)


def left_out(listing: Listing) -> tuple[Remark, ...]:
    """What the list has beside its activities: sums, rows without a name, faults of the sheet."""
    rows = {row.line for row in listing.rows}
    return tuple(remark for remark in listing.remarks if remark.line not in rows)


def apply(
    store: Store, *, plan: Plan, rows: Iterable[Compared], units: Sequence[Unit] = ()
) -> Edited:
    """The plan with the chosen rows taken in, as one step to undo.

    Rows that are new or not clear come as new activities at the end of their section.
    """
    chosen = [one for one in rows if one.fate is not Fate.SAME]
    known = {one.node for one in chosen if one.node}
    changed, made = with_new(plan, [one.row for one in chosen if one.node is None])
    new = iter(made)
    about = [(one.node or next(new), one) for one in chosen]
    changes = [change for node, one in about for change in _changes(node, one)]
    changed = with_fields(changed, changes, units)
    budgets = {
        node: one.row.activity.budget for node, one in about if F.BUDGET in _fields_taken(one)
    }
    return write_plan(
        store,
        plan=plan,
        name=_name(len(known), len(chosen) - len(known)),
        changed=with_budgets(changed, budgets),
    )


def _compared(pair: Pair, *, fixed_title: bool) -> Compared:
    if pair.task is None:
        fate = Fate.UNCLEAR if pair.why else Fate.NEW
        return Compared(row=pair.row, fate=fate, why=pair.why, like=pair.like)
    differences = tuple(_differences(pair.task, pair.row, fixed_title=fixed_title))
    fate = Fate.CHANGED if differences else Fate.SAME
    retitled = fixed_title and _even(pair.row.title) != _even(pair.task.title)
    return Compared(
        row=pair.row,
        fate=fate,
        node=pair.task.node_id,
        differences=differences,
        why="Tên hoạt động có phần tự điền; sửa tên ở dàn ý." if retitled else "",
    )


def _differences(task: Task, row: ListRow, *, fixed_title: bool) -> Iterator[Difference]:
    now = replace(task.activity, particulars=task.said)
    for field in _in_order(row.said):
        before = _words(task.title, now, field)
        after = _words(row.title, row.activity, field)
        if _even(before) == _even(after) or not after or (field is F.TITLE and fixed_title):
            continue
        same_days = now.particulars.time.periods == row.activity.particulars.time.periods
        if field is F.TIME and same_days and now.particulars.time.periods:
            continue
        yield Difference(field, before, after)


def _in_order(said: Iterable[AnyField]) -> list[AnyField]:
    said = frozenset(said)
    own = sorted((one for one in said if isinstance(one, OwnField)), key=lambda one: one.name)
    return [*(spec.field for spec in ACTIVITY_FIELDS if spec.field in said), *own]


def _words(title: str, activity: Activity, field: AnyField) -> str:
    """What an activity says of a field, in words."""
    said, tracking = activity.particulars, activity.tracking
    if isinstance(field, OwnField):
        return next((one.text for one in said.extras if one.name == field.name), "")
    if field is F.TITLE:
        return title
    if field is F.BUDGET:
        return budget_words(activity.budget)
    if field is F.STATUS:
        return STATUS_WORDS[tracking.status]
    of_tracking = SPEC_OF[field].part is Part.TRACKING
    value = getattr(tracking if of_tracking else said, field.value)
    return value.text if isinstance(value, Assigned) or field is F.TIME else str(value)


def _even(words: str) -> str:
    return one_line(words).rstrip(" .;:").casefold()


def _changes(node: NodeId, one: Compared) -> Iterator[FieldChange]:
    """What a row says: of a known activity what differs, of a new one all."""
    for field in _fields_taken(one):
        if field is not F.BUDGET:
            yield node, field, _words(one.row.title, one.row.activity, field)


def _fields_taken(one: Compared) -> list[AnyField]:
    said = one.row.said
    fields = _in_order(said) if one.node is None else [d.field for d in one.differences]
    if F.STATUS in fields and F.PROGRESS in said and F.PROGRESS not in fields:
        # A status of done sets the share, which the row says itself.
        fields.append(F.PROGRESS)
    return fields


def _name(changed: int, added: int) -> str:
    parts = [f"sửa {changed} hoạt động"] if changed else []
    parts += [f"thêm {added} hoạt động"] if added else []
    return "Nhận danh sách: " + ", ".join(parts or ["không có gì mới"])
