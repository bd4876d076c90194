"""Outlines to node rows and back; of a changed outline only the rows that differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import is_

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, Outline, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.mapping import Row, from_row, to_row
from hoptacxa_desktop.store.positions import arranged
from hoptacxa_desktop.store.rows import Edit

Positions = Mapping[NodeId, int]


class Torn(Exception):
    """Node rows hang on a parent or an appendix that is not there."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and where it stands. `home`: its appendix, None for the body."""

    node: Node
    home: str | None
    parent: NodeId | None
    position: int = 0


@dataclass(frozen=True, slots=True)
class OutlineEdits:
    """The rows to write, and where every node then stands among its siblings."""

    edits: tuple[Edit, ...]
    positions: Positions


def outline_edits(old: Plan | None, new: Plan, positions: Positions) -> OutlineEdits:
    """What has to be written so that the nodes of `old` become those of `new`.

    What both plans share as the very same objects is not looked into.
    """
    comparison = _Comparison(plan_id=new.id, stored=positions)
    before = _outlines(old) if old else {}
    after = _outlines(new)
    for home in {**before, **after}:
        comparison.compare(home, None, before.get(home, ()), after.get(home, ()))
    return comparison.result()


def _outlines(plan: Plan) -> dict[str | None, Outline]:
    appendices: dict[str | None, Outline] = {part.id: part.outline for part in plan.appendices}
    return {None: plan.outline} | appendices


@dataclass(slots=True)
class _Comparison:
    """Collects the nodes whose rows may differ."""

    plan_id: str
    stored: Positions
    gone: dict[NodeId, Spot] = field(default_factory=dict)
    come: dict[NodeId, Spot] = field(default_factory=dict)
    placed: dict[NodeId, int] = field(default_factory=dict)

    def compare(self, home: str | None, parent: NodeId | None, old: Outline, new: Outline) -> None:
        """Compare siblings, and what lies under those that are not the same objects."""
        if old is new:
            return
        known, wanted = {node.id: node for node in old}, {node.id: node for node in new}
        if len(wanted) < len(new):
            raise ValueError("two siblings have the same id")
        here = {id_: self.stored[id_] for id_ in wanted if id_ in self.stored}
        moved = arranged(tuple(wanted), here)
        self.placed.update((id_, moved[id_]) for id_ in wanted if here.get(id_) != moved[id_])
        for id_ in {**known, **wanted}:
            before, after = known.get(id_), wanted.get(id_)
            if before is not after or id_ in self.placed:
                self._note(self.gone, before, home, parent)
                self._note(self.come, after, home, parent)
            if before is not after:
                below = before.children if before else (), after.children if after else ()
                self.compare(home, id_, *below)

    @staticmethod
    def _note(
        spots: dict[NodeId, Spot], node: Node | None, home: str | None, parent: NodeId | None
    ) -> None:
        if node is None:
            return
        if node.id in spots:
            raise ValueError(f"two nodes of a plan are called {node.id}")
        spots[node.id] = Spot(node, home, parent)

    def result(self) -> OutlineEdits:
        """The rows that differ, and all positions."""
        edits = tuple(edit for edit in self._edits() if edit.before != edit.after)
        left = self.gone.keys() - self.come.keys()
        kept = {id_: place for id_, place in self.stored.items() if id_ not in left}
        return OutlineEdits(edits, kept | self.placed)

    def _edits(self) -> Iterator[Edit]:
        positions = dict(self.stored) | self.placed
        for id_ in dict.fromkeys((*self.gone, *self.come)):
            before, after = self.gone.get(id_), self.come.get(id_)
            yield Edit(
                tables.node,
                self._row(before, self.stored[id_]) if before else None,
                self._row(after, positions[id_]) if after else None,
            )

    def _row(self, spot: Spot, position: int) -> Row:
        bare = replace(spot.node, children=()) if spot.node.children else spot.node
        return to_row(
            bare,
            tables.node,
            plan_id=self.plan_id,
            appendix_id=spot.home,
            parent_id=spot.parent,
            position=position,
        )


def spots_of_rows(rows: Iterable[Row]) -> Iterator[Spot]:
    """The nodes that rows hold, still without what lies under them."""
    for row in rows:
        node = from_row(Node, row)
        yield Spot(node, row["appendix_id"], row["parent_id"], row["position"])


def spots_of_plan(plan: Plan, positions: Positions) -> Iterator[Spot]:
    """The nodes of a plan."""
    for home, outline in _outlines(plan).items():
        for parent, siblings in _families(outline):
            for node in siblings:
                yield Spot(node, home, parent, positions[node.id])


def _families(outline: Outline) -> Iterator[tuple[NodeId | None, Outline]]:
    yield None, outline
    for node in walk(outline):
        yield node.id, node.children


def edited(spots: Iterable[Spot], edits: Iterable[Edit]) -> tuple[Spot, ...]:
    """The nodes after node rows were written. The nodes under them are not looked at."""
    found = {spot.node.id: spot for spot in spots}
    for edit in edits:
        if edit.table is not tables.node:
            continue
        found.pop(edit.key[1], None)
        if edit.after is not None:
            found.update((spot.node.id, spot) for spot in spots_of_rows((edit.after,)))
    return tuple(found.values())


def with_outlines(plan: Plan, spots: Iterable[Spot]) -> Plan:
    """`plan` with the nodes in their places, whatever lay under each before.

    A node that has the same under it as before stays the same object. Raises Torn.
    """
    grove: _Grove = defaultdict(list)
    for spot in spots:
        grove[spot.home, spot.parent].append(spot)
    body = _grown(grove, None, None)
    appendices = tuple(
        replace(part, outline=_grown(grove, part.id, None)) for part in plan.appendices
    )
    if grove:
        raise Torn(f"{plan.id}: nodes under {sorted(map(str, grove))}")
    return replace(plan, outline=body, appendices=appendices)


_Grove = defaultdict[tuple[str | None, str | None], list[Spot]]


def _grown(grove: _Grove, home: str | None, parent: str | None) -> Outline:
    spots = grove.pop((home, parent), [])
    spots.sort(key=lambda spot: (spot.position, spot.node.id))
    return tuple(_node(grove, home, spot.node) for spot in spots)


def _node(grove: _Grove, home: str | None, node: Node) -> Node:
    children = _grown(grove, home, node.id)
    same = len(children) == len(node.children) and all(map(is_, children, node.children))
    return node if same else replace(node, children=children)
