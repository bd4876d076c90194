"""Pasting a block of cells: into the activities that are there, and as new ones below them."""

from collections.abc import Sequence

from hoptacxa_desktop.domain.fields import SPEC_OF, AnyField, OwnField, Part
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.services.activities import FieldChange, with_fields
from hoptacxa_desktop.services.appendices import with_row
from hoptacxa_desktop.services.editing import Edited, node_of, write_plan
from hoptacxa_desktop.services.outline import with_node
from hoptacxa_desktop.store import Store

NewRow = Sequence[tuple[AnyField, str]]
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
    for row in rows:
        changed, last = _with_row(changed, last, appendix_id)
        words = [(last, field, text) for field, text in row if takes_words(field) and text.strip()]
        changed = with_fields(changed, words, units)
    return write_plan(store, plan=plan, name=_name(changes, rows), changed=changed, node=last)


def takes_words(field: AnyField) -> bool:
    """False for what is counted, computed, or money, which has its source in the form."""
    return isinstance(field, OwnField) or SPEC_OF[field].part not in (Part.COMPUTED, Part.BUDGET)


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
