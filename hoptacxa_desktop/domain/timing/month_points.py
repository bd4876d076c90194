"""The grammar of months, quarters, halves and their parts: "Quý II", "cuối tháng 5"."""

from dataclasses import replace

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, roman, word_set
from hoptacxa_desktop.domain.timing.spans import YEARS
from hoptacxa_desktop.domain.timing.spot import Grain, Part, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind
from hoptacxa_desktop.domain.timing.year_points import of_year, stage, with_year

_PARTS = {
    Term.UPPER_THIRD: Part.BEGIN, Term.MIDDLE_THIRD: Part.MIDDLE, Term.LOWER_THIRD: Part.END,
    Term.BEGIN: Part.BEGIN, Term.MIDDLE: Part.MIDDLE, Term.END: Part.END,
}  # fmt: skip
_MISSPELT_QUARTERS = ("quỹ", "quy", "qui")
_BEFORE_A_MONTH = word_set("từ trong vào kiến khoảng")
_LAST_MONTH = 12
_MONTHS_OF_QUARTER = 3
_DAYS_OF_WEEK = 7


def quarter(cursor: Cursor) -> Spot | None:
    """ "Quý II/2027", "quỹ IV" (a scanner's quý), "Q2/2027"."""
    cursor.take_word("các")
    if cursor.take(Term.QUARTER):
        cursor.take(Term.NTH)
        return quarter_number(cursor)
    if cursor.take_word(*_MISSPELT_QUARTERS):
        return quarter_number(cursor)
    return _letter_quarter(cursor)


def quarter_number(cursor: Cursor) -> Spot | None:
    """The number of a quarter with its year, after the word for it."""
    token = cursor.token
    if token.kind is Kind.MONTH_YEAR:
        cursor.at += 1
        return Spot(grain=Grain.QUARTER, number=token.numbers[0], year=token.numbers[1])
    number = _roman(cursor) or cursor.take_number(1, 9)
    return with_year(cursor, Spot(grain=Grain.QUARTER, number=number)) if number else None


def month_spot(cursor: Cursor) -> Spot | None:
    """ "tháng 4/2027", "4/2027", "T4"."""
    cursor.take_word("các", "những")
    token = cursor.token
    if cursor.take(Term.MONTH):
        return month_number(cursor, part=None)
    if token.kind is Kind.NUMBER and _leads_to_a_month(cursor):
        return month_number(cursor, part=None)
    if token.kind is Kind.MONTH_YEAR and _plausible_month(token.numbers):
        return month_number(cursor, part=None)
    if token.word in ("t", "th") and cursor.ahead().kind in (Kind.NUMBER, Kind.MONTH_YEAR):
        cursor.at += 1
        return month_number(cursor, part=None)
    return None


def month_number(cursor: Cursor, part: Part | None) -> Spot | None:
    """The number of a month with its year, after the word for it."""
    token = cursor.take_kind(Kind.MONTH_YEAR)
    if token:
        return Spot(grain=Grain.MONTH, month=token.numbers[0], year=token.numbers[1], part=part)
    lunar = cursor.token.word in ("giêng", "chạp")
    number = cursor.take_number(1, 31)
    if number is None:
        return None
    grain = Grain.LUNAR_MONTH if lunar or cursor.take(Term.LUNAR) else Grain.MONTH
    found = with_year(cursor, Spot(grain=grain, month=number, part=part))
    return replace(found, grain=Grain.LUNAR_MONTH) if lunar_tail(cursor) else found


def lunar_tail(cursor: Cursor) -> bool:
    """True (and past the words) where "âm lịch" follows."""
    return bool(cursor.attempt(lambda: _lunar_words(cursor)))


def months_of_year(cursor: Cursor) -> Spot | None:
    """ "6 tháng đầu năm", "9 tháng", "các tháng cuối năm", "2 quý đầu năm"."""
    several = cursor.take_word("các", "những")
    count = None if several else cursor.take_number(2, 11)
    unit = cursor.take(Term.MONTH, Term.QUARTER)
    if not unit or not (several or count):
        return None
    side = cursor.take(Term.BEGIN, Term.END)
    months = (count or _MONTHS_OF_QUARTER) * (_MONTHS_OF_QUARTER if unit is Term.QUARTER else 1)
    year = of_year(cursor)
    if year is None or (side is None and not year[0]) or months >= _LAST_MONTH:
        return None
    first = _LAST_MONTH + 1 - months if side is Term.END else 1
    span = Spot(grain=Grain.MONTHS, month=first, last=first + months - 1)
    return replace(span, year=year[0], shift=year[1])


def several_days(cursor: Cursor) -> Spot | None:
    """ "10 ngày đầu tháng 5", "hai tuần cuối tháng 9", "5 ngày đầu hằng tháng"."""
    count = cursor.take_number(2, 20)
    unit = cursor.take(Term.DAY, Term.WEEK)
    if count is None or unit is None:
        return None
    count *= 1 if unit is Term.DAY else _DAYS_OF_WEEK
    side = cursor.take(Term.BEGIN, Term.END)
    cursor.take(Term.OF)
    monthly = bool(cursor.take(Term.MONTH))
    if side and cursor.sees(Term.EACH):
        return Spot(grain=Grain.MONTH, number=count, part=_PARTS[side])
    if side is None or not monthly:
        return None
    found = month_number(cursor, part=_PARTS[side])
    return replace(found, number=count) if found else None


