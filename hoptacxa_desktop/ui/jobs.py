"""The one gateway of work that takes long: one thread, told progress, a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from .problems import Problems

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


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


class Job:
    """One job under way. `cancel()` asks it to stop at its next step."""

    def __init__(
        self,
        title: str,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> None:
        self.progress = Progress(title=title)
        self._done, self._failed = done, failed
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the job to stop. Neither `done` nor `failed` is called then."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """True once the job was asked to stop."""
        return self._cancelled

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
    # Both are told by the worker, so by an object that outlives every job: one that were deleted
    # while the worker is still telling would take the process with it.
    _reported = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(self, problems: Problems, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self._under_way: set[Job] = set()
        self._reported.connect(self._on_reported)
        self._ended.connect(self._on_ended)

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        # Loaded with the first job: a window that opens has none.
        from concurrent.futures import ThreadPoolExecutor

        # One thread: jobs write to the store one after the other, in the order they were asked.
        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

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

        `title`: what is being done, for the person ("Đang ghi biểu theo dõi"); "" for what
        nobody asked for: it is never told as slow.
        """
        job = Job(title, done, failed)
        self._under_way.add(job)
        if title:
            QTimer.singleShot(self.SLOW_AFTER_MS, self, lambda: self._tell_slow(job))
        future = self._thread.submit(work, self._reporter(job), lambda: job.cancelled)
        future.add_done_callback(lambda ended: self._ended.emit(job, ended))
        return job

    def _reporter(self, job: Job) -> Report:
        def report(done: int, total: int, text: str = "") -> None:
            if job.cancelled:
                raise JobCancelled
            told = Progress(title=job.progress.title, done=done, total=total, text=text)
            self._reported.emit(job, told)

        return report

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

    @Slot(object, object)
    def _on_reported(self, job: Job, told: Progress) -> None:
        job.progress = told
        self.progressed.emit(job)

    @Slot(object, object)
    def _on_ended(self, job: Job, future: Future[object]) -> None:
        self._under_way.discard(job)
        try:
            self.ended.emit(job)
            error = job.answer(future)
            if error is not None:
                self._problems.tell(error)
        finally:
            if not self._under_way:
                self.idle.emit()
