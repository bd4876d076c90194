"""What a person does to the activities of a plan."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.fields import ActivityField, AnyField, OwnField, label_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, Outline, edit_each, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.shaping import usual_style
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.values import Reading, context_of, set_words
from hoptacxa_desktop.services.editing import (
    Edited,
    node_of,
    rows_of,
    with_outline,
    write_plan,
)
from hoptacxa_desktop.services.outline import title_of
from hoptacxa_desktop.store import Store

FieldChange = tuple[NodeId, AnyField, str]
"""The activity, its field, and the words as typed."""
Said = tuple[AnyField, str]
"""A field of an activity, and its words as typed."""


def with_fields(plan: Plan, changes: Sequence[FieldChange], units: Sequence[Unit] = ()) -> Plan:
    """The plan as it would stand with these words, each read anew; nothing is stored.

    A field without a printed line gets one, except in the rows of a table. Raises BadInput for
    words that a field cannot take, NotFound for an activity that is not in the plan.
    """
    by = Reading(time=context_of(plan), units=units)
    words: dict[NodeId, list[Said]] = {}
    for node_id, field, text in changes:
        words.setdefault(node_id, []).append((field, text))
    for index, outline in enumerate(plan.outlines):
        if words:
            rows = rows_of(plan, index)
            here = {
                node.id: partial(
                    _styled_and_said, outline, words.pop(node.id), by, line=node.id not in rows
                )
                for node in walk(outline)
                if node.id in words
            }
            plan = with_outline(plan, index, edit_each(outline, here)) if here else plan
    for node_id in words:
        node_of(plan, node_id)
    return plan


def _styled_and_said(
    outline: Outline, words: Sequence[Said], by: Reading, node: Node, *, line: bool
) -> Node:
    """A node without words gets the style that its title will take."""
    if not node.text and any(field is ActivityField.TITLE for field, _ in words):
        node = replace(node, text=(usual_style(outline, node),))
    return with_words(node, words, by, line=line)


def with_words(node: Node, words: Iterable[Said], by: Reading, *, line: bool) -> Node:
    """An activity with the words of these fields, each read anew.

    `line`: a field without a printed line gets one. Raises BadInput as `with_fields`.
    """
    for field, text in words:
        node = set_words(node, field, text, by, line=line)
    return node


def set_field(
    store: Store,
    *,
    plan: Plan,
    node_id: NodeId,
    field: AnyField,
    text: str,
    units: Sequence[Unit] = (),
) -> Edited:
    """The words of one field of an activity as typed; their meaning is read anew.

    Under a heading of the office's own, "" takes the words away.

    Raises BadInput for a progress that is no percentage; nothing is written then.
    """
    changed = with_fields(plan, ((node_id, field, text),), units)
    label = f"“{field.name}”" if isinstance(field, OwnField) else label_of(field).lower()
    name = f"Sửa {label} của {title_of(plan, node_id)}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def set_fields(
    store: Store,
    *,
    plan: Plan,
    changes: Sequence[FieldChange],
    name: str,
    units: Sequence[Unit] = (),
) -> Edited:
    """The words of several fields in one step, which undo calls `name`.

    All or nothing: raises BadInput for any words that cannot be taken, and nothing is written.
    """
    return write_plan(store, plan=plan, name=name, changed=with_fields(plan, changes, units))


def set_status(store: Store, *, plan: Plan, node_id: NodeId, status: Status) -> Edited:
    """Where an activity stands; done means 100 per cent."""
    changed = with_fields(plan, ((node_id, ActivityField.STATUS, status.value),))
    name = f"Đổi tình trạng {title_of(plan, node_id)}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)
