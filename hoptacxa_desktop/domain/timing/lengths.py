"""The grammar of how long something lasts: "02 ngày", "trong vòng 15 ngày kể từ ngày ban hành"."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.issue import issue
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.nodes import Length
from hoptacxa_desktop.domain.timing.points import spot
from hoptacxa_desktop.domain.timing.tokens import Kind

_DAYS = {Term.DAY: 1, Term.WEEK: 7, Term.MONTH: 30, Term.YEAR: 365}
_ORDINALS = word_set("đợt lần lớp khóa khoá vòng quý số kỳ tuần thứ")
_ANNIVERSARIES = word_set("ngày thành kỷ truyền lễ")


def length(cursor: Cursor) -> Length | None:
    """The length of time that begins here: in days, a month as 30; None for none."""
    first = cursor.at
    counted_each = cursor.at > 1 and cursor.tokens[cursor.at - 2].word == "mỗi"
    if cursor.previous is not None and cursor.previous.word in _ORDINALS and not counted_each:
        return None
    opened = cursor.take(Term.SPAN_OF) or cursor.take(Term.WITHIN)
    cursor.take_word("từ", "khoảng", "là")
    days = _days(cursor, alone=opened is None)
    if days is None:
        return None
    working = cursor.take(Term.WORKING) is not None
    each = _of_each(cursor) or counted_each
    counted = cursor.attempt(lambda: _from_issue(cursor)) is not None
    if opened is None and not counted and not working and _is_a_distance(cursor):
        return None
    return Length(days=days, words=cursor.words(first), counted=counted, working=working, each=each)


def _is_a_distance(cursor: Cursor) -> bool:
    """ "15 ngày trước Tết", "5 ngày sau ngày 30/4": how far away, not how long."""
    before = cursor.at
    found = cursor.take(Term.BEFORE, Term.AFTER) and spot(cursor)
    cursor.at = before
    return bool(found)


def _days(cursor: Cursor, *, alone: bool) -> int | None:
    half = cursor.take(Term.HALF) or cursor.attempt(lambda: _half_in_figures(cursor))
    count = 1 if half else cursor.take_number(1, 400) or _broken(cursor)
    if count is None:
        return None
    unit = cursor.take(*_DAYS)
    if unit is None or (alone and unit is not Term.DAY and not _is_whole_phrase(cursor)):
        return None
    if unit is Term.MONTH and (cursor.sees(Term.YEAR) or _numbered_month(cursor)):
        return None
    if cursor.sees(Term.BEGIN, Term.END) or (unit is Term.YEAR and _is_a_name(cursor)):
        return None
    return count if half else count * _DAYS[unit]


def _half_in_figures(cursor: Cursor) -> bool | None:
    """ "1/2 ngày" is half a day and not the first of February."""
    figures = cursor.take_kind(Kind.DAY_MONTH)
    half = figures is not None and figures.numbers == (1, 2)
    return True if half and cursor.sees(Term.DAY) and not cursor.sees_kind(Kind.FINISH) else None


def _numbered_month(cursor: Cursor) -> bool:
    """ "hai tháng 5 và 6": months by their numbers."""
    return cursor.sees_kind(Kind.NUMBER, Kind.MONTH_YEAR)


def _broken(cursor: Cursor) -> int | None:
    """ "1,5 ngày": the days that are touched, 2."""
    token = cursor.take_kind(Kind.AMOUNT)
    return token.numbers[0] + 1 if token and len(token.numbers) == 2 else None


def _is_whole_phrase(cursor: Cursor) -> bool:
    """ "03 tuần" closes the words; "78 năm ngày …" and "báo cáo 6 tháng" are no lengths."""
    closed = cursor.sees_kind(
        Kind.FINISH, Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.OPEN, Kind.SLASH, Kind.CLOSE
    ) or cursor.sees(Term.FROM, Term.COUNTED_FROM)
    started = cursor.at < 3 or cursor.tokens[cursor.at - 3].kind is not Kind.WORD
    return closed and started


def _is_a_name(cursor: Cursor) -> bool:
    opened = cursor.sees_kind(Kind.OPEN) and cursor.sees_year(1)
    return opened or cursor.sees_year() or cursor.token.word in _ANNIVERSARIES


def _of_each(cursor: Cursor) -> bool:
    """ "/hội nghị", "/lớp": the length of every single one."""
    if not cursor.take_kind(Kind.SLASH):
        return False
    if not cursor.take(Term.COUNTER) and cursor.sees_kind(Kind.WORD, Kind.NUMBER):
        cursor.take_kind(Kind.NUMBER)
        cursor.take_kind(Kind.WORD)
    return True


def _from_issue(cursor: Cursor) -> bool | None:
    cursor.take_kind(Kind.COMMA)
    if not cursor.take(Term.COUNTED_FROM):
        return None
    return issue(cursor)
