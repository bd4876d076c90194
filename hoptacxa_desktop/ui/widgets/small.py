"""The painted parts as widgets: share, steps, swatch."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..paint.bars import BAR_HEIGHT, STEPS, five_steps_width, paint_five_steps, paint_percent
from ..paint.units import initials_size, paint_initials
from .painted import tokens_for


class PercentBar(QWidget):
    """How much is done, 0 to 100."""

    def __init__(self, percent: int = 0) -> None:
        super().__init__()
        self.set_percent(percent)

    def set_percent(self, percent: int) -> None:
        """Show `percent`; beyond 0 to 100 it is cut."""
        self._percent = max(0, min(100, percent))
        self.setAccessibleName(f"{self._percent}%")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, BAR_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(36, BAR_HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_percent(painter, QRectF(self.rect()), self._percent, tokens_for(self))
        painter.end()


class FiveSteps(QWidget):
    """How far a plan has come; the word beside it is the caller's."""

    def __init__(self, done: int = 0, word: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.set_steps(done, word)

    def set_steps(self, done: int, word: str) -> None:
        """Show `done` of five steps, known as `word` ("Đã ban hành")."""
        self._done = done
        self.setAccessibleName(
            self.tr("{word}, bước {done}/{all}").format(word=word, done=done, all=STEPS)
        )
        self.setToolTip(word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(five_steps_width(), 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_five_steps(painter, QRectF(self.rect()), self._done, tokens_for(self))
        painter.end()


class Swatch(QWidget):
    """The colour, pattern and initials of a unit."""

    def __init__(self, initials: str, index: int, name: str = "") -> None:
        """`index`: the unit's place in the office's list; `name` for tooltip and reader."""
        super().__init__()
        self._initials, self._index = initials, index
        self.setAccessibleName(name or initials)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return initials_size(self._initials).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens_for(self).unit(self._index)
        painter = QPainter(self)
        paint_initials(painter, QRectF(self.rect()), self._initials, colours)
        painter.end()
