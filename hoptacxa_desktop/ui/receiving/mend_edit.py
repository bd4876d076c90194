"""The field in which the words of a line are mended, where they stand in the source."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.ui.plan.growing_edit import GrowingEdit
from hoptacxa_desktop.ui.receiving.source_paint import paper_font

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_PAD = 7


class MendEdit(GrowingEdit):
    """The words of a line, to be mended. `done`: the words, once Enter or another place ends it.

    Shift+Enter breaks the line, Esc leaves the words as they were (`given_up`).
    """

    done = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget, line: int, words: str) -> None:
        super().__init__()
        self.setParent(parent)
        self.line = line
        self._open = True
        self.setFont(paper_font())
        self.setPlainText(words)
        self.setAccessibleName(self.tr("Chữ của dòng {line}").format(line=line))

    def select(self, start: int, end: int) -> None:
        """Mark these letters: they are what is doubted."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place(self, words: QRectF) -> None:
        """Stand over the words of the row, as wide as they may be."""
        self.setFixedWidth(round(words.width()) + 2 * _PAD)
        self.move(round(words.left()) - _PAD, round(words.top()) - 2)

    def finish(self) -> None:
        """Tell the words; once only."""
        if self._open:
            self._open = False
            self.done.emit(self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        breaks = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not breaks:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape and self._open:
            self._open = False
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.finish()
