"""How many lines words take in a merged cell, whose height no spreadsheet finds by itself."""

import math
from collections.abc import Mapping
from types import MappingProxyType
from unicodedata import normalize

LINE = 1.32
"""Height of a line of Times New Roman with Vietnamese marks, in font sizes."""

_PADDING = 4.0
_BOLD = 1.07
# Widths in thousandths of the font size, by the shape of the letter; 500 for all others.
_GROUPS = {
    250: " .,",
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


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of `text` in pt, within about 3 per cent."""
    bare = "".join(char for char in normalize("NFD", text) if not "\u0300" <= char <= "\u036f")
    width = sum(_WIDTHS.get(char, 500) for char in bare) * size / 1000
    return width * _BOLD if bold else width


def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines `text` takes in `width` mm, at least 1; words are kept whole."""
    room = max(width * 72 / 25.4 - _PADDING, size)
    return sum(_lines(line, room, size, bold) for line in text.split("\n"))


def _lines(text: str, room: float, size: float, bold: bool) -> int:
    blank = text_width(" ", size, bold=bold)
    lines, used = 1, 0.0
    for word in text.split():
        wide = text_width(word, size, bold=bold)
        if used and used + blank + wide > room:
            lines, used = lines + 1, 0.0
        used += (blank if used else 0.0) + wide
        broken = math.ceil(used / room) - 1
        lines, used = lines + broken, used - broken * room
    return lines


def height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """The height in pt of a cell `width` mm wide that shows all of `text`, at most Excel's 409."""
    lines = line_count(text, width, size, bold=bold)
    return min(lines * size * LINE + 2, 409.0)
