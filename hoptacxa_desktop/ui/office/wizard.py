"""The declaration of the office: steps at the left, the page in the middle, the paper at right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.office import Office

from ..fonts import Role
from ..icons import Ink
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.panels import Card, Ground
from .step import Step
from .step_list import StepList

ShowPaper = Callable[[Office], None]
_WISHED, _FRAME = QSize(1280, 690), QSize(16, 48)
_PAPER_LETTERS, _LEAST_PAPER_LETTERS = 58, 30


class OfficeWizard(QDialog):
    """Five steps; nothing is written before the last one.

    `declared`: the office as it was declared. `sample_wanted`: open the sample instead.
    `paper`: the widget that shows the page, `show_paper` draws an office into it.
    `first_start`: the sample is offered, and leaving leaves the program.
    """

    declared = Signal(object)
    sample_wanted = Signal()

    def __init__(
        self,
        office: Office,
        steps: Sequence[Step],
        *,
        paper: QWidget,
        show_paper: ShowPaper,
        first_start: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._steps = office, tuple(steps)
        self.paper, self._show_paper, self._first_start = paper, show_paper, first_start
        self.at = 0
        self._pages = QStackedWidget()
        self.steps = StepList([(step.title, step.about) for step in self._steps])
        self._counter = Words("", Role.LABEL, Ink.HINT)
        self._title = Words("", Role.TITLE)
        self._lead = Words("", Role.BODY, Ink.LABEL, wraps=True)
        self._build()
        self._connect()
        self.go(0)

    @property
    def count(self) -> int:
        """The number of steps."""
        return len(self._steps)

    @property
    def office(self) -> Office:
        """The office as the pages now say."""
        office = self._office
        for step in self._steps[: self.at + 1]:
            office = step.read(office)
        return office

    def _build(self) -> None:
        first = self.tr("Kế hoạch Hợp tác xã – Khai báo lần đầu")
        self.setWindowTitle(first if self._first_start else self.tr("Khai báo cơ quan"))
        room = self.screen().availableSize() - _FRAME
        self.resize(_WISHED.boundedTo(room))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._left = self._build_left()
        layout.addWidget(self._left)
        layout.addWidget(self._build_middle(), 1)
        layout.addWidget(self._build_right())

    def _build_left(self) -> QWidget:
        left = Ground("rail")
        left.setFixedWidth(self.fontMetrics().averageCharWidth() * 40)
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 28, 24, 20)
        column.setSpacing(6)
        column.addWidget(Words(self.tr("Khai báo cơ quan"), Role.TITLE))
        about = self.tr("Khoảng 3 phút. Sửa lại được bất cứ lúc nào trong mục Cài đặt.")
        column.addWidget(Words(about, Role.LABEL, Ink.LABEL, wraps=True))
        column.addSpacing(16)
        column.addWidget(self.steps)
        column.addStretch(1)
        if self._first_start:
            column.addWidget(self._build_sample())
        return left

    def _build_sample(self) -> QWidget:
        card = Card(self.tr("Muốn xem thử trước?"))
        text = self.tr("Mở văn phòng mẫu có sẵn hai kế hoạch. Gỡ bằng một lần bấm.")
        card.body.addWidget(Words(text, Role.LABEL, Ink.LABEL, wraps=True))
        button = Button(self.tr("Mở văn phòng mẫu"), icon_name="eye")
        button.clicked.connect(self._on_sample)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_middle(self) -> QWidget:
        middle = Ground("panel")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._inner = inner = Ground("panel")
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(32, 28, 32, 16)
        inner_column.setSpacing(4)
        for words in (self._counter, self._title, self._lead):
            inner_column.addWidget(words)
        inner_column.addSpacing(12)
        for step in self._steps:
            self._pages.addWidget(step)
        inner_column.addWidget(self._pages, 1)
        self._scroll = scroll = QScrollArea()
        scroll.setObjectName("fields")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inner)
        column.addWidget(scroll, 1)
        column.addWidget(self._build_foot())
        return middle

    def _build_foot(self) -> QWidget:
        foot = Ground("panel", line_at=(Qt.Edge.TopEdge,))
        row = QHBoxLayout(foot)
        row.setContentsMargins(32, 14, 32, 14)
        leave = self.tr("Thoát") if self._first_start else self.tr("Hủy")
        row.addWidget(Button(leave, kind=Kind.QUIET, on_click=self.reject))
        row.addStretch(1)
        self.back = Button(self.tr("Quay lại"), icon_name="left", on_click=self._on_back)
        self.next = Button(self.tr("Tiếp tục"), kind=Kind.PRIMARY, on_click=self._on_next)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return foot

    def _build_right(self) -> QWidget:
        self._right = right = Ground("desk")
        column = QVBoxLayout(right)
        column.setContentsMargins(24, 18, 24, 18)
        column.addWidget(Words(self.tr("Văn bản sẽ in như thế này"), Role.BODY, strong=True))
        column.addWidget(self.paper, 1)
        note = self.tr("Lề, cỡ chữ và đường kẻ theo Nghị định 30/2020/NĐ-CP. Không phải chỉnh tay.")
        column.addWidget(Words(note, Role.LABEL, Ink.LABEL, wraps=True))
        return right

    def _connect(self) -> None:
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(200)
        self._wait.timeout.connect(self._on_rested)
        for step in self._steps:
            step.changed.connect(self._wait.start)
        self.steps.chosen.connect(self._on_chosen)

    def go(self, at: int) -> None:
        """Show the step with the number `at` (from 0) with what the office now says."""
        self.at = at
        step = self._steps[at]
        step.load(self._office)
        self._pages.setCurrentWidget(step)
        self._counter.setText(self.tr("Bước {at}/{all}").format(at=at + 1, all=len(self._steps)))
        self._title.setText(step.title)
        self._lead.setText(step.lead)
        self.steps.set_current(at, [one.answer(self._office) for one in self._steps])
        self._share_width()
        self.back.setEnabled(at > 0)
        last = at == len(self._steps) - 1
        done = self.tr("Bắt đầu làm việc") if self._first_start else self.tr("Lưu khai báo")
        self.next.setText(done if last else self.tr("Tiếp tục"))
        _focus_first(step)
        self._wait.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """The page to the right takes what the fields can spare, and goes when that is little."""
        letter = self.fontMetrics().averageCharWidth()
        fields = self._inner.minimumSizeHint().width() + self._scroll.verticalScrollBar().width()
        spare = min(self.width() - self._left.width() - fields, letter * _PAPER_LETTERS)
        enough = spare >= letter * _LEAST_PAPER_LETTERS
        self._right.setFixedWidth(max(spare, 0))
        self._right.setVisible(enough and not self._steps[self.at].wide)

    def _keep(self) -> bool:
        step = self._steps[self.at]
        if not step.check():
            return False
        self._office = step.read(self._office)
        return True

    def _on_rested(self) -> None:
        # No page is set for a declaration that nobody sees any more.
        if self.isVisible():
            self._show_paper(self.office)

    def _on_next(self) -> None:
        if not self._keep():
            return
        if self.at + 1 < len(self._steps):
            self.go(self.at + 1)
            return
        self.declared.emit(self._office)
        self.accept()

    def _on_back(self) -> None:
        self._office = self._steps[self.at].read(self._office)
        self.go(self.at - 1)

    def _on_chosen(self, at: int) -> None:
        if at < self.at:
            self._office = self._steps[self.at].read(self._office)
            self.go(at)
        elif at > self.at and self._keep():
            self.go(self.at + 1)

    def _on_sample(self) -> None:
        self.sample_wanted.emit()
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field goes on, as at every form that people know.
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not isinstance(self.focusWidget(), QAbstractButton):
            self._on_next()
            return
        super().keyPressEvent(event)


def _focus_first(step: Step) -> None:
    for child in step.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(step):
            child.setFocus()
            return
