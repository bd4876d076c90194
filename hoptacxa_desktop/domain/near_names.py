"""Whether words are a short or careless way to write a name: "P. TT và PTTV"."""

import re
from difflib import SequenceMatcher

from hoptacxa_desktop.domain.text.fold import fold

_WORD = re.compile(r"[a-z0-9]+")
# Two letters wrong or swapped in a name of twenty.
_ALIKE = 0.88
_LEAST_LETTERS = 3


def is_near(words: str, name: str) -> bool:
    """True where `words` may mean `name`: its words cut short, their first letters, a slip.

    The words begin as the name does and keep its order; words of the name may be left out. Words
    of fewer than three letters are near to nothing.
    """
    typed, full = _WORD.findall(fold(words)), _WORD.findall(fold(name))
    if sum(map(len, typed)) < _LEAST_LETTERS or not full:
        return False
    return _follows(tuple(typed), tuple(full)) or _alike(" ".join(typed), " ".join(full))


def _alike(typed: str, full: str) -> bool:
    return SequenceMatcher(None, typed, full).ratio() >= _ALIKE


def _follows(typed: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True where each typed word begins a word of the name or holds the first letters of some.

    The first typed word belongs to the first word of the name; later ones may pass words over.
    """
    places = _after(typed[0], full, 0)
    for word in typed[1:]:
        starts = range(min(places, default=len(full)), len(full))
        places = {end for at in starts for end in _after(word, full, at)}
    return bool(places)


def _after(word: str, full: tuple[str, ...], at: int) -> set[int]:
    """Where the name goes on behind `word`, read from its word number `at`."""
    ends = {at + 1} if full[at].startswith(word) else set()
    first = "".join(one[0] for one in full[at : at + len(word)])
    return ends | ({at + len(word)} if len(word) > 1 and first == word else set())
