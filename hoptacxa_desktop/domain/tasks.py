"""The activities of a plan in one flat list: what calendar, sheet, list and report work on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import (
    Activity,
    Cover,
    Particulars,
    Shared,
    Tracking,
)
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.kinds import SETTLED
from hoptacxa_desktop.domain.kinds import STANDING_WORDS as STANDING_WORDS
from hoptacxa_desktop.domain.kinds import STATUS_WORDS as STATUS_WORDS
from hoptacxa_desktop.domain.kinds import Standing as Standing
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text.normal import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An activity or duty as it counts: its own particulars, gaps filled from shared lines.

    `label`: as printed ("2.4.1."); `path`: with the labels above it ("III.2.4.1").
    `section`: the words of the heading above it. `appendix`: index of its appendix, None in the
    body.
    """

    plan_id: PlanId
    node_id: NodeId
    kind: NodeKind
    label: str
    path: str
    title: str
    section: str
    appendix: int | None
    said: Particulars
    activity: Activity

    @property
    def tracking(self) -> Tracking:
        """What came of it."""
        return self.activity.tracking


def standing(task: Task, today: date) -> Standing:
    """How `task` stands on `today`: late when its last day is past and it is neither done
    nor dropped."""
    status = task.tracking.status
    end = task.said.time.end
    if end is not None and end < today and status not in SETTLED:
        return Standing.LATE
    return Standing(status.value)


def tasks(plan: Plan) -> tuple[Task, ...]:
    """All activities and duties of `plan` in printed order, body first, then the appendices."""
    found: list[Task] = []
    for index, outline in enumerate(plan.outlines):
        shared = coverage(outline)
        printed = labels(outline)
        context = _Context(plan, printed, shared, None if index == 0 else index - 1)
        found.extend(_tasks(context, outline, (), ""))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Context:
    plan: Plan
    labels: Mapping[NodeId, str]
    shared: Mapping[NodeId, Particulars]
    appendix: int | None


def _tasks(
    context: _Context, siblings: Outline, path: tuple[str, ...], section: str
) -> Iterator[Task]:
    for node in siblings:
        label = context.labels[node.id]
        here = join_path(path, label)
        if node.is_task:
            yield _task(context, node, here, section)
        if node.children:
            heads = node.kind is NodeKind.HEADING
            below = slots.words(context.plan, node.text, node.said) if heads else section
            yield from _tasks(context, node.children, here, below)


def _task(context: _Context, node: Node, path: tuple[str, ...], section: str) -> Task:
    activity = node.detail
    assert isinstance(activity, Activity)
    own = activity.particulars
    said = own.over(context.shared[node.id]) if node.id in context.shared else own
    return Task(
        plan_id=context.plan.id,
        node_id=node.id,
        kind=node.kind,
        label=context.labels[node.id],
        path=".".join(path),
        title=_title(context.plan, node, activity),
        section=section,
        appendix=context.appendix,
        said=said,
        activity=activity,
    )


def _title(plan: Plan, node: Node, activity: Activity) -> str:
    """The words of the line; of the event that the plan is about, the plan's subject."""
    if activity.event and plan.subject.strip():
        return one_line(plan.subject)
    return slots.words(plan, node.text, activity).strip().rstrip(" .;:")


def join_path(path: tuple[str, ...], label: str) -> tuple[str, ...]:
    """The path with `label` added; a label like "2.4.1." already holds the numbers above it."""
    own = label.strip(" .()-:")
    if not own or own in "-+*":
        return path
    kept = tuple(part for part in path if not own.startswith(f"{part}."))
    return (*kept, own)


def coverage(outline: Outline) -> Mapping[NodeId, Particulars]:
    """For each activity that shared lines speak of, what they say of it.

    The nearest line wins; farther ones fill its gaps.
    """
    found: dict[NodeId, Particulars] = {}
    for _, said, spoken in _lines(outline):
        for node in spoken:
            found[node.id] = found[node.id].over(said) if node.id in found else said
    return found


def covered(outline: Outline, line: Node) -> Outline:
    """The activities that the shared line `line` of `outline` speaks of, in printed order."""
    return next((spoken for one, _, spoken in _lines(outline) if one.id == line.id), ())


def _lines(siblings: Outline) -> Iterator[tuple[Node, Particulars, Outline]]:
    """Each shared line, what it says, of which activities; a nearer line before a farther one."""
    for node in siblings:
        yield from _lines(node.children)
        if isinstance(node.detail, Shared) and node.detail.cover is Cover.BELOW:
            yield node, node.detail.particulars, _tasks_in(node.children)
    run: list[Node] = []
    for node in siblings:
        if isinstance(node.detail, Shared) and node.detail.cover is Cover.RUN:
            yield node, node.detail.particulars, _tasks_in(tuple(run))
            run = []
        else:
            run.append(node)
    for node in siblings:
        if isinstance(node.detail, Shared) and node.detail.cover is Cover.SECTION:
            yield node, node.detail.particulars, _tasks_in(siblings)


def _tasks_in(nodes: Outline) -> Outline:
    return tuple(node for node in walk(nodes) if node.is_task)
