"""The timeline as a widget: keys, mouse, what a screen reader hears. Painting lies below it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip

from ..tokens import tokens_of
from . import load, spoken
from .surface import Surface
from .timeline_bar import TimelineBar
from .timeline_geometry import TimelineGeometry, Zoom, timeline_geometry
from .timeline_layout import Grouping, Shape, TimelineRow, timeline_rows
from .timeline_painter import TimelinePicture, paint_timeline
from .timeline_pieces import piece_rect
from .values import WEEK_DAYS, CalendarItem


@dataclass(frozen=True, slots=True)
class TimelineHit:
    """What lies at a point: the row, the day, the stretch."""

    row: int | None = None
    day: date | None = None
    item: CalendarItem | None = None


class TimelineView(Surface):
    """Activities by weeks. `year_wanted(year)`: today lies in another year."""

    year_wanted = Signal(int)

    def __init__(self, year: int) -> None:
        super().__init__()
        self._year = year
        self._grouping, self._zoom = Grouping.PLAN, Zoom.MONTHS
        self._rows: tuple[TimelineRow, ...] = ()
        self._totals: tuple[int, ...] = ()
        self._row = -1
        self._pressed: CalendarItem | None = None
        self._bare: TimelineGeometry | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.bar = TimelineBar(self)
        self.bar.grouped.connect(self.set_grouping)
        self.bar.zoomed.connect(self.zoom_by)

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """All rows, headings among them."""
        return self._rows

    @property
    def zoom(self) -> Zoom:
        """How close the days are seen."""
        return self._zoom

    @property
    def current_id(self) -> str:
        """The activity of the current row, "" without one."""
        return self._rows[self._row].activity if 0 <= self._row < len(self._rows) else ""

    def set_year(self, year: int) -> None:
        """Show the weeks of another year."""
        self._year = year
        self._count()

    def set_items(self, items: Iterable[CalendarItem]) -> None:
        """Show these items; the current activity stays current while it is there."""
        super().set_items(items)
        self._count()

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the rows together by plan or by unit."""
        self._grouping = grouping
        self._count()

    def zoom_by(self, by: int) -> None:
        """Look closer (1) or from farther (-1); the middle of the view stays where it is."""
        at = self._zoom + by
        if min(Zoom) <= at <= max(Zoom):
            middle = self._middle()
            self._zoom = Zoom(at)
            self.bar.tell(self._zoom)
            self._refresh()
            self._scroll_to(middle)

    def set_current(self, day: date) -> None:
        """Bring a day of this year to the middle."""
        if day.year == self._year:
            self._scroll_to(day)

    def geometry_now(self) -> TimelineGeometry:
        """Return where all lies now, as it is scrolled."""
        if self._bare is None:
            room = self.viewport().size()
            width, height = room.width(), room.height()
            self._bare = timeline_geometry(self._year, len(self._rows), width, height, self._zoom)
            self._fit_scroll_bars(self._bare)
        side, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return replace(self._bare, dx=side, dy=down)

    def picture(self) -> TimelinePicture:
        """Return what is painted now."""
        return TimelinePicture(
            geometry=self.geometry_now(),
            tokens=tokens_of(self.palette()),
            rows=self._rows,
            totals=self._totals,
            peaks=self._peaks,
            notes=self._notes,
            today=self._today,
            current=self._row,
            focused=self.hasFocus(),
        )

    def hit(self, at: QPointF) -> TimelineHit:
        """Return what lies at a point of the viewport."""
        geometry = self.geometry_now()
        row, day = geometry.row_at(at.y()), geometry.day_at(at.x())
        if row is None or day is None:
            return TimelineHit(row, day)
        # What is painted last is found first; a thin line may be met in its whole row.
        pieces = sorted(self._rows[row].pieces, key=lambda piece: piece.shape is Shape.LINE)
        for piece in pieces:
            rect = piece_rect(geometry, piece, row)
            if piece.shape is Shape.LINE:
                rect.adjust(0, -4, 0, 4)
            if rect.contains(at):
                return TimelineHit(row, day, piece.item)
        return TimelineHit(row, day)

    def tip(self, hit: TimelineHit) -> str:
        """Return what hovering tells: a stretch, a whole title, or a day with its count."""
        if hit.item is not None:
            return spoken.tip(hit.item)
        if hit.day is not None:
            falling = {item.whole for item in self._all if item.touches(hit.day, hit.day)}
            return spoken.day(hit.day, self._notes.get(hit.day), len(falling))
        return self._rows[hit.row].title if hit.row is not None else ""

    def sizeHint(self) -> QSize:
        return QSize(980, 620)

    # What is placed

    def _count(self) -> None:
        current = self.current_id
        mondays = timeline_geometry(self._year, 0, 0, 0, self._zoom).mondays
        weeks = (*mondays, mondays[-1] + timedelta(days=WEEK_DAYS))
        self._rows = timeline_rows(self._all, self._grouping, *load.year_days(self._year))
        self._totals = load.of_parts(self._all, weeks)
        activities = [at for at, row in enumerate(self._rows) if row.title and row.activity]
        kept = (at for at in activities if self._rows[at].activity == current)
        self._row = next(kept, activities[0] if activities else -1)
        self._refresh()
        self._say_current(aloud=False)

    def _refresh(self) -> None:
        self._bare = None
        super()._refresh()

    def _fit_scroll_bars(self, geometry: TimelineGeometry) -> None:
        wide, high = geometry.most
        side, down = self.horizontalScrollBar(), self.verticalScrollBar()
        side.setRange(0, wide)
        side.setPageStep(int(geometry.area.width()))
        side.setSingleStep(round(geometry.day_width * WEEK_DAYS))
        down.setRange(0, high)
        down.setPageStep(int(geometry.area.height()))
        down.setSingleStep(int(geometry.measures.row))

    def _middle(self) -> date:
        geometry = self.geometry_now()
        found = geometry.day_at(geometry.area.center().x())
        return found or geometry.first

    def _scroll_to(self, day: date) -> None:
        geometry = self.geometry_now()
        off = geometry.x_of(day) - geometry.area.center().x()
        self.horizontalScrollBar().setValue(round(geometry.dx + off))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_bar()

    def _place_bar(self) -> None:
        high = self.bar.sizeHint().height()
        self.setViewportMargins(0, high, 0, 0)
        self.bar.setGeometry(0, 0, self.viewport().width(), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_timeline(painter, self.picture())
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.tip(self.hit(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        self._pressed = hit.item
        if hit.row is not None and not self._rows[hit.row].is_heading:
            self._choose(hit.row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.hit(event.position()).item
        if item is not None and item is self._pressed:
            self.opened.emit(item.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        # A press on a stretch has opened it already; here the names are doors too.
        if hit.day is None and hit.row is not None:
            self._open(hit.row)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._row)
        elif key == Qt.Key.Key_Home and control and self._today is not None:
            self._go_today(self._today)
        elif control and key in _ZOOMS:
            self.zoom_by(_ZOOMS[key])
        elif key in _SIDES and not control:
            days = 1 if modifiers & Qt.KeyboardModifier.AltModifier else WEEK_DAYS
            bar, width = self.horizontalScrollBar(), self.geometry_now().day_width
            bar.setValue(round(bar.value() + _SIDES[key] * days * width))
        elif key in _ROWS and not control:
            self._step(_ROWS[key])
        else:
            return False
        return True

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
        self.viewport().update()
        self._say_current()

    def _show_row(self, row: int) -> None:
        geometry, bar = self.geometry_now(), self.verticalScrollBar()
        rect: QRectF = geometry.row(row)
        if rect.top() < geometry.area.top():
            bar.setValue(int(bar.value() + rect.top() - geometry.area.top()))
        elif rect.bottom() > geometry.area.bottom():
            bar.setValue(int(bar.value() + rect.bottom() - geometry.area.bottom() + 1))

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._rows) and self._rows[row].pieces:
            self.opened.emit(self._rows[row].pieces[0].item.id)

    def _say_current(self, *, aloud: bool = True) -> None:
        if not self.current_id:
            self._say(self.tr("Không có hoạt động nào"), aloud=aloud)
            return
        items = [item for item in self._all if item.whole == self.current_id]
        self._say(spoken.activity(items), aloud=aloud)


_ZOOMS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
}
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
