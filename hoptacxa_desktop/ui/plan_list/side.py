"""The chosen plan at the side of the list: how far it is, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.services.glance import STATUS_WORDS

from ..fonts import Role
from ..icons import Ink
from ..widgets.buttons import Button, Kind
from ..widgets.fields import Words
from ..widgets.panels import SidePanel
from ..widgets.small import FiveSteps, PercentBar
from . import groups


class PlanSide(SidePanel):
    """Facts and actions of one plan. `open_wanted`, `delete_wanted`: what the person chose."""

    open_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Kế hoạch đang chọn"))
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 42)
        self._steps, self._status = FiveSteps(), Words("")
        self._bar = PercentBar()
        self._progress = Words("", Role.LABEL, Ink.LABEL)
        self._late = Words("", Role.LABEL, Ink.RED)
        self._next = Words("", Role.LABEL, Ink.LABEL, wraps=True)
        self._build()

    def _build(self) -> None:
        open_button = Button(
            self.tr("Mở kế hoạch"), kind=Kind.PRIMARY, on_click=self.open_wanted.emit
        )
        delete = Button(self.tr("Xóa"), icon_name="trash", on_click=self.delete_wanted.emit)
        self.body.addLayout(_row(open_button, delete))
        self.body.addSpacing(8)
        self.body.addLayout(_row(self._steps, self._status))
        self.body.addSpacing(8)
        self.body.addLayout(_row(Words(self.tr("Tiến độ"), Role.LABEL, strong=True), None))
        self.body.addWidget(self._bar)
        for words in (self._progress, self._late, self._next):
            self.body.addWidget(words)
        self.body.addStretch(1)

    def show_plan(self, plan: PlanSummary | None) -> None:
        """Show `plan`; with None the panel is hidden."""
        self.setVisible(plan is not None)
        if plan is None:
            return
        self.set_heading(_caption(plan), groups.subject(plan))
        self._steps.set_steps(groups.step(plan.status), STATUS_WORDS[plan.status])
        self._status.setText(STATUS_WORDS[plan.status])
        self._bar.set_percent(round(100 * plan.done / plan.tasks) if plan.tasks else 0)
        self._progress.setText(
            self.tr("{done}/{all} việc đã xong").format(done=plan.done, all=plan.tasks)
        )
        self._late.setText(self.tr("Quá hạn {count} hoạt động").format(count=plan.late))
        self._late.setVisible(bool(plan.late))
        self._next.setVisible(plan.next_end is not None)
        if plan.next_end is not None:
            self._next.setText(
                self.tr("Hạn gần nhất: {day}").format(day=dates.short(plan.next_end))
            )


def _caption(plan: PlanSummary) -> str:
    number = groups.full_number(plan)
    return f"Số {number} · {groups.day(plan)}" if number else "Chưa có số"


def _row(first: QWidget, second: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 0, Qt.AlignmentFlag.AlignVCenter)
    if second is not None:
        row.addWidget(second)
    row.addStretch(1)
    return row
