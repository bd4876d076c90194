"""Where the months and days of a year lie, from the size given and the fonts."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ..fonts import Role, font
from .values import DAY, WEEK_DAYS

MARGIN, GAP, PAD = 12.0, 8.0, 10.0
WEEKS = 6
_COLUMNS = (4, 3, 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMeasures:
    """Sizes in px, from the fonts; `cell_width` is the least that a day needs."""

    legend: float
    head: float
    names: float
    cell: float
    cell_width: float

    @property
    def least_card(self) -> tuple[float, float]:
        """The least width and height of a month."""
        height = self.head + self.names + WEEKS * self.cell + PAD
        return WEEK_DAYS * self.cell_width + 2 * PAD, height


def year_measures() -> YearMeasures:
    """Return the sizes in the fonts of now."""
    label = QFontMetricsF(font(Role.LABEL, strong=True))
    caption = QFontMetricsF(font(Role.CAPTION))
    return YearMeasures(
        legend=label.height() + 14,
        head=QFontMetricsF(font(Role.BODY, strong=True)).height() + 10,
        names=caption.height() + 3,
        cell=label.height() + 3,
        cell_width=label.horizontalAdvance("30") + 8,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGeometry:
    """The rectangles of a year that is `width` px wide, in its own coordinates.

    `cells`: those of the days, the first of January first.
    """

    year: int
    width: float
    columns: int
    card_height: float
    measures: YearMeasures
    cells: tuple[QRectF, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows of months there are."""
        return -(-12 // self.columns)

    @property
    def height(self) -> float:
        """The height of the whole year."""
        return self.measures.legend + self.rows * (self.card_height + GAP) - GAP + MARGIN

    @property
    def legend(self) -> QRectF:
        """The row that tells what shades mean."""
        return QRectF(MARGIN, 0, self.width - 2 * MARGIN, self.measures.legend)

    def card(self, month: int) -> QRectF:
        """The rectangle of a month, 1 to 12."""
        row, column = divmod(month - 1, self.columns)
        width = (self.width - 2 * MARGIN - (self.columns - 1) * GAP) / self.columns
        left = MARGIN + column * (width + GAP)
        top = self.measures.legend + row * (self.card_height + GAP)
        right = round(left + width)
        return QRectF(round(left), round(top), right - round(left), round(self.card_height))

    def head(self, month: int) -> QRectF:
        """The row of the name of a month."""
        card = self.card(month)
        return QRectF(card.left() + PAD, card.top(), card.width() - 2 * PAD, self.measures.head)

    def name(self, month: int, column: int) -> QRectF:
        """Where the name of a weekday (0 Monday) stands in a month."""
        left, right = self._column(month, column)
        top = self.card(month).top() + self.measures.head
        return QRectF(left, top, right - left, self.measures.names)

    def day(self, day: date) -> QRectF:
        """The cell of a day of the year. Cells of a week share no pixel and leave none between."""
        return self.cells[(day - date(self.year, 1, 1)).days]

    def cells_of(self, month: int) -> tuple[QRectF, ...]:
        """Place the cells of a month, its first day first."""
        first = date(self.year, month, 1)
        lefts = [self._column(month, column) for column in range(WEEK_DAYS)]
        top = self.card(month).top() + self.measures.head + self.measures.names
        room = self.card_height - self.measures.head - self.measures.names - PAD
        tops = [round(top + row * room / WEEKS) for row in range(WEEKS + 1)]
        places = (divmod(first.weekday() + at, WEEK_DAYS) for at in range(_length(first)))
        return tuple(
            QRectF(
                lefts[column][0],
                tops[row],
                lefts[column][1] - lefts[column][0],
                tops[row + 1] - tops[row],
            )
            for row, column in places
        )

    def day_at(self, x: float, y: float) -> date | None:
        """Return the day at a point, None beside the days."""
        for month in range(1, 13):
            card = self.card(month)
            if card.contains(x, y):
                return self._day_in(month, x, y)
        return None

    def _day_in(self, month: int, x: float, y: float) -> date | None:
        day = date(self.year, month, 1)
        while day.month == month:
            cell = self.day(day)
            if cell.left() <= x < cell.right() and cell.top() <= y < cell.bottom():
                return day
            day += DAY
        return None

    def _column(self, month: int, column: int) -> tuple[int, int]:
        card = self.card(month)
        width = (card.width() - 2 * PAD) / WEEK_DAYS
        left = card.left() + PAD
        return round(left + column * width), round(left + (column + 1) * width)


def year_geometry(year: int, width: float, height: float) -> YearGeometry:
    """Return the geometry: as many months in a row as fit, four at most, filling the height."""
    sizes = year_measures()
    least_width, least_height = sizes.least_card
    columns = next((n for n in _COLUMNS if _needs(n, least_width) <= width), _COLUMNS[-1])
    rows = -(-12 // columns)
    room = (height - sizes.legend - MARGIN - (rows - 1) * GAP) / rows
    bare = YearGeometry(
        year=year,
        width=max(width, _needs(columns, least_width)),
        columns=columns,
        card_height=float(int(max(least_height, room))),
        measures=sizes,
    )
    cells = tuple(cell for month in range(1, 13) for cell in bare.cells_of(month))
    return replace(bare, cells=cells)


def _length(first: date) -> int:
    """The number of days of the month that begins on `first`."""
    return ((first + 31 * DAY).replace(day=1) - first).days


def _needs(columns: int, least: float) -> float:
    return columns * least + (columns - 1) * GAP + 2 * MARGIN
