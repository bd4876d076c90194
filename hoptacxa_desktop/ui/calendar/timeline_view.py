"""The timeline as a widget: keys and mouse. What is shown and painted lies below it."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from .carrying import Reach, reach_of
from .timeline_canvas import TimelineCanvas
from .timeline_geometry import TimelineGeometry
from .values import WEEK_DAYS, CalendarItem


class TimelineView(TimelineCanvas):
    """Activities by weeks. `year_wanted(year)`: today lies in another year.

    `several_met(n)`: a key would carry an activity of several stretches, and cannot know which.
    """

    year_wanted = Signal(int)
    several_met = Signal(int)

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self._pressed: CalendarItem | None = None
        self.viewport().setMouseTracking(True)
        self.bar.grouped.connect(self.set_grouping)
        self.bar.zoomed.connect(self.zoom_by)

    # Events

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.tip(self.hit(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        self._pressed = hit.item
        if event.button() is Qt.MouseButton.LeftButton:
            self.carrying.press(hit.item, hit.reach, hit.day, event.position())
        if hit.row is not None and not self._rows[hit.row].is_heading:
            self._choose(hit.row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, geometry = event.position(), self.geometry_now()
        self.hover(at)
        self.carrying.move(geometry.day_at(at.x()), at)
        if self.carrying.dragged:
            self._creep(at.x(), geometry)
        elif not event.buttons():
            hit = self.hit(at)
            stretches = hit.item is not None and hit.reach is not Reach.WHOLE
            self.viewport().setCursor(_SIDEWAYS if stretches else _PLAIN)

    def _creep(self, x: float, geometry: TimelineGeometry) -> None:
        """Scroll on where a drag comes near an end of the days in view."""
        bar, near = self.horizontalScrollBar(), geometry.day_width * WEEK_DAYS / 2
        if x > geometry.width - near:
            bar.setValue(bar.value() + bar.singleStep())
        elif x < geometry.names + near:
            bar.setValue(bar.value() - bar.singleStep())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.carrying.lift():
            return
        item = self.hit(event.position()).item
        if item is not None and item is self._pressed:
            self.opened.emit(item.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        # A press on a stretch has opened it already; here the names are doors too.
        if hit.day is None and hit.row is not None:
            self._open(hit.row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_current()

    def _on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & Qt.KeyboardModifier.ControlModifier and key in _ZOOMS:
            self.zoom_by(_ZOOMS[key])
            return True
        return super()._on_key(key, modifiers)

    def _arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> bool:
        days = right * (1 if modifiers & Qt.KeyboardModifier.AltModifier else WEEK_DAYS)
        reach = reach_of(modifiers)
        if modifiers & Qt.KeyboardModifier.ControlModifier and reach is Reach.WHOLE:
            bar, width = self.horizontalScrollBar(), self.geometry_now().day_width
            bar.setValue(round(bar.value() + days * width))
        elif right:
            self._carry(reach, days)
        else:
            self.carrying.drop()
            self._step(down)
        return True

    def _carry(self, reach: Reach, days: int) -> None:
        """Carry the one stretch of the current activity; of several, which is not to be guessed."""
        pieces = self._rows[self._row].pieces if self.current_id else ()
        if self.carrying.held or len(pieces) == 1:
            self.carrying.nudge(pieces[0].item.id if pieces else "", reach, days)
        elif pieces:
            self.several_met.emit(len(pieces))

    def _go_today(self, today: date) -> None:
        if today.year != self._year:
            self.year_wanted.emit(today.year)
        self._scroll_to(today)

    # The current row

    def _step(self, by: int) -> None:
        at = self._row + by
        while 0 <= at < len(self._rows) and not self._rows[at].title:
            at += by
        while 0 <= at < len(self._rows) and self._rows[at].is_heading:
            at += by
        # From below, an activity of several rows is met at its last one.
        while 0 < at < len(self._rows) and not self._rows[at].title:
            at -= 1
        if 0 <= at < len(self._rows):
            self._choose(at)
            self._show_pieces(at)

    def _show_pieces(self, row: int) -> None:
        """Bring the first stretch of a row to the middle when none can be seen."""
        begin, end = self.geometry_now().shown_days
        items = [piece.item for piece in self._rows[row].pieces]
        if items and not any(item.touches(begin, end) for item in items):
            self._scroll_to(min(item.start for item in items))

    def _choose(self, row: int) -> None:
        while not self._rows[row].title:
            row -= 1
        self._row = row
        self._show_row(row)
        self._stir()
        self._say_current()

    def _open_current(self) -> None:
        self._open(self._row)

    def _on_ghost(self) -> None:
        """Bring into view what the keys carry out of it."""
        super()._on_ghost()
        ghost = self.carrying.ghost
        if ghost is None or self.carrying.dragged:
            return
        if not ghost.item.touches(*self.geometry_now().shown_days):
            self._scroll_to(ghost.item.start)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._rows) and self._rows[row].pieces:
            self.opened.emit(self._rows[row].pieces[0].item.id)


_ZOOMS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
}
_SIDEWAYS, _PLAIN = Qt.CursorShape.SplitHCursor, Qt.CursorShape.ArrowCursor
