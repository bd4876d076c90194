"""Where the days and rows of a timeline lie, from the size given and the fonts."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ..fonts import Role, font
from .layout import monday_of
from .values import DAY, WEEK_DAYS

_NAMES_SHARE, _NAMES_LETTERS = 0.34, 46
_LEAST_TICK = 3.0
_HEAD_PAD, _FOOT_LINES = 5.0, 2.6


class Zoom(IntEnum):
    """How close the days are looked at."""

    MONTHS = 0
    WEEKS = 1
    DAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineMeasures:
    """Heights in px, from the fonts; `week`: the least width of a week at each zoom."""

    line: float
    row: float
    bar: float
    letter: float
    week: tuple[float, float, float]

    @property
    def head(self) -> float:
        """The height of the names of months and weeks."""
        return 2 * (self.line + _HEAD_PAD)

    @property
    def foot(self) -> float:
        """The height of the weekly totals."""
        return round(_FOOT_LINES * self.line)


def timeline_measures() -> TimelineMeasures:
    """Return the sizes in the fonts of now."""
    label = QFontMetricsF(font(Role.LABEL))
    digits = QFontMetricsF(font(Role.CAPTION, strong=True)).horizontalAdvance("00")
    return TimelineMeasures(
        line=label.height(),
        row=round(label.height() + 9),
        bar=round(label.height() + 3),
        letter=label.averageCharWidth(),
        week=(digits * 0.75, digits + 20, WEEK_DAYS * (digits + 6)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineGeometry:
    """Names at the left, days beside them; `first` is a Monday, `last` a Sunday.

    Rectangles are those of the viewport, `dx` and `dy` px scrolled away.
    """

    first: date
    last: date
    rows: int
    width: float
    height: float
    names: float
    day_width: float
    measures: TimelineMeasures
    dx: float = 0
    dy: float = 0

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def has_room_for_days(self) -> bool:
        """True where the figure of each day can stand above it."""
        return self.day_width * WEEK_DAYS >= self.measures.week[Zoom.DAYS]

    @property
    def area(self) -> QRectF:
        """Where the bars are: right of the names, below the head, above the totals."""
        top, foot = self.measures.head, self.measures.foot
        room = max(0.0, self.height - top - foot)
        return QRectF(self.names, top, max(0.0, self.width - self.names), room)

    @property
    def foot(self) -> QRectF:
        """The weekly totals."""
        return QRectF(0, self.area.bottom(), self.width, self.measures.foot)

    @property
    def most(self) -> tuple[int, int]:
        """How far the view scrolls, in px to the right and down."""
        wide = self.days * self.day_width - self.area.width()
        high = self.rows * self.measures.row - self.area.height()
        return max(0, int(wide + 0.999)), max(0, int(high + 0.999))

    def x_of(self, day: date) -> float:
        """Where a day begins."""
        return self.names + (day - self.first).days * self.day_width - self.dx

    def day_at(self, x: float) -> date | None:
        """Return the day at `x`, None left of the days and beyond them."""
        at = int((x - self.names + self.dx) // self.day_width)
        if x < self.names or not 0 <= at < self.days:
            return None
        return self.first + at * DAY

    def row(self, at: int) -> QRectF:
        """The whole row number `at`, names and days."""
        height = self.measures.row
        return QRectF(0, self.measures.head + at * height - self.dy, self.width, height)

    def row_at(self, y: float) -> int | None:
        """Return the number of the row at `y`, None above the rows and below them."""
        if not self.area.top() <= y < self.area.bottom():
            return None
        at = int((y - self.measures.head + self.dy) // self.measures.row)
        return at if 0 <= at < self.rows else None

    def piece(self, first: date, last: date, at: int) -> QRectF:
        """Where a stretch lies in row `at`: as wide as its days, never too narrow to be seen."""
        row, height = self.row(at), self.measures.bar
        left, right = round(self.x_of(first)), round(self.x_of(last + DAY))
        top = row.top() + round((row.height() - height) / 2)
        return QRectF(left, top, max(_LEAST_TICK, right - left), height)

    def week(self, monday: date) -> QRectF:
        """The column of a week, from the head to the foot."""
        left, right = round(self.x_of(monday)), round(self.x_of(monday + WEEK_DAYS * DAY))
        return QRectF(left, 0, right - left, self.height)

    @property
    def mondays(self) -> tuple[date, ...]:
        """The Mondays of all weeks."""
        return tuple(self.first + timedelta(weeks=at) for at in range(self.days // WEEK_DAYS))

    @property
    def shown_days(self) -> tuple[date, date]:
        """The first and the last day that can be seen."""
        begin = int(self.dx // self.day_width)
        end = int((self.dx + self.area.width()) // self.day_width)
        return self.first + begin * DAY, min(self.last, self.first + end * DAY)

    @property
    def shown_rows(self) -> range:
        """The numbers of the rows that can be seen."""
        begin = int(self.dy // self.measures.row)
        end = int((self.dy + self.area.height()) // self.measures.row)
        return range(begin, min(self.rows, end + 1))


def timeline_geometry(
    year: int, rows: int, width: float, height: float, zoom: Zoom
) -> TimelineGeometry:
    """Return the geometry of the weeks of a year, nothing scrolled; a week is never squeezed."""
    sizes = timeline_measures()
    first = monday_of(date(year, 1, 1))
    last = monday_of(date(year, 12, 31)) + (WEEK_DAYS - 1) * DAY
    names = round(min(width * _NAMES_SHARE, _NAMES_LETTERS * sizes.letter))
    weeks = ((last - first).days + 1) // WEEK_DAYS
    # The whole year at once where it fits.
    week = max(sizes.week[zoom], (width - names) / weeks)
    return TimelineGeometry(
        first=first,
        last=last,
        rows=rows,
        width=width,
        height=height,
        names=names,
        day_width=week / WEEK_DAYS,
        measures=sizes,
    )
