"""The steps of the declaration at its left: done, open, to come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ..fonts import Role, font
from ..icons import paint_icon
from ..paint.texts import paint_text
from ..widgets.painted import tokens_for

_RING, _GAP = 28, 12


class StepList(QWidget):
    """The steps as buttons. `chosen`: the number (from 0) of the one that was pressed."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._rows = [_StepRow(at, title, about) for at, (title, about) in enumerate(steps)]
        for at, row in enumerate(self._rows):
            row.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            layout.addWidget(row)

    def set_current(self, at: int, answers: Sequence[str] = ()) -> None:
        """Mark the steps before `at` as done, with their answers, `at` as open."""
        for number, row in enumerate(self._rows):
            done = number < at
            answer = answers[number] if done and number < len(answers) else ""
            row.set_state(answer, done=done, current=number == at)

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands below each step's name: its answer once it is done, else its purpose."""
        return tuple(row.note for row in self._rows)


class _StepRow(QAbstractButton):
    def __init__(self, at: int, title: str, about: str) -> None:
        super().__init__()
        self._number, self._about = at + 1, about
        self._answer = ""
        self._done = self._current = False
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def note(self) -> str:
        return self._answer or self._about

    def set_state(self, answer: str, *, done: bool, current: bool) -> None:
        self._answer, self._done, self._current = answer, done, current
        state = self.tr("đã xong") if done else self.tr("đang mở") if current else ""
        self.setAccessibleDescription(f"{self.note}. {state}")
        self.setToolTip(answer)
        self.update()

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(font(Role.BODY)).height() + QFontMetricsF(font(Role.LABEL)).height()
        return QSize(200, int(height) + 12)

    def changeEvent(self, event: QEvent) -> None:
        self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(1, (self.height() - _RING) / 2, _RING, _RING)
        edge = tokens.accent if self._done or self._current else tokens.line2
        fill = tokens.accent if self._current else tokens.tint if self._done else tokens.rail
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(ring)
        self._paint_number(painter, ring, tokens.on_accent if self._current else tokens.ink2)
        left = ring.right() + _GAP
        title, label = font(Role.BODY, strong=self._current), font(Role.LABEL)
        half = self.height() / 2
        room = self.width() - left
        upper = QRectF(left, half - QFontMetricsF(title).height(), room, half)
        upper.setHeight(QFontMetricsF(title).height())
        lower = QRectF(left, half, room, QFontMetricsF(label).height())
        paint_text(painter, upper, self.text(), title, tokens.ink)
        paint_text(painter, lower, self.note, label, tokens.ink2)
        painter.end()

    def _paint_number(self, painter: QPainter, ring: QRectF, colour: str) -> None:
        if self._done:
            inset = 6
            accent = tokens_for(self).accent
            paint_icon(painter, "check", ring.adjusted(inset, inset, -inset, -inset), accent)
            return
        middle = Qt.AlignmentFlag.AlignCenter
        paint_text(painter, ring, str(self._number), font(Role.LABEL, strong=True), colour, middle)
