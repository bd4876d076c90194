"""How wide words are in Times New Roman, and into how many lines they break.

The advance widths are those of the typeface, in its own units (2,048 to the size); Liberation Serif
and Tinos share them. A letter with marks is as wide as its base letter.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType

from hoptacxa_desktop.domain.richtext import RichText, Run

MM_PER_PT = 25.4 / 72
# The distance of two lines set single, in sizes of the type.
SINGLE_LINE = 1.15

_CHARS = "".join(map(chr, range(32, 127))) + "ĐđƠơƯư–“”…"
_UNITS = 2048
_OTHER = 1024

_UPRIGHT = """
    512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024
    1024 1024 1024 1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 1139
    1479 1479 682 797 1479 1251 1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 1479 1479
    1251 682 569 682 961 1024 682 909 1024 909 1024 909 682 1024 1024 569 569 1024 569 1593 1024
    1024 1024 1024 682 797 569 1024 1024 1479 1024 1024 909 983 410 983 1108 1479 1024 1479 1083
    1589 1110 1024 909 909 2048
"""
_BOLD = """
    512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024
    1024 1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 1251
    1593 1593 797 1024 1593 1366 1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 1479
    1479 1366 682 569 682 1190 1024 682 1024 1139 909 1139 909 682 1024 1139 569 682 1139 569
    1706 1139 1024 1139 1139 909 797 682 1139 1024 1479 1024 1024 909 807 451 807 1065 1479 1139
    1593 1134 1630 1229 1024 1024 1024 2048
"""
_ITALIC = """
    512 682 860 1024 1024 1706 1593 438 682 682 1024 1382 512 682 512 569 1024 1024 1024 1024
    1024 1024 1024 1024 1024 1024 682 682 1382 1382 1382 1024 1884 1251 1251 1366 1479 1251 1251
    1479 1479 682 909 1366 1139 1706 1366 1479 1251 1479 1251 1024 1139 1479 1251 1706 1251 1139
    1139 797 569 797 864 1024 682 1024 1024 909 1024 909 569 1024 1024 569 569 909 569 1479 1024
    1024 1024 1024 797 797 569 1024 909 1366 909 909 797 819 563 819 1108 1479 1024 1479 1093
    1544 1117 1024 1139 1139 1821
"""
_BOLD_ITALIC = """
    512 797 1137 1024 1024 1706 1593 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024
    1024 1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1704 1366 1366 1366 1479 1366 1366
    1479 1593 797 1024 1366 1251 1821 1479 1479 1251 1479 1366 1139 1251 1479 1366 1821 1366
    1251 1251 682 569 682 1167 1024 682 1024 1024 909 1024 909 682 1024 1139 569 569 1024 569
    1593 1139 1024 1024 1024 797 797 569 1139 909 1366 1024 909 797 713 451 713 1167 1479 1024
    1479 1099 1587 1227 1024 1024 1024 2048
"""

# A word up to where a line may break: blanks or a line's end, a dash before a letter.
_PIECE = re.compile(r"[^ \n]*?(?:[-–—](?=[^\W\d_])|(?=[ \n]|$)) *\n?")
_TOLERANCE = 1e-6

Widths = Mapping[str, int]


def _face(numbers: str) -> Widths:
    return MappingProxyType(dict(zip(_CHARS, map(int, numbers.split()), strict=True)))


_FACES: Mapping[tuple[bool, bool], Widths] = MappingProxyType(
    {
        (False, False): _face(_UPRIGHT),
        (True, False): _face(_BOLD),
        (False, True): _face(_ITALIC),
        (True, True): _face(_BOLD_ITALIC),
    }
)


def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width in mm of `text`, without line breaks, at `size` pt."""
    face = _FACES[bold, italic]
    units = sum(face.get(char, _OTHER) for char in _base_letters(text))
    return units / _UNITS * size * MM_PER_PT


def line_widths(
    text: str, size: float, room: float, *, bold: bool = False, italic: bool = False
) -> tuple[float, ...]:
    """The widths in mm of the lines into which `text` breaks when `room` mm are there."""
    style = Run(text, bold, italic)
    return tuple(
        width(line.rstrip(" "), size, bold=bold, italic=italic)
        for line in split_lines(text, line_starts((style,), size, room))
    )


def split_lines(text: str, starts: Sequence[int]) -> Iterator[str]:
    """The lines of `text` that begin at `starts`, without the signs that break them by hand."""
    for start, end in pairwise((*starts, len(text))):
        yield text[start:end].removesuffix("\n")


def line_starts(
    text: RichText, size: float, room: float, *, indent: float = 0.0
) -> tuple[int, ...]:
    """Where in the words of `text` each line begins that is set in `room` mm.

    The first line has `indent` mm less. A line is filled with as many words as go in, as Word
    does; it may also break after a dash before a letter.
    """
    starts = [0]
    used = indent
    at = 0
    for piece, piece_width, blank in _pieces(text, size):
        if used + piece_width > room + _TOLERANCE and at > starts[-1]:
            starts.append(at)
            used = 0.0
        used += piece_width + blank
        at += len(piece)
        if piece.endswith("\n"):
            starts.append(at)
            used = 0.0
    return tuple(starts)


def unbroken(text: str) -> tuple[str, ...]:
    """`text` in the pieces between which a line may break, blanks and line ends after each."""
    return tuple(filter(None, _PIECE.findall(text)))


def _pieces(text: RichText, size: float) -> Iterator[tuple[str, float, float]]:
    """What cannot be parted: its words with the blanks after, their width, that of the blanks."""
    styles = [run for run in text for _ in run.text]
    at = 0
    for piece in unbroken("".join(run.text for run in text)):
        words = piece.rstrip(" \n")
        ends = (at + len(words), at + len(piece))
        yield (
            piece,
            _styled_width(words, styles[at : ends[0]], size),
            _styled_width(piece[len(words) :].rstrip("\n"), styles[ends[0] : ends[1]], size),
        )
        at = ends[1]


def _styled_width(text: str, styles: Sequence[Run], size: float) -> float:
    alike = groupby(
        zip(text, styles, strict=False), key=lambda pair: (pair[1].bold, pair[1].italic)
    )
    return sum(
        width("".join(char for char, _ in pairs), size, bold=bold, italic=italic)
        for (bold, italic), pairs in alike
    )


def line_height(size: float, leading: float = 1.0) -> float:
    """The height in mm of one line at `size` pt, `leading` lines apart."""
    return size * SINGLE_LINE * leading * MM_PER_PT


def _base_letters(text: str) -> str:
    """The letters without tone and hat; the horn of ơ and ư, which widens them, stays."""
    if text.isascii():
        return text
    bare = "".join(
        char
        for char in unicodedata.normalize("NFD", text.replace("\u00a0", " "))
        if char == "\u031b" or not unicodedata.combining(char)
    )
    return unicodedata.normalize("NFC", bare)
