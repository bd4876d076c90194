"""What belongs to the page and not to the paper: its number."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hoptacxa_desktop.reading.plain.marks import Raw
from hoptacxa_desktop.reading.plain.shapes import is_open, starts_small

_NUMBER = re.compile(r"[-–—]?\s*(?:Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?\s*[-–—]?", re.IGNORECASE)
# A page has about forty lines; converters leave out some.
_PAGE = 12
# Where blanks keep the page's layout, its number stands in the middle.
_CENTRED = 20


def without_page_numbers(lines: Sequence[Raw]) -> tuple[Raw, ...]:
    """The lines without the numbers of pages, which stand alone between two lines.

    A number goes where it stands in the midst of a sentence or of the page, or where the lone
    numbers count the pages: each follows the one before by one, a page's length below it. The
    lines around it stand as if it had not been there.
    """
    gone = _page_numbers(lines)
    kept: list[Raw] = []
    gap = 0
    for at, line in enumerate(lines):
        if at in gone:
            gap += line.gap
        else:
            kept.append(replace(line, gap=max(gap, line.gap)) if gap else line)
            gap = 0
    return tuple(kept)


def _page_numbers(lines: Sequence[Raw]) -> frozenset[int]:
    alone = {
        at: int(found[1])
        for at, line in enumerate(lines)
        if len(line.text.strip()) < 16
        and "\t" not in line.text
        and (found := _NUMBER.fullmatch(line.bare))
    }
    torn = {at for at in alone if _in_a_sentence(lines, at) or lines[at].indent >= _CENTRED}
    places = list(alone)
    counted = {
        at
        for before, at in pairwise(places)
        if alone[at] == alone[before] + 1 and at - before >= _PAGE
    }
    first = {before for before, at in pairwise(places) if at in counted and alone[before] in (1, 2)}
    return frozenset(torn | counted | first)


def _in_a_sentence(lines: Sequence[Raw], at: int) -> bool:
    if at == 0 or at + 1 == len(lines):
        return False
    above, below = lines[at - 1].bare, lines[at + 1].bare
    return len(above) >= 40 and is_open(above) and starts_small(below) and "\t" not in above
