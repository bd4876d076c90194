"""What stands typed and unwritten on this PC, brought to its file behind the window."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.domain.typed import Kept, Spot, Typed, forget, keep
from hoptacxa_desktop.services import keeping

from .jobs import Jobs
from .problems import Problems


class KeptWords(QObject):
    """Words typed in fields that were not left yet. The file is written by a job.

    `left_over`: what the last run of the program left behind and nobody has answered yet.
    A file that cannot be written is a line in the log: nobody is held up while typing.
    """

    def __init__(
        self,
        store: Path,
        *,
        jobs: Jobs,
        problems: Problems,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = keeping.file_of(store)
        self._jobs, self._problems, self._clock = jobs, problems, clock
        self._kept = self._stored = self.left_over = self._found()

    @property
    def kept(self) -> Kept:
        """All that is kept, the oldest first."""
        return self._kept

    def _found(self) -> Kept:
        """What the last run left behind; nothing where that cannot be read."""
        try:
            return keeping.load(self._path)
        except (OSError, ValueError) as error:
            self._problems.note(error)
            return ()

    def keep(self, spot: Spot, label: str, words: RichText) -> None:
        """Keep what was typed last at a spot."""
        typed = Typed(spot=spot, label=label, words=words, when=self._clock())
        self.left_over = forget(self.left_over, spot)
        self._become(keep(self._kept, typed))

    def forget(self, spot: Spot) -> None:
        """The words at a spot are in the record, or nobody wants them."""
        self.left_over = forget(self.left_over, spot)
        self._become(forget(self._kept, spot))

    def answered(self, spot: Spot) -> None:
        """The words stand in their field again: kept until it is left, and not offered twice."""
        self.left_over = forget(self.left_over, spot)

    def settle(self) -> None:
        """Bring the file in step at once: no job runs any more."""
        if self._stored != self._kept:
            try:
                self._store()
            except PersonError as error:
                self._problems.note(error)

    def _become(self, kept: Kept) -> None:
        if kept == self._kept:
            return
        self._kept = kept
        self._jobs.run(lambda _report, _cancelled: self._store(), title="", failed=self._on_failed)

    def _store(self) -> None:
        # What is kept now, not what was when the job was asked for.
        now = self._kept
        keeping.save(self._path, now)
        self._stored = now

    def _on_failed(self, error: Exception) -> None:
        self._problems.note(error)
