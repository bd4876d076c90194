"""The pane of the grid: the activities of the plan or of one appendix, edited as in Excel."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField, AnyField, FieldKind, kind_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import slots_of
from hoptacxa_desktop.services import activities, outline, pasting
from hoptacxa_desktop.services.activities import FieldChange
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.services.pasting import NewRow
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.models.row_model import RowModel
from hoptacxa_desktop.ui.plan import grid_facts, time_facts, unit_facts
from hoptacxa_desktop.ui.plan.grid_delegate import GridDelegate
from hoptacxa_desktop.ui.plan.grid_empty import GridEmpty
from hoptacxa_desktop.ui.plan.grid_facts import GRID_FIELDS, GridRow
from hoptacxa_desktop.ui.plan.grid_view import GridView
from hoptacxa_desktop.ui.plan.lazy_pane import LazyPane
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.notices import Banner, Level, Offer
from hoptacxa_desktop.ui.widgets.painted import FlowLayout

_USUAL = tuple(Column(heading=grid_facts.heading(field), field=field) for field in GRID_FIELDS)
Rows = Callable[[Plan], Sequence[GridRow]]


class GridPane(LazyPane):
    """The grid and its row of actions. `form_wanted`: show this node in its form.

    `add_requested`: a new row is wanted behind the current one.
    """

    form_wanted = Signal(str)
    add_requested = Signal()

    def __init__(
        self,
        session: PlanSession,
        rows: Rows = grid_facts.body_rows,
        name: str = "",
        appendix: Callable[[], str | None] = lambda: None,
        empty: str = "",
    ) -> None:
        """`empty`: what is said in place of a grid without rows."""
        super().__init__(session)
        self._rows, self._appendix = rows, appendix
        self._columns: tuple[Column, ...] = _USUAL
        self.model = RowModel(parent=self)
        self.view = GridView(name or self.tr("Lưới hoạt động"))
        self.view.setModel(self.model)
        self.delegate = GridDelegate(
            lambda column: self.model.fields[column],
            lambda: time_facts.describe_for(session.plan),
            lambda: unit_facts.choices(session.office),
            self.view,
        )
        self.view.setItemDelegate(self.delegate)
        title = empty or self.tr("Kế hoạch chưa có hoạt động")
        self.empty = GridEmpty(title, self.add_requested.emit, self.paste)
        self._stack = QStackedWidget()
        self.notice = Banner()
        self.count = Words("", Role.LABEL, Ink.LABEL)
        self.add_button = Button(
            self.tr("Thêm dòng"), icon_name="plus", on_click=self.add_requested.emit
        )
        self.fill_button = Button(self.tr("Điền xuống"), icon_name="down", on_click=self.fill_down)
        self.fill_button.setToolTip(self.tr("Điền xuống (Ctrl+D)"))
        self.delete_button = Button(
            self.tr("Xóa dòng"), icon_name="trash", on_click=self.delete_rows
        )
        self.form_button = Button(
            self.tr("Mở trong dàn ý"), icon_name="outline", on_click=self._on_form
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self._buttons = FlowLayout(gap=8)
        for button in (self.add_button, self.fill_button, self.delete_button, self.form_button):
            self._buttons.addWidget(button)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addLayout(self._buttons, 1)
        row.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.set_widths()

    def add_to_row(self, widget: QWidget) -> None:
        """Put `widget` into the row of actions, behind those that are there."""
        self._buttons.addWidget(widget)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns from the next refresh on; the usual ones of the grid for none."""
        self._columns = tuple(columns) or _USUAL

    def _fit_columns(self, rows: Sequence[GridRow]) -> None:
        """Words of the rows under headings that have no column get one behind the others."""
        shown = grid_facts.columns_of(self._columns, rows)
        fields = tuple(grid_facts.field_of(column) for column in shown)
        if self.model.set_fields(fields, tuple(column.heading for column in shown)):
            self.set_widths()

    def set_widths(self) -> None:
        """Give the columns their widths in the font of the screen; titles get what is left."""
        letter = self.view.fontMetrics().averageCharWidth()
        least = [grid_facts.letters(field) * letter for field in self.model.fields]
        titled = ActivityField.TITLE in self.model.fields
        self.view.fit_columns(least, self._title_column() if titled else None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.set_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_widths()

    def _connect(self) -> None:
        self.notice.closed.connect(self._on_notice_closed)
        self.model.edit_requested.connect(self._on_edit)
        self.delegate.left.connect(self.view.leave_editor)
        self.view.fill_down_requested.connect(self.fill_down)
        self.view.clear_requested.connect(self.clear_cells)
        self.view.copy_requested.connect(self.copy)
        self.view.paste_requested.connect(self.paste)

    def refresh(self, *, other: bool) -> None:
        """Show the rows of the open plan."""
        self.notice.hide()
        shown = self._rows(self._session.plan)
        self._fit_columns(shown)
        self.model.set_rows(shown, self._session.office.units, self._session.desk.today)
        self._show_rows_or_hint()
        self.count.setText(grid_facts.count_words(shown))

    def _show_rows_or_hint(self) -> None:
        self._stack.setCurrentWidget(self.view if self.model.rows else self.empty)

    @property
    def current(self) -> GridRow | None:
        """The current row."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_node(self, node_id: NodeId) -> None:
        """Make the row of a node current."""
        row = self.model.row_of(node_id)
        if row >= 0:
            column = max(self.view.currentIndex().column(), 1)
            self.view.setCurrentIndex(self.model.index(row, column))

    def add_row(self) -> None:
        """A new activity behind the current one, its title in edit."""
        after = self.current.node_id if self.current else self._last_node()
        edited = self._session.do(outline.add_node, kind=NodeKind.ACTIVITY, after=after)
        if edited is not None and edited.node is not None:
            self.edit_title(edited.node)

    def edit_title(self, node_id: NodeId) -> None:
        """Open the editor of a row's title."""
        row = self.model.row_of(node_id)
        if row >= 0:
            index = self.model.index(row, self._title_column())
            self.view.setCurrentIndex(index)
            self.view.setFocus()
            self.view.edit(index)

    def _last_node(self) -> NodeId | None:
        return self.model.rows[-1].node_id if self.model.rows else None

    def _title_column(self) -> int:
        fields = self.model.fields
        return fields.index(ActivityField.TITLE) if ActivityField.TITLE in fields else 0

    def delete_rows(self) -> None:
        """The selected rows away in one step; a toast tells it."""
        rows, _ = self.view.block()
        gone = [self.model.rows[row].node_id for row in rows if 0 <= row < len(self.model.rows)]
        if not gone:
            return
        named = outline.counted(self._session.plan, gone)
        if self._session.do(outline.delete_nodes, node_ids=gone) is not None:
            self._session.desk.toast_wanted.emit(self.tr("Đã xóa {name}").format(name=named))

    def fill_down(self) -> None:
        """The cells of the first selected row into those below it; with one row, from above."""
        rows, columns = self.view.block()
        source = rows.start if len(rows) > 1 else rows.start - 1
        if source < 0:
            return
        words = {column: self.model.cell(source, column).edit for column in columns}
        self._set_all(
            (
                (row, column, said)
                for row in rows
                for column, said in words.items()
                if said is not None
            ),
            self.tr("Điền xuống {n} ô"),
        )

    def clear_cells(self) -> None:
        """The selected cells emptied, where a field may be empty."""
        rows, columns = self.view.block()
        emptied = [column for column in columns if _may_be_empty(self.model.fields[column])]
        self._set_all(
            ((row, column, "") for row in rows for column in emptied), self.tr("Xóa chữ ở {n} ô")
        )

    def copy(self) -> None:
        """The selected cells to the clipboard, as Excel takes them."""
        rows, columns = self.view.block()
        cells = [[self.model.cell(row, column) for column in columns] for row in rows]
        if cells:
            QGuiApplication.clipboard().setText(grid_facts.tsv(cells))

    def paste(self) -> None:
        """The cells of the clipboard from the current cell on, below the last row as new ones."""
        here = self.view.currentIndex()
        top = max(here.row(), 0)
        left = here.column() if here.isValid() else self._title_column()
        pasted = grid_facts.parsed_tsv(QGuiApplication.clipboard().text())
        room = len(self.model.rows) - top
        changes = self._changes(
            (top + down, left + right, words)
            for down, row in enumerate(pasted[:room])
            for right, words in enumerate(row)
        )
        rows = [tuple(zip(self.model.fields[left:], row, strict=False)) for row in pasted[room:]]
        if rows:
            self._ask_for(pasted, left, partial(self._paste, changes, rows), len(rows))
        elif changes:
            self._paste(changes, rows)

    def _ask_for(
        self, pasted: Sequence[Sequence[str]], left: int, do: Callable[[], None], new: int
    ) -> None:
        """Show the rows that would come below the last one, and ask whether they shall."""
        self._stack.setCurrentWidget(self.view)
        count = self.model.columnCount()
        cells = [grid_facts.coming_cells(row, left, count) for row in pasted[-new:]]
        self.model.set_coming(cells)
        wide = max(len(row) for row in pasted)
        said = self.tr("Sắp dán {rows} dòng × {columns} cột. {new} hoạt động mới sau dòng cuối.")
        self.notice.tell(
            Level.INFO,
            said.format(rows=len(pasted), columns=wide, new=new),
            self.tr("Chưa ghi vào kế hoạch."),
            (
                Offer(self.tr("Dán {n} dòng").format(n=len(pasted)), do, primary=True),
                Offer(self.tr("Hủy"), self.notice.close_notice),
            ),
            take_focus=True,
        )
        self._show_last()

    def _show_last(self) -> None:
        """Scroll to the last row, with the room that the notice has left."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.view.scrollTo(self.model.index(self.model.rowCount() - 1, self._title_column()))

    def _on_notice_closed(self) -> None:
        self.model.set_coming(())
        self._show_rows_or_hint()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paste(self, changes: Sequence[FieldChange], rows: Sequence[NewRow]) -> None:
        done = self._session.do(
            pasting.paste,
            changes=changes,
            rows=rows,
            after=self._last_node(),
            appendix_id=self._appendix(),
            units=self._session.office.units,
        )
        if done is not None and rows:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            said = self.tr("Đã thêm {n} hoạt động").format(n=len(rows))
            self._session.desk.toast_wanted.emit(said)

    def _set_all(self, cells: Iterable[tuple[int, int, str]], name: str) -> None:
        """Write these cells (row, column, words) in one step; those that stay are left out."""
        changes = self._changes(cells)
        if changes:
            self._write(changes, name.format(n=len(changes)))

    def _changes(self, cells: Iterable[tuple[int, int, str]]) -> list[FieldChange]:
        return [
            (self.model.rows[row].node_id, self.model.fields[column], words)
            for row, column, words in cells
            if row < len(self.model.rows)
            and column < self.model.columnCount()
            and self.model.cell(row, column).edit not in (None, words)
        ]

    def _write(self, changes: Sequence[FieldChange], name: str) -> None:
        self._session.do(
            activities.set_fields, changes=changes, name=name, units=self._session.office.units
        )

    def _on_edit(self, row: GridRow, field: AnyField, words: str) -> None:
        if field is ActivityField.TITLE and self._prints_values(row.node_id):
            self.form_wanted.emit(row.node_id)
            return
        self._session.do(
            activities.set_field,
            typed=True,
            node_id=row.node_id,
            field=field,
            text=words,
            units=self._session.office.units,
        )

    def _prints_values(self, node_id: NodeId) -> bool:
        """True for a title with slots, which a cell cannot show."""
        return bool(slots_of(node_of(self._session.plan, node_id).text))

    def _on_form(self) -> None:
        if self.current is not None:
            self.form_wanted.emit(self.current.node_id)


def _may_be_empty(field: AnyField) -> bool:
    kinds = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.TIME, FieldKind.UNITS)
    return field is not ActivityField.TITLE and kind_of(field) in kinds
