"""Pieces of a paragraph made into its words: old fonts decoded, cleaned, in the fewest runs."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from unicodedata import combining

from hoptacxa_desktop.domain.richtext import RichText, Run
from hoptacxa_desktop.domain.text.legacy import decode_run
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.word.inline import Look, Piece

TAB_STOP = 12.7
"""Where Word's own tab stops stand, in mm."""

_EDGE = " \t\n"


def rich_text(pieces: Sequence[Piece]) -> tuple[RichText, float]:
    """The words of a paragraph, and the mm by which tabs before them push its first line in."""
    decoded = _decoded(pieces)
    if len(decoded) == 1 and decoded[0][0][0] not in _EDGE:  # most cells of most tables
        text, style = decoded[0]
        return (Run(text.rstrip(_EDGE), *style),), 0.0
    texts: list[str] = []
    styles: list[tuple[bool, bool]] = []
    for text, style in decoded:
        if texts:
            text = _joined(texts, text)
        if texts and (style == styles[-1] or not text.strip()):
            texts[-1] += text
        else:
            texts.append(text)
            styles.append(style)
    inset = _trim(texts, styles)
    runs = (Run(text, *style) for text, style in zip(texts, styles, strict=True))
    return tuple(runs), TAB_STOP * inset


def _decoded(pieces: Sequence[Piece]) -> list[tuple[str, tuple[bool, bool]]]:
    """The clean words of the pieces with bold and italic, those of one look together."""
    found: list[tuple[str, tuple[bool, bool]]] = []
    for look, text in _together(pieces):
        if look.font:
            text = decode_run(text, look.font)
        text = clean(text)
        if text:
            found.append((text.upper() if look.caps else text, (look.bold, look.italic)))
    return found


def _together(pieces: Sequence[Piece]) -> list[tuple[Look, str]]:
    if len(pieces) == 1:  # most cells of most tables
        return [(pieces[0].look, pieces[0].text)]
    groups = groupby(pieces, key=_look)
    return [(look, "".join([piece.text for piece in group])) for look, group in groups]


_look = attrgetter("look")


def _joined(texts: list[str], text: str) -> str:
    """What is left of `text` when signs at its head have gone to the letter before them."""
    rest = text
    while rest and combining(rest[0]):
        rest = rest[1:]
    if rest is not text:
        texts[-1] = clean(texts[-1] + text[: len(text) - len(rest)])
    return rest


def _trim(texts: list[str], styles: list[tuple[bool, bool]]) -> int:
    """Take away the blanks at both ends; how many tabs were among those at the head."""
    tabs = 0
    while texts and len(texts[0]) > len(kept := texts[0].lstrip(_EDGE)):
        tabs += texts[0].count("\t", 0, len(texts[0]) - len(kept))
        texts[0] = kept
        if not kept:
            del texts[0], styles[0]
    while texts and len(texts[-1]) > len(kept := texts[-1].rstrip(_EDGE)):
        texts[-1] = kept
        if not kept:
            del texts[-1], styles[-1]
    return tabs
