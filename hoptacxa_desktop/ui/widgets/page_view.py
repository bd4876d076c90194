"""The pages as they will be printed, one below the other. The paper is white in the dark too."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from ..tokens import LIGHT
from .page_rows import page_rows
from .page_source import PageSource
from .painted import tokens_for

_GAP, _MARGIN = 12, 12
_PX_PER_PT = 96 / 72
_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_KEPT = 12


@dataclass(frozen=True, slots=True)
class PageMark:
    """A part of a page that is tinted: the page from 0, a rectangle in pt from its upper left."""

    page: int
    rect: QRectF


class PageView(QAbstractScrollArea):
    """Shows a PDF given as bytes; the old pages stay until the new ones are there.

    Signals: `page_changed(page, count)` the page that fills most of the view, both counted for
    people (from 1); `zoom_changed(factor)`, 1.0 is the size of the paper, 0.0 the width of the
    view; `clicked(page, x, y)` page from 0 and pt from its upper left.
    """

    page_changed = Signal(int, int)
    zoom_changed = Signal(float)
    clicked = Signal(int, float, float)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Trang in"))
        self._source: PageSource | None = None
        self._sizes: tuple[QSizeF, ...] = ()
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._marks: tuple[PageMark, ...] = ()
        self._zoom = 0.0
        self._paired = False
        self._told = (0, 0, 0)
        # Where the last pages cannot be brought to the top, the one that was asked for counts.
        self._gone_to: int | None = None
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self._sizes)

    @property
    def sizes(self) -> tuple[QSizeF, ...]:
        """The size of each page in pt."""
        return self._sizes

    @property
    def page(self) -> int:
        """The page that was gone to, else the one that fills most of the view, from 0."""
        if self._gone_to is not None:
            return self._gone_to
        top = self.verticalScrollBar().value()
        middle = top + self.viewport().height() / 3
        rects = self._page_rects()
        return next((at for at, r in enumerate(rects) if r.bottom() >= middle), len(rects) - 1)

    @property
    def last_page(self) -> int:
        """The page at the right end of the row of `page`, from 0."""
        return next((row[-1] for row in self._rows() if self.page in row), self.page)

    @property
    def paired(self) -> bool:
        """True while upright pages stand side by side."""
        return self._paired

    @property
    def zoom(self) -> float:
        """The factor of the paper's size, 0.0 while the pages fit the width."""
        return self._zoom

    @property
    def ready(self) -> bool:
        """True when every page in view shows what was given last."""
        return all(page in self._fresh for page in self._pages_in_view())

    def show_pdf(self, data: bytes) -> None:
        """Show these pages instead. Raises `ValueError` when `data` is no PDF."""
        source = PageSource(data, self)
        if self._source is not None:
            self._source.rendered.disconnect(self._on_rendered)
            self._source.deleteLater()
        self._source, self._sizes = source, source.sizes
        self._images = {at: image for at, image in self._images.items() if at < len(self._sizes)}
        self._fresh.clear()
        if self._gone_to is not None and self._gone_to >= len(self._sizes):
            self._gone_to = None
        source.rendered.connect(self._on_rendered)
        self._lay_out()

    def set_marks(self, marks: Sequence[PageMark], *, bring_into_view: bool = True) -> None:
        """Tint these parts of the pages; the first of them is brought into view."""
        self._marks = tuple(marks)
        if marks and bring_into_view:
            self._show_rect(self._mark_rect(marks[0]))
        self.viewport().update()

    def fit_width(self) -> None:
        """Let the pages fill the width from now on."""
        self._set_zoom(0.0)

    def pair(self, paired: bool) -> None:
        """Let upright pages stand side by side, or each below the one before."""
        if paired != self._paired:
            page, self._paired = self.page, paired
            self._fresh.clear()
            self._lay_out()
            self.go_to(page)
            self.zoom_changed.emit(self._zoom)

    def zoom_in(self) -> None:
        """Go to the next greater size."""
        now = self._scale() / _PX_PER_PT
        self._set_zoom(next((step for step in _STEPS if step > now + 0.01), _STEPS[-1]))

    def zoom_out(self) -> None:
        """Go to the next smaller size."""
        now = self._scale() / _PX_PER_PT
        self._set_zoom(next((s for s in reversed(_STEPS) if s < now - 0.01), _STEPS[0]))

    def go_to(self, page: int) -> None:
        """Bring a page to the top of the view; beyond the ends, the first or last."""
        if self._sizes:
            at = max(0, min(self.page_count - 1, page))
            self.verticalScrollBar().setValue(int(self._page_rects()[at].top()) - _MARGIN)
            self._gone_to = at
            self._tell_page()

    def step(self, rows: int) -> None:
        """Go on by so many rows of pages; back when it is less than 0."""
        all_rows = self._rows()
        at = next((at for at, row in enumerate(all_rows) if self.page in row), 0) + rows
        if all_rows:
            self.go_to(all_rows[max(0, min(at, len(all_rows) - 1))][0])

    def show_place(self, page: int, rect: QRectF) -> None:
        """Bring a part of a page into view: a page from 0, a rectangle in pt."""
        self._show_rect(self._mark_rect(PageMark(page, rect)))

    # Where the pages lie

    def _scale(self) -> float:
        if self._zoom:
            return self._zoom * _PX_PER_PT
        room = self.viewport().width() - 2 * _MARGIN
        fits = (
            (room - _GAP * (len(row) - 1)) / sum(self._sizes[at].width() for at in row)
            for row in self._rows()
        )
        return max(0.1, min(fits, default=room / 595.0))

    def _rows(self) -> list[list[int]]:
        return page_rows(self._sizes, paired=self._paired)

    def _page_rects(self) -> list[QRectF]:
        scale, top, rects = self._scale(), float(_MARGIN), []
        room = self.viewport().width()
        for row in self._rows():
            sides = [self._sizes[at] * scale for at in row]
            whole = sum(round(side.width()) for side in sides) + _GAP * (len(row) - 1)
            left = float(max(_MARGIN, (room - whole) // 2))
            for side in sides:
                rects.append(QRectF(left, top, round(side.width()), round(side.height())))
                left += round(side.width()) + _GAP
            top += max(round(side.height()) for side in sides) + _GAP
        return rects

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _pages_in_view(self) -> list[int]:
        view = QRectF(self.viewport().rect()).translated(self._offset())
        return [at for at, rect in enumerate(self._page_rects()) if rect.intersects(view)]

    def _mark_rect(self, mark: PageMark) -> QRectF:
        if mark.page >= self.page_count:
            return QRectF()
        scale, page = self._scale(), self._page_rects()[mark.page]
        corner = page.topLeft() + mark.rect.topLeft() * scale
        return QRectF(corner, mark.rect.size() * scale)

    def _lay_out(self) -> None:
        rects = self._page_rects()
        view = self.viewport().size()
        height = rects[-1].bottom() + _MARGIN if rects else 0
        width = max((rect.right() + _MARGIN for rect in rects), default=0)
        for bar, whole, room in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setRange(0, max(0, int(whole) - room))
            bar.setPageStep(room)
            bar.setSingleStep(40)
        self._tell_page()
        self.viewport().update()

    def _set_zoom(self, zoom: float) -> None:
        page = self.page
        self._zoom = zoom
        self._fresh.clear()
        self._lay_out()
        self.go_to(page)
        self.zoom_changed.emit(zoom)

    def _on_scrolled(self) -> None:
        self._gone_to = None
        self._tell_page()

    def _tell_page(self) -> None:
        page, count = self.page + 1, self.page_count
        now = (page, count, self.last_page)
        if now != self._told:
            self._told = now
            description = self.tr("trang {page}/{count}").format(page=page, count=count)
            self.setAccessibleDescription(description)
            self.page_changed.emit(page, count)

    def _show_rect(self, rect: QRectF) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if rect.isEmpty() or (rect.top() >= bar.value() and rect.bottom() <= bar.value() + room):
            return
        bar.setValue(int(rect.top() - room / 4))

    # Pages come and are painted

    def _on_rendered(self, page: int, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._images[page] = image
        self._fresh.add(page)
        for far in sorted(self._images, key=lambda at: abs(at - page))[_KEPT:]:
            del self._images[far]
            self._fresh.discard(far)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens_for(self).desk))
        painter.translate(-self._offset())
        rects = self._page_rects()
        for page in self._pages_in_view():
            self._paint_page(painter, page, rects[page])
        painter.end()

    def _paint_page(self, painter: QPainter, page: int, rect: QRectF) -> None:
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor(tokens_for(self).line2))
        painter.fillRect(rect, QColor(LIGHT.paper))
        image = self._images.get(page)
        if image is not None:
            painter.drawImage(rect, image)
        if page not in self._fresh and self._source is not None:
            ratio = self.devicePixelRatioF()
            self._source.request(page, QSize(*(round(s * ratio) for s in _sides(rect))))
        for mark in self._marks:
            if mark.page == page:
                self._paint_mark(painter, self._mark_rect(mark))

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        # Multiplied, the tint leaves the black of the letters as it is.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(rect, QColor(LIGHT.tint))
        painter.restore()
        painter.fillRect(
            QRectF(rect.left() - 4, rect.top(), 4, rect.height()), QColor(LIGHT.accent)
        )

    # Events

    def sizeHint(self) -> QSize:
        return QSize(390, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._zoom:
            self._fresh.clear()
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._fresh.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position() + self._offset()
        scale = self._scale()
        for page, rect in enumerate(self._page_rects()):
            if rect.contains(point):
                spot = (point - rect.topLeft()) / scale
                self.clicked.emit(page, spot.x(), spot.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.page_count - 1}
        if key in steps:
            self.step(steps[key])
        elif key in ends:
            self.go_to(ends[key])
        else:
            super().keyPressEvent(event)


def _sides(rect: QRectF) -> tuple[float, float]:
    return rect.width(), rect.height()
