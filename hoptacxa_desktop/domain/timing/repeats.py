"""The grammar of what comes again: "hằng năm", "02 đợt/tháng", "định kỳ 6 tháng một lần"."""

from collections.abc import Callable
from functools import partial

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.nodes import Repeats
from hoptacxa_desktop.domain.timing.owned_rounds import of_each
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.units import UNITS, rounds_of, unit_of
from hoptacxa_desktop.domain.timing.values import Every

_OFTEN = (
    Every.DAY, Every.WEEK, Every.MONTH, Every.QUARTER, Every.HALF_YEAR, Every.YEAR, Every.ONGOING,
)  # fmt: skip
_NOT_EVERY = word_set("ngân khách bán mặt cửa nhà đơn tín kho gian lô hóa ngành mua giao")
_MOST_TIMES = 400


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


def _each(cursor: Cursor) -> Repeats | None:
    """ "hằng năm", "mỗi quý 01 lần", "mỗi 6 tháng", "hằng tháng, hằng quý"."""
    if _is_goods(cursor):
        return None
    cursor.take(Term.PERIODIC)
    if not cursor.take(Term.EACH):
        return None
    if cursor.sees(Term.YEAR) and cursor.sees_year(1) and cursor.ahead(2).kind is Kind.DASH:
        return Repeats(every=Every.YEAR)
    single = cursor.previous is not None and cursor.previous.word == "mỗi"
    count = cursor.take_number(1, 24) or 1
    each = partial(_unit_of_each, cursor) if single else None
    unit = cursor.attempt(partial(unit_of, cursor)) or (cursor.attempt(each) if each else None)
    if unit is None:
        return None
    return _joined(cursor, rounds_of(count, unit, _times(cursor)))


def _unit_of_each(cursor: Cursor) -> Every | None:
    """ "mỗi tháng 01 chuyên trang": no month is named behind "mỗi", but how much in each."""
    if not cursor.sees(*UNITS):
        return None
    if cursor.ahead(1).kind is not Kind.NUMBER:
        return None
    term = cursor.take(*UNITS)
    cursor.take_number(1, _MOST_TIMES)
    return UNITS[term] if term else None


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
    unit = unit_of(cursor)
    if unit is None or (not each and _goes_on_as_text(cursor)):
        return None
    return rounds_of(count, unit)


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
    unit = unit_of(cursor)
    return rounds_of(every, unit, count) if unit else None


def _in_one(cursor: Cursor) -> bool:
    return bool(cursor.take_word("trong", "trên", "một"))


def _by_unit(cursor: Cursor) -> Repeats | None:
    """ "theo quý", "theo từng tháng", "báo cáo theo tháng, quý, năm"."""
    if not cursor.take_word("theo"):
        return None
    cursor.take(Term.EACH)
    unit = unit_of(cursor)
    if unit is None or unit is Every.DAY or _goes_on_as_text(cursor):
        return None
    return _joined(cursor, rounds_of(1, unit))


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
    unit = unit_of(cursor)
    if unit is None or (_goes_on_as_text(cursor) and not cursor.sees_kind(Kind.NUMBER)):
        return None
    cursor.attempt(lambda: _one_time(cursor))
    return _joined(cursor, rounds_of(count, unit, _times(cursor)))


def _once_in(cursor: Cursor) -> Repeats | None:
    """ "6 tháng một lần", "3 tháng/lần", "01 quý 01 lần", "năm một lần"."""
    count = cursor.take_number(1, 24) or 1
    unit = unit_of(cursor)
    if unit is None:
        return None
    if cursor.attempt(lambda: _one_time(cursor)):
        return rounds_of(count, unit)
    times = cursor.take_number(2, _MOST_TIMES)
    return rounds_of(count, unit, times) if times and cursor.take(Term.COUNTER) else None


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
    unit = unit_of(cursor)
    if unit is None or not cursor.take(Term.WITHIN, Term.OF):
        return None
    return rounds_of(1, unit) if cursor.take(*UNITS) else None


def _listed(cursor: Cursor) -> Repeats | None:
    """ "báo cáo tháng, quý, 6 tháng, năm": two units or more without any number."""
    count = cursor.take_number(2, 6, spelled=False) or 1
    unit = unit_of(cursor)
    if unit is None or unit is Every.DAY:
        return None
    first = rounds_of(count, unit)
    more = cursor.attempt(lambda: _one_more(cursor))
    return _joined(cursor, more_often(first, more)) if more else None


_RULES: tuple[Callable[[Cursor], Repeats | None], ...] = (
    _times_per,
    _each,
    _by_unit,
    _periodic,
    _once_in,
    _all_of,
    of_each,
    _listed,
)
