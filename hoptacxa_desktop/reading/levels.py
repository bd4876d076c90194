"""The rank by which a line goes one level in or out: what a person says with one key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, Outline
from hoptacxa_desktop.reading.items import Item, item_of
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Said
from hoptacxa_desktop.reading.source import Line

_NO_RANK = Item(number=0).rank


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a line's node stands: its parent, and the sibling before it; None for none."""

    parent: Node | None
    before: Node | None


def rank_after(reading: Reading, said: Said, line: int, by: int) -> int | None:
    """The rank that takes a line one level in (`by` 1) or out (-1); None where it cannot go.

    In: just below the sibling before it. Out: just above its parent.
    """
    levels = _Levels(reading, said)
    spot = levels.spots.get(line)
    if spot is None:
        return None
    beside = spot.before if by > 0 else spot.parent
    rank = _NO_RANK if beside is None else levels.rank(beside)
    # Nothing stands under a paragraph without a label.
    return None if rank == _NO_RANK else rank + by


@dataclass(slots=True)
class _Levels:
    reading: Reading
    said: Said
    spots: Mapping[int, _Spot] = field(init=False)

    def __post_init__(self) -> None:
        plan = self.reading.plan
        self.spots = {
            self._first(node.id): spot
            for outline in plan.outlines
            for node, spot in _placed(outline, None)
            if node.id in self.reading.origins
        }

    def _first(self, node: NodeId) -> int:
        return self.reading.origins[node][0]

    def rank(self, node: Node) -> int:
        """The rank of a node's line, as said or as it was read."""
        number = self._first(node.id)
        if number in self.said.ranks:
            return self.said.ranks[number]
        return next(item_of(line).rank for line in self._lines() if line.number == number)

    def _lines(self) -> Iterator[Line]:
        return self.reading.source.lines()


def _placed(siblings: Outline, parent: Node | None) -> Iterator[tuple[Node, _Spot]]:
    before = None
    for node in siblings:
        yield node, _Spot(parent, before)
        yield from _placed(node.children, node)
        before = node
