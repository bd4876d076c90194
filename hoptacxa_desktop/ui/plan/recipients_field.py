"""Nơi nhận as a form: groups of lines, each with the words at its brace."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.recipients import RecipientGroup
from hoptacxa_desktop.ui.plan import general_facts
from hoptacxa_desktop.ui.plan.form_fields import LineField, TextField
from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.widgets.buttons import Button


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


class RecipientsField(QWidget):
    """All groups. `committed`: the groups after a change, a tuple of RecipientGroup."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[RecipientGroup, ...] = ()
        self.rows = RowList(self._make, self.tr("nhóm nơi nhận"))
        self.add = Button(self.tr("Thêm nhóm"), icon_name="plus", small=True, on_click=self._on_add)
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

    def _make(self, at: int) -> GroupRow:
        row = GroupRow()
        row.committed.connect(partial(self._on_row, at))
        return row

    def show_groups(self, groups: tuple[RecipientGroup, ...]) -> None:
        """Show these groups; this is no edit."""
        self._groups = groups
        self.rows.show_values(groups, lambda row, group: row.show_group(group))

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        for row in self.rows.editors:
            row.commit()

    def _on_row(self, at: int) -> None:
        self._tell((*self._groups[:at], self.rows.editors[at].group, *self._groups[at + 1 :]))

    def _on_moved(self, at: int, by: int) -> None:
        groups = list(self._groups)
        groups.insert(at + by, groups.pop(at))
        self._tell(tuple(groups))

    def _on_removed(self, at: int) -> None:
        self._tell((*self._groups[:at], *self._groups[at + 1 :]))

    def _on_add(self) -> None:
        """An empty group stands in the form until something is typed into it."""
        self.show_groups((*self._groups, RecipientGroup(recipients=())))
        self.rows.focus_row(len(self._groups) - 1)

    def _tell(self, groups: tuple[RecipientGroup, ...]) -> None:
        self.committed.emit(groups)
