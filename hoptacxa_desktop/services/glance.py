"""What a window shows before anything is done: the office and the list of its plans.

Apart from the services that work on plans, so that a window opens without loading them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoptacxa_desktop.domain.kinds import PlanStatus
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.store import Store

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.office import Office

STATUS_WORDS = {
    PlanStatus.DRAFT: "Nháp",
    PlanStatus.SUBMITTED: "Trình ký",
    PlanStatus.ISSUED: "Đã ban hành",
    PlanStatus.RUNNING: "Đang thực hiện",
    PlanStatus.REVIEWED: "Đã tổng kết",
}


def office(store: Store) -> Office | None:
    """The office, None until it is declared."""
    with store.read() as uow:
        return uow.glance.office()


def office_name(store: Store) -> str:
    """What the office is called, "" until it is declared: the rest of it takes longer to load."""
    with store.read() as uow:
        return uow.glance.office_name()


def list_plans(store: Store, *, today: date) -> tuple[PlanSummary, ...]:
    """All plans that are not in the trash, the newest year first."""
    with store.read() as uow:
        return uow.glance.summaries(today)
