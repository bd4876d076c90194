"""The value of a field of an activity as it stands in a cell on paper."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.kinds import STATUS_WORDS
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.text.numbers import format_amount
from hoptacxa_desktop.domain.timing import dates

_DAYS: Mapping[ActivityField, Callable[[Particulars], str]] = MappingProxyType(
    {
        ActivityField.START: lambda said: _day(said.time.start),
        ActivityField.END: lambda said: _day(said.time.end),
    }
)

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


def field_reader(field: ActivityField) -> Callable[[Node], str]:
    """What gives the words of `field` for the activity behind a node, "" for none.

    Chosen once for all rows of a column.
    """
    if own := _OWN.get(field):
        return lambda node: own(node.detail) if isinstance(node.detail, Activity) else ""
    said = _DAYS.get(field) or slots.WORDS_OF.get(field, _nothing)
    return lambda node: said(known) if (known := node.particulars) else ""


def _nothing(_said: Particulars) -> str:
    return ""


def _day(day: date | None) -> str:
    return dates.short(day) if day else ""


def _money(line: BudgetLine) -> str:
    amount = f"{format_amount(line.amount)} đồng" if line.amount is not None else ""
    return ": ".join(part for part in (line.source, amount) if part)
