"""The grammar of single places in the calendar: days, weeks, months, quarters, years, stages."""

from collections.abc import Callable
from dataclasses import replace

from hoptacxa_desktop.domain.timing.clock import Hours, hours, weekday
from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, roman
from hoptacxa_desktop.domain.timing.lunar import BRANCHES, STEMS
from hoptacxa_desktop.domain.timing.occasions import OCCASION_WORDS
from hoptacxa_desktop.domain.timing.spot import Grain, Part, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind

_PARTS = {
    Term.UPPER_THIRD: Part.BEGIN, Term.MIDDLE_THIRD: Part.MIDDLE, Term.LOWER_THIRD: Part.END,
    Term.BEGIN: Part.BEGIN, Term.MIDDLE: Part.MIDDLE, Term.END: Part.END,
}  # fmt: skip
_THIRDS = (Term.UPPER_THIRD, Term.MIDDLE_THIRD, Term.LOWER_THIRD)
_ENDS_OF_NAMES = frozenset("đợt lần số quý bước đoạn điểm mục lớp khóa khoá vòng cụm kỳ đợi".split())
_FIGURES = (Kind.NUMBER, Kind.DATE, Kind.DAY_MONTH, Kind.MONTH_YEAR, Kind.CLOCK)
_LAST_MONTH = 12
_MONTHS_OF_QUARTER = 3
_UNCHECKED = -1


def spot(cursor: Cursor) -> Spot | None:
    """The place in the calendar that begins here, with the words for it; None for none."""
    first = cursor.at
    for rule in _RULES:
        found = cursor.attempt(lambda rule=rule: rule(cursor))  # type: ignore[misc]
        if found is not None:
            return replace(found, words=cursor.words(first))
    return None


def more_of(cursor: Cursor, before: Spot, *, closed: bool = True) -> Spot | None:
    """A number that goes on with the kind of the spot before: "tháng 3, 4", "quý I - III".

    `closed`: refuse a number that counts the words after it ("tháng 4, 02 hội nghị").
    """
    first = cursor.at
    found = cursor.attempt(lambda: _more_of(cursor, before))
    if found is None or (closed and not _number_stands_alone(cursor)):
        cursor.at = first
        return None
    return replace(found, words=cursor.words(first))


def bare_day(cursor: Cursor) -> Spot | None:
    """A day's number that takes its month from what follows: the 18 of "18-22/4/2024"."""
    if not cursor.sees_kind(Kind.NUMBER) or _counts_a_name(cursor):
        return None
    if not _leads_to_a_month(cursor):
        return None
    number = cursor.take_number(1, 31, spelled=False)
    return Spot(grain=Grain.DAY, number=number, words=str(number)) if number else None


def _more_of(cursor: Cursor, before: Spot) -> Spot | None:
    if before.grain is Grain.DAY:
        number = cursor.take_number(1, 31, spelled=False)
        return Spot(grain=Grain.DAY, number=number) if number else None
    if before.grain is Grain.MONTH:
        return _month_number(cursor, part=None)
    if before.grain is Grain.QUARTER:
        return _quarter_number(cursor)
    if before.grain is Grain.YEAR:
        year = cursor.take_year()
        return Spot(grain=Grain.YEAR, year=year) if year else None
    if before.grain is Grain.WEEK:
        return _week_number(cursor)
    if before.grain is Grain.WEEKDAY:
        number = cursor.take_number(2, 7)
        return Spot(grain=Grain.WEEKDAY, weekday=number - 2) if number else None
    return None


def _number_stands_alone(cursor: Cursor) -> bool:
    if cursor.sees(Term.COUNTER):
        return False
    return not cursor.sees_kind(Kind.WORD) or cursor.sees(
        Term.AND, Term.OR, Term.TO, Term.MONTH, Term.YEAR, Term.EACH, Term.OF, Term.LUNAR,
        Term.WITHIN, Term.PEAK, Term.NTH, Term.TENTATIVE, Term.QUARTER, Term.ONGOING, Term.FROM,
    )  # fmt: skip


def _counts_a_name(cursor: Cursor) -> bool:
    before = cursor.previous
    return before is not None and before.word in _ENDS_OF_NAMES


