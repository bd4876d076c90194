"""The grammar of times of day and of weekdays."""

from dataclasses import dataclass
from datetime import time

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.tokens import Kind

NOON, EVENING = time(12), time(18)
HALVES = (Term.MORNING, Term.NOON, Term.AFTERNOON, Term.EVENING)
"""The words for the parts of a day."""
_WEEKDAY_WORDS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
}  # fmt: skip
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Hours:
    """When a day's work opens and closes, as far as the words say.

    `half`: by the name of a half day, not by the clock.
    """

    opens: time | None = None
    closes: time | None = None
    half: bool = False


def hours(cursor: Cursor) -> Hours | None:
    """Hours or a half day: "8h00-10h00", "từ 8 giờ đến 11 giờ 30", "sáng", "14h chiều".

    "sáng" closes at noon, "chiều" opens at noon, "tối" opens at 18:00.
    """
    half = cursor.take(*HALVES)
    if half and cursor.attempt(lambda: _other_half(cursor)):
        return Hours()
    found = cursor.attempt(lambda: _clock_range(cursor))
    if found is None:
        return _half_day(half) if half else None
    more = cursor.attempt(lambda: _second_half(cursor))
    later = cursor.take(*HALVES) or half
    return Hours(found.opens, more.closes) if more else _moved(found, later)


def weekday(cursor: Cursor) -> int | None:
    """A weekday, Monday 0: "thứ Năm", "Thứ 5", "chủ nhật"."""
    return cursor.attempt(lambda: _weekday(cursor))


def _weekday(cursor: Cursor) -> int | None:
    if cursor.take(Term.WEEKDAY):
        return _SUNDAY
    if cursor.token.word in ("t", "cn"):
        return _short_weekday(cursor)
    if not cursor.take(Term.NTH):
        return None
    number = cursor.take_number(2, 7, spelled=False)
    if number is not None:
        return number - 2
    word = cursor.take_word(*_WEEKDAY_WORDS)
    return _WEEKDAY_WORDS[word] if word else None


def _short_weekday(cursor: Cursor) -> int | None:
    """ "T6 (24/4/2026)", "CN, 26/4": a weekday only before its day; "T6" alone is June."""
    if cursor.take_word("cn"):
        number = _SUNDAY + 2
    else:
        cursor.take_word("t")
        number = cursor.take_number(2, 7, spelled=False) or 0
    joined = cursor.sees_kind(Kind.COMMA, Kind.OPEN) or cursor.sees(Term.DAY)
    dated = cursor.ahead().kind in (Kind.DATE, Kind.DAY_MONTH) or (
        cursor.sees_kind(Kind.COMMA) and cursor.ahead().word == "ngày"
    )
    beside = cursor.sees_kind(Kind.DATE, Kind.DAY_MONTH)
    return number - 2 if number and (beside or (joined and dated)) else None


def _half_day(half: Term) -> Hours:
    if half is Term.MORNING:
        return Hours(closes=NOON, half=True)
    return Hours(opens=EVENING if half is Term.EVENING else NOON, half=True)


def _clock_range(cursor: Cursor) -> Hours | None:
    cursor.take(Term.FROM)
    cursor.take(Term.AT)
    opens = _clock(cursor)
    if opens is None:
        return None
    closes = cursor.attempt(lambda: _closing(cursor))
    if closes and closes <= opens:
        return Hours(opens=opens)
    return Hours(opens=opens, closes=closes)


def _other_half(cursor: Cursor) -> Term | None:
    """ "sáng và chiều ngày 11/4": the whole day."""
    joined = cursor.take_kind(Kind.COMMA, Kind.DASH) or cursor.take(Term.AND)
    other = cursor.take(*HALVES) if joined else None
    return other if cursor.sees(Term.DAY) or cursor.sees_kind(Kind.DATE, Kind.DAY_MONTH) else None


def _second_half(cursor: Cursor) -> Hours | None:
    """ "7h00 - 11h00 và 13h30 - 17h00": the day closes with the second range."""
    if not (cursor.take_kind(Kind.COMMA) or cursor.take(Term.AND)):
        return None
    found = _clock_range(cursor)
    return found if found and found.closes else None


def _closing(cursor: Cursor) -> time | None:
    if not (cursor.take_kind(Kind.DASH) or cursor.take(Term.TO)):
        return None
    return _clock(cursor)


def _clock(cursor: Cursor) -> time | None:
    if not cursor.sees_kind(Kind.CLOCK):
        return None
    hour, minute = (*cursor.token.numbers, 0)[:2]
    if hour > 23 or minute > 59:
        return None
    cursor.at += 1
    return time(hour, minute)


def _moved(found: Hours, half: Term | None) -> Hours:
    if half not in (Term.AFTERNOON, Term.EVENING):
        return found
    return Hours(_after_noon(found.opens), _after_noon(found.closes))


def _after_noon(hour: time | None) -> time | None:
    if hour is None or hour >= NOON:
        return hour
    return hour.replace(hour=hour.hour + 12)
