"""The value of a field of an activity as it stands in a cell on paper."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.kinds import STATUS_WORDS
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.text.numbers import format_amount
from hoptacxa_desktop.domain.timing import dates

# The words of the fields that an activity has of its own, beside its particulars.
_OWN: Mapping[ActivityField, Callable[[Activity], str]] = MappingProxyType(
    {
        ActivityField.BUDGET: lambda activity: "\n".join(map(_money, activity.budget)),
        ActivityField.STATUS: lambda activity: STATUS_WORDS[activity.tracking.status],
        ActivityField.PROGRESS: lambda activity: f"{activity.tracking.progress}%",
        ActivityField.RESULT: lambda activity: activity.tracking.result,
        ActivityField.OBSTACLE: lambda activity: activity.tracking.obstacle,
        ActivityField.PROPOSAL: lambda activity: activity.tracking.proposal,
        ActivityField.NOTE: lambda activity: activity.tracking.note,
    }
)


def field_text(node: Node, field: ActivityField) -> str:
    """The words of `field` for the activity behind `node`, "" for none and for other nodes."""
    said = node.particulars
    if said is None:
        return ""
    if field in (ActivityField.START, ActivityField.END):
        day = said.time.start if field is ActivityField.START else said.time.end
        return dates.short(day) if day else ""
    if field in _OWN:
        return _OWN[field](node.detail) if isinstance(node.detail, Activity) else ""
    try:
        return slots.particulars_text(said, field)
    except KeyError:
        return ""


def _money(line: BudgetLine) -> str:
    amount = f"{format_amount(line.amount)} đồng" if line.amount is not None else ""
    return ": ".join(part for part in (line.source, amount) if part)
