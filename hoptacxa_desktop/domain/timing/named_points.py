"""The grammar of named days and of the day of issue."""

from dataclasses import replace

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.day_points import day_in_figures
from hoptacxa_desktop.domain.timing.issue import issue
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.lunar import BRANCHES, STEMS
from hoptacxa_desktop.domain.timing.month_points import lunar_tail
from hoptacxa_desktop.domain.timing.occasions import OCCASION_WORDS
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.year_points import year_tail


def named_day(cursor: Cursor) -> Spot | None:
    """ "Ngày HTX Việt Nam (11/4)", "Tết Nguyên đán", "Quốc khánh 2/9"."""
    if not cursor.sees_kind(Kind.WORD):
        return None
    for words, occasion in OCCASION_WORDS:
        if cursor.token.word == words[0] and _stands_here(cursor, words):
            cursor.at += len(words)
            return _dated_again(cursor, occasion.title)
    return None


def day_of_issue(cursor: Cursor) -> Spot | None:
    """ "nay", "ngày ban hành", "khi kế hoạch được ban hành"."""
    headed = cursor.ended_with(cursor.at - 1, Term.FROM, Term.TO, Term.COUNTED_FROM)
    if headed and (cursor.attempt(lambda: issue(cursor)) or cursor.take(Term.NOW)):
        return Spot(grain=Grain.ISSUE)
    return None


def _stands_here(cursor: Cursor, words: tuple[str, ...]) -> bool:
    here = cursor.tokens[cursor.at : cursor.at + len(words)]
    return tuple(token.word for token in here) == words


def _dated_again(cursor: Cursor, title: str) -> Spot:
    """The named day; the date that often follows the name says the same day once more."""
    dated = cursor.attempt(lambda: _date_after_name(cursor))
    if dated is not None:
        return replace(dated, occasion=title)
    cursor.attempt(lambda: _lunar_year_name(cursor))
    year, shift = year_tail(cursor, dash=False)
    return Spot(grain=Grain.OCCASION, occasion=title, year=year, shift=shift)


def _lunar_year_name(cursor: Cursor) -> bool | None:
    """ "Tết Nguyên đán Đinh Mùi": the year's name, which its number says again."""
    cursor.take(Term.YEAR)
    stem, branch = (tuple(each.lower() for each in names) for names in (STEMS, BRANCHES))
    return True if cursor.take_word(*stem) and cursor.take_word(*branch) else None


def _date_after_name(cursor: Cursor) -> Spot | None:
    opened = cursor.take_kind(Kind.OPEN, Kind.COMMA)
    cursor.take(Term.DAY)
    found = day_in_figures(cursor)
    if found is None or (found.year and found.year < 1990):
        return None
    if lunar_tail(cursor):
        found = replace(found, grain=Grain.LUNAR_DAY)
    if opened and opened.kind is Kind.OPEN:
        cursor.take_kind(Kind.CLOSE)
    return found
