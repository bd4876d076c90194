"""The page as it will be printed, beside whatever is being edited."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services.preview import Preview, Printed
from hoptacxa_desktop.ui.jobs import Job, Jobs
from hoptacxa_desktop.ui.plan import live_facts
from hoptacxa_desktop.ui.plan.outline_facts import HEAD
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.page_bar import PageBar
from hoptacxa_desktop.ui.widgets.page_view import PageMark, PageView
from hoptacxa_desktop.ui.widgets.panels import Ground

WIDTH = 390
_LEAST_WIDTH, _ROOM_FOR_FIGURES = 300, 40
_PAPER_LEFT, _PAPER_WIDTH = 62.0, 500.0
# Room below the body for "Nơi nhận" and the signature.
_CLOSING = 190.0


class LivePane(Ground):
    """Pages of the open plan, set 150 ms after the last key or change; the newest wins.

    `printed`, `plan`: what is shown, and the plan from which it is being set.
    The old pages stay until the new ones are there. `closed`: the person shut the pane;
    `node_clicked`: a node on the paper was clicked.
    """

    AFTER_MS = 150
    closed = Signal()
    node_clicked = Signal(str)

    def __init__(self, session: PlanSession) -> None:
        super().__init__("desk", line_at=(Qt.Edge.LeftEdge,))
        self._session = session
        self._preview = Preview()
        # A thread of its own: papers that are being written do not hold up the page.
        self._jobs = Jobs(session.desk.problems, self)
        self._job: Job | None = None
        self.printed: Printed | None = None
        self.plan: Plan | None = None
        self._part = ""
        self._sketch: Callable[[Plan], Plan] | None = None
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=self.AFTER_MS)
        self.view = PageView()
        self.bar = PageBar(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.view, 1)
        self._connect()

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.sketched.connect(self._on_sketched)
        session.shown.connect(self._tint)
        self._timer.timeout.connect(self._set)
        self.bar.closed.connect(self.closed)
        self.view.clicked.connect(self._on_clicked)
        everywhere = Qt.ShortcutContext.WindowShortcut
        bind(self, "F5", self.tr("Dựng lại trang in"), self.refresh, where=everywhere)

    def minimumSizeHint(self) -> QSize:
        # Asked anew when the letters grow; a width set once would cut the words of the bar.
        wide = max(_LEAST_WIDTH, self.bar.sizeHint().width() + _ROOM_FOR_FIGURES)
        return QSize(wide, super().minimumSizeHint().height())

    @property
    def settled(self) -> bool:
        """True when the pages show the plan as it stands."""
        return not self._stale and self._job is None

    def refresh(self) -> None:
        """Set the pages anew now."""
        self._stale = True
        self._set()

    def look_at(self, part: str) -> None:
        """Show the opening part (HEAD), the closing part (TAIL), or the open node ("")."""
        if part != self._part:
            self._part = part
            self._show_part()

    def _show_part(self) -> None:
        if not self._part:
            self._tint(self._session.node_id or "")
            return
        self.view.set_marks(())
        if self.printed is None or not self._session.is_open:
            return
        if self._part == HEAD:
            self.view.go_to(0)
            return
        end = live_facts.end_of(self._session.plan, self.printed.strips)
        self.view.show_place(end.page, QRectF(_PAPER_LEFT, end.bottom, _PAPER_WIDTH, _CLOSING))

    def close_down(self) -> None:
        """Stop setting pages and let go of what that holds."""
        self._timer.stop()
        self._jobs.close()
        self._preview.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._set()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _on_opened(self) -> None:
        self.printed = self._sketch = None
        self._stale = True
        self._set()

    def _on_changed(self, changes: Changes) -> None:
        self._sketch = None
        if changes.plans or changes.office:
            self._wait()

    def _on_sketched(self, change: Callable[[Plan], Plan]) -> None:
        self._sketch = change
        self._wait()

    def _wait(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _set(self) -> None:
        """Set the pages, unless they are being set: then they are set again after that."""
        if not self.isVisible() or not self._session.is_open or self._job is not None:
            return
        self._timer.stop()
        self._stale = False
        plan, form = self._session.plan, self._session.office.form
        self.plan = plan = self._sketch(plan) if self._sketch else plan
        self._job = self._jobs.run(
            lambda report, cancelled: self._preview.render(plan, form),
            title=self.tr("Đang dựng trang in"),
            done=self._on_set,
            failed=self._on_failed,
        )

    def _on_set(self, printed: Printed) -> None:
        self._job = None
        if self._stale:
            self._set()
            return
        first, self.printed = self.printed is None, printed
        self.view.show_pdf(printed.pdf)
        if not self._part:
            self._tint(self._session.node_id or "")
        elif first:
            self._show_part()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._session.desk.problems.tell(error)

    def _tint(self, key: str) -> None:
        if self._part or self.printed is None or not self._session.is_open:
            return
        strips = live_facts.strips_of(self._session.plan, NodeId(key), self.printed.strips)
        marks = [
            PageMark(s.page, QRectF(_PAPER_LEFT, s.top, _PAPER_WIDTH, s.bottom - s.top))
            for s in strips
        ]
        self.view.set_marks(marks)

    def _on_clicked(self, page: int, _x: float, y: float) -> None:
        """Tell the innermost node at the place that was clicked."""
        if self.printed is None:
            return
        here = live_facts.node_at(self._session.plan, self.printed.strips, page, y)
        if here is not None:
            self.node_clicked.emit(here)
