"""The tab "Phụ lục": what an appendix is called, its columns, and its rows in the grid."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.errors import NotFound, PersonError
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, Part
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import appendices, own_columns
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.ui.plan import grid_facts
from hoptacxa_desktop.ui.plan.column_panel import ColumnPanel
from hoptacxa_desktop.ui.plan.form_fields import LineField, TextField
from hoptacxa_desktop.ui.plan.grid_facts import GridRow
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.lazy_pane import LazyPane
from hoptacxa_desktop.ui.plan.menu_button import MenuButton
from hoptacxa_desktop.ui.plan.session import PlanSession, Service
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState
from hoptacxa_desktop.ui.widgets.fields import LabelledField
from hoptacxa_desktop.ui.widgets.panels import Ground
from hoptacxa_desktop.ui.widgets.quiet import QuietCombo

_COLUMNS = tuple(field for field, spec in SPEC_OF.items() if spec.part is not Part.TRACKING)


class AppendixPane(LazyPane):
    """One appendix at a time. `form_wanted`: show this node in its form."""

    form_wanted = Signal(str)

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self._at = 0
        self.which = QuietCombo()
        self.title, self.reference = TextField(lines=2), LineField()
        self.columns = MenuButton(self.tr("Cột"), icon_name="table")
        self.columns_menu = QMenu(self)
        self.columns.setMenu(self.columns_menu)
        self.rename_menu = QMenu(self.tr("Đổi tên cột"), self)
        self.remove_menu = QMenu(self.tr("Bỏ cột riêng"), self)
        self.column_panel = ColumnPanel()
        self.grid = GridPane(
            session,
            self._rows,
            self.tr("Lưới phụ lục"),
            self._appendix_id,
            self.tr("Phụ lục chưa có dòng nào"),
        )
        self.add_group = Button(
            self.tr("Thêm nhóm"), icon_name="outline", on_click=partial(self.add, NodeKind.HEADING)
        )
        self.empty = EmptyState(
            self.tr("Kế hoạch chưa có phụ lục"),
            self.tr("Phụ lục phân công là bảng việc, đơn vị và thời gian, in ngang sau kế hoạch."),
            (
                DoorCard(
                    icon_name="table",
                    title=self.tr("Thêm phụ lục phân công"),
                    text=self.tr("Sáu cột: TT, nội dung, sản phẩm, chủ trì, phối hợp, thời gian."),
                    do=self.add_assignment,
                ),
            ),
        )
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        page = Ground("bg")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.column_panel)
        layout.addWidget(self.grid, 1)
        self.grid.add_to_row(self.add_group)
        self.grid.add_to_row(self.columns)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 4)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(LabelledField(self.tr("Phụ lục"), self.which), 1, top)
        row.addWidget(LabelledField(self.tr("Tên phụ lục"), self.title), 3, top)
        hint = self.tr("để trống thì tự ghi theo số, ngày")
        row.addWidget(LabelledField(self.tr("Dòng kèm theo"), self.reference, hint=hint), 3, top)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(
            Button(self.tr("Thêm phụ lục"), icon_name="plus", on_click=self.add_assignment)
        )
        side.addWidget(Button(self.tr("Xóa phụ lục"), icon_name="trash", on_click=self.remove))
        row.addLayout(side)
        return row

    def _connect(self) -> None:
        session = self._session
        self.which.activated.connect(self._on_which)
        self.title.committed.connect(
            lambda words: self._describe(self.tr("Sửa tên phụ lục"), title=words.strip())
        )
        self.reference.committed.connect(
            lambda words: self._describe(self.tr("Sửa dòng kèm theo"), reference=words.strip())
        )
        self.columns_menu.aboutToShow.connect(self._fill_columns)
        self.grid.form_wanted.connect(self.form_wanted)
        self.grid.add_requested.connect(partial(self.add, NodeKind.ACTIVITY))
        session.flush_wanted.connect(self.commit)

    @property
    def appendix(self) -> Appendix | None:
        """The appendix that is shown, None while the plan has none."""
        shown = self._session.plan.appendices if self._session.is_open else ()
        return shown[self._at] if self._at < len(shown) else None

    def commit(self) -> None:
        """Write what stands typed but unwritten."""
        if self._session.is_open and self.appendix is not None:
            self.title.commit()
            self.reference.commit()

    def add_assignment(self) -> None:
        """One more table of who does what; it is shown."""
        edited = self._session.do(appendices.add_assignment)
        if edited is not None:
            self.show_appendix(len(edited.plan.appendices) - 1)

    def remove(self) -> None:
        """The shown appendix away; a toast offers its undoing."""
        shown = self.appendix
        if shown is None:
            return
        edited = self._session.do(appendices.remove_appendix, appendix_id=shown.id)
        if edited is not None:
            self._session.desk.toast_wanted.emit(self.tr("Đã xóa 1 phụ lục"))

    def add(self, kind: NodeKind) -> None:
        """A row, or a row that heads a group; its title is next."""
        shown, current = self.appendix, self.grid.current
        if shown is None:
            return
        edited = self._session.do(
            appendices.add_row,
            appendix_id=shown.id,
            kind=kind,
            after=current.node_id if current else None,
        )
        if edited is not None and edited.node is not None:
            self.grid.edit_title(edited.node)

    def show_node(self, node_id: NodeId) -> None:
        """Show the appendix that holds an activity, at its row."""
        found = next((t for t in tasks(self._session.plan) if t.node_id == node_id), None)
        if found is not None and found.appendix is not None:
            self.show_appendix(found.appendix)
            self.grid.show_node(node_id)

    def show_appendix(self, at: int) -> None:
        """Show appendix number `at`."""
        if at != self._at:
            self.grid.filter.forget()
        self._at = at
        self.column_panel.hide()
        self._show()

    def _appendix_id(self) -> str | None:
        return self.appendix.id if self.appendix else None

    def _rows(self, plan: Plan) -> tuple[GridRow, ...]:
        shown = self._at < len(plan.appendices)
        return grid_facts.appendix_rows(plan, self._at) if shown else ()

    def refresh(self, *, other: bool) -> None:
        """Show the appendix that was shown, the first one of another plan."""
        last = max(0, len(self._session.plan.appendices) - 1)
        self._at = 0 if other else min(self._at, last)
        if other:
            self.column_panel.hide()
            self.grid.filter.forget()
        self._show()

    def _on_which(self, at: int) -> None:
        self._session.flush()
        self.show_appendix(at)

    def _show(self) -> None:
        shown = self.appendix
        self._stack.setCurrentIndex(0 if shown is None else 1)
        if shown is None:
            return
        self.which.clear()
        for at, one in enumerate(self._session.plan.appendices):
            self.which.addItem(one.label or self.tr("Phụ lục {n}").format(n=at + 1))
        self.which.setCurrentIndex(self._at)
        self.title.set_text(shown.title)
        self.reference.set_text(shown.reference)
        self.grid.set_columns(shown.columns)
        self.grid.refresh(other=False)

    def _fill_columns(self) -> None:
        """The columns that a table can have, ticked where it has them; the office's own."""
        self.columns_menu.clear()
        shown = self.appendix
        if shown is None:
            return
        have = {column.field for column in shown.columns}
        for field in _COLUMNS:
            action = self.columns_menu.addAction(SPEC_OF[field].label)
            action.setCheckable(True)
            action.setChecked(field in have)
            action.toggled.connect(partial(self._on_column, field))
        self.columns_menu.addSeparator()
        self.columns_menu.addAction(self.tr("Thêm cột riêng…"), self.add_column)
        _fill(self.rename_menu, self._headings(), self.rename_column)
        _fill(self.remove_menu, own_columns.own_headings(shown), self.remove_column)
        self.columns_menu.addMenu(self.rename_menu)
        self.columns_menu.addMenu(self.remove_menu)

    def add_column(self) -> None:
        """Ask for the name of one more column and add it."""
        self.column_panel.ask(
            self.tr("Thêm cột"), "", lambda name: self._own(own_columns.add_column, heading=name)
        )

    def name_column(self, heading: str) -> None:
        """Ask for the name of this column, of a new one for "". Raises NotFound."""
        if heading and heading not in self._headings():
            raise NotFound("Cột này không còn trong bảng.", advice="Hoàn tác để lấy lại.")
        if heading:
            self.rename_column(heading)
        else:
            self.add_column()

    def _headings(self) -> tuple[str, ...]:
        """The headings that can be changed: of columns, and of words that stand in rows."""
        shown = self.appendix
        if shown is None:
            return ()
        titles = (column.heading for column in shown.columns if column.field)
        return (*titles, *own_columns.own_headings(shown))

    def rename_column(self, heading: str) -> None:
        """Ask for another name of a column; what its rows say under it goes along."""
        self.column_panel.ask(
            self.tr("Đổi tên"),
            heading,
            lambda name: self._own(own_columns.rename_column, heading=heading, to=name),
        )

    def remove_column(self, heading: str) -> None:
        """A column of the office's own away with its values; a toast offers its undoing."""
        if isinstance(self._own(own_columns.remove_column, heading=heading), Edited):
            words = self.tr("Đã bỏ cột “{name}”").format(name=heading)
            self._session.desk.toast_wanted.emit(words)

    def _own(self, service: Service, **arguments: Any) -> Edited | PersonError | None:
        shown = self.appendix
        if shown is None:
            return None
        self._session.flush()
        return self._session.attempt(service, appendix_id=shown.id, **arguments)

    def _on_column(self, field: ActivityField, shown: bool) -> None:
        appendix = self.appendix
        if appendix is not None:
            self._session.do(
                appendices.show_column, appendix_id=appendix.id, field=field, shown=shown
            )

    def _describe(self, name: str, **values: object) -> None:
        shown = self.appendix
        if shown is not None:
            self._session.do(
                appendices.describe_appendix,
                typed=True,
                appendix_id=shown.id,
                name=name,
                **values,
            )


def _fill(menu: QMenu, headings: Sequence[str], do: Callable[[str], object]) -> None:
    """A menu of columns, greyed while there are none."""
    menu.clear()
    for heading in headings:
        # An ampersand in a heading is no sign for a key.
        menu.addAction(heading.replace("&", "&&"), partial(do, heading))
    menu.setEnabled(bool(headings))
