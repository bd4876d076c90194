"""The open plan to the printing dialog, and from there to a printer or into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.ui.plan.exporting import Exporter
from hoptacxa_desktop.ui.plan.session import PlanSession

if TYPE_CHECKING:
    from hoptacxa_desktop.ui.printing.dialog import PrintDialog
    from hoptacxa_desktop.ui.printing.printers import Printers


class Printing:
    """Prints the open plan. `printers`: those of the machine, asked for with the first print."""

    def __init__(self, session: PlanSession, exporter: Exporter, parent: QWidget) -> None:
        self._session, self._exporter, self._parent = session, exporter, parent
        self.printers: Printers | None = None

    def print_plan(self) -> PrintDialog | None:
        """Show the pages and choices; None when the plan is gone, which is told."""
        self._session.flush()
        plan = self._session.present()
        if plan is None:
            return None
        # Loaded here: a page that opens prints nothing.
        from hoptacxa_desktop.ui.printing.dialog import PrintDialog
        from hoptacxa_desktop.ui.printing.printers import QtPrinters
        from hoptacxa_desktop.ui.printing.source import PlanSource

        if self.printers is None:
            self.printers = QtPrinters()
        desk = self._session.desk
        source = PlanSource(plan, desk.office.form)
        dialog = PrintDialog(desk, source, self.printers, self._parent)
        dialog.pdf_wanted.connect(self._on_pdf_wanted)
        dialog.open()
        return dialog

    def _on_pdf_wanted(self, draft: bool) -> None:
        self._exporter.export("pdf-draft" if draft else "pdf")
