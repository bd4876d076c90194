"""The house's touch on Qt's Fusion style: the focus ring and the marks of tick and choice."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from .icons import paint_icon
from .tokens import Tokens, tokens_of

RING = 2
GAP = 1
_RADIUS = 6
_INDICATOR = 18


class HouseStyle(QProxyStyle):
    """Fusion with our ring, our check boxes and radio buttons; no dotted focus lines."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _FRAME_MARGINS:
            return RING + GAP
        if metric in _INDICATOR_SIZES:
            return _INDICATOR
        return super().pixelMetric(metric, option, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.ControlElement.CE_FocusFrame:
            paint_ring(painter, QRectF(option.rect), tokens_of(option.palette))
            return
        super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        primitive = QStyle.PrimitiveElement
        if element is primitive.PE_FrameFocusRect:
            return
        if element in (primitive.PE_IndicatorCheckBox, primitive.PE_IndicatorItemViewItemCheck):
            paint_check(painter, QRectF(option.rect), option.state, tokens_of(option.palette))
        elif element is primitive.PE_IndicatorRadioButton:
            paint_radio(painter, QRectF(option.rect), option.state, tokens_of(option.palette))
        else:
            super().drawPrimitive(element, option, painter, widget)


_FRAME_MARGINS = (
    QStyle.PixelMetric.PM_FocusFrameVMargin,
    QStyle.PixelMetric.PM_FocusFrameHMargin,
)
_INDICATOR_SIZES = (
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
)


def paint_ring(painter: QPainter, rect: QRectF, tokens: Tokens, radius: float = _RADIUS) -> None:
    """Paint the ring of the focus along the inside of `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def paint_check(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, tokens: Tokens) -> None:
    """Paint the box of a check box: empty, ticked, or with a bar for "some of them"."""
    on, partly = QStyle.StateFlag.State_On, QStyle.StateFlag.State_NoChange
    enabled = bool(state & QStyle.StateFlag.State_Enabled)
    full = bool(state & (on | partly))
    box = _mark_rect(rect)
    _paint_mark_ground(painter, tokens, full=full, enabled=enabled)
    painter.drawRoundedRect(box, 3, 3)
    ink = tokens.on_accent if enabled else tokens.panel
    if state & on:
        paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), ink)
    elif state & partly:
        painter.setPen(QPen(QColor(ink), 1.5))
        middle = box.center()
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
    painter.restore()


def paint_radio(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, tokens: Tokens) -> None:
    """Paint the circle of a radio button."""
    enabled = bool(state & QStyle.StateFlag.State_Enabled)
    full = bool(state & QStyle.StateFlag.State_On)
    circle = _mark_rect(rect)
    _paint_mark_ground(painter, tokens, full=full, enabled=enabled)
    painter.drawEllipse(circle)
    if full:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if enabled else tokens.panel))
        painter.drawEllipse(circle.center(), 3, 3)
    painter.restore()


def _mark_rect(rect: QRectF) -> QRectF:
    side = min(rect.width(), rect.height()) - 3
    mark = QRectF(0, 0, side, side)
    mark.moveCenter(rect.center())
    return mark


def _paint_mark_ground(painter: QPainter, tokens: Tokens, *, full: bool, enabled: bool) -> None:
    """Set pen and brush for a mark; the caller draws the shape and restores the painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = tokens.accent if full else tokens.line2
    painter.setPen(QPen(QColor(edge if enabled else tokens.ink3), 1))
    ground = tokens.accent if enabled else tokens.ink3
    painter.setBrush(QColor(ground if full else tokens.panel))


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
