"""The panel for the name of a column; it stands above the table, not over it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.fields import LabelledField
from hoptacxa_desktop.ui.widgets.panels import Ground

Take = Callable[[str], object]
"""Takes a name; returns the situation that stands against it, if there is one."""


class ColumnPanel(Ground):
    """Asks for a name. Enter takes it, Esc gives it up; what is wrong stands below the field.

    `before`: the name that is to be changed, "" for a new one. `closed`: it is done or given up.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__("tint", line_at=(Qt.Edge.BottomEdge,))
        self.before = ""
        self._take: Take = lambda _name: None
        self.line = QLineEdit()
        self.field = LabelledField(
            self.tr("Tên cột"), self.line, hint=self.tr("như sẽ in ở đầu bảng")
        )
        self.done = Button("", on_click=self._on_done)
        self.give_up = Button(self.tr("Bỏ"), on_click=self._close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(12)
        layout.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.give_up, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addStretch(1)
        self.line.returnPressed.connect(self._on_done)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def ask(self, verb: str, name: str, take: Take) -> None:
        """Ask for a name in place of `name`; `verb` stands on the button."""
        self._take, self.before = take, name
        self.done.setText(verb)
        self.field.set_error("")
        self.line.setText(name)
        self.line.selectAll()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def _on_done(self) -> None:
        met = self._take(self.line.text())
        if isinstance(met, PersonError):
            self.field.set_error(f"{met.sentence} {met.advice}".strip())
        else:
            self._close()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
