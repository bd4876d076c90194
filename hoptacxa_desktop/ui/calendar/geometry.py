"""Where the parts of a month lie, from the size given and the fonts. Widget and print share it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ..fonts import Role, font
from .layout import Bar
from .values import DAY, WEEK_DAYS

GAP = 3.0
STRIP_ROWS = 3
_LEAST_LANES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Heights in px, from the fonts."""

    head: float
    bar: float
    band: float
    day_head: float
    note: float

    @property
    def lane(self) -> float:
        """A bar with the gap below it."""
        return self.bar + GAP

    def least_week(self, *, noted: bool) -> float:
        """The least height of a week: its heads and two lanes."""
        return self.lanes_top(noted=noted) + _LEAST_LANES * self.lane + GAP

    def lanes_top(self, *, noted: bool) -> float:
        """Where the first lane of a week begins below the week's top."""
        return self.day_head + (self.note if noted else 0)


def measures() -> Measures:
    """Return the heights in the fonts of now."""
    label = QFontMetricsF(font(Role.LABEL)).height()
    body = QFontMetricsF(font(Role.BODY)).height()
    return Measures(
        head=label + 8,
        bar=label + 3,
        band=label + 6,
        day_head=body + 7,
        note=QFontMetricsF(font(Role.CAPTION)).height() + 1,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGeometry:
    """The rectangles of a month that is `width` px wide, in its own coordinates."""

    width: float
    height: float
    measures: Measures
    strip_rows: int
    peaks: int
    mondays: tuple[date, ...]
    noted: tuple[bool, ...]
    tops: tuple[float, ...]

    @property
    def column(self) -> float:
        """The width of a day."""
        return self.width / WEEK_DAYS

    @property
    def strip_top(self) -> float:
        """Where the strip of long items begins."""
        return self.measures.head + (GAP if self.strip_rows else 0)

    @property
    def band(self) -> QRectF:
        """The rows of the peak periods' names, empty without one."""
        top = self.strip_top + self.strip_rows * self.measures.lane
        return QRectF(0, top, self.width, self.peaks * self.measures.band)

    def peak(self, at: int) -> QRectF:
        """The row of the name of peak period number `at` in view."""
        height = self.measures.band
        return QRectF(0, self.band.top() + at * height, self.width, height)

    def week(self, at: int) -> QRectF:
        """The rectangle of week number `at`."""
        return QRectF(0, self.tops[at], self.width, self.tops[at + 1] - self.tops[at])

    def day(self, at: int, column: int) -> QRectF:
        """The cell of a day. Cells share no pixel and leave none between them."""
        left, right = round(column * self.column), round((column + 1) * self.column)
        week = self.week(at)
        return QRectF(left, week.top(), right - left, week.height())

    @property
    def lanes(self) -> tuple[int, ...]:
        """How many lanes fit in each week."""
        return tuple(
            max(
                1,
                int(self.week(at).height() - self.measures.lanes_top(noted=noted) - 1)
                // int(self.measures.lane),
            )
            for at, noted in enumerate(self.noted)
        )

    def bar(self, bar: Bar) -> QRectF:
        """The rectangle of a bar of a week; a cut end reaches the edge of the view."""
        at = self.mondays.index(bar.week)
        top = self.week(at).top() + self.measures.lanes_top(noted=self.noted[at])
        return self._placed(bar, top + bar.lane * self.measures.lane)

    def strip(self, bar: Bar) -> QRectF:
        """The rectangle of a bar of the strip."""
        return self._placed(bar, self.strip_top + bar.lane * self.measures.lane)

    def _placed(self, bar: Bar, top: float) -> QRectF:
        left = round(bar.first * self.column) + (0 if bar.cut_left else GAP)
        right = round((bar.last + 1) * self.column) - (0 if bar.cut_right else GAP)
        return QRectF(left, round(top), right - left, round(self.measures.bar))

    def place_of(self, x: float, y: float) -> date | None:
        """Return the day at a point, None above the weeks and beyond them."""
        for at, monday in enumerate(self.mondays):
            if self.week(at).contains(x, y):
                return monday + min(WEEK_DAYS - 1, int(x // self.column)) * DAY
        return None


def month_geometry(
    mondays: tuple[date, ...],
    noted_days: Collection[date],
    width: float,
    height: float,
    *,
    strip_rows: int,
    peaks: int,
) -> MonthGeometry:
    """Return the geometry: the weeks share the height that is left, at least two lanes each."""
    sizes = measures()
    noted = tuple(any(m + at * DAY in noted_days for at in range(WEEK_DAYS)) for m in mondays)
    top = sizes.head + (strip_rows * sizes.lane + GAP if strip_rows else 0)
    top += peaks * sizes.band
    least = [sizes.least_week(noted=one) for one in noted]
    tops = [top]
    for share in _shares(least, height - top):
        tops.append(tops[-1] + share)
    return MonthGeometry(
        width=width,
        height=max(height, tops[-1]),
        measures=sizes,
        strip_rows=strip_rows,
        peaks=peaks,
        mondays=mondays,
        noted=noted,
        tops=tuple(round(top) for top in tops),
    )


def _shares(least: Sequence[float], room: float) -> list[float]:
    """Return heights that fill `room`: all alike, unless one of them needs more than that."""
    even = room / len(least)
    if even >= max(least):
        return [even] * len(least)
    extra = max(0.0, room - sum(least)) / len(least)
    return [one + extra for one in least]
