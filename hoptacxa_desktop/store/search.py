"""Finding words in all plans, with or without their marks."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.search_hit import SearchHit
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.store.tables import line, plan


@dataclass(frozen=True, slots=True)
class Search:
    """The search, inside one unit of work."""

    connection: Connection

    def plans(self, query: str, *, limit: int = 200) -> tuple[SearchHit, ...]:
        """The places that have every word of `query`, marks and capitals aside.

        First those with the words as typed, marks and order, then those with the words together,
        then the others; heads of plans before their lines, newer plans before older ones.
        """
        words = fold(query).split()
        if not words:
            return ()
        chosen = (
            select(line, plan.c.subject)
            .join(plan, plan.c.id == line.c.plan_id)
            .where(plan.c.deleted_at.is_(None))
            .where(*(line.c.folded.contains(word, autoescape=True) for word in words))
            .order_by(plan.c.year.desc(), plan.c.updated_at.desc(), line.c.node_id != "")
        )
        rows = self.connection.execute(chosen).all()
        ranked = sorted(((_rank(row, query, words), row) for row in rows), key=lambda pair: pair[0])
        return tuple(_hit(row, words, exact=rank == 0) for rank, row in ranked[:limit])


def _rank(row: Any, query: str, words: Sequence[str]) -> int:
    if _plain(query) in _plain(row.words):
        return 0
    return 1 if " ".join(words) in " ".join(row.folded.split()) else 2


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _hit(row: Any, words: Sequence[str], *, exact: bool) -> SearchHit:
    return SearchHit(
        plan_id=PlanId(row.plan_id),
        plan_subject=row.subject,
        node_id=NodeId(row.node_id) if row.node_id else None,
        label=row.label,
        words=_best_line(row.words, words),
        exact=exact,
    )


def _best_line(text: str, words: Sequence[str]) -> str:
    """The line of `text` that has the most of the words, the first among equals."""
    return max(text.split("\n"), key=lambda part: sum(word in fold(part) for word in words))
