"""The pages in small at the left: all at a glance, which are in view, which will be printed."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ..fonts import Role, font, line_height
from ..paint.texts import paint_text
from ..tokens import LIGHT, Tokens
from ..widgets.page_source import PageSource
from ..widgets.painted import tokens_for

_LONG_SIDE, _SIDE, _GAP = 92, 12, 8
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Pages(QAbstractListModel):
    """A row for each page: its number, and whether it will be printed."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: tuple[str, ...] = ()
        self.printed: Collection[int] = frozenset()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.labels[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Trang {n}").format(n=self.labels[index.row()])
            skipped = index.row() not in self.printed
            return self.tr("{page}, không in").format(page=words) if skipped else words
        return None

    def show(self, labels: Sequence[str]) -> None:
        self.beginResetModel()
        self.labels = tuple(labels)
        self.endResetModel()


class Thumbs(QListView):
    """Small pages of a PDF. `page_chosen(page)`: the person went to a page, from 0."""

    page_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages = _Pages()
        self._source: PageSource | None = None
        self._sizes: tuple[QSizeF, ...] = ()
        self._images: dict[int, QImage] = {}
        self._in_view: Collection[int] = frozenset()
        self.setModel(self._pages)
        self.setItemDelegate(_ThumbPainter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Các trang"))
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_pdf(self, data: bytes, labels: Sequence[str]) -> None:
        """Show these pages under these labels."""
        if self._source is not None:
            self._source.rendered.disconnect(self._on_rendered)
            self._source.deleteLater()
        self._source = source = PageSource(data, self)
        source.rendered.connect(self._on_rendered)
        self._sizes, self._images = source.sizes, {}
        self._pages.show(labels)
        self.viewport().update()

    def show_printed(self, pages: Collection[int]) -> None:
        """Mark which pages will be printed."""
        self._pages.printed = frozenset(pages)
        self.viewport().update()

    def show_in_view(self, first: int, last: int) -> None:
        """Frame the pages that the large view shows."""
        self._in_view = range(first, last + 1)
        if first < self._pages.rowCount():
            self.scrollTo(self._pages.index(first))
            if self.currentIndex().row() not in self._in_view:
                self.selectionModel().blockSignals(True)
                self.setCurrentIndex(self._pages.index(first))
                self.selectionModel().blockSignals(False)
        self.viewport().update()

    @property
    def ready(self) -> bool:
        """True when every page in sight was drawn."""
        return not self.isVisible() or all(page in self._images for page in self._wanted())

    def _wanted(self) -> list[int]:
        sight = self.viewport().rect()
        rows = range(self._pages.rowCount())
        return [at for at in rows if self.visualRect(self._pages.index(at)).intersects(sight)]

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        letters = self.fontMetrics().averageCharWidth() * 13
        return QSize(max(_LONG_SIDE, letters) + 2 * _SIDE + bar, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 100)

    def item_size(self, page: int) -> QSize:
        """How much room a page and its label take."""
        height = self.paper_size(page).height() + line_height(font(Role.LABEL)) + 3 * _GAP
        return QSize(self.viewport().width(), int(height))

    def paper_size(self, page: int) -> QSizeF:
        """How large a page is drawn."""
        box = QSizeF(_LONG_SIDE, _LONG_SIDE)
        return self._sizes[page].scaled(box, Qt.AspectRatioMode.KeepAspectRatio)

    def paint_page(self, painter: QPainter, rect: QRectF, page: int) -> None:
        """Paint a page into its row; one that will not be printed is pale."""
        tokens, size = tokens_for(self), self.paper_size(page)
        paper = QRectF(QPointF(rect.center().x() - size.width() / 2, rect.top() + _GAP), size)
        shown, printed = page in self._in_view, page in self._pages.printed
        _paint_frame(painter, paper, tokens, shown=shown)
        if page in self._images:
            painter.setOpacity(1.0 if printed else 0.35)
            painter.drawImage(paper, self._images[page])
            painter.setOpacity(1.0)
        elif self._source is not None:
            self._source.request(page, (size * self.devicePixelRatioF()).toSize())
        below = QRectF(rect)
        below.setTop(paper.bottom() + _GAP / 2)
        face = font(Role.LABEL, strong=shown)
        ink = tokens.accent_text if shown else tokens.ink2
        face.setStrikeOut(not printed)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        paint_text(painter, below, self._pages.labels[page], face, ink, top)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.page_chosen.emit(current.row())

    def _on_rendered(self, page: int, image: QImage) -> None:
        self._images[page] = image
        self.viewport().update()


def _paint_frame(painter: QPainter, paper: QRectF, tokens: Tokens, *, shown: bool) -> None:
    by, edge = (3, tokens.accent) if shown else (1, tokens.line2)
    painter.fillRect(paper.adjusted(-by, -by, by, by), QColor(edge))
    painter.fillRect(
        paper.adjusted(-by + 2, -by + 2, by - 2, by - 2) if shown else paper, QColor(LIGHT.paper)
    )


class _ThumbPainter(QStyledItemDelegate):
    """Has the list paint its pages."""

    def __init__(self, view: Thumbs) -> None:
        super().__init__(view)
        self._view: Thumbs = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._view.item_size(index.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._view.paint_page(painter, QRectF(option.rect), index.row())
