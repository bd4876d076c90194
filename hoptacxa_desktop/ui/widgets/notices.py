"""What the program says without being asked: the banner above the page, the toast over it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..fonts import Role, font
from ..icons import BUTTON_SIZE, Ink
from ..paint.boxes import paint_box
from ..paint.texts import paint_text
from ..tokens import Tokens
from .buttons import Button, Kind, icon_button
from .fields import Mark, Words
from .painted import tokens_for


class Level(StrEnum):
    """How grave a banner is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Offer:
    """A way out on a button: its verb and what it does."""

    verb: str
    do: Callable[[], object]
    primary: bool = False


_MARKS = {
    Level.INFO: ("info", Ink.ACCENT),
    Level.WARNING: ("warn", Ink.AMBER),
    Level.ERROR: ("err", Ink.RED),
}


class Banner(QFrame):
    """A notice above the head of the page; one of error stays until it is closed.

    `banner.tell(Level.ERROR, "Chưa ghi được …", "Đóng tệp rồi thử lại.", offers=(Offer(…),))`
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._level = Level.INFO
        self._built = False
        self.hide()

    def _build(self) -> None:
        """Put the parts in, with the first notice: a window that opens has none to show."""
        self._built = True
        self._mark = Mark("info", Ink.ACCENT, 20)
        self._sentence = Words("", Role.BODY, strong=True, wraps=True)
        self._advice = Words("", Role.LABEL, Ink.LABEL, wraps=True)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(10)
        close = icon_button("x", self.tr("Đóng thông báo"), on_click=self.close_notice)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._sentence)
        texts.addWidget(self._advice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.setSpacing(12)
        layout.addWidget(self._mark)
        layout.addLayout(texts, 1)
        layout.addLayout(self._offers)
        layout.addWidget(close)

    @property
    def level(self) -> Level:
        """How grave the shown notice is."""
        return self._level

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text() if self._built else ""

    def tell(
        self,
        level: Level,
        sentence: str,
        advice: str = "",
        offers: Sequence[Offer] = (),
        *,
        take_focus: bool = False,
    ) -> None:
        """Show a notice with at most two ways out.

        `take_focus` puts the focus on the first of them: only where the person started the action.
        """
        if not self._built:
            self._build()
        self._level = level
        self._mark.set_mark(*_MARKS[level])
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(f"{sentence}. {advice}" if advice else sentence)
        buttons = self._show_offers(offers[:2])
        self.show()
        self.update()
        _announce(self)
        if take_focus and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def close_notice(self) -> None:
        """Take the notice away."""
        self.hide()
        self.closed.emit()

    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons of the ways out."""
        if not self._built:
            return ()
        items = (self._offers.itemAt(at) for at in range(self._offers.count()))
        return tuple(w for item in items if item and isinstance(w := item.widget(), Button))

    def _show_offers(self, offers: Sequence[Offer]) -> tuple[Button, ...]:
        for old in self.buttons():
            self._offers.removeWidget(old)
            old.hide()
            old.deleteLater()
        for offer in offers:
            kind = Kind.PRIMARY if offer.primary else Kind.NORMAL
            button = Button(offer.verb, kind=kind, on_click=offer.do)
            self._offers.addWidget(button)
            # The layout shows it later, and a hidden button takes no focus.
            button.show()
        return self.buttons()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, edge = _banner_colours(self._level, tokens_for(self))
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(0, 0, 4, self.height(), QColor(edge))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(edge))
        painter.end()


def _banner_colours(level: Level, tokens: Tokens) -> tuple[str, str]:
    return {
        Level.INFO: (tokens.tint, tokens.accent),
        Level.WARNING: (tokens.amber_tint, tokens.amber),
        Level.ERROR: (tokens.red_tint, tokens.red),
    }[level]


def _announce(widget: QWidget) -> None:
    """Have a screen reader say the accessible name of `widget` at once."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


class Toast(QFrame):
    """A dark plate at the foot of its host: what was done, and its undoing.

    It goes after `SECONDS`; the time stands still while the mouse or the focus is on it.
    """

    SECONDS = 8
    undo_requested = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._mark = Mark("check", Ink.TOAST, BUTTON_SIZE)
        self._words = Words("", Role.BODY, Ink.TOAST)
        self._undo = _ToastButton(self.tr("Hoàn tác"))
        self._undo.clicked.connect(self._on_undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(16)
        layout.addWidget(self._mark)
        layout.addWidget(self._words)
        layout.addWidget(self._undo)
        host.installEventFilter(self)
        self._undo.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._words.text()

    @property
    def running(self) -> bool:
        """True while the time until it goes is running."""
        return self._timer.isActive()

    def tell(self, sentence: str, *, undo: bool = True, icon_name: str = "check") -> None:
        """Show `sentence` ("Đã xóa 3 hoạt động"), with its undoing if there is one."""
        self._words.setText(sentence)
        self._mark.set_mark(icon_name, Ink.TOAST)
        self._undo.setVisible(undo)
        self.setAccessibleName(sentence)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(self.SECONDS * 1000)
        _announce(self)

    def enterEvent(self, _event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        self._run_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host and kind is QEvent.Type.Resize:
            self._place()
        elif watched is self._undo and kind is QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._undo and kind is QEvent.Type.FocusOut:
            self._run_on()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill=tokens.toast, edge=None, radius=6)
        painter.end()

    def _run_on(self) -> None:
        if self.isVisible() and not self._undo.hasFocus() and not self.underMouse():
            self._timer.start(self.SECONDS * 1000)

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _place(self) -> None:
        self.adjustSize()
        left = (self._host.width() - self.width()) // 2
        self.move(max(0, left), max(0, self._host.height() - self.height() - 18))


class _ToastButton(QAbstractButton):
    """The verb of the undoing and its key, in the toast's own colours."""

    _KEY = "Ctrl+Z"

    def __init__(self, verb: str) -> None:
        super().__init__()
        self.setText(verb)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ownRing", True)

    def sizeHint(self) -> QSize:
        verb = QFontMetricsF(font(Role.BODY, strong=True))
        key = QFontMetricsF(font(Role.LABEL)).horizontalAdvance(self._KEY)
        return QSize(int(verb.horizontalAdvance(self.text()) + key) + 34, int(verb.height()) + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        width = 2.0 if self.hasFocus() or self.underMouse() else 1.0
        painter = QPainter(self)
        paint_box(painter, rect, fill=None, edge=tokens.toast_text, width=width)
        inner = rect.adjusted(12, 0, -12, 0)
        paint_text(painter, inner, self.text(), font(Role.BODY, strong=True), tokens.toast_text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        paint_text(painter, inner, self._KEY, font(Role.LABEL), tokens.toast_text, right)
        painter.end()
