"""The list that opens at a column: its order, and a tick for each thing that stands in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.plan.grid_sieve import Choice
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.tick_list import TickList, stand_below


class FilterPopup(QFrame):
    """Asks which rows are to be seen. Esc or a press elsewhere leaves all as it is.

    `chosen`: the words that are ticked, None for all. `ordered`: rising (False), falling (True),
    or None for the plan's own order.
    """

    chosen = Signal(object)
    ordered = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Lọc và sắp xếp: {name}").format(name=name))
        self.list = TickList(name)
        self.rising = self._order_button(self.tr("Sắp xếp tăng dần"), "up", False)
        self.falling = self._order_button(self.tr("Sắp xếp giảm dần"), "down", True)
        self.plan_order = self._order_button(self.tr("Về thứ tự kế hoạch"), "plan", None)
        self.all = self._tick_button(self.tr("Chọn tất cả"), True)
        self.none = self._tick_button(self.tr("Bỏ chọn"), False)
        self.apply = Button(self.tr("Lọc"), kind=Kind.PRIMARY, small=True, on_click=self._on_apply)
        self.clear = Button(self.tr("Bỏ lọc cột này"), small=True, on_click=self._on_clear)
        self.list.accepted.connect(self._on_apply)
        self._build(name)

    def _order_button(self, words: str, icon_name: str, falling: bool | None) -> Button:
        return Button(
            words,
            kind=Kind.QUIET,
            small=True,
            icon_name=icon_name,
            on_click=lambda: self._on_order(falling),
        )

    def _tick_button(self, words: str, on: bool) -> Button:
        return Button(words, kind=Kind.LINK, small=True, on_click=lambda: self.list.tick_all(on))

    def _build(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(4)
        column.addWidget(Words(name, Role.BODY, strong=True))
        for button in (self.rising, self.falling, self.plan_order):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(self.list, 1)
        column.addLayout(_row(self.all, self.none))
        column.addLayout(_row(self.apply, self.clear))

    def open_at(
        self,
        corner: QPoint,
        choices: Sequence[Choice],
        kept: frozenset[str] | None,
        *,
        sorted_: bool,
    ) -> None:
        """Open below a place of the screen. `kept`: what is let through, None for all.

        `sorted_`: the rows stand in another order than the plan's.
        """
        self.list.show_values(
            (one.words, f"{one.words}  ({one.rows})", kept is None or one.words in kept)
            for one in choices
        )
        self.clear.setVisible(kept is not None)
        self.plan_order.setVisible(sorted_)
        self.show()
        stand_below(self, corner)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_apply(self) -> None:
        # With nothing ticked there would be nothing to see: that is no filter.
        ticked = frozenset(map(str, self.list.ticked))
        self.close()
        self.chosen.emit(None if self.list.whole or not ticked else ticked)

    def _on_clear(self) -> None:
        self.close()
        self.chosen.emit(None)

    def _on_order(self, falling: bool | None) -> None:
        self.close()
        self.ordered.emit(falling)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
