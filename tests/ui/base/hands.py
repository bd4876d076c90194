"""What a test does to a widget as a person would, and what it hears of it."""

from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def type_in(line: QWidget, text: str) -> None:
    """Type as UniKey does: letters with marks come from an input method, not from keys."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(line, typed)
