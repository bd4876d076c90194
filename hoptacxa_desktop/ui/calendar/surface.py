"""What the painted views of the calendar have in common: what they show, and being heard."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from .values import CalendarItem, DayNote, PeakBand


class Surface(QAbstractScrollArea):
    """A view that paints items, notes and peak periods by itself.

    `opened(id)`: an item is wanted. `day_opened(date)`: all that falls on a day is.
    """

    opened = Signal(str)
    day_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._all: tuple[CalendarItem, ...] = ()
        self._notes: dict[date, DayNote] = {}
        self._peaks: tuple[PeakBand, ...] = ()
        self._today: date | None = None

    def set_items(self, items: Iterable[CalendarItem]) -> None:
        """Show these items."""
        self._all = tuple(items)
        self._refresh()

    def set_notes(self, notes: Iterable[DayNote]) -> None:
        """Show holidays, remarks and lunar days; one note a day."""
        self._notes = {note.day: note for note in notes}
        self._refresh()

    def set_peaks(self, peaks: Sequence[PeakBand]) -> None:
        """Show these peak periods."""
        self._peaks = tuple(peaks)
        self._refresh()

    def set_today(self, today: date) -> None:
        """Mark this day as today."""
        self._today = today
        self._refresh()

    def _refresh(self) -> None:
        """Forget what was placed; subclasses forget their pictures first."""
        self.viewport().update()

    def _say(self, words: str, *, aloud: bool = True) -> None:
        """Make `words` the accessible name; `aloud` tells a screen reader at once."""
        if words == self.accessibleName():
            return
        self.setAccessibleName(words)
        if aloud and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOK_CHANGES:
            self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.viewport().update()


_LOOK_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
