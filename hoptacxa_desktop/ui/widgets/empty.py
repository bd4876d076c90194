"""What a screen shows while it has nothing: a drawing, a sentence, up to three doors."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..fonts import Role, font
from ..icons import Ink, paint_icon
from ..paint.boxes import key_cap_size, paint_box, paint_key_cap
from ..paint.texts import paint_text
from .fields import Words
from .painted import tokens_for
from .panels import Ground

_WIDTH, _SIDE = 268, 18


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCard:
    """One way to begin: a verb, what will happen, the key, and the doing."""

    icon_name: str
    title: str
    text: str
    do: Callable[[], object]
    key: str = ""


class _Door(QAbstractButton):
    def __init__(self, card: DoorCard) -> None:
        super().__init__()
        self._card = card
        self.setText(card.title)
        self.setAccessibleDescription(card.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.clicked.connect(lambda: card.do())

    def sizeHint(self) -> QSize:
        inner = _WIDTH - 2 * _SIDE
        title = QFontMetricsF(font(Role.PANEL)).height()
        text = self._text_rect(inner).height()
        return QSize(_WIDTH, int(_SIDE + 24 + 10 + title + 4 + text + _SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def _text_rect(self, width: float) -> QRectF:
        metrics = QFontMetricsF(font(Role.LABEL))
        room = QRectF(0, 0, width, 10_000)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._card.text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        painter = QPainter(self)
        ground = tokens.tint if self.underMouse() or self.isDown() else tokens.panel
        paint_box(painter, rect, fill=ground, edge=tokens.line2, radius=6)
        inner = rect.adjusted(_SIDE, _SIDE, -_SIDE, -_SIDE)
        mark = QRectF(inner.topLeft(), QPointF(inner.left() + 24, inner.top() + 24))
        paint_icon(painter, self._card.icon_name, mark, tokens.accent)
        if self._card.key:
            cap = QRectF(QPointF(), key_cap_size(self._card.key))
            cap.moveTopRight(inner.topRight())
            paint_key_cap(painter, cap, self._card.key, tokens)
        title = QRectF(inner.left(), mark.bottom() + 10, inner.width(), 0)
        title.setHeight(QFontMetricsF(font(Role.PANEL)).height())
        paint_text(painter, title, self._card.title, font(Role.PANEL), tokens.ink)
        text = QRectF(QPointF(inner.left(), title.bottom() + 4), inner.bottomRight())
        painter.setFont(font(Role.LABEL))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(text, int(Qt.TextFlag.TextWordWrap), self._card.text)
        painter.end()


class _Page(QWidget):
    """The drawing: a page of a plan, in lines."""

    def sizeHint(self) -> QSize:
        return QSize(66, 86)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        page = QRectF(0, 0, 66, 86)
        page.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        paint_box(painter, page, fill=tokens.panel, edge=tokens.line2, radius=0, width=1.5)
        painter.translate(page.topLeft())
        painter.setPen(QPen(QColor(tokens.line2), 1.5))
        for left, top, width in _LINES:
            painter.drawLine(QPointF(left, top), QPointF(left + width, top))
        painter.setPen(QPen(QColor(tokens.accent), 2.5))
        painter.drawLine(QPointF(21, 28.5), QPointF(45, 28.5))
        painter.end()


_LINES = (
    (9, 11, 18), (39, 11, 18), (11, 15, 14), (41, 15, 16), (44, 19, 11),
    (9, 41, 48), (9, 48, 48), (9, 55, 30), (9, 65, 48), (9, 72, 20),
)  # fmt: skip


class EmptyState(Ground):
    """An empty screen that says how to begin. An empty *filter* has a text and one door."""

    def __init__(self, title: str, text: str = "", doors: Sequence[DoorCard] = ()) -> None:
        super().__init__("bg")
        self.setAccessibleName(title)
        self._title = Words(title, Role.TITLE, wraps=True)
        self._text = Words(text, Role.BODY, Ink.LABEL, wraps=True)
        # Shown before it has a parent it would be a window of its own, and take the focus.
        if not text:
            self._text.hide()
        self._doors = tuple(_Door(card) for card in doors[:3])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(_Page())
        layout.addSpacing(8)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(words)
        layout.addSpacing(14)
        layout.addLayout(self._door_row())
        layout.addStretch(2)

    def doors(self) -> tuple[QAbstractButton, ...]:
        """Return the doors, each to be pressed like a button."""
        return self._doors

    def _door_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        for door in self._doors:
            row.addWidget(door)
        row.addStretch(1)
        return row
