"""The sheet at the right of the declaration: the page as it will print."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services.preview import Preview, Printed

from ..desk import Desk
from ..widgets.page_view import PageView


class Paper(QWidget):
    """Shows a plan's pages; set on the worker thread, the newest wins."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._preview = Preview()
        self._wanted = 0
        self._view = PageView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def close_down(self) -> None:
        """Let go of what setting pages holds. No page is set after that."""
        self._preview.close()

    @property
    def ready(self) -> bool:
        """True when the page shows what was wanted last."""
        return not self._desk.jobs.busy and self._view.ready

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._view.page_count

    def show_plan(self, plan: Plan, form: FormChoices) -> None:
        """Set the pages of `plan` and show them when they are done."""
        self._wanted += 1
        number = self._wanted

        def work(_report: object, _cancelled: object) -> Printed:
            return self._preview.render(plan, form)

        def done(pages: Any) -> None:
            # The declaration may be gone before its page is set.
            if number == self._wanted and isValid(self._view):
                self._view.show_pdf(pages.pdf)

        self._desk.jobs.run(work, title=self.tr("Đang dựng trang in"), done=done)
