"""The base of the widgets that paint themselves, and the layout that wraps like words."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ..tokens import Tokens, tokens_of


def tokens_for(widget: QWidget) -> Tokens:
    """Return the colours in which `widget` paints itself."""
    return tokens_of(widget.palette())


def repolish(widget: QWidget) -> None:
    """Make the style sheet look again at the properties of `widget`."""
    # Before it is first shown nothing has been looked at; and looking then would make the style
    # sheet forget a font that is set in between.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def wrap(sizes: Sequence[QSize], width: int, gap: int) -> tuple[QRect, ...]:
    """Return where boxes of `sizes` go when they are set like words on lines of `width` px.

    A box wider than the line stands alone on it, cut to the line's width. No two boxes overlap.
    """
    placed: list[QRect] = []
    x = y = height = 0
    for size in sizes:
        box = QSize(min(size.width(), width), size.height())
        if x and x + box.width() > width:
            x, y, height = 0, y + height + gap, 0
        placed.append(QRect(QPoint(x, y), box))
        x += box.width() + gap
        height = max(height, box.height())
    return tuple(placed)


class FlowLayout(QLayout):
    """Sets its widgets like words: left to right, on as many lines as are needed.

    `stretch_last`: the last one takes the rest of its line.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, stretch_last: bool = False
    ) -> None:
        super().__init__(parent)
        self._stretch_last = stretch_last
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, at: int, widget: QWidget) -> None:
        """Put `widget` before the item number `at`."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        bottom = max((box.bottom() + 1 for box in self._boxes(inner)), default=0)
        return bottom + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        sizes = self._sizes()
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(QMargins(self.contentsMargins()))
        for item, box in zip(self._shown(), self._boxes(inner.width()), strict=True):
            item.setGeometry(box.translated(inner.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _sizes(self) -> list[QSize]:
        return [item.sizeHint() for item in self._shown()]

    def _boxes(self, width: int) -> tuple[QRect, ...]:
        boxes = wrap(self._sizes(), width, self._gap)
        if boxes and self._stretch_last:
            boxes[-1].setRight(max(boxes[-1].right(), width - 1))
        return boxes
