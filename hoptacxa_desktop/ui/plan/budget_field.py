"""The money of an activity as a form: a source, an amount, a note a row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.ui.plan import money_facts
from hoptacxa_desktop.ui.plan.form_fields import LineField
from hoptacxa_desktop.ui.plan.rows_field import RowsField
from hoptacxa_desktop.ui.widgets.fields import FieldNote


class BudgetRow(QWidget):
    """One line of money. `committed` after a change that can be taken."""

    committed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = BudgetLine(source="")
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
        """Show a line; an amount with an error keeps what was typed while its line stays."""
        if line != self._shown:
            self.error.tell("")
        self._shown = line
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


class BudgetField(RowsField[BudgetRow, BudgetLine]):
    """All lines of money. `committed`: the lines after a change, a tuple of BudgetLine."""

    def __init__(self) -> None:
        super().__init__(
            make=BudgetRow,
            fill=BudgetRow.show_line,
            read=lambda row, _line: row.line,
            blank=lambda: BudgetLine(source=""),
            keeps=lambda line: line.source or line.amount or line.note,
            name=self.tr("dòng kinh phí"),
            add=self.tr("Thêm dòng kinh phí"),
        )
