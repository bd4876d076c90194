"""The grammar of what comes again: "hằng năm", "02 đợt/tháng", "định kỳ 6 tháng một lần"."""

from collections.abc import Callable
from functools import partial

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, roman, word_set
from hoptacxa_desktop.domain.timing.nodes import Repeats
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.values import Every

_UNITS = {
    Term.DAY: Every.DAY, Term.WEEK: Every.WEEK, Term.MONTH: Every.MONTH,
    Term.QUARTER: Every.QUARTER, Term.YEAR: Every.YEAR,
}  # fmt: skip
_ROUNDS = {
    (6, Every.MONTH): Every.HALF_YEAR, (3, Every.MONTH): Every.QUARTER,
    (12, Every.MONTH): Every.YEAR, (2, Every.QUARTER): Every.HALF_YEAR,
    (7, Every.DAY): Every.WEEK,
}  # fmt: skip
_OFTEN = (
    Every.DAY, Every.WEEK, Every.MONTH, Every.QUARTER, Every.HALF_YEAR, Every.YEAR, Every.ONGOING,
)  # fmt: skip
_NOT_EVERY = word_set("ngân khách bán mặt cửa nhà đơn tín kho gian lô hóa ngành mua giao")
FIRST_MONTHS = (1, 4, 7, 10)
"""The months with which the quarters begin."""
_MOST_TIMES = 400
_LONGEST_DAY = 6


def repeats(cursor: Cursor) -> Repeats | None:
    """The recurrence that begins here; None for none."""
    for rule in _RULES:
        found = cursor.attempt(partial(rule, cursor))
        if found is not None:
            return found
    return None


def more_often(one: Repeats, other: Repeats) -> Repeats:
    """The recurrence with the shorter round ("định kỳ tháng, quý, năm" comes each month)."""
    if one.every is None or other.every is None:
        return one if other.every is None else other
    if one.every is other.every:
        return other if other.months and not one.months else one
    return one if _OFTEN.index(one.every) <= _OFTEN.index(other.every) else other


def _round(count: int, unit: Every, times: int = 1) -> Repeats:
    every = _ROUNDS.get((count, unit))
    if every:
        return Repeats(every=every, times=times)
    return Repeats(every=unit, interval=max(count, 1), times=times)


def _unit(cursor: Cursor) -> Every | None:
    """A unit of time that no number makes a date ("năm" but not "năm 2024")."""
    if cursor.take(Term.HALF):
        return Every.HALF_YEAR if cursor.take(Term.YEAR) else None
    if cursor.sees(Term.SCHOOL_YEAR):
        return None
    term = cursor.take(*_UNITS)
    return _UNITS[term] if term and not _names_a_date(cursor, term) else None


def _names_a_date(cursor: Cursor, term: Term) -> bool:
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


def _each(cursor: Cursor) -> Repeats | None:
    """ "hằng năm", "mỗi quý 01 lần", "mỗi 6 tháng", "hằng tháng, hằng quý"."""
    if _is_goods(cursor):
        return None
    cursor.take(Term.PERIODIC)
    if not cursor.take(Term.EACH):
        return None
    if cursor.sees(Term.YEAR) and cursor.sees_year(1) and cursor.ahead(2).kind is Kind.DASH:
        return Repeats(every=Every.YEAR)
    count = cursor.take_number(1, 24) or 1
    unit = _unit(cursor)
    if unit is None:
        return None
    return _joined(cursor, _round(count, unit, _times(cursor)))


def _is_goods(cursor: Cursor) -> bool:
    """ "ngân hàng năm 2024", "khách hàng tháng 5": the word of goods, not of repetition."""
    before = cursor.previous
    return before is not None and before.word in _NOT_EVERY


def _joined(cursor: Cursor, first: Repeats) -> Repeats:
    """More units after the first: ", quý, 6 tháng và năm"."""
    found = first
    while True:
        more = cursor.attempt(lambda: _one_more(cursor))
        if more is None:
            return found
        found = more_often(found, more)


