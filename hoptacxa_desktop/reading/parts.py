"""The parts of a plan's body: what a line is follows from the part in which it stands.

Rests on the habit of all plans to have parts for purposes, targets, tasks, money and organisation,
and to number tasks: the lowest numbered lines of a part about tasks are the activities.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.activity import Cover
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.reading.bodies import Span
from hoptacxa_desktop.reading.fields import FieldLine, Value
from hoptacxa_desktop.reading.figures import money, target
from hoptacxa_desktop.reading.items import Item, walk
from hoptacxa_desktop.reading.plain_nodes import heading, paragraph
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.row_nodes import grid_node
from hoptacxa_desktop.reading.scope import STRONG, Scope
from hoptacxa_desktop.reading.tasks import TaskReader, shared_node
from hoptacxa_desktop.reading.times import is_time, time_in
from hoptacxa_desktop.reading.vocabulary import SectionKind, even

_HEADING_LETTERS = 160
_FIRST_WORDS = 12
_FIELD_WORDS = 12
_OF_ALL = STRONG - {ActivityField.PARTICIPANTS}


def part_nodes(scope: Scope, items: tuple[Item, ...]) -> tuple[Node, ...]:
    """The nodes of a plan's body."""
    reader = PartReader(scope)
    if _is_bare_list(items, scope):
        return tuple(reader.listed(item) for item in items)
    return tuple(reader.top(item) for item in items)


def _is_bare_list(items: tuple[Item, ...], scope: Scope) -> bool:
    """A small plan without parts: nothing but numbered tasks, most of which begin with a verb."""
    counted = [item for item in items if item.is_numbered]
    acting = sum(scope.vocabulary.is_action(item.words) for item in counted)
    return not any(item.children for item in items) and len(counted) > 2 * (len(counted) - acting)


