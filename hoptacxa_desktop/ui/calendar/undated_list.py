"""The activities without a day, in a list from which they are carried onto one."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..fonts import Role, font
from ..paint.boxes import paint_row_ground
from ..paint.texts import paint_text
from ..paint.units import initials_size, paint_initials
from ..tokens import tokens_of
from . import spoken
from .carrying import FAR_ENOUGH
from .values import UndatedItem

Index = QModelIndex | QPersistentModelIndex
_ItemRole = Qt.ItemDataRole.UserRole
_SIDE, _PAD, _GAP = 12.0, 4.0, 8.0


class UndatedModel(QAbstractListModel):
    """The activities in the order in which they were given."""

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[UndatedItem, ...] = ()

    def set_items(self, items: Sequence[UndatedItem]) -> None:
        """Show these activities; nothing is told where they are the same."""
        if self.items != tuple(items):
            self.beginResetModel()
            self.items = tuple(items)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ItemRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in _facts(item) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in _facts(item) if part)
        return None


def _facts(item: UndatedItem) -> tuple[str, ...]:
    return item.title, item.words or spoken.no_time(), item.plan_title


class UndatedList(QListView):
    """`opened(id)`: Enter or a double click. `taken(id)`, `carried(QPoint)`, `let_go()`,
    `given_up()`: the mouse carries one, over points of the screen. `wanted_on(id)`: Ctrl+Enter,
    to be placed by keys in the view beside."""

    opened = Signal(str)
    taken = Signal(str)
    carried = Signal(QPoint)
    let_go = Signal()
    given_up = Signal()
    wanted_on = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPoint | None = None
        self._dragging = False
        # A view keeps neither of them alive for Python.
        self.rows, self._delegate = UndatedModel(), _Delegate()
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Hoạt động chưa có ngày"))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._id_of(index)))

    @property
    def current_id(self) -> str:
        """The id of the current activity, "" without one."""
        index = self.currentIndex()
        return self._id_of(index) if index.isValid() else ""

    def _id_of(self, index: QModelIndex) -> str:
        return self.rows.items[index.row()].id

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = at if left and self.indexAt(at).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if not self._dragging and far >= FAR_ENOUGH:
            self._dragging = True
            self.taken.emit(self._id_of(self.indexAt(self._pressed)))
        if self._dragging:
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._end():
            self.let_go.emit()

    def _end(self) -> bool:
        dragging, self._dragging, self._pressed = self._dragging, False, None
        return dragging

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and self._end():
            self.given_up.emit()
        elif enter and self.current_id:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.wanted_on if control else self.opened).emit(self.current_id)
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """The title, below it what is said of the time."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        heights = (QFontMetricsF(font(role)).height() for role in (Role.LABEL, Role.CAPTION))
        return QSize(80, int(sum(heights) + 2 * _PAD) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: UndatedItem = index.data(_ItemRole)
        tokens, box = tokens_of(option.palette), QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        paint_row_ground(
            painter,
            box,
            tokens,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        words = box.adjusted(_SIDE, _PAD, -_GAP, 0)
        words.setHeight(QFontMetricsF(font(Role.LABEL)).height())
        if item.unit_initials:
            width = initials_size(item.unit_initials).width()
            swatch = QRectF(words.left(), words.top(), width, words.height())
            paint_initials(painter, swatch, item.unit_initials, tokens.unit(item.unit_index))
            words.setLeft(swatch.right() + _GAP)
        paint_text(painter, words, item.title, font(Role.LABEL), tokens.ink)
        below = QRectF(words.left(), words.bottom(), words.width(), box.bottom() - words.bottom())
        said = item.words or spoken.no_time()
        paint_text(painter, below, said, font(Role.CAPTION), tokens.ink2)
