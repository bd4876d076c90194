"""What the head of the plan's page says: title, number, step, the step that comes next."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.own_number import full_number
from hoptacxa_desktop.domain.plan import Plan, PlanStatus
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.services.plans import STATUS_WORDS

STEP_OF: dict[PlanStatus, int] = {status: at + 1 for at, status in enumerate(PlanStatus)}


class Next(StrEnum):
    """The step that a plan takes next."""

    SUBMIT = "submit"
    ISSUE = "issue"
    START = "start"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The primary action of the head: what it does, its verb and icon."""

    step: Next
    verb: str
    icon: str


_NEXT = {
    PlanStatus.DRAFT: NextStep(Next.SUBMIT, "Trình ký", "send"),
    PlanStatus.SUBMITTED: NextStep(Next.ISSUE, "Ban hành…", "stamp"),
    PlanStatus.ISSUED: NextStep(Next.START, "Bắt đầu thực hiện", "right"),
    PlanStatus.RUNNING: NextStep(Next.CLOSE, "Tổng kết", "flag"),
}


def next_step(plan: Plan) -> NextStep | None:
    """The primary action, None for a plan that is closed."""
    return _NEXT.get(plan.status)


def title(plan: Plan) -> str:
    """The plan's name on screen: its subject on one line, without "V/v" and the like."""
    return " ".join(plan.subject.split()) or "Kế hoạch chưa có trích yếu"


def number(plan: Plan) -> str:
    """Type and number: "Kế hoạch …/KH-LMHTX", "Kế hoạch 84/KH-LMHTX ngày 05/4/2024"."""
    if not plan.number:
        return f"{plan.type_name} {full_number('…', plan.symbol)}"
    day = f" ngày {dates.short(plan.issued_on)}" if plan.issued_on else ""
    return f"{plan.type_name} {plan.full_number}{day}"


def status(plan: Plan) -> str:
    """The step as a word."""
    return STATUS_WORDS[plan.status]


def edited(at: datetime | None, today: date) -> str:
    """When the plan was last edited: the hour today, the day before; "" when it is not known."""
    if at is None:
        return ""
    local = at.astimezone()
    when = f"{local:%H:%M}" if local.date() == today else dates.short(local.date())
    return f"sửa lần cuối {when}"


def activity_count(plan: Plan) -> int:
    """The number of activities, in the body and the appendices; duties are not counted."""
    nodes = (node for outline in plan.outlines for node in walk(outline))
    return sum(node.kind is NodeKind.ACTIVITY for node in nodes)


def told(plan: Plan) -> str:
    """What a toast says after a step was taken."""
    return {
        PlanStatus.SUBMITTED: "Đã trình ký kế hoạch",
        PlanStatus.ISSUED: "Đã ban hành kế hoạch",
        PlanStatus.RUNNING: "Kế hoạch bắt đầu thực hiện",
        PlanStatus.REVIEWED: "Đã tổng kết kế hoạch",
    }.get(plan.status, status(plan))
