"""The labels that an outline prints: ladders count themselves, a label may be overridden."""

from collections.abc import Mapping
from dataclasses import replace

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder, label, number_of
from hoptacxa_desktop.domain.outline import Node, Outline


def labels(outline: Outline) -> Mapping[NodeId, str]:
    """The printed label of every node ("" for none)."""
    found: dict[NodeId, str] = {}
    _number(outline, "", found)
    return found


def _number(siblings: Outline, prefix: str, found: dict[NodeId, str]) -> None:
    counters: dict[Ladder, int] = {}
    for node in siblings:
        count = counters.get(node.ladder, 0) + 1
        printed = label(node.ladder, count, prefix) if node.label is None else node.label
        if node.label is not None:
            # A label set by hand goes on counting from there, as Word does.
            count = number_of(printed) or count - 1
        counters[node.ladder] = count
        found[node.id] = printed
        if node.children:
            _number(node.children, _prefix(node.ladder, printed, prefix), found)


def _prefix(ladder: Ladder, printed: str, above: str) -> str:
    if ladder in (Ladder.NUMBER, Ladder.MULTI):
        return printed.strip(" .") or above
    return "" if ladder in (Ladder.ROMAN, Ladder.ROMAN_DASH, Ladder.PART) else above


def counted(outline: Outline) -> Outline:
    """`outline` with labels left to the ladders where those print the same by themselves.

    For an outline whose labels were all found in print: what goes on counting may be moved later.
    """
    return _counted(outline, "")


def _counted(siblings: Outline, prefix: str) -> Outline:
    counters: dict[Ladder, int] = {}
    found: list[Node] = []
    for node in siblings:
        count = counters.get(node.ladder, 0) + 1
        usual = label(node.ladder, count, prefix)
        printed = usual if node.label is None else node.label
        own = None if printed == usual else printed
        counters[node.ladder] = count if own is None else number_of(printed) or count - 1
        if not node.children and own == node.label:  # most lines below an activity
            found.append(node)
            continue
        below = _counted(node.children, _prefix(node.ladder, printed, prefix))
        found.append(replace(node, label=own, children=below))
    return tuple(found)
