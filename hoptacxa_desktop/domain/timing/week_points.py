"""The grammar of weeks, and of weekdays and hours around a day."""

from dataclasses import replace

from hoptacxa_desktop.domain.timing.clock import HALVES, Hours, hours, weekday
from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, roman
from hoptacxa_desktop.domain.timing.month_points import month_number
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.year_points import year_tail

UNCHECKED = -1
_MOST_OF_MONTH = 5


def week(cursor: Cursor) -> Spot | None:
    """ "tuần thứ hai của tháng 4", "tuần 3 tháng 4/2027", "tuần cuối tháng 5", "tuần 15"."""
    cursor.take(Term.DAY)
    day = weekday(cursor)
    if day is not None:
        cursor.take_kind(Kind.COMMA)
        cursor.take(Term.OF)
    if day is not None and not cursor.sees(Term.WEEK):
        return _nth_weekday(cursor, day)
    if not cursor.take(Term.WEEK):
        return None
    found = week_number(cursor)
    return replace(found, weekday=day) if found else None


def _nth_weekday(cursor: Cursor, day: int) -> Spot | None:
    """ "thứ Bảy đầu tiên của tháng 7"."""
    number = _count(cursor)
    found = _month_of(cursor) if number else None
    if found is None or number is None:
        return None
    return replace(found, grain=Grain.WEEK, number=number, weekday=day, counted=True)


def _count(cursor: Cursor) -> int | None:
    """Which of a month's weekdays: 1 for "đầu tiên", 2 for "thứ hai", -1 for "cuối cùng"."""
    side = cursor.take(Term.BEGIN, Term.END)
    if side:
        return 1 if side is Term.BEGIN else -1
    return cursor.take_number(1, _MOST_OF_MONTH) if cursor.take(Term.NTH) else None


def _count_of_each(cursor: Cursor) -> int | None:
    """The same where the month or the quarter comes again: "thứ Tư thứ hai của mỗi tháng"."""
    sided = cursor.sees(Term.BEGIN, Term.END)
    number = _count(cursor)
    if number is None or not cursor.sees(Term.EACH, Term.OF):
        return None
    return number if sided or _each_month_follows(cursor) else None


def _each_month_follows(cursor: Cursor) -> bool:
    """True before "hằng tháng", while "thứ Ba thứ Năm hằng tuần" are two weekdays."""
    before = cursor.at
    cursor.take(Term.OF)
    cursor.take(Term.EACH)
    found = cursor.sees(Term.MONTH, Term.QUARTER)
    cursor.at = before
    return found


def week_number(cursor: Cursor) -> Spot | None:
    """The number of a week with its month or year, after the word for it."""
    number = _ordinal(cursor)
    if number is None:
        return None
    found = cursor.attempt(lambda: _month_of(cursor))
    if found:
        return replace(found, grain=Grain.WEEK, number=number)
    year, shift = year_tail(cursor)
    return Spot(grain=Grain.WEEK, number=number, year=year, shift=shift)


def weekday_alone(cursor: Cursor) -> Spot | None:
    """ "sáng thứ Hai" with no day: of each week, or of the week that the words name."""
    when = hours(cursor)
    joint(cursor)
    cursor.take(Term.DAY)
    name = weekday(cursor)
    if name is None:
        return None
    number = cursor.attempt(lambda: _count_of_each(cursor))
    found = Spot(grain=Grain.WEEKDAY, weekday=name)
    if number:
        found = replace(found, grain=Grain.WEEK, number=number)
    else:
        cursor.take(Term.BEGIN, Term.END)
    when = when or cursor.attempt(lambda: hours_tail(cursor))
    return replace(found, opens=when.opens, closes=when.closes, half=when.half) if when else found


def weekday_tail(cursor: Cursor) -> int | None:
    """The weekday after a day; UNCHECKED for several."""
    return cursor.attempt(lambda: _weekday_after(cursor))


def hours_tail(cursor: Cursor) -> Hours | None:
    """The hours after a day: ", từ 7h30 đến 11h30"."""
    opened = cursor.take_kind(Kind.OPEN)
    if opened is None:
        cursor.take_kind(Kind.COMMA, Kind.SEMICOLON)
    limited = cursor.take(Term.BEFORE) is not None
    cursor.take_word("bắt")
    cursor.take(Term.BEGIN)
    cursor.take(Term.AT)
    if opened is None and cursor.sees(Term.FROM) and cursor.ahead().kind is not Kind.CLOCK:
        return None
    found = hours(cursor)
    if found and cursor.sees_kind(Kind.NUMBER, Kind.DAY_MONTH, Kind.DATE):
        return None
    if found and (cursor.sees(Term.DAY, Term.NTH)):
        return None
    if found and opened:
        cursor.take_kind(Kind.CLOSE)
    if found and limited:
        return Hours(closes=found.opens) if found.opens else None
    return found


def joint(cursor: Cursor) -> None:
    """Moves past the small words between hours, weekday and day."""
    cursor.take_kind(Kind.COMMA)
    cursor.take(Term.OF, Term.AT, Term.WITHIN)


def _month_of(cursor: Cursor) -> Spot | None:
    cursor.take_kind(Kind.COMMA, Kind.SLASH, Kind.DASH)
    cursor.take(Term.OF, Term.WITHIN)
    return month_number(cursor, part=None) if cursor.take(Term.MONTH) else None


def _ordinal(cursor: Cursor) -> int | None:
    cursor.take(Term.NTH)
    side = cursor.take(Term.BEGIN, Term.END)
    if side:
        return 1 if side is Term.BEGIN else -1
    number = roman(cursor.token.word)
    if number:
        cursor.at += 1
        return number
    return cursor.take_number(1, 53)


def _weekday_after(cursor: Cursor) -> int | None:
    opened = cursor.take_kind(Kind.OPEN)
    if opened is None:
        cursor.take_kind(Kind.COMMA, Kind.DASH)
    when = cursor.take(*HALVES) if opened else None
    found = weekday(cursor)
    more = opened and cursor.attempt(lambda: more_weekdays(cursor))
    if opened and found is not None and not when:
        cursor.take_kind(Kind.CLOSE)
    return UNCHECKED if more and found is not None else found


def more_weekdays(cursor: Cursor) -> bool | None:
    """ "(thứ Bảy, Chủ nhật)" after a list of days says nothing of one of them."""
    found = None
    while cursor.take_kind(Kind.COMMA, Kind.DASH) or cursor.take(Term.AND, Term.TO):
        found = True if weekday(cursor) is not None else found
    return found
