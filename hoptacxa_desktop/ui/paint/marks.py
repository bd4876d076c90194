"""The marks of choice: the box of a check box, the circle of a radio button."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ..icons import paint_icon
from ..tokens import Tokens


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