def _leads_to_a_month(cursor: Cursor) -> bool:
    headed = cursor.ended_with(cursor.at - 1, Term.DAY, Term.FROM, Term.TO, Term.AND) or (
        cursor.previous is not None and cursor.previous.kind is Kind.COMMA
    )
    if not headed and cursor.ahead().kind is not Kind.DASH and cursor.ahead().word != "đến":
        return False
    for step in range(1, 24):
        token = cursor.ahead(step)
        numbered = cursor.ahead(step - 1).kind is Kind.NUMBER
        if token.kind in (Kind.DATE, Kind.DAY_MONTH) or (
            numbered and step > 1 and token.word == "tháng"
        ):
            return True
        joins = token.kind in (Kind.DASH, Kind.NUMBER, Kind.COMMA)
        if not joins and token.word not in ("và", "đến", "tới", "ngày"):
            return False
    return False


# --- years


def _year_tail(cursor: Cursor, *, dash: bool = True) -> tuple[int, int]:
    """The year that closes a spot and its shift; (0, 0) when the words leave it open."""
    return cursor.attempt(lambda: _year_after(cursor, dash=dash)) or (0, 0)


def _year_after(cursor: Cursor, *, dash: bool) -> tuple[int, int] | None:
    mark = cursor.take_kind(Kind.SLASH) or (cursor.take_kind(Kind.DASH) if dash else None)
    if mark is None:
        cursor.take_kind(Kind.COMMA)
        cursor.take(Term.OF, Term.WITHIN)
        return cursor.attempt(lambda: _named_year(cursor)) or _plain_year(cursor)
    return _plain_year(cursor)


def _plain_year(cursor: Cursor) -> tuple[int, int] | None:
    before = cursor.previous
    if before is not None and before.kind is Kind.COMMA:
        return None
    year = cursor.take_year()
    return (year, 0) if year else None


def _named_year(cursor: Cursor) -> tuple[int, int] | None:
    if not cursor.take(Term.YEAR) or cursor.take_word("học"):
        return None
    year = cursor.take_year()
    if year:
        return year, 0
    if cursor.take(Term.THIS) or cursor.take_word("kế"):
        cursor.take_word("hoạch")
        return 0, 0
    side = cursor.take(Term.NEXT, Term.PREVIOUS)
    if side is None or cursor.sees(Term.DAY, Term.MONTH, Term.TET) or cursor.sees_kind(*_FIGURES):
        return None
    return 0, 1 if side is Term.NEXT else -1


def _year(cursor: Cursor) -> Spot | None:
    whole = bool(cursor.take(Term.WHOLE))
    cursor.take_word("các", "những")
    within = not whole and cursor.ended_with(cursor.at - 1, Term.WITHIN)
    if cursor.sees(Term.SCHOOL_YEAR):
        return None
    found = cursor.attempt(lambda: _named_year(cursor))
    if found is not None:
        return Spot(grain=Grain.YEAR, year=found[0], shift=found[1], whole=whole)
    if (whole or within) and cursor.take(Term.YEAR) and not cursor.sees_kind(Kind.NUMBER):
        return Spot(grain=Grain.YEAR, whole=True)
    return None


def _bare_year(cursor: Cursor) -> Spot | None:
    headed = cursor.ended_with(
        cursor.at - 1, Term.FROM, Term.TO, Term.BEFORE, Term.AFTER, Term.EXHAUSTED, Term.WITHIN,
        Term.AND, Term.LATEST,
    ) or cursor.previous is None or cursor.previous.kind is not Kind.WORD  # fmt: skip
    year = cursor.take_year() if headed else None
    closed = not cursor.sees_kind(Kind.WORD, Kind.SLASH, Kind.OTHER) or cursor.sees(
        Term.AND, Term.TO, Term.ONWARD
    )
    return Spot(grain=Grain.YEAR, year=year) if year and closed else None


def _stage(cursor: Cursor) -> Spot | None:
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
    last = cursor.take_year() if joined else None
    cursor.take_kind(Kind.CLOSE)
    return Spot(grain=Grain.STAGE, year=first, last=last, whole=whole) if last else None


# --- quarters, months, halves


def _quarter(cursor: Cursor) -> Spot | None:
    cursor.take_word("các")
    if cursor.take(Term.QUARTER):
        return _quarter_number(cursor)
    if cursor.take_word("quỹ"):
        return _quarter_number(cursor)
    return _letter_quarter(cursor)


def _letter_quarter(cursor: Cursor) -> Spot | None:
    written = cursor.text[cursor.token.start : cursor.token.end]
    if written == "Q" and cursor.at + 1 < len(cursor.tokens):
        glued = cursor.ahead().start - cursor.token.end <= 1
        cursor.at += 1
        cursor.take_kind(Kind.STOP)
        return _quarter_number(cursor) if glued else None
    if written in ("QI", "QII", "QIII", "QIV"):
        cursor.at += 1
        return _with_year(cursor, Spot(grain=Grain.QUARTER, number=roman(written[1:].lower()) or 0))
    return None


