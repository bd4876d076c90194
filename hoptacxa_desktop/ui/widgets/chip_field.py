"""The field of units: each a chip, and a line to type the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit

from hoptacxa_desktop.domain.text.fold import fold

from ..icons import Ink, icon
from ..paint.boxes import paint_box
from .folded_completer import Choice, FoldedCompleter
from .painted import FlowLayout, tokens_for
from .unit_chip import UnitChip, UnitChipButton, UnitState

__all__ = ["ChipField", "UnitChip", "UnitState", "choice_of"]


class ChipField(QFrame):
    """Units as chips, and a line that offers those of the office by letters without marks.

    ← → walk over the chips, Delete and Backspace take one away, ↓ opens the list, Enter takes what
    was typed: a unit of the list, else a new name (grey, dashed). `changed` tells the chips after
    each change by the person; `pressed` a chip that was pressed.
    """

    changed = Signal(object)
    pressed = Signal(object)

    def __init__(
        self, choices: Sequence[UnitChip] = (), chips: Sequence[UnitChip] = (), name: str = ""
    ) -> None:
        super().__init__()
        self._choices: tuple[UnitChip, ...] = ()
        self._buttons: list[UnitChipButton] = []
        self.line = QLineEdit()
        self.line.setProperty("bare", True)
        self.line.setPlaceholderText(self.tr("Thêm đơn vị…"))
        self.line.setMinimumWidth(self.line.fontMetrics().averageCharWidth() * 16)
        self._flow = FlowLayout(gap=6, stretch_last=True)
        self._flow.setContentsMargins(7, 4, 7, 4)
        self.setLayout(self._flow)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.chooser = FoldedCompleter(self.line, self)
        self.chooser.chosen.connect(self._take)
        self._add_opener()
        self.line.textEdited.connect(self.chooser.look_up)
        self.line.installEventFilter(self)
        self.setAccessibleName(name)
        self.set_choices(choices)
        self.set_chips(chips)

    def _add_opener(self) -> None:
        opener = QAction(icon("plus", Ink.LABEL), self.tr("Chọn trong danh mục (↓)"), self)
        opener.triggered.connect(self._open_list)
        self.line.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def chips(self) -> tuple[UnitChip, ...]:
        """The units in their order."""
        return tuple(button.chip for button in self._buttons)

    def set_choices(self, choices: Sequence[UnitChip]) -> None:
        """Offer these units while a name is typed."""
        self._choices = tuple(choices)
        self.chooser.offer(choice_of(chip) for chip in choices)

    def set_chips(self, chips: Sequence[UnitChip]) -> None:
        """Show the units of another activity; this is no change by the person."""
        for button in self._buttons:
            self._drop(button)
        self._buttons = []
        for chip in chips:
            self._insert(chip)

    def add(self, chip: UnitChip) -> None:
        """Add a unit as the person would; one that is there already is not added again."""
        known = {(one.key, fold(one.text)) for one in self.chips}
        if (chip.key, fold(chip.text)) in known:
            return
        self._insert(chip)
        self.changed.emit(self.chips)

    def remove(self, chip: UnitChip) -> None:
        """Take a unit away as the person would. Raises `ValueError` when it is not there."""
        at = self.chips.index(chip)
        button = self._buttons.pop(at)
        self._focus_at(at if at < len(self._buttons) else at - 1, dropping=button)
        self._drop(button)
        self.changed.emit(self.chips)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._on_line_key(event)
        elif isinstance(watched, UnitChipButton) and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._on_chip_key(watched, event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, focused = tokens_for(self), self.line.hasFocus()
        edge, width = (tokens.accent, 2.0) if focused else (tokens.line2, 1.0)
        if self.property("error"):
            edge, width = tokens.red, 2.0
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill=tokens.panel, edge=edge, width=width)
        painter.end()

    def _insert(self, chip: UnitChip) -> None:
        button = UnitChipButton(chip)
        button.installEventFilter(self)
        button.removed.connect(self._on_removed)
        button.clicked.connect(self._on_pressed)
        self._flow.insert_widget(len(self._buttons), button)
        self._buttons.append(button)
        button.show()
        self.updateGeometry()

    def _drop(self, button: UnitChipButton) -> None:
        self._flow.removeWidget(button)
        button.hide()
        button.deleteLater()
        self.updateGeometry()

    def _open_list(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chooser.open_all()

    def _take(self, chip: UnitChip) -> None:
        self.line.clear()
        self.add(chip)

    def _on_line_key(self, event: QKeyEvent) -> bool:
        key, typed = event.key(), self.line.text().strip()
        at_start = not self.line.cursorPosition() and not self.line.hasSelectedText()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and typed:
            self._take(self._meant(typed))
            return True
        if key == Qt.Key.Key_Down and not typed:
            self._open_list()
            return True
        if key == Qt.Key.Key_Left and at_start and self._buttons:
            self._focus_at(len(self._buttons) - 1)
            return True
        if key == Qt.Key.Key_Backspace and not self.line.text() and self._buttons:
            self._focus_at(len(self._buttons) - 1)
            return True
        return False

    def _meant(self, typed: str) -> UnitChip:
        folded = fold(typed)
        for chip in self._choices:
            if folded in (fold(chip.text), fold(chip.initials)):
                return chip
        return UnitChip(text=typed, state=UnitState.UNKNOWN)

    def _on_chip_key(self, button: UnitChipButton, event: QKeyEvent) -> bool:
        at = self._buttons.index(button) if button in self._buttons else -1
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove(button.chip)
        elif event.key() == Qt.Key.Key_Left:
            self._focus_at(max(0, at - 1))
        elif event.key() == Qt.Key.Key_Right:
            self._focus_at(at + 1)
        else:
            return False
        return True

    def _focus_at(self, at: int, dropping: UnitChipButton | None = None) -> None:
        if dropping is not None and not dropping.hasFocus():
            return
        inside = 0 <= at < len(self._buttons)
        target = self._buttons[at] if inside else self.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self) -> None:
        button = self.sender()
        if isinstance(button, UnitChipButton):
            self.remove(button.chip)

    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, UnitChipButton):
            self.pressed.emit(button.chip)


def choice_of(chip: UnitChip) -> Choice:
    """A unit in the list of units: its initials and its name, found by these and other names."""
    words = f"{chip.initials}  {chip.text}" if chip.initials else chip.text
    others = tuple(name for name in chip.names if name != chip.text)
    found_by = "\n".join((f"{chip.initials} {chip.text}".strip(), *others))
    return Choice(words=words, value=chip, found_by=found_by, names=(chip.text, *others))
