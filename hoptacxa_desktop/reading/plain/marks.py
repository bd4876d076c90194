"""Styles inside a string while lines are torn and joined: control signs, which no clean text has.

A bold stretch stands between BOLD and LIGHT, an italic one between ITALIC and UPRIGHT; CELL_BREAK
ends a line inside a cell of a table, and SIDE parts a recipient from the second column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.richtext import RichText, Run, merge

BOLD, LIGHT, ITALIC, UPRIGHT = "\x01", "\x02", "\x03", "\x04"
CELL_BREAK = "\x0b"
SIDE = "\x05"

_ALL = dict.fromkeys(map(ord, BOLD + LIGHT + ITALIC + UPRIGHT))
_PIECES = re.compile(f"[{BOLD}{LIGHT}{ITALIC}{UPRIGHT}]|[^{BOLD}{LIGHT}{ITALIC}{UPRIGHT}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A physical line: its text with marks, the empty lines above it, a heading's level."""

    text: str
    gap: int = 0
    level: int = 0

    @property
    def bare(self) -> str:
        """The words without marks, one blank between two of them."""
        return " ".join(bare(self.text).split())

    @property
    def indent(self) -> int:
        """The blanks before the first word."""
        words = bare(self.text)
        return len(words) - len(words.lstrip())


def bare(text: str) -> str:
    """The text without marks."""
    return text.translate(_ALL) if _is_marked(text) else text


def _is_marked(text: str) -> bool:
    # Each stretch ends with one of the two; looking for them is faster than translating.
    return LIGHT in text or UPRIGHT in text


def rich_text(text: str) -> RichText:
    """The text in runs, blanks and tabs squeezed: none at the ends, one blank between words.

    Blanks between two stretches of one style take that style, so that a bold heading that
    was broken over lines is one run. SIDE becomes the only tab.
    """
    if not _is_marked(text) and SIDE not in text:
        words = " ".join(text.split())
        return (Run(words),) if words else ()
    # A line that was a row of no table after all has no cells to break.
    text = text.replace(CELL_BREAK, " ")
    bold = italic = False
    runs: list[Run] = []
    for piece in _PIECES.findall(text):
        if piece in (BOLD, LIGHT):
            bold = piece == BOLD
        elif piece in (ITALIC, UPRIGHT):
            italic = piece == ITALIC
        else:
            runs.append(Run(piece, bold=bold, italic=italic))
    return merge(_squeezed(merge(_bridged(merge(runs)))))


def _bridged(runs: Sequence[Run]) -> list[Run]:
    bridged = list(runs)
    for at in range(1, len(runs) - 1):
        before, after = runs[at - 1], runs[at + 1]
        if not runs[at].text.strip() and (before.bold, before.italic) == (after.bold, after.italic):
            bridged[at] = replace(before, text=runs[at].text)
    return bridged


def _squeezed(runs: Sequence[Run]) -> list[Run]:
    kept: list[Run] = []
    ended_blank = True
    for run in runs:
        text = re.sub(r"[ \t]+", " ", run.text)
        text = re.sub(f" ?{SIDE} ?", "\t", text)
        text = text.lstrip(" ") if ended_blank else text
        if text:
            kept.append(replace(run, text=text))
            ended_blank = text[-1] in " \t"
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept
