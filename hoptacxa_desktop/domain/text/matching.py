"""How well words fit what is being typed: the last word may be but begun, marks may be missing."""

import re
import unicodedata
from enum import IntEnum

from hoptacxa_desktop.domain.text.fold import fold

_WORD = re.compile(r"[^\W_]+")


class Fit(IntEnum):
    """How well a text fits a query, the best first."""

    EXACT = 0
    TOGETHER = 1
    APART = 2


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, without marks and capitals."""
    return tuple(_WORD.findall(fold(query)))


def marked_words_of(query: str) -> tuple[str, ...]:
    """The words of a query with their marks; none where no mark was typed."""
    words = _WORD.findall(plain(query))
    return tuple(words) if any(fold(word) != word for word in words) else ()


def plain(text: str) -> str:
    """The text in small letters with one blank between words, marks kept."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def fit(text: str, query: str, folded: str | None = None) -> Fit | None:
    """How well `text` fits; None where a word of the query begins none of its words.

    `folded`: the text without marks and capitals, where that is at hand.
    """
    words = words_of(query)
    there = _WORD.findall(fold(text) if folded is None else folded)
    if not words or not all(any(one.startswith(word) for one in there) for word in words):
        return None
    if plain(query) in plain(text):
        return Fit.EXACT
    return Fit.TOGETHER if f" {' '.join(words)}" in f" {' '.join(there)}" else Fit.APART
