"""Finding everything that the store knows while its words are typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.search_hit import FoundLine
from hoptacxa_desktop.domain.text.matching import fit, words_of
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.store import Store

T = TypeVar("T")


class Sort(StrEnum):
    """What was found."""

    PLAN = "plan"
    TASK = "task"
    LINE = "line"
    UNIT = "unit"
    BASIS = "basis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that fits. `title`: its name; `detail`: where it is, and the words that fit.

    `plan_id`, `node_id`: where it is shown; without a plan `again` is what to look for to see
    where it is named.
    """

    sort: Sort
    title: str
    detail: str = ""
    plan_id: PlanId | None = None
    node_id: NodeId | None = None
    again: str = ""


def find(store: Store, *, query: str, each: int = 5) -> tuple[Found, ...]:
    """What fits, at most `each` of a sort, sort by sort and the best of each first."""
    if not words_of(query):
        return ()
    with store.read() as uow:
        heads = uow.seek.heads(query, limit=each)
        tasks, others = uow.seek.lines(query, limit=each)
        office, bases = uow.office.get(), uow.library.bases()
    units = office.units if office else ()
    return (
        *map(_plan, heads),
        *(_line(Sort.TASK, line) for line in tasks),
        *(_line(Sort.LINE, line) for line in others),
        *map(_unit, best(units, query, _names, each)),
        *map(_basis, best(bases, query, lambda basis: basis.words, each)),
    )


def best(things: Iterable[T], query: str, words: Callable[[T], str], most: int) -> tuple[T, ...]:
    """The things whose words fit, the best first, those that fit alike in their order."""
    fits = [(how, one) for one in things if (how := fit(words(one), query)) is not None]
    return tuple(one for _how, one in sorted(fits, key=lambda pair: pair[0])[:most])


def _plan(line: FoundLine) -> Found:
    detail = "" if fit(line.title, line.words) is not None else line.words
    return Found(sort=Sort.PLAN, title=line.title, detail=detail, plan_id=line.plan_id)


def _line(sort: Sort, line: FoundLine) -> Found:
    label = f"{line.label} · " if line.label else ""
    words = "" if line.words == line.title else f" · {line.words}"
    return Found(
        sort=sort,
        title=line.title,
        detail=f"{label}{' '.join(line.plan_subject.split())}{words}",
        plan_id=line.plan_id,
        node_id=line.node_id,
    )


def _names(unit: Unit) -> str:
    return "\n".join((*unit.names, unit.initials))


def _unit(unit: Unit) -> Found:
    return Found(sort=Sort.UNIT, title=unit.name, detail=unit.initials, again=unit.name)


def _basis(basis: LegalBasis) -> Found:
    return Found(sort=Sort.BASIS, title=basis.words, again=basis.number or basis.words)
