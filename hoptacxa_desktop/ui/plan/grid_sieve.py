"""Which rows of the grid are to be seen, and in which order; the plan itself stays as it is."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from hoptacxa_desktop.domain.fields import ActivityField, AnyField, FieldKind, OwnField, kind_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.tasks import STANDING_WORDS, Standing, Task, standing
from hoptacxa_desktop.domain.text.sorting import sort_key
from hoptacxa_desktop.domain.timing.recurrence_words import how_often
from hoptacxa_desktop.domain.timing.values import Period, Timing
from hoptacxa_desktop.domain.unit import Assigned, Unit
from hoptacxa_desktop.ui.plan import grid_facts
from hoptacxa_desktop.ui.plan.grid_facts import GridRow

_F = ActivityField
EMPTY = "(trống)"
UNDATED = "chưa có ngày"
# Of a stretch without an end that comes soon, the first years are enough to be found by.
_MOST_MONTHS = 60

Rank = tuple[int, str]
_LAST = 9


class Value(NamedTuple):
    """What a row says in a column, and its place in a list of what all rows say."""

    rank: Rank
    words: str


class Choice(NamedTuple):
    """A value of a column, and how many of the rows have it."""

    words: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What cells are read against."""

    units: tuple[Unit, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """By which column rows stand."""

    field: AnyField
    falling: bool = False


def values(row: Task, field: AnyField, scene: Scene) -> tuple[Value, ...]:
    """What a row says in a column, each thing apart: its units, the months it touches."""
    kind = kind_of(field)
    if kind is FieldKind.UNITS:
        found = tuple(_units(getattr(row.said, str(field)), scene.units))
    elif kind in (FieldKind.TIME, FieldKind.DATE):
        found = tuple(_months(row.said.time, field))
    elif field is _F.STATUS:
        here = standing(row, scene.today)
        found = (Value((0, str(list(Standing).index(here))), STANDING_WORDS[here]),)
    elif field is _F.PROGRESS:
        share = row.tracking.progress
        found = (Value((0, f"{share:03}"), f"{share}%"),)
    else:
        found = tuple(_words(grid_facts.cell(row, field, scene.units, scene.today)))
    return found or (Value((_LAST, ""), EMPTY),)


def _words(cell: grid_facts.Cell) -> Iterator[Value]:
    if cell.text and cell.tone is not grid_facts.Tone.NONE:
        yield Value((0, sort_key(cell.text)), cell.text)


def _units(assigned: Assigned, units: Sequence[Unit]) -> Iterator[Value]:
    names = {unit.id: unit.name for unit in units}
    for ref in assigned.units:
        known = names.get(ref.unit) if ref.unit and not ref.doubt else None
        words = " ".join((known or ref.words).split())
        yield Value((0, sort_key(words)), words)


def _months(time: Timing, field: AnyField) -> Iterator[Value]:
    days = {_F.START: time.start, _F.END: time.end}
    if field in days:
        day = days[_F(field)]
        yield _month(day.year, day.month) if day else Value((_LAST, ""), EMPTY)
        return
    if time.periods:
        yield from dict.fromkeys(month for each in time.periods for month in _touched(each))
    elif time.recurrence is not None:
        words = how_often(time.recurrence)
        yield Value((1, sort_key(words)), words)
    else:
        yield Value((2, ""), UNDATED)


def _touched(period: Period) -> Iterator[Value]:
    first, last = period.start or period.end, period.end or period.start
    assert first is not None
    assert last is not None
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    for month in range(begin, min(end, begin + _MOST_MONTHS) + 1):
        yield _month(month // 12, month % 12 + 1)


def _month(year: int, month: int) -> Value:
    return Value((0, f"{year:04}{month:02}"), f"Tháng {month}/{year}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What a person asked to see: in some columns only these values, in an order."""

    wanted: tuple[tuple[AnyField, frozenset[str]], ...] = ()
    order: Order | None = None

    @property
    def filtered(self) -> tuple[AnyField, ...]:
        """The columns by which rows are left out."""
        return tuple(field for field, _ in self.wanted)

    def kept_in(self, field: AnyField) -> frozenset[str] | None:
        """The values that are let through in a column, None for all."""
        return dict(self.wanted).get(field)

    def with_filter(self, field: AnyField, kept: frozenset[str] | None) -> "Sieve":
        """The sieve that lets these values of a column through, None for all."""
        others = tuple(pair for pair in self.wanted if pair[0] != field)
        now = () if kept is None else ((field, kept),)
        return Sieve(wanted=(*others, *now), order=self.order)

    def lets(self, row: GridRow, scene: Scene, *, but: AnyField | None = None) -> bool:
        """True for a row that goes through; `but`: whatever this column says."""
        return not isinstance(row, Task) or all(
            any(value.words in kept for value in values(row, field, scene))
            for field, kept in self.wanted
            if field != but
        )


def choices(
    rows: Iterable[GridRow], field: AnyField, sieve: Sieve, scene: Scene
) -> tuple[Choice, ...]:
    """What can be ticked for a column: what the rows say that the other columns let through."""
    counts: Counter[Value] = Counter()
    for row in rows:
        if isinstance(row, Task) and sieve.lets(row, scene, but=field):
            counts.update(values(row, field, scene))
    return tuple(Choice(value.words, counts[value]) for value in sorted(counts))


def hidden(rows: Iterable[GridRow], sieve: Sieve, scene: Scene) -> frozenset[NodeId]:
    """The rows that do not go through."""
    return frozenset(row.node_id for row in rows if not sieve.lets(row, scene))


def ranks(rows: Iterable[GridRow], order: Order, scene: Scene) -> Mapping[NodeId, int]:
    """The place of each activity in this order; what says nothing comes last in any."""
    said = [(row, _rank(row, order.field, scene)) for row in rows if isinstance(row, Task)]
    told = [pair for pair in said if pair[1][0] != _LAST]
    silent = [pair for pair in said if pair[1][0] == _LAST]
    told.sort(key=lambda pair: pair[1], reverse=order.falling)
    return {row.node_id: at for at, (row, _) in enumerate((*told, *silent))}


def _rank(row: Task, field: AnyField, scene: Scene) -> Rank:
    if not isinstance(field, OwnField) and kind_of(field) in (FieldKind.TIME, FieldKind.DATE):
        time = row.said.time
        day = time.end if field is _F.END else time.start or time.end
        return (0, day.isoformat()) if day else (_LAST, "")
    return values(row, field, scene)[0].rank


def shown(
    rows: Sequence[GridRow],
    left_out: Collection[NodeId] = (),
    places: Mapping[NodeId, int] | None = None,
) -> tuple[GridRow, ...]:
    """The rows without those left out, in the order of `places`, else in the plan's.

    A heading stays while something is to be seen under it. In another order than the plan's there
    are no headings, and an activity that came since stands behind the one before it in the plan.
    """
    if places is not None:
        return _placed((row for row in rows if row.node_id not in left_out), places)
    return tuple(_seen(rows, left_out))[::-1] if left_out else tuple(rows)


def _placed(rows: Iterable[GridRow], places: Mapping[NodeId, int]) -> tuple[GridRow, ...]:
    found: list[tuple[int, int, GridRow]] = []
    place = -1
    for at, row in enumerate(rows):
        if isinstance(row, Task):
            place = places.get(row.node_id, place)
            found.append((place, at, row))
    return tuple(row for _, _, row in sorted(found, key=lambda each: each[:2]))


def _seen(rows: Sequence[GridRow], left_out: Collection[NodeId]) -> Iterator[GridRow]:
    """The rows that stay, from the last one up; a heading over headings stays for them."""
    some_below = heads_heading = False
    for row in reversed(rows):
        if isinstance(row, Task):
            heads_heading = False
            if row.node_id not in left_out:
                some_below = True
                yield row
        elif row.strong:
            heads_heading = some_below or heads_heading
            if heads_heading:
                yield row
            some_below = False
