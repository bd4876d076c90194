"""The painted views of the calendar with many activities: frames, also while one is dragged."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from hoptacxa_desktop.ui.calendar.carrying import Ghost
from hoptacxa_desktop.ui.calendar.month_view import MonthView
from hoptacxa_desktop.ui.calendar.surface import Surface
from hoptacxa_desktop.ui.calendar.timeline_view import TimelineView
from hoptacxa_desktop.ui.calendar.values import CalendarItem
from hoptacxa_desktop.ui.calendar.year_view import YearView

FRAMES = 60
_YEAR, _SIZE = 2027, (1048, 620)


def painted(size: int) -> Callable[[], object]:
    """Paint year, month and timeline with `size` activities, `FRAMES` times in all."""
    views = _views(size)

    def work() -> object:
        for number in range(FRAMES):
            views[number % len(views)].viewport().repaint()
        return views

    return work


def dragged(size: int) -> Callable[[], object]:
    """Drag one of `size` activities over month and timeline, `FRAMES` days in all."""
    views = _views(size)[1:]
    held = _items(size)[90]
    for view in views:
        view.carrying.hold()
        view.carrying.show(Ghost(item=held, words="ngày 01/4/2027"))
        view.viewport().repaint()

    def work() -> object:
        for number in range(FRAMES):
            on = timedelta(days=number % 20)
            item = replace(held, start=held.start + on, end=held.end + on)
            view = views[number % len(views)]
            view.carrying.show(Ghost(item=item, words=f"ngày {item.start}"))
            view.viewport().repaint()
        return views

    return work


def _views(size: int) -> list[Surface]:
    app = QApplication(["bench"])
    items = _items(size)
    views: list[Surface] = [YearView(_YEAR), MonthView(_YEAR, 4), TimelineView(_YEAR)]
    for view in views:
        view.resize(*_SIZE)
        view.set_items(items)
        view.show()
    # What is not on the screen yet is not painted.
    app.processEvents()
    views[0].setProperty("app", app)
    return views


def _items(size: int) -> tuple[CalendarItem, ...]:
    return tuple(_item(number) for number in range(size))


def _item(number: int) -> CalendarItem:
    start = date(_YEAR, 1, 4) + timedelta(days=number * 7 % 330)
    return CalendarItem(
        id=str(number),
        title=f"Việc {number}: tổ chức hội nghị tập huấn cho thành viên hợp tác xã",
        start=start,
        end=start + timedelta(days=number % 30),
        unit_initials="TT",
        unit_index=number % 4,
        activity=str(number),
        plan_title=f"Kế hoạch {number % 50}",
    )
