"""The row of tabs below the head, and at its end the switch of the live page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar

from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.panels import Ground, count_badge


class TabRow(Ground):
    """Tabs with counts. `chosen`: the number of a tab; `page_toggled`: the live page on or off."""

    chosen = Signal(int)
    page_toggled = Signal(bool)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__("bar", line_at=(Qt.Edge.BottomEdge,))
        self._counts: dict[int, int] = {}
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setAccessibleName(self.tr("Phần của kế hoạch"))
        for name in names:
            self.bar.addTab(name)
        self.page = Button(self.tr("Trang in"), icon_name="side", small=True)
        self.page.setCheckable(True)
        self.page.setChecked(True)
        self.page.setToolTip(self.tr("Hiện trang in bên phải"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 16, 1)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        layout.addWidget(self.page)
        self.bar.currentChanged.connect(self.chosen)
        self.page.toggled.connect(self.page_toggled)

    def set_count(self, tab: int, count: int) -> None:
        """Show how many there are behind a tab's name; nothing for none."""
        if self._counts.get(tab) != count:
            self._counts[tab] = count
            self._put_badge(tab)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for tab in self._counts:
                self._put_badge(tab)

    def _put_badge(self, tab: int) -> None:
        count = self._counts[tab]
        side = QTabBar.ButtonPosition.RightSide
        old = self.bar.tabButton(tab, side)
        self.bar.setTabButton(tab, side, count_badge(str(count)) if count else None)
        if old is not None:
            old.deleteLater()
