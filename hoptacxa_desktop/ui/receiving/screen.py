"""The window of a plan that is taken in from Word: looked through first, stored at the end."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import plans
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.own_undo import OwnUndo
from hoptacxa_desktop.ui.receiving import count_facts
from hoptacxa_desktop.ui.receiving.board import Board
from hoptacxa_desktop.ui.receiving.session import Looked, ReceivingSession
from hoptacxa_desktop.ui.receiving.strip import CountStrip
from hoptacxa_desktop.ui.receiving.ways_in import WaysIn
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState
from hoptacxa_desktop.ui.widgets.panels import PageHead

HINTS = (
    ("F8", "Điểm ngờ kế tiếp"),
    ("F2", "Sửa chữ"),
    ("F3", "Đổi loại dòng"),
    ("Alt+→", "Lùi cấp"),
    ("Alt+←", "Lên cấp"),
    ("Ctrl+Z", "Hoàn tác"),
    ("F6", "Đổi khung"),
)


class ReceivingScreen(OwnUndo):
    """What was read, before it is stored. `wanted`: there is a plan to look through; `left`: no

    more. Ctrl+Z takes back what was said here: nothing of it is in the store yet.
    """

    wanted = Signal()
    left = Signal()
    hints_changed = Signal(object, str)
    hints = HINTS
    topic = "receiving"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.session = ReceivingSession(desk)
        self.ways = WaysIn(desk)
        self.board = Board(self.session)
        self.strip = CountStrip()
        self.head = PageHead(self.tr("Nhận kế hoạch từ Word"))
        self._stack = QStackedWidget()
        self.fact = self.tr("Chưa ghi gì vào máy")
        self._build()
        self.ways.ready.connect(self._on_ready)
        self.session.changed.connect(self._show_counts)

    def _build(self) -> None:
        self.other = Button(self.tr("Chọn tệp khác…"), on_click=self.ways.pick)
        self.give_up = Button(self.tr("Hủy"), on_click=self._on_give_up)
        self.accept = Button(
            self.tr("Nhận kế hoạch"), kind=Kind.PRIMARY, icon_name="check", on_click=self._on_accept
        )
        self.accept.setShortcut(QKeySequence("Ctrl+Return"))
        self.accept.setToolTip(self.tr("Ghi kế hoạch vào máy (Ctrl+Enter)"))
        for button in (self.other, self.give_up, self.accept):
            self.head.add_action(button)
        self._empty = self._build_empty()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.board)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.strip)
        layout.addWidget(self._stack, 1)
        self._show_state()

    def _build_empty(self) -> EmptyState:
        doors = (
            DoorCard(
                icon_name="word",
                title=self.tr("Chọn tệp Word"),
                text=self.tr(
                    "Tệp .docx, .doc, .txt hoặc danh sách .xlsx. Kéo tệp thả vào cửa sổ cũng được."
                ),
                key="Ctrl+O",
                do=self.ways.pick,
            ),
            DoorCard(
                icon_name="copy",
                title=self.tr("Nhận từ bộ nhớ tạm"),
                text=self.tr("Chép chữ của kế hoạch từ Word, thư điện tử hay trang web rồi nhận."),
                key="Ctrl+Shift+V",
                do=self.ways.paste,
            ),
        )
        return EmptyState(
            self.tr("Chưa có văn bản nào"),
            self.tr("Văn bản được đọc và xem lại trước, chưa ghi gì vào máy."),
            doors,
        )

    @property
    def is_open(self) -> bool:
        """True while a plan is looked through."""
        return self.session.looked is not None

    def may_drop(self) -> bool:
        """True where nothing was said here, or the person gives it up: it cannot come back."""
        if not self.session.can_undo:
            return True
        return self._desk.dialogs.ask(
            self.tr("Bỏ kế hoạch đang xem lại?"),
            self.tr("Kế hoạch chưa ghi vào máy. Những chỗ đã sửa ở đây sẽ mất."),
            self.tr("Bỏ kế hoạch này"),
        )

    def _on_ready(self, looked: Looked) -> None:
        if not self.may_drop():
            return
        self.session.begin(looked)
        self._show_state()
        self.wanted.emit()
        self.board.begin()

    def _show_state(self) -> None:
        looked = self.session.looked
        self.strip.setVisible(looked is not None)
        self._stack.setCurrentWidget(self._empty if looked is None else self.board)
        for button in (self.give_up, self.accept):
            button.allow(looked is not None, self.tr("Chưa có văn bản nào"))
        facts = ""
        if looked is not None:
            source = looked.reading.source
            facts = count_facts.source_words(source.name, len(looked.shown.source))
        self.head.set_title(self.tr("Nhận kế hoạch từ Word"), facts)

    def _show_counts(self) -> None:
        if self.session.looked is not None:
            self.strip.show_counts(self.session.looked)

    def _on_give_up(self) -> None:
        if not self.may_drop():
            return
        self.board.source.drop_edit()
        self.session.end()
        self._show_state()
        self.left.emit()

    def _on_accept(self) -> None:
        self.board.source.leave_edit()
        edited = self.session.accept()
        if edited is None:
            return
        self.session.end()
        self._show_state()
        self._desk.plan_wanted.emit(edited.plan.id)
        self._desk.toast_wanted.emit(self._told(edited.plan))

    def _told(self, plan: Plan) -> str:
        told = self.tr("Đã nhận kế hoạch “{subject}”")
        return told.format(subject=plans.short_subject(plan.subject))

    def undo(self) -> bool:
        return self.session.undo()
