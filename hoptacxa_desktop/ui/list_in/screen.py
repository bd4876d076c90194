"""The window of a list that is taken into a plan: looked through first, stored at the end."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout

from hoptacxa_desktop.services import plans
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.list_in import facts
from hoptacxa_desktop.ui.list_in.facts import ListLine, State
from hoptacxa_desktop.ui.list_in.line_paint import ICONS
from hoptacxa_desktop.ui.list_in.line_view import Heads, LineView
from hoptacxa_desktop.ui.list_in.session import ListSession
from hoptacxa_desktop.ui.own_undo import OwnUndo
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.panels import Ground, PageHead

HINTS = (
    ("Space", "Nhận hoặc không nhận"),
    ("F8", "Chỗ chưa hiểu kế tiếp"),
    ("Enter", "Trả lời"),
    ("Ctrl+Z", "Hoàn tác"),
    ("Ctrl+Enter", "Nhận"),
)


class ListScreen(OwnUndo):
    """What a list says otherwise than the plan. `wanted`: there is one to look through."""

    wanted = Signal()
    hints_changed = Signal(object, str)
    hints = HINTS
    topic = "list"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.fact = self.tr("Chưa ghi gì vào kế hoạch")
        self.session = ListSession(desk)
        self.head = PageHead(self.tr("Nhận danh sách vào kế hoạch"))
        self.view = LineView(self.session.is_on)
        self.told = Words("", Role.LABEL, Ink.LABEL)
        self.filters = QButtonGroup(self)
        self._shown: State | None = None
        self._build()
        self.session.ready.connect(self._on_ready)
        self.session.changed.connect(self._show)
        self.view.turned.connect(self._on_turned)
        self.view.asked.connect(self._on_asked)

    def _build(self) -> None:
        self.give_up = Button(self.tr("Hủy"), on_click=self._on_give_up)
        self.accept = Button(
            facts.accept_words(0),
            kind=Kind.PRIMARY,
            icon_name="check",
            on_click=self._on_accept,
        )
        for button in (self.give_up, self.accept):
            self.head.add_action(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._strip())
        layout.addWidget(Heads(self.view))
        layout.addWidget(self.view, 1)
        to_question = self.view.next_question
        bind(self, "F8", self.tr("Chỗ chưa hiểu kế tiếp"), partial(to_question, 1))
        bind(self, "Shift+F8", self.tr("Chỗ chưa hiểu trước"), partial(to_question, -1))

    def _strip(self) -> Ground:
        strip = Ground("bg", line_at=(Qt.Edge.BottomEdge,))
        row = QHBoxLayout(strip)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        for at, state in enumerate((None, *State)):
            words = facts.TITLES[state] if state else self.tr("Tất cả")
            button = Button(words, small=True, icon_name=ICONS[state] if state else "")
            button.setCheckable(True)
            button.setChecked(state is None)
            self.filters.addButton(button, at)
            row.addWidget(button)
        self.filters.idClicked.connect(self._on_filter)
        row.addStretch(1)
        row.addWidget(self.told)
        return strip

    @property
    def is_open(self) -> bool:
        """True while a list is looked through."""
        return self.session.looked is not None

    def undo(self) -> bool:
        return self.session.undo()

    def may_drop(self) -> bool:
        """True where nothing was said here, or the person gives it up: it cannot come back."""
        if not self.is_open or not self.session.can_undo:
            return True
        return self._desk.dialogs.ask(
            self.tr("Bỏ danh sách đang xem lại?"),
            self.tr("Chưa ghi gì vào kế hoạch. Những chỗ đã chọn ở đây sẽ mất."),
            self.tr("Bỏ danh sách này"),
        )

    def _on_ready(self) -> None:
        self._shown = None
        self.filters.button(0).setChecked(True)
        self.wanted.emit()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        looked = self.session.looked
        if looked is None:
            return
        subject = plans.short_subject(looked.plan.subject)
        facts_of = self.tr("{name} · so với kế hoạch “{subject}”")
        self.head.set_title(
            self.tr("Nhận danh sách vào kế hoạch"),
            facts_of.format(name=looked.source.name, subject=subject),
        )
        self._show_counts(looked.lines)
        self.view.show_rows(facts.rows(looked.lines, self._shown))

    def _show_counts(self, lines: tuple[ListLine, ...]) -> None:
        for at, state in enumerate(State, start=1):
            count = sum(line.state is state for line in lines)
            button = self.filters.button(at)
            button.setText(f"{facts.TITLES[state]} {count}")
            button.setVisible(bool(count) or state is self._shown)
        ticked, count = len(self.session.keys), sum(line.ticks for line in lines)
        self.told.setText(self.tr("Đã chọn {ticked}/{count}").format(ticked=ticked, count=count))
        self.accept.setText(facts.accept_words(ticked))
        # Other words take the key of a button away.
        self.accept.setShortcut(QKeySequence("Ctrl+Return"))
        self.accept.allow(bool(ticked), self.tr("Chưa chọn thay đổi nào"))
        self.accept.setToolTip(self.tr("Ghi vào kế hoạch (Ctrl+Enter)") if ticked else "")
        self.head.elide()

    def _on_filter(self, at: int) -> None:
        self._shown = (None, *State)[at]
        self._show()

    def _on_turned(self, line: ListLine) -> None:
        self.session.turn((line,), on=not self.session.is_on(line))

    def menu(self, line: ListLine) -> QMenu:
        """The answers to what is asked of a line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in line.choices:
            words = choice.words.replace("&", "&&")
            menu.addAction(words, partial(self.session.answer, line, choice))
        return menu

    def _on_asked(self, line: ListLine, at: QPoint) -> None:
        self.menu(line).popup(at)

    def _on_give_up(self) -> None:
        if self.may_drop():
            self._leave()

    def _on_accept(self) -> None:
        count = len(self.session.keys)
        edited = self.session.accept()
        if edited is not None:
            self._leave()
            told = self.tr("Đã nhận {count} thay đổi từ danh sách").format(count=count)
            self._desk.toast_wanted.emit(told)

    def _leave(self) -> None:
        plan = self.session.plan_id
        self.session.end()
        if plan is not None:
            self._desk.plan_wanted.emit(plan)
