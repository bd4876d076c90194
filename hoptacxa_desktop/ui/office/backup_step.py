"""The page of the declaration that asks where copies go."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from hoptacxa_desktop.domain.office import Office

from ..dialogs import Dialogs
from ..widgets.buttons import Button
from ..widgets.fields import LabelledField
from .step import Step, column


class BackupStep(Step):
    """Where the daily copies go."""

    def __init__(self, dialogs: Dialogs, here: Path) -> None:
        super().__init__()
        self.title = self.tr("Sao lưu")
        self.about = self.tr("Nơi cất bản sao lưu hằng ngày")
        self.lead = self.tr(
            "Mỗi ngày chương trình tự cất một bản sao lưu trên máy này. Nên chọn thêm nơi khác, "
            "ví dụ USB hoặc ổ đĩa thứ hai."
        )
        self._dialogs = dialogs
        self._folder = QLineEdit()
        self._folder.setReadOnly(True)
        self._folder.setPlaceholderText(self.tr("Chưa chọn nơi thứ hai"))
        own = QLineEdit(str(here))
        own.setReadOnly(True)
        layout = column(self)
        layout.addWidget(LabelledField(self.tr("Trên máy này"), own))
        layout.addWidget(LabelledField(self.tr("Nơi thứ hai"), self._folder))
        row = QHBoxLayout()
        row.addWidget(Button(self.tr("Chọn thư mục…"), on_click=self._pick))
        row.addWidget(Button(self.tr("Không dùng"), on_click=self._clear))
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def load(self, office: Office) -> None:
        """Show the second folder."""
        self._folder.setText(office.backup_folder)

    def read(self, office: Office) -> Office:
        """The office with the second folder."""
        return replace(office, backup_folder=self._folder.text())

    def _pick(self) -> None:
        chosen = self._dialogs.pick_folder(self.tr("Chọn nơi cất bản sao lưu"))
        if chosen is not None:
            self._folder.setText(str(chosen))
            self.changed.emit()

    def _clear(self) -> None:
        self._folder.clear()
        self.changed.emit()
