"""The calendar on paper: pages with a head, the units' legend at the foot, as one PDF."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from ..fonts import Role, font
from ..paint.boxes import paint_box
from ..paint.texts import paint_text
from ..paint.units import paint_edge
from ..tokens import LIGHT
from .paper_pages import Body

_MARGIN_MM, _MM_AN_INCH = 12.0, 25.4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_GAP, _SWATCH = 8.0, 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands above and below the pages. `units`: initials, place in the list, name."""

    office: str
    title: str
    fact: str
    printed_on: str
    units: tuple[tuple[str, int, str], ...] = ()


class Paper:
    """Sheets of A4 or A3 lying level, at the resolution of the screen: fonts are as large there.

    `room`: how much of a sheet is left for a page, in px.
    """

    def __init__(self, letterhead: Letterhead, size: QPageSize.PageSizeId) -> None:
        self._letterhead = letterhead
        screen = QGuiApplication.primaryScreen()
        self._dots = round(screen.logicalDotsPerInch())
        upright = QPageLayout.Orientation.Landscape
        self._layout = QPageLayout(QPageSize(size), upright, QMarginsF())
        self._line = QFontMetricsF(font(Role.LABEL)).height()
        self._title = QFontMetricsF(font(Role.PANEL, strong=True)).height()

    @property
    def _sheet(self) -> QRectF:
        """A sheet without its margins."""
        whole = QRectF(self._layout.fullRectPixels(self._dots))
        margin = _MARGIN_MM / _MM_AN_INCH * self._dots
        return whole.adjusted(margin, margin, -margin, -margin)

    @property
    def _head(self) -> float:
        return self._line + self._title + _GAP

    @property
    def _foot(self) -> float:
        return _GAP + 2 * self._line

    @property
    def room(self) -> QSizeF:
        """What is left between head and foot, in px."""
        sheet = self._sheet
        return QSizeF(sheet.width(), sheet.height() - self._head - self._foot)

    def pdf(self, pages: Sequence[Body]) -> bytes:
        """The pages as a PDF."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(self._dots)
        writer.setPageLayout(self._layout)
        writer.setTitle(self._letterhead.title)
        painter = QPainter(writer)
        try:
            for number, body in enumerate(pages, 1):
                if number > 1:
                    writer.newPage()
                self._paint(painter, body, number, len(pages))
        finally:
            painter.end()
        return bytes(buffer.data().data())

    def _paint(self, painter: QPainter, body: Body, number: int, count: int) -> None:
        sheet = self._sheet
        self._paint_head(painter, sheet)
        self._paint_foot(painter, sheet, number, count)
        painter.save()
        painter.translate(sheet.left(), sheet.top() + self._head)
        body(painter)
        painter.restore()

    def _paint_head(self, painter: QPainter, sheet: QRectF) -> None:
        said = self._letterhead
        line = QRectF(sheet.left(), sheet.top(), sheet.width(), self._line)
        paint_text(painter, line, said.office.upper(), font(Role.LABEL), LIGHT.ink2)
        paint_text(painter, line, said.fact, font(Role.LABEL), LIGHT.ink2, _RIGHT)
        below = QRectF(sheet.left(), line.bottom(), sheet.width(), self._title)
        paint_text(painter, below, said.title, font(Role.PANEL, strong=True), LIGHT.ink)
        paint_text(painter, below, said.printed_on, font(Role.LABEL), LIGHT.ink2, _RIGHT)

    def _paint_foot(self, painter: QPainter, sheet: QRectF, number: int, count: int) -> None:
        line = QRectF(sheet.left(), sheet.bottom() - self._line, sheet.width(), self._line)
        words = QCoreApplication.translate(
            "CalendarPaper",
            "Nét đứt: dự kiến · Tam giác: trùng ngày · Vạch kép: cao điểm · Trang {n}/{all}",
        )
        told = words.format(n=number, all=count)
        paint_text(painter, line, told, font(Role.CAPTION), LIGHT.ink2, _RIGHT)
        self._paint_legend(painter, line.translated(0, -self._line))

    def _paint_legend(self, painter: QPainter, line: QRectF) -> None:
        """Each unit with its pattern: what tells them apart where colours are gone."""
        left, face = line.left(), font(Role.CAPTION)
        for initials, index, name in self._letterhead.units:
            words, colours = f"{initials} {name}", LIGHT.unit(index)
            width = QFontMetricsF(face).horizontalAdvance(words) + 2
            if left + _SWATCH + _GAP + width > line.right():
                return
            swatch = QRectF(left, line.top() + 1, _SWATCH, line.height() - 2)
            paint_box(painter, swatch, fill=colours.fill, edge=None)
            paint_edge(painter, swatch, colours)
            paint_box(painter, swatch, fill=None, edge=colours.ink)
            text = QRectF(swatch.right() + _GAP / 2, line.top(), width, line.height())
            paint_text(painter, text, words, face, LIGHT.ink)
            left = text.right() + 2 * _GAP
