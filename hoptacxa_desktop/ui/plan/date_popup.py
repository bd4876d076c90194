"""The calendar under a field of time: days that are picked become words in the office's style."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink, icon
from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.plan import time_facts
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.painted import tokens_for
from hoptacxa_desktop.ui.widgets.time_field import TimeField


class DatePopup(QFrame):
    """A month to pick from. `picked`: the first and the last day; Shift picks the last one.

    Enter picks the day of the cursor, Esc closes; the focus goes back to where it was.
    """

    picked = Signal(object, object)

    def __init__(self, parent: QWidget, start: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._start = start
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale("vi_VN"))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        headers = QCalendarWidget.VerticalHeaderFormat
        self.month.setVerticalHeaderFormat(headers.NoVerticalHeader)
        self.month.setSelectedDate(QDate(start.year, start.month, start.day))
        self.month.setAccessibleName(self.tr("Chọn ngày"))
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.month)
        hint = self.tr("Giữ Shift để chọn ngày cuối · Enter nhận · Esc đóng")
        layout.addWidget(Words(hint, Role.CAPTION, Ink.HINT))
        self.month.clicked.connect(self._on_day)
        self.month.activated.connect(self._on_activated)

    def _dress(self) -> None:
        """Qt's own red and arrows are not those of the house."""
        tokens = tokens_for(self)
        for day, colour in (
            (Qt.DayOfWeek.Saturday, tokens.ink2),
            (Qt.DayOfWeek.Sunday, tokens.red),
        ):
            form = QTextCharFormat()
            form.setForeground(QColor(colour))
            self.month.setWeekdayTextFormat(day, form)
        for name, sign in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = self.month.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(sign))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill=tokens.panel, edge=tokens.line2, radius=6)
        painter.end()

    def pick(self, day: date, *, as_last: bool) -> None:
        """Take a day as the first and only one, or as the last of a stretch."""
        if as_last:
            self.picked.emit(min(self._start, day), max(self._start, day))
            return
        self._start = day
        self.picked.emit(day, day)

    def _on_day(self, chosen: QDate) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.pick(_day(chosen), as_last=bool(shift))

    def _on_activated(self, chosen: QDate) -> None:
        self._on_day(chosen)
        self.close()


def _day(chosen: QDate) -> date:
    return date(chosen.year(), chosen.month(), chosen.day())


def attach(field: TimeField, context: Callable[[], TimeContext], today: Callable[[], date]) -> None:
    """Let the calendar's sign and Alt+↓ of `field` open a month; its words follow the days."""

    def open_month() -> None:
        popup = DatePopup(field, time_facts.day_of(field.text, context(), today()))
        popup.picked.connect(put)
        popup.adjustSize()
        popup.move(field.line.mapToGlobal(QPoint(0, field.line.height() + 2)))
        popup.show()
        popup.month.setFocus()

    def put(first: date, last: date) -> None:
        field.line.setText(time_facts.with_days(field.text, first, last, context()))

    field.picker_requested.connect(open_month)