def _quarter_number(cursor: Cursor) -> Spot | None:
    token = cursor.token
    if token.kind is Kind.MONTH_YEAR:
        cursor.at += 1
        return Spot(grain=Grain.QUARTER, number=token.numbers[0], year=token.numbers[1])
    number = _roman(cursor) or cursor.take_number(1, 9)
    return _with_year(cursor, Spot(grain=Grain.QUARTER, number=number)) if number else None


def _roman(cursor: Cursor) -> int | None:
    word = cursor.token.word
    if cursor.token.kind is Kind.NUMBER and cursor.ahead().start == cursor.token.end:
        word += cursor.ahead().word
    number = roman(word)
    if number is None or cursor.sees_kind(Kind.FINISH) or word in ("1", "11"):
        return None
    cursor.at += 1 if word == cursor.token.word else 2
    return number


def _with_year(cursor: Cursor, found: Spot) -> Spot:
    year, shift = _year_tail(cursor)
    return replace(found, year=year, shift=shift)


def _month(cursor: Cursor) -> Spot | None:
    cursor.take_word("các", "những")
    token = cursor.token
    if cursor.take(Term.MONTH):
        return _month_number(cursor, part=None)
    if token.kind is Kind.MONTH_YEAR and _plausible_month(token.numbers):
        return _month_number(cursor, part=None)
    if token.word in ("t", "th") and cursor.ahead().kind in (Kind.NUMBER, Kind.MONTH_YEAR):
        cursor.at += 1
        return _month_number(cursor, part=None)
    return None


def _plausible_month(numbers: tuple[int, ...]) -> bool:
    return 1 <= numbers[0] <= _LAST_MONTH and 1990 <= numbers[1] <= 2100


def _month_number(cursor: Cursor, part: Part | None) -> Spot | None:
    token = cursor.take_kind(Kind.MONTH_YEAR)
    if token:
        return Spot(grain=Grain.MONTH, month=token.numbers[0], year=token.numbers[1], part=part)
    lunar = cursor.token.word in ("giêng", "chạp")
    number = cursor.take_number(1, 31)
    if number is None:
        return None
    grain = Grain.LUNAR_MONTH if lunar or cursor.take(Term.LUNAR) else Grain.MONTH
    found = _with_year(cursor, Spot(grain=grain, month=number, part=part))
    return replace(found, grain=Grain.LUNAR_MONTH) if _lunar_tail(cursor) else found


def _lunar_tail(cursor: Cursor) -> bool:
    return bool(cursor.attempt(lambda: _lunar_words(cursor)))


def _lunar_words(cursor: Cursor) -> bool | None:
    opened = cursor.take_kind(Kind.OPEN, Kind.COMMA)
    found = cursor.take(Term.LUNAR)
    if found and opened and opened.kind is Kind.OPEN:
        cursor.take_kind(Kind.CLOSE)
    return True if found else None


def _months_of_year(cursor: Cursor) -> Spot | None:
    """ "6 tháng đầu năm", "9 tháng", "các tháng cuối năm", "2 quý đầu năm"."""
    several = cursor.take_word("các", "những")
    count = None if several else cursor.take_number(2, 11)
    unit = cursor.take(Term.MONTH, Term.QUARTER)
    if not unit or not (several or count):
        return None
    side = cursor.take(Term.BEGIN, Term.END)
    months = (count or _MONTHS_OF_QUARTER) * (_MONTHS_OF_QUARTER if unit is Term.QUARTER else 1)
    year = _of_year(cursor)
    if year is None or (side is None and not year[0]) or months >= _LAST_MONTH:
        return None
    first = _LAST_MONTH + 1 - months if side is Term.END else 1
    span = Spot(grain=Grain.MONTHS, month=first, last=first + months - 1)
    return replace(span, year=year[0], shift=year[1])


def _of_year(cursor: Cursor) -> tuple[int, int] | None:
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


def _slashed_year(cursor: Cursor) -> int | None:
    return cursor.take_year() if cursor.take_kind(Kind.SLASH) else None


# --- parts


