"""Paints a month: grounds, heads, notes, bars. Knows no widget; a print uses it as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ..fonts import Role, font
from ..icons import paint_icon
from ..paint.boxes import Corners, paint_box
from ..paint.texts import paint_text
from ..paint.units import EDGE, paint_edge
from ..tokens import Tokens
from .geometry import MonthGeometry
from .layout import Bar, MonthLayout
from .values import DAY, WEEK_DAYS, DayNote, ItemKind, PeakBand

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PAD = 7.0
CLASH_MARK = 18.0


def weekday_names() -> tuple[str, ...]:
    """Return the names of the days, Monday first."""
    names = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
    return tuple(QCoreApplication.translate("MonthView", name) for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPicture:
    """All that is painted of a month beside its bars."""

    layout: MonthLayout
    geometry: MonthGeometry
    tokens: Tokens
    strip: tuple[Bar, ...] = ()
    notes: Mapping[date, DayNote] = field(default_factory=dict)
    peaks: Sequence[PeakBand] = ()
    today: date | None = None

    def in_peak(self, day: date) -> bool:
        """Return True when `day` lies in a peak period."""
        return any(peak.start <= day <= peak.end for peak in self.peaks)


def paint_month(painter: QPainter, picture: MonthPicture, shown: QRectF) -> None:
    """Paint the parts of the month that lie in `shown`."""
    geometry = picture.geometry
    painter.fillRect(shown, QColor(picture.tokens.panel))
    for at in range(len(picture.layout.weeks)):
        if geometry.week(at).intersects(shown):
            _paint_week(painter, picture, at)
    _paint_weekdays(painter, picture)
    for bar in picture.strip:
        paint_bar(painter, geometry.strip(bar), bar, picture.tokens)
    shown_peaks = peaks_in(picture.peaks, picture.layout.first, picture.layout.last)
    for at, peak in enumerate(shown_peaks):
        _paint_peak(painter, geometry.peak(at), peak, picture.tokens)


def _paint_weekdays(painter: QPainter, picture: MonthPicture) -> None:
    tokens, geometry = picture.tokens, picture.geometry
    row = QRectF(0, 0, geometry.width, geometry.measures.head)
    painter.fillRect(row, QColor(tokens.sunk))
    painter.fillRect(QRectF(0, row.bottom() - 1, row.width(), 1), QColor(tokens.line))
    face = font(Role.LABEL, strong=True)
    for column, name in enumerate(weekday_names()):
        box = QRectF(column * geometry.column + _PAD, 0, geometry.column - _PAD, row.height())
        paint_text(painter, box, name, face, tokens.red if column == 6 else tokens.ink2)


def _paint_peak(painter: QPainter, band: QRectF, peak: PeakBand, tokens: Tokens) -> None:
    painter.fillRect(band, QColor(tokens.peak))
    painter.save()
    painter.setPen(QPen(QColor(tokens.peak_line), 1, Qt.PenStyle.DashLine))
    painter.drawLine(band.bottomLeft() + QPointF(0, -0.5), band.bottomRight() + QPointF(0, -0.5))
    painter.setPen(QPen(QColor(tokens.peak_line), 1))
    painter.drawLine(band.topLeft() + QPointF(0, 0.5), band.topRight() + QPointF(0, 0.5))
    painter.restore()
    strong, plain = font(Role.LABEL, strong=True), font(Role.LABEL)
    words = band.adjusted(_PAD + 1, 0, -_PAD, 0)
    paint_text(painter, words, peak.title, strong, tokens.peak_text)
    words.setLeft(words.left() + QFontMetricsF(strong).horizontalAdvance(peak.title) + 8)
    if words.width() > 20:
        paint_text(painter, words, peak.note, plain, tokens.peak_text)


def peaks_in(peaks: Sequence[PeakBand], first: date, last: date) -> tuple[PeakBand, ...]:
    """Return the peak periods that touch the days `first` to `last`."""
    return tuple(peak for peak in peaks if peak.start <= last and peak.end >= first)


def _paint_week(painter: QPainter, picture: MonthPicture, at: int) -> None:
    week, geometry = picture.layout.weeks[at], picture.geometry
    for column in range(WEEK_DAYS):
        _paint_day(painter, picture, geometry.day(at, column), week.monday + column * DAY)
        if week.more[column]:
            _paint_more(painter, picture, at, column, week.more[column])
    for bar in week.bars:
        paint_bar(painter, geometry.bar(bar), bar, picture.tokens)


def _paint_day(painter: QPainter, picture: MonthPicture, cell: QRectF, day: date) -> None:
    tokens = picture.tokens
    painter.fillRect(cell, QColor(_ground(picture, day)))
    painter.fillRect(QRectF(cell.right() - 1, cell.top(), 1, cell.height()), QColor(tokens.line))
    painter.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), QColor(tokens.line))
    note = picture.notes.get(day)
    head = _head_rect(cell, picture)
    _paint_number(painter, picture, head, day)
    if note is None:
        return
    paint_text(painter, head, note.lunar, font(Role.CAPTION), tokens.ink3, _RIGHT)
    if note.text:
        line = QRectF(head.left(), head.bottom() - 2, head.width(), picture.geometry.measures.note)
        _paint_note(painter, picture, line, note)


def _head_rect(cell: QRectF, picture: MonthPicture) -> QRectF:
    height = picture.geometry.measures.day_head - 2
    return QRectF(cell.left() + _PAD, cell.top() + 1, cell.width() - 2 * _PAD, height)


def _ground(picture: MonthPicture, day: date) -> str:
    tokens = picture.tokens
    if picture.in_peak(day):
        return tokens.peak
    outside = day.month != picture.layout.month
    return tokens.weekend if outside or day.weekday() >= 5 else tokens.panel


def _paint_number(painter: QPainter, picture: MonthPicture, head: QRectF, day: date) -> None:
    tokens, note = picture.tokens, picture.notes.get(day)
    outside = day.month != picture.layout.month
    text = f"{day.day}/{day.month}" if outside and day.day == 1 else str(day.day)
    face = font(Role.BODY, strong=not outside or day.day == 1)
    ink = tokens.ink2 if outside else tokens.ink
    if day.weekday() == 6 or (note is not None and note.day_off):
        ink, face = tokens.red, font(Role.BODY, strong=True)
    if day == picture.today:
        metrics = QFontMetricsF(face)
        box = QRectF(head.left(), 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 1)
        box.moveTop(head.center().y() - box.height() / 2)
        paint_box(painter, box, fill=tokens.accent, edge=None)
        paint_text(painter, box, text, face, tokens.on_accent, Qt.AlignmentFlag.AlignCenter)
        return
    paint_text(painter, head, text, face, ink)


def _paint_note(painter: QPainter, picture: MonthPicture, line: QRectF, note: DayNote) -> None:
    tokens = picture.tokens
    ink = tokens.red if note.day_off else tokens.accent_text
    face = font(Role.CAPTION, strong=not note.day_off and not note.quiet)
    paint_text(painter, line, note.text, face, tokens.ink3 if note.quiet else ink)


def more_rect(picture: MonthPicture, at: int, column: int, count: int) -> QRectF:
    """Return where "+n" stands in the head of a day."""
    head = _head_rect(picture.geometry.day(at, column), picture)
    day = picture.layout.weeks[at].monday + column * DAY
    note = picture.notes.get(day)
    small = QFontMetricsF(font(Role.CAPTION))
    right = head.right() - (small.horizontalAdvance(note.lunar) + 8 if note else 0)
    width = QFontMetricsF(font(Role.CAPTION, strong=True)).horizontalAdvance(f"+{count}") + 2
    return QRectF(right - width, head.top(), width, head.height())


def _paint_more(painter: QPainter, picture: MonthPicture, at: int, column: int, count: int) -> None:
    box = more_rect(picture, at, column, count)
    face = font(Role.CAPTION, strong=True)
    paint_text(painter, box, f"+{count}", face, picture.tokens.accent_text, _RIGHT)


def paint_bar(painter: QPainter, rect: QRectF, bar: Bar, tokens: Tokens) -> None:
    """Paint a bar: the unit's colours, pattern and initials, the title."""
    item = bar.item
    colours = tokens.unit(item.unit_index)
    corners = Corners(left=not bar.cut_left, right=not bar.cut_right)
    paint_box(painter, rect, fill=colours.fill, edge=None, corners=corners)
    paint_edge(painter, rect, colours, corners)
    paint_box(painter, rect, fill=None, edge=colours.ink, dashed=item.tentative, corners=corners)
    words = rect.adjusted(EDGE + 6, 0, -5, 0)
    _paint_bar_words(painter, words, bar, tokens, colours.ink)


def _paint_bar_words(painter: QPainter, words: QRectF, bar: Bar, tokens: Tokens, ink: str) -> None:
    item, strong = bar.item, font(Role.LABEL, strong=True)
    if item.clash and words.width() > 2 * CLASH_MARK:
        words.setRight(words.right() - CLASH_MARK)
        mark = QRectF(words.right(), words.top(), CLASH_MARK, words.height())
        paint_icon(painter, "warn", mark.adjusted(2, 0, 0, 0), tokens.amber)
    if item.unit_initials:
        paint_text(painter, words, item.unit_initials, strong, ink)
        advance = QFontMetricsF(strong).horizontalAdvance(item.unit_initials)
        words.setLeft(words.left() + advance + 5)
    if item.kind is ItemKind.DEADLINE:
        paint_icon(painter, "act", QRectF(words.left() - 2, words.top(), 13, words.height()), ink)
        words.setLeft(words.left() + 13)
    if words.width() > 8:
        paint_text(painter, words, item.title, font(Role.LABEL), tokens.ink)
