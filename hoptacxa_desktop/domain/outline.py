"""A plan is one outline: a tree of nodes in the order in which they are printed."""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import is_

from hoptacxa_desktop.domain.activity import Activity, Particulars, Shared
from hoptacxa_desktop.domain.budget import Money
from hoptacxa_desktop.domain.identity import NodeId, new_id
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.domain.target import Target


class NodeKind(StrEnum):
    """What a node is. A paragraph with a ladder is a bullet or a numbered paragraph."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ACTIVITY = "activity"
    DUTY = "duty"
    SHARED = "shared"
    TARGET = "target"
    MONEY = "money"
    TABLE = "table"


Detail = Activity | Shared | Target | Money | Table | None

_WITH_PARTICULARS = (Activity, Shared)

_DETAIL_OF: dict[NodeKind, type | None] = {
    NodeKind.HEADING: None,
    NodeKind.PARAGRAPH: None,
    NodeKind.ACTIVITY: Activity,
    NodeKind.DUTY: Activity,
    NodeKind.SHARED: Shared,
    NodeKind.TARGET: Target,
    NodeKind.MONEY: Money,
    NodeKind.TABLE: Table,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One printed line and what lies under it.

    `label`: None to let the ladder count, a string to print just that ("" prints none).
    `detail`: the record behind the words, of the type that `kind` asks for.
    The printed field lines of an activity ("- Thời gian: ...") are its children: paragraphs whose
    text has slots that print the values of the record, around the office's own labels.
    """

    id: NodeId = field(default_factory=lambda: NodeId(new_id()))
    kind: NodeKind
    text: RichText = ()
    ladder: Ladder = Ladder.NONE
    label: str | None = None
    detail: Detail = None
    children: tuple["Node", ...] = ()

    def __post_init__(self) -> None:
        wanted = _DETAIL_OF[self.kind]
        if not isinstance(self.detail, wanted or type(None)):
            raise TypeError(f"a {self.kind} node has no {type(self.detail).__name__}")

    @property
    def is_task(self) -> bool:
        """True for an activity or a duty: what somebody has to do."""
        return isinstance(self.detail, Activity)

    @property
    def particulars(self) -> Particulars | None:
        """What is said here of an activity or of a run of them, None elsewhere."""
        return self.detail.particulars if isinstance(self.detail, _WITH_PARTICULARS) else None

    @property
    def said(self) -> Activity | Shared | None:
        """The record that slots here and below are filled from, None where there is none."""
        return self.detail if isinstance(self.detail, _WITH_PARTICULARS) else None


Outline = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: its parent (None at the top) and its index among the siblings."""

    parent: NodeId | None
    index: int


def walk(outline: Outline) -> Iterator[Node]:
    """Every node in printed order."""
    stack = list(reversed(outline))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def walk_with_parents(
    outline: Outline, above: tuple[Node, ...] = ()
) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Every node in printed order with its ancestors, the outermost first."""
    for node in outline:
        yield node, above
        yield from walk_with_parents(node.children, (*above, node))


def find(outline: Outline, node_id: NodeId) -> Node | None:
    """The node called `node_id`, None when there is none."""
    return next((node for node in walk(outline) if node.id == node_id), None)


def place_of(outline: Outline, node_id: NodeId) -> Place | None:
    """Where the node stands, None when there is none."""
    for parent_id, siblings in _families(outline):
        for index, node in enumerate(siblings):
            if node.id == node_id:
                return Place(parent_id, index)
    return None


def said_above(outline: Outline, node_id: NodeId) -> Activity | Shared | None:
    """The record under which the words of a node stand: its own, else the nearest above."""
    for node, above in walk_with_parents(outline):
        if node.id == node_id:
            said = (one.said for one in (node, *reversed(above)))
            return next((one for one in said if one is not None), None)
    return None


def _families(outline: Outline) -> Iterator[tuple[NodeId | None, Outline]]:
    yield None, outline
    for node in walk(outline):
        if node.children:
            yield node.id, node.children


def edit(outline: Outline, node_id: NodeId, change: Callable[[Node], Node]) -> Outline:
    """The outline with `change` applied to one node; the same object when the node is absent."""
    return _splice(outline, node_id, lambda node: (change(node),))


def edit_each(outline: Outline, changes: Mapping[NodeId, Callable[[Node], Node]]) -> Outline:
    """The outline with the change that belongs to each node applied, in one walk.

    What lies under a node is changed before the node itself. Ids of absent nodes count for nothing.
    """
    changed = tuple(_edited(node, changes) for node in outline)
    same = all(map(is_, changed, outline))
    return outline if same else changed


def _edited(node: Node, changes: Mapping[NodeId, Callable[[Node], Node]]) -> Node:
    children = edit_each(node.children, changes) if node.children else node.children
    kept = node if children is node.children else replace(node, children=children)
    return changes[node.id](kept) if node.id in changes else kept


def remove(outline: Outline, node_id: NodeId) -> Outline:
    """The outline without the node and all under it."""
    return _splice(outline, node_id, lambda _: ())


def remove_all(outline: Outline, gone: Set[NodeId]) -> Outline:
    """The outline without these nodes and all under them, in one walk."""
    kept = tuple(
        node if below is node.children else replace(node, children=below)
        for node in outline
        if node.id not in gone
        for below in (remove_all(node.children, gone) if node.children else node.children,)
    )
    same = len(kept) == len(outline) and all(map(is_, kept, outline))
    return outline if same else kept


def insert(outline: Outline, node: Node, place: Place) -> Outline:
    """The outline with `node` at `place`; an index past the end means the end."""
    if place.parent is None:
        return (*outline[: place.index], node, *outline[place.index :])

    def add(parent: Node) -> Node:
        kept = parent.children
        return replace(parent, children=(*kept[: place.index], node, *kept[place.index :]))

    return edit(outline, place.parent, add)


def put_for(outline: Outline, node_id: NodeId, nodes: Outline) -> Outline:
    """The outline with `nodes` in the place of one; the same object when that is absent."""
    return _splice(outline, node_id, lambda _: nodes)


def put_for_each(outline: Outline, nodes: Mapping[NodeId, Outline]) -> Outline:
    """The outline with nodes in the place of each of these, in one walk; itself for none."""
    put: list[Node] = []
    for node in outline:
        if node.id in nodes:
            put.extend(nodes[node.id])
            continue
        below = put_for_each(node.children, nodes) if node.children else node.children
        put.append(node if below is node.children else replace(node, children=below))
    same = len(put) == len(outline) and all(map(is_, put, outline))
    return outline if same else tuple(put)


def move(outline: Outline, node_id: NodeId, place: Place) -> Outline:
    """The outline with the node taken out and put at `place`, counted after it is out.

    The outline itself when the node is absent or `place` lies inside it.
    """
    node = find(outline, node_id)
    if node is None or any(inner.id == place.parent for inner in walk((node,))):
        return outline
    return insert(remove(outline, node_id), node, place)


def _splice(
    outline: Outline, node_id: NodeId, change: Callable[[Node], tuple[Node, ...]]
) -> Outline:
    changed: list[Node] = []
    touched = False
    for node in outline:
        if node.id == node_id:
            changed.extend(change(node))
            touched = True
            continue
        children = _splice(node.children, node_id, change) if node.children else node.children
        touched = touched or children is not node.children
        changed.append(node if children is node.children else replace(node, children=children))
    return tuple(changed) if touched else outline
