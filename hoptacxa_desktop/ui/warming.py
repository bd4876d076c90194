"""Modules loaded in advance, one at a time, while the person looks at what is there already."""

import pkgutil
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from hoptacxa_desktop.store import Store

from .desk import Desk

PAGE_OF_A_PLAN = tuple(f"hoptacxa_desktop.ui.{part}" for part in ("widgets", "models", "plan"))
# Long enough for a key or a click to come in between.
_PAUSE_MS = 10


class Warming(QObject):
    """Loads the modules of packages of the window; `ended` tells that all of them are there.

    On the window's thread: Qt makes a class for Python when its name is first looked up, and two
    threads that look up the same one at the same moment would both make it.
    """

    ended = Signal()

    def __init__(
        self, packages: Sequence[str] = PAGE_OF_A_PLAN, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._names = chain.from_iterable(map(_modules, packages))
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._load_next)

    def begin(self, desk: Desk) -> None:
        """Load behind the window what knows nothing of Qt, then the packages."""
        desk.jobs.run(
            lambda _report, _cancelled: load_services(desk.store),
            title="",
            done=lambda _loaded: self.start(),
        )

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    def stop(self) -> None:
        """Load no more."""
        self._timer.stop()

    def _load_next(self) -> None:
        name = next(self._names, "")
        if name:
            import_module(name)
            return
        self.stop()
        self.ended.emit()


def load_services(store: Store) -> None:
    """Load what the page of a plan needs besides the window's own parts; for any thread."""
    store.warm_up()
    from hoptacxa_desktop.domain.timing import chips, rewriter, writer  # noqa: F401
    from hoptacxa_desktop.services import (  # noqa: F401
        activities,
        appendices,
        exports,
        outline,
        own_columns,
        pasting,
        preview,
        rows,
        units,
    )


def _modules(package: str) -> Iterator[str]:
    for found in pkgutil.iter_modules(import_module(package).__path__):
        yield f"{package}.{found.name}"
