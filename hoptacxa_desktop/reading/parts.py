"""The parts of a plan's body: what a line is follows from the part in which it stands.

Rests on the habit of all plans to have parts for purposes, targets, tasks, money and organisation,
and to number tasks: the lowest numbered lines of a part about tasks are the activities.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.activity import Cover, Shared
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.reading.bodies import Span
from hoptacxa_desktop.reading.fields import FieldLine, Value
from hoptacxa_desktop.reading.figures import money, target
from hoptacxa_desktop.reading.items import Item
from hoptacxa_desktop.reading.judge import OF_ALL, Judge
from hoptacxa_desktop.reading.plain_nodes import heading, paragraph
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.row_nodes import grid_node
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.source import Grid
from hoptacxa_desktop.reading.tasks import TaskReader, shared_node
from hoptacxa_desktop.reading.times import is_time
from hoptacxa_desktop.reading.vocabulary import SectionKind

_WIDE = 3
_ARTICLE = re.compile(r"điều\b", re.IGNORECASE)
_PARTS = (Ladder.PART, Ladder.ROMAN, Ladder.ROMAN_DASH)
_NO_TASKS = "Bảng này chưa nhận là bảng việc: không thấy cột nội dung, cột thời gian hay đơn vị."
_WEEK_DAYS = re.compile(r"tuần\s+\w+\s*\((?P<days>[^()]*\d/\d[^()]*)\)", re.IGNORECASE)


def part_nodes(scope: Scope, items: tuple[Item, ...]) -> tuple[Node, ...]:
    """The nodes of a plan's body."""
    reader = PartReader(scope)
    if _is_bare_list(items, scope):
        return tuple(reader.listed(item) for item in items)
    return tuple(reader.top(item) for item in items)


def _is_bare_list(items: tuple[Item, ...], scope: Scope) -> bool:
    """A small plan without parts: nothing but numbered tasks, most of which begin with a verb."""
    counted = [item for item in items if item.is_numbered and not _ARTICLE.match(item.label)]
    judge = Judge(scope)
    acting = sum(judge.acts(item) for item in counted)
    return not any(item.children for item in items) and len(counted) > 2 * (len(counted) - acting)


