"""How high a row must be for its words: no library that writes a workbook finds that out."""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from unicodedata import normalize

LINE = 15 / 11
"""Height of a line of Times New Roman in font sizes, as Excel fits rows: 15 pt for 11 pt."""

HIGHEST = 409.0
"""The greatest height in pt that Excel gives a row."""

_PADDING = 6.0
_BOLD = 1.07
_BLANK = 250
# Widths in thousandths of the font size, by the shape of the letter; 500 for all others.
_GROUPS = {
    _BLANK: " .,",
    280: "ijlt:;/|'",
    333: "()[]-frsI",
    444: "aceăâêzJ",
    556: "PSFLZE–",
    611: "T",
    667: "BCR",
    722: "ADGHKNOQUVXYwƯĐ",
    778: "mM",
    944: "W—",
}
_WIDTHS: Mapping[str, int] = MappingProxyType(
    {letter: width for width, letters in _GROUPS.items() for letter in letters}
)
_WIDEST = 620
"""Thousandths of the font size that a letter of running text takes at most, on the average."""

_ALL_WIDE = 1.62
"""A word of the widest letters alone, over the same number of letters of running text."""


@lru_cache(maxsize=16_384)
def word_width(word: str) -> int:
    """The width of `word` in thousandths of the font size, within about 3 per cent."""
    bare = (char for char in normalize("NFD", word) if not "\u0300" <= char <= "\u036f")
    return sum(_WIDTHS.get(char, 1000 if char > "\u2fff" else 500) for char in bare)


def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines `text` takes in a cell `width` mm wide, at least 1; words are kept whole."""
    return sum(_lines(line, _room(width, size, bold)) for line in text.split("\n"))


def _room(width: float, size: float, bold: bool) -> int:
    """The width of a line in thousandths of the font size."""
    points = max(width * 72 / 25.4 - _PADDING, size)
    return int(points / size * 1000 / (_BOLD if bold else 1))


def _lines(text: str, room: int) -> int:
    lines, used = 1, -_BLANK
    for wide in map(word_width, text.split()):
        used += _BLANK + wide
        if used > room:
            # A word that is wider than the cell is broken over several lines.
            lines += 1 if used > wide else 0
            lines += (wide - 1) // room if wide > room else 0
            used = wide if wide <= room else wide % room
    return lines


def height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """The height in pt of a cell `width` mm wide that shows all of `text`, at most `HIGHEST`."""
    return height_of(line_count(text, width, size, bold=bold), size)


def height_of(lines: int, size: float) -> float:
    """The height in pt of a row of `lines` lines, at most `HIGHEST`."""
    return min(lines * size * LINE, HIGHEST)


def tallest(cells: Iterable[tuple[str, float]], size: float) -> int:
    """The lines of the tallest of `cells`, each a text and the width of its cell in mm.

    Only texts that may be taller than those before them are measured.
    """
    lines = 1
    for text, width in cells:
        if _at_most(text, width, size) > lines:
            lines = max(lines, line_count(text, width, size))
    return lines


def _at_most(text: str, width: float, size: float) -> float:
    """A quick number of lines that `text` does not exceed."""
    if "\n" in text:
        return math.inf
    needed = len(text) * _WIDEST / 1000 * size / (width * 72 / 25.4 - _PADDING)
    # Few letters may all be wide ones. Words that do not fit leave the ends of lines empty: at
    # worst about a third.
    return 1.0 if needed * _ALL_WIDE <= 1 else needed * 1.5 + 1
