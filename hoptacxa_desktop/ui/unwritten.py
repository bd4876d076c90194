"""What was typed while the store could not take it: it waits, and is tried again in its order."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hoptacxa_desktop.domain.errors import (
    BadDatabase,
    Door,
    FileBusy,
    NoRoom,
    NotWritable,
    PersonError,
)

from .problems import Problems

Again = Callable[[], object]
"""Writes something once more; what cannot be written even now comes back to `keep`."""

_SHUT = (FileBusy, NoRoom, NotWritable, BadDatabase)


class Unwritten(QObject):
    """The writings that wait. `met`: one more waits. `caught_up`: none waits any more."""

    met = Signal()
    caught_up = Signal()

    def __init__(self, problems: Problems, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self._waiting: list[Again] = []
        self._told = ""
        self._trying = False

    @property
    def is_behind(self) -> bool:
        """True while what is written now would come before what was typed earlier."""
        return bool(self._waiting)

    def is_shut(self, situation: PersonError) -> bool:
        """True when it is the store that takes nothing, not the words that cannot be taken."""
        return isinstance(situation, _SHUT)

    def tell(self, situation: PersonError) -> None:
        """Tell why the store takes nothing; who is typing in the next field is not held up."""
        self._told = situation.sentence
        self._problems.tell(situation, {Door.RETRY: self.retry}, take_focus=False)

    def keep(self, again: Again) -> None:
        """One more that waits, behind the others."""
        self._waiting.append(again)
        self.met.emit()

    def retry(self) -> bool:
        """Try again what waits, in the order in which it was typed; True when none waits now."""
        if self._trying or not self._waiting:
            return not self._waiting
        self._trying = True
        try:
            self._try_in_order()
        finally:
            self._trying = False
        if not self._waiting:
            self._problems.withdraw(self._told)
            self.caught_up.emit()
        return not self._waiting

    def _try_in_order(self) -> None:
        waiting, self._waiting = self._waiting, []
        while waiting and not self._waiting:
            waiting.pop(0)()
        self._waiting += waiting

    def forget(self) -> None:
        """Nothing waits any more: another store lies under the desk."""
        self._waiting = []
        self.caught_up.emit()
