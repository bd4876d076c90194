"""What a person does to the outline of a plan."""

from collections.abc import Sequence
from dataclasses import replace

from hoptacxa_desktop.domain import shaping
from hoptacxa_desktop.domain.activity import Activity, Cover, Shared
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.measures import measures
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, Place, find, remove, remove_all
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, plain, rich
from hoptacxa_desktop.domain.target import Target
from hoptacxa_desktop.services.editing import (
    Edited,
    change_node,
    home_of,
    node_of,
    reshape,
    with_outline,
    write_plan,
)
from hoptacxa_desktop.store import Store

KIND_WORDS = {
    NodeKind.HEADING: "đề mục",
    NodeKind.PARAGRAPH: "đoạn văn",
    NodeKind.ACTIVITY: "hoạt động",
    NodeKind.DUTY: "nhiệm vụ",
    NodeKind.SHARED: "dòng phân công",
    NodeKind.TARGET: "chỉ tiêu",
    NodeKind.MONEY: "kinh phí",
    NodeKind.TABLE: "bảng",
}


def title_of(plan: Plan, node_id: NodeId) -> str:
    """How a change names the node: its kind and label ("hoạt động 2.4.1")."""
    node = node_of(plan, node_id)
    label = labels(plan.outlines[home_of(plan, node_id)])[node_id].strip(" .)-+*(")
    return f"{KIND_WORDS[node.kind]} {label}".strip()


def add_node(
    store: Store, *, plan: Plan, kind: NodeKind, after: NodeId | None = None, words: str = ""
) -> Edited:
    """A new heading, paragraph, activity or duty after a node, or at the end of the body."""
    changed, node_id = with_node(plan, kind, after, words)
    return write_plan(
        store, plan=plan, name=f"Thêm {KIND_WORDS[kind]}", changed=changed, node=node_id
    )


def with_node(
    plan: Plan, kind: NodeKind, after: NodeId | None, words: str = ""
) -> tuple[Plan, NodeId]:
    """The plan with a new node after another or at the end of the body, and the new node's id."""
    detail = Activity() if kind in (NodeKind.ACTIVITY, NodeKind.DUTY) else None
    node = Node(kind=kind, text=rich(words), detail=detail)
    index = home_of(plan, after) if after else 0
    outline = plan.outlines[index]
    grown = shaping.add(outline, node, _place_for(plan, index, kind, after))
    return with_outline(plan, index, grown), node.id


def _place_for(plan: Plan, index: int, kind: NodeKind, after: NodeId | None) -> Place:
    """After the node; inside it where the node is a heading and the new one is not."""
    outline = plan.outlines[index]
    node = find(outline, after) if after else None
    if node is not None and node.kind is NodeKind.HEADING and kind is not NodeKind.HEADING:
        return Place(node.id, len(node.children))
    return shaping.after(outline, after)


def set_text(store: Store, *, plan: Plan, node_id: NodeId, text: RichText) -> Edited:
    """The words of a node, with their bold, italic and slots."""
    changed = change_node(plan, node_id, lambda node: _said_anew(node, text))
    return write_plan(
        store, plan=plan, name=f"Sửa {title_of(plan, node_id)}", changed=changed, node=node_id
    )


def _said_anew(node: Node, text: RichText) -> Node:
    """The node with other words; of a target, with the figures that they name."""
    if isinstance(node.detail, Target) and plain(text) != plain(node.text):
        figures = replace(node.detail, measures=measures(plain(text)))
        return replace(node, text=text, detail=figures)
    return replace(node, text=text)


def set_label(store: Store, *, plan: Plan, node_id: NodeId, label: str | None) -> Edited:
    """The label of a node by hand; None lets the ladder count again, "" prints none."""
    changed = change_node(plan, node_id, lambda node: replace(node, label=label))
    return write_plan(store, plan=plan, name="Sửa số thứ tự", changed=changed, node=node_id)


def set_ladder(store: Store, *, plan: Plan, node_id: NodeId, ladder: Ladder) -> Edited:
    """The way a node is numbered ("1.", "a)", "-")."""
    changed = change_node(plan, node_id, lambda node: replace(node, ladder=ladder, label=None))
    return write_plan(store, plan=plan, name="Đổi kiểu đánh số", changed=changed, node=node_id)


def set_cover(store: Store, *, plan: Plan, node_id: NodeId, cover: Cover) -> Edited:
    """Which activities a shared line speaks of. Raises KeyError for any other node."""

    def change(node: Node) -> Node:
        if not isinstance(node.detail, Shared):
            raise KeyError(node_id)
        return replace(node, detail=replace(node.detail, cover=cover))

    changed = change_node(plan, node_id, change)
    name = f"Đổi phạm vi của {title_of(plan, node_id)}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def set_kind(store: Store, *, plan: Plan, node_id: NodeId, kind: NodeKind) -> Edited:
    """A paragraph turned into an activity, a heading, a duty, and back."""
    changed = change_node(plan, node_id, lambda node: shaping.as_kind(node, kind))
    name = f"Đổi thành {KIND_WORDS[kind]}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def delete_node(store: Store, *, plan: Plan, node_id: NodeId) -> Edited:
    """The plan without the node and all under it."""
    name = f"Xóa {title_of(plan, node_id)}"
    changed = reshape(plan, node_id, lambda outline: remove(outline, node_id))
    return write_plan(store, plan=plan, name=name, changed=changed)


def delete_nodes(store: Store, *, plan: Plan, node_ids: Sequence[NodeId]) -> Edited:
    """The plan without these nodes and all under them, in one step ("Xóa 3 hoạt động")."""
    changed = plan
    for index, shape in enumerate(plan.outlines):
        changed = with_outline(changed, index, remove_all(shape, frozenset(node_ids)))
    return write_plan(store, plan=plan, name=f"Xóa {counted(plan, node_ids)}", changed=changed)


def counted(plan: Plan, node_ids: Sequence[NodeId]) -> str:
    """How a change names several nodes ("3 hoạt động", "2 mục" where kinds differ); one by its
    label."""
    if len(node_ids) == 1:
        return title_of(plan, node_ids[0])
    words = {KIND_WORDS[node_of(plan, node_id).kind] for node_id in node_ids}
    return f"{len(node_ids)} {words.pop() if len(words) == 1 else 'mục'}"


def move_up(store: Store, *, plan: Plan, node_id: NodeId) -> Edited:
    """The node one place up among its siblings."""
    return _move(store, plan=plan, node_id=node_id, by=-1)


def move_down(store: Store, *, plan: Plan, node_id: NodeId) -> Edited:
    """The node one place down among its siblings."""
    return _move(store, plan=plan, node_id=node_id, by=1)


def _move(store: Store, *, plan: Plan, node_id: NodeId, by: int) -> Edited:
    name = f"Dời {title_of(plan, node_id)}"
    changed = reshape(plan, node_id, lambda outline: shaping.shift(outline, node_id, by))
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def demote(store: Store, *, plan: Plan, node_id: NodeId) -> Edited:
    """The node one level down, under the sibling before it."""
    name = f"Lùi cấp {title_of(plan, node_id)}"
    changed = reshape(plan, node_id, lambda outline: shaping.demote(outline, node_id))
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)


def promote(store: Store, *, plan: Plan, node_id: NodeId) -> Edited:
    """The node one level up, after its parent."""
    name = f"Lên cấp {title_of(plan, node_id)}"
    changed = reshape(plan, node_id, lambda outline: shaping.promote(outline, node_id))
    return write_plan(store, plan=plan, name=name, changed=changed, node=node_id)
