"""A list of things to tick, with a line above it that finds them by letters without marks."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.ui.fonts import Role, font, line_height

_FOLDED = int(Qt.ItemDataRole.UserRole) + 1
_VALUE = _FOLDED + 1
_SHORTEST, _LONGEST, _MOST_ROWS = 28, 56, 12
# The tick, its room, and the scroll bar.
_BESIDE_WORDS = 52


_STEPS = MappingProxyType({int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1})


class TickList(QWidget):
    """Ticks for values. Space ticks, ↓ goes from the line into the list.

    What is found is ticked, as who looks for something wants it; the ticks come back with all.

    `accepted`: Enter was pressed in the line or in the list.
    """

    accepted = Signal()

    def __init__(self, name: str, *, movable: bool = False) -> None:
        """`movable`: a short list whose values Alt+↑↓ moves, so nothing is looked for in it."""
        super().__init__()
        self._before: frozenset[object] | None = None
        self._movable = movable
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Tìm, không cần dấu"))
        self.line.setAccessibleName(self.tr("Tìm trong {name}").format(name=name))
        self.line.setClearButtonEnabled(True)
        self.view = QListView()
        self.view.setAccessibleName(name)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(_FOLDED)
        self.view.setModel(self._found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.view, 1)
        self.line.setVisible(not movable)
        self.setFocusProxy(self.view if movable else self.line)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.view.installEventFilter(self)

    def show_values(self, values: Iterable[tuple[object, str, bool]]) -> None:
        """List values: what each is, its words, whether it is ticked."""
        self._before = None
        self.line.clear()
        self._model.clear()
        for value, words, ticked in values:
            item = QStandardItem(words)
            item.setCheckable(True)
            _set_tick(item, ticked)
            item.setData(fold(words), _FOLDED)
            item.setData(value, _VALUE)
            item.setToolTip(words)
            self._model.appendRow(item)
        self._fit()

    def _fit(self) -> None:
        """Wide enough for the longest words, high enough for the most of them."""
        metrics, high = QFontMetrics(font(Role.BODY)), line_height(font(Role.BODY)) + 8
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        longest = max((metrics.horizontalAdvance(item.text()) for item in items), default=0)
        letter = metrics.averageCharWidth()
        wide = min(max(longest, letter * _SHORTEST), letter * _LONGEST) + _BESIDE_WORDS
        for item in items:
            item.setSizeHint(QSize(wide - _BESIDE_WORDS, high))
        self.view.setFixedSize(wide, max(3, min(len(items), _MOST_ROWS)) * high + 4)
        if self._movable:
            self.view.setCurrentIndex(self._found.index(0, 0))

    @property
    def ticked(self) -> tuple[object, ...]:
        """The values that are ticked and found."""
        return tuple(item.data(_VALUE) for item in self._seen() if _is_ticked(item))

    @property
    def values(self) -> tuple[object, ...]:
        """The values that are found, in their order."""
        return tuple(item.data(_VALUE) for item in self._seen())

    @property
    def whole(self) -> bool:
        """True when every value is found and ticked."""
        return len(self.ticked) == self._model.rowCount()

    def tick_all(self, on: bool) -> None:
        """Tick those that are found, or none of them."""
        for item in self._seen():
            _set_tick(item, on)

    def tick(self, value: object, on: bool) -> None:
        """Tick one value, or not."""
        for item in self._seen():
            if item.data(_VALUE) == value:
                _set_tick(item, on)

    def move_current(self, by: int) -> None:
        """The current value one place up (-1) or down."""
        row = self.view.currentIndex().row()
        goal = row + by
        if row < 0 or not 0 <= goal < self._model.rowCount():
            return
        taken = self._model.takeRow(row)
        self._model.insertRow(goal, taken)
        self.view.setCurrentIndex(self._found.index(goal, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accepted.emit()
                return True
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and self._movable and key in _STEPS:
                self.move_current(_STEPS[key])
                return True
            if watched is self.line and key == Qt.Key.Key_Down:
                self._enter_list()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._found.index(0, 0))

    def _on_typed(self, typed: str) -> None:
        looked_for = " ".join(fold(typed).split())
        if looked_for and self._before is None:
            self._before = frozenset(self.ticked)
        self._found.setFilterFixedString(looked_for)
        if looked_for:
            self.tick_all(True)
        elif self._before is not None:
            for item in self._seen():
                _set_tick(item, item.data(_VALUE) in self._before)
            self._before = None

    def _seen(self) -> Sequence[QStandardItem]:
        places = (self._found.index(row, 0) for row in range(self._found.rowCount()))
        return [self._model.itemFromIndex(self._found.mapToSource(at)) for at in places]


def _set_tick(item: QStandardItem, on: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _is_ticked(item: QStandardItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def stand_below(popup: QWidget, corner: QPoint) -> None:
    """Move a pop-up to this place of the screen, and so far back that all of it is seen."""
    popup.adjustSize()
    room = popup.screen().availableGeometry()
    x = min(corner.x(), room.right() - popup.width())
    y = min(corner.y(), room.bottom() - popup.height())
    popup.move(max(room.left(), x), max(room.top(), y))
