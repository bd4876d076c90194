"""The grammar of single places in the calendar: what kinds there are, and in which order."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.day_points import bare_day, day_spot, month_end, stands_alone
from hoptacxa_desktop.domain.timing.lexicon import roman
from hoptacxa_desktop.domain.timing.month_points import (
    month_number,
    month_spot,
    months_of_year,
    near,
    part_of,
    quarter,
    quarter_number,
    several_days,
    side_month,
)
from hoptacxa_desktop.domain.timing.named_points import day_of_issue, named_day
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.week_points import week, week_number, weekday_alone
from hoptacxa_desktop.domain.timing.year_points import bare_year, stage, year_spot


def spot(cursor: Cursor) -> Spot | None:
    """The place in the calendar that begins here, with the words for it; None for none."""
    first = cursor.at
    for rule in _RULES:
        found = cursor.attempt(partial(rule, cursor))
        if found is not None:
            return replace(found, words=cursor.words(first))
    return None


def more_of(cursor: Cursor, before: Spot, *, closed: bool = True) -> Spot | None:
    """A number that goes on with the kind of the spot before: "tháng 3, 4", "quý I - III".

    `closed`: refuse a number that counts the words after it ("tháng 4, 02 hội nghị"), which one
    with a year of its own does not.
    """
    first = cursor.at
    found = cursor.attempt(lambda: _more_of(cursor, before))
    told = found and (found.year or found.shift or _in_roman_figures(cursor, first))
    if found is None or (closed and not told and not stands_alone(cursor)):
        cursor.at = first
        return None
    return replace(found, words=cursor.words(first))


def _in_roman_figures(cursor: Cursor, index: int) -> bool:
    """ "Quý II - IV triển khai": such figures count nothing."""
    token = cursor.tokens[index]
    return token.kind is Kind.WORD and roman(token.word) is not None


def _more_of(cursor: Cursor, before: Spot) -> Spot | None:
    if before.grain is Grain.DAY:
        number = cursor.take_number(1, 31, spelled=False)
        return Spot(grain=Grain.DAY, number=number) if number else None
    if before.grain is Grain.MONTH:
        return month_number(cursor, part=None)
    if before.grain is Grain.QUARTER:
        return quarter_number(cursor)
    if before.grain is Grain.YEAR:
        year = cursor.take_year()
        return Spot(grain=Grain.YEAR, year=year) if year else None
    if before.grain is Grain.WEEK:
        return week_number(cursor)
    if before.grain is Grain.WEEKDAY:
        number = cursor.take_number(2, 7)
        return Spot(grain=Grain.WEEKDAY, weekday=number - 2) if number else None
    return None


_RULES: tuple[Callable[[Cursor], Spot | None], ...] = (
    day_of_issue,
    several_days,
    month_end,
    week,
    day_spot,
    months_of_year,
    part_of,
    side_month,
    near,
    month_spot,
    quarter,
    stage,
    year_spot,
    named_day,
    weekday_alone,
    bare_day,
    bare_year,
)
