"""The one gateway to printers. Tests pass one instead that prints into a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

PAPERS: Mapping[str, QPageSize.PageSizeId] = MappingProxyType(
    {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}
)
_TRAYS: Mapping[str, str] = MappingProxyType(
    {
        "Auto": "Máy in tự chọn",
        "Upper": "Khay trên",
        "OnlyOne": "Khay trên",
        "Middle": "Khay giữa",
        "Lower": "Khay dưới",
        "Manual": "Nạp giấy bằng tay",
        "Envelope": "Khay phong bì",
        "LargeFormat": "Khay giấy khổ lớn",
        "LargeCapacity": "Khay nhiều giấy",
        "Cassette": "Hộp giấy",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a printer can do, as far as its driver tells. `trays`: Qt's names of them."""

    both_sides: bool = False
    colour: bool = False
    papers: tuple[str, ...] = ("A4",)
    trays: tuple[str, ...] = ()


def tray_words(tray: str) -> str:
    """The name of a tray for people."""
    return _TRAYS.get(tray, tray)


class Printers(Protocol):
    """The printers of this machine."""

    def names(self) -> tuple[str, ...]:
        """The names of all printers, none where there is none."""

    def usual(self) -> str:
        """The printer that the system prints on, "" for none."""

    def features(self, name: str) -> Features:
        """What the printer `name` can do."""

    def open(self, name: str) -> QPrinter:
        """The printer `name`, with what its driver presets."""

    def ask(self, printer: QPrinter, parent: QWidget) -> bool:
        """Let the person set `printer` in the dialog of its driver; False when declined."""


class QtPrinters:
    """The printers that the system has."""

    def names(self) -> tuple[str, ...]:
        """The names of all printers, none where there is none."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def usual(self) -> str:
        """The printer that the system prints on, "" for none."""
        return QPrinterInfo.defaultPrinterName()

    def features(self, name: str) -> Features:
        """What the printer `name` can do."""
        info = QPrinterInfo.printerInfo(name)
        ids = {size.id() for size in info.supportedPageSizes()}
        both = set(info.supportedDuplexModes()) - {QPrinter.DuplexMode.DuplexNone}
        return Features(
            both_sides=bool(both),
            colour=QPrinter.ColorMode.Color in info.supportedColorModes(),
            papers=tuple(paper for paper in PAPERS if paper == "A4" or PAPERS[paper] in ids),
            trays=trays_of(self.open(name)),
        )

    def open(self, name: str) -> QPrinter:
        """The printer `name`, with what its driver presets."""
        info = QPrinterInfo.printerInfo(name)
        return QPrinter(info, QPrinter.PrinterMode.HighResolution)

    def ask(self, printer: QPrinter, parent: QWidget) -> bool:
        """Let the person set `printer` in the dialog of its driver; False when declined."""
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(dialog.tr("In kế hoạch"))
        return dialog.exec() == QPrintDialog.DialogCode.Accepted


def trays_of(printer: QPrinter) -> tuple[str, ...]:
    """The trays that a driver tells of: Qt asks it on Windows alone."""
    asked = getattr(printer, "supportedPaperSources", None)
    known = [source.name for source in asked()] if asked is not None else []
    return tuple(name for name in known if name in _TRAYS)


def set_tray(printer: QPrinter, tray: str) -> None:
    """Have `printer` draw from `tray`; an unknown one leaves it to the driver."""
    source = QPrinter.PaperSource.__members__.get(tray)
    if source is not None:
        printer.setPaperSource(source)
