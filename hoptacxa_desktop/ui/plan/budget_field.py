"""The money of an activity as a form: a source, an amount, a note a row."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.ui.plan import money_facts
from hoptacxa_desktop.ui.plan.form_fields import LineField
from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.fields import FieldNote


class BudgetRow(QWidget):
    """One line of money. `committed` after a change that can be taken."""

    committed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.source = LineField(self.tr("Nguồn kinh phí"))
        self.amount = LineField(self.tr("Số tiền (đồng)"))
        self.note = LineField(self.tr("Ghi chú"))
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.error = FieldNote()
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((self.source, 3), (self.amount, 2), (self.note, 2)):
            field.setAccessibleName(field.placeholderText())
            field.committed.connect(self._on_field)
            fields.addWidget(field, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(fields)
        layout.addWidget(self.error)
        self.setFocusProxy(self.source)

    @property
    def line(self) -> BudgetLine:
        """The line as it stands typed. Raises BadInput for an amount that is none."""
        return BudgetLine(
            source=self.source.text().strip(),
            amount=money_facts.amount_from(self.amount.text()),
            note=self.note.text().strip(),
        )

    def show_line(self, line: BudgetLine) -> None:
        """Show a line; an amount with an error keeps what was typed."""
        self.source.set_text(line.source)
        self.note.set_text(line.note)
        if not self.error.text:
            self.amount.set_text(money_facts.shown(line.amount))

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        for field in (self.source, self.amount, self.note):
            field.commit()

    def _on_field(self, _words: str) -> None:
        try:
            money_facts.amount_from(self.amount.text())
        except BadInput as situation:
            self.error.tell(f"{situation.sentence} {situation.advice}")
            return
        self.error.tell("")
        self.committed.emit()


class BudgetField(QWidget):
    """All lines of money. `committed`: the lines after a change, a tuple of BudgetLine."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[BudgetLine, ...] = ()
        self.rows = RowList(self._make, self.tr("dòng kinh phí"))
        self.add = Button(
            self.tr("Thêm dòng kinh phí"), icon_name="plus", small=True, on_click=self._on_add
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

    def show_lines(self, lines: tuple[BudgetLine, ...]) -> None:
        """Show these lines; this is no edit."""
        self._lines = lines
        self.rows.show_values(lines, lambda row, line: row.show_line(line))

    def forget_errors(self) -> None:
        """Take all errors away: another activity is shown."""
        for row in self.rows.editors:
            row.error.tell("")

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        for row in self.rows.editors:
            row.commit()

    def _make(self, at: int) -> BudgetRow:
        row = BudgetRow()
        row.committed.connect(partial(self._on_row, at))
        return row

    def _on_row(self, at: int) -> None:
        self._tell((*self._lines[:at], self.rows.editors[at].line, *self._lines[at + 1 :]))

    def _on_moved(self, at: int, by: int) -> None:
        lines = list(self._lines)
        lines.insert(at + by, lines.pop(at))
        self._tell(tuple(lines))

    def _on_removed(self, at: int) -> None:
        self._tell((*self._lines[:at], *self._lines[at + 1 :]))

    def _on_add(self) -> None:
        """An empty line stands in the form until something is typed into it."""
        self.show_lines((*self._lines, BudgetLine(source="")))
        self.rows.focus_row(len(self._lines) - 1)

    def _tell(self, lines: tuple[BudgetLine, ...]) -> None:
        self._lines = lines
        self.committed.emit(tuple(one for one in lines if one.source or one.amount or one.note))
