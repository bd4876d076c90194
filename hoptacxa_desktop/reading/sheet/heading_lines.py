"""The lines above a list: whose it is, what it is called, of which year.

Rests on the habit of setting the office's name at the top and "KẾ HOẠCH … NĂM 2027" over the list.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hoptacxa_desktop.domain.richtext import plain, rich
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.cutting import cut, strip
from hoptacxa_desktop.reading.head import Head, read_head
from hoptacxa_desktop.reading.sheet.headings import Namer
from hoptacxa_desktop.reading.sheet.words import begins
from hoptacxa_desktop.reading.source import Line
from hoptacxa_desktop.reading.titles import has_bare_title

_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_ANY_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_TYPE = "KẾ HOẠCH"
_MOST_TYPE_WORDS = 4


def head_of(lines: Sequence[Line], namer: Namer, bodies: Bodies) -> Head:
    """What the lines above a list say; the line that names the list begins its subject."""
    lines = [replace(line, text=rich(one_line(line.words))) for line in lines]
    at = next((at for at, line in enumerate(lines) if _names_list(line, namer)), None)
    if at is None or any(has_bare_title(line.words, namer.vocabulary) for line in lines):
        return read_head(lines, namer.vocabulary, bodies)
    title = lines[at]
    words = _type_of(title.words, namer)
    named = replace(title, text=rich(words or _TYPE))
    rest = replace(title, text=strip(cut(title.text, len(words))))
    parted = [named, *([rest] if plain(rest.text) else []), *lines[at + 1 :]]
    return read_head([*lines[:at], *parted], namer.vocabulary, bodies)


def year_of(lines: Iterable[Line], sheet: str) -> int | None:
    """The year that the lines above a list name, or its sheet; None where nothing tells."""
    words = " ".join((*(line.words for line in lines), sheet))
    years = [int(year) for year in _YEAR.findall(words) or _ANY_YEAR.findall(words)]
    return max(years, key=years.count) if years else None


def _names_list(line: Line, namer: Namer) -> bool:
    words = line.words
    marked = words.isupper() or _YEAR.search(words) is not None
    return marked and begins(words, (*namer.vocabulary.types, *namer.words.titles))


def _type_of(words: str, namer: Namer) -> str:
    """The type of document with which a title begins ("KẾ HOẠCH"), "" for none."""
    parts = words.split(" ")
    for count in range(min(_MOST_TYPE_WORDS, len(parts) - 1), 0, -1):
        told = " ".join(parts[:count])
        if has_bare_title(told, namer.vocabulary):
            return told
    return ""
