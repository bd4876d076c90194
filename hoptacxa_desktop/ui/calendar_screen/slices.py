"""Much work in small parts: between two of them the window answers."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

AT_ONCE = 1000


class Slices(QObject):
    """Runs the steps of one work; another work takes its place.

    Each step says how much it was about. Up to `AT_ONCE` the work is done before `run` returns;
    of more, the rest follows when the window has nothing else to do. `ended()`: all is done.
    """

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[int] | None = None

    @property
    def busy(self) -> bool:
        """True while steps are left."""
        return self._steps is not None

    def run(self, steps: Iterator[int]) -> None:
        """Begin with the steps; what is left of others is not done any more."""
        self._steps = steps
        self._go_on(steps)

    def _go_on(self, steps: Iterator[int]) -> None:
        if steps is not self._steps:
            return
        done = 0
        for count in steps:
            done += count
            if done >= AT_ONCE:
                QTimer.singleShot(0, self, lambda: self._go_on(steps))
                return
        self._steps = None
        self.ended.emit()
