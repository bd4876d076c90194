"""Places among siblings as numbers with gaps, so that moving one sibling changes one row."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeVar

GAP = 1 << 20
"""The room left between neighbours: about twenty halvings before all are numbered anew."""


Id = TypeVar("Id", bound=str)


def arranged(ids: Sequence[Id], stored: Mapping[Id, int]) -> dict[Id, int]:
    """A position for each of `ids`, ascending in their order; as many as can be stay as stored."""
    kept = _longest_ascending([(id_, stored[id_]) for id_ in ids if id_ in stored])
    found: dict[Id, int] = {}
    low: int | None = None
    waiting: list[Id] = []
    for id_ in ids:
        if id_ not in kept:
            waiting.append(id_)
            continue
        if not _fill(waiting, low, kept[id_], found):
            return {id_: index * GAP for index, id_ in enumerate(ids)}
        found[id_] = low = kept[id_]
        waiting = []
    _fill(waiting, low, None, found)
    return found


def _fill(waiting: Sequence[Id], low: int | None, high: int | None, found: dict[Id, int]) -> bool:
    """Spread `waiting` between two positions; False where there is no room."""
    count = len(waiting)
    if low is None:
        start, gap = (0 if high is None else high - GAP * count), GAP
    elif high is None:
        start, gap = low + GAP, GAP
    else:
        gap = (high - low) // (count + 1)
        start = low + gap
    found.update((id_, start + gap * index) for index, id_ in enumerate(waiting))
    return gap > 0 or not waiting


def _longest_ascending(placed: Sequence[tuple[Id, int]]) -> dict[Id, int]:
    """The longest part of `placed` whose positions ascend."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, position) in enumerate(placed):
        at = bisect_left(ends, position)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [position]
        last[at : at + 1] = [index]
    found: dict[Id, int] = {}
    index = last[-1] if last else -1
    while index >= 0:
        found[placed[index][0]] = placed[index][1]
        index = before[index]
    return found
