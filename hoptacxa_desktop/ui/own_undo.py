"""A page of words that are not stored yet: Ctrl+Z takes back what was said on it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class OwnUndo(QWidget):
    """Else the window's own Ctrl+Z would take back what was last stored, out of sight."""

    def undo(self) -> bool:
        """Take back the last word; False where nothing was said."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
            return
        super().keyPressEvent(event)
