"""A short list of editors, one below the other, moved and taken away by buttons and keys."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.ui.widgets.buttons import icon_button
from hoptacxa_desktop.ui.widgets.keys import bind

V = TypeVar("V")
E = TypeVar("E", bound=QWidget)


class _Row(QWidget):
    moved = Signal(int)
    removed = Signal()

    def __init__(self, editor: QWidget, name: str) -> None:
        super().__init__()
        self.editor = editor
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(editor, 1)
        top = Qt.AlignmentFlag.AlignTop
        for icon_name, words, key, do in (
            ("up", self.tr("Dời lên"), "Alt+↑", partial(self.moved.emit, -1)),
            ("down", self.tr("Dời xuống"), "Alt+↓", partial(self.moved.emit, 1)),
            ("x", self.tr("Bỏ"), "", self.removed.emit),
        ):
            button = icon_button(icon_name, f"{words} {name}".strip(), key=key, on_click=do)
            layout.addWidget(button, 0, top)
        bind(self, "Alt+Up", self.tr("Dời lên"), partial(self.moved.emit, -1))
        bind(self, "Alt+Down", self.tr("Dời xuống"), partial(self.moved.emit, 1))


class RowList(QWidget, Generic[E]):
    """Editors of one kind. `moved(at, by)` and `removed(at)` are wishes.

    They are answered by `show_values`, or by `move_row` and `take_row`, with which an editor goes
    along with all that stands in it.
    """

    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, make: Callable[[], E], name: str) -> None:
        """`make` gives the editor of a row; `name`: what a row is ("căn cứ")."""
        super().__init__()
        self._make, self._name = make, name
        self.editors: list[E] = []
        self._rows: list[_Row] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_values(self, values: Sequence[V], fill: Callable[[E, V], None]) -> None:
        """Show `values`; editors that are there are filled anew, so the focus stays in its row."""
        while len(self._rows) < len(values):
            self._grow()
        while len(self._rows) > len(values):
            self.take_row(len(self._rows) - 1)
        for editor, value in zip(self.editors, values, strict=True):
            fill(editor, value)
        self.setVisible(bool(values))

    def move_row(self, at: int, by: int) -> None:
        """Put row number `at` so many places further down."""
        row = self._rows.pop(at)
        self._rows.insert(at + by, row)
        self.editors.insert(at + by, self.editors.pop(at))
        self._layout.removeWidget(row)
        self._layout.insertWidget(at + by, row)

    def take_row(self, at: int) -> None:
        """Take row number `at` away."""
        row = self._rows.pop(at)
        self.editors.pop(at)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))

    def focus_row(self, at: int) -> None:
        """The cursor into row number `at`, as far as there are rows."""
        if self.editors:
            at = max(0, min(at, len(self.editors) - 1))
            self.editors[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        editor = self._make()
        row = _Row(editor, self._name)
        row.moved.connect(partial(self._on_moved, row))
        row.removed.connect(partial(self._on_removed, row))
        self._rows.append(row)
        self.editors.append(editor)
        self._layout.addWidget(row)

    def _on_moved(self, row: _Row, by: int) -> None:
        at = self._rows.index(row)
        if 0 <= at + by < len(self._rows):
            self.moved.emit(at, by)
            self.focus_row(at + by)

    def _on_removed(self, row: _Row) -> None:
        self.removed.emit(self._rows.index(row))
