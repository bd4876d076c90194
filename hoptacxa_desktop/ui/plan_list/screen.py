"""The screen of all plans: search, the list by years, the chosen plan at the side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.services import glance
from hoptacxa_desktop.ui.widgets.keys import bind

from ..desk import Desk
from ..fonts import Role, font
from ..icons import Ink
from ..paint.bars import five_steps_width
from ..widgets.buttons import Button, Kind
from ..widgets.fields import SearchField, Words
from ..widgets.panels import Ground, PageHead
from .delegate import PlanRows
from .groups import NO_DAY, group
from .model import Column, PlansModel, SummaryRole
from .side import PlanSide

if TYPE_CHECKING:
    from ..widgets.empty import EmptyState

_WIDEST: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: ("0000",),
    Column.DAY: ("00/00/0000", NO_DAY),
    Column.STATUS: tuple(glance.STATUS_WORDS.values()),
    Column.DONE: ("000/000",),
    Column.LATE: ("000",),
}
_IN_WINDOW = Qt.ShortcutContext.WindowShortcut
_HERE = Qt.ShortcutContext.WidgetShortcut
_NARROW = 1000
_ROUND_WORDS, _BESIDE_STEPS = 24, 8
HINTS = (
    ("Ctrl+F", "Tìm"),
    ("Enter", "Mở"),
    ("Ctrl+N", "Lập kế hoạch"),
    ("Ctrl+O", "Nhận từ Word"),
    ("Delete", "Xóa"),
)


class PlansScreen(QWidget):
    """All plans. `begin_wanted`, `receive_wanted`, `sample_wanted`: doors that the window opens."""

    begin_wanted = Signal()
    receive_wanted = Signal()
    sample_wanted = Signal()
    hints_changed = Signal(object, str)
    hints = HINTS

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all: Sequence[PlanSummary] = ()
        self._stale = True
        self._model = PlansModel(self)
        self.list_view = QTreeView()
        self._rows = PlanRows(self.list_view)
        self._side = PlanSide()
        self.search = SearchField(self.tr("Tìm theo trích yếu, số, năm"))
        self._count = Words("", ink=Ink.LABEL)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def showEvent(self, _event: object) -> None:
        if self._stale:
            self.refresh()
        self.list_view.setFocus()

    def refresh(self) -> None:
        """Read the plans anew; the chosen one stays chosen."""
        self._stale = False
        found = glance.list_plans(self._desk.store, today=self._desk.today)
        self._all = found
        self._show()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    @property
    def count_words(self) -> str:
        """How many plans are listed, in words."""
        return self._count.text()

    @property
    def chosen(self) -> PlanSummary | None:
        """The plan of the current row."""
        summary: PlanSummary | None = self.list_view.currentIndex().data(SummaryRole)
        return summary

    def _build(self) -> None:
        head = PageHead(self.tr("Kế hoạch"))
        self._begin = Button(self.tr("Lập kế hoạch"), kind=Kind.PRIMARY, icon_name="plus")
        self._begin.setToolTip(self.tr("Lập kế hoạch mới (Ctrl+N)"))
        self._receive = Button(
            self.tr("Nhận từ Word…"), icon_name="word", on_click=self.receive_wanted.emit
        )
        self._receive.setToolTip(self.tr("Nhận kế hoạch từ tệp Word hay văn bản (Ctrl+O)"))
        head.add_action(self._receive)
        head.add_action(self._begin)
        self._list = self._build_list()
        self._stack.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._build_filters())
        layout.addWidget(self._stack, 1)

    def _build_filters(self) -> QWidget:
        self._filters = Ground("bg", line_at=(Qt.Edge.BottomEdge,))
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self._count)
        return self._filters

    def _build_list(self) -> QWidget:
        view = self.list_view
        view.setModel(self._model)
        view.setItemDelegate(self._rows)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setUniformRowHeights(True)
        view.setMouseTracking(True)
        view.setFrameShape(QTreeView.Shape.NoFrame)
        view.setAccessibleName(self.tr("Danh sách kế hoạch"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        self._set_columns(view.header())
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(view, 1)
        row.addWidget(self._side)
        return page

    def _set_columns(self, header: QHeaderView) -> None:
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        self._set_widths()
        header.setSectionResizeMode(Column.SUBJECT, QHeaderView.ResizeMode.Stretch)

    @cached_property
    def _empty(self) -> EmptyState:
        """The page of an empty store, made when it is first wanted: most stores have plans."""
        from .empty import no_plans

        empty = no_plans(self.begin_wanted.emit, self.receive_wanted.emit, self.sample_wanted.emit)
        self._stack.addWidget(empty)
        return empty

    @cached_property
    def _no_hit(self) -> EmptyState:
        """The page of a search that found nothing, made when it is first wanted."""
        from .empty import no_hits

        no_hit = no_hits(self.search.clear)
        self._stack.addWidget(no_hit)
        return no_hit

    @property
    def doors(self) -> Sequence[QAbstractButton]:
        """The doors of the page of an empty store."""
        return self._empty.doors()

    def _set_widths(self) -> None:
        """Room for the widest that stands in each column, in the letters of the screen."""
        header = self.list_view.header()
        body = QFontMetrics(font(Role.BODY, strong=True))
        head = QFontMetrics(font(Role.LABEL, strong=True))
        for column, words in _WIDEST.items():
            title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            wide = max(head.horizontalAdvance(title), *map(body.horizontalAdvance, words))
            steps = five_steps_width() + _BESIDE_STEPS if column is Column.STATUS else 0
            header.resizeSection(column, wide + steps + _ROUND_WORDS)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._set_widths()
        return super().event(event)

    def _connect(self) -> None:
        # Filter when the hand rests, not at each key: the list keeps its rows meanwhile.
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self._show)
        self.search.textChanged.connect(lambda: self._wait.start())
        self._begin.clicked.connect(self.begin_wanted)
        self.list_view.activated.connect(self._on_activated)
        self.list_view.selectionModel().selectionChanged.connect(self._on_selected)
        self._side.open_wanted.connect(self._open)
        self._side.delete_wanted.connect(self._delete)
        self._desk.changed.connect(self._on_changed)
        bind(self, "Ctrl+F", self.tr("Tìm"), self.focus_search, where=_IN_WINDOW)
        bind(self.list_view, "Del", self.tr("Xóa"), self._delete, where=_HERE)

    def _on_changed(self, _changes: Changes) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _on_activated(self, index: QModelIndex) -> None:
        summary = index.data(SummaryRole)
        if summary is not None:
            self._desk.plan_wanted.emit(summary.id)
        elif index.isValid():
            self.list_view.setExpanded(index, not self.list_view.isExpanded(index))

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._show_side()

    def _show_side(self) -> None:
        # Beside the help the list keeps its subjects: opening and deleting have their keys.
        self._side.show_plan(self.chosen if self.width() >= _NARROW else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() >= _NARROW) != (event.size().width() >= _NARROW):
            self._show_side()

    def _open(self) -> None:
        if self.chosen is not None:
            self._desk.plan_wanted.emit(self.chosen.id)

    def _delete(self) -> None:
        summary = self.chosen
        if summary is None:
            return
        from hoptacxa_desktop.services import plans

        if self._desk.do(plans.delete_plan, plan_id=summary.id) is not None:
            self._desk.toast_wanted.emit(self.tr("Đã xóa 1 kế hoạch"))

    def _show(self) -> None:
        query = self.search.text().strip()
        kept = self.chosen
        self._rows.query = query
        self._model.show(group(self._all, query))
        self.list_view.expandAll()
        for row in range(self._model.rowCount()):
            self.list_view.setFirstColumnSpanned(row, QModelIndex(), True)
        self._choose(kept.id if kept else None)
        self._tell_count()

    def _choose(self, plan_id: PlanId | None) -> None:
        index = self._model.index_of(plan_id) if plan_id else QModelIndex()
        if not index.isValid() and self._model.rowCount():
            index = self._model.index(0, 0, self._model.index(0, 0))
        self.list_view.setCurrentIndex(index)
        self._show_side()

    def _tell_count(self) -> None:
        listed, total = self._model.count, len(self._all)
        words = f"{listed}/{total}" if listed != total else f"{total}"
        self._count.setText(self.tr("{count} kế hoạch").format(count=words))
        self._filters.setVisible(bool(total))
        page = self._list if listed else self._no_hit if total else self._empty
        self._stack.setCurrentWidget(page)
