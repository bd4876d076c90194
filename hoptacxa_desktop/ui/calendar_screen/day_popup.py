"""All that falls on one day, each a door to its activity: what "+n" in the month stands for."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.timing import dates

from ..calendar.painter import weekday_names
from ..calendar.values import CalendarItem, DayNote
from ..fonts import Role
from ..icons import Ink
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.small import Swatch

_LETTERS = 44


class DayPopup(QFrame):
    """A list of the activities of a day; Esc or a press elsewhere closes it.

    `opened`: the id of the bar that was chosen.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.Box)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(4)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self.doors: tuple[Button, ...] = ()

    def show_day(
        self, day: date, items: Sequence[CalendarItem], note: DayNote | None, cell: QRect
    ) -> None:
        """List `items` of `day` beside `cell`, given on the whole screen."""
        title = f"{weekday_names()[day.weekday()]}, {dates.short(day)}"
        self.setAccessibleName(title)
        self._column.addWidget(Words(title, Role.BODY, strong=True))
        if note is not None and note.text:
            ink = Ink.RED if note.day_off else Ink.ACCENT_TEXT
            self._column.addWidget(Words(note.text, Role.LABEL, ink))
        # The short ones first: they are of this day, the long ones of the whole season.
        ordered = sorted(items, key=lambda item: (item.days, item.start, item.title))
        self.doors = tuple(self._add(item) for item in ordered)
        if items:
            self._column.addWidget(self._scrolled())
        else:
            nothing = self.tr("Ngày này chưa có hoạt động nào.")
            self._column.addWidget(Words(nothing, Role.LABEL, Ink.HINT))
        self.adjustSize()
        self.move(_beside(cell, self.sizeHint().width(), self.sizeHint().height(), self))
        self.show()
        if self.doors:
            self.doors[0].setFocus()

    def _add(self, item: CalendarItem) -> Button:
        row = QHBoxLayout()
        row.setSpacing(8)
        if item.unit_initials:
            row.addWidget(Swatch(item.unit_initials, item.unit_index))
        metrics = self.fontMetrics()
        room = metrics.averageCharWidth() * _LETTERS
        words = metrics.elidedText(item.title, Qt.TextElideMode.ElideRight, room)
        door = Button(words, kind=Kind.LINK, on_click=lambda: self._open(item.id))
        door.setToolTip(item.title)
        door.setAccessibleName(item.title)
        row.addWidget(door)
        row.addStretch(1)
        self._list.addLayout(row)
        return door

    def _scrolled(self) -> QScrollArea:
        """The list, no higher than half of the screen."""
        inner = QWidget()
        inner.setLayout(self._list)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(inner.sizeHint().width() + bar)
        highest = self.screen().availableGeometry().height() // 2
        area.setFixedHeight(min(inner.sizeHint().height(), highest))
        return area

    def _open(self, item_id: str) -> None:
        self.close()
        self.opened.emit(item_id)


def _beside(cell: QRect, width: int, height: int, widget: QWidget) -> QPoint:
    """Where the pop-up goes: below the head of the day, inside the screen."""
    screen = widget.screen().availableGeometry()
    left = min(cell.left(), screen.right() - width)
    top = min(cell.top() + 24, screen.bottom() - height)
    return QPoint(max(screen.left(), left), max(screen.top(), top))
