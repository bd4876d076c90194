"""Activities: what their lines say, and which words print from the record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.activity import Activity, Cover, Particulars, Shared
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.reading.bodies import Span
from hoptacxa_desktop.reading.cutting import Spot, with_slots
from hoptacxa_desktop.reading.fields import FieldLine
from hoptacxa_desktop.reading.items import Item, walk
from hoptacxa_desktop.reading.money import amount_in
from hoptacxa_desktop.reading.places import place_behind, place_in
from hoptacxa_desktop.reading.plain_nodes import paragraph
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.row_nodes import grid_node
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.times import (
    bracketed_day,
    counted_from,
    hours_in,
    is_time,
    lead_in,
    time_in,
)

F = ActivityField
# A time that begins among the first letters opens the sentence.
_OPENING_LETTERS = 12
_TWO_TASKS = "Câu có thể nêu hai việc của hai đơn vị."
_OWN_TASK = re.compile(r"[\s,:]+(?!phối hợp|chủ trì|thực hiện|tham mưu|chịu trách nhiệm)\w")


@dataclass(slots=True)
class TaskReader:
    """Reads one activity or duty: its own line, its field lines, the words around them."""

    scope: Scope
    item: Item
    kind: NodeKind = NodeKind.ACTIVITY
    particulars: Particulars = field(default_factory=Particulars)
    budget: tuple[BudgetLine, ...] = ()

    def node(self) -> Node:
        """The node with its field lines as children; every word of the lines is in it."""
        children = tuple(self._child(child) for child in self.item.children)
        text = self._text_with_values()
        self._from_details()
        self.scope.doubt_particulars(self.item.number, self.particulars)
        self._doubt_second_task()
        detail = Activity(particulars=self.particulars, budget=self.budget)
        node = Node(
            kind=self.kind,
            text=text,
            ladder=self.item.ladder,
            label=self.item.label,
            detail=detail,
            children=children,
        )
        role = Role.DUTY if self.kind is NodeKind.DUTY else Role.ACTIVITY
        self.scope.mark(self.item, role, node.id)
        return node

    def _child(self, child: Item) -> Node:
        told = self.scope.told(child)
        if child.grid is not None and child.grid.told:
            return grid_node(self.scope, child)
        if told in (Role.ACTIVITY, Role.DUTY):
            return TaskReader(self.scope, child, kind=NodeKind(told.value)).with_subject()
        found = self.scope.field_of(child) or self.scope.assignment_of(child)
        if found is None and self._is_own_duty(child):
            return TaskReader(self.scope, child, kind=NodeKind.DUTY).with_subject()
        if found is None:
            return paragraph(self.scope, child)
        if not found.values and child.children:
            return self._spread(child, found)
        return self._line(child, found)

    def _is_own_duty(self, child: Item) -> bool:
        """ "Định kỳ … báo cáo": a sentence below a duty that begins with a time of its own."""
        if self.kind is not NodeKind.DUTY or not child.is_plain:
            return False
        span = time_in(child.words)
        return span is not None and span.start < _OPENING_LETTERS

    def _line(self, child: Item, found: FieldLine) -> Node:
        text = self._taken(child, found)
        role = Role(found.field.value)
        below = tuple(paragraph(self.scope, each) for each in child.children)
        node = paragraph(self.scope, replace(child, children=()), text=text, role=role)
        return replace(node, children=below)

    def _taken(self, child: Item, found: FieldLine) -> RichText:
        """The line's text with slots for the values that the record now holds."""
        spots = [self._spot(child.words, value.field, value.span) for value in found.values]
        return with_slots(child.text, [spot for spot in spots if spot])

    def _spot(self, words: str, name: ActivityField, span: Span) -> Spot | None:
        if name is F.BUDGET:
            self._add_budget(span.of(words))
            return None
        if name not in _SLOTTED or getattr(self.particulars, name.value) != _EMPTY[name]:
            return None
        self.particulars = self.scope.say(self.particulars, name, span.of(words))
        return Spot(span.start, span.end, name.value)

    def _add_budget(self, words: str) -> None:
        amount = amount_in(words)
        self.budget = (*self.budget, BudgetLine(source=words, amount=amount))

    def _spread(self, child: Item, found: FieldLine) -> Node:
        """A field whose words stand on the lines below it: the first line says the value."""
        node = paragraph(self.scope, replace(child, children=()), role=Role(found.field.value))
        below = [self._part(part, found.field, index) for index, part in enumerate(child.children)]
        return replace(node, children=tuple(below))

    def _part(self, part: Item, name: ActivityField, index: int) -> Node:
        words = part.words
        if name is F.TIME:
            span = time_in(words)
            if index and span and self.scope.bodies.subject(words):
                return TaskReader(self.scope, part, kind=self.kind).with_subject()
        else:
            span = _after_colon(words)
        names = {0: name, 1: F.PARTNERS if name in (F.LEAD, F.ADVISERS) else name}
        spot = self._spot(words, names[index], span) if span and index in names else None
        text = with_slots(part.text, [spot] if spot else ())
        return paragraph(self.scope, part, text=text)

    def with_subject(self) -> Node:
        """The node of a sentence that says itself who acts, and with whom."""
        words = self.item.words[lead_in(self.item.words) :]
        subject = self.scope.subject_of(words)
        if subject is None:
            return self.node()
        self.particulars = self.scope.say(self.particulars, F.LEAD, subject.of(words))
        rest = words[subject.end :].lstrip(" ,:")
        if partners := self.scope.bodies.opening_partners(rest):
            named = partners.of(rest)
            self.particulars = self.scope.say(self.particulars, F.PARTNERS, named)
        return self.node()

    def _text_with_values(self) -> RichText:
        """Time, place and units that the title itself says print from the record."""
        words = self.item.words
        spots: list[Spot] = []
        named = self.scope.bodies.subject(words) if self.kind is NodeKind.DUTY else None
        time = hours_in(words) or self._own_time(words, named.end if named else 0)
        place = place_in(words) or (place_behind(words, time.end) if time else None)
        for name, span in (
            (F.TIME, time),
            (F.PLACE, place if self.kind is NodeKind.ACTIVITY else None),
            (F.PARTNERS, self.scope.bodies.opening_partners(words)),
            *self._later(words),
        ):
            if span is None or any(span.start < one.end and one.start < span.end for one in spots):
                continue
            if spot := self._spot(words, name, span):
                spots.append(spot)
        return with_slots(self.item.text, spots)

    def _own_time(self, words: str, start: int) -> Span | None:
        """When, by the line's own words; a day says it better than the month before a colon."""
        opened = lead_in(words)
        stop = words.find(";", opened)
        closer = time_in(words[:stop] if stop > 0 else words, start=opened, days=True)
        told = (opened and closer) or time_in(words, start=start)
        return told or bracketed_day(words) or counted_from(words)

    def _doubt_second_task(self) -> None:
        """ "Văn phòng tổ chức lễ …; Ban A mở hội thảo …": two tasks in one sentence."""
        for clause in self.item.words.split("; ")[1:]:
            who = self.scope.bodies.subject(clause)
            acts = who is not None and _OWN_TASK.match(clause, who.end)
            if acts and time_in(clause) and self.kind is NodeKind.ACTIVITY:
                self.scope.doubt(self.item.number, clause, _TWO_TASKS)

    def _later(self, words: str, *, whole: bool = False) -> Iterator[tuple[F, Span]]:
        """What later clauses of an activity's line say."""
        if self.kind is NodeKind.ACTIVITY:
            for value in self.scope.later_values(words, whole=whole):
                yield value.field, value.span

    def _time_in_table(self) -> str:
        """Rests on the habit of giving a course's days as a table below "Thời gian:"."""
        if self.particulars.time.text or self.kind is not NodeKind.ACTIVITY:
            return ""
        asked = False
        for child in self.item.children:
            if child.grid and asked:
                cells = (cell.words for row in child.grid.rows for cell in row.cells)
                return "; ".join(dict.fromkeys(words for words in cells if is_time(words)))
            found = self.scope.field_of(child)
            asked = found is not None and found.field is F.TIME and not found.values
        return ""

    def _from_details(self) -> None:
        """What only the lines below say: the time of a step, the place behind a time."""
        if words := self._time_in_table():
            self.particulars = self.scope.say(self.particulars, F.TIME, words)
        below = [each.words for child in self.item.children for each in walk((child,))]
        if not self.particulars.time.text and self.kind is NodeKind.ACTIVITY:
            spans = ((words, time_in(words, days=True)) for words in below)
            first = next(((words, span) for words, span in spans if span), None)
            if first:
                self.particulars = self.scope.say(self.particulars, F.TIME, first[1].of(first[0]))
        alone = [child for child in self.item.children if self.scope.field_of(child) is None]
        if not self.particulars.partners and len(alone) == 1:
            span = self.scope.bodies.opening_partners(alone[0].words)
            if span:
                named = span.of(alone[0].words)
                self.particulars = self.scope.say(self.particulars, F.PARTNERS, named)
        for child in alone:
            place = place_in(child.words) if time_in(child.words) else None
            if place and not self.particulars.place:
                self._spot(child.words, F.PLACE, place)
            for name, span in self._later(child.words, whole=True):
                self._spot(child.words, name, span)
        place = place_in(self.particulars.time.text)
        if not self.particulars.place and place:
            named = place.of(self.particulars.time.text)
            self.particulars = self.scope.say(self.particulars, F.PLACE, named)


