"""What was done to one plan, by name and time."""

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.summary import HistoryEntry
from hoptacxa_desktop.store import Store

_LOOKED_AT = 2000


def entries(store: Store, *, plan_id: PlanId, limit: int = 200) -> tuple[HistoryEntry, ...]:
    """The last `limit` changes that touched the plan, the newest first."""
    with store.read() as uow:
        found = uow.history.entries(limit=_LOOKED_AT)
    return tuple(entry for entry in found if plan_id in entry.plans)[:limit]
