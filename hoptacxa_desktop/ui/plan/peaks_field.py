"""The peaks of a plan as a form: a name and the words of its time, days below as chips."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.values import context_of
from hoptacxa_desktop.ui.plan import date_popup, time_facts
from hoptacxa_desktop.ui.plan.form_fields import LineField
from hoptacxa_desktop.ui.plan.rows_field import RowsField
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.time_field import TimeField


class PeakRow(QWidget):
    """One peak."""

    committed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField(self.tr("Tên đợt cao điểm"))
        self.name.setAccessibleName(self.tr("Tên đợt cao điểm"))
        self.time = TimeField(lambda words: ())
        self.time.setAccessibleName(self.tr("Thời gian của đợt cao điểm"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.name, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.time, 1, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.name)
        self.name.committed.connect(lambda _words: self.committed.emit())
        self.time.committed.connect(lambda _words: self.committed.emit())

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        self.name.commit()
        self.time.commit()


class PeaksField(RowsField[PeakRow, Peak]):
    """All peaks. `committed`: the peaks after a change, a tuple of Peak."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__(
            make=self._make_row,
            fill=self._fill,
            read=self._read_row,
            blank=lambda: Peak(name=""),
            keeps=lambda peak: peak.name or peak.timing.text,
            name=self.tr("đợt cao điểm"),
            add=self.tr("Thêm đợt cao điểm"),
        )
        self._session = session
        self._plan: Plan | None = None

    def show_peaks(self, plan: Plan) -> None:
        """Show the peaks of `plan`; this is no edit."""
        self._plan = plan
        self.show_values(plan.peaks)

    def _make_row(self) -> PeakRow:
        row, session = PeakRow(), self._session
        date_popup.attach(row.time, lambda: session.context, lambda: session.desk.today)
        return row

    def _fill(self, row: PeakRow, peak: Peak) -> None:
        assert self._plan is not None
        row.name.set_text(peak.name)
        row.time.set_describe(time_facts.describe_peak(self._plan))
        row.time.set_text(peak.timing.text)

    def _read_row(self, row: PeakRow, peak: Peak) -> Peak:
        assert self._plan is not None
        timing = read(row.time.text.strip(), context_of(self._plan))
        return replace(peak, name=row.name.text().strip(), timing=timing)
