"""The printed field lines of an activity: made where a value has none, found where it has one."""

from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from hoptacxa_desktop.domain.fields import ACTIVITY_FIELDS, SPEC_OF, ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, walk
from hoptacxa_desktop.domain.richtext import RichText, rich, slot, slots_of

PRINTED: tuple[ActivityField, ...] = tuple(spec.field for spec in ACTIVITY_FIELDS if spec.line)
_RANKS = MappingProxyType({field.value: at for at, field in enumerate(PRINTED)})


def prints(node: Node, field: ActivityField) -> bool:
    """True when the activity's own words or one of its lines print `field`.

    Activities inside it print their own values, so their lines do not count.
    """
    if field.value in slots_of(node.text):
        return True
    return any(
        field.value in slots_of(inner.text)
        for child in node.children
        if child.particulars is None
        for inner in walk((child,))
    )


def line_for(node: Node, field: ActivityField, label: str = "") -> Node:
    """A new line that prints `field` under `node`, with the office's label or the usual one."""
    ladder = Ladder.PLUS if node.ladder is Ladder.DASH else Ladder.DASH
    text = _printing(field, label or SPEC_OF[field].line)
    return Node(kind=NodeKind.PARAGRAPH, ladder=ladder, text=text)


@lru_cache(maxsize=256)
def _printing(field: ActivityField, label: str) -> RichText:
    """The words of such a line: a long list has the same few under each of its activities."""
    return rich(f"{label}: ", slot(field.value))


def with_line(node: Node, field: ActivityField, label: str = "") -> Node:
    """`node` with a line that prints `field`, in the usual order among its lines.

    The node itself when it prints the field already or the field has no line.
    """
    if field not in PRINTED or prints(node, field):
        return node
    at = _index_for(node, field)
    line = line_for(node, field, label)
    return replace(node, children=(*node.children[:at], line, *node.children[at:]))


def _index_for(node: Node, field: ActivityField) -> int:
    """After the last line of a field that comes before `field` in the usual order."""
    rank = _RANKS[field.value]
    before = [
        index + 1
        for index, child in enumerate(node.children)
        if any(_rank(name) < rank for name in slots_of(child.text))
    ]
    return max(before, default=0)


def _rank(name: str) -> int:
    return _RANKS.get(name, len(_RANKS))