def _part(cursor: Cursor) -> Spot | None:
    """ "đầu tháng 5", "trung tuần tháng 10", "nửa cuối quý II", "cuối năm", "tháng cuối năm"."""
    part = _part_word(cursor)
    if part is None:
        return None
    cursor.take_kind(Kind.COMMA)
    cursor.take(Term.OF)
    if cursor.take(Term.MONTH):
        found = _month_number(cursor, part=part) or _near_month(cursor)
        return replace(found, part=part) if found else None
    if cursor.take(Term.QUARTER) or cursor.take_word("quỹ"):
        found = _quarter_number(cursor)
        return replace(found, part=part) if found else None
    stage = cursor.attempt(lambda: _stage(cursor))
    if stage:
        return replace(stage, part=part)
    year = _of_year(cursor)
    return Spot(grain=Grain.YEAR, year=year[0], shift=year[1], part=part) if year else None


def _part_word(cursor: Cursor) -> Part | None:
    if cursor.take(Term.HALF):
        side = cursor.take(Term.BEGIN, Term.END) or cursor.take_word("sau")
        if side is None:
            return None
        return Part.FIRST_HALF if side is Term.BEGIN else Part.SECOND_HALF
    term = cursor.take(*_PARTS)
    return _PARTS[term] if term else None


def _side_month(cursor: Cursor) -> Spot | None:
    """ "tháng cuối năm 2027" is December, "tháng đầu quý II" is April."""
    if not cursor.take(Term.MONTH):
        return None
    side = cursor.take(Term.BEGIN, Term.END)
    if side is None:
        return None
    cursor.take(Term.OF)
    if cursor.take(Term.QUARTER):
        found = _quarter_number(cursor)
        return replace(found, part=_PARTS[side]) if found else None
    year = _of_year(cursor)
    month = 1 if side is Term.BEGIN else _LAST_MONTH
    return Spot(grain=Grain.MONTH, month=month, year=year[0], shift=year[1]) if year else None


def _near_month(cursor: Cursor) -> Spot | None:
    """ "tháng này", "tháng sau": counted from the month of issue."""
    if cursor.take(Term.THIS):
        return Spot(grain=Grain.ISSUE, number=1, occasion="month")
    if cursor.take_word("tới", "sau"):
        return Spot(grain=Grain.ISSUE, number=1, shift=1, occasion="month")
    return None


def _near(cursor: Cursor) -> Spot | None:
    cursor.take(Term.WITHIN)
    if cursor.take(Term.MONTH):
        return _near_month(cursor)
    unit = cursor.take(Term.QUARTER, Term.WEEK)
    if unit is None:
        return None
    name = "quarter" if unit is Term.QUARTER else "week"
    shift = 0 if cursor.take(Term.THIS) else 1 if cursor.take_word("tới", "sau") else None
    return None if shift is None else Spot(grain=Grain.ISSUE, shift=shift, occasion=name)


# --- weeks


def _week(cursor: Cursor) -> Spot | None:
    """ "tuần thứ hai của tháng 4", "tuần 3 tháng 4/2027", "tuần cuối tháng 5", "tuần 15"."""
    day = weekday(cursor)
    if day is not None:
        cursor.take_kind(Kind.COMMA)
        cursor.take(Term.OF)
    if not cursor.take(Term.WEEK):
        return None
    found = _week_number(cursor)
    return replace(found, weekday=day) if found else None


def _week_number(cursor: Cursor) -> Spot | None:
    number = _ordinal(cursor)
    if number is None:
        return None
    found = cursor.attempt(lambda: _month_of(cursor))
    if found:
        return replace(found, grain=Grain.WEEK, number=number)
    year, shift = _year_tail(cursor)
    return Spot(grain=Grain.WEEK, number=number, year=year, shift=shift)


def _month_of(cursor: Cursor) -> Spot | None:
    cursor.take_kind(Kind.COMMA)
    cursor.take(Term.OF, Term.WITHIN)
    return _month_number(cursor, part=None) if cursor.take(Term.MONTH) else None


def _ordinal(cursor: Cursor) -> int | None:
    cursor.take(Term.NTH)
    side = cursor.take(Term.BEGIN, Term.END)
    if side:
        return 1 if side is Term.BEGIN else -1
    return cursor.take_number(1, 53)


# --- days


def _day(cursor: Cursor) -> Spot | None:
    cursor.take_word("các", "những")
    whole = bool(cursor.take(Term.WHOLE))
    when = hours(cursor)
    _joint(cursor)
    name = weekday(cursor)
    wrapped = bool(name is not None and cursor.take_kind(Kind.OPEN))
    _joint(cursor)
    found = _day_body(cursor)
    if found is None:
        return None
    if wrapped:
        cursor.take_kind(Kind.CLOSE)
    after = _weekday_tail(cursor) if name is None else name
    found = replace(found, weekday=None if after == _UNCHECKED else after, whole=whole)
    when = when or cursor.attempt(lambda: _hours_tail(cursor))
    return replace(found, opens=when.opens, closes=when.closes) if when else found


