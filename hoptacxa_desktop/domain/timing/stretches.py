"""The grammar of stretches of time: ranges, deadlines and lists of places in the calendar."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term, word_set
from hoptacxa_desktop.domain.timing.nodes import Away, Dates, Relation, Stretch
from hoptacxa_desktop.domain.timing.points import more_of, spot
from hoptacxa_desktop.domain.timing.shares import over_years, several_parts, years_follow
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.domain.timing.tokens import Kind

_LONG = (Grain.YEAR, Grain.STAGE, Grain.MONTHS)
_REPORTS = {
    "kết": _LONG,
    "giá": _LONG,
    "cáo": (*_LONG, Grain.QUARTER, Grain.MONTH),
    "hoạch": (*_LONG, Grain.QUARTER, Grain.MONTH),
}
"""The last word of "tổng kết", "báo cáo" …, and how long a time each may be about."""
_DAYS = (Grain.OCCASION, Grain.DAY, Grain.LUNAR_DAY)
_LONGEST_ASIDE = 8
_FURTHEST = 90
_DAYS_OF_WEEK = 7
_FIGURES = (Kind.NUMBER, Kind.MONTH_YEAR, Kind.DAY_MONTH, Kind.DATE)
_SAYS_MORE = (Term.TENTATIVE, Term.PEAK, Term.FOCUS, Term.EACH, Term.PERIODIC, Term.ONGOING)
_OPENERS = word_set(
    """thực hiện triển khai tổ chức từ đến tới trong vào cả là cho và của gian kiến điểm xuyên
    diễn ra khoảng hết các tục sau trước thành kỳ theo"""
)


def dates(cursor: Cursor, *, after_time: bool) -> Dates | None:
    """The list of stretches that begins here.

    `after_time`: the words just before were time too, so a year is no part of a name.
    """
    first, before = cursor.at, cursor.previous
    headed = after_time or _is_headed(cursor) or cursor.sees(Term.AT)
    direct = not cursor.sees(Term.AT, Term.WITHIN)
    stretches = _first(cursor)
    if not stretches:
        return None
    while True:
        more = cursor.attempt(lambda: _next(cursor, stretches[-1]))
        if more is None:
            break
        stretches.append(more)
    reported = _REPORTS.get(before.word, ()) if direct and before else ()
    weak = all(
        _is_named(each) or (not headed and _may_be_a_name(each)) or _is_broad(each, reported)
        for each in stretches
    )
    return Dates(
        stretches=over_years(stretches), words=cursor.words(first), weak=weak,
        wrapped=before is not None and before.kind is Kind.OPEN,
    )  # fmt: skip


def _first(cursor: Cursor) -> list[Stretch]:
    parts = cursor.attempt(lambda: _several_parts(cursor))
    if parts:
        return [Stretch(relation=Relation.IN, left=part) for part in parts]
    found = _stretch(cursor, Relation.IN)
    return [found] if found else []


def _several_parts(cursor: Cursor) -> list[Spot] | None:
    _small_words(cursor)
    return several_parts(cursor)


def _is_headed(cursor: Cursor) -> bool:
    before = cursor.previous
    return before is None or before.kind is not Kind.WORD or before.word in _OPENERS


def _may_be_a_name(stretch: Stretch) -> bool:
    by_year = stretch.left.grain in (Grain.YEAR, Grain.STAGE) and not stretch.left.whole
    return stretch.relation is Relation.IN and stretch.left.part is None and by_year


def _is_named(stretch: Stretch) -> bool:
    """A named day tells when only where no other words do ("tháng 4, nhân Ngày HTX")."""
    return (
        stretch.relation is Relation.IN
        and stretch.left.grain in _DAYS
        and bool(stretch.left.occasion)
    )


def _is_broad(stretch: Stretch, grains: tuple[Grain, ...]) -> bool:
    """ "báo cáo quý I", "sơ kết 6 tháng đầu năm": what is reported on, not when."""
    return stretch.relation is Relation.IN and stretch.left.grain in grains


def _next(cursor: Cursor, before: Stretch) -> Stretch | None:
    cursor.attempt(lambda: _aside(cursor, before))
    separated = _separated(cursor, before) or cursor.sees(Term.AND, Term.OR)
    if not years_follow(cursor) and not separated:
        return None
    cursor.take(Term.AND, Term.OR)
    if cursor.sees(Term.ONWARD, Term.OCCASION):
        return None
    inherited = before.relation if before.right is None else Relation.IN
    if inherited is Relation.FROM:
        inherited = Relation.IN
    last = before.right or before.left
    more = cursor.attempt(lambda: _more(cursor, last, inherited)) if _numbered(last) else None
    return (
        more
        or _stretch(cursor, inherited)
        or cursor.attempt(lambda: _more(cursor, last, inherited))
    )


def _aside(cursor: Cursor, before: Stretch) -> bool | None:
    """ "trước 15/6 (báo cáo 6 tháng), 15/12 (báo cáo năm)": what each of the deadlines is for."""
    deadline = before.relation in (Relation.BEFORE, Relation.BY) and before.left.grain is Grain.DAY
    if not deadline or not cursor.take_kind(Kind.OPEN):
        return None
    for _ in range(_LONGEST_ASIDE):
        if cursor.take_kind(Kind.CLOSE):
            dated = cursor.ahead().kind in (Kind.DATE, Kind.DAY_MONTH)
            return True if cursor.sees_kind(Kind.COMMA) and dated else None
        plain = cursor.sees_kind(Kind.WORD, Kind.NUMBER)
        if not plain or cursor.sees(*_SAYS_MORE):
            return None
        cursor.at += 1
    return None


def _separated(cursor: Cursor, before: Stretch) -> bool:
    """Moves past a comma, or a semicolon between bare dates ("15/6; 15/12")."""
    if cursor.take_kind(Kind.COMMA):
        return True
    dated = cursor.ahead().kind in (Kind.DATE, Kind.DAY_MONTH) and before.left.grain is Grain.DAY
    return dated and cursor.take_kind(Kind.SEMICOLON) is not None


def _numbered(last: Spot) -> bool:
    """True where a bare number surely goes on with the same kind: "tháng 3, 4 và tháng 9"."""
    return last.grain is not Grain.DAY


def _more(cursor: Cursor, last: Spot, relation: Relation) -> Stretch | None:
    left = more_of(cursor, last)
    if left is None:
        return None
    return _with_end(cursor, left, relation)


def _stretch(cursor: Cursor, inherited: Relation) -> Stretch | None:
    return cursor.attempt(lambda: _one_stretch(cursor, inherited))


def _one_stretch(cursor: Cursor, inherited: Relation) -> Stretch | None:
    away = cursor.attempt(lambda: _away_ahead(cursor))
    relation = _relation(cursor) or inherited
    cursor.take(Term.AT)
    left = spot(cursor)
    if left is None and _small_words(cursor):
        left = spot(cursor)
    if left and relation in (Relation.BEFORE, Relation.AFTER):
        away = away or cursor.attempt(lambda: _away(cursor))
        return Stretch(relation=relation, left=left, away=away)
    return _with_end(cursor, left, relation) if left else None


def _away_ahead(cursor: Cursor) -> Away | None:
    """ "15 ngày trước Tết": the distance in front; but "báo cáo 6 tháng trước ngày 10/6"."""
    told_of = cursor.previous is not None and cursor.previous.kind is Kind.WORD
    found = _away(cursor)
    if found is None or (found.months and told_of):
        return None
    return found if cursor.sees(Term.BEFORE, Term.AFTER) else None


def _away(cursor: Cursor) -> Away | None:
    """ "trước Tết 15 ngày": the distance behind; "02 tuần cuối tháng 3" is no distance."""
    count = cursor.take_number(1, _FURTHEST)
    unit = cursor.take(Term.DAY, Term.WEEK, Term.MONTH)
    counted = cursor.sees(Term.BEGIN, Term.END, Term.WORKING) or cursor.sees_kind(*_FIGURES)
    if count is None or unit is None or counted:
        return None
    if unit is Term.MONTH:
        return Away(months=count)
    return Away(days=count * (_DAYS_OF_WEEK if unit is Term.WEEK else 1))


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
    more = more_of(cursor, left) if _numbered(left) else None
    right = more or spot(cursor) or more_of(cursor, left)
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
    if cursor.sees(Term.FROM) and _hours_follow(cursor):
        return None
    if not cursor.take(Term.FROM):
        return None
    cursor.take_kind(Kind.COLON)
    return Relation.FROM


def _hours_follow(cursor: Cursor) -> bool:
    """ "từ 8h00 đến 11h30 ngày …": the hours of a day, not the first of its days."""
    return Kind.CLOCK in (cursor.ahead(step).kind for step in (1, 2, 3))


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


def _small_words(cursor: Cursor) -> bool:
    """Moves past the small words before a place; True when there were any."""
    first = cursor.at
    while cursor.take(Term.WITHIN, Term.AT, Term.OCCASION) or cursor.take_word("thời"):
        pass
    return cursor.at > first
