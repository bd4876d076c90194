"""The month as a widget: keys, mouse, what a screen reader hears. Painting lies below it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from ..focus_ring import paint_ring
from . import spoken
from .carrying import Reach, reach_of
from .geometry import GAP
from .month_canvas import Hit, MonthCanvas
from .painter import MonthPicture
from .values import DAY, WEEK_DAYS, CalendarItem, DayNote


class MonthView(MonthCanvas):
    """The month grid.

    `set_month`, `set_items`, `set_notes`, `set_peaks`, `set_today` give it what to show. Signals:
    `opened(id)` Enter or a double click on a bar, `day_opened(date)` Enter on a day or a press on
    its "+n", `month_wanted(year, month)` when the arrows leave the month. The view itself never
    changes an item; turning pages is for the screen around it.
    """

    month_wanted = Signal(int, int)

    def __init__(self, year: int, month: int) -> None:
        super().__init__(year, month)
        self._day = date(year, month, 1)
        self._bar_id = ""
        self.viewport().setMouseTracking(True)

    @property
    def current_id(self) -> str:
        """The id of the current bar, empty while a day is current."""
        return self._bar_id

    @property
    def current_day(self) -> date:
        """The current day; while a bar is current, the day it was reached from."""
        return self._day

    def set_month(self, year: int, month: int) -> None:
        """Show another month; the current day goes with it."""
        self._year, self._month = year, month
        if self._day < date(year, month, 1) or (self._day.year, self._day.month) != (year, month):
            self._day = date(year, month, 1)
        self._strip_open = False
        self._refresh()
        self._keep_current()
        self._say_current(aloud=False)

    def set_items(self, items: Iterable[CalendarItem]) -> None:
        """Show these items; the current one stays current when it is still there."""
        super().set_items(items)
        self._keep_current()
        self._say_current(aloud=False)

    def set_notes(self, notes: Iterable[DayNote]) -> None:
        """Show holidays, remarks and lunar days; one note a day."""
        super().set_notes(notes)
        self._say_current(aloud=False)

    def set_current(self, item_id: str) -> None:
        """Make a bar current and bring it into view; an id that is not shown is ignored."""
        if any(item.id == item_id for item in self.shown_items()):
            self._choose_bar(item_id)

    def day_under(self, at: QPoint) -> date | None:
        """Return the day at a point of the viewport, None above the weeks."""
        return self.hit(QPointF(at)).day

    def day_for_keys(self) -> date:
        """Return the day from which the keys begin to carry: the current one."""
        return self._day

    # Events

    def _paint(self, painter: QPainter, shown: QRect) -> None:
        super()._paint(painter, shown)
        self._paint_current(painter, self.picture())

    def _paint_current(self, painter: QPainter, picture: MonthPicture) -> None:
        if self._bar_id:
            for rect in self.bar_rects(self._bar_id):
                paint_ring(painter, rect.adjusted(-2, -2, 2, 2), picture.tokens, radius=5)
        elif self.hasFocus() and _in_view(picture, self._day):
            painter.setPen(QPen(QColor(picture.tokens.accent), 2))
            painter.drawRect(self.day_rect(self._day).adjusted(1, 1, -2, -2))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(self.hit(QPointF(event.pos()))), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, hit: Hit) -> str:
        """Return the whole of what may be elided at a point: an item, else the day's note."""
        if hit.item is not None:
            return spoken.tip(hit.item)
        note = self._notes.get(hit.day) if hit.day is not None else None
        return note.text if note is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        hit = self.hit(event.position())
        if hit.more and hit.day is not None:
            self._choose_day(hit.day)
            self.day_opened.emit(hit.day)
        elif hit.item is not None:
            self._choose_bar(hit.item.id)
        elif hit.day is not None:
            self._choose_day(hit.day)
        # A bar of the strip is longer than the view: it is taken by its first day.
        day = hit.day or (hit.item.start if hit.item else None)
        self.carrying.press(hit.item, hit.reach, day, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        self.carrying.move(hit.day, event.position())
        if not event.buttons():
            stretches = hit.item is not None and hit.reach is not Reach.WHOLE
            self.viewport().setCursor(_SIDEWAYS if stretches else _PLAIN)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.carrying.lift()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if hit.item is not None:
            self.opened.emit(hit.item.id)
        elif hit.day is not None:
            self.day_opened.emit(hit.day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_current()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from bar to bar in the order of time; past the last one, leave the view."""
        self.carrying.drop()
        items = [item.id for item in self.shown_items()]
        at = items.index(self._bar_id) if self._bar_id in items else (-1 if forward else len(items))
        at += 1 if forward else -1
        if 0 <= at < len(items):
            self._choose_bar(items[at])
            return True
        self._choose_day(self._day)
        return super().focusNextPrevChild(forward)

    # Keys

    def _escape(self) -> bool:
        if super()._escape():
            return True
        if self._bar_id:
            self._choose_day(self._day)
            return True
        return False

    def _arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> bool:
        days = right + down * WEEK_DAYS
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        if self._bar_id or self.carrying.held:
            self.carrying.nudge(self._bar_id, reach_of(modifiers), days)
        elif modifiers & Qt.KeyboardModifier.ControlModifier or shift:
            return False
        else:
            self._go_to(self._day + days * DAY)
        return True

    def _open_current(self) -> None:
        if self._bar_id:
            self.opened.emit(self._bar_id)
        else:
            self.day_opened.emit(self._day)

    def _go_today(self, today: date) -> None:
        self._go_to(today)

    def _on_ghost(self) -> None:
        """Turn to the month of what the keys carry out of view."""
        super()._on_ghost()
        ghost, layout = self.carrying.ghost, self.picture().layout
        if ghost is not None and not ghost.item.touches(layout.first, layout.last):
            self.month_wanted.emit(ghost.item.start.year, ghost.item.start.month)

    def _go_to(self, day: date) -> None:
        self._choose_day(day)
        if (day.year, day.month) != (self._year, self._month):
            self.month_wanted.emit(day.year, day.month)

    # The current bar or day

    def _choose_day(self, day: date) -> None:
        self._set_current(day, "")

    def _choose_bar(self, item_id: str) -> None:
        item = next(item for item in self.shown_items() if item.id == item_id)
        self._set_current(max(item.start, self.picture().layout.first), item_id)
        self._show_rect(self.bar_rects(item_id)[0])

    def _set_current(self, day: date, item_id: str) -> None:
        self._day, self._bar_id = day, item_id
        self._stir()
        self._say_current()

    def _keep_current(self) -> None:
        if self.carrying.held:
            return
        if self._bar_id and all(item.id != self._bar_id for item in self.shown_items()):
            self._set_current(self._day, "")

    def _show_rect(self, rect: QRectF) -> None:
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(int(bar.value() + rect.top() - GAP))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(int(bar.value() + rect.bottom() - self.viewport().height() + GAP))

    def _say_current(self, *, aloud: bool = True) -> None:
        item = next((i for i in self._all if i.id == self._bar_id), None) if self._bar_id else None
        falling = 0 if item else sum(i.touches(self._day, self._day) for i in self._all)
        name = (
            spoken.item(item)
            if item
            else spoken.day(self._day, self._notes.get(self._day), falling)
        )
        self._say(name, aloud=aloud)


_SIDEWAYS, _PLAIN = Qt.CursorShape.SplitHCursor, Qt.CursorShape.ArrowCursor


def _in_view(picture: MonthPicture, day: date) -> bool:
    return picture.layout.first <= day <= picture.layout.last
