"""Abbreviations in a text: where they are used, where they are explained, what they resemble."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoptacxa_desktop.domain.text.casing import is_abbreviation
from hoptacxa_desktop.domain.text.document_numbers import NUMBER_PATTERN
from hoptacxa_desktop.domain.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """An abbreviation in a text: `text[start:end]` is `word`."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Where a text says what an abbreviation stands for; `meaning` "" where that is not clear.

    `text[start:end]` is the abbreviation.
    """

    word: str
    meaning: str
    start: int
    end: int


_WORD = re.compile(r"(?<![\w/.-])[A-ZĐƯƠÔÊÂĂ][A-Za-zĐđƯƠÔÊÂĂ]*[A-ZĐ](?![\w])")
_NUMBER = re.compile(NUMBER_PATTERN, re.VERBOSE)
_ROMAN = re.compile(r"(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:IX|IV|V?I{0,3})")
_EXPLAINED = re.compile(
    r"\(\s*(?:(?:sau\s+đây\s+)?(?:gọi|viết)\s+tắt(?:\s+là)?\s*:?\s*|gọi\s+là\s+)?"
    r"[“\"]?(?P<word>[^\W\d_]{2,12})[”\"]?\s*\)",
    re.IGNORECASE,
)
# These join words and give no letter of their own, or give one: "Khoa học và Công nghệ" is KHCN.
_JOINTS = {"và", "của", "về", "các"}


def find_abbreviations(text: str) -> tuple[Use, ...]:
    """The abbreviations in the text, in order.

    Left out: symbols of documents ("84/KH-LMHTX"), Roman numbers, lines wholly in capitals.
    """
    taken = [match.span() for match in _NUMBER.finditer(text)]
    taken += [line.span() for line in re.finditer(r"[^\n]+", text) if line[0].isupper()]
    return tuple(
        Use(word=match[0], start=match.start(), end=match.end())
        for match in _WORD.finditer(text)
        if is_abbreviation(match[0])
        and not _ROMAN.fullmatch(match[0])
        and not any(start <= match.start() < end for start, end in taken)
    )


def find_explanations(text: str) -> tuple[Explanation, ...]:
    """The places that explain an abbreviation: "Hợp tác xã (HTX)", "(sau đây viết tắt là HTX)"."""
    return tuple(
        Explanation(
            word=match["word"],
            meaning=_meaning(text[: match.start()], match["word"]),
            start=match.start("word"),
            end=match.end("word"),
        )
        for match in _EXPLAINED.finditer(text)
        if is_abbreviation(match["word"]) and not _ROMAN.fullmatch(match["word"])
    )


def unexplained(text: str, known: Iterable[str] = ()) -> tuple[Use, ...]:
    """The first use of each abbreviation that is neither known nor explained up to that place."""
    explained = {e.word: e.start for e in reversed(find_explanations(text))}
    first: dict[str, Use] = {}
    for use in find_abbreviations(text):
        first.setdefault(use.word, use)
    passed = set(known)
    return tuple(
        use
        for word, use in first.items()
        if word not in passed and explained.get(word, len(text) + 1) > use.start
    )


def resembles(word: str, known: Iterable[str]) -> str | None:
    """The known abbreviation that `word` misses by one letter ("HDND": "HĐND"), or None.

    Words of two letters resemble too many to tell; a known word resembles nothing.
    """
    candidates = tuple(known)
    if len(word) < 3 or word in candidates:
        return None
    without_mark = (k for k in candidates if fold(k) == fold(word))
    by_letter = (k for k in candidates if len(k) > 2 and _one_apart(word, k))
    return next(without_mark, None) or next(by_letter, None)


def _one_apart(one: str, other: str) -> bool:
    """True when one letter more, less or exchanged makes the two equal."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None:
        return one != other
    return one[same + 1 :] == other[same + (len(one) == len(other)) :] or (
        one[same:] == other[same + 1 :]
    )


def _meaning(before: str, abbreviation: str) -> str:
    """The last words before the bracket whose first letters make the abbreviation, or ""."""
    words = before.split()[-3 * len(abbreviation) :]
    for first in range(len(words) - 1, -1, -1):
        if _spells(words[first:], abbreviation):
            return " ".join(words[first:])
    return ""


def _spells(words: list[str], abbreviation: str) -> bool:
    return fold(abbreviation) in {"".join(letters) for letters in _initials(words)}


def _initials(words: list[str]) -> Iterator[list[str]]:
    """The first letters of all words, and those without the joining words."""
    letters = [(word, fold(re.sub(r"^\W+", "", word))[:1]) for word in words]
    yield [letter for _, letter in letters]
    yield [letter for word, letter in letters if word not in _JOINTS]
