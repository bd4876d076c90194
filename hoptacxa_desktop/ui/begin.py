"""Beginning a plan: which skeleton, for which year, under which subject."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.plan import Plan, PlanKind
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.services import plans, templates

from .desk import Desk
from .fonts import Role
from .icons import Ink
from .widgets.buttons import Button, Kind
from .widgets.fields import LabelledField, Words

_ABOUT = {
    PlanKind.ACTION_MONTH: "Cả năm, cao điểm từ ngày 29/3 đến ngày 29/4",
    PlanKind.EMULATION: "Đối tượng, nội dung, thời gian thi đua; khen thưởng",
    PlanKind.COORDINATION: "Mục tiêu, nội dung phối hợp; phụ lục phân công thực hiện",
    PlanKind.ACTION_PROGRAMME: "Mục tiêu, nhiệm vụ, giải pháp theo chương trình của cấp trên",
    PlanKind.OTHER: "Ba phần: mục đích, nội dung, tổ chức thực hiện",
}


class BeginDialog(QDialog):
    """Asks the three things a plan needs to begin; opens its page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._touched = False
        self.setWindowTitle(self.tr("Lập kế hoạch"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kinds = QButtonGroup(self)
        self._year = QSpinBox()
        self._subject = QPlainTextEdit()
        self._build()
        self._kinds.idClicked.connect(self._suggest)
        self._year.valueChanged.connect(self._suggest)
        self._subject.textChanged.connect(self._on_typed)
        self._suggest()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Words(self.tr("Lập kế hoạch mới"), Role.TITLE))
        layout.addLayout(self._build_kinds())
        self._year.setRange(2000, 2100)
        self._year.setValue(self._desk.today.year)
        self._year.setButtonSymbols(QSpinBox.ButtonSymbols.UpDownArrows)
        self._year.setMinimumHeight(QLineEdit().sizeHint().height())
        row = QHBoxLayout()
        row.addWidget(LabelledField(self.tr("Năm"), self._year))
        row.addStretch(1)
        layout.addLayout(row)
        self._subject.setTabChangesFocus(True)
        self._subject.setFixedHeight(self._subject.fontMetrics().height() * 3 + 18)
        self._field = LabelledField(
            self.tr("Trích yếu"), self._subject, hint=self.tr("dòng in đậm dưới chữ KẾ HOẠCH")
        )
        layout.addWidget(self._field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Hủy"), on_click=self.reject))
        foot.addWidget(Button(self.tr("Lập kế hoạch"), kind=Kind.PRIMARY, on_click=self.begin))
        layout.addLayout(foot)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 88)

    def _build_kinds(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for number, kind in enumerate(PlanKind):
            button = QRadioButton(plans.KIND_WORDS[kind])
            button.setAccessibleDescription(_ABOUT[kind])
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            column.addWidget(button)
            about = Words(_ABOUT[kind], Role.LABEL, Ink.HINT)
            about.setIndent(24)
            column.addWidget(about)
        return column

    @property
    def kind(self) -> PlanKind:
        """The chosen kind."""
        return tuple(PlanKind)[self._kinds.checkedId()]

    @property
    def subject(self) -> str:
        """The subject as it stands."""
        return self._subject.toPlainText().strip()

    @property
    def error(self) -> str:
        """What is wrong, "" for nothing."""
        return self._field.error

    def _skeleton(self) -> Plan:
        folder = resource("templates")
        return templates.skeleton(folder, kind=self.kind, year=self._year.value())

    def _suggest(self) -> None:
        if not self._touched:
            self._subject.setPlainText(self._skeleton().subject)
            self._touched = False

    def _on_typed(self) -> None:
        # What a person has written stays when kind or year change; a suggestion does not.
        self._touched = self._subject.hasFocus()
        self._field.set_error("")

    def begin(self) -> None:
        """Begin the plan as it is described, or say what is missing."""
        if not self.subject:
            self._field.set_error(self.tr("Chưa ghi trích yếu."))
            self._subject.setFocus()
            return
        desk = self._desk
        begun = desk.do(
            plans.begin_plan,
            plan=replace(self._skeleton(), subject=self.subject),
            office=desk.office,
            at=desk.clock(),
        )
        if begun is not None:
            self.accept()
            desk.plan_wanted.emit(begun.plan.id)
