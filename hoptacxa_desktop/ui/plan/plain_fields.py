"""Editors of the plan's plain fields: each writes its words when it is left, errors stand below."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.errors import BadInput, PersonError
from hoptacxa_desktop.services import plans
from hoptacxa_desktop.ui.plan.form_fields import LineField, TextField
from hoptacxa_desktop.ui.plan.general_facts import PlainField
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.fields import LabelledField


class PlainFields(QObject):
    """Makes the editors of plain fields and keeps them in step with the plan."""

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._fields: dict[str, tuple[PlainField, LabelledField]] = {}

    def make(self, field: PlainField) -> LabelledField:
        """The labelled editor of a field."""
        editor = TextField(lines=field.lines) if field.lines else LineField()
        labelled = LabelledField(field.label, editor, hint=field.hint)
        editor.committed.connect(partial(self._write, field))
        typed = editor.textEdited if isinstance(editor, LineField) else editor.edited
        typed.connect(partial(self._sketch, field, editor))
        labelled.mend_requested.connect(partial(self._mend, field))
        self._fields[field.name] = (field, labelled)
        return labelled

    def __getitem__(self, name: str) -> LabelledField:
        return self._fields[name][1]

    def items(self) -> Iterator[tuple[str, QWidget]]:
        """Each editor with the name of its field."""
        return ((name, labelled.editor) for name, (_field, labelled) in self._fields.items())

    def show_plan(self) -> None:
        """Show the words of the open plan; a field with an error keeps what was typed."""
        for field, labelled in self._fields.values():
            if not labelled.error:
                _editor(labelled).set_text(field.shown(self._session.plan))

    def forget_errors(self) -> None:
        """Take all errors away: another plan is shown."""
        for _field, labelled in self._fields.values():
            labelled.set_error("")

    def commit(self) -> None:
        """Write what stands typed but unwritten."""
        for _field, labelled in self._fields.values():
            _editor(labelled).commit()

    def _sketch(self, field: PlainField, editor: LineField | TextField, *_text: str) -> None:
        """Show on the live page what is being typed, as far as it can be taken."""
        try:
            values = field.taken(self._session.plan, words_in(editor))
        except BadInput:
            return
        self._session.sketch(lambda plan: plans.with_values(plan, **values))

    def _write(self, field: PlainField, words: str) -> None:
        labelled = self._fields[field.name][1]
        labelled.set_error("")
        plan = self._session.plan
        if words == field.shown(plan):
            return
        try:
            values = field.taken(plan, words)
        except BadInput as situation:
            self._tell(labelled, situation)
            return
        outcome = self._session.attempt(plans.describe, typed=True, name=field.undo, **values)
        if isinstance(outcome, PersonError):
            self._tell(labelled, outcome)

    def _tell(self, labelled: LabelledField, situation: PersonError) -> None:
        labelled.set_error(situation.sentence, situation.advice)

    def _mend(self, field: PlainField) -> None:
        """Take the words that the advice offers: "Dùng KH-LMHTX"."""
        editor = _editor(self._fields[field.name][1])
        mended = "".join(words_in(editor).split())
        editor.set_text(mended)
        self._write(field, mended)


def words_in(editor: LineField | TextField) -> str:
    """The words as they stand typed."""
    return editor.text() if isinstance(editor, LineField) else editor.text


def _editor(labelled: LabelledField) -> LineField | TextField:
    editor = labelled.editor
    assert isinstance(editor, LineField | TextField)
    return editor
