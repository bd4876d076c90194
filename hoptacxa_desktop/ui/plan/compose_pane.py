"""The tab "Soạn thảo": the outline at the left, the form of the current node beside it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.node_page import NodePage
from hoptacxa_desktop.ui.plan.outline_pane import OutlinePane
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.keys import bind

OUTLINE_WIDTH = 282


class ComposePane(QWidget):
    """Outline and form. `part_chosen`: the opening or the closing part is wanted."""

    part_chosen = Signal(str)

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.outline = OutlinePane(session)
        self.page = NodePage(session)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.outline)
        self.split.addWidget(self.page)
        self.split.setStretchFactor(1, 1)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([OUTLINE_WIDTH, 600])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        self.outline.part_chosen.connect(self.part_chosen)
        self.outline.title_wanted.connect(self.page.edit_title)
        self.outline.label_wanted.connect(self.page.edit_label)
        self.outline.form_wanted.connect(self.page.enter)
        self.page.step_requested.connect(self._on_step)
        self.page.more_requested.connect(self._on_more)
        to_doubt = self.outline.go_to_doubt
        bind(self, "F8", self.tr("Điểm ngờ kế tiếp"), partial(to_doubt, 1))
        bind(self, "Shift+F8", self.tr("Điểm ngờ trước"), partial(to_doubt, -1))
        bind(self, "Ctrl+Return", self.tr("Thêm hoạt động"), self.outline.add_activity)
        bind(self, "Ctrl+F", self.tr("Tìm trong dàn ý"), self.outline.search.setFocus)

    def _on_step(self, by: int) -> None:
        key = self._session.node_id or ""
        before, after = outline_facts.neighbours(self.outline.model.rows, key)
        wanted = after if by > 0 else before
        if wanted:
            self.outline.select(wanted)

    def _on_more(self) -> None:
        menu = self.outline.context_menu()
        menu.popup(self.page.mapToGlobal(self.page.rect().topRight()))
