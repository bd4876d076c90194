"""The timeline as a painted surface: what it shows, and what lies at a point of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from ..tokens import tokens_of
from . import load, spoken
from .carrying import Ghost, Reach, reach_at
from .layout import Bar, monday_of, week_bar
from .surface import Surface
from .timeline_bar import TimelineBar
from .timeline_geometry import TimelineGeometry, Zoom, timeline_geometry
from .timeline_layout import Grouping, Kept, Shape, TimelineRow, timeline_rows
from .timeline_painter import TimelinePicture, paint_timeline
from .timeline_pieces import piece_rect
from .values import WEEK_DAYS, CalendarItem


@dataclass(frozen=True, slots=True)
class TimelineHit:
    """What lies at a point: the row, the day, the stretch, what a press there takes of it."""

    row: int | None = None
    day: date | None = None
    item: CalendarItem | None = None
    reach: Reach = Reach.WHOLE


class TimelineCanvas(Surface):
    """Paints activities by weeks, one of them current; knows no keys."""

    def __init__(self, year: int) -> None:
        super().__init__()
        self._year = year
        self._over = 0
        self._grouping, self._zoom = Grouping.PLAN, Zoom.MONTHS
        self._rows: tuple[TimelineRow, ...] = ()
        self._kept: Kept = {}
        # Found out when first asked for: the row of each item, the totals of the weeks.
        self._places: dict[str, int] | None = None
        self._totals: tuple[int, ...] | None = None
        self._row = -1
        self._bare: TimelineGeometry | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.bar = TimelineBar(self)
        self._count()

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """All rows, headings among them."""
        return self._rows

    @property
    def zoom(self) -> Zoom:
        """How close the days are seen."""
        return self._zoom

    @property
    def grouping(self) -> Grouping:
        """What the rows are put together by."""
        return self._grouping

    @property
    def current_id(self) -> str:
        """The activity of the current row, "" without one."""
        return self._rows[self._row].activity if 0 <= self._row < len(self._rows) else ""

    def set_year(self, year: int) -> None:
        """Show the weeks of another year, with the items that come next."""
        if year != self._year:
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
            totals=self._weekly(),
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
                return TimelineHit(row, day, piece.item, self._reach(rect, at.x(), piece.item))
        return TimelineHit(row, day)

    def _reach(self, rect: QRectF, x: float, item: CalendarItem) -> Reach:
        geometry = self.geometry_now()
        ends = (item.start >= geometry.first, item.end <= geometry.last)
        return reach_at(rect, x, item, ends=ends)

    def day_under(self, at: QPoint) -> date | None:
        """Return the day at a point of the viewport; a ghost is in the row there from now on."""
        self.hover(QPointF(at))
        return self.geometry_now().day_at(at.x())

    def day_for_keys(self) -> date:
        """Return the day from which the keys begin to carry: today, else the middle."""
        begin, end = self.geometry_now().shown_days
        self._over = max(0, self._row)
        seen = self._today is not None and begin <= self._today <= end
        return self._today if seen and self._today else self._middle()

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
        days = load.year_days(self._year)
        self._rows = timeline_rows(self._all, self._grouping, *days, self._kept)
        self._places = self._totals = None
        activities = [at for at, row in enumerate(self._rows) if row.title and row.activity]
        kept = (at for at in activities if self._rows[at].activity == current)
        self._row = next(kept, activities[0] if activities else -1)
        self._refresh()
        self._say_current(aloud=False)

    def _weekly(self) -> tuple[int, ...]:
        """How many activities each week touches."""
        if self._totals is None:
            mondays = self.geometry_now().mondays
            weeks = (*mondays, mondays[-1] + timedelta(days=WEEK_DAYS))
            self._totals = load.of_parts(self._all, weeks)
        return self._totals

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

    # Painting and scrolling

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

    def _paint(self, painter: QPainter, _shown: QRect) -> None:
        paint_timeline(painter, self.picture())

    def ghost_pieces(self, ghost: Ghost) -> list[tuple[QRectF, Bar]]:
        """Return where a ghost lies: in the row of its activity, else in that of the mouse."""
        geometry, item = self.geometry_now(), ghost.item
        if not item.touches(geometry.first, geometry.last):
            return []
        first, last = max(item.start, geometry.first), min(item.end, geometry.last)
        rect = geometry.piece(first, last, self._row_of(item))
        bar = week_bar(item, monday_of(item.start), 0)
        return [(rect, replace(bar, cut_left=first > item.start, cut_right=last < item.end))]

    def _row_of(self, item: CalendarItem) -> int:
        if self._places is None:
            rows = enumerate(self._rows)
            self._places = {piece.item.id: at for at, row in rows for piece in row.pieces}
        return self._places.get(item.id, self._over)

    def hover(self, at: QPointF) -> None:
        """What has no row of its own is carried in the row at this point."""
        row = self.geometry_now().row_at(at.y())
        self._over = self._over if row is None else row

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._stir()

    def _show_row(self, row: int) -> None:
        geometry, bar = self.geometry_now(), self.verticalScrollBar()
        rect: QRectF = geometry.row(row)
        if rect.top() < geometry.area.top():
            bar.setValue(int(bar.value() + rect.top() - geometry.area.top()))
        elif rect.bottom() > geometry.area.bottom():
            bar.setValue(int(bar.value() + rect.bottom() - geometry.area.bottom() + 1))

    def _say_current(self, *, aloud: bool = True) -> None:
        if not self.current_id:
            self._say(self.tr("Không có hoạt động nào"), aloud=aloud)
            return
        items = [item for item in self._all if item.whole == self.current_id]
        self._say(spoken.activity(items), aloud=aloud)
