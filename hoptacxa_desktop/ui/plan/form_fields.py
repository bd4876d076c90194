"""Plain fields of the plan's forms: they show words, and tell them when the person is done."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.ui.plan.growing_edit import GrowingEdit


class LineField(QLineEdit):
    """One line. `committed`: the words, when the person leaves the line after a change."""

    committed = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self._given = self._written = ""
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self.commit)

    def set_text(self, text: str) -> None:
        """Show other words; this is no edit. The same words again leave what is being typed."""
        if text == self._given:
            return
        self.setText(text)
        self.setCursorPosition(0)
        # As the field holds them: what it cannot hold is no change by the person.
        self._given, self._written = text, self.text()

    def commit(self) -> None:
        """Tell the words if they differ from those that were shown."""
        if self.text() != self._written:
            self._given = self._written = self.text()
            self.committed.emit(self._written)


class TextField(GrowingEdit):
    """Several lines, as many as the words need. Enter breaks a line, Tab leaves.

    `whole`: the words are one paragraph, so Enter leaves too and a pasted break becomes a blank.
    `committed`: the words, when the person leaves the field after a change.
    """

    committed = Signal(str)

    def __init__(self, placeholder: str = "", *, lines: int = 2, whole: bool = False) -> None:
        super().__init__(lines=lines)
        self._given = self._written = ""
        self._whole = whole
        self.setPlaceholderText(placeholder)

    @property
    def text(self) -> str:
        """The words as they stand in the field."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other words; this is no edit. The same words again leave what is being typed."""
        if text == self._given:
            return
        self.setPlainText(text)
        # As the field holds them: what it cannot hold is no change by the person.
        self._given, self._written = text, self.text

    def revert(self) -> None:
        """Show the words that were written last in place of what stands typed."""
        self.setPlainText(self._written)

    def commit(self) -> None:
        """Tell the words if they differ from those that were shown."""
        if self.text != self._written:
            self._given = self._written = self.text
            self.committed.emit(self._written)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._whole and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = clean(source.text())
        self.insertPlainText(" ".join(words.split()) if self._whole else words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()
