"""Everything that is read or written together: one transaction, one entry in the history."""

from sqlalchemy import Connection

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.store.history import History
from hoptacxa_desktop.store.library import LibraryRepository
from hoptacxa_desktop.store.offices import OfficeRepository
from hoptacxa_desktop.store.plans import PlanRepository
from hoptacxa_desktop.store.rows import Rows
from hoptacxa_desktop.store.search import Search
from hoptacxa_desktop.store.settings import Settings
from hoptacxa_desktop.store.shelf import Shelf
from hoptacxa_desktop.store.touched import changes_of


class UnitOfWork:
    """The store, as one thing that a person does sees it. Got from `Store.read` or `Store.write`.

    `changes`: what was touched, once the unit has been written.
    """

    def __init__(
        self,
        connection: Connection,
        shelf: Shelf,
        *,
        now: str,
        writable: bool,
        name: str = "",
        actor: str = "",
        undoable: bool = True,
    ) -> None:
        self._rows = rows = Rows(connection, writable)
        self.plans = PlanRepository(rows, shelf, now)
        self.office = OfficeRepository(rows)
        self.library = LibraryRepository(rows)
        self.settings = Settings(rows)
        self.search = Search(connection)
        self.history = History(
            rows=rows,
            name=name,
            actor=actor,
            now=now,
            undoable=undoable,
            plans=self.plans,
        )
        self.changes = Changes()

    def finish(self) -> None:
        """Keep what was done in the history and say what was touched; for the store alone."""
        self.history.record()
        if self._rows.written:
            self.changes = changes_of(self.history.name, self._rows)
