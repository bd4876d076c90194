"""The left side of the calendar: which units, plans and statuses are shown, and their load."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.identity import PlanId, UnitId

from ..fonts import Role
from ..icons import Ink
from ..paint.bars import BAR_HEIGHT, paint_percent
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.painted import tokens_for
from ..widgets.panels import Ground
from ..widgets.small import Swatch
from .filter_facts import Hidden, PlanLoad, StatusLoad, UnitLoad

T = TypeVar("T")


class FilterPanel(Ground):
    """Ticks for units, plans and statuses. `changed`: another choice was made."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("panel", line_at=(Qt.Edge.RightEdge,))
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 33)
        self._units: set[UnitId] = set()
        self._plans: set[PlanId] = set()
        self._statuses: set[Status] = set()
        self._ticks: list[QCheckBox] = []
        self._shown: tuple[object, ...] | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(self._body)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.addWidget(scroll)

    @property
    def hidden(self) -> Hidden:
        """All whose tick is off."""
        return Hidden(
            units=frozenset(self._units),
            plans=frozenset(self._plans),
            statuses=frozenset(self._statuses),
        )

    def show_loads(
        self,
        units: Sequence[UnitLoad],
        plans: Sequence[PlanLoad],
        statuses: Sequence[StatusLoad] = (),
    ) -> None:
        """List what the days in view have; what was hidden stays hidden."""
        if self._shown == (units, plans, statuses):
            return
        self._shown = units, plans, statuses
        _empty(self._body)
        self._ticks.clear()
        self._body.addLayout(self._head(self.tr("Đơn vị chủ trì")))
        most = max((unit.count for unit in units), default=1)
        for unit in units:
            self._body.addWidget(self._unit_row(unit, most))
        self._body.addSpacing(12)
        self._body.addWidget(Words(self.tr("Kế hoạch"), Role.BODY, strong=True))
        for plan in plans:
            row = self._row(plan.subject, plan.count, self._plans, plan.plan_id)
            self._body.addWidget(row)
        if statuses:
            self._body.addSpacing(12)
            self._body.addWidget(Words(self.tr("Tình trạng"), Role.BODY, strong=True))
        for one in statuses:
            self._body.addWidget(self._row(one.words, one.count, self._statuses, one.status))
        if not units:
            nothing = self.tr("Khoảng này chưa có hoạt động nào.")
            self._body.addWidget(Words(nothing, Role.LABEL, Ink.HINT, wraps=True))

    def show_all(self) -> None:
        """Tick everything."""
        for hidden in (self._units, self._plans, self._statuses):
            hidden.clear()
        for tick in self._ticks:
            with QSignalBlocker(tick):
                tick.setChecked(True)
        self.changed.emit()

    def _head(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Words(title, Role.BODY, strong=True))
        row.addStretch(1)
        row.addWidget(
            Button(self.tr("Chọn tất cả"), kind=Kind.LINK, small=True, on_click=self.show_all)
        )
        return row

    def _unit_row(self, load: UnitLoad, most: int) -> QWidget:
        row = self._row(load.name, load.count, self._units, load.unit)
        if load.initials:
            _first_line(row).insertWidget(1, Swatch(load.initials, load.index, load.name))
        bar = _LoadBar(round(100 * load.count / most), load.index)
        bar.setAccessibleName(self.tr("{count} hoạt động").format(count=load.count))
        line = QHBoxLayout()
        line.addSpacing(24)
        line.addWidget(bar, 1)
        _column(row).addLayout(line)
        return row

    def _row(self, name: str, count: int, hidden: set[T], one: T) -> QWidget:
        """A tick for `one`, which is on while it is not among the `hidden`."""
        row, tick = _tick_row(name, count, one not in hidden)
        self._ticks.append(tick)

        def turn(on: bool) -> None:
            (hidden.discard if on else hidden.add)(one)
            self.changed.emit()

        tick.toggled.connect(turn)
        return row


def _tick_row(name: str, count: int, on: bool) -> tuple[QWidget, QCheckBox]:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(2)
    line = QHBoxLayout()
    line.setSpacing(6)
    tick = QCheckBox()
    tick.setChecked(on)
    tick.setAccessibleName(name)
    words = Elided(name)
    line.addWidget(tick)
    line.addWidget(words, 1)
    line.addWidget(Words(str(count), Role.LABEL, Ink.LABEL))
    column.addLayout(line)
    return row, tick


class _LoadBar(QWidget):
    """The load of a unit beside that of the busiest, in the unit's colour."""

    def __init__(self, percent: int, unit: int) -> None:
        super().__init__()
        self._percent, self._unit = percent, unit
        self.setFixedHeight(BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        colour = tokens.unit(self._unit).ink
        paint_percent(painter, QRectF(self.rect()), self._percent, tokens, colour)
        painter.end()


class Elided(Words):
    """Words on one line that give way where there is no room; the tooltip holds them whole."""

    def __init__(self, text: str) -> None:
        super().__init__(text, Role.LABEL)
        self._whole = text
        self.setToolTip(text)
        self.setMinimumWidth(20)

    def resizeEvent(self, _event: object) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, mode, self.width()))


def _column(row: QWidget) -> QVBoxLayout:
    layout = row.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def _first_line(row: QWidget) -> QHBoxLayout:
    line = _column(row).itemAt(0)
    assert isinstance(line, QHBoxLayout)
    return line


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QVBoxLayout | QHBoxLayout):
            _empty(inner)
