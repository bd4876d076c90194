"""Pages onto a printer, one after the other, each in its own orientation."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.errors import Door, NotWritable
from hoptacxa_desktop.ui.jobs import JobCancelled, Report
from hoptacxa_desktop.ui.printing import facts
from hoptacxa_desktop.ui.printing.facts import Part, Side
from hoptacxa_desktop.ui.printing.printers import PAPERS, Printers, set_tray

DOTS = 300
_POINTS = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be printed: pages of a PDF with these parts, and how."""

    pdf: bytes
    pages: tuple[int, ...]
    parts: tuple[Part, ...]
    copies: int = 1
    by_set: bool = True
    both_sides: bool = False
    grey: bool = False
    paper: str = "A4"
    tray: str = ""
    name: str = ""

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of one copy."""
        return facts.sides(self.pages, self.parts, both_sides=self.both_sides)

    def all_sides(self, printer: QPrinter) -> tuple[Side, ...]:
        """The sides to be painted: of every copy where the printer makes no copies itself."""
        copies = printer.copyCount()
        if copies == 1 or printer.supportsMultipleCopies():
            return self.sides
        by_set = printer.collateCopies()
        return facts.copied(self.sides, copies, by_set=by_set, both_sides=self.both_sides)


def asked(printers: Printers, printer: QPrinter, order: Order, parent: QWidget) -> Order | None:
    """What is ordered after the dialog of the printer's driver; None when that was declined."""
    before = printer.duplex(), printer.pageLayout().pageSize().id()
    if not printers.ask(printer, parent):
        return None
    duplex, size = printer.duplex(), printer.pageLayout().pageSize().id()
    if duplex is not before[0]:
        order = replace(order, both_sides=duplex is not QPrinter.DuplexMode.DuplexNone)
    if size != before[1]:
        papers = {PAPERS[name]: name for name in PAPERS}
        order = replace(order, paper=papers.get(size, order.paper))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        count = sum(part.count for part in order.parts)
        last = min(printer.toPage() or count, count)
        order = replace(order, pages=tuple(range(max(printer.fromPage(), 1) - 1, last)))
    return replace(order, grey=printer.colorMode() is QPrinter.ColorMode.GrayScale)


def prepare(printer: QPrinter, order: Order) -> None:
    """Set `printer` as it was chosen; its driver's dialog may change that once more."""
    duplex, colours = QPrinter.DuplexMode, QPrinter.ColorMode
    printer.setDocName(order.name)
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(order.by_set)
    printer.setDuplex(duplex.DuplexLongSide if order.both_sides else duplex.DuplexNone)
    printer.setColorMode(colours.GrayScale if order.grey else colours.Color)
    set_tray(printer, order.tray)
    _lay(printer, order.paper, level=False)


def paint(order: Order, printer: QPrinter, report: Report) -> int:
    """Paint what was ordered on `printer` at 300 dots an inch; how many sides were painted.

    Raises NotWritable when the printer cannot be begun or fails, JobCancelled when the job was
    stopped: what was painted so far is then thrown away, since it would come out as if it were all.
    """
    sides = order.all_sides(printer)
    painter = QPainter()
    with _opened(order.pdf) as document:
        try:
            _paint(document, sides, painter, printer, order, report)
        except (JobCancelled, NotWritable):
            printer.abort()
            raise
        finally:
            if painter.isActive():
                painter.end()
    return sum(side is not None for side in sides)


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()


def _paint(
    document: QPdfDocument,
    sides: tuple[Side, ...],
    painter: QPainter,
    printer: QPrinter,
    order: Order,
    report: Report,
) -> None:
    for at, side in enumerate(sides):
        report(at, len(sides), f"trang {at + 1}/{len(sides)}")
        size = document.pagePointSize(side) if side is not None else QSizeF()
        if side is not None:
            _lay(printer, order.paper, level=size.width() > size.height())
        if not (printer.newPage() if at else painter.begin(printer)):
            raise NotWritable(
                "Máy in không nhận việc in.",
                advice="Kiểm tra máy in rồi in lại. Kế hoạch còn nguyên.",
                doors=(Door.RETRY,),
            )
        if side is not None:
            whole = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(QRectF(whole), _image(document, side, printer, grey=order.grey))


def _image(document: QPdfDocument, page: int, printer: QPrinter, *, grey: bool) -> QImage:
    """A page at the size of the paper, on white."""
    paper = printer.pageLayout().fullRectPoints().size()
    dots = QSize(_dots(paper.width()), _dots(paper.height()))
    page_image = document.render(page, dots)
    image = QImage(dots, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    over = QPainter(image)
    over.drawImage(0, 0, page_image)
    over.end()
    # Drivers differ in what they make of a colour on a black and white print: none is left to them.
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image


def _lay(printer: QPrinter, paper: str, *, level: bool) -> None:
    """The next page on `paper`, upright or level."""
    orientation = QPageLayout.Orientation.Landscape if level else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(PAPERS[paper]), orientation, QMarginsF()))


def _dots(points: float) -> int:
    return round(points / _POINTS * DOTS)
