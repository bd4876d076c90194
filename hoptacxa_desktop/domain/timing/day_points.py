"""The grammar of single days: "ngày 18/4/2027", "mùng 6 Tết", "ngày cuối tháng 6"."""

from dataclasses import replace

from hoptacxa_desktop.domain.timing.clock import HALVES, hours, weekday
from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.month_points import lunar_tail, month_number
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.week_points import (
    UNCHECKED,
    hours_tail,
    joint,
    more_weekdays,
    weekday_tail,
)
from hoptacxa_desktop.domain.timing.year_points import with_year, with_year_or_none

_ENDS_OF_NAMES = word_set("đợt lần số quý bước đoạn điểm mục lớp khóa khoá vòng cụm kỳ đợi")
_BEFORE_A_DUE_DAY = word_set("trước nhất")
_LAST_MONTH = 12
_FURTHEST = 14
_BETWEEN_DAYS = word_set("và đến tới ngày sáng trưa chiều tối cả")


def day_spot(cursor: Cursor) -> Spot | None:
    """A day with the weekday and the hours around it."""
    cursor.take_word("các", "những")
    whole = bool(cursor.take(Term.WHOLE))
    when = hours(cursor)
    joint(cursor)
    cursor.take_word("các", "những")
    name = weekday(cursor)
    if name is not None and cursor.attempt(lambda: more_weekdays(cursor)):
        name = UNCHECKED
    wrapped = bool(name is not None and cursor.take_kind(Kind.OPEN))
    joint(cursor)
    found = _day_body(cursor) or (bare_day(cursor) if when else None)
    if found is None:
        return None
    if wrapped:
        cursor.take_kind(Kind.CLOSE)
    after = weekday_tail(cursor) if name is None else name
    found = replace(found, weekday=None if after == UNCHECKED else after, whole=whole)
    when = when or cursor.attempt(lambda: hours_tail(cursor))
    return replace(found, opens=when.opens, closes=when.closes, half=when.half) if when else found


def day_in_figures(cursor: Cursor) -> Spot | None:
    """ "18/4/2027", "18/4"."""
    dated = cursor.take_kind(Kind.DATE)
    if dated:
        day, month, year = dated.numbers
        return Spot(grain=Grain.DAY, number=day, month=month, year=year)
    if not cursor.sees_kind(Kind.DAY_MONTH) or _is_fraction(cursor):
        return None
    day, month = cursor.token.numbers
    cursor.at += 1
    return with_year_or_none(cursor, Spot(grain=Grain.DAY, number=day, month=month))


def month_end(cursor: Cursor) -> Spot | None:
    """ "ngày cuối tháng 6", "ngày cuối cùng của tháng", "ngày đầu tháng 7"."""
    if not cursor.take(Term.DAY):
        return None
    cursor.take(Term.WORKING)
    side = cursor.take(Term.BEGIN, Term.END)
    if side is None:
        return None
    number = 1 if side is Term.BEGIN else 31
    cursor.take(Term.OF)
    if cursor.sees(Term.EACH):
        return Spot(grain=Grain.DAY, number=number, clipped=True)
    if not cursor.take(Term.MONTH):
        return None
    found = cursor.attempt(lambda: month_number(cursor, part=None))
    if found is None:
        cursor.at -= 1
        return Spot(grain=Grain.DAY, number=number, clipped=True)
    return replace(found, grain=Grain.DAY, number=number, clipped=True)


def bare_day(cursor: Cursor) -> Spot | None:
    """A day's number that takes its month from what follows: the 18 of "18-22/4/2024"."""
    if not cursor.sees_kind(Kind.NUMBER) or _counts_a_name(cursor):
        return None
    if not _leads_to_a_month(cursor) and not _comes_back(cursor):
        return None
    number = cursor.take_number(1, 31, spelled=False)
    return Spot(grain=Grain.DAY, number=number, words=str(number)) if number else None


def _day_body(cursor: Cursor) -> Spot | None:
    headed = bool(cursor.take(Term.DAY)) or cursor.ended_with(cursor.at - 1, Term.DAY)
    cursor.take_kind(Kind.COLON)
    lunar = _lunar_day(cursor)
    if lunar:
        return lunar
    dated = day_in_figures(cursor) or cursor.attempt(lambda: _dashed(cursor, headed=headed))
    if dated is None:
        dated = cursor.attempt(lambda: _worded(cursor, headed=headed))
    if dated is None and headed and not _next_counts(cursor):
        number = cursor.take_number(1, 31)
        dated = Spot(grain=Grain.DAY, number=number) if number else None
    if dated and lunar_tail(cursor):
        return replace(dated, grain=Grain.LUNAR_DAY)
    return dated


def _next_counts(cursor: Cursor) -> bool:
    if not cursor.sees_kind(Kind.NUMBER):
        return False
    cursor.at += 1
    counted = not stands_alone(cursor)
    cursor.at -= 1
    return counted


def stands_alone(cursor: Cursor) -> bool:
    """False where the number before counts the words that come ("tháng 4, 02 hội nghị")."""
    if cursor.sees(Term.COUNTER):
        return False
    return not cursor.sees_kind(Kind.WORD) or cursor.sees(
        Term.AND, Term.OR, Term.TO, Term.MONTH, Term.YEAR, Term.EACH, Term.OF, Term.LUNAR,
        Term.WITHIN, Term.PEAK, Term.NTH, Term.TENTATIVE, Term.QUARTER, Term.ONGOING, Term.FROM,
        Term.PERIODIC, Term.END, Term.BEGIN,
    )  # fmt: skip


