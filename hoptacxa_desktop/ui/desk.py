"""The desk: what every screen works with, and the one way from a widget to a service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import NotWritable, PersonError
from hoptacxa_desktop.paths import Paths, made
from hoptacxa_desktop.services import glance, history
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.dialogs import Dialogs
from hoptacxa_desktop.ui.jobs import Jobs
from hoptacxa_desktop.ui.problems import Problems
from hoptacxa_desktop.ui.unwritten import Again, Unwritten

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.office import Office
    from hoptacxa_desktop.ui.kept_words import KeptWords

T = TypeVar("T")


class Desk(QObject):
    """Store, folders, gateways and clock, passed to each screen; tells what has changed.

    `changed`: a Changes, after each thing that was written, undone or redone.
    `reloaded`: another store lies under the desk; a `changed` that names no plan follows.
    `toast_wanted`: a sentence that can be undone; `notice_wanted`: one that cannot.
    `flush_wanted`: write what stands typed; `store_waits`: another program holds a writing up.
    `plan_wanted`, `node_wanted`: open this plan (and this node of it).
    """

    changed = Signal(object)
    reloaded = Signal()
    toast_wanted = Signal(str)
    notice_wanted = Signal(str)
    plan_wanted = Signal(str)
    node_wanted = Signal(str, str)
    flush_wanted = Signal()
    store_waits = Signal(bool)

    def __init__(
        self,
        *,
        store: Store,
        paths: Paths,
        dialogs: Dialogs,
        jobs: Jobs,
        problems: Problems,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.paths = paths
        self.dialogs = dialogs
        self.jobs = jobs
        self.problems = problems
        self.clock = clock
        self.unwritten = Unwritten(problems, parent=self)
        store.waits = self.store_waits.emit
        self._office: Office | None = None

    def _now(self) -> datetime:
        return self.clock()

    @cached_property
    def kept(self) -> KeptWords:
        """What stands typed and unwritten, with what the last run left behind."""
        # Loaded with the first screen that asks: the list of plans has nothing to be typed in.
        from hoptacxa_desktop.ui.kept_words import KeptWords

        return KeptWords(
            self.store.path, jobs=self.jobs, problems=self.problems, clock=self._now, parent=self
        )

    @property
    def office(self) -> Office:
        """The office; an empty one until it is declared."""
        from hoptacxa_desktop.domain.office import Office

        if self._office is None:
            self._office = glance.office(self.store)
        return self._office or Office()

    @property
    def office_name(self) -> str:
        """What the office is called, "" until it is declared: what a window shows of it."""
        return glance.office_name(self.store)

    @property
    def today(self) -> date:
        """The day on this PC's calendar."""
        return self.clock().astimezone().date()

    def papers_folder(self) -> Path:
        """The folder of papers, made if need be; the person's own where that cannot be."""
        try:
            return made(self.paths.documents)
        except NotWritable:
            return Path.home()

    def do(
        self, service: Callable[..., T], *, again: Again | None = None, **arguments: Any
    ) -> T | None:
        """What `service(store, ...)` returns, after telling everybody what it changed.

        None when it met a person's situation: that is shown, and nothing was written. `again`
        then waits among the `unwritten` where the store takes nothing.
        """
        try:
            outcome = service(self.store, **arguments)
        except PersonError as situation:
            self._refuse(situation, again)
            return None
        self._announce(outcome)
        return outcome

    def _refuse(self, situation: PersonError, again: Again | None) -> None:
        if again is None or not self.unwritten.is_shut(situation):
            self.problems.tell(situation)
            return
        self.unwritten.tell(situation)
        self.unwritten.keep(again)

    def write_now(self) -> None:
        """Write what stands typed, and try again what could not be written."""
        self.flush_wanted.emit()
        self.unwritten.retry()

    def undo(self) -> None:
        """Take back the last thing done, and tell which: it may stand on another screen."""
        self.unwritten.retry()
        name = history.names(self.store).undo
        if self.do(history.undo) is not None:
            self.notice_wanted.emit(self.tr("Đã hoàn tác: {name}").format(name=name))

    def redo(self) -> None:
        """Do again the last thing undone, and tell which."""
        name = history.names(self.store).redo
        if self.do(history.redo) is not None:
            self.notice_wanted.emit(self.tr("Đã làm lại: {name}").format(name=name))

    def reload(self) -> None:
        """Tell everybody that all may have changed: another store lies under the desk."""
        self._office = None
        self.store.waits = self.store_waits.emit
        self.unwritten.forget()
        self.reloaded.emit()
        self.changed.emit(Changes(structure=True, office=True, library=True))

    def _announce(self, outcome: object) -> None:
        # Some services return what they changed, others something that tells of it.
        changes = getattr(outcome, "changes", outcome)
        if not isinstance(changes, Changes) or changes == Changes():
            return
        if changes.office:
            self._office = None
        self.changed.emit(changes)
