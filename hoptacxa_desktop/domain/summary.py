"""What lists show of plans and changes, without the whole plan behind them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.kinds import PlanKind, PlanStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """A plan in a list. `tasks`, `done`, `late`: numbers of its activities and duties.

    `late` counts as `tasks.standing` does. `next_end`: the nearest last day, today or later, of
    what is not done. `updated_at`: UTC.
    """

    id: PlanId
    kind: PlanKind
    type_name: str
    subject: str
    number: str
    symbol: str
    year: int
    issued_on: date | None
    status: PlanStatus
    tasks: int = 0
    done: int = 0
    late: int = 0
    next_end: date | None = None
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A place where words were found. `node_id` None: in the head of the plan.

    `label`: that of the place, with the labels above it. `words`: what stands there. `exact`: found
    with the very marks that were typed.
    """

    plan_id: PlanId
    plan_subject: str
    node_id: NodeId | None
    label: str
    words: str
    exact: bool


class ChangeState(StrEnum):
    """What has become of a change since: it stands, was undone, or can no more be redone."""

    DONE = "done"
    UNDONE = "undone"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One thing that was done. `at`: UTC. `undoable` False: not taken back by undo."""

    id: int
    at: datetime
    actor: str
    name: str
    plans: tuple[PlanId, ...]
    state: ChangeState
    undoable: bool
