"""The form of what is said of an activity, a duty, or a shared line: one field a row."""

from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QGridLayout, QWidget

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, FieldKind
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.slots import particulars_text
from hoptacxa_desktop.domain.tasks import coverage
from hoptacxa_desktop.services import activities, budgets
from hoptacxa_desktop.services.editing import home_of
from hoptacxa_desktop.ui.plan import date_popup, time_facts
from hoptacxa_desktop.ui.plan.budget_field import BudgetField
from hoptacxa_desktop.ui.plan.form_fields import TextField
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.plan.units_field import UnitsField
from hoptacxa_desktop.ui.widgets.fields import LabelledField
from hoptacxa_desktop.ui.widgets.time_field import TimeField

_F = ActivityField
# Field, row, column, columns spanned of six.
_PLACES: tuple[tuple[ActivityField, int, int, int], ...] = (
    (_F.TIME, 0, 0, 6),
    (_F.LEAD, 1, 0, 6),
    (_F.ADVISERS, 2, 0, 6),
    (_F.PARTNERS, 3, 0, 6),
    (_F.PLACE, 4, 0, 4),
    (_F.DELIVERABLE, 4, 4, 2),
    (_F.PARTICIPANTS, 5, 0, 4),
    (_F.SCALE, 5, 4, 2),
    (_F.CONTENT, 6, 0, 6),
)
SHARED_FIELDS = frozenset((_F.TIME, _F.LEAD, _F.ADVISERS, _F.PARTNERS))
_NONE_SAID = "Chưa nêu"


class _Field(Protocol):
    committed: SignalInstance

    def commit(self) -> None: ...


class ParticularsForm(QWidget):
    """The fields of one node; leaving a field writes it. Words stay, days stand below as chips."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._node: Node | None = None
        self.fields: dict[ActivityField, LabelledField] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(12)
        for field, row, column, span in _PLACES:
            layout.addWidget(self._make(field), row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.budget = BudgetField()
        self.money = LabelledField(SPEC_OF[_F.BUDGET].label, self.budget)
        self.budget.committed.connect(self._write_budget)
        layout.addWidget(self.money, 7, 0, 1, 6)
        for column in range(6):
            layout.setColumnStretch(column, 1)
        session.flush_wanted.connect(self.commit)

    def _make(self, field: ActivityField) -> LabelledField:
        spec = SPEC_OF[field]
        label = self.tr("Nội dung") if field is _F.CONTENT else spec.label
        hint = self.tr("viết như trong văn bản") if field is _F.TIME else ""
        labelled = LabelledField(label, self._editor(field, label), hint=hint)
        cast(_Field, labelled.editor).committed.connect(partial(self._write, field))
        self._follow(field, labelled.editor)
        self.fields[field] = labelled
        return labelled

    def _follow(self, field: ActivityField, editor: QWidget) -> None:
        """Show on the live page what is being typed."""
        if isinstance(editor, TimeField):
            editor.edited.connect(partial(self._sketch, field, editor.line))
        elif isinstance(editor, TextField):
            editor.textChanged.connect(lambda: self._sketch(field, editor, editor.text))

    def _sketch(self, field: ActivityField, typed_in: QWidget, words: str) -> None:
        node, units = self._node, self._session.office.units
        if node is not None and typed_in.hasFocus():
            node_id = node.id
            self._session.sketch(
                lambda plan: activities.with_fields(plan, ((node_id, field, words),), units)
            )

    def _editor(self, field: ActivityField, label: str) -> QWidget:
        kind = SPEC_OF[field].kind
        if kind is FieldKind.TIME:
            time, session = TimeField(lambda words: ()), self._session
            date_popup.attach(time, lambda: session.context, lambda: session.desk.today)
            return time
        if kind is FieldKind.UNITS:
            units = UnitsField(label)
            units.unknown_pressed.connect(self._session.add_unit)
            units.alias_wanted.connect(self._session.add_alias)
            units.merge_wanted.connect(self._session.merge_units)
            return units
        if field is _F.CONTENT:
            return TextField(self.tr(_NONE_SAID), lines=3)
        if kind is FieldKind.LONG_TEXT:
            return TextField(self.tr(_NONE_SAID), lines=1)
        return TextField(self.tr(_NONE_SAID), lines=1, whole=True)

    @property
    def time(self) -> TimeField:
        """The field of time."""
        editor = self.fields[_F.TIME].editor
        assert isinstance(editor, TimeField)
        return editor

    def show_node(self, node: Node) -> None:
        """Show what is said at `node`, which has particulars."""
        said = node.particulars
        assert said is not None
        other = self._node is None or self._node.id != node.id
        self._node = node
        if other:
            self._forget()
        self.time.set_describe(time_facts.describe_for(self._session.plan))
        above = self._covering(node)
        for field, labelled in self.fields.items():
            labelled.setVisible(node.is_task or field in SHARED_FIELDS)
            self._fill(labelled.editor, field, said, particulars_text(above, field))
        self.money.setVisible(node.is_task)
        if isinstance(node.detail, Activity):
            self.budget.show_values(node.detail.budget)

    def _forget(self) -> None:
        """Take away what belongs to the node that was shown before."""
        for labelled in self.fields.values():
            labelled.set_error("")
            if isinstance(labelled.editor, UnitsField):
                labelled.editor.forget_kept()
        self.budget.clear()

    def _covering(self, node: Node) -> Particulars:
        """What shared lines say of the node, for the fields that say nothing themselves."""
        plan = self._session.plan
        shared = coverage(plan.outlines[home_of(plan, node.id)])
        return shared.get(node.id, Particulars())

    def _fill(self, editor: QWidget, field: ActivityField, said: Particulars, above: str) -> None:
        words = particulars_text(said, field)
        hint = self.tr("Theo dòng chung: {words}").format(words=above) if above else ""
        if isinstance(editor, UnitsField):
            shared = "" if words else hint
            editor.set_units(getattr(said, field.value), self._session.office, shared)
        elif isinstance(editor, TimeField):
            editor.line.setPlaceholderText(hint or self.tr(_NONE_SAID))
            editor.set_text(words)
        elif isinstance(editor, TextField):
            editor.set_text(words)

    def commit(self) -> None:
        """Write what stands typed but unwritten in any field."""
        if self._node is None or not self.isVisibleTo(self.window()):
            return
        for labelled in self.fields.values():
            cast(_Field, labelled.editor).commit()
        self.budget.commit()

    def _write(self, field: ActivityField, words: str) -> None:
        if self._node is not None:
            self._session.do(
                activities.set_field,
                typed=True,
                node_id=self._node.id,
                field=field,
                text=words,
                units=self._session.office.units,
            )

    def _write_budget(self, lines: tuple[BudgetLine, ...]) -> None:
        if self._node is not None and self._node.is_task:
            self._session.do(budgets.set_budget, typed=True, node_id=self._node.id, lines=lines)