def _one_more(cursor: Cursor) -> Repeats | None:
    joint = cursor.take_kind(Kind.COMMA, Kind.SLASH, Kind.SEMICOLON)
    if not cursor.take(Term.AND, Term.OR) and joint is None:
        return None
    cursor.take(Term.PERIODIC)
    each = cursor.take(Term.EACH)
    count = cursor.take_number(1, 12) or 1
    unit = _unit(cursor)
    if unit is None or (not each and _goes_on_as_text(cursor)):
        return None
    return _round(count, unit)


def _goes_on_as_text(cursor: Cursor) -> bool:
    return cursor.sees_kind(Kind.NUMBER) or (
        cursor.sees_kind(Kind.WORD)
        and (cursor.sees(Term.BEGIN, Term.END, Term.NEXT, Term.THIS, Term.PREVIOUS))
    )


def _times(cursor: Cursor) -> int:
    """How often in a round, "01 lần", "ít nhất 02 buổi"; 1 where the words do not say."""
    return cursor.attempt(lambda: _times_after(cursor)) or 1


def _times_after(cursor: Cursor) -> int | None:
    cursor.take_kind(Kind.COMMA)
    cursor.take_word("tổ")
    cursor.take_word("chức")
    _at_least(cursor)
    if cursor.take(Term.ONCE):
        return 1
    count = cursor.take_number(1, _MOST_TIMES)
    return count if count and cursor.take(Term.COUNTER) else None


def _at_least(cursor: Cursor) -> None:
    cursor.take_word("ít", "tối", "tổ")
    cursor.take_word("nhất", "thiểu", "đa")
    cursor.take_word("là", "từ")


def _times_per(cursor: Cursor) -> Repeats | None:
    """ "02 đợt/tháng", "một lần mỗi năm", "3-4 cuộc/năm", "01 hội nghị trong quý"."""
    if cursor.take(Term.ONCE):
        count = 1
    else:
        count = cursor.take_number(1, _MOST_TIMES) or 0
        if cursor.take_kind(Kind.DASH) or cursor.take(Term.TO):
            cursor.take_number(1, _MOST_TIMES)
        if not count or not cursor.take(Term.COUNTER):
            return None
    if not (cursor.take_kind(Kind.SLASH) or cursor.take(Term.EACH) or _in_one(cursor)):
        return None
    every = cursor.take_number(1, 24, spelled=False) or 1
    unit = _unit(cursor)
    return _round(every, unit, count) if unit else None


def _in_one(cursor: Cursor) -> bool:
    return bool(cursor.take_word("trong", "trên", "một"))


def _by_unit(cursor: Cursor) -> Repeats | None:
    """ "theo quý", "theo từng tháng", "báo cáo theo tháng, quý, năm"."""
    if not cursor.take_word("theo"):
        return None
    cursor.take(Term.EACH)
    unit = _unit(cursor)
    if unit is None or unit is Every.DAY or _goes_on_as_text(cursor):
        return None
    return _joined(cursor, _round(1, unit))


def _periodic(cursor: Cursor) -> Repeats | None:
    """ "định kỳ 06 tháng", "cứ 2 tuần một lần", "định kỳ tháng, quý, năm", "định kỳ"."""
    term_word = cursor.token.word
    if not cursor.take(Term.PERIODIC):
        return None
    cursor.take_kind(Kind.COLON, Kind.OPEN)
    cursor.take(Term.AND)
    found = cursor.attempt(lambda: _counted_unit(cursor))
    if found is not None:
        return found
    return None if term_word == "cứ" else Repeats(every=None)


def _counted_unit(cursor: Cursor) -> Repeats | None:
    cursor.take(Term.EACH)
    count = cursor.take_number(1, 24) or 1
    unit = _unit(cursor)
    if unit is None or (_goes_on_as_text(cursor) and not cursor.sees_kind(Kind.NUMBER)):
        return None
    cursor.attempt(lambda: _one_time(cursor))
    return _joined(cursor, _round(count, unit, _times(cursor)))


