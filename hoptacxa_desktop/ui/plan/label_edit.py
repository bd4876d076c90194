"""The number of a node as a small field in its own place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_LETTERS = 10


class LabelEdit(QLineEdit):
    """Hidden until it is wanted. Enter takes the number, Esc gives it up.

    `chosen`: the number as typed, "" to have it counted again. `left`: the field is done with.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Số thứ tự"))
        self.setPlaceholderText(self.tr("tự động"))
        self.setToolTip(self.tr("Để trống thì số được đếm tự động"))
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.hide()

    def edit(self, printed: str) -> None:
        """Show the number, all of it selected."""
        self.setText(printed)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def commit(self) -> None:
        """Take the number as it stands, if the field is open."""
        self._leave(take=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave(take=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave(take=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._leave(take=True)

    def _leave(self, *, take: bool) -> None:
        if self.isHidden():
            return
        # Hidden first: what follows may move the focus, which would leave the field once more.
        self.hide()
        if take:
            self.chosen.emit(self.text().strip())
        self.left.emit()
