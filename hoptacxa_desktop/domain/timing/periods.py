"""From stretches to periods: relation, turn of the year, joined neighbours."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from hoptacxa_desktop.domain.timing.dates import short
from hoptacxa_desktop.domain.timing.nodes import Away, Dates, Relation, Stretch
from hoptacxa_desktop.domain.timing.resolve import Resolver
from hoptacxa_desktop.domain.timing.spans import Span, away_from
from hoptacxa_desktop.domain.timing.spot import Grain, Part, Spot
from hoptacxa_desktop.domain.timing.values import DoubtCode, Period, PeriodKind
from hoptacxa_desktop.domain.timing.years import with_years

_DAY = timedelta(days=1)
_AROUND = timedelta(days=15)
_HALF_YEAR_MONTHS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    """How the words around a list colour its days."""

    peak: bool = False
    tentative: bool = False
    done: bool = False
    focus: bool = False


def periods_of(dates: Dates, colour: Colour, resolver: Resolver) -> tuple[Period, ...]:
    """The periods that a list of stretches means; doubts are left with the resolver."""
    stretches = _with_hours(with_years(dates.stretches, resolver.context.year))
    found = [_period(each, colour, resolver) for each in stretches]
    return joined(tuple(each for each in found if each))


def _with_hours(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """ "từ 19h30 đến 21h30 các ngày 14, 15/5": the hours of one are those of each day."""
    if any(each.right or each.left.grain is not Grain.DAY for each in stretches):
        return stretches
    told = [each.left for each in stretches if each.left.opens or each.left.closes]
    if len(told) != 1 or told[0] not in (stretches[0].left, stretches[-1].left):
        return stretches
    opens, closes = told[0].opens, told[0].closes
    if not (opens and closes):
        return stretches
    return tuple(
        replace(each, left=replace(each.left, opens=opens, closes=closes)) for each in stretches
    )


def joined(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """The periods with neighbours of one kind made one: 26 and 27/12 are two days on end."""
    done: list[Period] = []
    for period in periods:
        if done and _adjoin(done[-1], period):
            done[-1] = replace(done[-1], end=period.end, closes=period.closes)
        else:
            done.append(period)
    return tuple(done)


def _adjoin(one: Period, other: Period) -> bool:
    return (
        one.end is not None
        and one.start is not None
        and other.start == one.end + _DAY
        and one.kind is other.kind
        and one.tentative is other.tentative
        and one.closes is None
        and other.opens is None
    )


def _period(stretch: Stretch, colour: Colour, resolver: Resolver) -> Period | None:
    if stretch.right:
        return _range(stretch, stretch.right, colour, resolver)
    span = resolver.span(stretch.left)
    if span is None:
        return None
    kind = PeriodKind.PEAK if colour.peak else PeriodKind.MAIN
    tentative = colour.tentative or _is_vague(stretch.left)
    start, end, by, opens, closes = _single(stretch, span, colour.done)
    return Period(
        start=start, end=end, kind=PeriodKind.DEADLINE if by else _peak_around(stretch, kind),
        tentative=tentative, opens=opens, closes=closes,
    )  # fmt: skip


_Ends = tuple[date | None, date | None, bool, time | None, time | None]


def _single(stretch: Stretch, span: Span, done: bool) -> _Ends:
    """First day, last day, whether a deadline, hours, for one spot in its relation."""
    first, last = span
    spot = stretch.left
    match stretch.relation:
        case Relation.BEFORE:
            if spot.opens:
                return None, first, True, None, spot.opens
            before = _away(first, stretch.away, -1) if stretch.away else first - _DAY
            return None, before, True, None, None
        case Relation.BY:
            return None, last, True, None, spot.closes or spot.opens
        case Relation.FROM:
            return first, None, False, spot.opens, None
        case Relation.AFTER:
            if stretch.away:
                return _away(last, stretch.away, 1), None, False, None, None
            first_after = last if spot.grain is Grain.ISSUE else last + _DAY
            return first_after, None, False, None, None
        case Relation.AROUND:
            return first - _AROUND, last + _AROUND, False, None, None
        case Relation.IN:
            if done or _is_end_of_stage(spot):
                return None, last, True, None, spot.closes or spot.opens
            return first, last, False, spot.opens, spot.closes


def _away(day: date, away: Away, side: int) -> date:
    return away_from(day, side * away.days, side * away.months)


def _peak_around(stretch: Stretch, kind: PeriodKind) -> PeriodKind:
    return PeriodKind.PEAK if stretch.relation is Relation.AROUND else kind


def _is_end_of_stage(spot: Spot) -> bool:
    return spot.grain is Grain.STAGE and spot.part is Part.END


def _is_vague(spot: Spot) -> bool:
    """ "đầu năm", "cuối năm": months by custom, so tentative."""
    return spot.grain is Grain.YEAR and spot.part in (Part.BEGIN, Part.MIDDLE, Part.END)


def _range(stretch: Stretch, right: Spot, colour: Colour, resolver: Resolver) -> Period | None:
    kind = PeriodKind.PEAK if colour.peak else PeriodKind.MAIN
    left_span = resolver.span(stretch.left)
    right_span = resolver.span(_over_the_turn(stretch.left, right))
    start = left_span[0] if left_span else None
    end = _last_day(right_span, exclusive=stretch.exclusive)
    if end is None or (start is None and stretch.left.grain is not Grain.ISSUE):
        return None
    if start and start > end:
        why = f"Ngày cuối {short(end)} trước ngày đầu {short(start)}."
        resolver.doubt(DoubtCode.ORDER, f"{stretch.left.words} – {right.words}", why)
        return None
    return Period(
        start=start, end=end, kind=kind, tentative=colour.tentative,
        opens=stretch.left.opens, closes=_closing(right),
    )  # fmt: skip


def _closing(right: Spot) -> time | None:
    """The hour at which the last day ends; "chiều" and "tối" leave it open."""
    if right.closes:
        return right.closes
    return None if right.half else right.opens


def _last_day(span: Span | None, *, exclusive: bool) -> date | None:
    if span is None:
        return None
    return span[0] - _DAY if exclusive else span[1]


def _over_the_turn(left: Spot, right: Spot) -> Spot:
    """ "từ tháng 10 đến tháng 3" without any year ends in the next one."""
    if left.year or right.year or right.shift or not (left.month and right.month):
        return right
    late = left.month > _HALF_YEAR_MONTHS and right.month <= _HALF_YEAR_MONTHS
    return replace(right, shift=1) if late and left.month - right.month > 2 else right
