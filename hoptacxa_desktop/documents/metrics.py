"""How wide words are in Times New Roman, and into how many lines they break.

The advance widths are those of the typeface (thousandths of its size); Liberation Serif and Tinos
share them. A letter with marks is as wide as its base letter.
"""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

MM_PER_PT = 25.4 / 72
# The distance of two lines set single, in sizes of the type.
SINGLE_LINE = 1.15

_CHARS = "".join(map(chr, range(32, 127))) + "ĐđƠơƯư–“”…"
_OTHER = 500

_UPRIGHT = """
    250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500
    500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889
    722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500
    444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480
    200 480 541 722 500 722 529 776 542 500 444 444 1000
"""
_BOLD = """
    250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500
    500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944
    722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556
    444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394
    220 394 520 722 556 778 554 796 600 500 500 500 1000
"""
_ITALIC = """
    250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500
    500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833
    667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500
    444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400
    275 400 541 722 500 722 534 754 545 500 556 556 889
"""
_BOLD_ITALIC = """
    250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500
    500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889
    722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500
    444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348
    220 348 570 722 500 722 537 775 599 500 500 500 1000
"""

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
    thousandths = sum(face.get(char, _OTHER) for char in _base_letters(text))
    return thousandths / 1000 * size * MM_PER_PT


def line_widths(
    text: str, size: float, room: float, *, bold: bool = False, italic: bool = False
) -> tuple[float, ...]:
    """The widths in mm of the lines into which `text` breaks when `room` mm are there."""
    blank = width(" ", size, bold=bold, italic=italic)
    lines: list[float] = []
    for line in text.split("\n"):
        lines.append(0.0)
        for word in line.split(" "):
            wide = width(word, size, bold=bold, italic=italic)
            grown = lines[-1] + blank + wide if lines[-1] else wide
            if grown > room and lines[-1]:
                lines.append(wide)
            else:
                lines[-1] = grown
    return tuple(lines)


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
