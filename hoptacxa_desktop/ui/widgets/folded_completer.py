"""A list of what may be meant, opened below a line while letters without marks are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from hoptacxa_desktop.domain.near_names import is_near
from hoptacxa_desktop.domain.text.fold import fold

_FOLDED = int(Qt.ItemDataRole.UserRole) + 1
_VALUE = _FOLDED + 1
# Room for the ring of focus, above and below the field.
_GAP = 3
_BESIDE_WORDS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What may be chosen. `found_by`: the words by which it is found, else those shown.

    `names`: what goes by one of these is offered too where no choice holds what was typed.
    """

    words: str
    value: object
    found_by: str = ""
    tip: str = ""
    names: tuple[str, ...] = ()


class FoldedCompleter(QCompleter):
    """Offers choices below `field`, in which `line` stands; the line itself is never rewritten.

    `chosen`: the value of the choice that was taken.
    """

    chosen = Signal(object)

    def __init__(self, line: QLineEdit, field: QWidget | None = None) -> None:
        super().__init__(line)
        self._choices: Sequence[Choice] = ()
        self._shown: Sequence[Choice] = ()
        self._line, self._field = line, field or line
        self.setWidget(line)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        # The signal has two shapes; the index tells which choice is meant.
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these from now on."""
        self._choices = tuple(choices)
        self._show(self._choices)

    def _show(self, choices: Sequence[Choice]) -> None:
        self._shown = choices
        model = QStandardItemModel(self)
        for choice in choices:
            item = QStandardItem(choice.words)
            item.setToolTip(choice.tip)
            item.setData(fold(choice.found_by or choice.words), _FOLDED)
            item.setData(choice.value, _VALUE)
            model.appendRow(item)
        self.setModel(model)

    @property
    def list_view(self) -> QAbstractItemView:
        """The list that opens."""
        found = self.popup()
        assert found is not None
        return found

    @property
    def is_open(self) -> bool:
        """True while the list is open: its keys are its own."""
        return self.list_view.isVisible()

    @property
    def offered(self) -> tuple[object, ...]:
        """The values that the list shows, or would show, for what was typed last."""
        model = self.completionModel()
        return tuple(model.index(row, 0).data(_VALUE) for row in range(model.rowCount()))

    def look_up(self, typed: str) -> None:
        """Open the list of what holds `typed`, else of what it is near to; nothing closes it."""
        if self._shown is not self._choices:
            self._show(self._choices)
        self.setCompletionPrefix(fold(typed).strip())
        if typed.strip() and not self.completionCount():
            self._offer_near(typed)
        if typed.strip() and self.completionCount():
            self.complete(self._place())
        else:
            self.close_list()

    def _offer_near(self, typed: str) -> None:
        near = tuple(
            one for one in self._choices if any(is_near(typed, name) for name in one.names)
        )
        if near:
            self._show(near)
            self.setCompletionPrefix("")

    def open_all(self) -> None:
        """Open the list of all choices."""
        self._show(self._choices)
        self.setCompletionPrefix("")
        self.complete(self._place())

    def close_list(self) -> None:
        """Close the list."""
        self.list_view.hide()

    def _place(self) -> QRect:
        """The field, seen from the line, wide enough for the longest choice."""
        top = self._field.mapTo(self._field.window(), QPoint(0, 0)).y()
        line_top = self._line.mapTo(self._field.window(), QPoint(0, 0)).y()
        wide = max(self._line.width(), self.list_view.sizeHintForColumn(0) + _BESIDE_WORDS)
        place = QRect(0, top - line_top, wide, self._field.height())
        return place.adjusted(0, -_GAP, 0, _GAP)

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_VALUE))
