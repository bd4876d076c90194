"""Reading and setting one field of an activity by its name: what form, grid and sheets share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from hoptacxa_desktop.domain import timing
from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars, Shared, Status
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import (
    SPEC_OF,
    ActivityField,
    AnyField,
    FieldKind,
    OwnField,
    Part,
)
from hoptacxa_desktop.domain.lines import with_line
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, Run, plain, rich, slots_of
from hoptacxa_desktop.domain.tasks import STATUS_WORDS
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.timing.values import TimeContext, Timing
from hoptacxa_desktop.domain.unit import Assigned, Unit
from hoptacxa_desktop.domain.unit_names import recognise

# Signs at the end of a title that belong to the paper, not to the name.
_CLOSING = " .;:"


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


def said(particulars: Particulars, field: AnyField, text: str, by: Reading) -> Particulars:
    """`particulars` with the words of one field, and what they mean."""
    if isinstance(field, OwnField):
        return replace(particulars, extras=_with_extra(particulars.extras, field.name, text))
    kind = SPEC_OF[field].kind
    value: Any = text
    if kind is FieldKind.TIME:
        value = _timing(text, by.time)
    elif kind is FieldKind.UNITS:
        value = _assigned(text, tuple(by.units))
    return replace(particulars, **{field.value: value})


# A pasted list says few things many times.
@lru_cache(maxsize=4096)
def _timing(text: str, context: TimeContext) -> Timing:
    return timing.read(text, context)


@lru_cache(maxsize=4096)
def _assigned(text: str, units: tuple[Unit, ...]) -> Assigned:
    return recognise(text, units)


def _with_extra(extras: tuple[Extra, ...], name: str, text: str) -> tuple[Extra, ...]:
    """The extras with one of them anew in its place, a new one last, an emptied one gone."""
    now = (Extra(name=name, text=text),) if text else ()
    names = [extra.name for extra in extras]
    at = names.index(name) if name in names else len(names)
    return (*extras[:at], *now, *(one for one in extras[at:] if one.name != name))


def set_words(node: Node, field: AnyField, text: str, by: Reading, *, line: bool) -> Node:
    """`node` with the words of `field` as a person typed them.

    `line`: a printed line is made where the field has none (not for rows of a table).
    Done means 100 per cent. Raises BadInput for a progress that is no percentage, a status that is
    none, a title that prints values; KeyError for a field that is computed, or money.
    """
    text = clean(text).strip()
    if isinstance(field, OwnField):
        return _set_particulars(node, field, text, by, line=False)
    match SPEC_OF[field].part:
        case Part.NODE:
            if isinstance(node.detail, Activity) and node.detail.event:
                raise BadInput("Tên này là trích yếu.", advice="Sửa ở Thông tin chung.")
            return replace(node, text=retitled(node.text, text))
        case Part.TRACKING:
            return _set_tracking(node, field, text)
        case Part.PARTICULARS:
            return _set_particulars(node, field, text, by, line=line)
        case _:
            raise KeyError(field)


def retitled(text: RichText, words: str) -> RichText:
    """The words of a title anew, in its style and with the closing sign that it had.

    Raises BadInput for a title with slots: what they print would be lost.
    """
    if slots_of(text):
        raise BadInput("Tên này có phần tự điền.", advice="Sửa tên ở dàn ý.")
    old = plain(text).rstrip()
    closing = old[len(old.rstrip(_CLOSING)) :]
    name = words.rstrip(_CLOSING)
    style = text[0] if text else Run()
    return rich(replace(style, text=f"{name}{closing}" if name else ""))


def _set_particulars(node: Node, field: AnyField, text: str, by: Reading, *, line: bool) -> Node:
    detail = node.detail
    if not isinstance(detail, Activity | Shared):
        raise KeyError(field)
    changed = replace(detail, particulars=said(detail.particulars, field, text, by))
    node = replace(node, detail=changed)
    if isinstance(field, OwnField) or not line or not text:
        return node
    return with_line(node, field)


def _set_tracking(node: Node, field: ActivityField, text: str) -> Node:
    activity = node.detail
    if not isinstance(activity, Activity):
        raise KeyError(field)
    changed: dict[str, Any] = {field.value: text}
    if field is ActivityField.STATUS:
        changed = {"status": status_from(text)}
        if changed["status"] is Status.DONE:
            changed["progress"] = 100
    elif field is ActivityField.PROGRESS:
        changed = {"progress": percent(text)}
    tracking = replace(activity.tracking, **changed)
    return replace(node, detail=replace(activity, tracking=tracking))


def status_from(text: str) -> Status:
    """A status by its name ("doing") or its words ("Đang làm"), nothing for the first.

    Raises BadInput for other words.
    """
    typed = fold(text).strip() or Status.TODO.value
    for status, words in STATUS_WORDS.items():
        if typed in (status.value, fold(words)):
            return status
    known = ", ".join(f"“{words}”" for words in STATUS_WORDS.values())
    raise BadInput(f"Không có tình trạng “{text}”.", advice=f"Ghi một trong các chữ: {known}.")


def percent(text: str) -> int:
    """A percentage as typed ("70", "70%", "70 %"). Raises BadInput outside 0-100."""
    digits = text.replace("%", "").strip() or "0"
    if not digits.isdecimal() or int(digits) > 100:
        raise BadInput("Tiến độ là số từ 0 đến 100.", advice="Ghi ví dụ 70 hoặc 70%.")
    return int(digits)
