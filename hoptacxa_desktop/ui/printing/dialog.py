"""Printing: the pages at the left, the choices at the right."""

from PySide6.QtCore import QSize, QSysInfo, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.services import print_choices
from hoptacxa_desktop.services.preview import Printed
from hoptacxa_desktop.ui.widgets.keys import bind

from ..desk import Desk
from ..fonts import Role
from ..icons import Ink
from ..jobs import Jobs
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.page_bar import PageBar
from ..widgets.page_view import PageView
from ..widgets.panels import Ground
from . import facts
from .choices_pane import NO_PRINTER, ChoicesPane
from .facts import Part, Typed
from .job import Order, asked
from .printers import Printers
from .sending import ready, send
from .source import PrintSource
from .thumbs import Thumbs

_WISHED, _FRAME = QSize(1240, 690), QSize(16, 48)
# Two pages side by side, or small pages at the left, need so many letters of width.
_PAIR_LETTERS, _THUMB_LETTERS = 90, 130


class PrintDialog(QDialog):
    """Asks what to print and how, and prints it as a job once the dialog is gone.

    `pdf_wanted(draft)`: a file is wanted instead, with "DỰ THẢO" or without. `printed`: the very
    pages that will be printed, None until they are set.
    """

    pdf_wanted = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        source: PrintSource,
        printers: Printers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._source, self._printers = desk, source, printers
        self._machine = QSysInfo.machineHostName()
        # A thread of its own: papers that are being written do not hold up the pages.
        self._jobs = Jobs(desk.problems, self)
        self._wanted = 0
        self._parts: tuple[Part, ...] = ()
        self.printed: Printed | None = None
        kept = print_choices.kept(desk.store, machine=self._machine)
        self.pane = ChoicesPane(printers, kept)
        self.pane.draft.setVisible(source.has_draft)
        self.view, self.thumbs = PageView(), Thumbs()
        self.bar = PageBar(self.view, closable=False)
        self._sum = Words("", Role.BODY, Ink.LABEL, wraps=True)
        self.driver = Button(self.tr("Mở hộp thoại của máy in…"), kind=Kind.LINK)
        self.save = Button(self.tr("Lưu PDF…"), icon_name="export")
        self.send = Button(self.tr("In"), kind=Kind.PRIMARY, icon_name="print")
        self._build()
        self._connect()
        source.prepare(self.pane.paper.currentText())
        self._set_pages()
        self._show()

    @property
    def settled(self) -> bool:
        """True when the pages in sight are those that will be printed."""
        return not self._jobs.busy and self.view.ready and self.thumbs.ready

    @property
    def sum(self) -> str:
        """What the print takes, in words."""
        return self._sum.text()

    def _build(self) -> None:
        self.setWindowTitle(self._source.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WISHED.boundedTo(self.screen().availableSize() - _FRAME))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.thumbs)
        layout.addWidget(self._build_middle(), 1)
        layout.addWidget(self._build_right())
        self.pane.copies.setFocus()
        self.pane.copies.selectAll()

    def _build_middle(self) -> QWidget:
        middle = Ground("desk", line_at=(Qt.Edge.LeftEdge,))
        column = QVBoxLayout(middle)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        return middle

    def _build_right(self) -> QWidget:
        right = Ground("panel", line_at=(Qt.Edge.LeftEdge,))
        column = QVBoxLayout(right)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(self._build_foot())
        return right

    def _build_foot(self) -> QWidget:
        foot = Ground("panel", line_at=(Qt.Edge.TopEdge,))
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._sum)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(Button(self.tr("Hủy"), on_click=self.reject))
        row.addWidget(self.send)
        column.addLayout(row)
        column.addWidget(self.driver, 0, Qt.AlignmentFlag.AlignLeft)
        self.send.setDefault(True)
        self.driver.setVisible(bool(self.pane.name))
        return foot

    def _connect(self) -> None:
        self.pane.changed.connect(self._show)
        self.pane.draft_changed.connect(self._set_pages)
        self.pane.paper.currentTextChanged.connect(self._on_paper)
        self.view.page_changed.connect(self._on_page)
        self.thumbs.page_chosen.connect(self.view.go_to)
        self.send.clicked.connect(lambda: self._print())
        self.driver.clicked.connect(lambda: self._print(by_driver=True))
        self.save.clicked.connect(self._on_save)
        bind(self, "F6", self.tr("Đổi khung"), lambda: self._walk(1))
        bind(self, "Shift+F6", self.tr("Khung trước"), lambda: self._walk(-1))

    # The pages

    def _set_pages(self) -> None:
        """Set the pages anew; the newest wins."""
        self._wanted += 1
        number, source = self._wanted, self._source
        draft = self.pane.draft.isChecked()

        def done(printed: Printed) -> None:
            if number == self._wanted:
                self._on_set(printed)

        self._jobs.run(
            lambda report, cancelled: source.render(draft=draft),
            title=self.tr("Đang dựng trang in"),
            done=done,
            failed=self._on_failed,
        )

    def _on_paper(self, paper: str) -> None:
        if paper and self._source.prepare(paper):
            self._set_pages()

    def _on_set(self, printed: Printed) -> None:
        self.printed = printed
        self.view.show_pdf(printed.pdf)
        level = [size.width() > size.height() for size in self.view.sizes]
        self._parts = facts.parts(printed.sections, level, self._source.part_names())
        labels = [facts.page_label(at, self._parts) for at in range(len(level))]
        self.thumbs.show_pdf(printed.pdf, labels)
        self.pane.show_parts(self._parts)
        self._on_page()

    def _on_failed(self, error: Exception) -> None:
        self.reject()
        self._desk.problems.tell(error)

    def _on_page(self) -> None:
        self.thumbs.show_in_view(self.view.page, self.view.last_page)
        self._show()

    # What is chosen

    def _show(self) -> None:
        typed, copies = self._chosen(), self.pane.copies.value()
        self.pane.show_error(typed.error)
        order = self._order()
        a_copy = facts.sheets(order.sides, both_sides=order.both_sides)
        self._sum.setText(facts.sum_words(len(order.pages), copies, a_copy, order.paper))
        self.thumbs.show_printed(order.pages)
        self.send.setText(self.tr("In {n} bản").format(n=copies) if copies > 1 else self.tr("In"))
        why_not = self._why_not(order)
        for button in (self.send, self.driver):
            button.allow(not why_not, why_not)
        self.save.set_kind(Kind.NORMAL if self.pane.name else Kind.PRIMARY)
        self.send.set_kind(Kind.PRIMARY if self.pane.name else Kind.NORMAL)

    def _chosen(self) -> Typed:
        return self.pane.pages(self.view.page)

    def _why_not(self, order: Order) -> str:
        if not self.pane.name:
            return self.tr(NO_PRINTER)
        if self.printed is None:
            return self.tr("Đang dựng trang in.")
        return "" if order.pages else self.tr("Chưa chọn trang nào để in.")

    def _order(self) -> Order:
        choices = self.pane.choices
        return Order(
            pdf=self.printed.pdf if self.printed else b"",
            pages=self._chosen().pages,
            parts=self._parts,
            copies=self.pane.copies.value(),
            by_set=choices.by_set,
            both_sides=self.pane.both_sides.isChecked(),
            grey=choices.grey,
            paper=choices.paper,
            tray=choices.tray,
            name=self._source.name,
        )

    # The ways out

    def _print(self, *, by_driver: bool = False) -> None:
        name, order = self.pane.name, self._order()
        printer = ready(self._printers, name, order)
        if by_driver:
            taken = asked(self._printers, printer, order, self)
            if taken is None:
                return
            order = taken
        self._keep()
        self.accept()
        send(self._desk, self._printers, name, printer, order)

    def _on_save(self) -> None:
        draft = self.pane.draft.isChecked()
        self._keep()
        self.accept()
        self.pdf_wanted.emit(draft)

    def _keep(self) -> None:
        self._desk.do(print_choices.keep, machine=self._machine, choices=self.pane.choices)

    def done(self, result: int) -> None:
        self._wanted += 1
        self._jobs.close()
        self._source.close()
        super().done(result)

    # Keys and sizes

    def _walk(self, by: int) -> None:
        panes: list[QWidget] = [self.thumbs, self.view, self.pane.copies]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = self.focusWidget()
        at = next((at for at, pane in enumerate(panes) if pane is focus), len(panes) - 1)
        panes[(at + by) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self.thumbs.setVisible(self.width() >= letter * _THUMB_LETTERS)
        thumbs = self.thumbs.sizeHint().width() if self.thumbs.isVisibleTo(self) else 0
        room = self.width() - self.pane.sizeHint().width() - thumbs
        self.view.pair(room >= letter * _PAIR_LETTERS)
