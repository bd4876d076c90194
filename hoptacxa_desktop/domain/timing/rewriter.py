"""New days in old words: what a person dragged on the calendar, said as the office said it."""

from collections.abc import Sequence
from itertools import pairwise

from hoptacxa_desktop.domain.timing.nodes import Dates, Flag, Mark
from hoptacxa_desktop.domain.timing.periods import joined
from hoptacxa_desktop.domain.timing.reader import Located, located, read
from hoptacxa_desktop.domain.timing.tokens import nfc
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, TimeContext, Timing
from hoptacxa_desktop.domain.timing.writer import write

_COLOURS = (Mark.TENTATIVE, Mark.PEAK)
_HEADS = ("trong ", "vào ")
_BROAD = ("tháng ", "quý ", "cả năm ", "6 tháng ")


def rewrite(timing: Timing, periods: Sequence[Period], context: TimeContext) -> str:
    """The words of `timing` with its days replaced by `periods`.

    The words around the time, "dự kiến", the dependence and the first letter's case stay. Where
    the days are so entangled with other words that the new ones could not be read back, the
    words are written anew.
    """
    wanted = in_order(periods)
    replaced = _replaced(nfc(timing.text), wanted, context)
    if replaced and in_order(read(replaced, context).periods) == wanted:
        return replaced
    anew = write(wanted, recurrence=timing.recurrence, depends_on=timing.depends_on)
    return _cased_as(timing.text, anew)


def in_order(periods: Sequence[Period]) -> tuple[Period, ...]:
    """The periods as reading gives them: peaks last, neighbours joined."""
    return joined(tuple(sorted(periods, key=lambda p: p.kind is PeriodKind.PEAK)))


def _replaced(text: str, periods: tuple[Period, ...], context: TimeContext) -> str | None:
    nodes = located(text)
    timed = [each for each in nodes if _is_of_time(each)]
    if not any(isinstance(each.node, Dates) for each in timed) or _is_entangled(text, timed):
        return None
    first, last = timed[0].start, timed[-1].end
    if text.count("(", first, last) != text.count(")", first, last):
        # "ngày 11/4 (mùng 5 tháng 3 âm lịch)": a part of the brackets would be left behind.
        return None
    new = _with_head(text[first:last], write(periods))
    return text[:first] + _cased_as(text[first:last], new) + text[last:]


def _is_of_time(located_node: Located) -> bool:
    node = located_node.node
    return isinstance(node, Dates) or (isinstance(node, Flag) and node.mark in _COLOURS)


def _is_entangled(text: str, timed: list[Located]) -> bool:
    """True where words of another kind stand between the times, which must not be lost."""
    words = " ".join(text[one.end : other.start] for one, other in pairwise(timed))
    free = words.replace("trong đó", "").replace("thời gian", "").replace("và", "")
    return any(letter.isalnum() for letter in free)


def _with_head(old: str, new: str) -> str:
    """ "Trong tháng 4" becomes "trong tháng 5", not a bare month."""
    head = next((each for each in _HEADS if old.lower().startswith(each)), "")
    return head + new if head and new.lower().startswith(_BROAD) else new


def _cased_as(old: str, new: str) -> str:
    letters = [letter for letter in old if letter.isalpha()]
    if letters and letters[0].isupper():
        return new[:1].upper() + new[1:]
    return new
