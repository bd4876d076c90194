"""The grammar of dependence: "theo kế hoạch của UBND tỉnh", "sau khi có hướng dẫn"."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.marks import EVENT_WORDS
from hoptacxa_desktop.domain.timing.nodes import Hangs
from hoptacxa_desktop.domain.timing.repeats import repeats
from hoptacxa_desktop.domain.timing.stretches import dates
from hoptacxa_desktop.domain.timing.tokens import Kind

_GOVERNORS = word_set(
    """kế lịch tiến giấy hướng chương quy chỉ yêu văn thông triệu thời quyết thư đề nhu tình thực
    mùa phân đúng sự từng điều công nhiệm nội kỳ lộ khung tinh nguồn phê dự chủ vụ"""
)
_TIMES_OF_EVENTS = word_set("đại hội lễ kỳ bầu cuộc tết mùa vụ")
_SEASONS = word_set("vụ mùa")
_NO_EVENTS = word_set("đó đây này hết tiên mắt nay sau trước cùng và trong khi ngày lúc")
"""What follows "sau", "trước" without telling of anything that happens."""
_STARTS = (Term.FROM, Term.TO, Term.BEFORE, Term.LATEST, Term.WITHIN, Term.AT, Term.TENTATIVE,
           Term.DONE, Term.PEAK, Term.PERIODIC, Term.EACH, Term.AROUND)  # fmt: skip
_MARKS = (Kind.COMMA, Kind.OPEN, Kind.COLON, Kind.DASH)
_NOISE = " ,;:.-–—(\n\t"


def hangs(cursor: Cursor, *, after_time: bool) -> Hangs | None:
    """The dependence that begins here, up to the next words of time; None for none."""
    first, weak = cursor.at, cursor.sees(Term.COURSE, Term.OCCASION)
    whole = cursor.sees(Term.SCHOOL_YEAR)
    if not _opens(cursor, after_time=after_time):
        return None
    opened = cursor.at
    while not cursor.finished and not _time_begins(cursor):
        if cursor.sees_kind(Kind.SEMICOLON, Kind.STOP):
            break
        if not _school_year(cursor):
            cursor.at += 1
    words = _trimmed(cursor.words(first))
    empty = cursor.at == opened and not cursor.finished and not whole
    return None if empty or " " not in words else Hangs(words=words, weak=weak)


def on_demand(cursor: Cursor) -> Hangs | None:
    """ "đột xuất theo yêu cầu của …" where no recurrence stands before it; None otherwise."""
    first = cursor.at
    if not cursor.take(Term.ON_DEMAND):
        return None
    while not cursor.finished and not cursor.sees_kind(Kind.SEMICOLON, Kind.STOP):
        cursor.at += 1
    return Hangs(words=_trimmed(cursor.words(first)))


def _opens(cursor: Cursor, *, after_time: bool) -> bool:
    """Moves past the word that makes what follows a dependence."""
    free = after_time or cursor.previous is None or cursor.previous.kind is not Kind.WORD
    if _school_year(cursor) or cursor.attempt(lambda: _named_time(cursor)):
        return True
    if cursor.sees(Term.COURSE) and cursor.token.word in _SEASONS:
        cursor.take(Term.COURSE)
        while cursor.take_kind(Kind.NUMBER, Kind.DASH, Kind.MONTH_YEAR):
            pass
        return True
    if cursor.take(Term.AFTER_EVENT, Term.COURSE):
        return True
    if cursor.take(Term.DEPENDS):
        return free or cursor.token.word in _GOVERNORS
    if cursor.take(Term.FOLLOWING):
        return free or cursor.token.word in _GOVERNORS
    if cursor.sees(Term.TO) and cursor.ended_with(cursor.at + 1, Term.BEFORE):
        cursor.take(Term.TO)
    beside = cursor.take(Term.AFTER, Term.BEFORE)
    if beside or cursor.take(Term.TO, Term.COUNTED_FROM):
        counted = beside and (cursor.sees(Term.EACH) or cursor.sees_kind(Kind.NUMBER))
        named = cursor.sees(Term.DAY) and cursor.ahead().kind is Kind.WORD
        event = beside and _names_an_event(cursor)
        return cursor.token.word in _TIMES_OF_EVENTS or bool(free and (named or counted or event))
    return False


def _named_time(cursor: Cursor) -> bool | None:
    """ "nhân dịp Tháng Thanh niên", "trong Tuần lễ …": the time of an event with a name."""
    opened = cursor.take(Term.OCCASION)
    unit = cursor.take(Term.MONTH, Term.WEEK)
    named = cursor.token.word in EVENT_WORDS or cursor.ended_with(cursor.at - 1, Term.WEEK)
    return True if opened and unit and named and cursor.sees_kind(Kind.WORD) else None


def _school_year(cursor: Cursor) -> bool:
    """Moves past "năm học 2026-2027", whose years are none of the calendar."""
    if not cursor.take(Term.SCHOOL_YEAR):
        return False
    while cursor.take_kind(Kind.NUMBER, Kind.DASH, Kind.DOCUMENT):
        pass
    return True


def _names_an_event(cursor: Cursor) -> bool:
    """True for what "sau thu hoạch", "trước kỳ họp" name."""
    timed = cursor.sees(Term.DAY, Term.WEEK, Term.MONTH, Term.QUARTER, Term.YEAR)
    return cursor.sees_kind(Kind.WORD) and not timed and cursor.token.word not in _NO_EVENTS


def _time_begins(cursor: Cursor) -> bool:
    """True where words of time of their own begin, so that the dependence ends."""
    if cursor.sees(Term.TENTATIVE, Term.PEAK, Term.LATEST):
        return True
    if cursor.sees_kind(*_MARKS):
        return _time_follows(cursor, 1)
    if cursor.sees(*_STARTS):
        return _time_follows(cursor, 0) or (cursor.sees(Term.DONE) and _time_follows(cursor, 2))
    return False


def _time_follows(cursor: Cursor, count: int) -> bool:
    before = cursor.at
    cursor.at = min(before + count, len(cursor.tokens) - 1)
    found = dates(cursor, after_time=True) or repeats(cursor)
    cursor.at = before
    return found is not None


def _trimmed(words: str) -> str:
    trimmed = words.strip(_NOISE)
    if trimmed.endswith(")") and "(" not in trimmed:
        trimmed = trimmed[:-1].strip(_NOISE)
    for tail in (" và", " và gắn với", " gắn với", " nhưng", " hoặc"):
        if trimmed.lower().endswith(tail):
            trimmed = trimmed[: -len(tail)].strip(_NOISE)
    return trimmed
