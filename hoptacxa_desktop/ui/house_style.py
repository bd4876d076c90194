"""Fusion in the house's look: flat, thin lines, our marks. What QSS does well is left to QSS."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QProgressBar,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from .focus_ring import GAP, RING, paint_ring
from .paint.bars import paint_percent
from .paint.controls import (
    ARROW_WIDTH,
    paint_chevron,
    paint_field_box,
    paint_head_label,
    paint_head_section,
    paint_menu_title,
    paint_scroll_bar,
)
from .paint.marks import paint_check, paint_radio
from .tokens import tokens_of

_INDICATOR = 18
_MENU_MARGIN = 4
_SCROLL_BAR = 13
_FIELD_PADDING = 12
_LEAST_SLIDER = 28
_INDENT = 5


class HouseStyle(QProxyStyle):
    """Paints what no widget of ours paints itself."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        ours = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if ours is None else ours

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: Any = None,
    ) -> QSize:
        result = super().sizeFromContents(kind, option, size, widget)
        if kind in _FIELDS:
            # As high as a line to type in, so that fields in a row stand on one line.
            line = option.fontMetrics.height() + _FIELD_PADDING
            return result.expandedTo(QSize(result.width() + ARROW_WIDTH // 2, line))
        return result

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: Any = None,
    ) -> QRect:
        if control is QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _scroll_bar_part(option, part)
        rect = super().subControlRect(control, option, part, widget)
        return rect.adjusted(_INDENT, 0, 0, 0) if (control, part) in _EDIT_FIELDS else rect

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        # Asked for every cell of every table: what is not ours goes on at once.
        if element not in _CONTROLS:
            super().drawControl(element, option, painter, widget)
            return
        rect, tokens = QRectF(option.rect), tokens_of(option.palette)
        if element is _FOCUS_FRAME:
            paint_ring(painter, rect, tokens)
        elif element in _HEADS:
            paint_head_section(painter, rect, tokens)
        elif element is _HEAD_LABEL and isinstance(option, QStyleOptionHeader):
            paint_head_label(painter, rect, option.text, option.textAlignment, tokens)
        elif element is _MENU_TITLE and isinstance(option, QStyleOptionMenuItem):
            hot = bool(option.state & _HOT)
            paint_menu_title(painter, rect, option.text, tokens, hot=hot)
        elif element is _GROOVE and isinstance(widget, QProgressBar):
            paint_percent(painter, rect, _percent(widget), tokens)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is _FOCUS_RECT:
            return
        if element in _CHECKS:
            paint_check(painter, QRectF(option.rect), option.state, tokens_of(option.palette))
        elif element is _RADIO:
            paint_radio(painter, QRectF(option.rect), option.state, tokens_of(option.palette))
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        kind = QStyle.ComplexControl
        if control is kind.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            self._draw_scroll_bar(option, painter)
        elif control is kind.CC_ComboBox:
            self._draw_field(option, painter)
            self._draw_arrow(control, option, painter, QStyle.SubControl.SC_ComboBoxArrow, "down")
        elif control is kind.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            self._draw_field(option, painter)
            if option.subControls & QStyle.SubControl.SC_SpinBoxUp:
                self._draw_arrow(control, option, painter, QStyle.SubControl.SC_SpinBoxUp, "up")
                part = QStyle.SubControl.SC_SpinBoxDown
                self._draw_arrow(control, option, painter, part, "down")
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _draw_field(self, option: QStyleOptionComplex, painter: QPainter) -> None:
        paint_field_box(
            painter,
            QRectF(option.rect),
            tokens_of(option.palette),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
            enabled=bool(option.state & QStyle.StateFlag.State_Enabled),
        )

    def _draw_arrow(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        part: QStyle.SubControl,
        name: str,
    ) -> None:
        rect = QRectF(self.subControlRect(control, option, part))
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        paint_chevron(painter, rect, name, tokens_of(option.palette), on=enabled)

    def _draw_scroll_bar(self, option: QStyleOptionSlider, painter: QPainter) -> None:
        part = QStyle.SubControl.SC_ScrollBarSlider
        hot = bool(option.activeSubControls & part) and bool(
            option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken)
        )
        slider = QRectF(_scroll_bar_part(option, part))
        paint_scroll_bar(painter, QRectF(option.rect), slider, tokens_of(option.palette), hot=hot)


_FOCUS_FRAME = QStyle.ControlElement.CE_FocusFrame
_GROOVE = QStyle.ControlElement.CE_ProgressBarGroove
_HEADS = (QStyle.ControlElement.CE_HeaderSection, QStyle.ControlElement.CE_HeaderEmptyArea)
# The contents of a progress bar are painted with its groove.
_HEAD_LABEL = QStyle.ControlElement.CE_HeaderLabel
_MENU_TITLE = QStyle.ControlElement.CE_MenuBarItem
_HOT = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Sunken
_CONTROLS = (
    _FOCUS_FRAME,
    _MENU_TITLE,
    _GROOVE,
    QStyle.ControlElement.CE_ProgressBarContents,
    _HEAD_LABEL,
    *_HEADS,
)
_FOCUS_RECT = QStyle.PrimitiveElement.PE_FrameFocusRect
_CHECKS = (
    QStyle.PrimitiveElement.PE_IndicatorCheckBox,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
)
_RADIO = QStyle.PrimitiveElement.PE_IndicatorRadioButton
_METRICS = {
    QStyle.PixelMetric.PM_MenuBarVMargin: _MENU_MARGIN,
    QStyle.PixelMetric.PM_MenuBarHMargin: _MENU_MARGIN,
    QStyle.PixelMetric.PM_FocusFrameVMargin: RING + GAP,
    QStyle.PixelMetric.PM_FocusFrameHMargin: RING + GAP,
    QStyle.PixelMetric.PM_IndicatorWidth: _INDICATOR,
    QStyle.PixelMetric.PM_IndicatorHeight: _INDICATOR,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: _INDICATOR,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: _INDICATOR,
    QStyle.PixelMetric.PM_ScrollBarExtent: _SCROLL_BAR,
    QStyle.PixelMetric.PM_ComboBoxFrameWidth: 4,
}
_EDIT_FIELDS = (
    (QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField),
    (QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxEditField),
)
_FIELDS = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox)


def _percent(bar: QProgressBar) -> int:
    """Return how much is done; a third where nobody can tell."""
    whole = bar.maximum() - bar.minimum()
    return round(100 * (bar.value() - bar.minimum()) / whole) if whole > 0 else 33


def _scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Return where a part of a scroll bar lies. It has no arrows: the keys and the wheel step."""
    rect, upright = option.rect, option.rect.height() >= option.rect.width()
    length = rect.height() if upright else rect.width()
    span = option.maximum - option.minimum
    slider = length
    if span > 0:
        slider = max(_LEAST_SLIDER, length * option.pageStep // (span + option.pageStep))
    slider = min(slider, length)
    at = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown
    )
    begin, size = {
        QStyle.SubControl.SC_ScrollBarGroove: (0, length),
        QStyle.SubControl.SC_ScrollBarSlider: (at, slider),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, at),
        QStyle.SubControl.SC_ScrollBarAddPage: (at + slider, length - at - slider),
    }.get(part, (0, 0))
    if upright:
        return QRect(rect.left(), rect.top() + begin, rect.width(), size)
    return QRect(rect.left() + begin, rect.top(), size, rect.height())
