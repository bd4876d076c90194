"""The value of a field of an activity as it stands in a cell on paper."""

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Status
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.timing import dates

STATUS_NAMES = {
    Status.TODO: "Chưa làm",
    Status.DOING: "Đang làm",
    Status.DONE: "Đã xong",
    Status.WAITING: "Chờ phối hợp",
    Status.STUCK: "Vướng mắc",
    Status.DROPPED: "Không thực hiện",
}


def field_text(node: Node, field: ActivityField) -> str:
    """The words of `field` for the activity behind `node`, "" for none and for other nodes."""
    said = node.particulars
    if said is None:
        return ""
    if field in (ActivityField.START, ActivityField.END):
        day = said.time.start if field is ActivityField.START else said.time.end
        return dates.short(day) if day else ""
    if isinstance(node.detail, Activity) and (own := _own_text(node.detail, field)) is not None:
        return own
    try:
        return slots.particulars_text(said, field)
    except KeyError:
        return ""


def _own_text(activity: Activity, field: ActivityField) -> str | None:
    """The words of a field that is not among the particulars, None for one that is."""
    tracking = activity.tracking
    match field:
        case ActivityField.BUDGET:
            return "\n".join(map(_money, activity.budget))
        case ActivityField.STATUS:
            return STATUS_NAMES[tracking.status]
        case ActivityField.PROGRESS:
            return f"{tracking.progress}%"
        case ActivityField.RESULT:
            return tracking.result
        case ActivityField.OBSTACLE:
            return tracking.obstacle
        case ActivityField.PROPOSAL:
            return tracking.proposal
        case ActivityField.NOTE:
            return tracking.note
        case _:
            return None


def _money(line: BudgetLine) -> str:
    amount = f"{line.amount:,}".replace(",", ".") + " đồng" if line.amount is not None else ""
    return ": ".join(part for part in (line.source, amount) if part)
