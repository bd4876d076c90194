"""The calendar cut into pages: each is painted by the painters of the screen. Knows no printer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from ..fonts import Role, font
from ..paint.texts import paint_text
from ..tokens import LIGHT
from . import load
from .geometry import GAP, Measures, MonthGeometry, measures
from .layout import MonthLayout, WeekLayout, lay_out, month_weeks, strip_bar
from .list_delegate import ListDelegate
from .list_rows import ListRow, list_rows
from .painter import MonthPicture, paint_month, peaks_in
from .timeline_geometry import Zoom, timeline_geometry
from .timeline_layout import Grouping, timeline_rows
from .timeline_painter import TimelinePicture, paint_timeline
from .values import DAY, WEEK_DAYS, CalendarItem, DayNote, PeakBand
from .year_geometry import year_geometry
from .year_painter import YearPicture, paint_year, peak_days

Body = Callable[[QPainter], None]
"""Paints one page between its head and its foot, from the upper left corner on."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ANY_LANES, _STRIP_ROWS = 1000, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItems:
    """What is printed: the same as is shown, filter and all."""

    items: Sequence[CalendarItem]
    notes: Sequence[DayNote] = ()
    peaks: Sequence[PeakBand] = ()


def month_pages(year: int, month: int, shown: PaperItems, room: QSizeF) -> Iterator[Body]:
    """A month; its weeks grow until every bar has a lane, over as many pages as they need."""
    mondays = month_weeks(year, month)
    layout = lay_out(year, month, shown.items, [_ANY_LANES] * len(mondays))
    sizes, by_day = measures(), {note.day: note for note in shown.notes}
    strip = layout.strip[:_STRIP_ROWS]
    bands = len(peaks_in(shown.peaks, layout.first, layout.last))
    bars = tuple(
        strip_bar(item, layout.first, layout.last, lane) for lane, item in enumerate(strip)
    )
    left_out = len(layout.strip) - len(bars)
    rows = len(bars) + bool(left_out)
    for weeks in _pages_of_weeks(layout, by_day, sizes, room.height(), rows, bands):
        geometry = _month_geometry(weeks, by_day, sizes, room, rows, bands)
        picture = MonthPicture(
            layout=replace(layout, weeks=weeks),
            geometry=geometry,
            tokens=LIGHT,
            strip=bars if rows else (),
            notes=by_day,
            peaks=shown.peaks,
        )
        yield partial(_paint_month, picture=picture, left_out=left_out if rows else 0)
        rows = 0


def _top(sizes: Measures, rows: int, bands: int) -> float:
    strip = rows * sizes.lane + GAP if rows else 0
    return sizes.head + strip + bands * sizes.band


def _week_height(week: WeekLayout, noted: bool, sizes: Measures) -> float:
    lanes = max((bar.lane + 1 for bar in week.bars), default=0)
    return sizes.lanes_top(noted=noted) + max(2, lanes) * sizes.lane + GAP


def _is_noted(week: WeekLayout, notes: dict[date, DayNote]) -> bool:
    days = (week.monday + at * DAY for at in range(WEEK_DAYS))
    return any(day in notes and notes[day].text for day in days)


def _pages_of_weeks(
    layout: MonthLayout,
    notes: dict[date, DayNote],
    sizes: Measures,
    height: float,
    rows: int,
    bands: int,
) -> Iterator[tuple[WeekLayout, ...]]:
    page: list[WeekLayout] = []
    used = _top(sizes, rows, bands)
    for week in layout.weeks:
        needed = _week_height(week, _is_noted(week, notes), sizes)
        if page and used + needed > height:
            yield tuple(page)
            page, used = [], _top(sizes, 0, bands)
        page.append(week)
        used += needed
    yield tuple(page)


def _month_geometry(
    weeks: Sequence[WeekLayout],
    notes: dict[date, DayNote],
    sizes: Measures,
    room: QSizeF,
    rows: int,
    bands: int,
) -> MonthGeometry:
    """The weeks as high as they need to be, the rest of the page shared among them."""
    noted = tuple(_is_noted(week, notes) for week in weeks)
    needed = [_week_height(week, one, sizes) for week, one in zip(weeks, noted, strict=True)]
    top = _top(sizes, rows, bands)
    more = max(0.0, room.height() - top - sum(needed)) / len(weeks)
    tops = [top]
    for one in needed:
        tops.append(tops[-1] + one + more)
    return MonthGeometry(
        width=room.width(),
        height=tops[-1],
        measures=sizes,
        strip_rows=rows,
        peaks=bands,
        mondays=tuple(week.monday for week in weeks),
        noted=noted,
        tops=tuple(round(at) for at in tops),
    )


