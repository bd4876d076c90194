"""What dates take from the dates before them in a phrase: their month, their year."""

from collections.abc import Sequence
from dataclasses import replace

from hoptacxa_desktop.domain.timing.nodes import Dates, Label, Node, Relation, Repeats
from hoptacxa_desktop.domain.timing.spot import Grain, Spot

_WEEKS_OF_MONTH = 5


def with_months(sentence: Sequence[Node]) -> list[Node]:
    """ "Tháng 3/2027 (trước ngày 20)", "tháng 7 (tuần 2)": taken from the month named before."""
    month: Spot | None = None
    found: list[Node] = []
    for node in sentence:
        if isinstance(node, Dates):
            spots = node.spots
            if month and all(_is_of_a_month(spot) for spot in spots):
                node = _within(node, month)
            month = spots[-1] if spots[-1].grain is Grain.MONTH else None
        found.append(node)
    return found


def _is_of_a_month(spot: Spot) -> bool:
    """False for "tuần 15", which is the year's."""
    return spot.wants_month and (spot.grain is Grain.DAY or spot.number <= _WEEKS_OF_MONTH)


def with_heading_years(sentences: Sequence[Sequence[Node]], plan_year: int) -> list[list[Node]]:
    """The sentences with days and months in the year that heads them.

    "Cả năm 2027; cao điểm tháng 4", "Năm 2027: quý I; năm 2028: quý II". A year before the plan's
    heads only where it is said to be whole; what comes again has no year.
    """
    heading: Spot | None = None
    found: list[list[Node]] = []
    for sentence in sentences:
        recurs = any(isinstance(node, Repeats) for node in sentence)
        kept: list[Node] = []
        for node, after in zip(sentence, [*sentence[1:], None], strict=True):
            if isinstance(node, Dates) and not recurs:
                node = _headed(node, heading)
                heading = _heading(node, after, plan_year) or (heading if _is_open(node) else None)
            kept.append(node)
        found.append(kept)
    return found


def _headed(dates: Dates, heading: Spot | None) -> Dates:
    lacks = all(s.wants_year and not s.shift and s.grain is not Grain.YEAR for s in dates.spots)
    return _within(dates, heading) if heading and lacks else dates


def _heading(dates: Dates, after: Node | None, plan_year: int) -> Spot | None:
    """The year that the dates are, where others may follow in it."""
    only = dates.stretches[0]
    year = only.left
    alone = len(dates.stretches) == 1 and only.right is None and only.relation is Relation.IN
    if not alone or year.grain is not Grain.YEAR or year.part or not year.year:
        return None
    if dates.weak and not isinstance(after, Label):
        return None
    return year if year.whole or year.year >= plan_year else None


def _is_open(dates: Dates) -> bool:
    return all(spot.grain is not Grain.YEAR for spot in dates.spots)


def _within(dates: Dates, other: Spot) -> Dates:
    return replace(
        dates,
        stretches=tuple(
            replace(
                each,
                left=each.left.within(other),
                right=each.right.within(other) if each.right else None,
            )
            for each in dates.stretches
        ),
    )
