"""The ways in: a file that is chosen or dropped, or pasted text. Read as a job."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from hoptacxa_desktop.domain.errors import BadInput, Door, PersonError
from hoptacxa_desktop.paths import nearest
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.services import receiving
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.dialogs import FileKind
from hoptacxa_desktop.ui.jobs import Report
from hoptacxa_desktop.ui.receiving.session import Looked, Word, look
from hoptacxa_desktop.ui.taken_files import ENDINGS

PLANS = FileKind("Kế hoạch có sẵn", ENDINGS)
_STEPS = 3


class WaysIn(QObject):
    """Reads a source without storing anything. `ready`: a `Looked` of what was read.

    A file that holds no plan is told in one sentence, with the ways out that it offers.
    """

    ready = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._folder: Path | None = None

    def pick(self) -> None:
        """Have a person choose the file, and read it."""
        if path := self.choose():
            self.take(path)

    def choose(self) -> Path | None:
        """The file that a person chooses, None for none."""
        folder = self._folder or nearest(self._desk.paths.documents)
        path = self._desk.dialogs.pick_open(self.tr("Nhận kế hoạch từ Word"), (PLANS,), folder)
        if path is not None:
            self._folder = path.parent
        return path

    def take(self, path: Path) -> None:
        """Read this file."""
        title = self.tr("Đang đọc “{name}”").format(name=path.name)
        units, today = self._desk.office.units, self._desk.today

        def read(report: Report) -> Reading:
            source = receiving.source_of(path)
            report(1, _STEPS, self.tr("tách mục và hoạt động"))
            return receiving.read_again(source, today=today, units=units)

        self._run(read, title, partial(self.take, path))

    def paste(self) -> None:
        """Read the text that was copied."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._desk.problems.tell(
                BadInput(
                    self.tr("Bộ nhớ tạm không có chữ nào."),
                    advice=self.tr("Chép chữ của kế hoạch (Ctrl+C) rồi nhận lại."),
                    doors=(Door.OPEN_OTHER,),
                ),
                {Door.OPEN_OTHER: self.pick},
            )
            return
        units, today = self._desk.office.units, self._desk.today

        def read(_report: Report) -> Reading:
            return receiving.read_pasted(text, today=today, units=units)

        self._run(read, self.tr("Đang đọc chữ dán vào"), self.paste)

    def _run(
        self, read: Callable[[Report], Reading], title: str, again: Callable[[], object]
    ) -> None:
        units = self._desk.office.units

        def work(report: Report, _cancelled: Callable[[], bool]) -> Looked:
            report(0, _STEPS, self.tr("mở văn bản"))
            reading = read(report)
            report(2, _STEPS, self.tr("đếm chữ"))
            return look(reading, units, Word())

        def failed(error: Exception) -> None:
            if isinstance(error, PersonError):
                doors = {Door.OPEN_OTHER: self.pick, Door.RETRY: again}
                self._desk.problems.tell(error, doors)
            else:
                self._desk.problems.tell(error)

        self._desk.jobs.run(work, title=title, done=self.ready.emit, failed=failed)
