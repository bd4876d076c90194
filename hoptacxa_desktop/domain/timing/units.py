"""The units in which something comes again, and the rounds that numbers of them make."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, roman
from hoptacxa_desktop.domain.timing.nodes import Repeats
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.values import Every

UNITS = {
    Term.DAY: Every.DAY, Term.WEEK: Every.WEEK, Term.MONTH: Every.MONTH,
    Term.QUARTER: Every.QUARTER, Term.YEAR: Every.YEAR,
}  # fmt: skip
_ROUNDS = {
    (6, Every.MONTH): Every.HALF_YEAR, (3, Every.MONTH): Every.QUARTER,
    (12, Every.MONTH): Every.YEAR, (2, Every.QUARTER): Every.HALF_YEAR,
    (7, Every.DAY): Every.WEEK,
}  # fmt: skip


def rounds_of(count: int, unit: Every, times: int = 1) -> Repeats:
    """`times` in each `count` units: six months are a half-year."""
    every = _ROUNDS.get((count, unit))
    if every:
        return Repeats(every=every, times=times)
    return Repeats(every=unit, interval=max(count, 1), times=times)


def unit_of(cursor: Cursor) -> Every | None:
    """A unit of time that no number makes a date ("năm" but not "năm 2024")."""
    if cursor.take(Term.HALF):
        return Every.HALF_YEAR if cursor.take(Term.YEAR) else None
    if cursor.sees(Term.SCHOOL_YEAR):
        return None
    term = cursor.take(*UNITS)
    return UNITS[term] if term and not names_a_date(cursor, term) else None


def names_a_date(cursor: Cursor, term: Term) -> bool:
    """True where what follows a unit makes a date of it: "quý II", "tháng 5"."""
    if term is Term.YEAR:
        return cursor.sees_year()
    if term is Term.QUARTER and roman(cursor.token.word):
        return True
    if cursor.sees_kind(Kind.MONTH_YEAR, Kind.DATE, Kind.DAY_MONTH):
        return True
    return cursor.sees_kind(Kind.NUMBER) and not _counts(cursor)


def _counts(cursor: Cursor) -> bool:
    """True for a number of times, "02 lần"; the cursor stays."""
    before = cursor.at
    cursor.at += 1
    found = cursor.sees(Term.COUNTER) or cursor.sees_kind(Kind.SLASH)
    cursor.at = before
    return found
