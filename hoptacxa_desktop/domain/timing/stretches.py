"""The grammar of stretches of time: ranges, deadlines and lists of places in the calendar."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term
from hoptacxa_desktop.domain.timing.nodes import Dates, Relation, Stretch
from hoptacxa_desktop.domain.timing.points import more_of, spot
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind

_OPENERS = frozenset(
    """thực hiện triển khai tổ chức từ đến tới trong vào cả là cho và của gian kiến điểm xuyên
    diễn ra khoảng hết các tục sau trước thành kỳ theo""".split()
)
_ONE_DAY = (Grain.DAY, Grain.LUNAR_DAY)


def dates(cursor: Cursor, *, after_time: bool) -> Dates | None:
    """The list of stretches that begins here.

    `after_time`: the words just before were time too, so a year is no part of a name.
    """
    first, headed = cursor.at, after_time or _is_headed(cursor)
    found = _stretch(cursor, Relation.IN)
    if found is None:
        return None
    stretches = [found]
    while True:
        more = cursor.attempt(lambda: _next(cursor, stretches[-1]))
        if more is None:
            break
        stretches.append(more)
    weak = not headed and all(_may_be_a_name(each) for each in stretches)
    return Dates(stretches=tuple(stretches), words=cursor.words(first), weak=weak)


def _is_headed(cursor: Cursor) -> bool:
    before = cursor.previous
    return before is None or before.kind is not Kind.WORD or before.word in _OPENERS


def _may_be_a_name(stretch: Stretch) -> bool:
    by_year = stretch.left.grain in (Grain.YEAR, Grain.STAGE) and not stretch.left.whole
    named = stretch.left.grain is Grain.OCCASION or bool(stretch.left.occasion)
    return stretch.relation is Relation.IN and stretch.left.part is None and (by_year or named)


def _next(cursor: Cursor, before: Stretch) -> Stretch | None:
    if not cursor.take_kind(Kind.COMMA) and not cursor.sees(Term.AND, Term.OR):
        return None
    cursor.take(Term.AND, Term.OR)
    if cursor.sees(Term.ONWARD):
        return None
    inherited = before.relation if before.right is None else Relation.IN
    if inherited is Relation.FROM:
        inherited = Relation.IN
    last = before.right or before.left
    return _stretch(cursor, inherited) or cursor.attempt(lambda: _more(cursor, last, inherited))


def _more(cursor: Cursor, last: Spot, relation: Relation) -> Stretch | None:
    left = more_of(cursor, last)
    if left is None:
        return None
    return _with_end(cursor, left, relation)


def _stretch(cursor: Cursor, inherited: Relation) -> Stretch | None:
    return cursor.attempt(lambda: _one_stretch(cursor, inherited))


def _one_stretch(cursor: Cursor, inherited: Relation) -> Stretch | None:
    relation = _relation(cursor) or inherited
    cursor.take(Term.AT)
    left = spot(cursor)
    if left is None:
        _small_words(cursor)
        left = spot(cursor)
    return _with_end(cursor, left, relation) if left else None


def _with_end(cursor: Cursor, left: Spot, relation: Relation) -> Stretch | None:
    if relation not in (Relation.IN, Relation.FROM):
        return Stretch(relation=relation, left=left)
    end = cursor.attempt(lambda: _end(cursor, left))
    if end is None:
        return Stretch(relation=relation, left=left)
    return Stretch(relation=Relation.IN, left=left, right=end[0], exclusive=end[1])


def _end(cursor: Cursor, left: Spot) -> tuple[Spot, bool] | None:
    cursor.take_kind(Kind.COMMA)
    if not cursor.take_kind(Kind.DASH) and not cursor.take(Term.TO):
        return None
    cursor.take(Term.EXHAUSTED)
    exclusive = cursor.take(Term.BEFORE) is not None
    cursor.take(Term.LATEST)
    right = spot(cursor) or more_of(cursor, left)
    return (right, exclusive) if right else None


def _relation(cursor: Cursor) -> Relation | None:
    if cursor.take(Term.AROUND):
        _small_words(cursor)
        return Relation.AROUND
    if cursor.take(Term.LATEST):
        return _latest(cursor)
    if cursor.take(Term.BEFORE):
        cursor.take(Term.AT, Term.OCCASION)
        return Relation.BEFORE
    if cursor.take(Term.TO):
        cursor.take(Term.EXHAUSTED)
        return Relation.BEFORE if cursor.take(Term.BEFORE) else Relation.BY
    if cursor.take(Term.EXHAUSTED):
        return Relation.BY
    if cursor.take(Term.AFTER):
        cursor.take(Term.OCCASION)
        return Relation.AFTER
    return Relation.FROM if cursor.take(Term.FROM) else None


def _latest(cursor: Cursor) -> Relation:
    before = False
    while True:
        if cursor.take(Term.BEFORE):
            before = True
        elif not (cursor.take(Term.TO, Term.EXHAUSTED, Term.AT, Term.WITHIN) or _is(cursor)):
            return Relation.BEFORE if before else Relation.BY


def _is(cursor: Cursor) -> bool:
    colon = cursor.take_kind(Kind.COLON)
    return bool(cursor.take_word("là") or colon)


def _small_words(cursor: Cursor) -> None:
    while cursor.take(Term.WITHIN, Term.AT, Term.OCCASION) or cursor.take_word("khoảng", "thời"):
        pass
