"""Plans as they were last read or written, so that the next unit of work need not read them.

A plan is a frozen value: whoever holds it cannot change it. What lies here counts only for the
version that the file names, and for nothing once another program has written to the file.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.identity import PlanId
    from hoptacxa_desktop.domain.plan import Plan
    from hoptacxa_desktop.store.outlines import Positions

ROOM = 24
"""How many plans are kept; the one longest not asked for goes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A plan and what its rows say besides."""

    plan: Plan
    positions: Positions
    created_at: str
    updated_at: str


@dataclass(slots=True)
class Shelf:
    """The plans kept. `data_version`: SQLite's mark for writings by others, at the last look."""

    data_version: int | None = None
    _plans: OrderedDict[PlanId, Held] = field(default_factory=OrderedDict)

    def noticing(self, data_version: int) -> None:
        """Drop everything when somebody else has written since the last look."""
        if data_version != self.data_version:
            self._plans.clear()
        self.data_version = data_version

    def find(self, plan_id: PlanId, version: int) -> Held | None:
        """The plan in this very version, None when it is not here."""
        held = self._plans.get(plan_id)
        if held is None or held.plan.version != version:
            return None
        self._plans.move_to_end(plan_id)
        return held

    def put(self, held: Held) -> None:
        """Keep a plan as it now stands in the file."""
        self._plans[held.plan.id] = held
        self._plans.move_to_end(held.plan.id)
        while len(self._plans) > ROOM:
            self._plans.popitem(last=False)

    def drop(self) -> None:
        """Forget all: what was put here may have been rolled back."""
        self._plans.clear()
