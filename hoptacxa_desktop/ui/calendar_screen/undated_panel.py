"""The foot of the calendar's left side: what has no day yet, folded or open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ..calendar.undated_list import UndatedList
from ..calendar.values import UndatedItem
from ..fonts import Role
from ..icons import Ink
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.panels import Ground

_MOST_ROWS = 5


class UndatedPanel(Ground):
    """A head with the count, the list below it; nothing is shown where all have a day."""

    def __init__(self) -> None:
        super().__init__("panel", line_at=(Qt.Edge.RightEdge, Qt.Edge.TopEdge))
        self.list = UndatedList()
        self._title = Words("", Role.BODY, strong=True)
        self._hint = Words(
            self.tr("Kéo vào một ngày, hoặc Ctrl+Enter."), Role.CAPTION, Ink.HINT, wraps=True
        )
        self.fold = Button("", kind=Kind.LINK, small=True, on_click=self._turn)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.fold)
        told = QHBoxLayout()
        told.setContentsMargins(12, 0, 8, 4)
        told.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(told)
        column.addWidget(self.list)
        self._open = True
        self._name_fold()
        self.hide()

    def show_items(self, items: Sequence[UndatedItem]) -> None:
        """List these activities; without any the panel goes."""
        self.list.rows.set_items(items)
        self._title.setText(self.tr("Chưa có ngày · {n}").format(n=len(items)))
        self.setVisible(bool(items))
        row = self.list.sizeHintForRow(0) if items else 0
        self.list.setFixedHeight(row * min(_MOST_ROWS, len(items)))

    def _turn(self) -> None:
        self._open = not self._open
        self.list.setVisible(self._open)
        self._hint.setVisible(self._open)
        self._name_fold()

    def _name_fold(self) -> None:
        self.fold.setText(self.tr("Thu gọn") if self._open else self.tr("Mở ra"))
