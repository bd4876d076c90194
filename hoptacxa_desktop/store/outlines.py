"""Outlines to node rows and back; of a changed outline only the rows that differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.mapping import Row, from_row, to_row
from hoptacxa_desktop.store.positions import arranged
from hoptacxa_desktop.store.rows import Edit

Positions = Mapping[NodeId, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and where it stands. `home`: its appendix, None for the body."""

    node: Node
    home: str | None
    parent: NodeId | None


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
        comparison.families(home, None, before.get(home, ()), after.get(home, ()))
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

    def families(self, home: str | None, parent: NodeId | None, old: Outline, new: Outline) -> None:
        """Compare siblings, and what lies under those that are not the same objects."""
        if old is new:
            return
        known, wanted = {node.id: node for node in old}, {node.id: node for node in new}
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
                self.families(home, id_, *below)

    @staticmethod
    def _note(
        spots: dict[NodeId, Spot], node: Node | None, home: str | None, parent: NodeId | None
    ) -> None:
        if node is not None:
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
        bare = replace(spot.node, children=())
        return to_row(
            bare,
            tables.node,
            plan_id=self.plan_id,
            appendix_id=spot.home,
            parent_id=spot.parent,
            position=position,
        )


def with_outlines(plan: Plan, rows: Iterable[Row]) -> Plan:
    """`plan` with the outlines of body and appendices that the node rows hold.

    Raises ValueError when rows hang on a parent or an appendix that is not there.
    """
    families: dict[tuple[str | None, str | None], list[Row]] = defaultdict(list)
    for row in rows:
        families[row["appendix_id"], row["parent_id"]].append(row)
    body = _grown(families, None, None)
    appendices = tuple(_with_outline(part, families) for part in plan.appendices)
    if families:
        raise ValueError("nodes without a place in the plan")
    return replace(plan, outline=body, appendices=appendices)


def _with_outline(
    appendix: Appendix, families: dict[tuple[str | None, str | None], list[Row]]
) -> Appendix:
    return replace(appendix, outline=_grown(families, appendix.id, None))


def _grown(
    families: dict[tuple[str | None, str | None], list[Row]], home: str | None, parent: str | None
) -> Outline:
    rows = families.pop((home, parent), [])
    rows.sort(key=lambda row: (row["position"], row["id"]))
    return tuple(_node(families, home, row) for row in rows)


def _node(
    families: dict[tuple[str | None, str | None], list[Row]], home: str | None, row: Row
) -> Node:
    node = from_row(Node, tables.node, row)
    children = _grown(families, home, row["id"])
    return replace(node, children=children) if children else node
