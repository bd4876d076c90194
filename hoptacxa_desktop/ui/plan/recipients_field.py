"""Nơi nhận as a form: groups of lines, each with the words at its brace."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.recipients import RecipientGroup
from hoptacxa_desktop.ui.plan import general_facts
from hoptacxa_desktop.ui.plan.form_fields import LineField, TextField
from hoptacxa_desktop.ui.plan.rows_field import RowsField


class GroupRow(QWidget):
    """The lines of one group and the purpose at their brace."""

    committed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = TextField(self.tr("mỗi dòng một nơi nhận"), lines=2)
        self.lines.setAccessibleName(self.tr("Các nơi nhận"))
        self.purpose = LineField(self.tr("để báo cáo"))
        self.purpose.setAccessibleName(self.tr("Mục đích gửi, in bên dấu ngoặc"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.lines, 3)
        side = QVBoxLayout()
        side.addWidget(self.purpose)
        side.addStretch(1)
        layout.addLayout(side, 1)
        self.setFocusProxy(self.lines)
        for field in (self.lines, self.purpose):
            field.committed.connect(lambda _words: self.committed.emit())

    @property
    def group(self) -> RecipientGroup:
        """The group as it stands typed."""
        return general_facts.group_from(self.lines.text, self.purpose.text())

    def show_group(self, group: RecipientGroup) -> None:
        """Show a group; this is no edit."""
        self.lines.set_text(general_facts.group_words(group))
        self.purpose.set_text(group.purpose)

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        self.lines.commit()
        self.purpose.commit()


class RecipientsField(RowsField[GroupRow, RecipientGroup]):
    """All groups. `committed`: the groups after a change, a tuple of RecipientGroup."""

    def __init__(self) -> None:
        super().__init__(
            make=GroupRow,
            fill=GroupRow.show_group,
            read=lambda row, _group: row.group,
            blank=lambda: RecipientGroup(recipients=()),
            keeps=lambda group: group.recipients,
            name=self.tr("nhóm nơi nhận"),
            typed=lambda row: (row.lines.edited, row.purpose.textEdited),
            add=self.tr("Thêm nhóm"),
        )
