"""The peaks of a plan as a form: a name and the words of its time, days below as chips."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.values import context_of
from hoptacxa_desktop.ui.plan import date_popup, time_facts
from hoptacxa_desktop.ui.plan.form_fields import LineField
from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Button
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


class PeaksField(QWidget):
    """All peaks. `committed`: the peaks after a change, a tuple of Peak."""

    committed = Signal(object)

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._plan: Plan | None = None
        self._peaks: tuple[Peak, ...] = ()
        self.rows = RowList(self._make, self.tr("đợt cao điểm"))
        self.add = Button(
            self.tr("Thêm đợt cao điểm"), icon_name="plus", small=True, on_click=self._on_add
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.rows)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        layout.addLayout(row)
        self.rows.moved.connect(self._on_moved)
        self.rows.removed.connect(self._on_removed)

    def show_peaks(self, plan: Plan) -> None:
        """Show the peaks of `plan`; this is no edit."""
        self._plan = plan
        self._show(plan.peaks)

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        for row in self.rows.editors:
            row.name.commit()
            row.time.line.editingFinished.emit()

    def _show(self, peaks: tuple[Peak, ...]) -> None:
        self._peaks = peaks
        self.rows.show_values(peaks, self._fill)

    def _fill(self, row: PeakRow, peak: Peak) -> None:
        assert self._plan is not None
        row.name.set_text(peak.name)
        row.time.set_describe(time_facts.describe_peak(self._plan))
        if row.time.text != peak.timing.text:
            row.time.set_text(peak.timing.text)

    def _make(self, at: int) -> PeakRow:
        row, session = PeakRow(), self._session
        row.committed.connect(partial(self._on_row, at))
        date_popup.attach(row.time, lambda: session.context, lambda: session.desk.today)
        return row

    def _on_row(self, at: int) -> None:
        row, plan = self.rows.editors[at], self._plan
        assert plan is not None
        timing = read(row.time.text.strip(), context_of(plan))
        peak = replace(self._peaks[at], name=row.name.text().strip(), timing=timing)
        self._tell((*self._peaks[:at], peak, *self._peaks[at + 1 :]))

    def _on_moved(self, at: int, by: int) -> None:
        peaks = list(self._peaks)
        peaks.insert(at + by, peaks.pop(at))
        self._tell(tuple(peaks))

    def _on_removed(self, at: int) -> None:
        self._tell((*self._peaks[:at], *self._peaks[at + 1 :]))

    def _on_add(self) -> None:
        """An unnamed peak stands in the form until it has a name or a time."""
        self._show((*self._peaks, Peak(name="")))
        self.rows.focus_row(len(self._peaks) - 1)

    def _tell(self, peaks: tuple[Peak, ...]) -> None:
        self._peaks = peaks
        self.committed.emit(tuple(p for p in peaks if p.name or p.timing.text))
