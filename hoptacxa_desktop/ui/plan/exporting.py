"""Papers out of the open plan: where to, written as a job, told when it is done."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from hoptacxa_desktop.domain.errors import Door
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import exports
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.dialogs import EXCEL, ICS, PDF, WORD, FileKind
from hoptacxa_desktop.ui.jobs import Report
from hoptacxa_desktop.ui.plan.session import PlanSession

Kept = Collection[NodeId] | None
EXCEL_SHEET = "excel"


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


def _excel(
    desk: Desk, plan: Plan, office: Office, path: Path, report: Report, rows: Kept = None
) -> object:
    steps, today = _steps(report), desk.today
    return exports.excel(plan, office=office, path=path, today=today, progress=steps, rows=rows)


def _ics(desk: Desk, plan: Plan, office: Office, path: Path, report: Report) -> object:
    return exports.ics(plan, path=path, now=desk.clock())


PAPERS: Mapping[str, Paper] = {
    "word": Paper(WORD, "Đang ghi văn bản Word", _word),
    "pdf": Paper(PDF, "Đang ghi tệp PDF", _pdf),
    "pdf-draft": Paper(PDF, "Đang ghi tệp PDF", _draft_pdf),
    EXCEL_SHEET: Paper(EXCEL, "Đang ghi biểu theo dõi", _excel),
    "ics": Paper(ICS, "Đang ghi lịch công việc", _ics),
}


class Exporter(QObject):
    """Exports the open plan. `exported`: the path of a file that was written, and what of the plan
    stands in it where that is not all.

    The tracking sheet holds the activities that the grid shows, given by `kept` (None for all).
    A file that is open elsewhere is told with two ways out: again, or under another name.
    """

    exported = Signal(str, str)

    def __init__(
        self, session: PlanSession, parent: QObject, kept: Callable[[], Kept] = lambda: None
    ) -> None:
        super().__init__(parent)
        self._session, self._kept = session, kept

    def export(self, key: str) -> None:
        """Ask where to write a paper ("word", "pdf", "pdf-draft", "excel", "ics") and write it."""
        desk, paper = self._session.desk, PAPERS[key]
        self._session.flush()
        plan = self._session.present()
        if plan is None:
            return
        stem = exports.file_stem(plan)
        if key == EXCEL_SHEET and self._kept() is not None:
            stem = self.tr("{name} (đã lọc)").format(name=stem)
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
        kept = self._kept() if key == EXCEL_SHEET else None
        told = self._told(plan, kept)
        written = partial(_excel, rows=kept) if kept is not None else paper.write
        desk.jobs.run(
            lambda report, cancelled: written(desk, plan, office, path, report),
            title=self.tr(paper.doing),
            done=lambda _result: self.exported.emit(str(path), told),
            failed=partial(self._on_failed, key, path),
        )

    def _told(self, plan: Plan, kept: Kept) -> str:
        if kept is None:
            return ""
        words = self.tr("Theo bộ lọc của lưới: {n}/{all} dòng. Bỏ lọc để xuất tất cả.")
        return words.format(n=len(kept), all=len(tasks(plan)))

    def _on_failed(self, key: str, path: Path, error: Exception) -> None:
        doors: dict[Door, Callable[[], object]] = {
            Door.RETRY: lambda: self.write(key, path),
            Door.SAVE_AS: lambda: self.export(key),
        }
        self._session.desk.problems.tell(error, doors)


def open_file(path: str) -> None:
    """Open a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
