"""The paragraphs between title and outline, with slots where values of the plan are printed."""

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, slot
from hoptacxa_desktop.domain.slots import reader
from hoptacxa_desktop.ui.plan.rich_editor import RichEditor
from hoptacxa_desktop.ui.plan.rows_field import RowsField


class OpeningField(RowsField[RichEditor, RichText]):
    """All opening paragraphs. `committed`: the paragraphs after a change, a tuple of RichText."""

    def __init__(self) -> None:
        super().__init__(
            make=lambda: RichEditor(self.tr("Đoạn mở đầu"), lines=2),
            fill=self._fill,
            read=lambda editor, _text: editor.text,
            blank=tuple,
            keeps=bool,
            name=self.tr("đoạn mở đầu"),
            typed=lambda editor: (editor.edited,),
            add=self.tr("Thêm đoạn mở đầu"),
        )
        self._plan: Plan | None = None

    def show_plan(self, plan: Plan) -> None:
        """Show the opening of `plan`; this is no edit."""
        self._plan = plan
        self.show_values(plan.opening)

    def insert_slot(self, name: str) -> None:
        """Print the value called `name` where the cursor of the last used paragraph stands."""
        if not self.rows.editors:
            self.committed.emit(((slot(name),),))
            return
        used = [one for one in self.rows.editors if one.textCursor().position()]
        editor = used[-1] if used else self.rows.editors[0]
        editor.insert_slot(name)
        editor.commit()

    def _fill(self, editor: RichEditor, text: RichText) -> None:
        assert self._plan is not None
        editor.set_text(text, reader(self._plan, None))
