"""Text without marks and capitals, for searching: "Đắk Lắk" and "dak lak" fold to the same."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from hoptacxa_desktop.domain.text.letters import latin_letters
from hoptacxa_desktop.domain.text.normal import DASHES, INVISIBLE, QUOTES, SPACES


class Span(NamedTuple):
    """A piece of a text: `text[start:end]`."""

    start: int
    end: int


_SIGNS: Mapping[str, str] = MappingProxyType({" ": SPACES, "-": DASHES, '"': QUOTES})


@cache
def _folding() -> Mapping[int, int | None]:
    """What each letter becomes; made with the first fold, not when a window opens.

    ASCII has its place too, and all are codes: a letter that is looked for in vain takes longest.
    """
    ascii_letters = {
        ord(char): unicodedata.normalize("NFD", letter.base)[0].replace("đ", "d")
        for char, letter in latin_letters()
    }
    eths = dict.fromkeys((0xF0, 0x256), "d")  # what Ð and Ɖ fold to; both are typed for Đ
    marks = dict.fromkeys(range(0x300, 0x370))
    signs = {ord(sign): plain for plain, group in _SIGNS.items() for sign in group}
    invisible = dict.fromkeys(map(ord, INVISIBLE))
    folded = ascii_letters | eths | marks | signs | invisible
    codes = {code: None if plain is None else ord(plain) for code, plain in folded.items()}
    return {code: code for code in range(0x80)} | codes


def fold(text: str) -> str:
    """The text in small ASCII letters: marks deleted, đ as d, dashes, quotes and blanks plain.

    Composed and decomposed letters fold alike. Clean Vietnamese text keeps its length, so
    that a place in the folded text is the same place in the text.
    """
    # casefold comes first: it can itself bring forth combining marks.
    return text.casefold().translate(_folding())


def find_folded(text: str, query: str) -> tuple[Span, ...]:
    """Where `query` occurs in `text`, marks and capitals aside; not overlapping, in order.

    The spans are those of the original text and take in the marks of decomposed letters.
    An empty query is found nowhere.
    """
    needle = fold(query)
    if not needle or needle not in fold(text):
        return ()
    folded, origins = _with_origins(text)
    return tuple(
        Span(origins[at], _end(origins, at + len(needle))) for at in _places(folded, needle)
    )


def contains_folded(text: str, query: str) -> bool:
    """True when every word of `query` occurs somewhere in `text`, marks and capitals aside."""
    folded = fold(text)
    return all(word in folded for word in fold(query).split())


def _with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its letters, the place it came from; then the length."""
    pieces = [fold(char) for char in text]
    origins = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*origins, len(text)]


def _end(origins: list[int], after: int) -> int:
    # One letter may fold to two ("ß"): a hit on the first half still ends behind the letter.
    return max(origins[after], origins[after - 1] + 1)


def _places(folded: str, needle: str) -> Iterator[int]:
    at = folded.find(needle)
    while at >= 0:
        yield at
        at = folded.find(needle, at + len(needle))
