"""Which year the spots of a list share: the one on the right, then on the left, then the plan's."""

from dataclasses import replace

from hoptacxa_desktop.domain.timing.nodes import Stretch
from hoptacxa_desktop.domain.timing.occasions import occasion_titled
from hoptacxa_desktop.domain.timing.spot import Grain, Spot

_LATE, _EARLY = 7, 6


def with_years(stretches: tuple[Stretch, ...], plan_year: int) -> tuple[Stretch, ...]:
    """The stretches with months and years filled in; a year named on its own gives it away.

    "tháng 11, 12/2026 và tháng 01/2027" takes from the right, "tháng 12/2026 đến tháng 3" from the
    left and over the turn of the year, "đến tháng 02 năm sau" counts from the year before it.
    """
    listed = _with_shift(stretches)
    spots = _from_left(_from_right([s for each in listed for s in each.spots]), plan_year)
    filled = _put_back(stretches, spots)
    if len(filled) > 1 and _gives_its_year(stretches):
        return tuple(each for each in filled if each.left.grain is not Grain.YEAR)
    return filled


def _with_shift(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """ "tháng 3, 4 năm sau": both are next year's, while "tháng 11 đến tháng 02 năm sau" is not."""
    shift = stretches[-1].left.shift if stretches[-1].right is None else 0
    if not shift or any(spot.year for each in stretches for spot in each.spots):
        return stretches
    return tuple(
        replace(each, left=replace(each.left, shift=shift, year=0)) if not each.right else each
        for each in stretches
    )


def _gives_its_year(stretches: tuple[Stretch, ...]) -> bool:
    """ "Năm 2026, quý I": the year heads what follows and is no time of its own."""
    first, *others = stretches
    narrower = all(s.wants_year for each in others for s in each.spots)
    return (
        first.left.grain is Grain.YEAR
        and bool(first.left.year)
        and narrower
        and (not first.left.whole and first.right is None and first.left.part is None)
    )


def _from_right(spots: list[Spot]) -> list[Spot]:
    filled = spots[:]
    for index in range(len(spots) - 2, -1, -1):
        here, after = filled[index], filled[index + 1]
        if (here.wants_year and not here.shift) or here.wants_month:
            filled[index] = _before(here.within(after), after, here)
    return filled


def _before(here: Spot, after: Spot, written: Spot) -> Spot:
    """`here` a year earlier where "tháng 11 - tháng 01/2027" crosses the turn of the year."""
    taken = written.wants_year and here.year and here.year == after.year
    if taken and _first_month(here) >= _LATE and 0 < _first_month(after) <= _EARLY:
        return replace(here, year=here.year - 1)
    return here


def _from_left(spots: list[Spot], plan_year: int) -> list[Spot]:
    filled = spots[:]
    for index in range(1, len(spots)):
        here, before = filled[index], filled[index - 1]
        if here.shift and here.wants_year:
            base = before.year if before.year and not before.shift else plan_year
            filled[index] = replace(here, year=base + here.shift, shift=0)
        elif here.wants_month or (here.wants_year and before.year):
            filled[index] = _after(here.within(before), before, here)
    return filled


def _after(here: Spot, before: Spot, written: Spot) -> Spot:
    taken = written.wants_year and here.year and here.year == before.year
    if taken and _first_month(before) >= _LATE and 0 < _first_month(here) <= _EARLY:
        return replace(here, year=here.year + 1)
    return here


def _first_month(spot: Spot) -> int:
    if spot.grain is Grain.QUARTER:
        return 3 * spot.number - 2
    if spot.grain is Grain.OCCASION:
        named = occasion_titled(spot.occasion)
        return named.month % 12 + 1 if named.lunar else named.month
    return spot.month if spot.grain is not Grain.LUNAR_DAY else 0


def _put_back(stretches: tuple[Stretch, ...], spots: list[Spot]) -> tuple[Stretch, ...]:
    rest = iter(spots)
    return tuple(
        replace(each, left=next(rest), right=next(rest) if each.right else None)
        for each in stretches
    )