@dataclass(slots=True)
class PartReader:
    """Reads the parts of a body, each by what its heading says that it is about."""

    scope: Scope

    def top(self, item: Item) -> Node:
        """A line of the highest rank: a part with its heading, or words before the first."""
        told = self.scope.told(item)
        if not item.children or told in (Role.ACTIVITY, Role.DUTY):
            return self._lone(item)
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, item)
        if is_time(item.words):
            return self._timed(item)
        kind = self.scope.vocabulary.section(item.words)
        acts = self.scope.vocabulary.is_action(item.words)
        timed = any(child.children and is_time(child.words) for child in item.children)
        if kind is SectionKind.OTHER and (acts or timed or self._has_fields(item)):
            kind = SectionKind.CONTENT
        return heading(self.scope, item, tuple(self._under(item, kind)))

    def listed(self, item: Item) -> Node:
        """A line of a plan that is one list of tasks."""
        return self._content_line(item, listed=False) if item.is_numbered else self._lone(item)

    def _lone(self, item: Item) -> Node:
        told = self.scope.told(item)
        if told in (Role.ACTIVITY, Role.DUTY):
            return self._task(item, NodeKind(told.value))
        if item.grid is None and (told is Role.HEADING or item.heads or item.words.isupper()):
            return heading(self.scope, item, ())
        return grid_node(self.scope, item) if item.grid else paragraph(self.scope, item)

    def _under(self, item: Item, kind: SectionKind) -> Iterator[Node]:
        match kind:
            case SectionKind.CONTENT:
                yield from self._content(item, listed=True)
            case SectionKind.ORGANISATION:
                yield from (self._duty(child, headed=False) for child in item.children)
            case SectionKind.TARGETS:
                due = item.words
                yield from (target(self.scope, child, due) for child in item.children)
            case SectionKind.FUNDING:
                yield from (money(self.scope, child) for child in item.children)
            case _:
                yield from (self._framed(child) for child in item.children)

    # ------------------------------------------------------------ what is to be done

    def _content(self, item: Item, *, listed: bool) -> Iterator[Node]:
        """The lines under a heading of tasks. `listed`: its bullets are the activities."""
        own = tuple(self._own(item))
        listed = listed and not any(child.is_numbered for child in own)
        for child in item.children:
            found = self.scope.field_of(child)
            if not own and found and self._holds_all(child, found):
                yield heading(self.scope, child, tuple(self._content(child, listed=True)))
            elif found and self._speaks_of_all(item, child, found):
                yield shared_node(self.scope, child, found, Cover.SECTION)
            elif assigned := self.scope.assignment_of(child) if child.is_plain else None:
                yield shared_node(self.scope, child, assigned, Cover.RUN)
            else:
                yield self._content_line(child, listed=listed)

    def _holds_all(self, child: Item, found: FieldLine) -> bool:
        """ "1. Nội dung:" beside nothing but "2. Thời gian: …": below it stand the tasks."""
        return found.field is ActivityField.CONTENT and not found.values and bool(child.children)

    def _own(self, item: Item) -> Iterator[Item]:
        """The lines under `item` that are no field lines."""
        return (child for child in item.children if self.scope.field_of(child) is None)

    def _speaks_of_all(self, item: Item, child: Item, found: FieldLine) -> bool:
        return found.field in _OF_ALL and bool(found.values) and not child.children

    def _content_line(self, child: Item, *, listed: bool) -> Node:
        told = self.scope.told(child)
        if told in (Role.ACTIVITY, Role.DUTY):
            return self._task(child, NodeKind(told.value))
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, child)
        if child.grid is not None:
            return grid_node(self.scope, child)
        if told is None and child.children and is_time(child.words):
            return self._timed(child)
        if told is None and self._is_of_frame(child):
            return self._framed(child)
        if told is Role.HEADING or self._is_group(child):
            return heading(self.scope, child, tuple(self._content(child, listed=True)))
        if self._is_activity(child, listed=listed):
            return self._task(child, NodeKind.ACTIVITY)
        return paragraph(self.scope, child)

    def _timed(self, item: Item) -> Node:
        """ "1. Tháng 9/2024" with tasks below: the time is said once for all of them."""
        value = Value(ActivityField.TIME, Span(0, len(item.words.rstrip(" .:;"))))
        found = FieldLine(field=ActivityField.TIME, values=(value,))
        node = shared_node(self.scope, _bare(item), found, Cover.BELOW)
        return _with_children(node, self._content(item, listed=True))

    def _is_group(self, item: Item) -> bool:
        """True for a heading over activities, not an activity with lines of its own."""
        own = tuple(self._own(item))
        if any(self._has_fields(child) for child in own):
            return True
        if any(child.is_numbered for child in own):
            return True
        bullets = sum(child.is_bullet for child in own)
        if not bullets or self._is_content_of_one(item):
            return False
        if even(item.words) in self.scope.vocabulary.lists:
            return True
        if self.scope.vocabulary.is_event(item.words) and not any(map(self._acts, own)):
            return False
        if self._names_field(item) and not any(self.scope.strong_fields(item)):
            return True
        if self._are_tasks(own) and not self._tells(item):
            return True
        assigned = any(child.is_plain and self.scope.assignment_of(child) for child in own)
        return assigned and not any(self.scope.strong_fields(item))

    def _are_tasks(self, bullets: tuple[Item, ...]) -> bool:
        """Bullets that all say what to do, and most of them who does it, or when."""
        told = sum(map(self._tells, bullets))
        return all(map(self._acts, bullets)) and 2 * told >= max(2, len(bullets))

    def _tells(self, item: Item) -> bool:
        if time_in(item.words, days=True):
            return True
        return any(
            value.field is ActivityField.LEAD for value in self.scope.later_values(item.words)
        )

    def _acts(self, item: Item) -> bool:
        return self.scope.vocabulary.is_action(item.words)

    def _names_field(self, item: Item) -> bool:
        """ "b) Hạ tầng số": a short name that says nothing to do; the bullets below it do."""
        short = len(item.words.split()) <= _FIELD_WORDS and not item.words.rstrip().endswith(".")
        return short and not self.scope.vocabulary.is_action(item.words)

    def _is_of_frame(self, item: Item) -> bool:
        """ "1. Mục tiêu …" or "2. Hình thức" among the tasks: no task, and none below it."""
        if not item.children or not self._names_field(item) or self._has_fields(item):
            return False
        if self._is_content_of_one(item):
            return not any(child.is_numbered for child in item.children)
        kind = self.scope.vocabulary.section(item.words)
        return kind in (SectionKind.TARGETS, SectionKind.FRAME, SectionKind.FUNDING)

    def _is_content_of_one(self, item: Item) -> bool:
        """ "1.1. Nội dung:" tells what others do, though bullets stand under it."""
        found = self.scope.field_of(item)
        return found is not None and found.field is ActivityField.CONTENT

    def _is_activity(self, item: Item, *, listed: bool) -> bool:
        if self.scope.field_of(item) is not None:
            return False
        if any(self.scope.strong_fields(item)):
            return True
        if item.is_numbered or item.heads:
            return bool(item.words.strip())
        return item.is_bullet and listed and not item.words.rstrip().endswith(":")

    def _has_fields(self, item: Item) -> bool:
        """True when lines under it, at any depth, say when, who or where."""
        return any(any(self.scope.strong_fields(each)) for each in walk((item,)))

    def _task(self, item: Item, kind: NodeKind) -> Node:
        return TaskReader(self.scope, item, kind=kind).node()

    # ------------------------------------------------------------ who does what

    def _duty(self, item: Item, *, headed: bool) -> Node:
        """A line about organisation. `headed`: it stands under the name of who does it."""
        told = self.scope.told(item)
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, item)
        if item.grid is not None:
            return grid_node(self.scope, item)
        if told in (Role.DUTY, Role.ACTIVITY):
            return TaskReader(self.scope, item, kind=NodeKind(told.value)).with_subject()
        if told is Role.HEADING:
            below = tuple(self._duty(child, headed=False) for child in item.children)
            return heading(self.scope, item, below)
        field = self.scope.field_of(item)
        ends = self.scope.vocabulary.begins("begins", item.words)
        if ends or (field and field.field in _OF_ALL and not headed):
            return paragraph(self.scope, item)
        inner = headed and item.is_bullet and not item.words.rstrip().endswith(":")
        if item.children and not inner and (named := self.scope.bodies.named(item.words)):
            value = Value(ActivityField.LEAD, named)
            found = FieldLine(field=ActivityField.LEAD, values=(value,))
            return self._headed(item, found)
        if self._is_duty(item, headed=headed):
            return TaskReader(self.scope, item, kind=NodeKind.DUTY).with_subject()
        if self._is_task_among_duties(item):
            return self._content_line(item, listed=True)
        if any(child.is_numbered for child in item.children) or self._heads(item):
            below = tuple(self._duty(child, headed=False) for child in item.children)
            return heading(self.scope, item, below)
        return paragraph(self.scope, item)

    def _is_task_among_duties(self, item: Item) -> bool:
        """A numbered task in a part that hands out tasks, not a heading over plain paragraphs."""
        if not item.is_numbered or not self.scope.vocabulary.is_action(item.words):
            return False
        return not item.children or not all(child.is_plain for child in item.children)

    def _headed(self, item: Item, found: FieldLine) -> Node:
        """The name of a body with its duties below: said once for all of them."""
        node = shared_node(self.scope, _bare(item), found, Cover.BELOW)
        below = tuple(self._duty(child, headed=True) for child in item.children)
        return _with_children(node, below)

    def _is_duty(self, item: Item, *, headed: bool) -> bool:
        words = item.words
        if words.rstrip().endswith(":") and not item.children:
            return False
        if headed and (item.label or item.is_plain):
            return True
        if self.scope.subject_of(words) and not (item.is_plain and item.bold):
            return bool(item.label)
        span = time_in(words)
        return span is not None and (bool(item.label) or span.start < _FIRST_WORDS)

    def _heads(self, item: Item) -> bool:
        short = len(item.words) <= _HEADING_LETTERS and not item.words.endswith((".", ";"))
        return bool(item.children) and short and (item.is_numbered or item.heads)

    # ------------------------------------------------------------ the rest

    def _framed(self, item: Item) -> Node:
        told = self.scope.told(item)
        if told in (Role.ACTIVITY, Role.DUTY):
            return self._task(item, NodeKind(told.value))
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, item)
        if told is Role.HEADING or (item.children and (item.is_numbered or item.heads)):
            kind = self.scope.vocabulary.section(item.words)
            if kind in (SectionKind.TARGETS, SectionKind.FUNDING, SectionKind.ORGANISATION):
                return heading(self.scope, item, tuple(self._under(item, kind)))
            below = tuple(self._framed(child) for child in item.children)
            return heading(self.scope, item, below)
        if item.label and self._is_dated(item):
            return self._task(item, NodeKind.ACTIVITY)
        return grid_node(self.scope, item) if item.grid else paragraph(self.scope, item)

    def _is_dated(self, item: Item) -> bool:
        """ "1. Ngày 18/4/2027: kiểm tra …": what is done on a day, whatever the part is called."""
        when, sign, rest = item.words.partition(":")
        return bool(sign) and is_time(when) and self.scope.vocabulary.is_action(rest)


def _bare(item: Item) -> Item:
    """The line alone, without what stands under it."""
    return replace(item, children=())


def _with_children(node: Node, children: Iterable[Node]) -> Node:
    return replace(node, children=tuple(children))
