"""From the words of time to the days: the one way in."""

from collections.abc import Callable
from dataclasses import dataclass

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.hangs import hangs, on_demand
from hoptacxa_desktop.domain.timing.lengths import length
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.marks import citation, label, mark, pause
from hoptacxa_desktop.domain.timing.meaning import meaning
from hoptacxa_desktop.domain.timing.nodes import Flag, Mark, Node
from hoptacxa_desktop.domain.timing.occasions import OCCASION_FIRST_WORDS
from hoptacxa_desktop.domain.timing.repeats import repeats
from hoptacxa_desktop.domain.timing.stretches import dates
from hoptacxa_desktop.domain.timing.tokens import Kind, nfc
from hoptacxa_desktop.domain.timing.values import DoubtCode, TimeContext, TimeDoubt, Timing


def read(text: str, context: TimeContext) -> Timing:
    """The timing that `text` tells, a field of a plan or prose around it.

    The words are kept untouched in `Timing.text`. What cannot be (31/4, a weekday that disagrees,
    an end before its start) becomes a doubt; words without any time give no periods. No text
    raises. Works in time linear in the length of the text.
    """
    nodes = [each.node for each in located(nfc(text))]
    found = meaning(nodes, text, context)
    if found.understood or found.doubts:
        return found
    doubt = TimeDoubt(
        code=DoubtCode.NOT_UNDERSTOOD, words=text.strip(), why="Chưa hiểu thời gian này."
    )
    return Timing(text=text, doubts=(doubt,))


@dataclass(frozen=True, slots=True)
class Located:
    """A node and where its words stand in the text."""

    node: Node
    start: int
    end: int


def located(text: str) -> list[Located]:
    """The nodes of a text (to be NFC already) in their order, with their places."""
    cursor = Cursor(text)
    found: list[Located] = []
    after_time = False
    while not cursor.finished:
        if not _may_begin(cursor):
            cursor.at += 1
            after_time = False
            continue
        if citation(cursor):
            after_time = False
            continue
        first = cursor.token.start
        node = _node(cursor, after_time=after_time)
        if node is not None:
            found.append(Located(node, first, cursor.tokens[cursor.at - 1].end))
        else:
            cursor.at += 1
        after_time = node is not None
    return found


def _may_begin(cursor: Cursor) -> bool:
    """False for the words and marks with which neither time nor a citation begins."""
    if cursor.sees_kind(Kind.WORD):
        return cursor.may_open(_FIRST_WORDS)
    return cursor.sees_kind(*_FIRST_KINDS)


def _node(cursor: Cursor, *, after_time: bool) -> Node | None:
    """The node that begins here; the rules with more words to them first."""
    for rule in _RULES:
        before = cursor.at
        found = rule(cursor, after_time)
        if found is not None:
            return found
        cursor.at = before
    return None


def _ongoing(cursor: Cursor) -> Node | None:
    """ "thường xuyên", "các năm tiếp theo"; but "suốt năm 2027" is that year."""
    if not cursor.sees(Term.ONGOING, Term.ONWARD):
        return None
    found = mark(cursor)
    return None if cursor.ended_with(cursor.at - 1, Term.YEAR) and cursor.sees_year() else found


def _demand(cursor: Cursor) -> Node | None:
    """ "đột xuất", "hoặc khi có yêu cầu": on demand beside a recurrence, else a dependence."""
    if cursor.sees(Term.ASKED) and cursor.ended_with(cursor.at - 1, Term.OR, Term.AND):
        asked = hangs(cursor, after_time=True)
        return Flag(mark=Mark.ON_DEMAND, words=asked.words) if asked else None
    if not cursor.sees(Term.ON_DEMAND):
        return None
    if not any(token.kind is Kind.WORD for token in cursor.tokens[: cursor.at]):
        return on_demand(cursor)
    return mark(cursor) or Flag(mark=Mark.ON_DEMAND)


_FIRST_KINDS = (
    Kind.NUMBER, Kind.DATE, Kind.DAY_MONTH, Kind.MONTH_YEAR, Kind.CLOCK, Kind.DOCUMENT,
    Kind.AMOUNT, Kind.STOP, Kind.SEMICOLON, Kind.COLON,
)  # fmt: skip
_FIRST_WORDS = OCCASION_FIRST_WORDS | word_set(
    "các những tất t th q qi qii qiii qiv quỹ quy qui cn tầm định so "
    "không một hai ba bốn năm sáu bảy tám chín mười"
)
"""The words beside those of the lexicon with which time or a citation may begin."""

_Rule = Callable[[Cursor, bool], Node | None]
_RULES: tuple[_Rule, ...] = (
    lambda cursor, _: pause(cursor),
    lambda cursor, _: label(cursor),
    lambda cursor, _: repeats(cursor),
    lambda cursor, _: length(cursor),
    lambda cursor, _: _ongoing(cursor),
    lambda cursor, after_time: dates(cursor, after_time=after_time),
    lambda cursor, _: _demand(cursor),
    lambda cursor, after_time: hangs(cursor, after_time=after_time),
    lambda cursor, _: mark(cursor),
)
