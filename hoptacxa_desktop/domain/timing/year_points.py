"""The grammar of years and stages: "năm 2027", "/2027", "năm sau", "giai đoạn 2026-2030"."""

from dataclasses import replace

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind

_YEAR_FIGURES = 4
_FIGURES = (Kind.NUMBER, Kind.DATE, Kind.DAY_MONTH, Kind.MONTH_YEAR, Kind.CLOCK)


def year_tail(cursor: Cursor, *, dash: bool = True) -> tuple[int, int]:
    """The year that closes a spot and its shift; (0, 0) when the words leave it open."""
    return cursor.attempt(lambda: _year_after(cursor, dash=dash)) or (0, 0)


def with_year(cursor: Cursor, found: Spot) -> Spot:
    """The spot with the year that follows it."""
    year, shift = year_tail(cursor)
    return replace(found, year=year, shift=shift)


def with_year_or_none(cursor: Cursor, found: Spot) -> Spot:
    """The spot with the year that follows it, but not after a dash ("15/3 - 2024")."""
    year, shift = year_tail(cursor, dash=False)
    return replace(found, year=year, shift=shift)


def of_year(cursor: Cursor) -> tuple[int, int] | None:
    """The year that "đầu năm", "cuối năm 2027", "của năm sau" name; None for no word of year."""
    cursor.take(Term.OF)
    slashed = cursor.attempt(lambda: _slashed_year(cursor))
    if slashed:
        return slashed, 0
    found = cursor.attempt(lambda: _named_year(cursor))
    if found is not None:
        return found
    if cursor.sees(Term.SCHOOL_YEAR) or not cursor.take(Term.YEAR):
        return None
    return 0, 0


def year_spot(cursor: Cursor) -> Spot | None:
    """ "năm 2027", "cả năm", "trong năm", "năm sau"."""
    whole = bool(cursor.take(Term.WHOLE))
    cursor.take_word("các", "những")
    within = not whole and cursor.ended_with(cursor.at - 1, Term.WITHIN, Term.EXHAUSTED)
    if cursor.sees(Term.SCHOOL_YEAR):
        return None
    found = cursor.attempt(lambda: _named_year(cursor))
    if found is not None:
        return Spot(grain=Grain.YEAR, year=found[0], shift=found[1], whole=whole)
    if (whole or within) and cursor.take(Term.YEAR) and not cursor.sees_kind(Kind.NUMBER):
        return Spot(grain=Grain.YEAR, whole=True)
    return None


def bare_year(cursor: Cursor) -> Spot | None:
    """ "2027" on its own, where it cannot count anything."""
    year = cursor.take_year() if _may_stand_bare(cursor) else None
    closed = not cursor.sees_kind(Kind.WORD, Kind.SLASH, Kind.OTHER) or cursor.sees(
        Term.AND, Term.TO, Term.ONWARD
    )
    return Spot(grain=Grain.YEAR, year=year) if year and closed else None


def _may_stand_bare(cursor: Cursor) -> bool:
    before = cursor.previous
    if before is None or before.kind not in (Kind.WORD, Kind.SLASH, Kind.OTHER):
        return True
    opens_a_range = cursor.ahead().kind is Kind.DASH and cursor.sees_year(2)
    return opens_a_range or cursor.ended_with(
        cursor.at - 1, Term.FROM, Term.TO, Term.BEFORE, Term.AFTER, Term.EXHAUSTED, Term.WITHIN,
        Term.AND, Term.LATEST,
    )  # fmt: skip


def stage(cursor: Cursor) -> Spot | None:
    """ "giai đoạn 2026-2030", "cả nhiệm kỳ"."""
    whole = bool(cursor.take(Term.WHOLE))
    within = cursor.ended_with(cursor.at - 1, Term.WITHIN)
    if not cursor.take(Term.STAGE):
        return None
    cursor.take_number(2, 10)
    cursor.take(Term.YEAR)
    cursor.take(Term.FROM)
    cursor.take(Term.YEAR)
    cursor.take_kind(Kind.OPEN)
    first = cursor.take_year()
    if first is None:
        return Spot(grain=Grain.PLAN, whole=whole) if whole or within else None
    joined = cursor.take_kind(Kind.DASH, Kind.SLASH) or cursor.take(Term.TO)
    cursor.take(Term.YEAR)
    last = cursor.take_named_year() if joined else None
    cursor.take_kind(Kind.CLOSE)
    return Spot(grain=Grain.STAGE, year=first, last=last, whole=whole) if last else None


def _year_after(cursor: Cursor, *, dash: bool) -> tuple[int, int] | None:
    mark = cursor.take_kind(Kind.SLASH) or (cursor.take_kind(Kind.DASH) if dash else None)
    if mark is None:
        cursor.take_kind(Kind.COMMA)
        cursor.take(Term.OF, Term.WITHIN)
        return cursor.attempt(lambda: _named_year(cursor)) or _plain_year(cursor)
    if mark.kind is Kind.DASH:
        return _in_figures(cursor)
    year = cursor.take_named_year()
    return (year, 0) if year else None


def _plain_year(cursor: Cursor) -> tuple[int, int] | None:
    before = cursor.previous
    if before is not None and before.kind is Kind.COMMA:
        return None
    return _in_figures(cursor)


def _in_figures(cursor: Cursor) -> tuple[int, int] | None:
    year = cursor.take_named_year() if len(cursor.token.word) == _YEAR_FIGURES else None
    return (year, 0) if year else None


def _named_year(cursor: Cursor) -> tuple[int, int] | None:
    if not cursor.take(Term.YEAR) or cursor.take_word("học"):
        return None
    year = cursor.take_named_year()
    if year:
        return year, 0
    if cursor.take(Term.THIS) or cursor.take_word("kế"):
        cursor.take_word("hoạch")
        return 0, 0
    side = cursor.take(Term.NEXT, Term.PREVIOUS)
    if side is None or cursor.sees(Term.DAY, Term.MONTH, Term.TET) or cursor.sees_kind(*_FIGURES):
        return None
    return 0, 1 if side is Term.NEXT else -1


def _slashed_year(cursor: Cursor) -> int | None:
    return cursor.take_named_year() if cursor.take_kind(Kind.SLASH) else None
