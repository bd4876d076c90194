"""Names of sheets: what Excel allows, unlike one another."""

import re
from collections.abc import Iterable

from hoptacxa_desktop.domain.text.normal import one_line

LIMIT = 31
"""Letters (UTF-16 units) that the name of a sheet may have."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = ("history",)


def sheet_names(wanted: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    """A name for each of `wanted`, in order: allowed, and unlike the others and `taken`."""
    used = {name.casefold() for name in (*taken, *_RESERVED)}
    given = []
    for words in wanted:
        name = _free(_allowed(words), used)
        used.add(name.casefold())
        given.append(name)
    return tuple(given)


def _allowed(words: str) -> str:
    return _cut(one_line(_FORBIDDEN.sub(" ", words)).strip("' "), LIMIT) or "Đơn vị"


def _free(name: str, used: set[str]) -> str:
    count, free = 1, name
    while free.casefold() in used:
        count += 1
        mark = f" ({count})"
        free = _cut(name, LIMIT - len(mark)) + mark
    return free


def _cut(name: str, limit: int) -> str:
    while len(name.encode("utf-16-le")) // 2 > limit:
        name = name[:-1]
    return name.strip("' ")
