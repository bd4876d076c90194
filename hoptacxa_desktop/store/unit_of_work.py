"""Everything that is read or written together: one transaction, one entry in the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.store.glance import Glance

if TYPE_CHECKING:
    from hoptacxa_desktop.store.history import History
    from hoptacxa_desktop.store.library import LibraryRepository
    from hoptacxa_desktop.store.offices import OfficeRepository
    from hoptacxa_desktop.store.plans import PlanRepository
    from hoptacxa_desktop.store.records import Records
    from hoptacxa_desktop.store.search import Search
    from hoptacxa_desktop.store.seeking import Seeker
    from hoptacxa_desktop.store.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms a unit of work is done. `now`: ISO text in UTC. `name`: how undo calls it."""

    now: str
    writable: bool
    name: str = ""
    actor: str = ""
    undoable: bool = True


class UnitOfWork:
    """The store, as one thing that a person does sees it. Got from `Store.read` or `Store.write`.

    `glance`: what a window shows first. `changes`: what was touched, once the unit was written.
    """

    def __init__(self, glance: Glance, open_records: Callable[[], Records]) -> None:
        self.glance = glance
        self.changes = Changes()
        self._open_records = open_records
        self._opened: Records | None = None

    @property
    def _records(self) -> Records:
        """The repositories, opened when one of them is first asked for."""
        if self._opened is None:
            self._opened = self._open_records()
        return self._opened

    @property
    def plans(self) -> PlanRepository:
        """The plans."""
        return self._records.plans

    @property
    def office(self) -> OfficeRepository:
        """The office."""
        return self._records.office

    @property
    def library(self) -> LibraryRepository:
        """The office's library."""
        return self._records.library

    @property
    def settings(self) -> Settings:
        """The settings."""
        return self._records.settings

    @property
    def search(self) -> Search:
        """The search."""
        return self._records.search

    @property
    def seek(self) -> Seeker:
        """The search while typing."""
        return self._records.seek

    @property
    def history(self) -> History:
        """The history."""
        return self._records.history

    def finish(self) -> None:
        """Keep what was done in the history and say what was touched; for the store alone."""
        if self._opened is not None:
            self.changes = self._opened.finish()

    def close(self) -> None:
        """Let go of the connection; for the store alone."""
        if self._opened is not None:
            self._opened.close()
