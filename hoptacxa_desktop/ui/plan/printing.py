"""The open plan to a printer: each page in its own orientation, page by page as a job."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.errors import NotWritable
from hoptacxa_desktop.services import printouts
from hoptacxa_desktop.ui.jobs import JobCancelled, Report
from hoptacxa_desktop.ui.plan.session import PlanSession

DOTS = 300
_POINTS = 72
Choose = Callable[[QWidget], QPrinter | None]


def ask_printer(parent: QWidget) -> QPrinter | None:
    """The printer, pages and copies that the person chose; None when declined."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(dialog.tr("In kế hoạch"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


class Printing:
    """Prints the open plan. `choose` asks for the printer."""

    def __init__(self, session: PlanSession, parent: QWidget, choose: Choose = ask_printer) -> None:
        self._session, self._parent = session, parent
        self.choose = choose

    def print_plan(self) -> None:
        """Ask for a printer and print on it."""
        session = self._session
        session.flush()
        plan, form = session.present(), session.office.form
        printer = self.choose(self._parent) if plan is not None else None
        if plan is None or printer is None:
            return

        def work(report: Report, cancelled: Callable[[], bool]) -> int:
            return paint_pdf(printouts.plan_pdf(plan, form=form), printer, report)

        session.desk.jobs.run(
            work,
            title=self._parent.tr("Đang in"),
            done=lambda pages: session.desk.notice_wanted.emit(
                self._parent.tr("Đã gửi {n} trang tới máy in").format(n=pages)
            ),
        )


def paint_pdf(pdf: bytes, printer: QPrinter, report: Report) -> int:
    """Paint the chosen pages of `pdf` on `printer` at 300 dots an inch; how many were painted.

    Raises NotWritable when the printer cannot be begun, JobCancelled when the job was stopped.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = list(_chosen(printer, document.pageCount()))
    painter = QPainter()
    try:
        _paint(document, pages, painter, printer, report)
    except JobCancelled:
        # What was painted so far would come out of the printer as if it were all.
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
        document.close()
    return len(pages)


def _paint(
    document: QPdfDocument,
    pages: list[int],
    painter: QPainter,
    printer: QPrinter,
    report: Report,
) -> None:
    for at, page in enumerate(pages):
        report(at, len(pages), f"trang {page + 1}")
        size = document.pagePointSize(page)
        _lay(printer, size)
        if not at and not painter.begin(printer):
            raise NotWritable(
                "Máy in không nhận việc in.",
                advice="Kiểm tra máy in rồi in lại. Kế hoạch còn nguyên.",
            )
        if at:
            printer.newPage()
        dots = QSize(_dots(size.width()), _dots(size.height()))
        whole = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(whole), document.render(page, dots))


def _chosen(printer: QPrinter, count: int) -> Iterator[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    yield from range(max(1, first) - 1, min(last, count))


def _lay(printer: QPrinter, size: QSizeF) -> None:
    """The next page on A4, upright or level as the page is."""
    level = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if level else QPageLayout.Orientation.Portrait
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(a4, orientation, QMarginsF()))


def _dots(points: float) -> int:
    return round(points / _POINTS * DOTS)
