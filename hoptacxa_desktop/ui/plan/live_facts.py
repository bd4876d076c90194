"""Where a node and what belongs to it stand on the printed pages."""

from collections.abc import Mapping

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, find, walk, walk_with_parents
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services.preview import Strip
from hoptacxa_desktop.ui.plan.outline_facts import shown

Strips = Mapping[NodeId, tuple[Strip, ...]]


def strips_of(plan: Plan, node_id: NodeId, strips: Strips) -> tuple[Strip, ...]:
    """The part of each page that shows a node; an activity with its lines below it."""
    found = (find(outline, node_id) for outline in plan.outlines)
    node = next((one for one in found if one is not None), None)
    if node is None:
        return ()
    ids = [one.id for one in walk((node,))] if node.is_task else [node.id]
    by_page: dict[int, list[Strip]] = {}
    for strip in (strip for one in ids for strip in strips.get(one, ())):
        by_page.setdefault(strip.page, []).append(strip)
    return tuple(
        Strip(page, min(s.top for s in parts), max(s.bottom for s in parts))
        for page, parts in sorted(by_page.items())
    )


def end_of(plan: Plan, strips: Strips) -> Strip:
    """Where the last node of the body ends: what closes the paper is printed behind it."""
    body = [strip for node in walk(plan.outline) for strip in strips.get(node.id, ())]
    return max(body, key=lambda strip: (strip.page, strip.bottom), default=Strip(0, 0.0, 0.0))


def node_at(plan: Plan, strips: Strips, page: int, y: float) -> NodeId | None:
    """The node printed at a place, y in pt; for a field line the activity that it belongs to."""
    here = [
        (strip.bottom - strip.top, node_id)
        for node_id, found in strips.items()
        for strip in found
        if strip.page == page and strip.top <= y <= strip.bottom
    ]
    return _edited_at(plan, min(here)[1]) if here else None


def _edited_at(plan: Plan, node_id: NodeId) -> NodeId | None:
    for outline in plan.outlines:
        for node, above in walk_with_parents(outline):
            if node.id == node_id:
                return _nearest_shown((*above, node))
    return None


def _nearest_shown(line: tuple[Node, ...]) -> NodeId | None:
    return next((node.id for node in reversed(line) if shown(node)), None)
