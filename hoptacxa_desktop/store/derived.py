"""What lists, calendar and search work on: formed from a plan, never edited by anybody.

Where rows come to be formed otherwise, raise `opening.FORM`: those of old stores are formed anew.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from datetime import date

from sqlalchemy import Table

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Cover, Shared
from hoptacxa_desktop.domain.codec import dump
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, slots_of
from hoptacxa_desktop.domain.table import Table as Grid
from hoptacxa_desktop.domain.tasks import Task, join_path, tasks
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.mapping import Key, Row, keyed
from hoptacxa_desktop.store.rows import Edit, differences

DERIVED: tuple[Table, ...] = (tables.task, tables.period, tables.line)

# Open ends, as days that sort before and after every other.
EVER, NEVER = date.min.isoformat(), date.max.isoformat()

DerivedRows = dict[Table, dict[Key, Row]]


def derived_edits(old: Plan | None, new: Plan) -> tuple[Edit, ...]:
    """What has to be written so that the derived rows of `old` become those of `new`."""
    if old is not None:
        old, new = _where_they_differ(old, new)
    before, after = derived_rows(old) if old else {}, derived_rows(new)
    return tuple(
        edit
        for table in DERIVED
        for edit in differences(table, before.get(table, {}), after[table])
    )


def _where_they_differ(old: Plan, new: Plan) -> tuple[Plan, Plan]:
    """Both plans without the top branches that derive the same in both.

    What is derived from a branch hangs on the branch, on its printed label, on lines at the top
    that speak of several branches, and on what is said in the head of the plan.
    """
    if _head(old) != _head(new) or _spoken_of(old) or _spoken_of(new):
        return old, new
    before, after = _branches(old), _branches(new)
    same = {id_ for id_, branch in after.items() if _alike(branch, before.get(id_))}
    return _only(old, before, same), _only(new, after, same)


_Branch = tuple[Node, str]


def _head(plan: Plan) -> Plan:
    appendices = tuple(replace(part, outline=()) for part in plan.appendices)
    return replace(plan, outline=(), appendices=appendices, version=0)


def _spoken_of(plan: Plan) -> bool:
    tops = (node for outline in plan.outlines for node in outline)
    shared = (node.detail for node in tops if isinstance(node.detail, Shared))
    return any(line.cover is not Cover.BELOW for line in shared)


def _branches(plan: Plan) -> dict[NodeId, _Branch]:
    found: dict[NodeId, _Branch] = {}
    for outline in plan.outlines:
        printed = labels(tuple(replace(node, children=()) for node in outline))
        found.update((node.id, (node, printed[node.id])) for node in outline)
    return found


def _alike(one: _Branch, other: _Branch | None) -> bool:
    return other is not None and one[0] is other[0] and one[1] == other[1]


def _only(plan: Plan, branches: Mapping[NodeId, _Branch], same: Set[NodeId]) -> Plan:
    """`plan` without the branches `same`; the others keep the labels that they print."""

    def kept(outline: Outline) -> Outline:
        left = (branches[node.id] for node in outline if node.id not in same)
        return tuple(replace(node, label=label) for node, label in left)

    appendices = tuple(replace(part, outline=kept(part.outline)) for part in plan.appendices)
    return replace(plan, outline=kept(plan.outline), appendices=appendices)


def derived_rows(plan: Plan) -> DerivedRows:
    """All derived rows of a plan, by table and key."""
    found = tasks(plan)
    return {
        tables.task: keyed(tables.task, map(_task_row, found)),
        tables.period: keyed(tables.period, _period_rows(found)),
        tables.line: keyed(tables.line, _line_rows(plan)),
    }


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
        "lead": list(task.said.responsible.known),
        "recurrence": dump(time.recurrence),
    }


def _period_rows(found: tuple[Task, ...]) -> Iterator[Row]:
    for task in found:
        for position, period in enumerate(task.said.time.periods):
            yield {
                "plan_id": task.plan_id,
                "node_id": task.node_id,
                "position": position,
                "first_day": period.start.isoformat() if period.start else EVER,
                "last_day": period.end.isoformat() if period.end else NEVER,
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
        yield slots.words(plan, node.text, node.said).strip()
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