_SLOTTED = frozenset(
    {
        F.TIME,
        F.LEAD,
        F.ADVISERS,
        F.PARTNERS,
        F.PLACE,
        F.PARTICIPANTS,
        F.SCALE,
        F.DELIVERABLE,
        F.CONTENT,
    }
)
_EMPTY = {name: getattr(Particulars(), name.value) for name in _SLOTTED}


def shared_node(scope: Scope, item: Item, found: FieldLine, cover: Cover) -> Node:
    """A line that speaks of several activities: who does the run above it, when a section is."""
    reader = TaskReader(scope, item)
    text = reader._taken(item, found)
    scope.doubt_particulars(item.number, reader.particulars)
    node = Node(
        kind=NodeKind.SHARED,
        text=text,
        ladder=item.ladder,
        label=item.label,
        detail=Shared(cover=cover, particulars=reader.particulars),
        children=tuple(paragraph(scope, child) for child in item.children),
    )
    scope.mark(item, Role.SHARED, node.id)
    return node


def _after_colon(words: str) -> Span | None:
    head, sign, rest = words.partition(":")
    start = len(head) + 1 + len(rest) - len(rest.lstrip()) if sign and rest.strip() else 0
    end = len(words.rstrip(" .;,"))
    return Span(start, end) if start < end else None