def part_of(cursor: Cursor) -> Spot | None:
    """ "đầu tháng 5", "trung tuần tháng 10", "nửa cuối quý II", "cuối năm", "tháng cuối năm"."""
    part = part_word(cursor)
    if part is None:
        return None
    cursor.take_kind(Kind.COMMA)
    cursor.take(Term.OF)
    again = _part_of_each(cursor, part)
    if again:
        return again
    if cursor.take(Term.MONTH):
        found = month_number(cursor, part=part) or _near_month(cursor)
        return replace(found, part=part) if found else None
    if cursor.take(Term.QUARTER) or cursor.take_word(*_MISSPELT_QUARTERS):
        found = quarter_number(cursor)
        return replace(found, part=part) if found else None
    years = cursor.attempt(lambda: stage(cursor))
    if years:
        return replace(years, part=part)
    year = of_year(cursor)
    return Spot(grain=Grain.YEAR, year=year[0], shift=year[1], part=part) if year else None


def _part_of_each(cursor: Cursor, part: Part) -> Spot | None:
    """ "cuối mỗi tháng", "đầu quý hằng quý": the part alone; the words for each follow."""
    before = cursor.at
    heading = cursor.take(Term.EACH)
    unit = cursor.take(Term.MONTH, Term.QUARTER)
    closing = cursor.sees(Term.EACH)
    after = cursor.at
    cursor.at = before
    if unit is None or not (heading or closing):
        return None
    if not heading:
        cursor.at = after
    return Spot(grain=Grain.MONTH if unit is Term.MONTH else Grain.QUARTER, part=part)


def side_month(cursor: Cursor) -> Spot | None:
    """ "tháng cuối năm 2027" is December, "tháng đầu quý II" is April."""
    if not cursor.take(Term.MONTH):
        return None
    side = cursor.take(Term.BEGIN, Term.END)
    if side is None:
        return None
    cursor.take(Term.OF)
    if cursor.take(Term.QUARTER):
        found = quarter_number(cursor)
        return replace(found, part=_PARTS[side]) if found else None
    year = of_year(cursor)
    month = 1 if side is Term.BEGIN else _LAST_MONTH
    return Spot(grain=Grain.MONTH, month=month, year=year[0], shift=year[1]) if year else None


def near(cursor: Cursor) -> Spot | None:
    """ "tháng này", "quý sau", "tuần tới"."""
    cursor.take(Term.WITHIN)
    if cursor.take(Term.MONTH):
        return _near_month(cursor)
    unit = cursor.take(Term.QUARTER, Term.WEEK)
    if unit is None:
        return None
    grain = Grain.QUARTER if unit is Term.QUARTER else Grain.WEEK
    shift = 0 if cursor.take(Term.THIS) else 1 if cursor.take_word("tới", "sau") else None
    return None if shift is None else Spot(grain=Grain.ISSUE, shift=shift, unit=grain)


def _letter_quarter(cursor: Cursor) -> Spot | None:
    written = cursor.text[cursor.token.start : cursor.token.end]
    if written == "Q" and cursor.at + 1 < len(cursor.tokens):
        glued = cursor.ahead().start - cursor.token.end <= 1
        cursor.at += 1
        cursor.take_kind(Kind.STOP)
        return quarter_number(cursor) if glued else None
    if written in ("QI", "QII", "QIII", "QIV"):
        cursor.at += 1
        return with_year(cursor, Spot(grain=Grain.QUARTER, number=roman(written[1:].lower()) or 0))
    return None


def _roman(cursor: Cursor) -> int | None:
    word = cursor.token.word
    if cursor.token.kind is Kind.NUMBER and cursor.ahead().start == cursor.token.end:
        word += cursor.ahead().word
    number = roman(word)
    if number is None or cursor.sees_kind(Kind.FINISH) or word in ("1", "11"):
        return None
    cursor.at += 1 if word == cursor.token.word else 2
    return number


def _leads_to_a_month(cursor: Cursor) -> bool:
    """The 4 of "4-6/2026", "4, 5/2026": a month before another one with its year."""
    before, last = cursor.previous, cursor.ahead(2)
    opened = before is None or before.kind is not Kind.WORD or before.word in _BEFORE_A_MONTH
    joined = cursor.ahead().kind in (Kind.DASH, Kind.COMMA) and last.kind is Kind.MONTH_YEAR
    return opened and joined and 0 < cursor.token.numbers[0] < last.numbers[0] <= _LAST_MONTH


def _plausible_month(numbers: tuple[int, ...]) -> bool:
    return 1 <= numbers[0] <= _LAST_MONTH and numbers[1] in YEARS


def _lunar_words(cursor: Cursor) -> bool | None:
    opened = cursor.take_kind(Kind.OPEN, Kind.COMMA)
    found = cursor.take(Term.LUNAR)
    if found and opened and opened.kind is Kind.OPEN:
        cursor.take_kind(Kind.CLOSE)
    return True if found else None


def part_word(cursor: Cursor) -> Part | None:
    """The part that "đầu", "trung tuần", "nửa cuối" names; None for none."""
    if cursor.take(Term.HALF):
        side = cursor.take(Term.BEGIN, Term.END) or cursor.take_word("sau")
        if side is None:
            return None
        return Part.FIRST_HALF if side is Term.BEGIN else Part.SECOND_HALF
    term = cursor.take(*_PARTS)
    return _PARTS[term] if term else None


def _near_month(cursor: Cursor) -> Spot | None:
    """ "tháng này", "tháng sau": counted from the month of issue."""
    if cursor.take(Term.THIS):
        return Spot(grain=Grain.ISSUE, unit=Grain.MONTH)
    if cursor.take_word("tới", "sau"):
        return Spot(grain=Grain.ISSUE, shift=1, unit=Grain.MONTH)
    return None
