"""The desk and page of the plan's own tests, and printers that print into files."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.ui.printing.printers import Features
from tests.ui.plan.conftest import desk, dialogs, look, screen, store, stored

__all__ = ["desk", "dialogs", "look", "screen", "store", "stored"]


@dataclass
class FilePrinters:
    """Printers that write a PDF each; `opened` are those that were used.

    `asked`: what the dialog of the driver does with a printer, None when it is declined.
    """

    folder: Path
    all_names: tuple[str, ...] = ("Canon – Văn thư", "HP – Phòng Kế hoạch")
    can: dict[str, Features] = field(default_factory=dict)
    opened: list[QPrinter] = field(default_factory=list)
    accepts: bool = True

    def names(self) -> tuple[str, ...]:
        return self.all_names

    def usual(self) -> str:
        return self.all_names[-1] if self.all_names else ""

    def features(self, name: str) -> Features:
        return self.can.get(name, Features(both_sides=True, colour=True, papers=("A4", "A3")))

    def open(self, name: str) -> QPrinter:
        assert name in self.all_names
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"in-{len(self.opened)}.pdf"))
        printer.setResolution(72)
        self.opened.append(printer)
        return printer

    def ask(self, printer: QPrinter, parent: QWidget) -> bool:
        return self.accepts

    def sizes(self) -> list[tuple[int, int]]:
        """Width and height in pt of each page that came out last."""
        document = QPdfDocument()
        document.load(self.opened[-1].outputFileName())
        found = [document.pagePointSize(at) for at in range(document.pageCount())]
        document.close()
        return [_rounded(size) for size in found]


def _rounded(size: QSizeF) -> tuple[int, int]:
    return round(size.width()), round(size.height())


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    """Two printers that write files."""
    return FilePrinters(tmp_path)
