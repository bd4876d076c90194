"""The words by which lists in spreadsheets are read, from resources/reading/sheet_words.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from hoptacxa_desktop.domain.fields import ACTIVITY_FIELDS, ActivityField
from hoptacxa_desktop.domain.kinds import STATUS_WORDS, Status
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.vocabulary import even

T = TypeVar("T")
# What may follow the name of a sum: which part it adds up.
_AFTER_TOTAL = re.compile(
    r"(?:\s*[:(\[/+].*|\s+(?:mục|nhóm|phần|chung|toàn bộ)\b.*|\s+[ivxa-h\d]+)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words, folded. `columns`: the fields by the headings that name them.

    `closing` and `titles`: how rows below a list and the line that names the list begin.
    `totals`: the names of rows that add up, with their marks: "cộng" is not "công";
    `plain_totals`: the same typed without any.
    """

    columns: Mapping[str, ActivityField]
    status: Mapping[str, Status]
    totals: tuple[str, ...]
    plain_totals: frozenset[str]
    closing: tuple[str, ...]
    titles: tuple[str, ...]

    @classmethod
    def load(cls, path: Path) -> "SheetWords":
        """The words of the file at `path`. Raises OSError and tomllib's errors."""
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        declared = {spec.field: (spec.label, *spec.synonyms) for spec in ACTIVITY_FIELDS}
        named = {ActivityField(name): words for name, words in data["columns"].items()}
        said = {Status(name): words for name, words in data["status"].items()}
        ours = {status: (words, status.value) for status, words in STATUS_WORDS.items()}
        totals = tuple(clean(word).casefold() for word in data["rows"]["totals"])
        return cls(
            columns=_by_word(named) | _by_word(declared),
            status=_by_word(said) | _by_word(ours),
            totals=totals,
            plain_totals=frozenset(map(fold, totals)),
            closing=tuple(map(even, data["rows"]["closing"])),
            titles=tuple(map(even, data["titles"]["names"])),
        )

    def status_of(self, words: str) -> Status | None:
        """The status that `words` say, None where they say none."""
        return self.status.get(even(words))

    def is_total(self, words: str) -> bool:
        """True for the name of a row or column that adds up: "Tổng cộng:", "Cộng mục I"."""
        told = clean(words).casefold().strip(" :.")
        if told in self.plain_totals:
            return True
        begun = (name for name in self.totals if told.startswith(name))
        return any(_AFTER_TOTAL.fullmatch(told[len(name) :]) for name in begun)


def begins(words: str, beginnings: Iterable[str]) -> bool:
    """True when `words`, folded, begin with one of these."""
    told = f"{even(words)} "
    return any(told.startswith(f"{word} ") for word in beginnings)


def _by_word(named: Mapping[T, Iterable[str]]) -> dict[str, T]:
    return {even(word): value for value, words in named.items() for word in words}
