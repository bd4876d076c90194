"""What lists, calendar and search work on: formed from a plan, never edited by anybody."""

from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy import Table

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Shared
from hoptacxa_desktop.domain.codec import dump
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, slots_of
from hoptacxa_desktop.domain.table import Table as Grid
from hoptacxa_desktop.domain.tasks import Task, join_path, tasks
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.mapping import Key, Row, key_of

DERIVED: tuple[Table, ...] = (tables.task, tables.period, tables.line)

# Open ends, as days that sort before and after every other.
_EVER, _NEVER = date.min.isoformat(), date.max.isoformat()

DerivedRows = dict[Table, dict[Key, Row]]


def derived_rows(plan: Plan) -> DerivedRows:
    """All derived rows of a plan, by table and key."""
    found = tasks(plan)
    return {
        tables.task: _keyed(tables.task, map(_task_row, found)),
        tables.period: _keyed(tables.period, _period_rows(found)),
        tables.line: _keyed(tables.line, _line_rows(plan)),
    }


def _keyed(table: Table, rows: Iterator[Row]) -> dict[Key, Row]:
    return {key_of(table, row): row for row in rows}


def _task_row(task: Task) -> Row:
    time = task.said.time
    return {
        "plan_id": task.plan_id,
        "node_id": task.node_id,
        "kind": task.kind.value,
        "label": task.path,
        "title": task.title,
        "status": task.tracking.status.value,
        "progress": task.tracking.progress,
        "last_day": time.end.isoformat() if time.end else None,
        "lead": list(task.said.lead.known),
        "recurrence": dump(time.recurrence),
    }


def _period_rows(found: tuple[Task, ...]) -> Iterator[Row]:
    for task in found:
        for position, period in enumerate(task.said.time.periods):
            yield {
                "plan_id": task.plan_id,
                "node_id": task.node_id,
                "position": position,
                "first_day": period.start.isoformat() if period.start else _EVER,
                "last_day": period.end.isoformat() if period.end else _NEVER,
                "value": dump(period),
            }


def _line_rows(plan: Plan) -> Iterator[Row]:
    head = "\n".join(text for text in _head_words(plan) if text)
    yield _line(plan, "", "", head)
    for outline in plan.outlines:
        printed = labels(outline)
        yield from _lines(plan, outline, printed.__getitem__, ())


def _head_words(plan: Plan) -> Iterator[str]:
    yield f"{plan.type_name} {plan.subject}".replace("\n", " ")
    yield plan.full_number if plan.number else plan.symbol
    yield from (plan.theme, *plan.messages)
    yield from (peak.name for peak in plan.peaks)
    yield from (basis.words for basis in plan.bases)
    yield from (plain(text) for text in plan.opening)


def _lines(
    plan: Plan, siblings: Outline, label_of: Callable[..., str], path: tuple[str, ...]
) -> Iterator[Row]:
    for node in siblings:
        here = join_path(path, label_of(node.id))
        words = "\n".join(filter(None, _words(plan, node)))
        if words:
            yield _line(plan, node.id, ".".join(here), words)
        yield from _lines(plan, node.children, label_of, here)


def _words(plan: Plan, node: Node) -> Iterator[str]:
    """The words of a node and of the record behind it."""
    if all("." in name for name in slots_of(node.text)):
        # A line with slots of the activity above it ("- Thời gian: ...") is found there.
        yield slots.words(plan, node.text, node.particulars).strip()
    detail = node.detail
    if isinstance(detail, Activity | Shared):
        said = detail.particulars
        yield from (said.time.text, said.lead.text, said.advisers.text, said.partners.text)
        yield from (said.place, said.participants, said.scale, said.deliverable, said.content)
        yield from (extra.text for extra in said.extras)
    if isinstance(detail, Activity):
        done = detail.tracking
        yield from (done.result, done.obstacle, done.proposal, done.note)
        yield from (line.source for line in detail.budget)
    if isinstance(detail, Grid):
        yield from (plain(cell.text) for row in detail.rows for cell in row.cells)


def _line(plan: Plan, node_id: str, label: str, words: str) -> Row:
    return {
        "plan_id": plan.id,
        "node_id": node_id,
        "label": label,
        "words": words,
        "folded": fold(words),
    }
