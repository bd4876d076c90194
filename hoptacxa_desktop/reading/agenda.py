"""The agenda of one day: lines and tables that tell hours, no days, are no activities.

Rests on the habit of telling a conference by the hour: "08h00 – 08h30: đón khách".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.richtext import RichText, fill, plain, rich
from hoptacxa_desktop.domain.slots import said_text
from hoptacxa_desktop.domain.table import Cell, Column, Row, Table
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import Scope

_HOUR = re.compile(r"\W*(?:từ\s+)?\d{1,2}\s?(?:h|g|giờ|:)", re.IGNORECASE)


def is_agenda(node: Node) -> bool:
    """True for an activity that says an hour and no day."""
    said = node.particulars
    time = said.time if said else None
    return bool(time and _HOUR.match(time.text) and not time.periods and not time.recurrence)


def without_agenda(scope: Scope, outline: Outline) -> Outline:
    """The outline of an event, its agenda and what names nothing to do as words again."""
    return tuple(_node(scope, node) for node in outline)


def _node(scope: Scope, node: Node) -> Node:
    if isinstance(node.detail, Table) and node.detail.columns:
        tasks = [each for each in walk(node.children) if each.is_task]
        return _table(scope, node, node.detail.columns) if all(map(is_agenda, tasks)) else node
    if node.kind is NodeKind.ACTIVITY and (is_agenda(node) or _names_nothing(scope, node)):
        node = as_words(scope, node)
    return replace(node, children=tuple(_node(scope, each) for each in node.children))


def _names_nothing(scope: Scope, node: Node) -> bool:
    """ "- Luật Hợp tác xã" under "Nội dung thi": nothing to do, and nobody who does it."""
    bare = node.particulars == Particulars()
    return bare and not scope.vocabulary.is_action(plain(node.text))


def as_words(scope: Scope, node: Node) -> Node:
    """An activity as the paragraph that it was read from."""
    text = _filled(node.text, node.particulars or Particulars())
    scope.roles.update(dict.fromkeys(scope.origins.get(node.id, ()), Role.PARAGRAPH))
    return replace(node, kind=NodeKind.PARAGRAPH, detail=None, text=text)


def _filled(text: RichText, said: Particulars) -> RichText:
    return fill(text, lambda name: said_text(said, name))


def _table(scope: Scope, node: Node, columns: tuple[Column, ...]) -> Node:
    """A table of hours, cell by cell."""
    head = Row(cells=tuple(Cell(text=rich(column.heading)) for column in columns), header=True)
    rows = tuple(_rows(scope, node, node.children, columns))
    widths = tuple(column.width for column in columns)
    return replace(node, detail=Table(rows=(head, *rows), widths=widths), children=())


def _rows(
    scope: Scope, table: Node, siblings: Outline, columns: tuple[Column, ...]
) -> Iterator[Row]:
    for node in siblings:
        lines = scope.origins.pop(node.id, [])
        scope.mark_lines(lines, Role.TABLE, table.id)
        if isinstance(node.detail, Activity):
            yield Row(cells=tuple(_cell(node, node.detail, column) for column in columns))
        else:
            words = " ".join(part for part in (node.label or "", plain(node.text)) if part)
            yield Row(cells=(Cell(text=rich(words), columns=len(columns)),))
        yield from _rows(scope, table, node.children, columns)


def _cell(node: Node, activity: Activity, column: Column) -> Cell:
    if column.field is ActivityField.ORDER:
        return Cell(text=rich(node.label or ""))
    if column.field is ActivityField.TITLE:
        return Cell(text=_filled(node.text, activity.particulars))
    name = column.field.value if column.field else f"extra.{column.heading}"
    return Cell(text=rich(said_text(activity, name)))
