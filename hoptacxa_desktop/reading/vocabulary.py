"""The words by which plans are taken apart, from resources/reading/vocabulary.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from hoptacxa_desktop.domain.fields import ACTIVITY_FIELDS, ActivityField
from hoptacxa_desktop.domain.kinds import PlanKind
from hoptacxa_desktop.domain.text.fold import fold


class SectionKind(StrEnum):
    """What a part of a plan is about, by its heading."""

    ORGANISATION = "organisation"
    FUNDING = "funding"
    TARGETS = "targets"
    CONTENT = "content"
    FRAME = "frame"
    OTHER = "other"


LEAD_AND_PARTNERS = "lead_and_partners"
_WHO = ("lead", "partners", "advisers", LEAD_AND_PARTNERS)
"""The name of a field line that gives the lead first and the partners after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words, folded. `labels`: the fields by the words that begin their labels.

    `columns`: the same for headings of tables, where a title and a number have a column too.
    `titles`: those of titles alone.
    `opening`, `ending`: headings of columns with the first and with the last day.
    `headings`: what a part is about by its whole heading. `actions`: what tasks begin with;
    these, `events` and `closing` each end with a blank. `verbs`: with their marks those actions
    that hardly stand in a name.
    `bodies`: the words around names of bodies, with their marks, the longest first.
    """

    labels: Mapping[str, str]
    columns: Mapping[str, str]
    titles: tuple[str, ...]
    opening: frozenset[str]
    ending: frozenset[str]
    periods: frozenset[str]
    persons: frozenset[str]
    actors: frozenset[str]
    around: frozenset[str]
    sections: Mapping[SectionKind, tuple[str, ...]]
    headings: Mapping[str, SectionKind]
    lists: frozenset[str]
    actions: tuple[str, ...]
    verbs: tuple[str, ...]
    events: tuple[str, ...]
    bodies: Mapping[str, tuple[str, ...]]
    closing: Mapping[str, tuple[str, ...]]
    kinds: Mapping[PlanKind, tuple[str, ...]]
    types: frozenset[str]
    surnames: frozenset[str]

    @classmethod
    def load(cls, path: Path) -> "Vocabulary":
        """The vocabulary of the file at `path`. Raises OSError and tomllib's errors."""
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        fields = {name: words for name, words in data["fields"].items() if name != "around"}
        return cls(
            labels=_by_word(_labels(fields, ("title", "order"))),
            columns=_by_word(_labels(fields, ("content",))),
            titles=_evened(data["fields"]["title"]),
            opening=frozenset(_evened(data["spans"]["opening"])),
            ending=frozenset(_evened(data["spans"]["ending"])),
            periods=frozenset(_evened(data["spans"]["periods"])),
            persons=frozenset(_evened(data["actors"]["persons"])),
            actors=frozenset(" ".join(_evened(data["actors"]["names"])).split()),
            around=frozenset(_evened(data["fields"]["around"])),
            sections={SectionKind(k): _evened(words) for k, words in data["sections"].items()},
            headings={h: SectionKind(k) for k, v in data["headings"].items() for h in _evened(v)},
            lists=frozenset(_evened(data["lists"]["names"])),
            actions=_beginnings(data["actions"]["names"]),
            verbs=_longest_first(set(data["actions"]["names"]) - set(data["actions"]["in_names"])),
            events=_beginnings(data["events"]["names"]),
            bodies={key: _longest_first(words) for key, words in data["bodies"].items()},
            closing={key: _beginnings(words) for key, words in data["closing"].items()},
            surnames=frozenset(data["closing"]["surnames"]),
            kinds={PlanKind(key): _evened(words) for key, words in data["kinds"].items()},
            types=frozenset(_evened(data["types"]["names"])),
        )

    def section(self, heading: str) -> SectionKind:
        """What a part under `heading` is about; OTHER where no word tells."""
        told = f" {even(heading)} "
        if whole := self.headings.get(told.strip()):
            return whole
        for kind, words in self.sections.items():
            if any(f" {word} " in told for word in words):
                return kind
        return SectionKind.OTHER

    def field_of_label(self, label: str) -> str:
        """The field that a line's label names ("Thời gian thực hiện"), "" for none."""
        return self._named(even(label), self.labels)

    def field_of_column(self, heading: str) -> str:
        """The field that a table's heading names, "" for none."""
        return self._named(_parted(heading), self.columns)

    def is_period(self, heading: str) -> bool:
        """True for a table's heading over bare numbers of months or quarters ("Tháng")."""
        return even(heading) in self.periods

    def is_name(self, heading: str) -> bool:
        """True for a table's heading over names of persons."""
        return even(heading) in self.persons

    def begins_title(self, heading: str) -> bool:
        """True for a table's heading that begins like that of tasks ("Nội dung thanh tra")."""
        told = f"{_parted(heading)} "
        return any(told.startswith(f"{word} ") for word in self.titles)

    def kind_of(self, subject: str) -> PlanKind:
        """What a plan with this subject is for."""
        told = even(subject)
        found = (kind for kind, words in self.kinds.items() if any(w in told for w in words))
        return next(found, PlanKind.OTHER)

    def is_action(self, words: str) -> bool:
        """True for words that begin with what somebody is to do."""
        return f"{beginning(words)} ".startswith(self.actions)

    def is_event(self, words: str) -> bool:
        """True for words that begin with the kind of an event ("Hội nghị …")."""
        return f"{beginning(words)} ".startswith(self.events)

    def begins(self, what: str, words: str) -> bool:
        """True when `words` begin with one of the words of `closing` called `what`."""
        return f"{beginning(words)} ".startswith(self.closing[what])

    def _named(self, told: str, known: Mapping[str, str]) -> str:
        return self._named_so(told, known) or self._named_after_actors(told, known)

    def _named_after_actors(self, told: str, known: Mapping[str, str]) -> str:
        """ "Người/đơn vị thực hiện", "Cơ quan, đơn vị phối hợp": whoever acts, then what for."""
        words = told.split()
        while len(words) > 1 and words[0] in self.actors:
            words = words[1:]
        name = self._named_so(" ".join(words), known) if " ".join(words) != told else ""
        return name if name in _WHO else ""

    def _named_so(self, told: str, known: Mapping[str, str]) -> str:
        if told in known:
            return known[told]
        words = told.split()
        for end in range(len(words) - 1, 0, -1):
            name = known.get(" ".join(words[:end]), "")
            if name and self._is_around(words[end:]):
                return name
        return ""

    def _is_around(self, words: list[str]) -> bool:
        """True when words that may stand around a name make up all of `words`."""
        if not words:
            return True
        tails = (end for end in (3, 2, 1) if " ".join(words[:end]) in self.around)
        return any(self._is_around(words[end:]) for end in tails if end <= len(words))


