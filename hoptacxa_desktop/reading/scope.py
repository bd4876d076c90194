"""What the builders of a plan's parts share: the words to know, and the record of what they did."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from hoptacxa_desktop.domain.activity import Particulars, is_hours
from hoptacxa_desktop.domain.ditto import is_ditto
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned
from hoptacxa_desktop.domain.values import Reading as Against
from hoptacxa_desktop.domain.values import said
from hoptacxa_desktop.reading.bodies import Bodies, Span
from hoptacxa_desktop.reading.clauses import later_values, run_together
from hoptacxa_desktop.reading.fields import (
    FieldLine,
    Value,
    assignment_line,
    field_line,
    said_line,
)
from hoptacxa_desktop.reading.items import Item
from hoptacxa_desktop.reading.roles import FIELD_ROLES, Role, Said
from hoptacxa_desktop.reading.source import Remark
from hoptacxa_desktop.reading.vocabulary import SectionKind, Vocabulary

STRONG = frozenset(
    {
        ActivityField.TIME,
        ActivityField.LEAD,
        ActivityField.ADVISERS,
        ActivityField.PARTNERS,
        ActivityField.PLACE,
        ActivityField.PARTICIPANTS,
    }
)
"""Fields by which a line above them is an activity; "Nội dung:" heads much else too."""

_NAME_WORDS = 12
# "(tuần 2)" among the tasks of a month is rather one of its weeks than one of the year's.
_BARE_WEEK = re.compile(r"tuần\s+(?:thứ\s+)?(?:[1-5]|nhất|hai|ba|tư|bốn|năm)", re.IGNORECASE)


@dataclass(slots=True)
class Scope:
    """The words, what phrases are read against, and a person's own word; then the results.

    `dated`: how many headings with days stand over the lines. `roles`: what each line turned out
    to be. `origins`: the lines of each node. `heard`: what the words of a field mean; a plan says
    "Thường xuyên" and names its rooms again and again.
    `field_lines`: what a line says as one: each line above it, and each above that, asks.
    """

    vocabulary: Vocabulary
    bodies: Bodies
    against: Against
    said: Said = field(default_factory=Said)
    dated: int = 0
    roles: dict[int, Role] = field(default_factory=dict)
    origins: dict[NodeId, list[int]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    heard: dict[tuple[ActivityField, str], Any] = field(default_factory=dict)
    field_lines: dict[str, FieldLine | None] = field(default_factory=dict)

    def told(self, item: Item) -> Role | None:
        """What a person said that a line is, None where nobody said anything."""
        return self.said.roles.get(item.number)

    def field_of(self, item: Item) -> FieldLine | None:
        """What a line says as a field line of the activity above it; None where it is none."""
        told = self.told(item)
        if told is not None and told not in FIELD_ROLES:
            return None
        found = self.field_line_of(item.words)
        if told is None or (found is not None and found.field.value == told.value):
            return found
        return said_line(item.words, ActivityField(told.value))

    def field_line_of(self, words: str) -> FieldLine | None:
        """What words say as a field line, whoever said what of it."""
        if words not in self.field_lines:
            found = field_line(words, self.vocabulary, self.bodies)
            together = found and run_together(words, found, self.vocabulary, self.bodies)
            self.field_lines[words] = together
        return self.field_lines[words]

    def assignment_of(self, item: Item) -> FieldLine | None:
        """A sentence that says who does the work, as a field line; None for others."""
        if self.told(item) not in (None, Role.SHARED, Role.LEAD):
            return None
        return assignment_line(item.words, self.bodies)

    def is_body(self, item: Item) -> bool:
        """True for a line that names who does what follows it: "Phòng Kế hoạch:"."""
        words = item.words.rstrip()
        return words.endswith(":") and self.bodies.named(words.rstrip(" :")) is not None

    def later_values(self, words: str, *, whole: bool = False) -> Iterator[Value]:
        """What the later clauses of a line say of its activity."""
        return later_values(words, self.vocabulary, self.bodies, whole=whole)

    def subject_of(self, words: str) -> Span | None:
        """Who acts in a sentence, or stands before its colon: "Cơ sở khám bệnh: Cử cán bộ …"."""
        if found := self.bodies.subject(words):
            return found
        head, sign, rest = words.partition(":")
        named = sign and len(head.split()) <= _NAME_WORDS and not self.vocabulary.is_action(head)
        named = named and self.vocabulary.section(head) is SectionKind.OTHER
        if not named or self.field_line_of(words):
            return None
        return Span(0, len(head.rstrip())) if self.vocabulary.is_action(rest) else None

    def strong_fields(self, item: Item) -> Iterator[FieldLine]:
        """The field lines right under `item` that make it an activity."""
        for child in item.children:
            found = self.field_of(child)
            if found and found.field in STRONG:
                yield found

    def say(self, particulars: Particulars, field: ActivityField, words: str) -> Particulars:
        """`particulars` with one field more, its words read; what is doubted comes by the way."""
        words = words.strip()
        if (field, words) not in self.heard:
            one = said(Particulars(), field, words, self.against)
            self.heard[field, words] = getattr(one, field.value)
        return replace(particulars, **{field.value: self.heard[field, words]})

    def mark(self, item: Item, role: Role, node: NodeId) -> None:
        """Note what a line became, and which node holds it."""
        self.mark_lines((item.number,), role, node)

    def mark_lines(self, numbers: Iterable[int], role: Role, node: NodeId) -> None:
        """The same for several lines, such as those of a table."""
        held = self.origins.setdefault(node, [])
        for number in numbers:
            self.roles[number] = role
            held.append(number)

    def doubt(self, number: int, text: str, why: str) -> None:
        """Note what a person should look at."""
        self.remarks.append(Remark(line=number, text=text, why=why))

    def doubt_particulars(self, number: int, particulars: Particulars) -> None:
        """Note what is doubted in the words of an activity: its time, its units."""
        self._doubt_time(number, particulars.time)
        if self.bodies.goes_on(particulars.lead.text):
            self.doubt(number, particulars.lead.text, "Tên đơn vị có thể đã lẫn việc phải làm.")
        for assigned in (particulars.lead, particulars.advisers, particulars.partners):
            self._doubt_units(number, assigned)

    def _doubt_time(self, number: int, time: Timing) -> None:
        if is_ditto(time.text):  # doubted where no row tells
            return
        if self.dated and is_hours(time):
            return
        for doubt in time.doubts:
            self.doubt(number, doubt.words, doubt.why)
        if _BARE_WEEK.fullmatch(time.text):
            self.doubt(number, time.text, "Tuần của năm hay tuần của tháng nêu ở trên?")

    def _doubt_units(self, number: int, assigned: Assigned) -> None:
        if not self.against.units:
            return
        for ref in assigned.units:
            if ref.doubt:
                self.doubt(number, ref.words, f"“{ref.words}” chưa rõ là đơn vị nào.")
