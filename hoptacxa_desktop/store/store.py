"""The store: one SQLite file, opened with care, worked on in units of work.

SQLAlchemy is loaded when a unit of work wants more than a first glance: a window that opens shows
its list without it, and warms it up while it is looked at.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hoptacxa_desktop.store.connecting import Held, Waits, connect, data_version, transaction
from hoptacxa_desktop.store.glance import Glance
from hoptacxa_desktop.store.opening import FORM, prepare
from hoptacxa_desktop.store.shelf import Shelf
from hoptacxa_desktop.store.situations import told, told_with_disk
from hoptacxa_desktop.store.unit_of_work import Terms, UnitOfWork

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from hoptacxa_desktop.store.records import Records

PATIENCE = 3.0
"""Seconds to wait for another program that is writing, before the person is told."""

_FORM_KEY = "store.derived-form"


class Store:
    """An open store; `Store.open` makes one.

    `waits`: called, on the thread that writes, while another program holds the writing up.
    """

    def __init__(
        self, path: Path, connection: Held, *, now: Callable[[], datetime], actor: str
    ) -> None:
        self.path = path
        self._connection = connection
        self._now = now
        self._actor = actor
        self._shelf = Shelf()
        self._turn = threading.Lock()
        self._worker: int | None = None
        self.waits: Waits = lambda _waiting: None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Callable[[], datetime],
        actor: str = "",
        patience: float = PATIENCE,
    ) -> Store:
        """The store in the file at `path`, made where there is none, migrated where it is old.

        `now`: the present moment, with its time zone. `actor`: who works, for the history.
        `patience`: seconds to wait for another program. Raises BadDatabase for a file that is
        damaged, not ours, newer or on a network drive (it is not touched then), NotWritable,
        FileBusy, NoRoom.
        """
        with told_with_disk(path):
            prepare(path, now=now(), patience=patience)
            store = cls(path, connect(path, patience=patience), now=now, actor=actor)
            try:
                store._form_anew()
            except BaseException:
                store.close()
                raise
            return store

    def _form_anew(self) -> None:
        """Form what is derived from the plans where an earlier program formed it otherwise."""
        with self.read() as unit:
            current = unit.glance.setting(_FORM_KEY) == FORM
        if not current:
            with self.write("Cập nhật bảng tra cứu", undoable=False) as unit:
                unit.plans.rebuild()
                unit.settings.set(_FORM_KEY, FORM)

    def warm_up(self) -> None:
        """Load what any unit of work needs beyond a first glance; for a thread that has time."""
        # Loaded before the turn is taken, so that no other thread waits for it.
        from hoptacxa_desktop.store import records  # noqa: F401

        with self.read() as unit:
            _ = unit.plans

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A unit of work that only reads: one unchanging view of the store."""
        with self._unit(write=False) as unit:
            yield unit

    @contextmanager
    def write(self, name: str, *, undoable: bool = True) -> Iterator[UnitOfWork]:
        """A unit of work that writes: all of it when the block ends, nothing when it raises.

        `name`: how undo calls it. `undoable` False: kept in the history, not taken back by undo.
        """
        with self._unit(write=True, name=name, undoable=undoable) as unit:
            yield unit

    @contextmanager
    def _unit(self, *, write: bool, name: str = "", undoable: bool = True) -> Iterator[UnitOfWork]:
        connection = self._connection
        with (
            self._my_turn(),
            told(self.path),
            self._shelf_kept(),
            transaction(connection, write=write, waits=self.waits),
        ):
            self._shelf.noticing(data_version(connection))
            terms = Terms(
                now=self._now().astimezone(UTC).isoformat(timespec="microseconds"),
                writable=write,
                name=name,
                actor=self._actor,
                undoable=undoable,
            )
            glance = Glance(connection)
            with closing(UnitOfWork(glance, lambda: self._records(glance, terms))) as unit:
                yield unit
                unit.finish()

    def _records(self, glance: Glance, terms: Terms) -> Records:
        from hoptacxa_desktop.store.records import Records

        return Records(self._engine.connect(), glance, self._shelf, terms)

    @cached_property
    def _engine(self) -> Engine:
        from hoptacxa_desktop.store.engine import engine_on

        return engine_on(self._connection)

    @contextmanager
    def _shelf_kept(self) -> Iterator[None]:
        """Forget the plans at hand when the block fails: what they hold was rolled back."""
        try:
            yield
        except BaseException:
            self._shelf.drop()
            raise

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        """One unit of work at a time; the units of other threads wait for it."""
        if self._worker == threading.get_ident():
            raise RuntimeError("a unit of work inside a unit of work")
        with self._turn:
            self._worker = threading.get_ident()
            try:
                yield
            finally:
                self._worker = None
