"""The pane of the grid: the activities of the plan or of one appendix, edited as in Excel."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField, AnyField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import slots_of
from hoptacxa_desktop.services import activities, outline
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.models.row_model import RowModel
from hoptacxa_desktop.ui.plan import grid_facts, time_facts, unit_facts
from hoptacxa_desktop.ui.plan.grid_columns import GridColumns
from hoptacxa_desktop.ui.plan.grid_delegate import GridDelegate
from hoptacxa_desktop.ui.plan.grid_empty import GridEmpty
from hoptacxa_desktop.ui.plan.grid_facts import GRID_FIELDS, GridRow
from hoptacxa_desktop.ui.plan.grid_filter import QUICK, GridFilter
from hoptacxa_desktop.ui.plan.grid_hands import GridHands
from hoptacxa_desktop.ui.plan.grid_paster import GridPaster
from hoptacxa_desktop.ui.plan.grid_view import GridView
from hoptacxa_desktop.ui.plan.lazy_pane import LazyPane
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.notices import Banner
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
        appendix: Callable[[], str | None] | None = None,
        empty: str = "",
    ) -> None:
        """`appendix`: the one that is shown; without it columns are the person's, not the plan's.

        `empty`: what is said in place of a grid without rows.
        """
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
        self.notice = Banner()
        self.hands = GridHands(session, self.model, self.view)
        self.paster = GridPaster(session, self.hands, self.model, self.view, self.notice, self._end)
        # An appendix has other buttons in the row, and its columns are all in sight.
        quick = QUICK if appendix is None else ()
        self.filter = GridFilter(session, self.model, self.view, quick)
        self.chosen = GridColumns(session, self.model, self.view) if appendix is None else None
        title = empty or self.tr("Kế hoạch chưa có hoạt động")
        self.empty = GridEmpty(title, self.add_requested.emit, self.paste)
        self._stack = QStackedWidget()
        self.count = Words("", Role.LABEL, Ink.LABEL)
        self._make_buttons()
        self._build()
        self._connect()

    def _make_buttons(self) -> None:
        self.add_button = Button(
            self.tr("Thêm dòng"), icon_name="plus", on_click=self.add_requested.emit
        )
        self.add_button.setToolTip(self.tr("Thêm dòng (Ctrl+Enter)"))
        self.fill_button = Button(
            self.tr("Điền xuống"), icon_name="down", on_click=self.hands.fill_down
        )
        self.fill_button.setToolTip(self.tr("Điền xuống (Ctrl+D)"))
        self.delete_button = Button(
            self.tr("Xóa dòng"), icon_name="trash", on_click=self.hands.delete_rows
        )
        self.delete_button.setToolTip(self.tr("Xóa dòng (Ctrl+-)"))
        self.form_button = Button(
            self.tr("Mở trong dàn ý"), icon_name="outline", on_click=self._on_form
        )

    def _build(self) -> None:
        self._buttons = FlowLayout(gap=8)
        for button in (self.add_button, self.fill_button, self.delete_button, self.form_button):
            self._buttons.addWidget(button)
        for button in self.filter.quick_buttons:
            self._buttons.addWidget(button)
        if self.chosen is not None:
            self._buttons.addWidget(self.chosen.button)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addLayout(self._buttons, 1)
        row.addWidget(self.filter.clear_button)
        row.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        for page in (self.view, self.empty, self.filter.nothing):
            self._stack.addWidget(page)
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
        if self.chosen is not None:
            shown = self.chosen.arranged(shown)
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
        self.paster.asked.connect(self._on_coming)
        self.delegate.left.connect(self.view.leave_editor)
        self.delegate.everywhere.connect(self.hands.set_everywhere)
        self.view.add_requested.connect(self.add_requested)
        self.view.paste_requested.connect(self.paste)
        self.filter.changed.connect(self._show_rows)
        if self.chosen is not None:
            self.chosen.changed.connect(self._show_rows)

    def refresh(self, *, other: bool) -> None:
        """Show the rows of the open plan."""
        self.notice.hide()
        if other:
            self.filter.forget()
        self._show_rows()

    def _show_rows(self) -> None:
        found = self._rows(self._session.plan)
        self._fit_columns(found)
        shown = self.filter.sift(found)
        self.hands.sorted, self.hands.filtered = self.filter.is_sorted, self.filter.is_filtered
        self.model.set_rows(shown, self._session.office.units, self._session.desk.today)
        self._show_rows_or_hint()
        self.count.setText(self._count_words())

    def _count_words(self) -> str:
        return self.filter.count_words() or grid_facts.count_words(self.model.rows)

    def _show_rows_or_hint(self) -> None:
        hint = self.filter.nothing if self.filter.is_filtered else self.empty
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else hint)

    @property
    def current(self) -> GridRow | None:
        """The current row."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_node(self, node_id: NodeId) -> None:
        """Make the row of a node current, which must be seen whatever is filtered."""
        if self.model.row_of(node_id) < 0:
            self.filter.clear()
        row = self.model.row_of(node_id)
        if row >= 0:
            column = max(self.view.currentIndex().column(), 1)
            self.view.setCurrentIndex(self.model.index(row, column))

    def add_row(self) -> None:
        """A new activity behind the current one, its title in edit."""
        after = self.current.node_id if self.current else self._end()[0]
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

    def _end(self) -> tuple[NodeId | None, str | None]:
        """The last row in the plan's order, and the appendix that this is."""
        found = self._rows(self._session.plan)
        appendix = self._appendix() if self._appendix else None
        return (found[-1].node_id if found else None), appendix

    def _title_column(self) -> int:
        fields = self.model.fields
        return fields.index(ActivityField.TITLE) if ActivityField.TITLE in fields else 0

    def paste(self) -> None:
        """The cells of the clipboard from the current cell on, below the last row as new ones."""
        self.paster.paste(self._title_column())

    def _on_coming(self) -> None:
        """Show rows that are to be pasted, with the room that the notice has left."""
        coming = self.model.rowCount() - len(self.model.rows)
        if not coming:
            return
        words = self.tr("{count}, {n} dòng sắp dán")
        self.count.setText(words.format(count=self._count_words(), n=coming))
        self._stack.setCurrentWidget(self.view)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.view.scrollTo(self.model.index(self.model.rowCount() - 1, self._title_column()))

    def _on_notice_closed(self) -> None:
        self.model.set_coming(())
        self.count.setText(self._count_words())
        self._show_rows_or_hint()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

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
