"""The ring around the control that has the focus."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QFocusFrame, QWidget

from .tokens import Tokens

RING = 2
GAP = 1
_RADIUS = 6


def paint_ring(painter: QPainter, rect: QRectF, tokens: Tokens, radius: float = _RADIUS) -> None:
    """Paint the ring of the focus along the inside of `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


class FocusRing(QObject):
    """Keeps the ring around the button, tick or card that has the focus.

    Fields show their focus by their own edge. A click with the mouse shows no ring: the hand knows
    where it is.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        wanted = isinstance(now, QAbstractButton) and not now.property("ownRing")
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not wanted or by_mouse or now is None:
            self._take_away()
            return
        self._take_away()
        self._frame = QFocusFrame(now)
        self._frame.setWidget(now)

    def _take_away(self) -> None:
        if self._frame is None:
            return
        frame, self._frame = self._frame, None
        try:
            frame.hide()
            frame.deleteLater()
        except RuntimeError:
            # The frame died with the widget that it surrounded.
            return
