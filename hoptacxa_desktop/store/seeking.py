"""Finding lines while their words are typed, by the indexes that follow the lines of all plans.

The indexes name a line by its rowid, which SQLite keeps in copies as well (`VACUUM INTO`), since
the table has an index of its own.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, text

from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.search_hit import FoundLine
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.matching import Fit, fit, marked_words_of, words_of

LOOKED_AT = 400
"""Lines that have the words are looked at from the newest on, as many as there is time for."""

_CHOICE = 5

_INDEXED = """
    SELECT line.rowid AS place, task.node_id IS NOT NULL AS is_task
    FROM (
        SELECT rowid FROM {index} WHERE {index} MATCH :wanted ORDER BY rowid DESC LIMIT :looked_at
    ) AS found
    CROSS JOIN line ON line.rowid = found.rowid
    JOIN plan ON plan.id = line.plan_id
    LEFT JOIN task ON task.plan_id = line.plan_id AND task.node_id = line.node_id
    WHERE plan.deleted_at IS NULL AND line.node_id <> ''
"""
_HEADS = """
    SELECT line.rowid AS place
    FROM plan CROSS JOIN line ON line.plan_id = plan.id AND line.node_id = ''
    WHERE plan.deleted_at IS NULL AND {having}
"""
_SHOWN = """
    SELECT line.rowid AS place, line.plan_id, line.node_id, line.label, line.words, line.folded,
        plan.subject, plan.year, plan.updated_at, task.title
    FROM line
    JOIN plan ON plan.id = line.plan_id
    LEFT JOIN task ON task.plan_id = line.plan_id AND task.node_id = line.node_id
    WHERE line.rowid IN :places
"""


@dataclass(frozen=True, slots=True)
class Seeker:
    """The search while typing, inside one unit of work."""

    connection: Connection

    def lines(
        self, query: str, *, limit: int
    ) -> tuple[tuple[FoundLine, ...], tuple[FoundLine, ...]]:
        """Activities and duties, and the other lines: the best fit first, then the newer plan."""
        tasks: set[int] = set()
        others: set[int] = set()
        for index, wanted in _matches(query):
            # Words without their marks only where the very marks are not found often enough.
            if len(tasks) + len(others) < limit:
                for place, is_task in self._indexed(index, wanted):
                    chosen = tasks if is_task else others
                    if len(chosen) < limit * _CHOICE:
                        chosen.add(place)
        return self._best(tasks, query, limit), self._best(others, query, limit)

    def heads(self, query: str, *, limit: int) -> tuple[FoundLine, ...]:
        """Plans by what stands in their heads, likewise."""
        words = {f"word{at}": word for at, word in enumerate(words_of(query))}
        having = " AND ".join(f"instr(line.folded, :{name})" for name in words) or "0"
        found = self.connection.execute(text(_HEADS.format(having=having)), words)
        return self._best({row.place for row in found}, query, limit)

    def _indexed(self, index: str, wanted: str) -> Iterable[Any]:
        terms = {"wanted": wanted, "looked_at": LOOKED_AT}
        return self.connection.execute(text(_INDEXED.format(index=index)), terms)

    def _best(self, places: Set[int], query: str, limit: int) -> tuple[FoundLine, ...]:
        statement = text(_SHOWN).bindparams(bindparam("places", expanding=True))
        rows = self.connection.execute(statement, {"places": sorted(places)}) if places else ()
        return _ranked(rows, query, limit)


def _matches(query: str) -> Iterator[tuple[str, str]]:
    """The index to ask and what for: first the very marks, then the words without them."""
    marked, folded = marked_words_of(query), words_of(query)
    if marked:
        yield "seek_marked", _all_of(marked)
    if folded:
        yield "seek_folded", _all_of(folded)


def _all_of(words: Sequence[str]) -> str:
    """All the words, the last of which may be but begun."""
    return " ".join(f'"{word}"' for word in words) + "*"


def _ranked(rows: Any, query: str, limit: int) -> tuple[FoundLine, ...]:
    found: dict[tuple[str, str], tuple[Fit, Any]] = {}
    for row in rows:
        how = fit(row.words, query, row.folded)
        if how is not None:
            found[row.plan_id, row.node_id] = (how, row)
    in_order = sorted(found.values(), key=lambda one: one[1].place)
    newest = sorted(in_order, key=lambda one: (one[1].year, one[1].updated_at), reverse=True)
    best = sorted(newest, key=lambda one: one[0])
    return tuple(_line(row, query) for _how, row in best[:limit])


def _line(row: Any, query: str) -> FoundLine:
    words = words_of(query)
    lines = row.words.split("\n")
    return FoundLine(
        plan_id=PlanId(row.plan_id),
        plan_subject=row.subject,
        node_id=NodeId(row.node_id) if row.node_id else None,
        label=row.label,
        title=row.title or lines[0],
        words=max(lines, key=lambda line: sum(word in fold(line) for word in words)),
    )
