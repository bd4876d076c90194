"""A button that opens a menu, and says so by an arrow behind its words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from hoptacxa_desktop.ui.icons import ROW_SIZE, paint_icon
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_ROOM = ROW_SIZE + 4


class MenuButton(Button):
    """A button with a menu; Space and Enter open it like a press does."""

    def __init__(self, text: str, *, icon_name: str = "", small: bool = False) -> None:
        super().__init__(text, icon_name=icon_name, small=small)
        self.setStyleSheet(f"QPushButton {{ padding-right: {_ROOM + 8}px; }}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRectF(self.width() - _ROOM - 4, 0, ROW_SIZE, self.height())
        painter = QPainter(self)
        paint_icon(painter, "down", box, tokens_for(self).ink2)
        painter.end()
