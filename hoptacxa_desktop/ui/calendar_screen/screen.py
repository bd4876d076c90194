"""The calendar of all plans, a month at a time."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.services import calendar as calendar_service
from hoptacxa_desktop.services import days

from ..calendar.month_view import MonthView, month_after
from ..desk import Desk
from ..widgets.buttons import Button, Kind, icon_button
from ..widgets.panels import PageHead
from . import facts, notes
from .day_popup import DayPopup
from .filter_panel import FilterPanel

HINTS = (
    ("← →", "Đổi ngày"),
    ("Tab", "Hoạt động kế tiếp"),
    ("Enter", "Mở hoạt động"),
    ("PgUp PgDn", "Đổi tháng"),
)


class CalendarScreen(QWidget):
    """Month title and doors, the filter at the left, the month."""

    hints_changed = Signal(object, str)
    hints = HINTS

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self._month = desk.today.replace(day=1)
        self._head = PageHead()
        self._filter = FilterPanel()
        self.view = MonthView(self._month.year, self._month.month)
        self._build()
        self._connect()

    @property
    def month(self) -> date:
        """The first day of the month in view."""
        return self._month

    def show_month(self, year: int, month: int) -> None:
        """Bring a month into view."""
        self._month = date(year, month, 1)
        self.view.set_month(year, month)
        self.refresh()

    def refresh(self) -> None:
        """Read the month anew."""
        self._stale = False
        start, end = facts.grid_of(self._month)
        store = self._desk.store
        self._spans = facts.within(calendar_service.spans(store, start=start, end=end), start, end)
        peaks = calendar_service.peaks(store, start=start, end=end)
        self._head.set_title(*notes.title(self._month))
        self.view.set_today(self._desk.today)
        self._notes = notes.of_days(start, end, days.days_off(store))
        self.view.set_notes(self._notes)
        self.view.set_peaks(facts.bands(peaks, self._spans))
        units = self._desk.office.units
        self._filter.show_loads(facts.unit_loads(self._spans, units), facts.plan_loads(self._spans))
        self._show_items()

    def showEvent(self, _event: object) -> None:
        if self._stale:
            self.refresh()
        # The keys that the line at the foot names are those of the month.
        self.view.setFocus()

    def _build(self) -> None:
        for button in (
            icon_button("left", self.tr("Tháng trước"), key="PgUp", small=False, kind=Kind.NORMAL),
            icon_button("right", self.tr("Tháng sau"), key="PgDn", small=False, kind=Kind.NORMAL),
            Button(self.tr("Hôm nay")),
        ):
            self._head.add_leading(button)
        self.previous_month, self.next_month, self.today = self._head.findChildren(Button)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._filter)
        body.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.previous_month.clicked.connect(lambda: self._step(-1))
        self.next_month.clicked.connect(lambda: self._step(1))
        self.today.clicked.connect(self._go_today)
        self.view.month_wanted.connect(self.show_month)
        self.view.opened.connect(self._on_opened)
        self.view.day_opened.connect(self._on_day_opened)
        self._filter.changed.connect(self._show_items)
        self._desk.changed.connect(self._on_changed)
        for key, months in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            turn = QShortcut(QKeySequence(key), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(partial(self._step, months))

    def _step(self, months: int) -> None:
        self.show_month(*month_after(self._month.year, self._month.month, months))

    def _go_today(self) -> None:
        self.show_month(self._desk.today.year, self._desk.today.month)

    def _show_items(self) -> None:
        self._items = facts.items(
            self._spans,
            self._desk.office.units,
            hidden_units=self._filter.hidden_units,
            hidden_plans=self._filter.hidden_plans,
        )
        self.view.set_items(self._items)

    def _on_opened(self, bar: str) -> None:
        self._desk.node_wanted.emit(*facts.address_of(bar))

    def _on_day_opened(self, day: date) -> None:
        cell = self.view.day_rect(day).toRect()
        cell.moveTopLeft(self.view.viewport().mapToGlobal(cell.topLeft()))
        found = tuple(item for item in self._items if item.touches(day, day))
        note = next((one for one in self._notes if one.day == day), None)
        self.popup = DayPopup(self)
        self.popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup.opened.connect(self._on_opened)
        self.popup.show_day(day, found, note, cell)

    def _on_changed(self, _changes: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()
