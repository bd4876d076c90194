"""Papers out of the open plan: where to, written as a job, told when it is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from hoptacxa_desktop.domain.errors import Door
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import exports
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.dialogs import EXCEL, ICS, PDF, WORD, FileKind
from hoptacxa_desktop.ui.jobs import Report
from hoptacxa_desktop.ui.plan.session import PlanSession


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of file: its ending, what is being done while it is written, what writes it."""

    kind: FileKind
    doing: str
    write: Callable[[Desk, Plan, Office, Path, Report], object]


def _steps(report: Report) -> exports.Progress:
    return lambda done, total: report(done, total)


def _word(desk: Desk, plan: Plan, office: Office, path: Path, report: Report) -> object:
    return exports.word(plan, path=path, form=office.form, progress=_steps(report))


def _pdf(desk: Desk, plan: Plan, office: Office, path: Path, report: Report) -> object:
    return exports.pdf(plan, path=path, form=office.form, progress=_steps(report))


def _draft_pdf(desk: Desk, plan: Plan, office: Office, path: Path, report: Report) -> object:
    steps = _steps(report)
    return exports.pdf(plan, path=path, form=office.form, draft_mark=True, progress=steps)


def _excel(desk: Desk, plan: Plan, office: Office, path: Path, report: Report) -> object:
    steps = _steps(report)
    return exports.excel(plan, office=office, path=path, today=desk.today, progress=steps)


def _ics(desk: Desk, plan: Plan, office: Office, path: Path, report: Report) -> object:
    return exports.ics(plan, path=path, now=desk.clock())


PAPERS: Mapping[str, Paper] = {
    "word": Paper(WORD, "Đang ghi văn bản Word", _word),
    "pdf": Paper(PDF, "Đang ghi tệp PDF", _pdf),
    "pdf-draft": Paper(PDF, "Đang ghi tệp PDF", _draft_pdf),
    "excel": Paper(EXCEL, "Đang ghi biểu theo dõi", _excel),
    "ics": Paper(ICS, "Đang ghi lịch công việc", _ics),
}


class Exporter(QObject):
    """Exports the open plan. `exported`: the path of a file that was written.

    A file that is open elsewhere is told with two ways out: again, or under another name.
    """

    exported = Signal(str)

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def export(self, key: str) -> None:
        """Ask where to write a paper ("word", "pdf", "pdf-draft", "excel", "ics") and write it."""
        desk, paper = self._session.desk, PAPERS[key]
        self._session.flush()
        plan = self._session.present()
        if plan is None:
            return
        stem = exports.file_stem(plan)
        suggested = desk.papers_folder() / f"{stem}.{paper.kind.endings[0]}"
        path = desk.dialogs.pick_save(self.tr("Xuất kế hoạch"), suggested, (paper.kind,))
        if path is not None:
            self.write(key, path)

    def write(self, key: str, path: Path) -> None:
        """Write a paper to a file."""
        desk, paper = self._session.desk, PAPERS[key]
        plan, office = self._session.present(), self._session.office
        if plan is None:
            return
        desk.jobs.run(
            lambda report, cancelled: paper.write(desk, plan, office, path, report),
            title=self.tr(paper.doing),
            done=lambda _result: self._on_done(key, path),
            failed=partial(self._on_failed, key, path),
        )

    def _on_done(self, key: str, path: Path) -> None:
        self.exported.emit(str(path))

    def _on_failed(self, key: str, path: Path, error: Exception) -> None:
        doors: dict[Door, Callable[[], object]] = {
            Door.RETRY: lambda: self.write(key, path),
            Door.SAVE_AS: lambda: self.export(key),
        }
        self._session.desk.problems.tell(error, doors)


def open_file(path: str) -> None:
    """Open a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
