"""The year as a widget: keys, mouse, what a screen reader hears. Painting lies below it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from ..focus_ring import paint_ring
from ..tokens import tokens_of
from . import load, spoken
from .carrying import Ghost, Reach
from .layout import Bar, monday_of, week_bar
from .surface import Surface
from .values import DAY, WEEK_DAYS, CalendarItem
from .year_geometry import year_geometry
from .year_painter import YearPicture, paint_year, peak_days


class YearView(Surface):
    """Twelve months shaded by load.

    `day_opened(date)`: Enter or a press on a day. `year_wanted(year)`: the arrows left the year.
    """

    year_wanted = Signal(int)

    def __init__(self, year: int) -> None:
        super().__init__()
        self._year = year
        self._day = date(year, 1, 1)
        self._picture: YearPicture | None = None
        self._months: tuple[int, ...] = ()
        self._load = load.Load(first=self._day, counts=())
        self._count()

    @property
    def current_day(self) -> date:
        """The day that the keys speak of."""
        return self._day

    def set_year(self, year: int) -> None:
        """Show another year; the current day goes with it."""
        if year == self._year:
            return
        self._year = year
        if self._day.year != year:
            self._day = date(year, self._day.month, 1)
        self._count()
        self._refresh()
        self._say_current(aloud=False)

    def set_items(self, items: Iterable[CalendarItem]) -> None:
        """Show the load of these items."""
        super().set_items(items)
        self._count()
        self._say_current(aloud=False)

    def set_current(self, day: date) -> None:
        """Make a day of this year current and bring it into view; another year is asked for."""
        before, self._day = self._day, day
        if day.year != self._year:
            self.year_wanted.emit(day.year)
            return
        self._show_day(day)
        self._paint_anew(before)
        self._paint_anew(day)
        self._say_current()

    def picture(self) -> YearPicture:
        """Return what is painted now."""
        if self._picture is None:
            self._picture = self._make_picture()
            self._fit_scroll_bars(self._picture)
        return self._picture

    def day_rect(self, day: date) -> QRectF:
        """The cell of a day of the year, in px of the viewport."""
        return self.picture().geometry.day(day).translated(-self._offset())

    def day_at(self, at: QPointF) -> date | None:
        """Return the day at a point of the viewport, None beside the days."""
        point = at + self._offset()
        return self.picture().geometry.day_at(point.x(), point.y())

    def day_under(self, at: QPoint) -> date | None:
        """Return the day at a point of the viewport, None beside the days."""
        return self.day_at(QPointF(at))

    def day_for_keys(self) -> date:
        """Return the day from which the keys begin to carry: the current one."""
        return self._day

    def sizeHint(self) -> QSize:
        return QSize(980, 620)

    # What is placed

    def _count(self) -> None:
        first, last = load.year_days(self._year)
        self._load = load.of_days(self._all, first, last)
        self._months = load.of_parts(self._all, load.year_starts(self._year))

    def _make_picture(self) -> YearPicture:
        size = self.viewport().size()
        least = load.bounds(self._load.fewest, self._load.most)
        return YearPicture(
            geometry=year_geometry(self._year, size.width(), size.height()),
            tokens=tokens_of(self.palette()),
            load=self._load,
            months=self._months,
            least=least,
            steps=tuple(load.step_of(count, least) for count in self._load.counts),
            peak_days=peak_days(self._peaks, *load.year_days(self._year)),
            notes=self._notes,
            today=self._today,
        )

    def _fit_scroll_bars(self, picture: YearPicture) -> None:
        room, geometry = self.viewport().size(), picture.geometry
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(geometry.height) - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(int(geometry.card_height / 3))
        side = self.horizontalScrollBar()
        side.setRange(0, max(0, int(geometry.width) - room.width()))
        side.setPageStep(room.width())

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _refresh(self) -> None:
        self._picture = None
        super()._refresh()

    def _paint_anew(self, day: date) -> None:
        """Only the months of the old and the new current day are painted as the keys move."""
        if day.year == self._year:
            around = self.day_rect(day).toRect().adjusted(-_RING, -_RING, _RING, _RING)
            self.viewport().update(around)

    def _show_day(self, day: date) -> None:
        card, bar = self.picture().geometry.card(day.month), self.verticalScrollBar()
        top = int(card.bottom()) - self.viewport().height()
        bar.setValue(min(max(bar.value(), top), int(card.top())))

    # Events

    def _paint(self, painter: QPainter, shown: QRect) -> None:
        picture, offset = self.picture(), self._offset()
        painter.save()
        painter.translate(-offset)
        paint_year(painter, picture, QRectF(shown).translated(offset))
        if self.hasFocus() and self._day.year == self._year:
            cell = picture.geometry.day(self._day).adjusted(-2, -2, 2, 1)
            paint_ring(painter, cell, picture.tokens, radius=4)
        painter.restore()

    def ghost_pieces(self, ghost: Ghost) -> list[tuple[QRectF, Bar]]:
        """Return the cell of the first day of a ghost; its words stand beside it."""
        if ghost.item.start.year != self._year:
            return []
        bar = week_bar(ghost.item, monday_of(ghost.item.start), 0)
        return [(self.day_rect(ghost.item.start), bar)]

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tip(day) if day else "", self)
            return True
        return super().viewportEvent(event)

    def tip(self, day: date) -> str:
        """Return what hovering over a day tells: the day, its note, its count and first titles."""
        falling = [item for item in self._all if item.touches(day, day)]
        return spoken.day_tip(day, self._notes.get(day), falling, self._load.on(day))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.set_current(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The popup comes with the release: one shown at the press would be closed by it.
        day = self.day_at(event.position())
        if day == self._day and event.button() is Qt.MouseButton.LeftButton:
            self.day_opened.emit(day)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._stir()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_current()

    def _on_ghost(self) -> None:
        """Turn to the year of what the keys carry out of view."""
        super()._on_ghost()
        ghost = self.carrying.ghost
        if ghost is not None and ghost.item.start.year != self._year:
            self.year_wanted.emit(ghost.item.start.year)

    def _open_current(self) -> None:
        self.day_opened.emit(self._day)

    def _go_today(self, today: date) -> None:
        self.set_current(today)

    def _arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & _NOT_OURS:
            return False
        days = right + down * WEEK_DAYS
        if self.carrying.held:
            self.carrying.nudge("", Reach.WHOLE, days)
        else:
            self.set_current(self._day + days * DAY)
        return True

    def _say_current(self, *, aloud: bool = True) -> None:
        day, peaks = self._day, self.picture().peak_days
        note, count = self._notes.get(day), self._load.on(day)
        self._say(spoken.day(day, note, count, in_peak=day in peaks), aloud=aloud)


_RING = 6
_NOT_OURS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
