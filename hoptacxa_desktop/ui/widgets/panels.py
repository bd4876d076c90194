"""Panels: the card, the side panel, the head of a page, the line of keys at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..fonts import Role, font
from ..icons import Ink
from ..paint.boxes import key_cap_size, paint_box, paint_key_cap
from ..paint.texts import paint_text
from .fields import Words
from .painted import tokens_for


class Ground(QWidget):
    """A widget on one of the grounds, with a line at the sides that are asked for."""

    def __init__(self, ground: str = "panel", *, line_at: Sequence[Qt.Edge] = ()) -> None:
        """`ground`: a field of the tokens ("bg", "panel", "sunk", "rail", "bar", "desk")."""
        super().__init__()
        self._ground, self._lines = ground, tuple(line_at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), self.rect()
        painter = QPainter(self)
        painter.fillRect(rect, QColor(getattr(tokens, self._ground)))
        for edge in self._lines:
            painter.fillRect(_edge_rect(rect.toRectF(), edge), QColor(tokens.line))
        painter.end()


def _edge_rect(rect: QRectF, edge: Qt.Edge) -> QRectF:
    if edge is Qt.Edge.TopEdge:
        return QRectF(rect.left(), rect.top(), rect.width(), 1)
    if edge is Qt.Edge.BottomEdge:
        return QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
    left = rect.left() if edge is Qt.Edge.LeftEdge else rect.right() - 1
    return QRectF(left, rect.top(), 1, rect.height())


class Card(QFrame):
    """A panel with round corners; put things into `body`.

    With a `title` it has a head.
    """

    def __init__(self, title: str = "") -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        if title:
            self.setAccessibleName(title)
            self._build_head(layout, title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        layout.addLayout(self.body, 1)

    @staticmethod
    def _build_head(layout: QVBoxLayout, title: str) -> None:
        words = Words(title, Role.PANEL)
        words.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(words)
        rule = Ground("line")
        rule.setFixedHeight(1)
        layout.addWidget(rule)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_box(painter, rect, fill=tokens.panel, edge=tokens.line, radius=6)
        painter.end()


class SidePanel(Ground):
    """The panel of details at the right: a small line, a title, then what `body` gets."""

    def __init__(self, name: str) -> None:
        super().__init__("panel", line_at=(Qt.Edge.LeftEdge,))
        self.setAccessibleName(name)
        self._caption = Words("", Role.LABEL, Ink.HINT, wraps=True)
        self._title = Words("", Role.PANEL, wraps=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 14, 16)
        self.body.setSpacing(8)
        self.body.addWidget(self._caption)
        self.body.addWidget(self._title)

    def set_heading(self, caption: str, title: str) -> None:
        """Say what the details belong to."""
        self._caption.setText(caption)
        self._title.setText(title)


_HEAD_SIDE, _HEAD_GAP, _LEAST_TITLE = 20, 16, 120


class PageHead(Ground):
    """The head of a screen: title, a line of facts below it, the actions at the right."""

    def __init__(self, title: str = "", facts: str = "") -> None:
        super().__init__("bar", line_at=(Qt.Edge.BottomEdge,))
        self._full_title = title
        self._title = Words(title, Role.TITLE)
        # A long title is elided; it must not push the window wider than the screen.
        self._title.setMinimumWidth(1)
        self._facts = Words(facts, Role.CAPTION, Ink.HINT)
        self._facts.setVisible(bool(facts))
        self._facts_row = QHBoxLayout()
        self._facts_row.setSpacing(8)
        self._facts_row.addWidget(self._facts)
        self._facts_row.addStretch(1)
        self._leading, self._actions = QHBoxLayout(), QHBoxLayout()
        self._build()

    def _build(self) -> None:
        for row in (self._leading, self._actions):
            row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addLayout(self._facts_row)
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_HEAD_SIDE, 6, _HEAD_SIDE, 6)
        layout.setSpacing(_HEAD_GAP)
        layout.addLayout(self._leading)
        layout.addLayout(texts, 1)
        layout.addLayout(self._actions)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # As high with one line as with two: the page must not jump when the facts come.
        lines = self._title.sizeHint().height() + self._facts.sizeHint().height()
        return super().sizeHint().expandedTo(QSize(0, lines + 13))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self.sizeHint().height()))

    @property
    def title(self) -> str:
        """The whole title, also where it is elided."""
        return self._full_title

    def set_title(self, title: str, facts: str = "") -> None:
        """Change the title and the line of facts; the whole title is the tooltip as well."""
        self._full_title = title
        self._title.setToolTip(title)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self.elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.elide()

    def elide(self) -> None:
        """Cut the title to the room that is left beside the actions, which may have changed."""
        taken = 2 * _HEAD_SIDE + 2 * _HEAD_GAP
        for row in (self._leading, self._actions):
            row.invalidate()
            taken += row.sizeHint().width()
        room = max(self.width() - taken, _LEAST_TITLE)
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(self._full_title, Qt.TextElideMode.ElideRight, room))

    def add_fact(self, widget: QWidget) -> None:
        """Put `widget` (the five steps) on the line of facts, behind its words."""
        self._facts_row.insertWidget(self._facts_row.count() - 1, widget)

    def add_leading(self, widget: QWidget) -> None:
        """Put `widget` at the left of the title."""
        self._leading.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put `widget` at the right end. At most one of them is a primary button."""
        self._actions.addWidget(widget)


class StatusLine(Ground):
    """The line at the foot: the useful keys of the pane in focus, a fact at the right."""

    def __init__(self) -> None:
        super().__init__("rail", line_at=(Qt.Edge.TopEdge,))
        self._keys = KeyHints()
        self._fact = Words("", Role.CAPTION, Ink.LABEL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 3)
        layout.addWidget(self._keys, 1)
        layout.addWidget(self._fact)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show pairs of key and meaning: `(("F8", "Điểm ngờ kế tiếp"), …)`, four at best."""
        self._keys.set_keys(keys)

    def set_fact(self, text: str) -> None:
        """Show one fact at the right ("Sao lưu gần nhất: hôm nay 11:30")."""
        self._fact.setText(text)


class KeyHints(QWidget):
    """Key caps, each with its meaning. What does not fit is left out whole, from the end."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of key and meaning."""
        self._keys = tuple(keys)
        self.setAccessibleName(", ".join(f"{key}: {meaning}" for key, meaning in self._keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, int(key_cap_size("Ctrl").height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, face = tokens_for(self), font(Role.CAPTION)
        metrics = QFontMetricsF(face)
        painter = QPainter(self)
        x = 0.0
        for key, meaning in self._keys:
            cap = QRectF(QPointF(x, 0), key_cap_size(key))
            cap.moveTop((self.height() - cap.height()) / 2)
            words = QRectF(cap.right() + 6, 0, metrics.horizontalAdvance(meaning) + 1, 0)
            words.setHeight(self.height())
            if words.right() > self.width():
                break
            paint_key_cap(painter, cap, key, tokens)
            paint_text(painter, words, meaning, face, tokens.ink2)
            x = words.right() + 15
        painter.end()


def count_badge(text: str) -> QLabel:
    """Return a small grey count for the words that it stands beside ("12")."""
    badge = _Badge(text, Role.LABEL, Ink.LABEL, strong=True)
    badge.setContentsMargins(9, 1, 9, 1)
    return badge


class _Badge(Words):
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, rect, fill=tokens.grey_tint, edge=None, radius=rect.height() / 2)
        painter.end()
        super().paintEvent(event)
