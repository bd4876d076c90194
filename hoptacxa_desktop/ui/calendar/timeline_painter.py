"""Paints a timeline: names and rows, days and peaks, weekly totals. Knows no widget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ..fonts import Role, font
from ..paint.boxes import painting
from ..paint.texts import paint_text
from ..paint.units import initials_size, paint_initials
from ..tokens import Tokens
from . import timeline_pieces
from .timeline_geometry import TimelineGeometry
from .timeline_layout import TimelineRow
from .values import DAY, DayNote, PeakBand

_SIDE, _GAP = 12.0, 8.0
_BUSY = 0.8
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimelineView", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """All that is painted of a timeline. `totals`: activities per week, as many as Mondays."""

    geometry: TimelineGeometry
    tokens: Tokens
    rows: Sequence[TimelineRow]
    totals: Sequence[int]
    peaks: Sequence[PeakBand] = ()
    notes: Mapping[date, DayNote] = field(default_factory=dict)
    today: date | None = None
    current: int = -1
    focused: bool = False


def paint_timeline(painter: QPainter, picture: TimelinePicture) -> None:
    """Paint the rows and days that can be seen."""
    geometry, tokens = picture.geometry, picture.tokens
    painter.fillRect(QRectF(0, 0, geometry.width, geometry.height), QColor(tokens.panel))
    painter.save()
    painter.setClipRect(geometry.area)
    _paint_days(painter, picture)
    for at in geometry.shown_rows:
        _paint_line(painter, picture, at)
    for at in geometry.shown_rows:
        row = picture.rows[at]
        timeline_pieces.paint_row(painter, geometry, row, at, tokens, picture.today)
    painter.restore()
    _paint_names(painter, picture)
    _paint_head(painter, picture)
    _paint_totals(painter, picture)
    _paint_today(painter, picture)


def _shown_mondays(picture: TimelinePicture) -> list[tuple[int, date]]:
    begin, end = picture.geometry.shown_days
    mondays = enumerate(picture.geometry.mondays)
    return [(at, monday) for at, monday in mondays if monday + 6 * DAY >= begin and monday <= end]


def _paint_days(painter: QPainter, picture: TimelinePicture) -> None:
    geometry, tokens, area = picture.geometry, picture.tokens, picture.geometry.area
    begin, end = geometry.shown_days
    for peak in picture.peaks:
        if peak.start <= end and peak.end >= begin:
            _paint_peak(painter, picture, peak)
    for day, note in picture.notes.items():
        if note.day_off and begin <= day <= end:
            left = geometry.x_of(day)
            off = QRectF(left, area.top(), geometry.day_width, area.height())
            painter.fillRect(off, QColor(tokens.red_tint))
    for _, monday in _shown_mondays(picture):
        line = QRectF(geometry.week(monday).left(), area.top(), 1, area.height())
        painter.fillRect(line, QColor(tokens.line))


def _paint_peak(painter: QPainter, picture: TimelinePicture, peak: PeakBand) -> None:
    geometry, tokens, area = picture.geometry, picture.tokens, picture.geometry.area
    left, right = geometry.x_of(peak.start), geometry.x_of(peak.end + DAY)
    painter.fillRect(QRectF(left, area.top(), right - left, area.height()), QColor(tokens.peak))
    painter.setPen(QPen(QColor(tokens.peak_line), 1, Qt.PenStyle.DashLine))
    for x in (round(left) + 0.5, round(right) - 0.5):
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def _paint_line(painter: QPainter, picture: TimelinePicture, at: int) -> None:
    """The lower line of a row, both where it is the current one; a heading names the peaks."""
    tokens, row = picture.tokens, picture.geometry.row(at)
    line = QRectF(row.left(), row.bottom() - 1, row.width(), 1)
    painter.fillRect(line, QColor(tokens.line))
    if at == picture.current:
        edge = QColor(tokens.accent if picture.focused else tokens.line2)
        painter.fillRect(line, edge)
        painter.fillRect(line.translated(0, -row.height()), edge)
    if picture.rows[at].is_heading:
        for peak in picture.peaks:
            _paint_peak_name(painter, picture, peak, row)


def _paint_peak_name(
    painter: QPainter, picture: TimelinePicture, peak: PeakBand, row: QRectF
) -> None:
    geometry, face = picture.geometry, font(Role.LABEL, strong=True)
    left = max(geometry.x_of(peak.start), geometry.names) + 6
    words = QRectF(left, row.top(), geometry.width - left - 4, row.height())
    seen = geometry.x_of(peak.end + DAY) > left
    if seen and words.width() >= QFontMetricsF(face).horizontalAdvance(peak.title):
        paint_text(painter, words, peak.title, face, picture.tokens.peak_text)


def _paint_names(painter: QPainter, picture: TimelinePicture) -> None:
    geometry, tokens = picture.geometry, picture.tokens
    area = geometry.area
    painter.save()
    painter.setClipRect(QRectF(0, area.top(), geometry.names, area.height()))
    painter.fillRect(QRectF(0, area.top(), geometry.names, area.height()), QColor(tokens.panel))
    for at in geometry.shown_rows:
        box = geometry.row(at)
        box.setWidth(geometry.names - 1)
        _paint_name(painter, box, picture, at)
    painter.restore()
    edge = QRectF(geometry.names - 1, 0, 1, geometry.height)
    painter.fillRect(edge, QColor(tokens.line2))


def _paint_name(painter: QPainter, box: QRectF, picture: TimelinePicture, at: int) -> None:
    row, tokens = picture.rows[at], picture.tokens
    if row.is_heading:
        painter.fillRect(box, QColor(tokens.bg))
        _paint_heading(painter, box, row, tokens)
    else:
        if at == picture.current:
            painter.fillRect(box, QColor(tokens.tint if picture.focused else tokens.grey_tint))
            mark = QRectF(box.left(), box.top(), 3, box.height())
            painter.fillRect(mark, QColor(tokens.accent if picture.focused else tokens.line2))
        _paint_activity(painter, box, row, tokens)
    line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
    painter.fillRect(line, QColor(tokens.line))


def _paint_heading(painter: QPainter, box: QRectF, row: TimelineRow, tokens: Tokens) -> None:
    words = box.adjusted(_SIDE, 0, -_GAP, 0)
    paint_text(painter, words, str(row.count), font(Role.LABEL), tokens.ink2, _RIGHT)
    words.setRight(words.right() - 30)
    title = row.title or _tr("Chưa rõ đơn vị chủ trì")
    paint_text(painter, words, title, font(Role.LABEL, strong=True), tokens.ink)


def _paint_activity(painter: QPainter, box: QRectF, row: TimelineRow, tokens: Tokens) -> None:
    words = box.adjusted(_SIDE + 6, 0, -_GAP, 0)
    if row.unit_initials and row.title:
        width = initials_size(row.unit_initials).width()
        swatch = QRectF(words.right() - width, box.top(), width, box.height() - 1)
        paint_initials(painter, swatch, row.unit_initials, tokens.unit(row.unit_index))
        words.setRight(swatch.left() - _GAP)
    paint_text(painter, words, row.title, font(Role.LABEL), tokens.ink)


def _paint_head(painter: QPainter, picture: TimelinePicture) -> None:
    geometry, tokens = picture.geometry, picture.tokens
    head = QRectF(0, 0, geometry.width, geometry.measures.head)
    painter.fillRect(head, QColor(tokens.sunk))
    painter.fillRect(QRectF(0, head.bottom() - 1, head.width(), 1), QColor(tokens.line2))
    words = QRectF(_SIDE, 0, geometry.names - _SIDE - _GAP, head.height())
    paint_text(painter, words, _tr("Hoạt động"), font(Role.LABEL, strong=True), tokens.ink2)
    painter.save()
    painter.setClipRect(head.adjusted(geometry.names, 0, 0, 0))
    _paint_months(painter, picture)
    if geometry.has_room_for_days:
        _paint_figures(painter, picture)
    else:
        _paint_weeks(painter, picture)
    painter.restore()


def _paint_months(painter: QPainter, picture: TimelinePicture) -> None:
    geometry, tokens = picture.geometry, picture.tokens
    begin, end = geometry.shown_days
    first, height = begin.replace(day=1), geometry.measures.head / 2
    face = font(Role.LABEL, strong=True)
    metrics = QFontMetricsF(face)
    while first <= end:
        after = (first + 31 * DAY).replace(day=1)
        left, right = geometry.x_of(first), geometry.x_of(after)
        painter.fillRect(QRectF(round(left), 3, 1, height), QColor(tokens.line2))
        # The name of a month that began before the view stands at its edge.
        shown = max(left, geometry.names)
        words = QRectF(shown + 6, 0, right - shown - 8, height + 2)
        name = _tr("Tháng {n}").format(n=first.month)
        if metrics.horizontalAdvance(name) > words.width():
            name = f"T{first.month}"
        if metrics.horizontalAdvance(name) <= words.width():
            paint_text(painter, words, name, face, tokens.ink)
        first = after


def _paint_weeks(painter: QPainter, picture: TimelinePicture) -> None:
    """The Monday of each week; of each second or fourth where there is no room for all."""
    geometry, tokens = picture.geometry, picture.tokens
    week, face = geometry.day_width * 7, font(Role.CAPTION)
    every = _every(geometry)
    half = geometry.measures.head / 2
    for at, monday in _shown_mondays(picture):
        if at % every:
            continue
        column = geometry.week(monday)
        now = picture.today is not None and monday <= picture.today <= monday + 6 * DAY
        box = QRectF(column.left() - week * (every - 1) / 2, half, week * every, half - 1)
        ink = tokens.accent_text if now else tokens.ink2
        strong = font(Role.CAPTION, strong=True)
        paint_text(painter, box, f"{monday.day:02d}", strong if now else face, ink, _CENTRE)


def _paint_figures(painter: QPainter, picture: TimelinePicture) -> None:
    """The figure of each day, Sundays and days off in red."""
    geometry, tokens = picture.geometry, picture.tokens
    half, (day, end) = geometry.measures.head / 2, geometry.shown_days
    while day <= end:
        note = picture.notes.get(day)
        off = day.weekday() == 6 or (note is not None and note.day_off)
        now = day == picture.today
        ink = tokens.accent_text if now else tokens.red if off else tokens.ink2
        box = QRectF(geometry.x_of(day), half, geometry.day_width, half - 1)
        face = font(Role.CAPTION, strong=now or off)
        paint_text(painter, box, f"{day.day}", face, ink, _CENTRE)
        day += DAY


def _every(geometry: TimelineGeometry) -> int:
    """Of how many weeks one has room for two figures."""
    room = geometry.measures.week[0] * 2
    return next((n for n in (1, 2, 4) if n * geometry.day_width * 7 >= room), 8)


def _paint_totals(painter: QPainter, picture: TimelinePicture) -> None:
    geometry, tokens, foot = picture.geometry, picture.tokens, picture.geometry.foot
    painter.fillRect(foot, QColor(tokens.panel))
    painter.fillRect(QRectF(0, foot.top(), foot.width(), 1), QColor(tokens.line2))
    words = QRectF(_SIDE, foot.top(), geometry.names - _SIDE - _GAP, foot.height())
    text = _tr("Số hoạt động mỗi tuần")
    paint_text(painter, words, text, font(Role.LABEL), tokens.ink2)
    painter.fillRect(QRectF(geometry.names - 1, foot.top(), 1, foot.height()), QColor(tokens.line2))
    painter.save()
    painter.setClipRect(foot.adjusted(geometry.names, 1, 0, 0))
    most = max(picture.totals, default=0)
    for at, monday in _shown_mondays(picture):
        worded = at % _every(geometry) == 0
        column, count = geometry.week(monday), picture.totals[at]
        if count:
            _paint_total(painter, picture, column, count, count / most, worded=worded)
    painter.restore()


def _paint_total(
    painter: QPainter,
    picture: TimelinePicture,
    column: QRectF,
    count: int,
    share: float,
    *,
    worded: bool,
) -> None:
    """A column as high as its `share` of the busiest week, the busy ones dark."""
    tokens, foot, line = picture.tokens, picture.geometry.foot, picture.geometry.measures.line
    high = max(2.0, (foot.height() - line - 3) * share)
    box = QRectF(column.left() + 2, foot.bottom() - high, max(2.0, column.width() - 4), high)
    fill = tokens.load_pairs[4 if share > _BUSY else 1][1]
    painter.fillRect(box, QColor(fill if share > _BUSY else tokens.line2))
    painter.fillRect(box.adjusted(1, 1, -1, 0), QColor(fill))
    if worded:
        words = QRectF(column.center().x() - 30, box.top() - line, 60, line)
        paint_text(painter, words, str(count), font(Role.CAPTION), tokens.ink2, _CENTRE)


def _paint_today(painter: QPainter, picture: TimelinePicture) -> None:
    geometry = picture.geometry
    if picture.today is None or not geometry.first <= picture.today <= geometry.last:
        return
    x = round(geometry.x_of(picture.today) + geometry.day_width / 2)
    if x < geometry.names:
        return
    top = geometry.measures.head
    line = QRectF(x - 1, top, 2, geometry.foot.bottom() - top)
    with painting(painter):
        painter.fillRect(line, QColor(picture.tokens.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(picture.tokens.accent))
        tip = (QPointF(x - 5, top - 6), QPointF(x + 5, top - 6), QPointF(x, top))
        painter.drawPolygon(QPolygonF(tip))
