"""What was done to one plan, by name and time."""

from hoptacxa_desktop.domain.history_entry import HistoryEntry
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.store import Store


def entries(store: Store, *, plan_id: PlanId, limit: int = 200) -> tuple[HistoryEntry, ...]:
    """The last `limit` changes that touched the plan, the newest first."""
    with store.read() as uow:
        return uow.history.entries(limit, plan_id=plan_id)
