"""What lists show of plans, without the whole plan behind them."""

from dataclasses import dataclass
from datetime import date, datetime

from hoptacxa_desktop.domain.identity import PlanId
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
