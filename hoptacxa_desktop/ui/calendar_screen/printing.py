"""The calendar that is shown to the printing dialog, and from there to a printer or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.errors import Door
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.services import exports

from ..calendar.timeline_layout import Grouping
from ..desk import Desk
from ..dialogs import PDF
from . import notes, views
from .views import ViewKind

if TYPE_CHECKING:
    from ..calendar.paper_pages import Body, PaperItems
    from ..printing.dialog import PrintDialog
    from ..printing.printers import Printers


def _tr(words: str) -> str:
    return QCoreApplication.translate("CalendarPrinting", words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be printed: a view of some days, with what it shows."""

    kind: ViewKind
    month: date
    grouping: Grouping
    shown: PaperItems

    @property
    def title(self) -> str:
        """What stands above the pages, and names the file."""
        if self.kind is ViewKind.MONTH:
            month = notes.title(self.month)[0]
            return _tr("Lịch hoạt động {month}").format(month=month[:1].lower() + month[1:])
        return _tr("Lịch hoạt động năm {year}").format(year=self.month.year)


def set_on_paper(
    wanted: Wanted, office: Office, today: date, paper_name: str = "A4"
) -> tuple[bytes, tuple[int, ...], tuple[str, ...]]:
    """The PDF, the section of each page, what the sections are called; on "A4" or "A3".

    Behind a painted view come the same activities as a list: there no title is cut.
    """
    from ..calendar.paper import Letterhead, Paper

    peaks = [peak.title for peak in wanted.shown.peaks]
    initials = {item.unit_initials for item in wanted.shown.items}
    paper = Paper(
        Letterhead(
            office=office.name,
            title=wanted.title,
            fact=" · ".join(peaks),
            printed_on=_tr("In ngày {day}").format(day=dates.short(today)),
            units=tuple(
                (unit.initials, at, unit.shown)
                for at, unit in enumerate(office.units)
                if unit.initials in initials
            ),
        ),
        QPageSize.PageSizeId.A3 if paper_name == "A3" else QPageSize.PageSizeId.A4,
    )
    sections = _sections(wanted, paper.room)
    pages = [page for _, found in sections for page in found]
    numbers = [number for number, (_, found) in enumerate(sections) for _ in found]
    return paper.pdf(pages), tuple(numbers), tuple(name for name, _ in sections)


def _sections(wanted: Wanted, room: QSizeF) -> list[tuple[str, Sequence[Body]]]:
    from ..calendar import paper_pages as pages

    year, shown = wanted.month.year, wanted.shown
    first, last = views.days(wanted.kind, wanted.month)
    listed = _tr("Danh sách hoạt động"), tuple(pages.list_pages(shown, first, last, room))
    if wanted.kind is ViewKind.LIST:
        return [listed]
    if wanted.kind is ViewKind.MONTH:
        painted = tuple(pages.month_pages(year, wanted.month.month, shown, room))
    elif wanted.kind is ViewKind.YEAR:
        painted = tuple(pages.year_pages(year, shown, room))
    else:
        painted = tuple(pages.timeline_pages(year, shown, wanted.grouping, room))
    return [(_tr("Lịch"), painted), *([listed] if listed[1] else [])]


class CalendarPrinting:
    """Prints what `wanted` tells. `printers`: those of the machine, asked with the first print."""

    def __init__(self, desk: Desk, wanted: Callable[[], Wanted], parent: QWidget) -> None:
        self._desk, self._wanted, self._parent = desk, wanted, parent
        self.printers: Printers | None = None
        self.dialog: PrintDialog | None = None

    def print_calendar(self) -> PrintDialog:
        """Show the pages and choices."""
        # Loaded here: a calendar that opens prints nothing.
        from hoptacxa_desktop.services.preview import Printed

        from ..printing.dialog import PrintDialog
        from ..printing.printers import QtPrinters
        from ..printing.source import SetPages

        if self.printers is None:
            self.printers = QtPrinters()
        wanted = self._wanted()

        def lay(paper: str) -> tuple[Printed, tuple[str, ...]]:
            office, today = self._desk.office, self._desk.today
            pdf, sections, names = set_on_paper(wanted, office, today, paper)
            return Printed(pdf=pdf, strips={}, sections=sections), names

        source = SetPages(title=_tr("In lịch"), name=wanted.title, lay=lay)
        dialog = PrintDialog(self._desk, source, self.printers, self._parent)
        dialog.pdf_wanted.connect(lambda _draft: self.save(source.printed.pdf, wanted.title))
        dialog.open()
        self.dialog = dialog
        return dialog

    def save(self, pdf: bytes, name: str) -> None:
        """Ask where to keep the pages as a file, and keep them there."""
        suggested = self._desk.papers_folder() / f"{name}.pdf"
        path = self._desk.dialogs.pick_save(_tr("Lưu PDF"), suggested, (PDF,))
        if path is not None:
            self._write(pdf, name, path)

    def _write(self, pdf: bytes, name: str, path: Path) -> None:
        told = _tr("Đã lưu “{name}”").format(name=path.name)
        self._desk.jobs.run(
            lambda report, cancelled: exports.keep(pdf, path=path),
            title=_tr("Đang ghi tệp PDF"),
            done=lambda _path: self._desk.notice_wanted.emit(told),
            failed=partial(self._on_failed, pdf, name, path),
        )

    def _on_failed(self, pdf: bytes, name: str, path: Path, error: Exception) -> None:
        doors: dict[Door, Callable[[], object]] = {
            Door.RETRY: lambda: self._write(pdf, name, path),
            Door.SAVE_AS: lambda: self.save(pdf, name),
        }
        self._desk.problems.tell(error, doors)
