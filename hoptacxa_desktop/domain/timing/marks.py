"""The grammar of words that colour time, and of citations, which hold dates but no time."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.nodes import Break, Flag, Label, Mark
from hoptacxa_desktop.domain.timing.tokens import Kind

_MARKS = {
    Term.PEAK: Mark.PEAK, Term.FOCUS: Mark.FOCUS, Term.TENTATIVE: Mark.TENTATIVE,
    Term.DONE: Mark.DONE, Term.TERM_OF: Mark.DONE, Term.ON_DEMAND: Mark.ON_DEMAND,
    Term.ONGOING: Mark.ONGOING,
    Term.ONWARD: Mark.ONWARD, Term.ANNIVERSARY: Mark.MEMORY,
}  # fmt: skip
_MAKE_A_NAME = {Term.ONGOING: ("chi", "phí"), Term.PEAK: ("đua",)}
"""Words before a mark that make a name of it: "chi thường xuyên", "phong trào thi đua cao điểm"."""
_ENDS = (Kind.FINISH, Kind.STOP, Kind.SEMICOLON, Kind.CLOSE, Kind.COMMA)
_LAWS = word_set("luật lệnh pháp")
_DATED = word_set("luật bộ nghị quyết thông chỉ kết công pháp hiến")
_LONGEST_NAME = 14
EVENT_WORDS = word_set("hành thanh lễ")
"""What follows "tháng", "tuần" in the name of an event: "Tháng hành động …", "Tuần lễ …"."""


def mark(cursor: Cursor) -> Flag | None:
    """The colouring word that stands here; None for none."""
    before, first = cursor.previous, cursor.at
    term = cursor.take(*_MARKS)
    if term is None or (before is not None and before.word in _MAKE_A_NAME.get(term, ())):
        return None
    opened = before is not None and before.kind is Kind.OPEN and cursor.sees_kind(Kind.CLOSE)
    closed = cursor.sees_kind(*_ENDS) and before is not None and before.kind is not Kind.COLON
    return Flag(mark=_MARKS[term], trailing=opened or closed, words=cursor.words(first))


def pause(cursor: Cursor) -> Break | None:
    """The end of a sentence, a line or a part between semicolons."""
    return Break() if cursor.take_kind(Kind.STOP, Kind.SEMICOLON) else None


def label(cursor: Cursor) -> Label | None:
    """The colon that makes the words before it a heading."""
    return Label() if cursor.take_kind(Kind.COLON) else None


def citation(cursor: Cursor) -> bool:
    """Moves past a document's number and date, a law with its year, an anniversary's years."""
    return bool(
        cursor.attempt(lambda: _numbered(cursor))
        or cursor.attempt(lambda: _law(cursor))
        or cursor.attempt(lambda: _years_since(cursor))
        or cursor.attempt(lambda: _event_month(cursor))
        or cursor.attempt(lambda: _vision(cursor))
    )


def _numbered(cursor: Cursor) -> bool | None:
    if not cursor.take_kind(Kind.DOCUMENT):
        return None
    cursor.attempt(lambda: _its_date(cursor))
    return True


def _its_date(cursor: Cursor) -> bool | None:
    cursor.take_kind(Kind.COMMA, Kind.OPEN)
    if cursor.take_word("ngày") is None:
        return None
    if cursor.take_kind(Kind.DATE):
        return True
    cursor.take_kind(Kind.NUMBER)
    if cursor.take_word("tháng") is None:
        return None
    if cursor.take_kind(Kind.MONTH_YEAR):
        return True
    cursor.take_kind(Kind.NUMBER)
    cursor.take_word("năm")
    cursor.take_kind(Kind.NUMBER)
    return True


def _law(cursor: Cursor) -> bool | None:
    """ "Luật HTX năm 2023", "Nghị quyết … ngày 16/6/2022": the text with its year or date."""
    named = cursor.token.word
    if not cursor.take(Term.LAW):
        return None
    for _ in range(_LONGEST_NAME):
        if named in _DATED and cursor.attempt(lambda: _its_date(cursor)):
            return True
        if _closing_year(cursor, law=named in _LAWS):
            return True
        if not cursor.sees_kind(Kind.WORD) or cursor.sees(*_TIME_OPENERS):
            return None
        cursor.at += 1
    return None


_TIME_OPENERS = (
    Term.FROM, Term.TO, Term.BEFORE, Term.WITHIN, Term.AT, Term.LATEST, Term.TENTATIVE, Term.DONE,
    Term.EACH, Term.AFTER, Term.PEAK, Term.MONTH, Term.QUARTER, Term.PERIODIC,
)  # fmt: skip


def _closing_year(cursor: Cursor, *, law: bool) -> bool:
    if cursor.sees_year():
        cursor.at += 1
        return law
    if cursor.sees(Term.YEAR) and cursor.sees_year(1) and cursor.ahead(2).kind is not Kind.DASH:
        cursor.at += 2
        return True
    return False


def _years_since(cursor: Cursor) -> bool | None:
    """ "78 năm ngày HTX Việt Nam (11/4/1946 - 11/4/2024)", "80 năm Ngày truyền thống"."""
    if not cursor.take_kind(Kind.NUMBER) or not cursor.take(Term.YEAR) or cursor.sees_year():
        return None
    if not cursor.sees_kind(Kind.WORD) or cursor.sees(
        Term.ONCE, Term.FROM, Term.COUNTED_FROM, Term.AND, Term.TO
    ):
        return None
    if cursor.token.word not in ("ngày", "thành", "kỷ", "truyền", "quốc", "cách", "chiến", "hình"):
        return None
    while not cursor.sees_kind(*_ENDS) and not cursor.sees_kind(Kind.DATE, Kind.DAY_MONTH):
        if cursor.sees(Term.TENTATIVE, Term.WITHIN, Term.BEFORE, Term.LATEST, Term.MONTH):
            return True
        cursor.at += 1
    while cursor.take_kind(Kind.DATE, Kind.DAY_MONTH, Kind.DASH, Kind.CLOSE):
        pass
    return True


def _vision(cursor: Cursor) -> bool | None:
    """ "tầm nhìn đến năm 2045", "so với năm 2026": years beyond the plan."""
    if not (cursor.take_word("tầm", "định", "so") and cursor.take_word("nhìn", "hướng", "với")):
        return None
    cursor.take(Term.TO)
    cursor.take(Term.YEAR)
    return True if cursor.take_year() else None


def _event_month(cursor: Cursor) -> bool | None:
    """ "Tháng hành động vì Hợp tác xã năm 2024": the name of an event with its year."""
    if not cursor.take(Term.MONTH, Term.WEEK) or not cursor.take_word(*EVENT_WORDS):
        return None
    for _ in range(_LONGEST_NAME):
        if cursor.take(Term.YEAR) and cursor.take_year():
            return True
        if not cursor.sees_kind(Kind.WORD) or cursor.sees(*_TIME_OPENERS):
            return True
        cursor.at += 1
    return True
