"""The activities of a year by date, as a list: for long titles, for screen readers."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView

from ..fonts import Role, font
from ..paint.texts import paint_text
from ..tokens import tokens_of
from . import load
from .carrying import Carrying, Ghost, Reach
from .ghost_painter import paint_plate, plate_rect
from .list_delegate import ListDelegate
from .list_model import ListModel
from .list_rows import list_rows
from .surface import ARROWS, ENTER, STILL_HERE
from .values import WEEK_DAYS, CalendarItem, DayNote, PeakBand


class CalendarList(QListView):
    """`opened(id)`: Enter or a double click on an item. `year_wanted(year)`: Ctrl+PgUp, PgDn."""

    opened = Signal(str)
    year_wanted = Signal(int)

    def __init__(self, year: int) -> None:
        super().__init__()
        self._year = year
        self._all: tuple[CalendarItem, ...] = ()
        self._notes: tuple[DayNote, ...] = ()
        self._peaks: tuple[PeakBand, ...] = ()
        self._today: date | None = None
        self._over = QRect()
        # A view keeps neither of them alive for Python.
        self.rows, self._delegate = ListModel(), ListDelegate()
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Hoạt động theo ngày"))
        self.activated.connect(self._on_activated)
        self.carrying = Carrying(self)
        self.carrying.shown.connect(self._on_ghost)

    @property
    def current_id(self) -> str:
        """The id of the current item, "" without one."""
        index = self.currentIndex()
        return self.rows.item_id(index.row()) if index.isValid() else ""

    def set_year(self, year: int) -> None:
        """List another year, with the items that come next."""
        self._year = year

    def set_today(self, today: date) -> None:
        """The day near which the list begins."""
        self._today = today

    def set_notes(self, notes: Sequence[DayNote]) -> None:
        """List the days off among these, with the items that come next."""
        self._notes = tuple(notes)

    def set_peaks(self, peaks: Sequence[PeakBand]) -> None:
        """List these peak periods, with the items that come next."""
        self._peaks = tuple(peaks)

    def set_items(self, items: Iterable[CalendarItem]) -> None:
        """List these items; the current one stays current while it is there."""
        current = self.current_id
        self._all = tuple(items)
        first, last = load.year_days(self._year)
        self.rows.set_rows(list_rows(self._all, self._notes, self._peaks, first, last))
        found = self.rows.row_of(current) if current else None
        self._choose(self.rows.row_from(self._today or first) if found is None else found)

    def set_current(self, day: date) -> None:
        """Make the first item from `day` on current."""
        if day.year == self._year:
            self._choose(self.rows.row_from(day))

    # What is brought from beside

    def day_under(self, at: QPoint) -> date | None:
        """Return the day of the row at a point of the viewport."""
        index = self.indexAt(at)
        self._over = self.visualRect(index)
        return self.rows.day_of(index.row()) if index.isValid() else None

    def day_for_keys(self) -> date:
        """Return the day from which the keys begin to carry: that of the current row."""
        index = self.currentIndex()
        self._over = self.visualRect(index)
        if index.isValid():
            return self.rows.day_of(index.row())
        return self._today or load.year_days(self._year)[0]

    def ghost_rect(self) -> QRect:
        """Return the row beside which the words of the ghost stand."""
        return self._over

    def _on_ghost(self) -> None:
        self.viewport().update()
        ghost = self.carrying.ghost
        if ghost is not None:
            self.setAccessibleDescription(", ".join((ghost.item.title, ghost.words)))

    def _paint_ghost(self, ghost: Ghost) -> None:
        painter, tokens = QPainter(self.viewport()), tokens_of(self.palette())
        row = QRectF(self._over)
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), 2), QColor(tokens.accent))
        plate = plate_rect(
            ghost, row.adjusted(_GHOST_LEFT, 0, 0, 0), QRectF(self.viewport().rect())
        )
        paint_plate(painter, plate, ghost, tokens)
        painter.end()

    def _choose(self, row: int | None) -> None:
        if row is None:
            return
        index = self.rows.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.item_id(index.row()))

    # Events

    def event(self, event: QEvent) -> bool:
        # Pages of the list are turned here; elsewhere in the screen these keys turn the year.
        wanted = isinstance(event, QKeyEvent) and event.key() in _PAGES
        if event.type() is QEvent.Type.ShortcutOverride and wanted:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.carrying.held and self._on_carrying_key(Qt.Key(event.key())):
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        by = _PAGES.get(Qt.Key(event.key()), 0)
        if control and by:
            self.year_wanted.emit(self._year + by)
        elif control and event.key() == Qt.Key.Key_Home and self._today is not None:
            self._go_today(self._today)
        else:
            super().keyPressEvent(event)

    def _on_carrying_key(self, key: Qt.Key) -> bool:
        if key in ENTER:
            self.carrying.drop()
        elif key == Qt.Key.Key_Escape:
            self.carrying.give_up()
        elif key in ARROWS:
            right, down = ARROWS[key]
            self.carrying.nudge("", Reach.WHOLE, right + down * WEEK_DAYS)
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STILL_HERE:
            self.carrying.drop()

    def hideEvent(self, event: QHideEvent) -> None:
        self.carrying.give_up()
        super().hideEvent(event)

    def _go_today(self, today: date) -> None:
        if today.year != self._year:
            self.year_wanted.emit(today.year)
        self.set_current(today)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if (ghost := self.carrying.ghost) is not None:
            self._paint_ghost(ghost)
        if self.rows.rows:
            return
        painter = QPainter(self.viewport())
        words = self.tr("Không có hoạt động nào trong năm này hoặc khớp bộ lọc.")
        box = self.viewport().rect().toRectF()
        ink, middle = tokens_of(self.palette()).ink2, Qt.AlignmentFlag.AlignCenter
        paint_text(painter, box, words, font(Role.BODY), ink, middle)
        painter.end()


_GHOST_LEFT = 40
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
