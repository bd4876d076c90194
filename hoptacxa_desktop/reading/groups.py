"""Rows of a table under group rows ("I. Tuyên truyền"): what annexes and lists in sheets share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.richtext import RichText, plain
from hoptacxa_desktop.reading.cutting import cut, strip
from hoptacxa_desktop.reading.labels import Label, label_of
from hoptacxa_desktop.reading.plain_nodes import light

GROUP_LETTERS = 200
"""The words of a group row are not longer."""

_KNOWN = frozenset(ActivityField)


def known_once(names: Sequence[str]) -> tuple[ActivityField | None, ...]:
    """The fields that headings name, from left to right; the second of a kind names none."""
    return tuple(
        ActivityField(name) if name in _KNOWN and name not in names[:at] else None
        for at, name in enumerate(names)
    )


def group_label(label: str) -> Label | None:
    """What the label of a group row counts by: "II", "II." and "1.2" alike; None for none."""
    return label_of(f"{label.rstrip('.')}. xx") if label else None


def group_row(label: str, text: RichText) -> Node:
    """The heading that a group row is; a label that is typed before its words is parted off."""
    if not label:
        label, text = _typed(text)
    found = label_of(f"{label}. x") if label else None
    return Node(
        kind=NodeKind.HEADING,
        text=light(text),
        ladder=found.ladder if found else Ladder.NONE,
        label=label,
    )


def under_groups(rows: Iterable[tuple[Node, bool]]) -> Outline:
    """The rows, those below a group row in it; with each, whether it is a group row."""
    stack = [_Group(None, -1)]
    for node, heads in rows:
        if not heads:
            stack[-1].held.append(node)
            continue
        rank = rank_of(node.label or "")
        _close(stack, rank)
        stack.append(_Group(node, rank))
    _close(stack, 0)
    return tuple(stack[0].held)


def rank_of(label: str) -> int:
    """How deep a group row with this label stands: the higher, the deeper; 0 without a label."""
    found = group_label(label)
    return found.rank if found else 0


@dataclass(slots=True)
class _Group:
    """A group row and what stands under it; `rank`: of its label, the higher, the deeper."""

    node: Node | None
    rank: int
    held: list[Node] = field(default_factory=list)

    def closed(self) -> Node:
        assert self.node is not None
        return replace(self.node, children=tuple(self.held))


def _close(stack: list[_Group], rank: int) -> None:
    """Put the groups of this rank and deeper ones under those above them."""
    while len(stack) > 1 and stack[-1].rank >= rank:
        done = stack.pop().closed()
        stack[-1].held.append(done)


def _typed(text: RichText) -> tuple[str, RichText]:
    typed = label_of(plain(text))
    return (typed.text, strip(cut(text, len(typed.text)))) if typed else ("", text)
