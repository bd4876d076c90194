"""The month as a painted surface: what it shows, and what lies at a point of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from ..fonts import Role, font
from ..tokens import tokens_of
from ..widgets.buttons import Button, Kind
from .carrying import Ghost, Reach, reach_at
from .geometry import STRIP_ROWS, MonthGeometry, month_geometry
from .layout import Bar, MonthLayout, is_long, lay_out, month_weeks, strip_bar, week_bar
from .painter import MonthPicture, more_rect, paint_month, peaks_in
from .surface import Surface
from .values import DAY, WEEK_DAYS, CalendarItem


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies at a point: a bar, or a day; `more` on a day's "+n".

    `reach`: what a press there takes of the bar.
    """

    day: date | None = None
    item: CalendarItem | None = None
    more: bool = False
    reach: Reach = Reach.WHOLE


class MonthCanvas(Surface):
    """Paints one month of items, notes and peak periods; knows no keys."""

    def __init__(self, year: int, month: int) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._year, self._month = year, month
        self._strip_open = False
        self._picture: MonthPicture | None = None
        self._strip_more = Button("", kind=Kind.LINK, small=True, parent=self.viewport())
        self._strip_more.setFont(font(Role.LABEL))
        self._strip_more.clicked.connect(self._on_strip_more)
        self._strip_more.hide()

    @property
    def month(self) -> tuple[int, int]:
        """Year and month in view."""
        return self._year, self._month

    def picture(self) -> MonthPicture:
        """Return what is painted now: layout, rectangles, colours."""
        if self._picture is None:
            self._picture = self._make_picture()
            self._fit_scroll_bar(self._picture.geometry)
            self._place_strip_more()
        return self._picture

    def shown_items(self) -> tuple[CalendarItem, ...]:
        """Return the items that have a bar, in the order of time."""
        picture = self.picture()
        seen = {bar.item.id: bar.item for bar in picture.strip}
        for week in picture.layout.weeks:
            seen.update((bar.item.id, bar.item) for bar in week.bars)
        return tuple(sorted(seen.values(), key=lambda item: (item.start, -item.days, item.id)))

    def day_rect(self, day: date) -> QRectF:
        """The cell of a day of the weeks in view, in px of the viewport."""
        picture = self.picture()
        week = (day - picture.layout.first).days // WEEK_DAYS
        cell = picture.geometry.day(week, day.weekday())
        cell.translate(0, -self.verticalScrollBar().value())
        return cell

    def bar_rects(self, item_id: str) -> tuple[QRectF, ...]:
        """Return where the bars of an item lie, in the coordinates of the viewport."""
        picture, offset = self.picture(), self.verticalScrollBar().value()
        places = [picture.geometry.strip(b) for b in picture.strip if b.item.id == item_id]
        for week in picture.layout.weeks:
            places += [picture.geometry.bar(b) for b in week.bars if b.item.id == item_id]
        return tuple(place.translated(0, -offset) for place in places)

    def hit(self, at: QPointF) -> Hit:
        """Return what lies at a point of the viewport."""
        picture = self.picture()
        point = at + QPointF(0, self.verticalScrollBar().value())
        day = picture.geometry.place_of(point.x(), point.y())
        bars = [(picture.geometry.strip(bar), bar) for bar in picture.strip]
        if day is not None:
            week = (day - picture.layout.first).days // WEEK_DAYS
            if self._more_at(picture, week, day.weekday(), point):
                return Hit(day, more=True)
            bars = [(picture.geometry.bar(b), b) for b in picture.layout.weeks[week].bars]
        rect, bar = next(((r, b) for r, b in bars if r.contains(point)), (QRectF(), None))
        if bar is None:
            return Hit(day)
        ends = (not bar.cut_left, not bar.cut_right)
        reach = reach_at(rect, point.x(), bar.item, ends=ends) if day else Reach.WHOLE
        return Hit(day, bar.item, reach=reach)

    @staticmethod
    def _more_at(picture: MonthPicture, week: int, column: int, point: QPointF) -> bool:
        count = picture.layout.weeks[week].more[column]
        return bool(count) and more_rect(picture, week, column, count).contains(point)

    def _refresh(self) -> None:
        self._picture = None
        super()._refresh()

    def _make_picture(self) -> MonthPicture:
        mondays = month_weeks(self._year, self._month)
        last = mondays[-1] + 6 * DAY
        long_items = [i for i in self._all if is_long(i) and i.touches(mondays[0], last)]
        shown = len(long_items) if self._strip_open else min(STRIP_ROWS, len(long_items))
        noted = {day for day, note in self._notes.items() if note.text}
        geometry = month_geometry(
            mondays,
            noted,
            self.viewport().width(),
            self.viewport().height(),
            strip_rows=shown + self._has_link_row(long_items, shown, mondays[0], last),
            peaks=len(peaks_in(self._peaks, mondays[0], last)),
        )
        layout = lay_out(self._year, self._month, self._all, geometry.lanes)
        return MonthPicture(
            layout=layout,
            geometry=geometry,
            tokens=tokens_of(self.palette()),
            strip=_strip(layout, shown),
            notes=self._notes,
            peaks=self._peaks,
            today=self._today,
        )

    def _has_link_row(
        self, long_items: list[CalendarItem], shown: int, first: date, last: date
    ) -> bool:
        """Tell whether "Còn n hoạt động dài ngày" needs a row: the last bar reaches its place."""
        if len(long_items) <= STRIP_ROWS:
            return False
        ordered = sorted(long_items, key=lambda item: (item.start, -item.days, item.id))
        return strip_bar(ordered[shown - 1], first, last, 0).last >= _LINK_COLUMN

    def _fit_scroll_bar(self, geometry: MonthGeometry) -> None:
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(geometry.height) - room))
        bar.setPageStep(room)
        bar.setSingleStep(int(geometry.measures.lane))

    def _place_strip_more(self) -> None:
        assert self._picture is not None
        geometry, rest = self._picture.geometry, self._hidden_strip()
        self._strip_more.setVisible(rest > 0 or (self._strip_open and bool(self._picture.strip)))
        if self._strip_open:
            self._strip_more.setText(self.tr("Thu gọn"))
        else:
            self._strip_more.setText(self.tr("Còn {n} hoạt động dài ngày").format(n=rest))
        # In the last row of the strip, no higher than a bar: it must not touch the one above.
        width, height = self._strip_more.sizeHint().width(), int(geometry.measures.bar)
        top = geometry.band.top() - geometry.measures.lane - self.verticalScrollBar().value()
        self._strip_more.setGeometry(int(geometry.width) - width - 10, int(top), width, height)

    def _hidden_strip(self) -> int:
        assert self._picture is not None
        return len(self._picture.layout.strip) - len(self._picture.strip)

    def _on_strip_more(self) -> None:
        self._strip_open = not self._strip_open
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(980, 620)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        if self._picture is not None:
            self._place_strip_more()
        self._stir()

    def _paint(self, painter: QPainter, shown: QRect) -> None:
        picture, offset = self.picture(), self.verticalScrollBar().value()
        painter.save()
        painter.translate(0, -offset)
        paint_month(painter, picture, QRectF(shown).translated(0, offset))
        painter.restore()

    def ghost_pieces(self, ghost: Ghost) -> list[tuple[QRectF, Bar]]:
        """Return where a ghost lies: week by week, in the lane where its bar was."""
        picture, offset = self.picture(), self.verticalScrollBar().value()
        places = []
        for at, monday in enumerate(picture.geometry.mondays):
            lane = min(self._lane_of(ghost.item.id), picture.geometry.lanes[at] - 1)
            if ghost.item.touches(monday, monday + (WEEK_DAYS - 1) * DAY):
                bar = week_bar(ghost.item, monday, lane)
                places.append((picture.geometry.bar(bar).translated(0, -offset), bar))
        return places

    def _lane_of(self, item_id: str) -> int:
        bars = (bar for week in self.picture().layout.weeks for bar in week.bars)
        return next((bar.lane for bar in bars if bar.item.id == item_id), 0)


_LINK_COLUMN = 5


def _strip(layout: MonthLayout, rows: int) -> tuple[Bar, ...]:
    shown = layout.strip[:rows]
    return tuple(strip_bar(item, layout.first, layout.last, at) for at, item in enumerate(shown))
