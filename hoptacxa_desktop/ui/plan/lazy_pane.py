"""The base of panes behind tabs: brought up to date while seen, else when they are seen next."""

from PySide6.QtGui import QShowEvent

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.panels import Ground


class LazyPane(Ground):
    """A pane that shows the open plan through `refresh`."""

    def __init__(self, session: PlanSession, ground: str = "bg") -> None:
        super().__init__(ground)
        self._session = session
        self._stale = self._other = True
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)

    def refresh(self, *, other: bool) -> None:
        """Show the plan as it stands; `other`: it is another plan than the one shown."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up()

    def _on_opened(self) -> None:
        self._stale = self._other = True
        if self.isVisible():
            self._bring_up()

    def _on_changed(self, _changes: Changes) -> None:
        self._stale = True
        if self.isVisible():
            self._bring_up()

    def _bring_up(self) -> None:
        if self._stale and self._session.is_open:
            other, self._stale, self._other = self._other, False, False
            self.refresh(other=other)
