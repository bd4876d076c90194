"""The one gateway of work that takes long: one thread, told progress, a way to stop."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from .problems import Problems


class Report(Protocol):
    """How a job tells how far it is."""

    def __call__(self, done: int, total: int, text: str = "") -> None:
        """Tell that `done` of `total` steps are done, and what comes now.

        Raises `JobCancelled` once the person has stopped the job: a step is the place to stop.
        """


class JobCancelled(Exception):
    """The person stopped the job. The function lets it pass."""


Work = Callable[[Report, Callable[[], bool]], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is; `total` 0 when it has not told."""

    title: str
    done: int = 0
    total: int = 0
    text: str = ""


class Job(QObject):
    """One job under way. `cancel()` asks it to stop at its next step."""

    _reported = Signal(int, int, str)
    _ended = Signal(object)

    def __init__(
        self,
        work: Work,
        title: str,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.progress = Progress(title=title)
        self._work, self._done, self._failed = work, done, failed
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the job to stop. Neither `done` nor `failed` is called then."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """True once the job was asked to stop."""
        return self._cancelled

    def work(self) -> object:
        """Do the work; called on the worker thread."""
        return self._work(self._report, lambda: self._cancelled)

    def tell_end(self, future: Future[object]) -> None:
        """Tell the window's thread that `future` holds the result or the error."""
        self._ended.emit(future)

    def _report(self, done: int, total: int, text: str = "") -> None:
        if self._cancelled:
            raise JobCancelled
        self._reported.emit(done, total, text)

    def answer(self, future: Future[object]) -> BaseException | None:
        """Call who waits for the end; return an error for which nobody waits."""
        if self._cancelled or future.cancelled():
            return None
        error = future.exception()
        if error is None:
            if self._done is not None:
                self._done(future.result())
        elif self._failed is not None and isinstance(error, Exception):
            self._failed(error)
        else:
            return error
        return None


class Jobs(QObject):
    """Runs one job after the other on one worker thread.

    `run` returns at once. `done` and `failed` are called on the window's thread; an error for
    which nobody waits goes to `problems`. `slow` tells a job that has taken half a second, from
    when on `progressed` tells its steps; `idle` tells that nothing is left.
    """

    SLOW_AFTER_MS = 500
    slow = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    idle = Signal()

    def __init__(self, problems: Problems, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        # One thread: jobs write to the store one after the other, in the order they were asked.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._under_way: set[Job] = set()

    @property
    def busy(self) -> bool:
        """True while a job is under way or waits for its turn."""
        return bool(self._under_way)

    def run(
        self,
        work: Work,
        *,
        title: str,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Start `work(report, cancelled)` and return the job.

        `title`: what is being done, for the person ("Đang ghi biểu theo dõi").
        """
        job = Job(work, title, done, failed, self)
        job._reported.connect(self._on_reported)
        job._ended.connect(self._on_ended)
        self._under_way.add(job)
        QTimer.singleShot(self.SLOW_AFTER_MS, job, lambda: self._tell_slow(job))
        self._thread.submit(job.work).add_done_callback(job.tell_end)
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop at its next step."""
        for job in tuple(self._under_way):
            job.cancel()

    def wait(self, timeout_ms: int = 10_000) -> None:
        """Return when nothing is under way and everyone was told. Raises `TimeoutError`."""
        if not self.busy:
            return
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        QTimer.singleShot(timeout_ms, loop, lambda: loop.exit(1))
        if loop.exec():
            raise TimeoutError(f"{len(self._under_way)} jobs after {timeout_ms} ms")

    def close(self) -> None:
        """Stop all jobs and return when the thread is at rest: before the store is closed."""
        self.cancel_all()
        self._thread.shutdown(cancel_futures=True)

    def _tell_slow(self, job: Job) -> None:
        if job in self._under_way:
            self.slow.emit(job)

    @Slot(int, int, str)
    def _on_reported(self, done: int, total: int, text: str) -> None:
        job = self.sender()
        if isinstance(job, Job):
            title = job.progress.title
            job.progress = Progress(title=title, done=done, total=total, text=text)
            self.progressed.emit(job)

    @Slot(object)
    def _on_ended(self, future: Future[object]) -> None:
        job = self.sender()
        if not isinstance(job, Job):
            return
        self._under_way.discard(job)
        try:
            self.ended.emit(job)
            error = job.answer(future)
            if error is not None:
                self._problems.tell(error)
        finally:
            job.deleteLater()
            if not self._under_way:
                self.idle.emit()
