"""The rail at the left: the screens, each an icon with its word."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout

from hoptacxa_desktop.ui.widgets.keys import bind

from ..fonts import Role, font
from ..icons import RAIL_SIZE, paint_icon
from ..paint.boxes import paint_box
from ..paint.texts import paint_text
from .painted import tokens_for
from .panels import Ground

_WIDTH = 78


@dataclass(frozen=True, slots=True)
class RailItem:
    """One screen: its name in the program, the word under the icon, the icon."""

    key: str
    text: str
    icon_name: str


class _RailButton(QAbstractButton):
    def __init__(self, item: RailItem) -> None:
        super().__init__()
        self._item = item
        self.setText(item.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Role.CAPTION, strong=True))
        width = max(_WIDTH - 10, int(metrics.horizontalAdvance(self.text())) + 8)
        return QSize(width, RAIL_SIZE + int(metrics.height()) + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        current = self.isChecked()
        painter = QPainter(self)
        if current or self.underMouse():
            ground = tokens.panel if current else tokens.tint
            paint_box(painter, rect, fill=ground, edge=None, radius=6)
        colour = tokens.accent if current else tokens.ink2
        mark = QRectF((rect.width() - RAIL_SIZE) / 2, 8, RAIL_SIZE, RAIL_SIZE)
        paint_icon(painter, self._item.icon_name, mark, colour)
        words = QRectF(0, mark.bottom(), rect.width(), rect.height() - mark.bottom() - 4)
        face = font(Role.CAPTION, strong=current)
        paint_text(painter, words, self.text(), face, colour, Qt.AlignmentFlag.AlignCenter)
        painter.end()


class Rail(Ground):
    """The screens of the program; Alt+1, Alt+2, … choose them in their order.

    `foot`: items that stand at the lower end (the settings) and have no number.
    """

    chosen = Signal(str)

    def __init__(self, items: Sequence[RailItem], foot: Sequence[RailItem] = ()) -> None:
        super().__init__("rail", line_at=(Qt.Edge.RightEdge,))
        self.setAccessibleName(self.tr("Các màn hình"))
        self._buttons: dict[str, _RailButton] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 6, 5, 6)
        layout.setSpacing(2)
        for number, item in enumerate(items, start=1):
            layout.addWidget(self._add(item, f"Alt+{number}"))
        layout.addStretch(1)
        for item in foot:
            layout.addWidget(self._add(item, ""))

    @property
    def current(self) -> str:
        """The key of the screen that is shown, empty for none."""
        checked = self._group.checkedButton()
        return next((key for key, button in self._buttons.items() if button is checked), "")

    def set_current(self, key: str) -> None:
        """Mark the screen `key` as the one that is shown, without telling it."""
        self._buttons[key].setChecked(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        button = self._group.checkedButton()
        if button is None:
            return
        box = QRectF(button.geometry()).adjusted(0, 8, 0, -12)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, box.top(), 3, box.height()), QColor(tokens_for(self).accent))
        painter.end()

    def _add(self, item: RailItem, key: str) -> _RailButton:
        button = _RailButton(item)
        self._buttons[item.key] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self._on_clicked(item.key))
        if key:
            button.setToolTip(f"{item.text} ({key})")
            in_window = Qt.ShortcutContext.WindowShortcut
            bind(self, key, item.text, button.click, where=in_window)
        return button

    def _on_clicked(self, key: str) -> None:
        self.update()
        self.chosen.emit(key)
