"""The grammar of the day of issue: "ngày ban hành", "khi kế hoạch này được ban hành"."""

from hoptacxa_desktop.domain.timing.cursor import Cursor
from hoptacxa_desktop.domain.timing.lexicon import Term


def issue(cursor: Cursor) -> bool | None:
    """True (and past the words) where the plan's own issue is told; None for another text's."""
    if not (cursor.take_word("ngày", "khi") or _moment(cursor)):
        return None
    cursor.take(Term.THIS_PLAN)
    cursor.take_word("được")
    if not cursor.take(Term.ISSUED):
        return None
    if cursor.take(Term.THIS_PLAN) or not cursor.sees(Term.LAW):
        return True
    return None


def _moment(cursor: Cursor) -> bool:
    return bool(cursor.take_word("thời") and cursor.take_word("điểm"))
