"""A plan of one event: its own lines of time, place and participants make the event an activity.

Rests on the habit of telling a conference or a contest under headings of the plan itself
("1. Thời gian", "2. Địa điểm", "3. Thành phần"), and its day by the hour ("08h00: đón khách").
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.activity import Activity, Particulars, Shared
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.richtext import fill, plain
from hoptacxa_desktop.domain.slots import said_text
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.reading.agenda import is_agenda, without_agenda
from hoptacxa_desktop.reading.cutting import Spot, with_slots
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.vocabulary import SectionKind

F = ActivityField
_HELD = re.compile(
    r"(?:(?:v/v|về việc)\s+)?(?:(?:phối hợp |triển khai |tham gia )?tổ chức|tham dự)?\s*", re.I
)
_FIELDS = (F.TIME, F.PLACE, F.PARTICIPANTS)
_ENDS = " .;\n"


def with_event(scope: Scope, outline: Outline, subject: str) -> Outline:
    """The outline with the event that the plan is about as an activity; itself where it is none.

    Both a time and a place must be told. A person's own word about such a line stands.
    """
    if not scope.vocabulary.is_event(subject[_match_end(subject) :]):
        return outline
    told: dict[F, _Told] = {}
    for one in _told(scope, outline, ()):
        told.setdefault(one.field, one)
    if F.TIME not in told or F.PLACE not in told:
        return outline
    holder = _holder(told[F.TIME])
    if holder is None or _is_taken(scope, told[F.TIME], holder):
        return outline
    return _Event(scope, told, holder).outline(without_agenda(scope, outline))


def _match_end(subject: str) -> int:
    found = _HELD.match(subject)
    return found.end() if found else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A line of the event: what it says, the words, where they stand, the nodes above it.

    `within`: the node that has the words; `spot`: their place, None where several lines say it,
    or a slot prints them already.
    """

    field: F
    words: str
    node: Node
    above: tuple[Node, ...]
    within: NodeId
    spot: Spot | None = None


def _told(scope: Scope, siblings: Outline, above: tuple[Node, ...]) -> Iterator[_Told]:
    for node in siblings:
        if node.is_task or isinstance(node.detail, Table) or _organises(scope, node):
            continue
        whole = scope.vocabulary.field_of_label(plain(node.text).rstrip(" .:")) == F.PARTICIPANTS
        below = [] if whole else list(_told(scope, node.children, (*above, node)))
        if below:
            yield from below
        elif isinstance(node.detail, Shared):
            yield from _of_shared(node, above)
        else:
            yield from _of_line(scope, node, above)


def _organises(scope: Scope, node: Node) -> bool:
    heads = node.kind is NodeKind.HEADING
    return heads and scope.vocabulary.section(plain(node.text)) is SectionKind.ORGANISATION


def _of_shared(node: Node, above: tuple[Node, ...]) -> Iterator[_Told]:
    assert isinstance(node.detail, Shared)
    for name in _FIELDS:
        if words := said_text(node.detail, name):
            yield _Told(field=name, words=words, node=node, above=above, within=node.id)


def _of_line(scope: Scope, node: Node, above: tuple[Node, ...]) -> Iterator[_Told]:
    """ "1. Thời gian: …", "2. Địa điểm" over a paragraph, "3. Thành phần:" over several."""
    words = plain(node.text)
    found = scope.field_line_of(words)
    if found and found.values and found.field in _FIELDS:
        for value in found.values:
            spot = Spot(value.span.start, value.span.end, value.field.value)
            said = value.span.of(words)
            yield _Told(
                field=value.field, words=said, node=node, above=above, within=node.id, spot=spot
            )
        return
    name = scope.vocabulary.field_of_label(words.rstrip(" .:"))
    if name in _FIELDS and node.children:
        yield from _of_lines_below(F(name), node, above)


def _of_lines_below(name: F, node: Node, above: tuple[Node, ...]) -> Iterator[_Told]:
    lines = [plain(each.text).strip(_ENDS) for each in walk(node.children)]
    first = node.children[0]
    start = len(plain(first.text)) - len(plain(first.text).lstrip(_ENDS))
    alone = Spot(start, start + len(lines[0]), name.value) if len(lines) == 1 else None
    if words := "; ".join(line for line in lines if line):
        yield _Told(field=name, words=words, node=node, above=above, within=first.id, spot=alone)


def _holder(time: _Told) -> Node | None:
    """The heading over the line of time, or that line itself where it is a part of the plan."""
    if time.above:
        return time.above[-1]
    return time.node if time.node.children else None


def _is_taken(scope: Scope, time: _Told, holder: Node) -> bool:
    """True where a person said what the heading is, or tasks below it have the time."""
    said = (number in scope.said.roles for number in scope.origins.get(holder.id, ()))
    tasks = (node for node in walk(holder.children) if node.kind is NodeKind.ACTIVITY)
    shared = isinstance(time.node.detail, Shared)
    return any(said) or (shared and not all(is_agenda(node) for node in tasks))


@dataclass(slots=True)
class _Event:
    scope: Scope
    told: Mapping[F, _Told]
    holder: Node
    particulars: Particulars = field(default_factory=Particulars)

    def outline(self, outline: Outline) -> Outline:
        for name, one in self.told.items():
            self.particulars = self.scope.say(self.particulars, name, one.words)
        changed = tuple(self._node(node, inside=False) for node in outline)
        line = next(iter(self.scope.origins.get(self.holder.id, ())), 0)
        self.scope.doubt_particulars(line, self.particulars)
        return changed

    def _node(self, node: Node, *, inside: bool) -> Node:
        holds = node.id == self.holder.id
        inside = inside or holds
        node = replace(
            node, children=tuple(self._node(each, inside=inside) for each in node.children)
        )
        spots = [one.spot for one in self.told.values() if one.within == node.id and one.spot]
        if inside and spots:
            node = replace(node, text=with_slots(node.text, spots))
        for one in self.told.values():
            if one.node.id == node.id:
                self._mark(node, Role(one.field.value))
                node = self._plain(node, inside=inside)
        if not holds:
            return node
        self._mark(node, Role.ACTIVITY)
        detail = Activity(particulars=self.particulars, event=True)
        return replace(node, kind=NodeKind.ACTIVITY, detail=detail)

    def _plain(self, node: Node, *, inside: bool) -> Node:
        """A line that was said of a section's tasks, now of the event."""
        if not isinstance(node.detail, Shared):
            return node
        said = node.detail
        text = node.text if inside else fill(node.text, lambda name: said_text(said, name))
        return replace(node, kind=NodeKind.PARAGRAPH, detail=None, text=text)

    def _mark(self, node: Node, role: Role) -> None:
        self.scope.roles.update(dict.fromkeys(self.scope.origins.get(node.id, ()), role))
