"""Buttons: a verb, mostly with an icon; the kind says how much it matters."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ..fonts import Role, font
from ..icons import BUTTON_SIZE, ROW_SIZE, Ink, icon
from ..paint.boxes import Corners, paint_box
from ..paint.texts import paint_text
from .painted import repolish, tokens_for


class Kind(StrEnum):
    """How much a button matters. At most one primary in a head, a banner or a dialog."""

    NORMAL = "normal"
    PRIMARY = "primary"
    QUIET = "quiet"
    LINK = "link"


_ICON_INK = {
    Kind.PRIMARY: Ink.ON_ACCENT,
    Kind.LINK: Ink.ACCENT,
}


class Button(QPushButton):
    """A push button: `Button("Trình ký", kind=Kind.PRIMARY, icon_name="send")`.

    `why_not`: the reason while it is disabled.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = Kind.NORMAL,
        icon_name: str = "",
        small: bool = False,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._small = icon_name, small
        self._tip = ""
        self.setAutoDefault(False)
        self.setProperty("small", small)
        self.setProperty("alone", bool(icon_name) and not text)
        self.set_kind(kind)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())

    def set_kind(self, kind: Kind) -> None:
        """Change how much the button matters."""
        self.setProperty("kind", kind.value)
        if self._icon_name:
            ink = _ICON_INK.get(kind, Ink.INK)
            self.setIcon(icon(self._icon_name, ink, on=Ink.ACCENT_TEXT))
            side = ROW_SIZE if self._small else BUTTON_SIZE
            self.setIconSize(QSize(side + (4 if self.text() else 0), side))
        repolish(self)

    def allow(self, allowed: bool, why_not: str = "") -> None:
        """Enable or disable the button; `why_not` is told while it is disabled."""
        if self.isEnabled():
            self._tip = self.toolTip()
        self.setEnabled(allowed)
        self.setToolTip(self._tip if allowed else why_not)


def icon_button(
    icon_name: str,
    name: str,
    *,
    key: str = "",
    small: bool = True,
    on_click: Callable[[], object] | None = None,
    kind: Kind = Kind.QUIET,
) -> Button:
    """Return a button of an icon alone, for the few actions that need no word.

    `name` is its accessible name; `key` is told beside it in the tooltip.
    """
    button = Button(icon_name=icon_name, small=small, kind=kind, on_click=on_click)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({key})" if key else name)
    return button


class _Segment(QAbstractButton):
    """One choice of a segmented switch."""

    def __init__(self, text: str, corners: Corners) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self._corners = corners
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Role.BODY, strong=True))
        return QSize(int(metrics.horizontalAdvance(self.text())) + 28, int(metrics.height()) + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, rect = tokens_for(self), QRectF(self.rect())
        fill, ink = tokens.panel, tokens.ink
        if self.isChecked():
            fill, ink = tokens.accent, tokens.on_accent
        elif self.underMouse():
            fill = tokens.tint
        edge = tokens.accent if self.isChecked() else tokens.line2
        painter = QPainter(self)
        paint_box(painter, rect, fill=fill, edge=edge, corners=self._corners)
        face = font(Role.BODY, strong=self.isChecked())
        paint_text(painter, rect, self.text(), face, ink, Qt.AlignmentFlag.AlignCenter)
        painter.end()

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()


class SegmentedSwitch(QWidget):
    """A few choices side by side of which one holds; ← → move between them."""

    chosen = Signal(int)

    def __init__(
        self, texts: Sequence[str], name: str, current: int = 0, keys: Sequence[str] = ()
    ) -> None:
        """`name` says what is chosen, for a screen reader; `keys` stand in the tooltips."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for at, text in enumerate(texts):
            segment = _Segment(text, Corners(left=at == 0, right=at == len(texts) - 1))
            if keys:
                segment.setToolTip(f"{texts[at]} ({keys[at]})")
            self._group.addButton(segment, at)
            layout.addWidget(segment)
        self.set_current(current)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int:
        """The number of the choice that holds, from 0."""
        return self._group.checkedId()

    def set_current(self, at: int) -> None:
        """Choose number `at` without telling it."""
        self._group.button(at).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = self.current + step
        if not step or not 0 <= at < len(self._group.buttons()):
            super().keyPressEvent(event)
            return
        self._group.button(at).setFocus(Qt.FocusReason.TabFocusReason)
        self._group.button(at).click()