def _once_in(cursor: Cursor) -> Repeats | None:
    """ "6 tháng một lần", "3 tháng/lần", "01 quý 01 lần", "năm một lần"."""
    count = cursor.take_number(1, 24) or 1
    unit = _unit(cursor)
    if unit is None:
        return None
    if cursor.attempt(lambda: _one_time(cursor)):
        return _round(count, unit)
    times = cursor.take_number(2, _MOST_TIMES)
    return _round(count, unit, times) if times and cursor.take(Term.COUNTER) else None


def _one_time(cursor: Cursor) -> bool | None:
    cursor.take_kind(Kind.SLASH)
    cursor.take_number(1, 1)
    found = cursor.take(Term.ONCE) or cursor.take_word("lần", "kỳ")
    return True if found else None


def _all_of(cursor: Cursor) -> Repeats | None:
    """ "các tháng trong năm", "các ngày trong tuần"."""
    if not cursor.take_word("các", "những", "tất"):
        return None
    cursor.take_word("cả")
    cursor.take_word("các")
    unit = _unit(cursor)
    if unit is None or not cursor.take(Term.WITHIN, Term.OF):
        return None
    return _round(1, unit) if cursor.take(*_UNITS) else None


def _of_each(cursor: Cursor) -> Repeats | None:
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
            Repeats(every=Every.MONTH) if owned and not _names_a_date(cursor, Term.MONTH) else None
        )
    cursor.take(Term.OF, Term.WITHIN)
    cursor.take(Term.EACH)
    if _unit(cursor) is not Every.QUARTER or cursor.sees_kind(Kind.NUMBER):
        return None
    cursor.take(Term.NEXT, Term.THIS)
    return Repeats(every=Every.QUARTER, months=FIRST_MONTHS if side is Term.BEGIN else ())


def _year_reported(cursor: Cursor) -> bool | None:
    """ "trước ngày 15/12 của năm báo cáo"; the end of "từ … đến 14/12 năm báo cáo" is one day."""
    before = cursor.tokens[max(cursor.at - _LONGEST_DAY, 0) : cursor.at]
    ends_a_range = any(token.word == "đến" or token.kind is Kind.DASH for token in before)
    return True if cursor.take(Term.YEAR) and _reported(cursor) and not ends_a_range else None


def _reported(cursor: Cursor) -> bool:
    return bool(cursor.take_word("báo") and cursor.take_word("cáo"))


def _side_by_number(cursor: Cursor) -> Term | None:
    """ "tháng thứ nhất", "tháng thứ ba" of a quarter."""
    number = cursor.take_number(1, 3) if cursor.take(Term.NTH) else None
    return {1: Term.BEGIN, 3: Term.END}.get(number or 0)


def _after_a_day(cursor: Cursor) -> bool:
    """True for "ngày 05 tháng sau", which comes back each month; "tháng sau" alone does not."""
    before = [cursor.tokens[max(cursor.at - back, 0)].kind for back in (2, 3)]
    return Kind.NUMBER in before


def _listed(cursor: Cursor) -> Repeats | None:
    """ "báo cáo tháng, quý, 6 tháng, năm": two units or more without any number."""
    count = cursor.take_number(2, 6, spelled=False) or 1
    unit = _unit(cursor)
    if unit is None or unit is Every.DAY:
        return None
    first = _round(count, unit)
    more = cursor.attempt(lambda: _one_more(cursor))
    return _joined(cursor, more_often(first, more)) if more else None


_RULES: tuple[Callable[[Cursor], Repeats | None], ...] = (
    _times_per,
    _each,
    _by_unit,
    _periodic,
    _once_in,
    _all_of,
    _of_each,
    _listed,
)
