"""Pasting a block of cells: into the activities that are there, and as new ones below them."""

from collections.abc import Sequence
from enum import StrEnum

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import (
    SPEC_OF,
    ActivityField,
    AnyField,
    FieldKind,
    OwnField,
    Part,
    kind_of,
)
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind, put_for
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.domain.shaping import usual_style
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.values import Reading, context_of, percent, said, status_from
from hoptacxa_desktop.services.activities import FieldChange, Said, with_fields, with_words
from hoptacxa_desktop.services.appendices import with_row
from hoptacxa_desktop.services.editing import (
    Edited,
    home_of,
    node_of,
    rows_of,
    with_outline,
    write_plan,
)
from hoptacxa_desktop.services.outline import with_node
from hoptacxa_desktop.store import Store

NewRow = Sequence[Said]
"""The fields of an activity that comes, and their words."""


def paste(
    store: Store,
    *,
    plan: Plan,
    changes: Sequence[FieldChange],
    rows: Sequence[NewRow],
    after: NodeId | None,
    appendix_id: str | None = None,
    units: Sequence[Unit] = (),
) -> Edited:
    """The words of `changes`, and an activity for each of `rows` behind `after`, in one step.

    `after` None: at the end of the body, or of the appendix called `appendix_id`. New ones are of
    the kind of the one before them. Raises BadInput for words that a field cannot take; nothing is
    written then.
    """
    changed, last = with_fields(plan, changes, units), after
    if rows:
        changed, last = _with_rows(changed, rows, after, appendix_id, units)
    return write_plan(store, plan=plan, name=_name(changes, rows), changed=changed, node=last)


class Reception(StrEnum):
    """How words that are to be pasted are met by their field."""

    TAKEN = "taken"
    DOUBTED = "doubted"
    REFUSED = "refused"


def received(field: AnyField, text: str, by: Reading) -> Reception:
    """How `field` meets the words. Time that is not understood is doubted, and stays as words."""
    kind = kind_of(field)
    if not text.strip():
        return Reception.TAKEN
    if kind is FieldKind.TIME:
        time = said(Particulars(), field, clean(text).strip(), by).time
        return Reception.TAKEN if time.understood and not time.doubts else Reception.DOUBTED
    reader = {FieldKind.STATUS: status_from, FieldKind.PERCENT: percent}.get(kind)
    try:
        if reader is not None:
            reader(clean(text).strip())
    except BadInput:
        return Reception.REFUSED
    return Reception.TAKEN


def takes_words(field: AnyField) -> bool:
    """False for what is counted, computed, or money, which has its source in the form."""
    return isinstance(field, OwnField) or SPEC_OF[field].part not in (Part.COMPUTED, Part.BUDGET)


def _with_rows(
    plan: Plan,
    rows: Sequence[NewRow],
    after: NodeId | None,
    appendix_id: str | None,
    units: Sequence[Unit],
) -> tuple[Plan, NodeId]:
    """The plan with new activities, and the id of the last: all are as the first would be."""
    plan, first = _with_row(plan, after, appendix_id)
    index = home_of(plan, first)
    outline, like = plan.outlines[index], node_of(plan, first)
    style, line = usual_style(outline, like), first not in rows_of(plan, index)
    by = Reading(time=context_of(plan), units=units)
    nodes = tuple(
        with_words(_empty(like, words, style), words, by, line=line) for words in map(_taken, rows)
    )
    return with_outline(plan, index, put_for(outline, first, nodes)), nodes[-1].id


def _taken(row: NewRow) -> NewRow:
    return [(field, text) for field, text in row if takes_words(field) and text.strip()]


def _empty(like: Node, words: NewRow, style: Run) -> Node:
    """An activity as `like`, ready for its words; one that gets a title has the style for it."""
    titled = any(field is ActivityField.TITLE for field, _ in words)
    text = (style,) if titled else ()
    return Node(kind=like.kind, ladder=like.ladder, text=text, detail=Activity())


def _with_row(plan: Plan, after: NodeId | None, appendix_id: str | None) -> tuple[Plan, NodeId]:
    before = node_of(plan, after) if after else None
    kind = before.kind if before is not None and before.is_task else NodeKind.ACTIVITY
    if appendix_id is not None:
        return with_row(plan, appendix_id, kind, after)
    return with_node(plan, kind, after)


def _name(changes: Sequence[FieldChange], rows: Sequence[NewRow]) -> str:
    filled = f"Dán vào {len(changes)} ô" if changes else ""
    added = f"thêm {len(rows)} hoạt động" if rows else ""
    words = ", ".join(part for part in (filled, added) if part)
    return f"{words[:1].upper()}{words[1:]}"