@dataclass(slots=True)
class PartReader:
    """Reads the parts of a body, each by what its heading says that it is about."""

    scope: Scope
    judge: Judge = field(init=False)

    def __post_init__(self) -> None:
        self.judge = Judge(self.scope)

    def top(self, item: Item) -> Node:
        """A line of the highest rank: a part with its heading, or words before the first."""
        told = self.scope.told(item)
        if not item.children or told in (Role.ACTIVITY, Role.DUTY):
            return self._lone(item)
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, item)
        if is_time(item.words):
            return self._timed(item)
        if told is None and (doer := self.scope.bodies.given(item.words)):
            return self._given(item, doer)
        if told is None and (when := self.judge.staged(item)):
            return self._over(item, when)
        kind = self.scope.vocabulary.section(item.words)
        acts = self.scope.vocabulary.is_action(item.words)
        # "Điều 1. Ban hành Kế hoạch thời gian năm học như sau:" is a sentence, no name of a part.
        if acts and kind is SectionKind.FRAME and item.words.rstrip().endswith(":"):
            kind = SectionKind.CONTENT
        timed = any(child.children and is_time(child.words) for child in item.children)
        if kind is SectionKind.OTHER and (acts or timed or self.judge.has_fields(item)):
            kind = SectionKind.CONTENT
        return heading(self.scope, item, tuple(self._under(item, kind)))

    def listed(self, item: Item) -> Node:
        """A line of a plan that is one list of tasks."""
        return self._content_line(item, listed=False) if item.is_numbered else self._lone(item)

    def _lone(self, item: Item) -> Node:
        told = self.scope.told(item)
        if told in (Role.ACTIVITY, Role.DUTY):
            return self._task(item, NodeKind(told.value))
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, item)
        if item.grid is None and (told is Role.HEADING or item.heads or item.words.isupper()):
            return heading(self.scope, item, ())
        return grid_node(self.scope, item) if item.grid else paragraph(self.scope, item)

    def _under(self, item: Item, kind: SectionKind) -> Iterator[Node]:
        match kind:
            case SectionKind.CONTENT:
                yield from self._content(item, listed=True)
            case SectionKind.ORGANISATION:
                loose = not any(child.label for child in item.children)
                yield from (self._duty(one, headed=False, loose=loose) for one in item.children)
            case SectionKind.TARGETS:
                due = item.words
                for child in item.children:
                    yield self._told_table(child) or target(self.scope, child, due)
            case SectionKind.FUNDING:
                for child in item.children:
                    yield self._told_table(child) or money(self.scope, child)
            case SectionKind.OTHER if self._holds_parts(item):
                yield from (self.top(child) for child in item.children)
            case _:
                yield from (self._framed(child) for child in item.children)

    def _told_table(self, item: Item) -> Node | None:
        """A table that a person says to be one of activities, wherever it stands."""
        return grid_node(self.scope, item) if item.grid and item.grid.told else None

    def _holds_parts(self, item: Item) -> bool:
        """ "Phần II. KẾ HOẠCH NĂM 2027" over parts of their own, one of which is about tasks."""
        tasks = (SectionKind.CONTENT, SectionKind.ORGANISATION)
        return any(
            self.scope.vocabulary.section(one.words) in tasks or self._holds_parts(one)
            for one in item.children
            if one.children and (one.heads or one.ladder in _PARTS)
        )

    # ------------------------------------------------------------ what is to be done

    def _content(self, item: Item, *, listed: bool) -> Iterator[Node]:
        """The lines under a heading of tasks. `listed`: its bullets are the activities."""
        own = tuple(self.judge.own(item))
        if self.judge.holds_sentences(item):
            yield from (self._sentence(child) for child in item.children)
            return
        listed = listed and not any(child.is_numbered for child in own)
        for child in item.children:
            found = self.scope.field_of(child)
            if not own and found and self.judge.holds_all(child, found):
                yield heading(self.scope, child, tuple(self._content(child, listed=True)))
            elif found and self.judge.speaks_of_all(item, child, found):
                yield shared_node(self.scope, child, found, Cover.SECTION)
            elif assigned := self.scope.assignment_of(child) if child.is_plain else None:
                yield shared_node(self.scope, child, assigned, Cover.RUN)
            else:
                yield self._content_line(child, listed=listed)

    def _sentence(self, child: Item) -> Node:
        if child.is_plain and self.scope.told(child) is None and not self.scope.field_of(child):
            return self._task(child, NodeKind.ACTIVITY)
        return self._content_line(child, listed=False)

    def _content_line(self, child: Item, *, listed: bool) -> Node:
        told = self.scope.told(child)
        if told in (Role.ACTIVITY, Role.DUTY):
            return self._task(child, NodeKind(told.value))
        if told is Role.PARAGRAPH:
            return paragraph(self.scope, child)
        if child.grid is not None:
            return self._table(child, child.grid)
        if told is None and child.children and is_time(child.words):
            return self._timed(child)
        if told is None and (doer := self.judge.doer_above(child)):
            return self._given(child, doer)
        if told is None and (when := self.judge.staged(child)):
            return self._over(child, when)
        if told is None and self.judge.is_of_frame(child):
            return self._framed(child)
        if told is Role.HEADING or self.judge.is_group(child):
            return heading(self.scope, child, tuple(self._content(child, listed=True)))
        dated = child.is_plain and self.judge.is_dated(child)
        if dated or self.judge.is_activity(child, listed=listed):
            return self._task(child, NodeKind.ACTIVITY)
        return paragraph(self.scope, child)

    def _table(self, item: Item, grid: Grid) -> Node:
        """A table among tasks; one whose rows are none is doubted: a heading may be unknown."""
        node = grid_node(self.scope, item)
        if not node.children and max(len(row.cells) for row in grid.rows) >= _WIDE:
            self.scope.doubt(item.number, "", _NO_TASKS)
        return node

    def _timed(self, item: Item) -> Node:
        """ "1. Tháng 9/2024" with tasks below: the time is said once for all of them."""
        # "Tuần 1 (từ 04/5 đến 08/5)": the days in brackets say which week is meant.
        days = _WEEK_DAYS.match(item.words)
        return self._over(
            item, Span(*days.span("days")) if days else Span(0, len(item.words.rstrip(" .:;")))
        )

    def _over(self, item: Item, when: Span) -> Node:
        """A heading that says the time of all the tasks below it."""
        value = Value(ActivityField.TIME, when)
        found = FieldLine(field=ActivityField.TIME, values=(value,))
        node = shared_node(self.scope, _bare(item), found, Cover.BELOW)
        dated = isinstance(node.detail, Shared) and bool(node.detail.particulars.time.periods)
        self.scope.dated += dated
        below = tuple(self._content(item, listed=True))
        self.scope.dated -= dated
        return _with_children(node, below)

    def _given(self, item: Item, who: Span) -> Node:
        """Rests on the habit of handing out tasks room by room: "1. Giao Phòng A:" over them."""
        found = FieldLine(field=ActivityField.LEAD, values=(Value(ActivityField.LEAD, who),))
        node = shared_node(self.scope, _bare(item), found, Cover.BELOW)
        return _with_children(node, map(self._given_line, item.children))

    def _given_line(self, child: Item) -> Node:
        if child.is_plain and self.scope.vocabulary.is_action(child.words):
            return self._task(child, NodeKind.ACTIVITY)
        return self._content_line(child, listed=True)

    def _task(self, item: Item, kind: NodeKind) -> Node:
        reader = TaskReader(self.scope, item, kind=kind)
        below = {found.field for found in self.scope.strong_fields(item)}
        named = ActivityField.LEAD not in below and self._names_doer(item)
        return reader.with_subject() if named else reader.node()

    def _names_doer(self, item: Item) -> bool:
        if self.scope.bodies.hands_out(item.words):
            return True
        # "Đoàn phóng viên đi thực tế …; Văn phòng chủ trì": who acts is named behind the title.
        named = any(one.field is ActivityField.LEAD for one in self.scope.later_values(item.words))
        return not named and self.judge.acts_itself(item)

    # ------------------------------------------------------------ who does what

    def _duty(self, item: Item, *, headed: bool, loose: bool = False) -> Node:
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
        if ends or (field and field.field in OF_ALL and not headed):
            return paragraph(self.scope, item)
        inner = headed and item.is_bullet and not item.words.rstrip().endswith(":")
        if item.children and not inner and (named := self.scope.bodies.named(item.words)):
            value = Value(ActivityField.LEAD, named)
            found = FieldLine(field=ActivityField.LEAD, values=(value,))
            return self._headed(item, found)
        if self.judge.is_duty(item, headed=headed, loose=loose):
            reader = TaskReader(self.scope, item, kind=NodeKind.DUTY)
            # Under a body's name, handing out is what that body does.
            given_on = headed and self.scope.bodies.hands_out(item.words)
            return reader.node() if given_on else reader.with_subject()
        if self.judge.is_task_among_duties(item):
            return self._content_line(item, listed=True)
        if any(child.is_numbered for child in item.children) or self.judge.heads(item):
            below = tuple(self._duty(child, headed=False) for child in item.children)
            return heading(self.scope, item, below)
        return paragraph(self.scope, item)

    def _headed(self, item: Item, found: FieldLine) -> Node:
        """The name of a body with its duties below: said once for all of them."""
        node = shared_node(self.scope, _bare(item), found, Cover.BELOW)
        below = tuple(self._duty(child, headed=True) for child in item.children)
        return _with_children(node, below)

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
        if item.label and self.judge.is_dated(item):
            return self._task(item, NodeKind.ACTIVITY)
        return grid_node(self.scope, item) if item.grid else paragraph(self.scope, item)


def _bare(item: Item) -> Item:
    """The line alone, without what stands under it."""
    return replace(item, children=())


def _with_children(node: Node, children: Iterable[Node]) -> Node:
    return replace(node, children=tuple(children))
