"""The calendar of all plans: a year, a month, a timeline, a list by date."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.services import calendar as calendar_service
from hoptacxa_desktop.services import days, look
from hoptacxa_desktop.services.calendar import PlannedSpan
from hoptacxa_desktop.services.calendar_index import CalendarIndex
from hoptacxa_desktop.ui.widgets.keys import bind

from ..calendar.list_view import CalendarList
from ..calendar.month_view import MonthView
from ..calendar.timeline_view import TimelineView
from ..calendar.values import CalendarItem, DayNote, PeakBand
from ..calendar.year_view import YearView
from ..desk import Desk
from ..widgets.buttons import Button, Kind, SegmentedSwitch, icon_button
from ..widgets.panels import PageHead
from . import facts, filter_facts, notes, peak_facts, views
from .day_popup import DayPopup
from .filter_panel import FilterPanel
from .mover import Found, Mover
from .peak_door import PeakDoor
from .peak_facts import ClashLine
from .printing import CalendarPrinting, Wanted
from .slices import Slices
from .undated_panel import UndatedPanel
from .views import ViewKind

CalendarView = MonthView | YearView | TimelineView | CalendarList


class CalendarScreen(QWidget):
    """Title and doors, the switch of views, the filter at the left, the view."""

    hints_changed = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self._index, self._made = CalendarIndex(), facts.ItemStore()
        self.slices = Slices(self)
        self._spans: tuple[PlannedSpan, ...] = ()
        self._undated: tuple[CalendarEntry, ...] = ()
        self._items: tuple[CalendarItem, ...] = ()
        self._notes: tuple[DayNote, ...] = ()
        self._bands: tuple[PeakBand, ...] = ()
        self._month = desk.today.replace(day=1)
        self._kind = views.kept(look.calendar_view(desk.store))
        self._head = PageHead()
        self._filter = FilterPanel()
        self.undated = UndatedPanel()
        self.peak = PeakDoor(desk)
        self.printing = CalendarPrinting(desk, self._on_paper, self)
        self.print_door = Button(
            self.tr("In lịch…"), icon_name="print", on_click=self.printing.print_calendar
        )
        self.print_door.setToolTip(self.tr("In lịch (Ctrl+P)"))
        self.view = MonthView(self._month.year, self._month.month)
        self.year = YearView(self._month.year)
        self.year.set_current(desk.today)
        self.timeline = TimelineView(self._month.year)
        self.list = CalendarList(self._month.year)
        self._views: dict[ViewKind, CalendarView] = {
            ViewKind.YEAR: self.year,
            ViewKind.MONTH: self.view,
            ViewKind.TIMELINE: self.timeline,
            ViewKind.LIST: self.list,
        }
        self.mover = Mover(desk, self._found, self)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._name_doors()

    @property
    def month(self) -> date:
        """The first day of the month in view; in a view of a year, of the one seen last."""
        return self._month

    @property
    def kind(self) -> ViewKind:
        """Which view is shown."""
        return self._kind

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the view that is shown."""
        return views.hints(self._kind)

    @property
    def shown(self) -> CalendarView:
        """The view that is shown."""
        return self._views[self._kind]

    def show_month(self, year: int, month: int) -> None:
        """Bring a month into view, or its year."""
        self._month = date(year, month, 1)
        self.refresh()

    def show_view(self, kind: ViewKind) -> None:
        """Show another view of the same days, and keep which."""
        if kind is not self._kind:
            self._kind = kind
            self._desk.do(look.keep_calendar_view, name=kind.value)
            self._name_doors()
            self.refresh()
        if not self.switch.isAncestorOf(self.focusWidget() or self):
            self.shown.setFocus()

    def refresh(self) -> None:
        """Read the days in view anew; many activities in parts, so that nothing stands still."""
        self._stale = False
        self.slices.run(self._steps())

    def _steps(self) -> Iterator[int]:
        """Read, count and show; after each step, how many activities it was about."""
        start, end = views.days(self._kind, self._month)
        store = self._desk.store
        yield from self._index.read(store, start=start, end=end)
        self._undated = self._index.undated
        self._spans = facts.within(self._index.spans, start, end)
        yield len(self._spans)
        peaks = calendar_service.peaks(store, start=start, end=end)
        self.peak.count(self._spans, peaks)
        yield len(self._spans)
        self._notes = notes.of_days(start, end, days.days_off(store))
        plans = filter_facts.plan_loads(self._spans)
        self._head.set_title(*views.title(self._kind, self._month, plans))
        units = filter_facts.unit_loads(self._spans, self._desk.office.units)
        self._filter.show_loads(units, plans, filter_facts.status_loads(self._spans))
        yield len(self._spans)
        self._make_items()
        yield len(self._spans)
        self._turn()
        self.shown.set_today(self._desk.today)
        self.shown.set_notes(self._notes)
        self._bands = facts.bands(peaks, self._spans)
        self.shown.set_peaks(self._bands)
        self._give_items()

    def _on_paper(self) -> Wanted:
        """What is shown, to be printed."""
        from ..calendar.paper_pages import PaperItems

        shown = PaperItems(items=self._items, notes=self._notes, peaks=self._bands)
        grouping = self.timeline.grouping
        return Wanted(kind=self._kind, month=self._month, grouping=grouping, shown=shown)

    def _show_clash(self, line: ClashLine) -> None:
        """Bring the days of a clash into view, the first of its bars current where bars are."""
        self.show_month(line.first.year, line.first.month)
        self.shown.setFocus()
        if not isinstance(self.shown, MonthView):
            self.shown.set_current(line.first)
            return
        for item in self._items:
            if item.activity in line.activities and item.touches(line.first, line.last):
                self.shown.set_current(item.id)
                return

    def showEvent(self, _event: object) -> None:
        if self._stale:
            self.refresh()
        # The keys that the line at the foot names are those of the view.
        self.shown.setFocus()

    def _build(self) -> None:
        for button in (
            icon_button("left", "", small=False, kind=Kind.NORMAL),
            icon_button("right", "", small=False, kind=Kind.NORMAL),
            Button(self.tr("Hôm nay")),
        ):
            self._head.add_leading(button)
        self.previous, self.next, self.today = self._head.findChildren(Button)
        names = (
            self.tr("Năm"),
            self.tr("Tháng"),
            self.tr("Dòng thời gian"),
            self.tr("Danh sách"),
        )
        at = tuple(self._views).index(self._kind)
        self._view_names = names
        self.switch = SegmentedSwitch(names, self.tr("Cách xem lịch"), at, views.KEYS)
        self._head.add_action(self.peak)
        self._head.add_action(self.switch)
        self._head.add_action(self.print_door)
        for view in self._views.values():
            self._stack.addWidget(view)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self._filter, 1)
        side.addWidget(self.undated)
        self.undated.setFixedWidth(self._filter.width())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(side)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.today.clicked.connect(self._go_today)
        self.switch.chosen.connect(lambda at: self.show_view(tuple(self._views)[at]))
        self.view.month_wanted.connect(self.show_month)
        for yearly in (self.year, self.timeline, self.list):
            yearly.year_wanted.connect(lambda year: self.show_month(year, self._month.month))
        for view in self._views.values():
            view.opened.connect(self._on_opened)
        for painted in (self.year, self.view):
            painted.day_opened.connect(partial(self._on_day_opened, painted))
        for view in self._views.values():
            self.mover.serve(view)
        brought = self.undated.list
        brought.opened.connect(self._on_opened)
        brought.taken.connect(lambda item: self.mover.bring(self.shown, item))
        brought.carried.connect(lambda at: self.mover.over(self.shown, at))
        brought.let_go.connect(lambda: self.shown.carrying.drop())
        brought.given_up.connect(lambda: self.shown.carrying.give_up())
        brought.wanted_on.connect(self._bring_by_keys)
        # The month that was turned to did not have the bar until now.
        self.mover.moved.connect(self.view.set_current)
        self.peak.wanted.connect(self._show_clash)
        self.timeline.several_met.connect(self._on_several)
        self._filter.changed.connect(self._show_items)
        self._desk.changed.connect(self._on_changed)
        bind(self, "PgUp", self.tr("Tháng, năm trước"), partial(self._step, -1))
        bind(self, "PgDown", self.tr("Tháng, năm sau"), partial(self._step, 1))
        bind(self, "Ctrl+P", self.tr("In lịch"), self.printing.print_calendar)
        for key, kind, shown in zip(views.KEYS, self._views, self._view_names, strict=True):
            name = self.tr("Xem: {view}").format(view=shown)
            bind(self, key, name, partial(self.show_view, kind))

    def _name_doors(self) -> None:
        """Say of the doors, the switch and the line at the foot which view they belong to."""
        monthly = self._kind is ViewKind.MONTH
        names = (
            (self.tr("Tháng trước"), self.tr("Tháng sau"))
            if monthly
            else (self.tr("Năm trước"), self.tr("Năm sau"))
        )
        for button, name, key in zip((self.previous, self.next), names, _PAGE_KEYS, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
        self.switch.set_current(tuple(self._views).index(self._kind))
        self._stack.setCurrentWidget(self.shown)
        self.hints_changed.emit(self.hints, "")

    def _step(self, by: int) -> None:
        turned = views.turned(self._kind, self._month, by)
        self.show_month(turned.year, turned.month)

    def _go_today(self) -> None:
        self.show_month(self._desk.today.year, self._desk.today.month)
        if not isinstance(self.shown, MonthView):
            self.shown.set_current(self._desk.today)

    def _turn(self) -> None:
        if isinstance(self.shown, MonthView):
            self.shown.set_month(self._month.year, self._month.month)
        else:
            self.shown.set_year(self._month.year)

    def _show_items(self) -> None:
        self._make_items()
        self._give_items()

    def _make_items(self) -> None:
        items = self._made.items(
            self._spans,
            self._desk.office.units,
            self._filter.hidden,
        )
        self._items = peak_facts.marked(items, self.peak.clashes)

    def _give_items(self) -> None:
        self.shown.set_items(self._items)
        self.undated.show_items(
            facts.undated(
                self._undated,
                self._desk.office.units,
                self._filter.hidden,
            )
        )

    def _found(self, bar: str) -> Found | None:
        """What stands behind the id of a bar in view, or of an activity without a day."""
        for entry in self._undated:
            if facts.undated_id(entry) == bar:
                (item,) = facts.undated((entry,), self._desk.office.units)
                return entry, None, facts.carried(item, self._month)
        span = next((span for span in self._spans if facts.item_id(span) == bar), None)
        found = next((item for item in self._items if item.id == bar), None)
        return (span.entry, span.period, found) if span and found else None

    def _bring_by_keys(self, item_id: str) -> None:
        """Hand an activity without a day to the keys of the view."""
        view = self.shown
        view.setFocus()
        self.mover.bring(view, item_id, view.day_for_keys())

    def _on_several(self, count: int) -> None:
        said = self.tr("Hoạt động có {n} khoảng ngày: kéo từng khoảng, hoặc dời ở lịch tháng.")
        self._desk.notice_wanted.emit(said.format(n=count))

    def _on_opened(self, bar: str) -> None:
        self._desk.node_wanted.emit(*facts.address_of(bar))

    def _on_day_opened(self, view: MonthView | YearView, day: date) -> None:
        cell = view.day_rect(day).toRect()
        cell.moveTopLeft(view.viewport().mapToGlobal(cell.topLeft()))
        found = facts.on_day(self._items, day)
        note = next((one for one in self._notes if one.day == day), None)
        self.popup = DayPopup(self)
        self.popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup.opened.connect(self._on_opened)
        self.popup.show_day(day, found, note, cell)

    def _on_changed(self, changes: Changes) -> None:
        self._index.forget(changes)
        self._stale = True
        if self.isVisible():
            self.refresh()


_PAGE_KEYS = ("PgUp", "PgDn")
