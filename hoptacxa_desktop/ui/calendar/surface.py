"""What the painted views of the calendar have in common: what they show, and being heard."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from ..tokens import tokens_of
from .carrying import Carrying, Ghost
from .ghost_painter import paint_ghost, paint_plate, plate_rect
from .layout import Bar
from .values import CalendarItem, DayNote, PeakBand


class Surface(QAbstractScrollArea):
    """A view that paints items, notes and peak periods by itself.

    `opened(id)`: an item is wanted. `day_opened(date)`: all that falls on a day is.
    `carrying`: what mouse and keys have in the hand. While there is something, the view lies still
    below it: it is painted once, as a picture, and only the ghost moves.
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
        self._still: QPixmap | None = None
        self.carrying = Carrying(self)
        self.carrying.shown.connect(self._on_ghost)

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
        self._stir()

    def _stir(self) -> None:
        """Paint all anew, also what lies below a ghost."""
        self._still = None
        self.viewport().update()

    def ghost_pieces(self, ghost: Ghost) -> list[tuple[QRectF, Bar]]:
        """Return where a ghost lies, in px of the viewport; the words stand beside the first."""
        raise NotImplementedError

    def ghost_rect(self) -> QRect:
        """Return the first piece of the ghost, empty without one."""
        ghost = self.carrying.ghost
        pieces = self.ghost_pieces(ghost) if ghost else []
        return pieces[0][0].toAlignedRect() if pieces else QRect()

    def _paint(self, painter: QPainter, shown: QRect) -> None:
        """Paint what lies in `shown` of the viewport, without a ghost."""
        raise NotImplementedError

    def _on_ghost(self) -> None:
        ghost = self.carrying.ghost
        if ghost is None:
            self._stir()
            return
        self.viewport().update()
        self._say(", ".join(part for part in (ghost.words, ghost.warning) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        ghost = self.carrying.ghost
        painter = QPainter()
        if ghost is not None and self._still is None:
            self._still = self._picture_of_all()
        painter.begin(self.viewport())
        try:
            if ghost is None or self._still is None:
                self._paint(painter, event.rect())
            else:
                painter.drawPixmap(0, 0, self._still)
                self._paint_ghost(painter, ghost)
        finally:
            # A painter that is left active takes the process with it.
            painter.end()

    def _picture_of_all(self) -> QPixmap:
        viewport, ratio = self.viewport(), self.devicePixelRatioF()
        picture = QPixmap((viewport.size().toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.palette().base().color())
        painter = QPainter(picture)
        self._paint(painter, viewport.rect())
        painter.end()
        return picture

    def _paint_ghost(self, painter: QPainter, ghost: Ghost) -> None:
        pieces, tokens = self.ghost_pieces(ghost), tokens_of(self.palette())
        if pieces:
            paint_ghost(painter, pieces, ghost, tokens)
            plate = plate_rect(ghost, pieces[0][0], QRectF(self.viewport().rect()))
            paint_plate(painter, plate, ghost, tokens)

    def _say(self, words: str, *, aloud: bool = True) -> None:
        """Make `words` the accessible name; `aloud` tells a screen reader at once."""
        if words == self.accessibleName():
            return
        self.setAccessibleName(words)
        if aloud and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key stands for in every view; True when it was one of these."""
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in ENTER:
            self._enter()
        elif key == Qt.Key.Key_Home and control and self._today is not None:
            self._go_today(self._today)
        elif key == Qt.Key.Key_Escape:
            return self._escape()
        elif key in ARROWS:
            return self._arrow(*ARROWS[key], modifiers)
        else:
            return False
        return True

    def _enter(self) -> None:
        """Let go of what is in the hand, else open what is current."""
        if self.carrying.held:
            self.carrying.drop()
        else:
            self._open_current()

    def _escape(self) -> bool:
        """Put back what is in the hand; True when there was something."""
        return self.carrying.give_up()

    def _open_current(self) -> None:
        raise NotImplementedError

    def _go_today(self, today: date) -> None:
        raise NotImplementedError

    def _arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Go, or carry, one step to the side or down; True when that means something here."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOK_CHANGES:
            self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stir()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        if event.reason() not in STILL_HERE:
            # Leaving is letting go, as leaving a field is.
            self.carrying.drop()
        self._stir()

    def hideEvent(self, event: QHideEvent) -> None:
        self.carrying.give_up()
        super().hideEvent(event)


STILL_HERE = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LOOK_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
