"""The plan's page: one plan as outline and forms, as a grid, and as it will be printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.compose_pane import ComposePane
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.live_pane import WIDTH as LIVE_WIDTH
from hoptacxa_desktop.ui.plan.live_pane import LivePane
from hoptacxa_desktop.ui.plan.plan_head import PlanHead
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.plan.tab_row import TabRow

COMPOSE, GRID = range(2)


class PlanScreen(QWidget):
    """The page of one plan. `hints_changed`: pairs of key and meaning, and a fact at the right."""

    hints_changed = Signal(list, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.session = PlanSession(desk, self)
        self.head = PlanHead()
        self.tabs = TabRow((self.tr("Soạn thảo"), self.tr("Hoạt động")))
        self.compose = ComposePane(self.session)
        self.grid = GridPane(self.session)
        self.live = LivePane(self.session)
        self.stack = QStackedWidget()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._connect()

    def _build(self) -> None:
        for pane in (self.compose, self.grid):
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
        layout.addWidget(self.head)
        layout.addWidget(self.tabs)
        layout.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.tabs.page_toggled.connect(self.live.setVisible)
        self.live.closed.connect(lambda: self.tabs.page.setChecked(False))
        self.live.node_clicked.connect(self._on_form_wanted)
        self.grid.form_wanted.connect(self._on_form_wanted)
        self.session.opened.connect(self._show_head)
        self.session.changed.connect(self._on_changed)

    @property
    def plan_id(self) -> PlanId | None:
        """The plan that is open, None while none is."""
        return self.session.plan.id if self.session.is_open else None

    def open(self, plan_id: PlanId, node_id: NodeId | None = None) -> None:
        """Open a plan, at one of its nodes if that is named."""
        if self.plan_id == plan_id:
            if node_id is not None:
                self._on_form_wanted(node_id)
            return
        self.session.open(plan_id, node_id)

    def close_down(self) -> None:
        """Write what stands typed, and stop the page that is being set."""
        self.session.flush()
        self.live.close_down()

    def _on_tab(self, tab: int) -> None:
        self.session.flush()
        self.stack.setCurrentIndex(tab)

    def _on_form_wanted(self, node_id: str) -> None:
        self.tabs.bar.setCurrentIndex(COMPOSE)
        self.session.show(NodeId(node_id))

    def _on_changed(self, changes: Changes) -> None:
        if changes.plans:
            self._show_head()

    def _show_head(self) -> None:
        plan = self.session.plan
        self.head.show_plan(plan, "")
        self.tabs.set_count(GRID, len(tasks(plan)))
