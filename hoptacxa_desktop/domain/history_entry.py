"""What the history shows of a thing that was done."""

from dataclasses import dataclass
from datetime import datetime

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.kinds import ChangeState


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
