"""The window: menus, the rail of screens, the banner, the toast, the line at the foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.services import history

from .desk import Desk
from .doors import Doors as Doors
from .find_bar import KEY as FIND_KEY
from .find_bar import FindBar
from .saved_line import RETRY_KEY, SavedLine
from .taken_files import dropped_plan
from .theme import Theme
from .view_menu import ViewMenu
from .widgets.buttons import icon_button
from .widgets.job_bar import JobBar
from .widgets.notices import Banner, Toast
from .widgets.panels import StatusLine
from .widgets.rail import Rail, RailItem

if TYPE_CHECKING:
    from .find.commands import Command
    from .helping import Helping

HELP_KEY, SHEET_KEY = "F1", "Ctrl+/"
PLANS, CALENDAR, SETTINGS = "plans", "calendar", "settings"


class MainWindow(QMainWindow):
    """Frame and wiring; what the screens do is theirs."""

    def __init__(self, desk: Desk, theme: Theme, banner: Banner, doors: Doors) -> None:
        super().__init__()
        self._desk, self._theme, self._banner, self._doors = desk, theme, banner, doors
        self._screens: dict[str, QWidget] = {}
        self.current = PLANS
        self._fact = ""
        self._stack = QStackedWidget()
        self._frame = QWidget()
        self._row = QHBoxLayout()
        self._foot = StatusLine()
        self._saved = SavedLine(desk.write_now)
        self._view_menu = ViewMenu(desk, theme, self)
        self.find_bar = FindBar(desk, self._commands, self)
        self._rail = Rail(
            (
                RailItem(key=PLANS, icon_name="plan", text=self.tr("Kế hoạch")),
                RailItem(key=CALENDAR, icon_name="cal", text=self.tr("Lịch")),
            ),
            (RailItem(key=SETTINGS, icon_name="gear", text=self.tr("Cài đặt")),),
        )
        self._build()
        self._build_menus()
        self._connect()
        self._tell_office()
        self._tell_undo()
        self.show_screen(PLANS)

    def show_screen(self, key: str) -> None:
        """Show the screen `key`, made when it is first wanted."""
        if key == SETTINGS:
            self._rail.set_current(self.current)
            self._doors.declare_office()
            return
        screen = self._doors.unfinished(key) or self._screen(key)
        self.current = key
        self._rail.set_current(key)
        self._show(screen)

    def open_plan(self, plan_id: str, node_id: str = "") -> None:
        """Show the page of a plan, at one of its nodes where one is named."""
        page = self._screen("plan")
        self._doors.open_plan(PlanId(plan_id), NodeId(node_id) if node_id else None)
        self.show_page(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page that belongs to the plans, though it is not their list."""
        self._rail.set_current(PLANS)
        self.current = PLANS
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._show(page)

    def _screen(self, key: str) -> QWidget:
        if key not in self._screens:
            made = self._doors.make_screen(key)
            self._screens[key] = made
            self._stack.addWidget(made)
            hints = getattr(made, "hints_changed", None)
            if hints is not None:
                hints.connect(self._on_hints)
        return self._screens[key]

    def _show(self, screen: QWidget) -> None:
        self._stack.setCurrentWidget(screen)
        hints = getattr(screen, "hints", None)
        if hints is not None:
            self._on_hints(hints, getattr(screen, "fact", ""))

    def _build(self) -> None:
        self.setMinimumSize(960, 600)
        self.setAcceptDrops(True)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._banner)
        middle.addWidget(JobBar(self._desk.jobs))
        middle.addWidget(self._stack, 1)
        row = self._row
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(middle, 1)
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self._foot)
        self.setCentralWidget(self._frame)

    def _build_menus(self) -> None:
        bar = self.menuBar()
        bar.setNativeMenuBar(False)
        self._fill_file_menu(bar.addMenu(self.tr("&Tệp")))
        self._fill_edit_menu(bar.addMenu(self.tr("&Sửa")))
        bar.addMenu(self._view_menu)
        help_menu = bar.addMenu(self.tr("Trợ &giúp"))
        self._add(help_menu, self.tr("Trợ giúp màn hình này"), self._show_help, HELP_KEY)
        self._add(help_menu, self.tr("Bảng phím tắt"), self._show_keys, SHEET_KEY)
        help_menu.addSeparator()
        self._add(help_menu, self.tr("Lưu nhật ký…"), self._save_log)
        help_menu.addSeparator()
        self._add(help_menu, self.tr("Giới thiệu…"), self._doors.about)
        # The menu bar does not keep its corner alive for Python.
        self._corner = self._build_corner()
        bar.setCornerWidget(self._corner)

    def _commands(self) -> tuple[Command, ...]:
        """What the menus offer now."""
        from .find.commands import commands_of

        menus = (action.menu() for action in self.menuBar().actions())
        return commands_of(menu for menu in menus if isinstance(menu, QMenu))

    @cached_property
    def helping(self) -> Helping:
        """The pane of help, loaded when it is first wanted."""
        from .helping import Helping

        return Helping(self, self._row, self._stack.currentWidget, lambda: self.current)

    def _show_help(self) -> None:
        self.helping.toggle_topic()

    def _show_keys(self) -> None:
        self.helping.toggle_keys()

    def _save_log(self) -> None:
        from .support import save_log

        save_log(self._desk)

    def _fill_file_menu(self, menu: QMenu) -> None:
        doors = self._doors
        self._add(menu, self.tr("Lập kế hoạch…"), doors.begin_plan, "Ctrl+N")
        self._add(menu, self.tr("Nhận từ Word…"), doors.receive_file, "Ctrl+O")
        pasted = self.tr("Nhận từ bộ nhớ tạm")
        self._add(menu, pasted, doors.receive_pasted, "Ctrl+Shift+V")
        menu.addSeparator()
        self._add(menu, self.tr("Ghi ngay"), self._desk.write_now, RETRY_KEY)
        self._add(menu, self.tr("Sao lưu ngay"), doors.back_up)
        self._add(menu, self.tr("Khôi phục bản sao lưu…"), doors.restore)
        self._remove_sample = self._add(menu, self.tr("Gỡ văn phòng mẫu…"), doors.remove_sample)
        menu.aboutToShow.connect(self._tell_sample)
        menu.addSeparator()
        self._add(menu, self.tr("Thoát"), self.close, "Ctrl+Q")

    def _fill_edit_menu(self, menu: QMenu) -> None:
        self.undo_action = self._add(menu, self.tr("Hoàn tác"), self._desk.undo, "Ctrl+Z")
        self.redo_action = self._add(menu, self.tr("Làm lại"), self._desk.redo, "Ctrl+Y")
        menu.addSeparator()
        self._add(menu, self.tr("Tìm mọi nơi"), self.find_bar.begin, FIND_KEY)

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], key: str = "") -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: do())
        if key:
            action.setShortcut(QKeySequence(key))
        menu.addAction(action)
        return action

    def _build_corner(self) -> QWidget:
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(8, 2, 16, 2)
        row.setSpacing(4)
        self._undo_button = icon_button("undo", self.tr("Hoàn tác"), on_click=self._desk.undo)
        self._redo_button = icon_button("redo", self.tr("Làm lại"), on_click=self._desk.redo)
        row.addWidget(self._undo_button)
        row.addWidget(self._redo_button)
        row.addSpacing(12)
        row.addWidget(self.find_bar)
        row.addSpacing(12)
        row.addWidget(self._saved)
        return corner

    def _connect(self) -> None:
        desk = self._desk
        self._rail.chosen.connect(self.show_screen)
        desk.changed.connect(self._on_changed)
        desk.unwritten.met.connect(self._tell_saved)
        desk.unwritten.caught_up.connect(self._tell_saved)
        desk.store_waits.connect(self._saved.tell_waiting)
        desk.toast_wanted.connect(lambda text: self.toast.tell(text))
        desk.notice_wanted.connect(lambda text: self.toast.tell(text, undo=False))
        self.find_bar.topic_wanted.connect(lambda topic: self.helping.show(topic))
        desk.plan_wanted.connect(self.open_plan)
        desk.node_wanted.connect(self.open_plan)

    @cached_property
    def toast(self) -> Toast:
        """The plate that tells what was done, made when it first has something to tell."""
        toast = Toast(self._stack)
        toast.undo_requested.connect(self._desk.undo)
        return toast

    def _on_changed(self, changes: Changes) -> None:
        self._tell_saved()
        self._tell_undo()
        # A toast told what was last then: its button would now take back something newer.
        if "toast" in vars(self):
            self.toast.hide()
        if changes.office:
            self._tell_office()

    def _tell_saved(self) -> None:
        if self._desk.unwritten.is_behind:
            self._saved.tell_refused()
        else:
            self._saved.tell_saved(self._desk.clock().astimezone().strftime("%H:%M"))

    def _tell_undo(self) -> None:
        names = history.names(self._desk.store)
        _name(self.undo_action, self._undo_button, self.tr("Hoàn tác"), names.undo, "Ctrl+Z")
        _name(self.redo_action, self._redo_button, self.tr("Làm lại"), names.redo, "Ctrl+Y")

    def _tell_office(self) -> None:
        name = self._desk.office_name or self.tr("chưa khai báo cơ quan")
        self.setWindowTitle(self.tr("Kế hoạch Hợp tác xã – {office}").format(office=name))

    def _tell_sample(self) -> None:
        self._remove_sample.setEnabled(self._desk.office.is_sample)

    def _on_hints(self, keys: object, fact: str) -> None:
        self._foot.set_keys(tuple(keys))  # type: ignore[arg-type]
        self._fact = fact
        self.tell_backup()
        if "helping" in vars(self):
            self.helping.follow()

    def tell_backup(self) -> None:
        """Say anew when the store was last backed up, where no screen has more to say."""
        self._foot.set_fact(self._fact or self._doors.backup_fact())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_plan(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_plan(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self._doors.receive_file(path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ThemeChange:
            self._theme.keep_letters()

    def closeEvent(self, event: QCloseEvent) -> None:
        # A field that is still being typed in is left first: leaving it is what writes it.
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if not (self._doors.may_close() and self._may_forget() and self._may_leave()):
            event.ignore()
            return
        QTimer.singleShot(0, self._doors.closed)
        super().closeEvent(event)

    def _may_forget(self) -> bool:
        """True where all that was typed is written, or the person closes all the same."""
        return self._desk.unwritten.retry() or self._desk.dialogs.ask(
            self.tr("Còn chữ chưa ghi được. Vẫn đóng?"),
            self.tr(
                "Chữ vừa gõ chưa vào dữ liệu. Nếu ổ đĩa còn chỗ, chữ được giữ riêng "
                "và đề nghị khôi phục ở lần mở sau."
            ),
            self.tr("Đóng, chưa ghi"),
        )

    def _may_leave(self) -> bool:
        """True once no job is under way, or the person would rather stop what goes on."""
        jobs = self._desk.jobs
        try:
            jobs.wait()
        except TimeoutError:
            if not self._desk.dialogs.ask(
                self.tr("Còn việc đang chạy. Dừng việc đó và đóng?"),
                self.tr("Tệp đang xuất, trang đang in sẽ dở dang. Dữ liệu đã lưu còn nguyên."),
                self.tr("Dừng và đóng"),
            ):
                return False
            jobs.cancel_all()
        return True


def _name(action: QAction, button: QWidget, verb: str, name: str, key: str) -> None:
    text = f"{verb}: {name}" if name else verb
    action.setText(text)
    for control in (action, button):
        control.setEnabled(bool(name))
    button.setToolTip(f"{text} ({key})" if name else f"Chưa có gì để {verb.lower()}")
