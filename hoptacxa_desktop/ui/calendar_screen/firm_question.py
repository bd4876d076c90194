"""Asked once where a drag would make firm days of a tentative month."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..fonts import Role
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words

_LETTERS = 60


class FirmQuestion(QFrame):
    """A question beside the bar. Esc, or a press elsewhere, leaves all as it was.

    `answered(firm)`: the days are firm now, or stay tentative.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.Box)
        cut = words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1].rstrip()}…"
        question = self.tr("Đổi “{words}” thành ngày cụ thể?").format(words=cut)
        self.setAccessibleName(question)
        self.firm = Button(
            self.tr("Đổi"), kind=Kind.PRIMARY, on_click=lambda: self._answer(firm=True)
        )
        self.keep = Button(self.tr("Giữ dự kiến"), on_click=lambda: self._answer(firm=False))
        doors = QHBoxLayout()
        doors.setSpacing(8)
        doors.addWidget(self.firm)
        doors.addWidget(self.keep)
        doors.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(Words(question, Role.BODY, strong=True))
        column.addLayout(doors)

    def ask(self, at: QPoint) -> None:
        """Show the question near `at`, a point of the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(max(room.left(), at.x()), room.right() - self.width())
        top = min(max(room.top(), at.y() + 4), room.bottom() - self.height())
        self.move(left, top)
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.firm.setFocus()

    def _answer(self, *, firm: bool) -> None:
        self.close()
        self.answered.emit(firm)
