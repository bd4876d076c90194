"""The repositories of one unit of work."""

from sqlalchemy import Connection

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.store.glance import Glance
from hoptacxa_desktop.store.history import History
from hoptacxa_desktop.store.library import LibraryRepository
from hoptacxa_desktop.store.offices import OfficeRepository
from hoptacxa_desktop.store.plans import PlanRepository
from hoptacxa_desktop.store.rows import Rows
from hoptacxa_desktop.store.search import Search
from hoptacxa_desktop.store.seeking import Seeker
from hoptacxa_desktop.store.settings import Settings
from hoptacxa_desktop.store.shelf import Shelf
from hoptacxa_desktop.store.touched import changes_of
from hoptacxa_desktop.store.unit_of_work import Terms


class Records:
    """All repositories, over one connection."""

    def __init__(self, connection: Connection, glance: Glance, shelf: Shelf, terms: Terms) -> None:
        self._rows = rows = Rows(connection, terms.writable)
        self.plans = PlanRepository(rows, glance, shelf, terms.now)
        self.office = OfficeRepository(rows, glance)
        self.library = LibraryRepository(rows)
        self.settings = Settings(rows, glance)
        self.search = Search(connection)
        self.seek = Seeker(connection)
        self.history = History(
            rows=rows,
            glance=glance,
            name=terms.name,
            actor=terms.actor,
            now=terms.now,
            undoable=terms.undoable,
            plans=self.plans,
        )

    def finish(self) -> Changes:
        """Keep what was done in the history, and say what was touched."""
        self.history.record()
        return changes_of(self.history.name, self._rows) if self._rows.written else Changes()

    def close(self) -> None:
        """Let go of the connection."""
        self._rows.connection.close()