def beginning(words: str) -> str:
    """The same as `even`, of the first words only: more than anything that is looked for there."""
    return even(words[:_BEGINNING])


@lru_cache(maxsize=4096)
def even(words: str) -> str:
    """The words folded, one space between them, signs left out."""
    return " ".join(_WORDS.findall(fold(words)))


def _parted(heading: str) -> str:
    """ "Nhiệm vụ/Giải pháp" is headed by both words."""
    return even(heading.replace("/", " "))


_BEGINNING = 200  # letters
_WORDS = re.compile(r"[0-9a-z%/.]*[0-9a-z]")


def _evened(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(even(word) for word in words)


def _beginnings(words: Iterable[str]) -> tuple[str, ...]:
    """The words each with the blank behind it, so that "mo" does not begin "mong muon"."""
    return tuple(f"{word} " for word in _evened(words))


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _labels(
    fields: Mapping[str, list[str]], without: tuple[str, ...]
) -> Iterable[tuple[str, Iterable[str]]]:
    """The names of fields with their words, those that fields declare themselves last."""
    for name, words in fields.items():
        if name not in without:
            yield name, words
    for spec in ACTIVITY_FIELDS:
        if spec.field.value not in without and spec.field is not ActivityField.TITLE:
            yield spec.field.value, (spec.label, *spec.synonyms)


def _by_word(named: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, words in named:
        for word in _evened(words):
            found.setdefault(word, name)
    return found
