"""Which activity stands in which row of the timeline, and how its stretches are drawn. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .values import WEEK_DAYS, CalendarItem, ItemKind


class Grouping(StrEnum):
    """What the rows are put together by."""

    PLAN = "plan"
    UNIT = "unit"


class Shape(StrEnum):
    """How a stretch is drawn: as a bar, a thin line below other bars, a stroke, a diamond."""

    BAR = "bar"
    LINE = "line"
    TICK = "tick"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch with its shape."""

    item: CalendarItem
    shape: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One row. A heading has no pieces and no activity; `count`: the activities below it.

    Bars and strokes of a row share no day. An activity whose bars do goes on in further rows,
    which have no `title`.
    """

    title: str
    activity: str = ""
    label: str = ""
    unit_initials: str = ""
    unit_index: int = 0
    count: int = 0
    pieces: tuple[Piece, ...] = ()

    @property
    def is_heading(self) -> bool:
        """True for the row that names a plan or a unit."""
        return not self.activity


Kept = dict[tuple[int, ...], tuple[tuple[CalendarItem, ...], tuple[TimelineRow, ...]]]
"""The rows of activities by the identities of their items, which are kept beside them."""


def timeline_rows(
    items: Iterable[CalendarItem],
    grouping: Grouping,
    first: date,
    last: date,
    kept: Kept | None = None,
) -> tuple[TimelineRow, ...]:
    """Return the rows of what touches `first` to `last`, each group under its heading.

    Units stand in the office's order, plans by how much they have; activities by their days.
    `kept`: rows made before, taken again where the items are the same, and what is made now.
    """
    groups: dict[tuple[int, str], dict[str, list[CalendarItem]]] = {}
    for item in items:
        if item.touches(first, last):
            key = _group(item, grouping)
            groups.setdefault(key, {}).setdefault(item.whole, []).append(item)
    ordered = sorted(groups.items(), key=lambda one: _group_order(one[0], one[1], grouping))
    known = {} if kept is None else dict(kept)
    made: Kept = {} if kept is None else kept
    made.clear()
    return tuple(
        row for (_, title), wholes in ordered for row in _of_group(title, wholes, known, made)
    )


def _group(item: CalendarItem, grouping: Grouping) -> tuple[int, str]:
    if grouping is Grouping.UNIT:
        return item.unit_index, item.unit_name or item.unit_initials
    return 0, item.plan_title


def _group_order(
    key: tuple[int, str], wholes: dict[str, list[CalendarItem]], grouping: Grouping
) -> tuple[int, str]:
    return (key[0] if grouping is Grouping.UNIT else -len(wholes)), key[1]


def _of_group(
    title: str, wholes: dict[str, list[CalendarItem]], known: Kept, made: Kept
) -> Iterator[TimelineRow]:
    yield TimelineRow(title=title, count=len(wholes))
    activities = [_sorted(items) for items in wholes.values()]
    for items in sorted(activities, key=lambda items: (_by_days(items[0]), items[0].title)):
        key = tuple(map(id, items))
        made[key] = known.get(key) or (tuple(items), tuple(_of_activity(items)))
        yield from made[key][1]


def _sorted(items: list[CalendarItem]) -> list[CalendarItem]:
    return items if len(items) == 1 else sorted(items, key=_by_days)


def _by_days(item: CalendarItem) -> tuple[date, int, str]:
    return item.start, -item.days, item.id


def _of_activity(items: Sequence[CalendarItem]) -> Iterator[TimelineRow]:
    pieces = [Piece(item=item, shape=_shape(item, items)) for item in items]
    solid = [piece for piece in pieces if piece.shape in (Shape.BAR, Shape.TICK)]
    loose = [piece for piece in pieces if piece.shape in (Shape.LINE, Shape.DEADLINE)]
    lanes = _lanes(solid) or [[]]
    for at, lane in enumerate(lanes):
        one = items[0]
        yield TimelineRow(
            title="" if at else one.title,
            activity=one.whole,
            label="" if at else one.label,
            unit_initials=one.unit_initials,
            unit_index=one.unit_index,
            pieces=tuple(lane) if at else (*loose, *lane),
        )


def _shape(item: CalendarItem, items: Sequence[CalendarItem]) -> Shape:
    if item.kind is ItemKind.DEADLINE:
        return Shape.DEADLINE
    if item.kind is ItemKind.MAIN and any(_lies_in(other, item) for other in items):
        return Shape.LINE
    return Shape.TICK if item.recurs and item.days < WEEK_DAYS else Shape.BAR


def _lies_in(peak: CalendarItem, item: CalendarItem) -> bool:
    """Tell whether `peak` is the busy stretch of a longer `item`."""
    inside = item.start <= peak.start and peak.end <= item.end
    return peak.kind is ItemKind.PEAK and inside


def _lanes(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Put pieces, in the order of their days, into as few lanes as their days allow."""
    lanes: list[list[Piece]] = []
    for piece in pieces:
        free = (lane for lane in lanes if lane[-1].item.end < piece.item.start)
        lane = next(free, None)
        if lane is None:
            lanes.append([piece])
        else:
            lane.append(piece)
    return lanes
