"""Rounds told by what a day belongs to: "ngày 20 của tháng cuối quý", "15/12 năm báo cáo"."""

from functools import partial

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.nodes import Repeats
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.units import names_a_date, unit_of
from hoptacxa_desktop.domain.timing.values import Every

FIRST_MONTHS = (1, 4, 7, 10)
"""The months with which the quarters begin."""
_LONGEST_DAY = 6


def of_each(cursor: Cursor) -> Repeats | None:
    """ "của tháng", "tháng cuối quý", "của tháng đầu mỗi quý" after a day's number."""
    cursor.take(Term.OF)
    if cursor.attempt(lambda: _year_reported(cursor)):
        return Repeats(every=Every.YEAR)
    owned = cursor.ended_with(cursor.at - 1, Term.OF, Term.BEGIN, Term.END)
    if not cursor.take(Term.MONTH):
        return None
    side = cursor.take(Term.BEGIN, Term.END) or cursor.attempt(partial(_side_by_number, cursor))
    if side is None and _after_a_day(cursor) and (cursor.take(Term.NEXT) or _reported(cursor)):
        return Repeats(every=Every.MONTH)
    if side is None:
        return (
            Repeats(every=Every.MONTH) if owned and not names_a_date(cursor, Term.MONTH) else None
        )
    cursor.take(Term.OF, Term.WITHIN)
    cursor.take(Term.EACH)
    if unit_of(cursor) is not Every.QUARTER or cursor.sees_kind(Kind.NUMBER):
        return None
    cursor.take(Term.NEXT, Term.THIS)
    return Repeats(every=Every.QUARTER, months=FIRST_MONTHS if side is Term.BEGIN else ())


def _side_by_number(cursor: Cursor) -> Term | None:
    """ "tháng thứ nhất", "tháng thứ ba" of a quarter."""
    number = cursor.take_number(1, 3) if cursor.take(Term.NTH) else None
    return {1: Term.BEGIN, 3: Term.END}.get(number or 0)


def _year_reported(cursor: Cursor) -> bool | None:
    """ "trước ngày 15/12 của năm báo cáo"; the end of "từ … đến 14/12 năm báo cáo" is one day."""
    before = cursor.tokens[max(cursor.at - _LONGEST_DAY, 0) : cursor.at]
    ends_a_range = any(token.word == "đến" or token.kind is Kind.DASH for token in before)
    return True if cursor.take(Term.YEAR) and _reported(cursor) and not ends_a_range else None


def _reported(cursor: Cursor) -> bool:
    return bool(cursor.take_word("báo") and cursor.take_word("cáo"))


def _after_a_day(cursor: Cursor) -> bool:
    """True for "ngày 05 tháng sau", which comes back each month; "tháng sau" alone does not."""
    before = [cursor.tokens[max(cursor.at - back, 0)].kind for back in (2, 3)]
    return Kind.NUMBER in before