def _paint_month(painter: QPainter, picture: MonthPicture, left_out: int) -> None:
    geometry = picture.geometry
    paint_month(painter, picture, QRectF(0, 0, geometry.width, geometry.height))
    if left_out:
        told = QCoreApplication.translate(
            "CalendarPaper", "Còn {n} hoạt động dài ngày: xem danh sách ở các trang sau"
        )
        lane = geometry.measures.lane
        line = QRectF(0, geometry.band.top() - lane, geometry.width - GAP, lane)
        paint_text(painter, line, told.format(n=left_out), font(Role.LABEL), LIGHT.ink2, _RIGHT)
    # The peak's ground is gone in black and white: two lines say it there.
    for at, week in enumerate(picture.layout.weeks):
        for column in range(WEEK_DAYS):
            if picture.in_peak(week.monday + column * DAY):
                cell = geometry.day(at, column)
                for down in (0, 2):
                    line = QRectF(cell.left(), cell.top() + down, cell.width(), 1)
                    painter.fillRect(line, QColor(LIGHT.peak_line))


def year_pages(year: int, shown: PaperItems, room: QSizeF) -> Iterator[Body]:
    """A year on one page, made smaller where it would be too high."""
    first, last = load.year_days(year)
    counted = load.of_days(shown.items, first, last)
    least = load.bounds(counted.fewest, counted.most)
    geometry = year_geometry(year, room.width(), room.height())
    picture = YearPicture(
        geometry=geometry,
        tokens=LIGHT,
        load=counted,
        months=load.of_parts(shown.items, load.year_starts(year)),
        least=least,
        steps=tuple(load.step_of(count, least) for count in counted.counts),
        peak_days=peak_days(shown.peaks, first, last),
        notes={note.day: note for note in shown.notes},
    )

    def paint(painter: QPainter) -> None:
        smaller = min(1.0, room.height() / geometry.height)
        painter.scale(smaller, smaller)
        paint_year(painter, picture, QRectF(0, 0, geometry.width, geometry.height))

    yield paint


def timeline_pages(
    year: int, shown: PaperItems, grouping: Grouping, room: QSizeF
) -> Iterator[Body]:
    """A year of weeks; as many rows on a page as are whole there."""
    rows = timeline_rows(shown.items, grouping, *load.year_days(year))
    bare = timeline_geometry(year, len(rows), room.width(), room.height(), Zoom.MONTHS)
    each = max(1, int(bare.area.height() // bare.measures.row))
    height = bare.measures.head + bare.measures.foot + each * bare.measures.row
    weeks = (*bare.mondays, bare.last + DAY)
    totals = load.of_parts(shown.items, weeks)
    for first in range(0, max(1, len(rows)), each):
        geometry = replace(bare, height=height, dy=first * bare.measures.row)
        picture = TimelinePicture(
            geometry=geometry,
            tokens=LIGHT,
            rows=rows,
            totals=totals,
            peaks=shown.peaks,
            notes={note.day: note for note in shown.notes},
        )
        yield partial(paint_timeline, picture=picture)


def list_pages(shown: PaperItems, first: date, last: date, room: QSizeF) -> Iterator[Body]:
    """The activities by date, their titles whole; a row is never cut in two."""
    delegate, width = ListDelegate(), int(room.width())
    page: list[tuple[QRectF, ListRow]] = []
    used = 0
    for row in list_rows(shown.items, shown.notes, shown.peaks, first, last):
        height = delegate.row_height(row, width)
        if page and used + height > room.height():
            yield _list_page(delegate, page)
            page, used = [], 0
        page.append((QRectF(0, used, width, height), row))
        used += height
    if page:
        yield _list_page(delegate, page)


def _list_page(delegate: ListDelegate, page: Sequence[tuple[QRectF, ListRow]]) -> Body:
    rows = tuple(page)

    def paint(painter: QPainter) -> None:
        for box, row in rows:
            line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
            painter.fillRect(line, QColor(LIGHT.line))
            delegate.paint_row(painter, box, row, LIGHT)

    return paint
