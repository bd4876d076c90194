"""The nodes of a phrase put together: which days, how often, on whom it hangs, what is doubtful."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from hoptacxa_desktop.domain.timing.carried import with_heading_years, with_months
from hoptacxa_desktop.domain.timing.nodes import (
    Break,
    Dates,
    Flag,
    Hangs,
    Label,
    Length,
    Mark,
    Node,
    Repeats,
)
from hoptacxa_desktop.domain.timing.periods import Colour, periods_of
from hoptacxa_desktop.domain.timing.repeats import more_often
from hoptacxa_desktop.domain.timing.resolve import Resolver
from hoptacxa_desktop.domain.timing.rounds import plain, take, yearly
from hoptacxa_desktop.domain.timing.settling import Phrase, holds, settle
from hoptacxa_desktop.domain.timing.spot import Grain
from hoptacxa_desktop.domain.timing.values import (
    DoubtCode,
    Every,
    Period,
    PeriodKind,
    Recurrence,
    TimeContext,
    Timing,
)

_PLANS_FOR_NEXT_YEAR = 10
_MEMORY, _HISTORY = 5, 30
_MONTHLY = (Grain.MONTH, Grain.MONTHS, Grain.QUARTER)


def meaning(nodes: Sequence[Node], text: str, context: TimeContext) -> Timing:
    """The timing that the nodes of `text` mean."""
    phrase = Phrase(resolver=Resolver(context))
    for sentence in with_heading_years(_sentences(nodes), context.year):
        _read_sentence(sentence, phrase)
    settle(phrase)
    recurrence = _recurrence(phrase)
    if recurrence is None:
        phrase.hangs.extend(phrase.on_demand)
    return Timing(
        text=text,
        periods=_in_order(phrase.periods),
        recurrence=recurrence,
        depends_on="; ".join(dict.fromkeys(phrase.hangs)),
        duration_days=phrase.length.days if phrase.length else None,
        doubts=tuple(phrase.resolver.doubts),
    )


def _sentences(nodes: Iterable[Node]) -> list[list[Node]]:
    found: list[list[Node]] = [[]]
    for node in nodes:
        if isinstance(node, Break):
            found.append([])
        else:
            found[-1].append(node)
    return [each for each in found if each]


def _read_sentence(sentence: list[Node], phrase: Phrase) -> None:
    repeats = [node for node in sentence if isinstance(node, Repeats)]
    recurrence = _of_sentence(repeats, sentence, phrase.resolver)
    for node in sentence:
        if isinstance(node, Hangs):
            (phrase.weak_hangs if node.weak else phrase.hangs).append(node.words)
        elif isinstance(node, Length) and phrase.length is None:
            phrase.length = node
        elif isinstance(node, Flag):
            _note(node, phrase)
    held = len(phrase.periods)
    for dates, colour, memory in _coloured(with_months(sentence)):
        recurrence = _read_dates(dates, colour, memory, recurrence, phrase)
    if _is_beside(sentence, repeats, phrase):
        phrase.beside.extend(phrase.periods[held:])
    if recurrence and (phrase.recurrence is None or _rarer(phrase.recurrence, recurrence)):
        phrase.recurrence = recurrence


def _is_beside(sentence: list[Node], repeats: list[Repeats], phrase: Phrase) -> bool:
    """True where the days are said under a label, or behind, of their own."""
    labels = sum(isinstance(node, Label) for node in sentence)
    return labels > 1 if repeats else labels == 1 or phrase.recurrence is not None


def _of_sentence(
    repeats: list[Repeats], sentence: list[Node], resolver: Resolver
) -> Recurrence | None:
    if not repeats:
        return None
    found = reduce(more_often, repeats)
    if found.every is None and any(_comes_yearly(node) for node in sentence):
        return Recurrence(every=Every.YEAR)
    ongoing = any(isinstance(node, Flag) and node.mark is Mark.ONGOING for node in sentence)
    if found.every is None and not ongoing:
        why = "Chưa rõ định kỳ bao lâu một lần."
        resolver.doubt(DoubtCode.PARTLY, "định kỳ", why)
    return plain(found)


def _comes_yearly(node: Node) -> bool:
    """ "định kỳ tháng 6 và tháng 12": months or days without a year come back each year."""
    return isinstance(node, Dates) and all(
        spot.wants_year and (spot.grain in _MONTHLY or (spot.grain is Grain.DAY and spot.month))
        for spot in node.spots
    )


def _rarer(held: Recurrence, found: Recurrence) -> bool:
    """True when the recurrence held says less than the one found."""
    return held.every is Every.ONGOING and found.every is not Every.ONGOING


def _note(flag: Flag, phrase: Phrase) -> None:
    phrase.onward |= flag.mark is Mark.ONWARD
    phrase.ongoing |= flag.mark is Mark.ONGOING
    if flag.mark is Mark.ON_DEMAND:
        phrase.on_demand.append(flag.words)


def _coloured(sentence: list[Node]) -> list[tuple[Dates, Colour, bool]]:
    """Each list of a sentence with the marks that concern it, and whether it is a memory."""
    found: list[tuple[Dates, Colour, bool]] = []
    colour, memory = Colour(), False
    for node in sentence:
        if isinstance(node, Label):
            found = [(replace(dates, weak=True), tint, past) for dates, tint, past in found]
        if isinstance(node, Flag) and node.trailing and found:
            found[-1] = (found[-1][0], _coloured_by(found[-1][1], node.mark), found[-1][2])
        elif isinstance(node, Flag):
            colour = _coloured_by(colour, node.mark)
            memory = memory or node.mark is Mark.MEMORY
        elif isinstance(node, Dates):
            found.append((node, colour, memory))
            colour, memory = Colour(tentative=colour.tentative), False
    return found


def _coloured_by(colour: Colour, mark: Mark) -> Colour:
    match mark:
        case Mark.PEAK:
            return replace(colour, peak=True, focus=False)
        case Mark.FOCUS:
            return replace(colour, focus=True)
        case Mark.TENTATIVE:
            return replace(colour, tentative=True)
        case Mark.DONE:
            return replace(colour, done=True)
        case _:
            return colour


def _read_dates(
    dates: Dates, colour: Colour, memory: bool, recurrence: Recurrence | None, phrase: Phrase
) -> Recurrence | None:
    """Takes a list into the recurrence of its sentence, or into the periods."""
    resolver = phrase.resolver
    if memory and _is_long_ago(dates, resolver.context):
        return recurrence
    if _is_history(dates, resolver.context):
        return recurrence
    if recurrence and not colour.peak:
        taken = take(recurrence, dates, colour.done, resolver)
        if taken.took:
            return taken.recurrence
    if not recurrence and _comes_back(dates, resolver):
        return yearly(dates, resolver)
    if _only_weekdays(dates):
        why = "Chưa rõ ngày trong tuần này thuộc tuần nào."
        resolver.doubt(DoubtCode.PARTLY, dates.words, why)
        return recurrence
    _add(dates, colour, memory, phrase)
    return recurrence


def _add(dates: Dates, colour: Colour, memory: bool, phrase: Phrase) -> None:
    held = tuple(phrase.periods)
    if colour.focus and _contained(dates, held, phrase):
        colour = replace(colour, peak=True)
    found = periods_of(dates, colour, phrase.resolver)
    if not found and all(s.left.grain is Grain.PLAN for s in dates.stretches):
        phrase.hangs.append(dates.words)
    if _is_bare_year(dates):
        phrase.years.extend(found)
    if all(s.left.grain is Grain.DAY for s in dates.stretches):
        phrase.days.extend(found)
    if dates.wrapped and found and all(_says_again(each, phrase.latest) for each in found):
        phrase.periods[:] = [each for each in phrase.periods if each not in phrase.latest]
    phrase.latest = found
    if dates.weak or memory:
        phrase.maybe.extend(found)
    else:
        phrase.periods.extend(each for each in found if each not in phrase.periods)


def _says_again(found: Period, before: tuple[Period, ...]) -> bool:
    """ "Quý II (tháng 5)": the bracket names a part of the time before it."""
    main = (PeriodKind.MAIN, PeriodKind.MAIN)
    return any((each.kind, found.kind) == main and holds(each, found) for each in before)


def _is_bare_year(dates: Dates) -> bool:
    first = dates.stretches[0]
    return len(dates.stretches) == 1 and (
        first.left.grain is Grain.YEAR and not first.left.whole and first.right is None
    )


def _contained(dates: Dates, held: tuple[Period, ...], phrase: Phrase) -> bool:
    inner = periods_of(dates, Colour(), Resolver(phrase.resolver.context))
    return bool(inner) and (
        phrase.recurrence is not None
        or phrase.ongoing
        or any(holds(outer, each) for outer in held for each in inner)
    )


def _is_long_ago(dates: Dates, context: TimeContext) -> bool:
    return any(0 < spot.year < context.year - _MEMORY for spot in dates.spots)


def _is_history(dates: Dates, context: TimeContext) -> bool:
    """ "11/4/1946 - 11/4/2024": a range out of the past is an anniversary, not a time."""
    return any(0 < spot.year < context.year - _HISTORY for spot in dates.spots)


def _comes_back(dates: Dates, resolver: Resolver) -> bool:
    """Months without a year that come back: each year of a plan of several.

    So they do where one is over when the plan is issued in the last months of its own year: it
    speaks of the years to come.
    """
    context = resolver.context
    if any(s.year or s.shift or s.grain not in _MONTHLY or s.part for s in dates.spots):
        return False
    first, last = context.plan_start, context.plan_end
    if first and last and last.year > first.year + 1:
        return True
    issued = context.issued_on
    if issued is None or issued.month < _PLANS_FOR_NEXT_YEAR or issued.year != context.year:
        return False
    found = periods_of(dates, Colour(), Resolver(context))
    return any(p.end is not None and p.end < issued for p in found)


def _only_weekdays(dates: Dates) -> bool:
    return all(each.left.grain is Grain.WEEKDAY for each in dates.stretches)


def _recurrence(phrase: Phrase) -> Recurrence | None:
    found = phrase.recurrence
    if phrase.ongoing or phrase.onward:
        found = found or Recurrence(every=Every.ONGOING)
    if found is not None:
        return replace(found, on_demand=bool(phrase.on_demand))
    return None


def _in_order(periods: list[Period]) -> tuple[Period, ...]:
    """Main periods and deadlines as the words have them, peaks after them."""
    kept = dict.fromkeys(periods)
    return tuple(sorted(kept, key=lambda p: p.kind is PeriodKind.PEAK))
