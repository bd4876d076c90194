"""Fields that the mouse wheel does not turn: a form is scrolled over them."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox


class QuietCombo(QComboBox):
    """A list of choices that the wheel does not turn."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class QuietSpin(QSpinBox):
    """A number that the wheel does not turn."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
