"""Paints a year: twelve months whose days are shaded by load. Knows no widget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ..fonts import Role, font
from ..paint.boxes import paint_box
from ..paint.texts import paint_text
from ..tokens import Tokens
from . import load
from .values import DAY, DayNote, PeakBand
from .year_geometry import YearGeometry

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SUNDAY = 6
# Red figures can be read on the two lightest shades only.
_LIGHT_STEPS = 2
_TICK, _TICK_GAP, _TICK_HEIGHT = 3.0, 2.0, 2.0
_SWATCH_WIDTH = 18.0


def _tr(text: str) -> str:
    return QCoreApplication.translate("YearView", text)


def short_weekdays() -> tuple[str, ...]:
    """Return the short names of the days, Monday first."""
    return tuple(_tr(name) for name in ("T2", "T3", "T4", "T5", "T6", "T7", "CN"))


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPicture:
    """All that is painted of a year.

    `least`: the least count of each step of load; `steps`: the step of each day, 0 to 5.
    """

    geometry: YearGeometry
    tokens: Tokens
    load: load.Load
    months: tuple[int, ...]
    least: tuple[int, ...]
    steps: tuple[int, ...]
    peak_days: frozenset[date] = frozenset()
    notes: Mapping[date, DayNote] = field(default_factory=dict)
    today: date | None = None

    def step(self, day: date) -> int:
        """The step of the load of `day`, 0 to 5."""
        return self.steps[(day - self.load.first).days]


def peak_days(peaks: Sequence[PeakBand], first: date, last: date) -> frozenset[date]:
    """Return the days from `first` to `last` that lie in a peak period."""
    return frozenset(
        day for peak in peaks for day in _days(max(first, peak.start), min(last, peak.end))
    )


def _days(first: date, last: date) -> Sequence[date]:
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def paint_year(painter: QPainter, picture: YearPicture, shown: QRectF) -> None:
    """Paint the parts of the year that lie in `shown`."""
    painter.fillRect(shown, QColor(picture.tokens.bg))
    if picture.geometry.legend.intersects(shown):
        _paint_legend(painter, picture)
    faces = _Faces()
    for month in range(1, 13):
        if picture.geometry.card(month).intersects(shown):
            _paint_month(painter, picture, month, faces)


class _Faces:
    """The fonts of the figures, made once a frame."""

    def __init__(self) -> None:
        self.plain, self.strong = font(Role.LABEL), font(Role.LABEL, strong=True)
        self.underlined = QFont(self.strong)
        self.underlined.setUnderline(True)


def _paint_month(painter: QPainter, picture: YearPicture, month: int, faces: _Faces) -> None:
    tokens, geometry = picture.tokens, picture.geometry
    first = date(geometry.year, month, 1)
    days = _days(first, load.year_starts(geometry.year)[month] - DAY)
    edge = tokens.peak_line if _mostly_peak(days, picture) else tokens.line
    paint_box(painter, geometry.card(month), fill=tokens.panel, edge=edge, radius=6)
    _paint_head(painter, picture, month)
    for day in days:
        _paint_ground(painter, picture, day)
    for day in days:
        _paint_figure(painter, picture, day, faces)


def _mostly_peak(days: Sequence[date], picture: YearPicture) -> bool:
    return 2 * sum(day in picture.peak_days for day in days) >= len(days)


def _paint_head(painter: QPainter, picture: YearPicture, month: int) -> None:
    tokens, geometry = picture.tokens, picture.geometry
    head = geometry.head(month)
    count = _tr("{n} hoạt động").format(n=picture.months[month - 1])
    if picture.months[month - 1]:
        paint_text(painter, head, count, font(Role.CAPTION), tokens.ink2, _RIGHT)
    words = _tr("Tháng {n}").format(n=month)
    paint_text(painter, head, words, font(Role.BODY, strong=True), tokens.ink)
    for column, name in enumerate(short_weekdays()):
        ink = tokens.red if column == _SUNDAY else tokens.ink3
        box = geometry.name(month, column)
        paint_text(painter, box, name, font(Role.CAPTION), ink, _CENTRE)


def _paint_ground(painter: QPainter, picture: YearPicture, day: date) -> None:
    tokens, cell, step = picture.tokens, picture.geometry.day(day), picture.step(day)
    note = picture.notes.get(day)
    inner = cell.adjusted(0, 0, 0, -1)
    if note is not None and note.day_off:
        painter.fillRect(inner, QColor(tokens.red_tint))
    elif step:
        painter.fillRect(inner, QColor(tokens.load_pairs[step - 1][1]))
    elif day in picture.peak_days:
        painter.fillRect(inner, QColor(tokens.peak))
    if day in picture.peak_days:
        for top in (inner.top(), inner.bottom() - 2):
            painter.fillRect(QRectF(cell.left(), top, cell.width(), 2), QColor(tokens.peak_line))


def _paint_figure(painter: QPainter, picture: YearPicture, day: date, faces: _Faces) -> None:
    cell, note = picture.geometry.day(day), picture.notes.get(day)
    ink, face = _figure_ink(picture, day), faces.plain
    if note is not None and note.text and not note.quiet:
        face = faces.strong if note.day_off else faces.underlined
    painter.setFont(faces.strong if day == picture.today and face is faces.plain else face)
    painter.setPen(QColor(ink))
    painter.drawText(cell.translated(0, -1), _CENTRE, str(day.day))
    paint_ticks(painter, cell, picture.step(day), ink)
    if day == picture.today:
        frame = cell.adjusted(0, 0, 0, -1)
        paint_box(painter, frame, fill=None, edge=picture.tokens.ink, width=2, radius=3)


def _figure_ink(picture: YearPicture, day: date) -> str:
    tokens, step, note = picture.tokens, picture.step(day), picture.notes.get(day)
    if note is not None and note.day_off:
        return tokens.red
    if day.weekday() == _SUNDAY and step <= _LIGHT_STEPS:
        return tokens.red
    return tokens.load_pairs[step - 1][0] if step else tokens.ink


def paint_ticks(painter: QPainter, cell: QRectF, step: int, ink: str) -> None:
    """Paint the step as a row of strokes at the foot of a cell: it can be read without colour."""
    width = step * (_TICK + _TICK_GAP) - _TICK_GAP
    left, top = round(cell.center().x() - width / 2), cell.bottom() - _TICK_HEIGHT - 3
    for at in range(step):
        stroke = QRectF(left + at * (_TICK + _TICK_GAP), top, _TICK, _TICK_HEIGHT)
        painter.fillRect(stroke, QColor(ink))


def _paint_legend(painter: QPainter, picture: YearPicture) -> None:
    row = _LegendRow(painter, picture)
    row.words(_tr("Số hoạt động trong ngày"))
    for step, words in enumerate(load.step_words(picture.least), start=1):
        row.step(step, words)
    row.peak(_tr("đợt cao điểm"))
    row.day_off(_tr("nghỉ lễ"))
    row.today(_tr("hôm nay"))


class _LegendRow:
    """Writes the legend from left to right; what finds no room is left out whole."""

    def __init__(self, painter: QPainter, picture: YearPicture) -> None:
        self._painter, self._tokens = painter, picture.tokens
        self._rest = QRectF(picture.geometry.legend)
        self._height = round(QFontMetricsF(font(Role.LABEL)).height())

    def words(self, words: str) -> None:
        """Words and the gap behind them."""
        width = QFontMetricsF(font(Role.LABEL)).horizontalAdvance(words) + 1
        if width <= self._rest.width():
            box = QRectF(self._rest)
            box.setWidth(width)
            paint_text(self._painter, box, words, font(Role.LABEL), self._tokens.ink2)
        self._rest.setLeft(min(self._rest.right(), self._rest.left() + width + 12))

    def step(self, step: int, words: str) -> None:
        """A shade with its strokes."""
        ink, fill = self._tokens.load_pairs[step - 1]
        box = self._swatch(words, width=_SWATCH_WIDTH + 10)
        if box is not None:
            paint_box(self._painter, box, fill=fill, edge=self._tokens.line2, radius=0)
            paint_ticks(self._painter, box, step, ink)
        self.words(words)

    def peak(self, words: str) -> None:
        """The double line of a peak."""
        box = self._swatch(words)
        if box is not None:
            self._painter.fillRect(box, QColor(self._tokens.peak))
            self._painter.save()
            self._painter.setPen(QPen(QColor(self._tokens.peak_line), 2))
            down = QPointF(0, 1)
            self._painter.drawLine(box.topLeft() + down, box.topRight() + down)
            self._painter.drawLine(box.bottomLeft() - down, box.bottomRight() - down)
            self._painter.restore()
        self.words(words)

    def day_off(self, words: str) -> None:
        """The ground of a day off, with its red figure."""
        box = self._swatch(words)
        if box is not None:
            face = font(Role.LABEL, strong=True)
            self._painter.fillRect(box, QColor(self._tokens.red_tint))
            paint_text(self._painter, box, "1", face, self._tokens.red, _CENTRE)
        self.words(words)

    def today(self, words: str) -> None:
        """The frame of today."""
        box = self._swatch(words)
        if box is not None:
            paint_box(self._painter, box, fill=None, edge=self._tokens.ink, width=2, radius=3)
        self.words(words)

    def _swatch(self, words: str, width: float = _SWATCH_WIDTH) -> QRectF | None:
        """Take the room of a swatch; None when it and its words find none."""
        needed = width + 6 + QFontMetricsF(font(Role.LABEL)).horizontalAdvance(words) + 1
        if needed > self._rest.width():
            self._rest.setLeft(self._rest.right())
            return None
        box = QRectF(self._rest.left(), 0, width, self._height)
        box.moveTop(round(self._rest.center().y() - self._height / 2))
        self._rest.setLeft(box.right() + 6)
        return box
