"""The head of the plan's page: title, number, step, and the actions on the whole plan."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink, icon
from hoptacxa_desktop.ui.plan import head_facts
from hoptacxa_desktop.ui.plan.head_facts import Next
from hoptacxa_desktop.ui.plan.menu_button import MenuButton
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.panels import PageHead
from hoptacxa_desktop.ui.widgets.small import FiveSteps

EXPORTS = (
    ("word", "Văn bản Word…"),
    ("pdf", "Tệp PDF…"),
    ("excel", "Biểu theo dõi Excel…"),
    ("ics", "Lịch công việc (ICS)…"),
)


class PlanHead(PageHead):
    """Says which plan is open and how far it is.

    `next_requested`: a `Next`. `export_requested`: "word", "pdf", "excel" or "ics".
    """

    next_requested = Signal(object)
    export_requested = Signal(str)
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.steps = FiveSteps()
        self.step_word = Words("", Role.LABEL, Ink.HINT)
        self.edited = Words("", Role.LABEL, Ink.HINT)
        for widget in (self.steps, self.step_word, self.edited):
            self.add_fact(widget)
        self.print_button = Button(self.tr("In…"), icon_name="print")
        self.print_button.setToolTip("Ctrl+P")
        self.print_button.clicked.connect(self.print_requested)
        self.export_button = MenuButton(self.tr("Xuất"), icon_name="export")
        self.export_button.setMenu(self._export_menu())
        self.next_button = Button(self.tr("Trình ký"), kind=Kind.PRIMARY, icon_name="send")
        self.next_button.clicked.connect(self._on_next)
        self._next: head_facts.NextStep | None = None
        for button in (self.print_button, self.export_button, self.next_button):
            self.add_action(button)

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, words in EXPORTS:
            menu.addAction(self.tr(words)).triggered.connect(self._emitter(kind))
        return menu

    def _emitter(self, kind: str) -> Callable[[], None]:
        return lambda: self.export_requested.emit(kind)

    def show_plan(self, plan: Plan, edited: str) -> None:
        """Show `plan`; `edited`: when it was last edited, in words."""
        self.set_title(head_facts.title(plan), head_facts.number(plan))
        self.steps.set_steps(head_facts.STEP_OF[plan.status], head_facts.status(plan))
        self.step_word.setText(head_facts.status(plan))
        self.edited.setText(f"· {edited}" if edited else "")
        self._next = head_facts.next_step(plan)
        self.next_button.setVisible(self._next is not None)
        if self._next is not None:
            self.next_button.setText(self._next.verb)
            self.next_button.setIcon(icon(self._next.icon, Ink.ON_ACCENT))
        self.elide()

    def _on_next(self) -> None:
        if self._next is not None:
            self.next_requested.emit(Next(self._next.step))
