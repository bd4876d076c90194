"""Reading and setting one field of an activity by its name: what form, grid and sheets share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hoptacxa_desktop.domain import timing
from hoptacxa_desktop.domain.activity import Activity, Particulars, Shared, Status
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, FieldKind, Part
from hoptacxa_desktop.domain.lines import with_line
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.slots import particulars_text
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.unit_names import recognise


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What typed words are read against: the plan's time, the office's units."""

    time: TimeContext
    units: Sequence[Unit] = ()


def context_of(plan: Plan) -> TimeContext:
    """The time against which the phrases of `plan` are read."""
    return TimeContext(
        year=plan.year,
        issued_on=plan.issued_on,
        plan_start=plan.time.start,
        plan_end=plan.time.end,
    )


def said(particulars: Particulars, field: ActivityField, text: str, by: Reading) -> Particulars:
    """`particulars` with the words of one field, and what they mean."""
    kind = SPEC_OF[field].kind
    value: Any = text
    if kind is FieldKind.TIME:
        value = timing.read(text, by.time)
    elif kind is FieldKind.UNITS:
        value = recognise(text, by.units)
    return replace(particulars, **{field.value: value})


def set_words(node: Node, field: ActivityField, text: str, by: Reading, *, line: bool) -> Node:
    """`node` with the words of `field` as a person typed them.

    `line`: a printed line is made where the field has none (not for rows of a table).
    Raises BadInput for a progress that is no percentage, KeyError for a field that is computed.
    """
    text = clean(text).strip()
    spec = SPEC_OF[field]
    if spec.part is Part.NODE:
        return replace(node, text=rich(text))
    if spec.part is Part.TRACKING:
        return _set_tracking(node, field, text)
    return _set_particulars(node, field, text, by, line=line)


def _set_particulars(
    node: Node, field: ActivityField, text: str, by: Reading, *, line: bool
) -> Node:
    detail = node.detail
    if not isinstance(detail, Activity | Shared):
        raise KeyError(field)
    changed = replace(detail, particulars=said(detail.particulars, field, text, by))
    node = replace(node, detail=changed)
    return with_line(node, field) if line and text.strip() else node


def _set_tracking(node: Node, field: ActivityField, text: str) -> Node:
    activity = node.detail
    if not isinstance(activity, Activity):
        raise KeyError(field)
    value: Any = text
    if field is ActivityField.STATUS:
        value = Status(text)
    elif field is ActivityField.PROGRESS:
        value = percent(text)
    tracking = replace(activity.tracking, **{field.value: value})
    return replace(node, detail=replace(activity, tracking=tracking))


def percent(text: str) -> int:
    """A percentage as typed ("70", "70%", "70 %"). Raises BadInput outside 0-100."""
    digits = text.replace("%", "").strip() or "0"
    if not digits.isdigit() or int(digits) > 100:
        raise BadInput("Tiến độ là số từ 0 đến 100.", advice="Ghi ví dụ 70 hoặc 70%.")
    return int(digits)


def words_of(node: Node, field: ActivityField) -> str:
    """The words of one field as a person edits them."""
    detail = node.detail
    spec = SPEC_OF[field]
    if spec.part is Part.PARTICULARS and isinstance(detail, Activity | Shared):
        return particulars_text(detail.particulars, field)
    if spec.part is Part.TRACKING and isinstance(detail, Activity):
        return str(getattr(detail.tracking, field.value))
    return ""
