"""Words that share others: "đầu, giữa và cuối năm", "quý IV các năm 2026, 2028 và 2030"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.month_points import part_of, part_word
from hoptacxa_desktop.domain.timing.nodes import Relation, Stretch
from hoptacxa_desktop.domain.timing.spot import Grain, Part, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind

_ALL = ("các", "những")
_SHARED_OUT = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.MONTHS, Grain.QUARTER, Grain.YEAR)
_MOST = 60


def several_parts(cursor: Cursor) -> list[Spot] | None:
    """ "đầu, giữa và cuối năm", "đầu và cuối quý II": the parts of one month, quarter or year."""
    parts: list[Part] = []
    while True:
        first = cursor.at
        part = part_word(cursor)
        if part is None:
            return None
        if not _joint(cursor):
            break
        parts.append(part)
    cursor.at = first
    last = part_of(cursor) if parts else None
    return [*(replace(last, part=part) for part in parts), last] if last else None


def years_follow(cursor: Cursor) -> bool:
    """True (and past "của", "trong", an opening mark) where "các năm 2026, …" begins."""
    before = cursor.at
    cursor.take_kind(Kind.OPEN)
    cursor.take(Term.OF, Term.WITHIN)
    found = (
        cursor.token.word in _ALL
        and cursor.ended_with(cursor.at + 1, Term.YEAR)
        and cursor.sees_year(2)
    )
    if not found:
        cursor.at = before
    return found


def over_years(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The stretches with years that come after them shared out: each year has its quarter.

    "Quý IV/2026, 2027, 2028" and "quý II, 2026" are shared out too; "quý IV/2025, năm 2026" names
    a whole year.
    """
    narrow = tuple(takewhile(_is_narrow, stretches))
    years = _years(narrow, stretches[len(narrow) :])
    if not years or len(years) * len(narrow) > _MOST:
        return tuple(stretches)
    return tuple(_in_year(each, year) for year in years for each in narrow)


def _joint(cursor: Cursor) -> bool:
    comma = cursor.take_kind(Kind.COMMA)
    return bool(cursor.take(Term.AND, Term.OR) or comma)


def _is_narrow(stretch: Stretch) -> bool:
    return all(
        spot.grain in _SHARED_OUT and (spot.grain is not Grain.YEAR or spot.part is not None)
        for spot in stretch.spots
    )


def _years(narrow: Sequence[Stretch], rest: Sequence[Stretch]) -> list[int]:
    """The years to share out; none where the rest is time of its own."""
    plain = all(
        each.relation is Relation.IN
        and all(spot.grain is Grain.YEAR and spot.year and not spot.part for spot in each.spots)
        for each in rest
    )
    if not narrow or not rest or not plain:
        return []
    if rest[0].left.words.lower().startswith(_ALL):
        return [year for each in rest for year in _each_year(each)]
    own = narrow[-1].spots[-1].year
    bare = all(each.right is None and each.left.words.isdigit() for each in rest)
    if not bare or (own and len(rest) == 1):
        return []
    return [*([own] if own else []), *(each.left.year for each in rest)]


def _each_year(stretch: Stretch) -> range:
    return range(stretch.left.year, (stretch.right or stretch.left).year + 1)


def _in_year(stretch: Stretch, year: int) -> Stretch:
    left, right = replace(stretch.left, year=year), stretch.right
    if right is None:
        return replace(stretch, left=left)
    turned = 0 < right.month < left.month
    return replace(stretch, left=left, right=replace(right, year=year + turned))