def _joint(cursor: Cursor) -> None:
    cursor.take_kind(Kind.COMMA)
    cursor.take(Term.OF, Term.AT, Term.WITHIN)


def _day_body(cursor: Cursor) -> Spot | None:
    headed = bool(cursor.take(Term.DAY)) or cursor.ended_with(cursor.at - 1, Term.DAY)
    cursor.take_kind(Kind.COLON)
    lunar = _lunar_day(cursor)
    if lunar:
        return lunar
    dated = _figures(cursor) or cursor.attempt(lambda: _dashed(cursor, headed=headed))
    if dated is None:
        dated = cursor.attempt(lambda: _worded(cursor))
    if dated is None and headed and not _next_counts(cursor):
        number = cursor.take_number(1, 31)
        dated = Spot(grain=Grain.DAY, number=number) if number else None
    if dated and _lunar_tail(cursor):
        return replace(dated, grain=Grain.LUNAR_DAY)
    return dated


def _next_counts(cursor: Cursor) -> bool:
    after = cursor.ahead()
    return after.kind is Kind.WORD and after.word in ("lần", "buổi", "đợt", "ngày", "phiên")


def _figures(cursor: Cursor) -> Spot | None:
    dated = cursor.take_kind(Kind.DATE)
    if dated:
        day, month, year = dated.numbers
        return Spot(grain=Grain.DAY, number=day, month=month, year=year)
    if not cursor.sees_kind(Kind.DAY_MONTH) or _is_fraction(cursor):
        return None
    day, month = cursor.token.numbers
    cursor.at += 1
    return _with_year_or_none(cursor, Spot(grain=Grain.DAY, number=day, month=month))


def _with_year_or_none(cursor: Cursor, found: Spot) -> Spot:
    year, shift = _year_tail(cursor, dash=False)
    return replace(found, year=year, shift=shift)


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
    """ "ngày 15-12": a day and its month with a dash, where it cannot be two days."""
    if not headed or cursor.ahead().kind is not Kind.DASH:
        return None
    day = cursor.take_number(1, 31, spelled=False)
    cursor.take_kind(Kind.DASH)
    month = cursor.take_number(1, _LAST_MONTH, spelled=False)
    if not day or not month or cursor.sees_kind(Kind.SLASH, Kind.DASH, Kind.COMMA):
        return None
    two_days = day < month and (cursor.sees(Term.MONTH, Term.EACH, Term.AND, Term.OF))
    if two_days or cursor.sees(Term.MONTH):
        return None
    return _with_year_or_none(cursor, Spot(grain=Grain.DAY, number=day, month=month))


def _worded(cursor: Cursor) -> Spot | None:
    """ "15 tháng 4 năm 2024", "15 tháng 3/2024"."""
    number = None if _counts_a_name(cursor) else cursor.take_number(1, 31)
    if number is None or not cursor.take(Term.MONTH):
        return None
    found = _month_number(cursor, part=None)
    if found is None:
        return None
    grain = Grain.LUNAR_DAY if found.grain is Grain.LUNAR_MONTH else Grain.DAY
    return replace(found, grain=grain, number=number)


def _lunar_day(cursor: Cursor) -> Spot | None:
    if cursor.take(Term.FULL_MOON):
        return _full_moon(cursor)
    if not cursor.take(Term.LUNAR_FIRST_DAYS):
        return None
    number = cursor.take_number(1, 10)
    if number is None:
        return None
    if cursor.take(Term.TET):
        return _with_year(cursor, Spot(grain=Grain.LUNAR_DAY, number=number, month=1))
    if cursor.take(Term.MONTH) is None:
        return Spot(grain=Grain.DAY, number=number)
    found = _month_number(cursor, part=None)
    if found is None:
        return Spot(grain=Grain.DAY, number=number)
    grain = Grain.LUNAR_DAY if found.grain is Grain.LUNAR_MONTH else Grain.DAY
    return replace(found, grain=grain, number=number)


def _full_moon(cursor: Cursor) -> Spot | None:
    if not cursor.take(Term.MONTH):
        return None
    found = _month_number(cursor, part=None)
    return replace(found, grain=Grain.LUNAR_DAY, number=15) if found else None


