"""What the calendar shows of an activity, without the whole plan behind it."""

from dataclasses import dataclass
from datetime import date

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.identity import NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.timing.values import Period, Recurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """An activity in a stretch of days, its gaps filled from shared lines.

    `label`: with the labels above it ("III.2.4.1"). `periods`: those that touch the stretch.
    `recurrence`: to be unrolled by the reader, over `plan_days` (first and last, both included);
    such an activity is given with all its periods, whether or not a round falls into the stretch.
    `words`: its own words of time, where they are told.
    """

    node_id: NodeId
    plan_id: PlanId
    plan_subject: str
    plan_days: tuple[date, date]
    label: str
    title: str
    kind: NodeKind
    status: Status
    progress: int
    lead: tuple[UnitId, ...] = ()
    periods: tuple[Period, ...] = ()
    recurrence: Recurrence | None = None
    words: str = ""

    @property
    def tentative(self) -> bool:
        """True when one of the periods is tentative ("dự kiến")."""
        return any(period.tentative for period in self.periods)
