"""A field of rows of one kind, with a button that adds to it; empty rows stand in it only."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.widgets.buttons import Button

V = TypeVar("V")
E = TypeVar("E", bound=QWidget)


class _Editor(Protocol):
    committed: SignalInstance

    def commit(self) -> None: ...


class RowsField(QWidget, Generic[E, V]):
    """Values, each in an editor that has `committed` and `commit()`.

    `committed`: the values after a change, a tuple of those that pass `keeps`; `edited`: the same
    as they would stand with what is being typed.
    """

    committed = Signal(object)
    edited = Signal(object)

    def __init__(
        self,
        *,
        make: Callable[[], E],
        fill: Callable[[E, V], None],
        read: Callable[[E, V], V],
        blank: Callable[[], V],
        keeps: Callable[[V], object],
        name: str,
        add: str,
        typed: Callable[[E], Sequence[SignalInstance]] = lambda _editor: (),
    ) -> None:
        """`fill` shows a value, `read` gives the value that an editor has made of it.

        `name`: what a row is ("đoạn mở đầu"); `add`: the words of the button;
        `typed`: the signals by which an editor tells that a person is typing in it.
        """
        super().__init__()
        self._make_editor, self._fill_editor, self._read = make, fill, read
        self._typed = typed
        self._blank, self._keeps = blank, keeps
        self._values: tuple[V, ...] = ()
        self._told: tuple[V, ...] = ()
        self.rows: RowList[E] = RowList(self._make, name)
        self.add = Button(add, icon_name="plus", small=True, on_click=self._on_add)
        self._lay()
        self.rows.moved.connect(self._on_moved)
        self.rows.removed.connect(self._on_removed)

    def _lay(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.rows)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        layout.addLayout(row)

    def show_values(self, values: tuple[V, ...]) -> None:
        """Show these values; this is no edit. Empty rows stay where the values are those told."""
        if values != self._told:
            self._values, self._told = values, self._kept(values)
        self.rows.show_values(self._values, self._fill_editor)

    def clear(self) -> None:
        """Show nothing: the rows of something else come next."""
        self._values = self._told = ()
        self.rows.show_values((), self._fill_editor)

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        for editor in tuple(self.rows.editors):
            cast(_Editor, editor).commit()

    def _make(self) -> E:
        editor = self._make_editor()
        cast(_Editor, editor).committed.connect(partial(self._on_row, editor))
        for typed in self._typed(editor):
            typed.connect(partial(self._on_typed, editor))
        return editor

    def _on_typed(self, editor: E, *_words: object) -> None:
        if editor in self.rows.editors:
            self.edited.emit(self._kept(self._with(editor)))

    def _with(self, editor: E) -> tuple[V, ...]:
        """The values with what stands in an editor."""
        at = self.rows.editors.index(editor)
        value = self._read(editor, self._values[at])
        return (*self._values[:at], value, *self._values[at + 1 :])

    def _on_row(self, editor: E, *_words: object) -> None:
        # A row that is taken away loses the focus, and tells then what stood typed in it.
        if editor in self.rows.editors:
            self._values = self._with(editor)
            self._tell()

    def _on_moved(self, at: int, by: int) -> None:
        values = list(self._values)
        values.insert(at + by, values.pop(at))
        self._values = tuple(values)
        self.rows.move_row(at, by)
        self._tell()

    def _on_removed(self, at: int) -> None:
        self._values = (*self._values[:at], *self._values[at + 1 :])
        self.rows.take_row(at)
        self._tell()

    def _on_add(self) -> None:
        """A blank row stands in the field until something is typed into it."""
        self._values = (*self._values, self._blank())
        self.rows.show_values(self._values, self._fill_editor)
        self.rows.focus_row(len(self._values) - 1)

    def _kept(self, values: tuple[V, ...]) -> tuple[V, ...]:
        return tuple(value for value in values if self._keeps(value))

    def _tell(self) -> None:
        """Nothing is told where only blank rows moved: the answer would take them away."""
        kept = self._kept(self._values)
        if kept != self._told:
            self._told = kept
            self.committed.emit(kept)
