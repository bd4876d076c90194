"""The bar of a job that takes long: what is being done, how far it is, a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from ..fonts import Role
from ..icons import Ink
from ..jobs import Job, Jobs
from .buttons import Button
from .fields import Words
from .panels import Ground


class JobBar(Ground):
    """Shows the job that has been under way for half a second; hides when it has ended."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__("tint", line_at=(Qt.Edge.BottomEdge,))
        self._job: Job | None = None
        self._built = False
        jobs.slow.connect(self._on_slow)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self.hide()

    def _build(self) -> None:
        """Put the parts in, with the first job that takes long: a window that opens has none."""
        self._built = True
        self._words = Words("", Role.LABEL, Ink.INK)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumHeight(8)
        self.stop = Button(self.tr("Hủy"), small=True, on_click=self._on_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 6, 20, 6)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.stop)

    @property
    def text(self) -> str:
        """What is said about the job."""
        return self._words.text() if self._built else ""

    def _on_slow(self, job: Job) -> None:
        self._job = job
        if not self._built:
            self._build()
        self.stop.setEnabled(True)
        self._show(job)
        self.show()

    def _on_progressed(self, job: Job) -> None:
        if job is self._job:
            self._show(job)

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.allow(False, self.tr("Sẽ dừng ở bước kế tiếp"))

    def _show(self, job: Job) -> None:
        told = job.progress
        self._words.setText(f"{told.title} – {told.text}" if told.text else told.title)
        self._bar.setRange(0, told.total)
        self._bar.setValue(told.done)
        self._bar.setAccessibleName(told.title)