def _is_fraction(cursor: Cursor) -> bool:
    """ "2/3 số hộ", "đạt 15/20 xã": a part of something, not a day."""
    _, month = cursor.token.numbers
    if cursor.ended_with(cursor.at - 1, Term.DAY, Term.FROM, Term.TO, Term.BEFORE, Term.AFTER):
        return False
    after = cursor.ahead()
    if month > _LAST_MONTH:
        return True
    return after.kind is Kind.WORD and not _goes_with_a_day(cursor)


def _goes_with_a_day(cursor: Cursor) -> bool:
    cursor.at += 1
    found = cursor.sees(
        Term.AND, Term.OR, Term.TO, Term.YEAR, Term.EACH, Term.LUNAR, Term.TENTATIVE, Term.PEAK,
        Term.AT, Term.FROM, Term.NTH, Term.OF,
    )  # fmt: skip
    cursor.at -= 1
    return found


def _dashed(cursor: Cursor, *, headed: bool) -> Spot | None:
    """ "ngày 15-12", "từ 20.4": a day and its month, where they cannot be two days."""
    mark = cursor.ahead()
    opens_a_range = mark.word == "." and (
        cursor.ahead(3).kind is Kind.DASH and cursor.ahead(4).kind is Kind.DATE
    )
    opened = opens_a_range or headed or cursor.ended_with(cursor.at - 1, Term.FROM, Term.TO)
    if not opened or not (mark.kind is Kind.DASH or mark.word == "."):
        return None
    day = cursor.take_number(1, 31, spelled=False)
    cursor.take_kind(Kind.DASH, Kind.STOP)
    month = cursor.take_number(1, _LAST_MONTH, spelled=False)
    if not day or not month or (not headed and not stands_alone(cursor)):
        return None
    if cursor.sees_kind(Kind.SLASH, Kind.DASH, Kind.COMMA) and not opens_a_range:
        return None
    two_days = mark.kind is Kind.DASH and day < month and cursor.sees(Term.EACH, Term.AND, Term.OF)
    if two_days or cursor.sees(Term.MONTH):
        return None
    return with_year_or_none(cursor, Spot(grain=Grain.DAY, number=day, month=month))


def _worded(cursor: Cursor, *, headed: bool) -> Spot | None:
    """ "15 tháng 4 năm 2024", "15 tháng 3/2024"; but "hai tháng 5 và 6" are months."""
    months = not headed and cursor.ended_with(cursor.at - 1, Term.WITHIN)
    counts = months or _counts_a_name(cursor)
    number = None if counts else cursor.take_number(1, 31, spelled=headed)
    if number is None:
        return None
    cursor.take(Term.OF)
    if not cursor.take(Term.MONTH):
        return None
    found = month_number(cursor, part=None)
    if found is None:
        return None
    grain = Grain.LUNAR_DAY if found.grain is Grain.LUNAR_MONTH else Grain.DAY
    return replace(found, grain=grain, number=number)


def _counts_a_name(cursor: Cursor) -> bool:
    before = cursor.previous
    return before is not None and before.word in _ENDS_OF_NAMES


def _lunar_day(cursor: Cursor) -> Spot | None:
    if cursor.take(Term.FULL_MOON):
        return _full_moon(cursor)
    if not cursor.take(Term.LUNAR_FIRST_DAYS):
        return None
    number = cursor.take_number(1, 10)
    if number is None:
        return None
    if cursor.take(Term.TET):
        return with_year(cursor, Spot(grain=Grain.LUNAR_DAY, number=number, month=1))
    if cursor.take(Term.MONTH) is None:
        return Spot(grain=Grain.DAY, number=number)
    found = month_number(cursor, part=None)
    if found is None:
        return Spot(grain=Grain.DAY, number=number)
    grain = Grain.LUNAR_DAY if found.grain is Grain.LUNAR_MONTH else Grain.DAY
    return replace(found, grain=grain, number=number)


def _full_moon(cursor: Cursor) -> Spot | None:
    if not cursor.take(Term.MONTH):
        return None
    found = month_number(cursor, part=None)
    return replace(found, grain=Grain.LUNAR_DAY, number=15) if found else None


def _comes_back(cursor: Cursor) -> bool:
    """The 15 of "trước 15 hằng tháng", "chậm nhất 20 tháng cuối quý"."""
    before = cursor.previous
    if before is not None and before.word not in _BEFORE_A_DUE_DAY:
        return False
    at = cursor.at
    cursor.at += 1
    cursor.take(Term.OF)
    side = cursor.take(Term.MONTH) and cursor.sees(Term.BEGIN, Term.END)
    found = bool(side) or cursor.sees(Term.EACH)
    cursor.at = at
    return found


def _leads_to_a_month(cursor: Cursor) -> bool:
    headed = cursor.ended_with(cursor.at - 1, Term.DAY, Term.FROM, Term.TO, Term.AND, *HALVES) or (
        cursor.previous is None or cursor.previous.kind in (Kind.COMMA, Kind.COLON, Kind.OPEN)
    )
    if not headed and cursor.ahead().kind is not Kind.DASH and cursor.ahead().word != "đến":
        return False
    for step in range(1, _FURTHEST):
        token = cursor.ahead(step)
        numbered = cursor.ahead(step - 1).kind is Kind.NUMBER
        if token.kind in (Kind.DATE, Kind.DAY_MONTH) or (
            numbered and step > 1 and token.word == "tháng"
        ):
            return True
        joins = token.kind in (Kind.DASH, Kind.NUMBER, Kind.COMMA)
        if not joins and token.word not in _BETWEEN_DAYS:
            return False
    return False
