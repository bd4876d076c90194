"""From the words of time to the days: the one way in."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.hangs import hangs
from hoptacxa_desktop.domain.timing.lengths import length
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.marks import citation, label, mark, pause
from hoptacxa_desktop.domain.timing.meaning import meaning
from hoptacxa_desktop.domain.timing.nodes import Flag, Hangs, Mark, Node
from hoptacxa_desktop.domain.timing.repeats import repeats
from hoptacxa_desktop.domain.timing.stretches import dates
from hoptacxa_desktop.domain.timing.tokens import nfc
from hoptacxa_desktop.domain.timing.values import DoubtCode, TimeContext, TimeDoubt, Timing


def read(text: str, context: TimeContext) -> Timing:
    """The timing that `text` tells, a field of a plan or prose around it.

    The words are kept untouched in `Timing.text`. What cannot be (31/4, a weekday that disagrees,
    an end before its start) becomes a doubt; words without any time give no periods. No text
    raises. Works in time linear in the length of the text.
    """
    found = meaning(_nodes(nfc(text)), text, context)
    if found.understood or found.doubts:
        return found
    doubt = TimeDoubt(
        code=DoubtCode.NOT_UNDERSTOOD, words=text.strip(), why="Chưa hiểu thời gian này."
    )
    return Timing(text=text, doubts=(doubt,))


def _nodes(text: str) -> list[Node]:
    cursor = Cursor(text)
    found: list[Node] = []
    after_time = False
    while not cursor.finished:
        if citation(cursor):
            after_time = False
            continue
        node = _node(cursor, after_time=after_time)
        if node is not None:
            found.append(node)
        else:
            cursor.at += 1
        after_time = node is not None
    return found


def _node(cursor: Cursor, *, after_time: bool) -> Node | None:
    """The node that begins here; the rules with more words to them first."""
    return (
        pause(cursor)
        or label(cursor)
        or cursor.attempt(lambda: repeats(cursor))
        or cursor.attempt(lambda: length(cursor))
        or cursor.attempt(lambda: _ongoing(cursor))
        or cursor.attempt(lambda: dates(cursor, after_time=after_time))
        or cursor.attempt(lambda: _demand(cursor))
        or cursor.attempt(lambda: hangs(cursor, after_time=after_time))
        or cursor.attempt(lambda: mark(cursor))
    )


def _ongoing(cursor: Cursor) -> Node | None:
    return mark(cursor) if cursor.sees(Term.ONGOING, Term.ONWARD) else None


def _demand(cursor: Cursor) -> Node | None:
    """ "đột xuất": on demand beside a recurrence, a dependence on its own."""
    first = cursor.at
    if not cursor.sees(Term.ON_DEMAND):
        return None
    found = mark(cursor)
    alone = cursor.finished and all(token.word in "-–—" for token in cursor.tokens[:first])
    return Hangs(words=cursor.words(first)) if alone and found else found or Flag(mark=Mark.ON_DEMAND)
