"""Outlines of any shape for the properties of the domain's core."""

from collections.abc import Callable

from hypothesis import strategies as st

from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.richtext import rich

_KINDS = (NodeKind.HEADING, NodeKind.PARAGRAPH, NodeKind.ACTIVITY, NodeKind.DUTY)


def node(name: str, *children: Node, kind: NodeKind = NodeKind.PARAGRAPH) -> Node:
    detail = Activity() if kind in (NodeKind.ACTIVITY, NodeKind.DUTY) else None
    return Node(id=NodeId(name), kind=kind, text=rich(name), detail=detail, children=children)


def _node(ladder: Ladder, kind: NodeKind, words: str, children: list[Node]) -> Node:
    detail = Activity() if kind in (NodeKind.ACTIVITY, NodeKind.DUTY) else None
    return Node(kind=kind, text=rich(words), ladder=ladder, detail=detail, children=tuple(children))


def _nodes(children: st.SearchStrategy[list[Node]]) -> st.SearchStrategy[Node]:
    ladders, kinds = st.sampled_from(list(Ladder)), st.sampled_from(_KINDS)
    make: Callable[..., Node] = _node
    return st.builds(make, ladders, kinds, st.text(max_size=5), children)


NODES: st.SearchStrategy[Node] = st.recursive(
    _nodes(st.just([])), lambda below: _nodes(st.lists(below, max_size=4)), max_leaves=12
)
OUTLINES: st.SearchStrategy[Outline] = st.lists(NODES, max_size=4).map(tuple)
FULL_OUTLINES: st.SearchStrategy[Outline] = st.lists(NODES, min_size=1, max_size=4).map(tuple)