def _weekday_tail(cursor: Cursor) -> int | None:
    return cursor.attempt(lambda: _weekday_after(cursor))


def _weekday_after(cursor: Cursor) -> int | None:
    opened = cursor.take_kind(Kind.OPEN)
    if opened is None:
        cursor.take_kind(Kind.COMMA, Kind.DASH)
    when = cursor.take(Term.MORNING, Term.AFTERNOON) if opened else None
    found = weekday(cursor)
    more = opened and cursor.attempt(lambda: _more_weekdays(cursor))
    if opened and found is not None and not when:
        cursor.take_kind(Kind.CLOSE)
    return _UNCHECKED if more and found is not None else found


def _more_weekdays(cursor: Cursor) -> bool | None:
    """ "(thứ Bảy, Chủ nhật)" after a list of days says nothing of one of them."""
    found = None
    while cursor.take_kind(Kind.COMMA, Kind.DASH) or cursor.take(Term.AND, Term.TO):
        found = True if weekday(cursor) is not None else found
    return found


def _hours_tail(cursor: Cursor) -> Hours | None:
    opened = cursor.take_kind(Kind.OPEN)
    if opened is None:
        cursor.take_kind(Kind.COMMA, Kind.SEMICOLON)
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
    return found


def _weekday_alone(cursor: Cursor) -> Spot | None:
    """ "sáng thứ Hai" with no day: of each week, or of the week that the words name."""
    when = hours(cursor)
    _joint(cursor)
    cursor.take(Term.DAY)
    name = weekday(cursor)
    if name is None:
        return None
    cursor.take(Term.BEGIN, Term.END)
    found = Spot(grain=Grain.WEEKDAY, weekday=name)
    when = when or cursor.attempt(lambda: _hours_tail(cursor))
    return replace(found, opens=when.opens, closes=when.closes) if when else found


def _month_end(cursor: Cursor) -> Spot | None:
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
        return Spot(grain=Grain.DAY, number=number, part=Part.END)
    if not cursor.take(Term.MONTH):
        return None
    found = cursor.attempt(lambda: _month_number(cursor, part=None))
    if found is None:
        cursor.at -= 1
        return Spot(grain=Grain.DAY, number=number, part=Part.END)
    return replace(found, grain=Grain.DAY, number=number, part=Part.END)


# --- named days and the day of issue


def _named_day(cursor: Cursor) -> Spot | None:
    """ "Ngày HTX Việt Nam (11/4)", "Tết Nguyên đán", "Quốc khánh 2/9"."""
    if not cursor.sees_kind(Kind.WORD):
        return None
    for words, occasion in OCCASION_WORDS:
        if cursor.token.word == words[0] and _stands_here(cursor, words):
            cursor.at += len(words)
            return _dated_again(cursor, occasion.title)
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
    year, shift = _year_tail(cursor, dash=False)
    return Spot(grain=Grain.OCCASION, occasion=title, year=year, shift=shift)


def _lunar_year_name(cursor: Cursor) -> bool | None:
    """ "Tết Nguyên đán Đinh Mùi": the year's name, which its number says again."""
    cursor.take(Term.YEAR)
    stem, branch = (tuple(each.lower() for each in names) for names in (STEMS, BRANCHES))
    return True if cursor.take_word(*stem) and cursor.take_word(*branch) else None


def _date_after_name(cursor: Cursor) -> Spot | None:
    opened = cursor.take_kind(Kind.OPEN, Kind.COMMA)
    cursor.take(Term.DAY)
    found = _figures(cursor)
    if found is None or (found.year and found.year < 1990):
        return None
    if _lunar_tail(cursor):
        found = replace(found, grain=Grain.LUNAR_DAY)
    if opened and opened.kind is Kind.OPEN:
        cursor.take_kind(Kind.CLOSE)
    return found


def _issue(cursor: Cursor) -> Spot | None:
    """ "nay", "ngày ban hành", "khi kế hoạch được ban hành"."""
    headed = cursor.ended_with(cursor.at - 1, Term.FROM, Term.TO, Term.COUNTED_FROM)
    if headed and (cursor.take(Term.ISSUE) or cursor.take(Term.NOW)):
        return Spot(grain=Grain.ISSUE)
    return None


_RULES: tuple[Callable[[Cursor], Spot | None], ...] = (
    _issue,
    _month_end,
    _week,
    _day,
    _months_of_year,
    _part,
    _side_month,
    _near,
    _month,
    _quarter,
    _stage,
    _year,
    _named_day,
    _weekday_alone,
    bare_day,
    _bare_year,
)
