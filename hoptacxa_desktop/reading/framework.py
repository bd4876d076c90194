"""What the frame of a plan says of the plan itself: its time, its theme, its messages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import is_

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.richtext import has_slots, plain
from hoptacxa_desktop.reading.cutting import Spot, with_slots
from hoptacxa_desktop.reading.vocabulary import Vocabulary, beginning, even

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_SIGNS = " .;"


@dataclass(slots=True)
class Frame:
    """The plan's own values, and the outline with slots where it says them."""

    time: str = ""
    time_line: int = 0
    theme: str = ""
    messages: list[str] = field(default_factory=list)


def read_frame(outline: Outline, vocabulary: Vocabulary) -> tuple[Outline, Frame]:
    """The outline with its own time, theme and messages printed from the plan."""
    frame = Frame()
    read = (node if _prints(node) else _part(node, vocabulary, frame) for node in outline)
    return tuple(read), frame


def _prints(node: Node) -> bool:
    """True for what prints from an activity, or from a section's time: not the plan's own."""
    return any(inner.is_task or has_slots(inner.text) for inner in walk((node,)))


def _part(node: Node, vocabulary: Vocabulary, frame: Frame) -> Node:
    if any(child.kind is NodeKind.HEADING or child.ladder.numbered for child in node.children):
        return _below(node, vocabulary, frame)
    told = beginning(plain(node.text))
    head = told.split(" ")
    if not frame.time and _names_time(node, vocabulary):
        return _with_time(node, frame)
    if told.startswith("chu de") and not frame.theme:
        return _with_theme(node, frame)
    if told.startswith(("thong diep", "khau hieu")) and len(head) < 8 and not frame.messages:
        return _with_messages(node, frame)
    return _below(node, vocabulary, frame)


def _below(node: Node, vocabulary: Vocabulary, frame: Frame) -> Node:
    """The node with what its children say of the plan; most say nothing, and stay as they are."""
    if not node.children:
        return node
    children = tuple(_part(child, vocabulary, frame) for child in node.children)
    same = all(map(is_, children, node.children))
    return node if same else replace(node, children=children)


def _names_time(node: Node, vocabulary: Vocabulary) -> bool:
    label = plain(node.text).partition(":")[0]
    short = len(label.split()) <= 10 and even(label).startswith(("thoi gian", "thoi han"))
    return short and (
        vocabulary.field_of_label(label) == ActivityField.TIME or node.kind is NodeKind.HEADING
    )


def _with_time(node: Node, frame: Frame) -> Node:
    """ "Thời gian: …" on one line, or a heading with a paragraph below it."""
    words = plain(node.text)
    head, sign, rest = words.partition(":")
    if sign and rest.strip():
        start = len(head) + 1 + len(rest) - len(rest.lstrip())
        end = len(words.rstrip(_SIGNS))
        frame.time = words[start:end]
        return replace(node, text=with_slots(node.text, [Spot(start, end, "plan.time")]))
    if not node.children:
        return node
    first, *others = node.children
    said = plain(first.text)
    end = len(said.rstrip(_SIGNS))
    if end:
        frame.time = said[:end]
        first = replace(first, text=with_slots(first.text, [Spot(0, end, "plan.time")]))
    return replace(node, children=(first, *others))


def _with_theme(node: Node, frame: Frame) -> Node:
    for holder in (node, *node.children[:1]):
        found = _QUOTED.search(plain(holder.text))
        if found:
            frame.theme = found[1]
            spot = Spot(found.start(1), found.end(1), "plan.theme")
            changed = replace(holder, text=with_slots(holder.text, [spot]))
            if holder is node:
                return changed
            return replace(node, children=(changed, *node.children[1:]))
    return node


def _with_messages(node: Node, frame: Frame) -> Node:
    return replace(node, children=tuple(_messages(node.children, frame)))


def _messages(children: Outline, frame: Frame) -> Iterator[Node]:
    for child in children:
        words = plain(child.text)
        end = len(words.rstrip(_SIGNS))
        if not child.label or child.children or not end:
            yield child
            continue
        frame.messages.append(words[:end])
        name = f"plan.message.{len(frame.messages)}"
        yield replace(child, text=with_slots(child.text, [Spot(0, end, name)]))
