"""The list below the field of Ctrl+K."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

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
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.services import finding, glance, help_topics

from ..desk import Desk
from ..fonts import Role, font, line_height
from ..icons import ROW_SIZE, paint_icon
from ..paint.boxes import key_cap_size, paint_box, paint_key_cap, paint_row_ground
from ..paint.texts import paint_marked_text, paint_text
from ..widgets.painted import tokens_for
from .commands import Command
from .rows import EACH, Row, Target, marks, recent, rows

RowRole = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP, _PADDING, _EDGE = 12, 8, 7, 1
_WIDEST, _TITLE_SHARE = 720, 0.62
_PAGE = 8
_STEPS: Mapping[int, int] = MappingProxyType(
    {
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_PageDown: _PAGE,
        Qt.Key.Key_PageUp: -_PAGE,
    }
)


class RowsModel(QAbstractListModel):
    """The rows; heads of groups cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row.spoken if role == Qt.ItemDataRole.ToolTipRole and row.target else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.rows[index.row()].target is not None else Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    """Paints heads of groups, and rows with the words that were typed marked."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, line_height(font(Role.BODY)) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect, row = tokens_for(self._view), QRectF(option.rect), index.data(RowRole)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.target is None:
            painter.fillRect(rect, tokens.bg)
            paint_text(painter, inner, row.title, font(Role.LABEL, strong=True), tokens.ink2)
            return
        paint_row_ground(
            painter,
            rect,
            tokens,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            ruled=False,
        )
        paint_icon(
            painter,
            row.icon,
            QRectF(inner.left(), rect.top(), ROW_SIZE, rect.height()),
            tokens.accent,
        )
        self._paint_words(painter, self._paint_key(painter, inner, row), row)

    def _paint_key(self, painter: QPainter, inner: QRectF, row: Row) -> QRectF:
        """Paint the key at the right; return what is left between icon and key."""
        left = inner.adjusted(ROW_SIZE + _GAP, 0, 0, 0)
        if not row.key:
            return left
        size = key_cap_size(row.key)
        cap = QRectF(0, 0, size.width(), size.height())
        cap.moveCenter(inner.center())
        cap.moveRight(inner.right())
        paint_key_cap(painter, cap, row.key, tokens_for(self._view))
        return left.adjusted(0, 0, -size.width() - _GAP, 0)

    def _paint_words(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        tokens, face = tokens_for(self._view), font(Role.BODY)
        wanted = QFontMetricsF(face).horizontalAdvance(row.title) + 2
        width = min(wanted, rect.width() * (_TITLE_SHARE if row.detail else 1))
        title = QRectF(rect.left(), rect.top(), width, rect.height())
        paint_marked_text(painter, title, row.title, marks(row.title, self.query), face, tokens)
        detail = rect.adjusted(width + _GAP, 0, 0, 0)
        paint_text(painter, detail, row.detail, font(Role.LABEL), tokens.ink2)


class FindPopup(QFrame):
    """The list; the keyboard stays in the field. `chosen`: the target of a row."""

    chosen = Signal(object)

    def __init__(
        self, desk: Desk, commands: Callable[[], tuple[Command, ...]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._commands = desk, commands
        self._topics = help_topics.topics()
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Những gì tìm thấy"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.model = RowsModel(self)
        self._painter = _Painter(self.view)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._painter)
        self.view.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def target(self) -> Target | None:
        """What Enter opens."""
        row = self._current
        return row.target if row is not None and self.isVisible() else None

    @property
    def spoken(self) -> str:
        """The current row for a screen reader."""
        row = self._current
        return row.spoken if row is not None and self.isVisible() else ""

    @property
    def _current(self) -> Row | None:
        row: Row | None = self.view.currentIndex().data(RowRole)
        return row

    def look_up(self, query: str, field: QWidget) -> None:
        """Show below `field` what fits, the first that can be opened current."""
        self._painter.query = query
        self.model.set_rows(self._rows(query))
        self.setVisible(bool(self.model.rows))
        if self.model.rows:
            self._place(field)
            self.raise_()
            self.step(1)

    def _rows(self, query: str) -> tuple[Row, ...]:
        store = self._desk.store
        try:
            if not query.strip():
                return recent(glance.list_plans(store, today=self._desk.today))
            found = finding.find(store, query=query, each=EACH)
        except PersonError as situation:
            return (Row(title=situation.sentence),)
        return rows(query, found, self._commands(), self._topics)

    def take_key(self, key: int) -> bool:
        """Go up or down where the key says so; True when it did."""
        step = _STEPS.get(key)
        if step is None or not self.isVisible():
            return False
        self.step(step)
        return True

    def step(self, by: int) -> None:
        """Go to the next row that can be opened, `by` rows at a time; heads are passed over."""
        count, at = len(self.model.rows), self.view.currentIndex().row()
        way = 1 if by > 0 else -1
        wanted = min(max(at + by, 0), count - 1)
        places = (*range(wanted, count if way > 0 else -1, way), *range(wanted, at, -way))
        for place in places:
            if self.model.rows[place].target is not None:
                self.view.setCurrentIndex(self.model.index(place))
                # The head of the first group is seen with its first row.
                self.view.scrollTo(self.model.index(0 if place == 1 else place))
                return

    def paintEvent(self, _event: object) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill=tokens.panel, edge=tokens.line2, radius=6)
        painter.end()

    def _place(self, field: QWidget) -> None:
        window = self.parentWidget()
        assert window is not None
        corner = field.mapTo(window, QPoint(0, field.height() + 4))
        width = min(_WIDEST, window.width() - 16)
        row = self._painter.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        room = window.height() - corner.y() - row
        height = min(row * len(self.model.rows) + 2 * _EDGE, max(room, row))
        left = min(corner.x() + field.width(), window.width() - 8) - width
        self.setGeometry(max(left, 8), corner.y(), width, height)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if row.target is not None:
            self.chosen.emit(row.target)
