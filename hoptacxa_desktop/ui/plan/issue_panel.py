"""The panel for the clerk's number and date; it stands above the page, not over it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from hoptacxa_desktop.domain.errors import BadInput, NumberTaken, PersonError
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.own_number import full_number
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.services import plans
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.plan import head_facts
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.fields import LabelledField, Mark, Words
from hoptacxa_desktop.ui.widgets.panels import Ground


class IssuePanel(Ground):
    """Number and date of issue. `closed` when it is done or given up; `plan_wanted`: see this one.

    Errors stand below their field; a number that another plan has leads to that plan.
    """

    closed = Signal()
    plan_wanted = Signal(str)

    def __init__(self, session: PlanSession) -> None:
        super().__init__("tint", line_at=(Qt.Edge.BottomEdge,))
        self._session = session
        self._taken_by: PlanId | None = None
        self.number = LabelledField(self.tr("Số"), QLineEdit())
        self.day = LabelledField(
            self.tr("Ngày ban hành"), QLineEdit(), hint=self.tr("như 05/4/2027")
        )
        self.said = Words("", wraps=True)
        self.done = Button(self.tr("Ban hành"), kind=Kind.PRIMARY, on_click=self._on_done)
        self.give_up = Button(self.tr("Hủy"), on_click=self.closed.emit)
        self.number.mend_requested.connect(self._on_see)
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(Mark("stamp", Ink.ACCENT, 20))
        layout.addWidget(self.said, 2)
        layout.addWidget(self.number, 1, top)
        layout.addWidget(self.day, 1, top)
        layout.addWidget(self.done)
        layout.addWidget(self.give_up)
        for field in (self.number, self.day):
            self._line(field).returnPressed.connect(self._on_done)

    def ask(self) -> None:
        """Show the panel, the cursor in the number."""
        plan = self._session.plan
        self.said.setText(
            self.tr("Ghi số và ngày do văn thư cấp: {number}").format(
                number=full_number("…", plan.symbol)
            )
        )
        self._line(self.number).setText(plan.number)
        day = plan.issued_on or self._session.desk.today
        self._line(self.day).setText(dates.short(day))
        self._clear_errors()
        self.show()
        self._line(self.number).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _on_done(self) -> None:
        self._clear_errors()
        day = self._day()
        if day is None:
            return
        session = self._session
        outcome = session.attempt(
            plans.issue,
            office=session.office,
            number=self._line(self.number).text(),
            issued_on=day,
            at=session.desk.clock(),
        )
        if isinstance(outcome, PersonError):
            self._tell(outcome)
        elif outcome is not None:
            self.closed.emit()
            session.desk.toast_wanted.emit(head_facts.told(session.plan))

    def _day(self) -> date | None:
        day = dates.parse_date(self._line(self.day).text())
        if day is None:
            self.day.set_error(self.tr("Không có ngày này. Ghi như 05/4/2027."))
        return day

    def _tell(self, situation: PersonError) -> None:
        mend = ""
        if isinstance(situation, NumberTaken):
            self._taken_by = situation.plan_id
            mend = self.tr("Xem")
        advice = "" if mend else situation.advice if isinstance(situation, BadInput) else ""
        self.number.set_error(f"{situation.sentence} {advice}".strip(), mend)

    def _on_see(self) -> None:
        if self._taken_by is not None:
            self.closed.emit()
            self.plan_wanted.emit(self._taken_by)

    def _clear_errors(self) -> None:
        self._taken_by = None
        for field in (self.number, self.day):
            field.set_error("")

    def _line(self, field: LabelledField) -> QLineEdit:
        editor = field.editor
        assert isinstance(editor, QLineEdit)
        return editor
