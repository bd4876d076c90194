"""The peak at a glance: how much each unit has each week, and who is wanted twice."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ..fonts import Role, font
from ..icons import Ink
from ..paint.texts import paint_text
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.painted import tokens_for
from ..widgets.small import Swatch
from .peak_facts import ClashLine, LoadRow

_CENTRE = Qt.AlignmentFlag.AlignCenter


class PeakPopup(QFrame):
    """A table of units by weeks, below it the clashes; Esc or a press elsewhere closes it.

    `wanted(ClashLine)`: a clash was chosen.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAccessibleName(self.tr("Đợt cao điểm"))
        self.doors: tuple[Button, ...] = ()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(6)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_facts(
        self, weeks: Sequence[str], rows: Sequence[LoadRow], clashes: Sequence[ClashLine]
    ) -> None:
        """Fill the pop-up."""
        self._column.addWidget(Words(self.tr("Hoạt động mỗi tuần"), Role.BODY, strong=True))
        self._column.addLayout(self._table(weeks, rows))
        self._column.addSpacing(6)
        count = self.tr("{n} lần trùng ngày").format(n=len(clashes))
        head = count if clashes else self.tr("Không trùng ngày")
        self._column.addWidget(
            Words(head, Role.BODY, Ink.AMBER if clashes else Ink.INK, strong=True)
        )
        self.doors = tuple(self._door(line) for line in clashes)
        for door in self.doors:
            self._column.addWidget(door, 0, Qt.AlignmentFlag.AlignLeft)

    def _table(self, weeks: Sequence[str], rows: Sequence[LoadRow]) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(2)
        table.setVerticalSpacing(2)
        for at, week in enumerate(weeks):
            name = Words(week, Role.CAPTION, Ink.LABEL)
            table.addWidget(name, 0, at + 2, _CENTRE)
        for line, row in enumerate(rows, 1):
            if row.initials:
                table.addWidget(Swatch(row.initials, row.index, row.name), line, 0)
            table.addWidget(Words(row.name, Role.LABEL), line, 1)
            for at, week in enumerate(weeks):
                cell = _Cell(row.counts[at], row.steps[at])
                told = self.tr("{name}, tuần {week}: {n} hoạt động")
                cell.setAccessibleName(told.format(name=row.name, week=week, n=row.counts[at]))
                table.addWidget(cell, line, at + 2)
        table.setColumnStretch(1, 1)
        return table

    def _door(self, line: ClashLine) -> Button:
        return Button(line.words, kind=Kind.LINK, on_click=lambda: self._choose(line))

    def _choose(self, line: ClashLine) -> None:
        self.close()
        self.wanted.emit(line)

    def open_below(self, button: QWidget) -> None:
        """Show the pop-up below a button, inside the screen."""
        inner, room = self._area.widget(), self.screen().availableGeometry()
        size = inner.sizeHint() if inner else QSize()
        bar = self._area.verticalScrollBar().sizeHint().width()
        self.resize(size.width() + bar + 8, min(size.height() + 4, room.height() * 2 // 3))
        at = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(max(room.left(), at.x()), min(at.y(), room.bottom() - self.height()))
        self.show()
        (self.doors[0] if self.doors else self).setFocus()


class _Cell(QWidget):
    """How many activities a unit has in a week, on the ground of its load."""

    def __init__(self, count: int, step: int) -> None:
        super().__init__()
        self._count, self._step = count, step

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Role.LABEL))
        return QSize(int(metrics.horizontalAdvance("00/00")) + 8, int(metrics.height()) + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        ink, ground = (
            tokens.load_pairs[self._step - 1] if self._step else (tokens.ink3, tokens.sunk)
        )
        painter = QPainter(self)
        painter.fillRect(rect, QColor(ground))
        words = str(self._count) if self._count else "–"
        paint_text(painter, rect, words, font(Role.LABEL), ink, _CENTRE)
        painter.end()
