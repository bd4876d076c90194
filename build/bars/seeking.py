"""A store of many activities in which words are sought while they are typed."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

ACTIVITIES = 500
"""In each plan."""

TYPED = "tập huấn hợp tác xã 99"


def full_store(folder: Path, activities: int) -> Path:
    """The store with that many activities; made by the first who asks for it."""
    from bars.plans import OFFICE, tracked_plan
    from hoptacxa_desktop.services import office, plans
    from hoptacxa_desktop.store import Store

    path = folder / f"seek-{activities}.db"
    if path.exists():
        return path
    fresh = folder / f"seek-{activities}.fresh.db"
    with closing(Store.open(fresh, now=now)) as store:
        office.declare(store, office=OFFICE)
        for _ in range(0, activities, ACTIVITIES):
            plans.add_plan(store, plan=tracked_plan(ACTIVITIES), name="Thêm")
    return fresh.replace(path)


def letters() -> list[str]:
    """What stands in the field after each letter that is typed."""
    return [TYPED[:end] for end in range(1, len(TYPED) + 1)]


def now() -> datetime:
    """The moment of the store that is made."""
    return datetime.now(UTC)
