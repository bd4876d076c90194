"""The plan's page: one plan as outline and forms, as a grid, and as it will be printed."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.services import plan_history, plans
from hoptacxa_desktop.services.editing import home_of
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan import head_facts, hints, history_facts
from hoptacxa_desktop.ui.plan.appendix_pane import AppendixPane
from hoptacxa_desktop.ui.plan.compose_pane import ComposePane
from hoptacxa_desktop.ui.plan.exporting import Exporter, open_file
from hoptacxa_desktop.ui.plan.general_form import GeneralForm
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.head_facts import Next
from hoptacxa_desktop.ui.plan.history_pane import HistoryPane
from hoptacxa_desktop.ui.plan.issue_panel import IssuePanel
from hoptacxa_desktop.ui.plan.keeper import Keeper
from hoptacxa_desktop.ui.plan.live_pane import WIDTH as LIVE_WIDTH
from hoptacxa_desktop.ui.plan.live_pane import LivePane
from hoptacxa_desktop.ui.plan.outline_facts import HEAD
from hoptacxa_desktop.ui.plan.plan_head import PlanHead
from hoptacxa_desktop.ui.plan.printing import Printing
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.plan.tab_row import TabRow
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.notices import Banner, Level, Offer

COMPOSE, GENERAL, GRID, APPENDICES, HISTORY = range(5)
_TOPICS = ("compose", "general", "grid", "appendices", "history")
_NARROW = 1080


class PlanScreen(QWidget):
    """The page of one plan.

    `hints_changed`: pairs of key and meaning, and a fact for the right of the line at the foot.
    """

    hints_changed = Signal(list, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._edited: datetime | None = None
        self.hints: hints.Keys = hints.OUTLINE
        self.session = PlanSession(desk, self)
        self.head = PlanHead()
        self.notice = Banner()
        self.issue = IssuePanel(self.session)
        self.tabs = TabRow(self._names())
        self.compose = ComposePane(self.session)
        self.general = GeneralForm(self.session)
        self.grid = GridPane(self.session)
        self.appendices = AppendixPane(self.session)
        self.history = HistoryPane(self.session)
        self.live = LivePane(self.session)
        self.exporter = Exporter(self.session, self, lambda: self.grid.filter.kept)
        self.printing = Printing(self.session, self.exporter, self)
        self.stack = QStackedWidget()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        # Tables need the width; each tab keeps the wish that was told there.
        self._page_wanted = {GRID: False, APPENDICES: False, HISTORY: False}
        self._build()
        self._connect()
        # After the panes: they bring their fields up to date first.
        self.keeper = Keeper(self)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Soạn thảo"),
            self.tr("Thông tin chung"),
            self.tr("Hoạt động"),
            self.tr("Phụ lục"),
            self.tr("Lịch sử"),
        )

    def _build(self) -> None:
        for pane in (self.compose, self.general, self.grid, self.appendices, self.history):
            self.stack.addWidget(pane)
        self.split.addWidget(self.stack)
        self.split.addWidget(self.live)
        self.split.setStretchFactor(0, 1)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([900, LIVE_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.notice, self.head, self.issue, self.tabs):
            layout.addWidget(part)
        layout.addWidget(self.split, 1)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.gone.connect(self._on_gone)
        session.left_behind.connect(self._on_left_behind)
        self.head.next_requested.connect(self._on_next)
        self.head.export_requested.connect(self.exporter.export)
        self.head.print_requested.connect(self.printing.print_plan)
        self.exporter.exported.connect(self._on_exported)
        self.issue.closed.connect(self.issue.hide)
        self.issue.plan_wanted.connect(self._desk.plan_wanted)
        self.tabs.chosen.connect(self._on_tab)
        self.tabs.page_toggled.connect(self._on_page_toggled)
        self.live.closed.connect(lambda: self.tabs.page.setChecked(False))
        self.live.node_clicked.connect(self._on_paper)
        self.compose.part_chosen.connect(self._on_part)
        self.grid.form_wanted.connect(self.show_form)
        self.grid.add_requested.connect(self.grid.add_row)
        self.appendices.form_wanted.connect(self.show_form)
        bind(self, "F6", self.tr("Đổi khung"), lambda: self._walk(1))
        bind(self, "Shift+F6", self.tr("Khung trước"), lambda: self._walk(-1))
        bind(self, "Ctrl+P", self.tr("In"), self.printing.print_plan)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
            application.aboutToQuit.connect(self.close_down)

    @property
    def plan_id(self) -> PlanId | None:
        """The plan that is open, None while none is."""
        return self.session.plan.id if self.session.is_open else None

    @property
    def topic(self) -> str:
        """The topic of the help that tells of what is shown."""
        return "issue" if self.issue.isVisible() else _TOPICS[self.stack.currentIndex()]

    def open(self, plan_id: PlanId, node_id: NodeId | None = None) -> None:
        """Open a plan, at one of its nodes if that is named."""
        if self.plan_id != plan_id and not self.session.open(plan_id):
            return
        if node_id is not None:
            self.show_node(node_id)

    def show_node(self, node_id: NodeId) -> None:
        """Show a node where it is at home: in the outline, or as a row of its appendix."""
        if home_of(self.session.plan, node_id):
            self.tabs.bar.setCurrentIndex(APPENDICES)
            self.appendices.show_node(node_id)
        else:
            self.show_form(node_id)

    def show_form(self, node_id: str) -> None:
        """Show a node in its form."""
        self.tabs.bar.setCurrentIndex(COMPOSE)
        self.session.show(NodeId(node_id))

    def show_general(self) -> None:
        """Show the plan's own fields."""
        self.tabs.bar.setCurrentIndex(GENERAL)

    def ask_for_number(self) -> None:
        """Ask for the clerk's number and day, what stands typed there untouched.

        Raises NotFound for a plan that is not waiting for them.
        """
        step = head_facts.next_step(self.session.plan)
        if step is None or step.step is not Next.ISSUE:
            raise NotFound(
                "Kế hoạch này không chờ cấp số.", advice="Xem trạng thái ở đầu trang kế hoạch."
            )
        if self.issue.isHidden():
            self.issue.ask()

    def show_grid(self) -> None:
        """Show the activities as a grid."""
        self.tabs.bar.setCurrentIndex(GRID)

    def show_appendix(self, at: int) -> None:
        """Show appendix number `at`."""
        self.tabs.bar.setCurrentIndex(APPENDICES)
        self.appendices.show_appendix(at)

    def close_down(self) -> None:
        """Write what stands typed, and stop the page that is being set."""
        self.session.flush()
        self.keeper.close_down()
        self.live.close_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_live()

    def _on_page_toggled(self, on: bool) -> None:
        self._page_wanted[self.stack.currentIndex()] = on
        self._show_live()

    def _show_live(self) -> None:
        # As the window gets narrow the live page goes first; the wish to see it stays.
        self.live.setVisible(self.tabs.page.isChecked() and self.width() >= _NARROW)

    def _on_opened(self) -> None:
        plan = self.session.plan
        found = plan_history.entries(self._desk.store, plan_id=plan.id, limit=1)
        self._edited = history_facts.last(found)
        self.issue.hide()
        self.notice.hide()
        self._allow(True)
        self._show_head()

    def _on_gone(self) -> None:
        """The plan was deleted: what is shown stays to be read, and can be taken back."""
        self._allow(False)
        offer = Offer(self.tr("Hoàn tác"), self._desk.undo)
        self.notice.tell(Level.WARNING, self.tr("Kế hoạch này đã bị xóa"), "", (offer,))

    def _on_left_behind(self) -> None:
        """Another store has come that has not this plan: there is nothing to take back."""
        self._allow(False)
        self.notice.tell(Level.WARNING, self.tr("Kế hoạch này không có trong bản sao lưu"), "")

    def _allow(self, allowed: bool) -> None:
        for part in (self.head, self.tabs, self.split):
            part.setEnabled(allowed)

    def _on_changed(self, changes: Changes) -> None:
        if changes.plans:
            self._edited = self._desk.clock()
            self._show_head()

    def _show_head(self) -> None:
        plan = self.session.plan
        self.head.show_plan(plan, head_facts.edited(self._edited, self._desk.today))
        self.tabs.set_count(GRID, head_facts.activity_count(plan))
        self.tabs.set_count(APPENDICES, len(plan.appendices))

    def _on_next(self, step: Next) -> None:
        self.session.flush()
        if step is Next.ISSUE:
            self.ask_for_number()
            return
        service = {Next.SUBMIT: plans.submit, Next.START: plans.start, Next.CLOSE: plans.close}
        if self.session.do(service[step], at=self._desk.clock()) is not None:
            self._desk.toast_wanted.emit(head_facts.told(self.session.plan))

    def _on_exported(self, path: str, told: str) -> None:
        sentence = self.tr("Đã xuất “{name}”").format(name=Path(path).name)
        folder = str(Path(path).parent)
        offers = (
            Offer(self.tr("Mở"), lambda: open_file(path)),
            Offer(self.tr("Mở thư mục"), lambda: open_file(folder)),
        )
        self.notice.tell(Level.INFO, sentence, told, offers)

    def _on_tab(self, tab: int) -> None:
        self.session.flush()
        self.stack.setCurrentIndex(tab)
        self.tabs.page.setChecked(self._page_wanted.get(tab, True))
        self.live.look_at(HEAD if tab == GENERAL else "")
        self._show_live()
        self._tell_hints(self.stack.currentWidget())

    def _on_paper(self, node_id: str) -> None:
        self.show_node(NodeId(node_id))

    def _on_part(self, part: str) -> None:
        self.tabs.bar.setCurrentIndex(GENERAL)
        self.general.go_to(part)
        self.live.look_at(part)

    def _panes(self) -> list[QWidget]:
        """The panes that F6 walks, those that are to be seen."""
        panes: tuple[QWidget, ...] = (
            self.compose.outline.tree,
            self.compose.page,
            self.general,
            self.grid.view,
            self.appendices.grid.view,
            self.history.view,
            self.live.view,
        )
        return [pane for pane in panes if pane.isVisible()]

    def _walk(self, by: int) -> None:
        panes, focus = self._panes(), self.focusWidget()
        here = next((at for at, pane in enumerate(panes) if _holds(pane, focus)), -1)
        pane = panes[(here + by) % len(panes)]
        if pane is self.compose.page:
            self.compose.page.enter()
        elif pane is self.general:
            self.general.enter()
        else:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._tell_hints(now)
            if self.general.isAncestorOf(now):
                self.live.look_at(self.general.part_of(now))

    def _tell_hints(self, focus: QWidget | None) -> None:
        keys = next((keys for pane, keys in self._keys() if _holds(pane, focus)), self.hints)
        if keys != self.hints:
            self.hints = keys
            live = self.live.isVisible()
            fact = self.tr("Trang in cập nhật theo chữ đang gõ") if live else ""
            self.hints_changed.emit(list(keys), fact)

    def _keys(self) -> tuple[tuple[QWidget, hints.Keys], ...]:
        return (
            (self.compose.page, hints.FORM),
            (self.compose, hints.OUTLINE),
            (self.general, hints.GENERAL),
            (self.grid, hints.GRID),
            (self.appendices, hints.GRID),
            (self.history, hints.HISTORY),
            (self.live, hints.PAGE),
        )


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))
