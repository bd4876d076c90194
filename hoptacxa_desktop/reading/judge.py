"""What a line of a part is: a group of tasks, an activity, a duty, a heading over others.

Rests on the labels, the field lines below and the words with which tasks begin; a person's own
word is asked before, by whoever builds the nodes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.reading.bodies import Span
from hoptacxa_desktop.reading.fields import FieldLine
from hoptacxa_desktop.reading.items import Item, walk
from hoptacxa_desktop.reading.scope import STRONG, Scope
from hoptacxa_desktop.reading.times import is_time, lead_in, time_in
from hoptacxa_desktop.reading.vocabulary import SectionKind, even

_HEADING_LETTERS = 160
_OPENING_LETTERS = 12
_FIELD_WORDS = 12
_SENTENCE_WORDS = 8
_JOINS_IN = re.compile(r"[\s,:]*(?:phối hợp|cùng)\b")
_STAGE = re.compile(r"(?:giai đoạn|bước|đợt|chặng|vòng)\b", re.IGNORECASE)
_TIME_IN_BRACKETS = re.compile(r"\((?P<time>[^()]+)\)[\s.:]*$")
OF_ALL = STRONG - {ActivityField.PARTICIPANTS}
"""Fields that a line of a part may say of all its tasks."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Answers what a line is, by the line itself and those below it."""

    scope: Scope

    def own(self, item: Item) -> Iterator[Item]:
        """The lines under `item` that are no field lines."""
        return (child for child in item.children if self.scope.field_of(child) is None)

    def has_fields(self, item: Item) -> bool:
        """True when lines under it, at any depth, say when, who or where."""
        return any(any(self.scope.strong_fields(each)) for each in walk((item,)))

    def holds_all(self, child: Item, found: FieldLine) -> bool:
        """ "1. Nội dung:" beside nothing but "2. Thời gian: …": below it stand the tasks."""
        return found.field is ActivityField.CONTENT and not found.values and bool(child.children)

    def speaks_of_all(self, item: Item, child: Item, found: FieldLine) -> bool:
        """True for a field line among tasks that is said of all of them."""
        return found.field in OF_ALL and bool(found.values) and not child.children

    def is_group(self, item: Item) -> bool:
        """True for a heading over activities, not an activity with lines of its own."""
        own = tuple(self.own(item))
        if any(self.has_fields(child) for child in own) or self.holds_sentences(item):
            return True
        if any(child.is_numbered for child in own):
            return True
        bullets = sum(child.is_bullet for child in own)
        if not bullets or self._is_content_of_one(item):
            return False
        if even(item.words) in self.scope.vocabulary.lists:
            return True
        # "3. Kế hoạch dạy học, cụ thể:" over bullets that each say when.
        if item.words.rstrip().endswith(":") and all(time_in(one.words, days=True) for one in own):
            return True
        if self.scope.vocabulary.is_event(item.words) and not any(map(self._acts, own)):
            return False
        if self._names_field(item) and not any(self.scope.strong_fields(item)):
            return True
        if self._are_tasks(item, own) and not self._tells(item):
            return True
        assigned = any(child.is_plain and self.scope.assignment_of(child) for child in own)
        return assigned and not any(self.scope.strong_fields(item))

    def _are_tasks(self, item: Item, bullets: tuple[Item, ...]) -> bool:
        """Bullets that all say what to do, and most of them who does it, or when.

        Below a short name they may begin with who does it; a long one says what is done itself.
        """
        doers = len(item.words.split()) <= _FIELD_WORDS
        says = all(self._acts(one) or (doers and self.acts_itself(one)) for one in bullets)
        told = sum(self._tells(one) or (doers and self.acts_itself(one)) for one in bullets)
        return says and 2 * told >= max(2, len(bullets))

    def holds_sentences(self, item: Item) -> bool:
        """ "1. Tuyên truyền" over sentences without labels, each of which says who does what."""
        own = tuple(self.own(item))
        return len(own) > 1 and all(map(self._is_sentence, own))

    def _is_sentence(self, item: Item) -> bool:
        if not item.is_plain or len(item.words.split()) < _SENTENCE_WORDS:
            return False
        who = self.scope.bodies.subject(item.words)
        return who is not None and not _JOINS_IN.match(item.words, who.end)

    def acts_itself(self, item: Item) -> bool:
        """ "1. Phòng A rà soát …": who acts stands before the verb."""
        words = item.words[lead_in(item.words) :]
        acts = self.scope.vocabulary.is_action(words)
        return not acts and self.scope.bodies.subject(words) is not None

    def _tells(self, item: Item) -> bool:
        if time_in(item.words, days=True):
            return True
        return any(
            value.field is ActivityField.LEAD for value in self.scope.later_values(item.words)
        )

    def acts(self, item: Item) -> bool:
        """True for a line that says what to do, behind who does it or not."""
        words = item.words[lead_in(item.words) :]
        return self.scope.vocabulary.is_action(words) or self.acts_itself(item)

    def _acts(self, item: Item) -> bool:
        return self.scope.vocabulary.is_action(item.words)

    def _names_field(self, item: Item) -> bool:
        """ "b) Hạ tầng số": a short name that says nothing to do; the bullets below it do."""
        short = len(item.words.split()) <= _FIELD_WORDS and not item.words.rstrip().endswith(".")
        return short and not self.scope.vocabulary.is_action(item.words)

    def doer_above(self, item: Item) -> Span | None:
        """Who a heading of tasks names alone: "1. Giao Phòng A:", "2. Văn phòng" over tasks."""
        if not item.children or (given := self.scope.bodies.given(item.words)):
            return given if item.children else None
        room = self.scope.bodies.room.match(item.words)
        named = self.scope.bodies.named(item.words) if room else None
        alone = named is not None and not item.words[named.end :].strip(" .:;")
        return named if alone and all(map(self._acts, item.children)) else None

    def staged(self, item: Item) -> Span | None:
        """ "1. Giai đoạn chuẩn bị (từ 01/3 đến 15/3):" over what is done in it: where the time is.

        A heading of another name has its time in brackets at the end, over lines that all act.
        """
        own = tuple(self.own(item))
        if not own or not all(one.label for one in own) or any(map(self.has_fields, own)):
            return None
        stage = _STAGE.match(item.words)
        bracket = _TIME_IN_BRACKETS.search(item.words)
        if bracket and is_time(bracket["time"]) and (stage or self._are_steps(item, own)):
            return Span(*bracket.span("time"))
        return time_in(item.words, days=True) if stage else None

    def _are_steps(self, item: Item, own: tuple[Item, ...]) -> bool:
        vocabulary = self.scope.vocabulary
        named = not vocabulary.is_action(item.words) and not vocabulary.is_event(item.words)
        return named and len(own) > 1 and all(map(self._acts, own))

    def is_of_frame(self, item: Item) -> bool:
        """ "1. Mục tiêu …" or "2. Hình thức" among the tasks: no task, and none below it."""
        if not item.children or not self._names_field(item) or self.has_fields(item):
            return False
        if self._is_content_of_one(item):
            return not any(child.is_numbered for child in item.children)
        kind = self.scope.vocabulary.section(item.words)
        return kind in (SectionKind.TARGETS, SectionKind.FRAME, SectionKind.FUNDING)

    def _is_content_of_one(self, item: Item) -> bool:
        """ "1.1. Nội dung:" tells what others do, though bullets stand under it."""
        found = self.scope.field_of(item)
        return found is not None and found.field is ActivityField.CONTENT

    def is_activity(self, item: Item, *, listed: bool) -> bool:
        """True for a line that is a task itself. `listed`: bullets are tasks too."""
        if self.scope.field_of(item) is not None:
            return False
        if any(self.scope.strong_fields(item)):
            return True
        if item.is_numbered or item.heads:
            return bool(item.words.strip())
        return item.is_bullet and listed and not item.words.rstrip().endswith(":")

    def is_dated(self, item: Item) -> bool:
        """ "1. Ngày 18/4/2027: kiểm tra …": what is done on a day, whatever the part is called."""
        when, sign, rest = item.words.partition(":")
        if not sign or not is_time(when):
            return False
        acts = self.scope.vocabulary.is_action(rest)
        return acts or self.scope.bodies.subject(rest.strip()) is not None

    def is_duty(self, item: Item, *, headed: bool, loose: bool = False) -> bool:
        """True for what somebody is to do in the part on organisation. `headed`: below a name.

        `loose`: no line of the part has a label, so that its sentences are the duties.
        """
        words = item.words
        if words.rstrip().endswith(":") and not item.children:
            return False
        if headed and (item.label or item.is_plain):
            return True
        if self.scope.subject_of(words) and not (item.is_plain and item.bold):
            return bool(item.label) or loose or self._opens_with_doer(words)
        span = time_in(words)
        return span is not None and (bool(item.label) or span.start < _OPENING_LETTERS)

    def _opens_with_doer(self, words: str) -> bool:
        """ "Phòng A: bố trí xe.": without a label, the colon tells that a duty follows."""
        named = self.scope.bodies.subject(words)
        return named is not None and words[named.end :].lstrip().startswith(":")

    def is_task_among_duties(self, item: Item) -> bool:
        """A numbered task in a part that hands out tasks, not a heading over plain paragraphs."""
        if not item.is_numbered or not self.scope.vocabulary.is_action(item.words):
            return False
        return not item.children or not all(child.is_plain for child in item.children)

    def heads(self, item: Item) -> bool:
        """True for a short line that counts, over lines of its own."""
        short = len(item.words) <= _HEADING_LETTERS and not item.words.endswith((".", ";"))
        return bool(item.children) and short and (item.is_numbered or item.heads)
