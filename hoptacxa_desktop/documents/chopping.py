"""Words too wide for any line, broken by hand, for a press that breaks no word itself as Word does.

Addresses on the web, and what was typed without blanks, in a narrow column.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from hoptacxa_desktop.documents.metrics import MM_PER_PT, unbroken, width
from hoptacxa_desktop.documents.pages import TextStyle
from hoptacxa_desktop.domain.richtext import Run


def chopped(run: Run, style: TextStyle, room: float) -> Run:
    """`run`, each word that is wider than `room` mm broken where a line is full."""
    if _surely_fits(_longest_word(run.text), style, room):
        return run
    text = "".join([_chopped(piece, run, style, room) for piece in unbroken(run.text)])
    return run if text == run.text else replace(run, text=text)


def _longest_word(text: str) -> str:
    return max(text.replace("\n", " ").split(" "), key=len)


def _surely_fits(text: str, style: TextStyle, room: float) -> bool:
    """True without measuring: no letter is wider than the size of the type."""
    return len(text) * style.size * MM_PER_PT <= room


def _chopped(piece: str, run: Run, style: TextStyle, room: float) -> str:
    words = piece.rstrip(" \n")
    if _surely_fits(words, style, room) or _width(words, run, style) <= room:
        return piece
    return "".join(_filled(words, run, style, room)) + piece[len(words) :]


def _filled(words: str, run: Run, style: TextStyle, room: float) -> Iterator[str]:
    used = 0.0
    for letter in words:
        wide = _width(letter, run, style)
        if used and used + wide > room:
            yield "\n"
            used = 0.0
        used += wide
        yield letter


def _width(text: str, run: Run, style: TextStyle) -> float:
    bold, italic = run.bold or style.bold, run.italic or style.italic
    return _measured(text, style.size, bold, italic)


@lru_cache(maxsize=1024)
def _measured(text: str, size: float, bold: bool, italic: bool) -> float:
    """The same words stand in every row of a column."""
    return width(text, size, bold=bold, italic=italic)
