"""The value of a field of an activity as it stands in a cell on paper."""

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Status
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.timing import dates

STATUS_NAMES = {
    Status.TODO: "Chưa thực hiện",
    Status.DOING: "Đang thực hiện",
    Status.DONE: "Đã hoàn thành",
    Status.WAITING: "Đang chờ",
    Status.STUCK: "Gặp vướng mắc",
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
    tracking = activity.tracking
    return {
        ActivityField.BUDGET: "\n".join(map(_money, activity.budget)),
        ActivityField.STATUS: STATUS_NAMES[tracking.status],
        ActivityField.PROGRESS: f"{tracking.progress}%",
        ActivityField.RESULT: tracking.result,
        ActivityField.OBSTACLE: tracking.obstacle,
        ActivityField.PROPOSAL: tracking.proposal,
        ActivityField.NOTE: tracking.note,
    }.get(field)


def _money(line: BudgetLine) -> str:
    amount = f"{line.amount:,}".replace(",", ".") + " đồng" if line.amount is not None else ""
    return ": ".join(part for part in (line.source, amount) if part)
