"""The paragraphs between title and outline, with slots where values of the plan are printed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, slot
from hoptacxa_desktop.domain.slots import reader
from hoptacxa_desktop.ui.plan.rich_editor import RichEditor
from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.widgets.buttons import Button


class OpeningField(QWidget):
    """All opening paragraphs. `committed`: the paragraphs after a change, a tuple of RichText."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[RichText, ...] = ()
        self._plan: Plan | None = None
        self.rows = RowList(self._make, self.tr("đoạn mở đầu"))
        self.add = Button(
            self.tr("Thêm đoạn mở đầu"), icon_name="plus", small=True, on_click=self._on_add
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

    def show_plan(self, plan: Plan) -> None:
        """Show the opening of `plan`; this is no edit."""
        self._plan = plan
        self._show(plan.opening)

    def commit(self) -> None:
        """Tell a change that was not told yet."""
        for editor in self.rows.editors:
            editor.commit()

    def insert_slot(self, name: str) -> None:
        """Print the value called `name` where the cursor of the last used paragraph stands."""
        if not self.rows.editors:
            self.committed.emit(((slot(name),),))
            return
        used = [one for one in self.rows.editors if one.textCursor().position()]
        editor = used[-1] if used else self.rows.editors[0]
        editor.insert_slot(name)
        editor.commit()

    def _make(self, at: int) -> RichEditor:
        editor = RichEditor(self.tr("Đoạn mở đầu"), lines=2)
        editor.committed.connect(partial(self._on_text, at))
        return editor

    def _show(self, texts: tuple[RichText, ...]) -> None:
        self._texts = texts
        self.rows.show_values(texts, self._fill)

    def _fill(self, editor: RichEditor, text: RichText) -> None:
        assert self._plan is not None
        editor.set_text(text, reader(self._plan, None))

    def _on_text(self, at: int, text: RichText) -> None:
        self._tell((*self._texts[:at], text, *self._texts[at + 1 :]))

    def _on_moved(self, at: int, by: int) -> None:
        texts = list(self._texts)
        texts.insert(at + by, texts.pop(at))
        self._tell(tuple(texts))

    def _on_removed(self, at: int) -> None:
        self._tell((*self._texts[:at], *self._texts[at + 1 :]))

    def _on_add(self) -> None:
        """An empty paragraph stands in the form until something is typed into it."""
        self._show((*self._texts, ()))
        self.rows.focus_row(len(self._texts) - 1)

    def _tell(self, texts: tuple[RichText, ...]) -> None:
        self.committed.emit(tuple(text for text in texts if text))
