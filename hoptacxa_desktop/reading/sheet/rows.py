"""What each row of a list is: an activity, a group of them, a sum, or something else.

Rests on the habits of numbering groups "I", "A" and activities "1", of running the name of a group
over all columns or setting it bold, of a last row "Tổng cộng", and of signatures below the list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.reading.groups import GROUP_LETTERS, group_label
from hoptacxa_desktop.reading.labels import label_of
from hoptacxa_desktop.reading.scope import STRONG
from hoptacxa_desktop.reading.sheet.headings import Header, Namer
from hoptacxa_desktop.reading.sheet.raw import Raw, fields_of
from hoptacxa_desktop.reading.sheet.words import begins

F = ActivityField
_SUMMED = frozenset({F.BUDGET, F.SCALE, F.PROGRESS, None})
_HEAD = frozenset({F.ORDER, F.TITLE})
_ROMAN_OR_CAPITAL = 20
_SHORT = 4
_CLOSING = ("authority", "posts", "recipients")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The rows of a list by what they are; `activities` with those that go on with each.

    `order`: groups and activities as they follow. `left`: rows with words that fit nowhere;
    `sums`: rows that add up; `below`: those under the list.
    """

    order: list[tuple[Raw, ...] | Raw] = field(default_factory=list)
    sums: list[Raw] = field(default_factory=list)
    left: list[Raw] = field(default_factory=list)
    below: list[Raw] = field(default_factory=list)


def sort_rows(rows: Sequence[Raw], header: Header, namer: Namer) -> Sorted:
    """The rows, each for what it is. A group is a row alone in `order`, an activity a tuple."""
    end = _end(rows, header, namer)
    found = Sorted(below=list(rows[end:]))
    last: list[Raw] = []
    for raw, following in _with_following(rows[:end]):
        if raw.node:
            found.order.append((raw,))
            continue
        if _goes_on(raw, last):
            last.append(raw)
            found.order[-1] = tuple(last)
            continue
        last = []
        if not raw.title:
            if fields_of(raw, header) - {F.ORDER} or raw.own - _places(header):
                found.left.append(raw)
        elif _is_sum(raw, header, namer):
            found.sums.append(raw)
        elif _is_group(raw, following, header):
            found.order.append(raw)
        else:
            last = [raw]
            found.order.append((raw,))
    return found


def label_and_title(raw: Raw) -> tuple[str, str]:
    """The label of a group row and its words; the label may be typed before them."""
    if raw.order:
        return raw.order, raw.title
    typed = label_of(raw.title)
    if typed is None or typed.is_bullet:
        return "", raw.title
    return typed.text, raw.title[len(typed.text) :].strip()


def _with_following(rows: Sequence[Raw]) -> Iterator[tuple[Raw, Raw | None]]:
    yield from pairwise(rows)
    if rows:
        yield rows[-1], None


def _goes_on(raw: Raw, last: Sequence[Raw]) -> bool:
    """True for a row that says more of the activity right above it."""
    if not last:
        return False
    if raw.below:
        return True
    return not raw.title and not raw.order and last[-1].row == raw.row - 1


def _places(header: Header) -> frozenset[int]:
    return frozenset(heading.place for heading in header.headings) | {header.node or -1}


def _is_sum(raw: Raw, header: Header, namer: Namer) -> bool:
    return namer.words.is_total(raw.title) and fields_of(raw, header) <= _HEAD | _SUMMED


def _is_group(raw: Raw, following: Raw | None, header: Header) -> bool:
    fields = fields_of(raw, header)
    if fields & STRONG or len(raw.title) > GROUP_LETTERS:
        return False
    label, title = label_and_title(raw)
    found = group_label(label)
    if found and found.rank <= _ROMAN_OR_CAPITAL and title:
        return True
    if not fields <= _HEAD:
        return False
    if raw.wide or (following and label and _is_under(following.order, label)):
        return True
    if raw.order:
        return False
    if label_of(title) is not None or following is None:
        return False
    numbered = header.has(F.ORDER) and bool(following.order)
    return numbered or raw.bold or title.isupper()


def _is_under(order: str, label: str) -> bool:
    """True for "2.1" under "2", and for "1" under a letter."""
    own = label.rstrip(".")
    return order.startswith(f"{own}.") and len(order.rstrip(".")) > len(own)


def _end(rows: Sequence[Raw], header: Header, namer: Namer) -> int:
    """The index of the first row under the list: after the last numbered one, by its words."""
    last = max(
        (at for at, raw in enumerate(rows) if raw.node or (raw.order and raw.title)), default=-1
    )
    for at in range(last + 1, len(rows)):
        if _is_closing(rows[at], namer):
            return at
    return len(rows)


def _is_closing(raw: Raw, namer: Namer) -> bool:
    words = [one_line(raw.cells[place].text.split("\n")[0]) for place in raw.own]
    return not raw.order and any(_closes(each, namer) for each in words)


def _closes(words: str, namer: Namer) -> bool:
    signs = words.isupper() and _begins_one(words, _CLOSING, namer)
    short = len(words.split()) <= _SHORT or words.endswith(":")
    return signs or (short and begins(words, namer.words.closing))


def _begins_one(words: str, kinds: Iterable[str], namer: Namer) -> bool:
    return any(namer.vocabulary.begins(kind, words) for kind in kinds)
