"""What is done to the cells and rows that are selected in the grid: one step of undo each."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from hoptacxa_desktop.domain.fields import ActivityField, AnyField, FieldKind, kind_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.shaping import Side
from hoptacxa_desktop.services import activities, outline, rows
from hoptacxa_desktop.services.activities import FieldChange
from hoptacxa_desktop.ui.models.row_model import RowModel
from hoptacxa_desktop.ui.plan import grid_clipboard, grid_facts
from hoptacxa_desktop.ui.plan.grid_view import GridView
from hoptacxa_desktop.ui.plan.session import PlanSession, Service


class GridHands(QObject):
    """Fills, empties and copies cells; deletes, copies and moves rows."""

    def __init__(self, session: PlanSession, model: RowModel, view: GridView) -> None:
        super().__init__(view)
        self._session, self._model, self._view = session, model, view
        self.sorted = False
        """True while rows stand in another order than the plan's, so that none can be moved."""
        self.filtered = False
        """True while rows are left out, so that a row moves over those that are to be seen."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)
        view.fill_down_requested.connect(self.fill_down)
        view.clear_requested.connect(self.clear_cells)
        view.copy_requested.connect(self.copy)
        view.delete_requested.connect(self.delete_rows)
        view.duplicate_requested.connect(self.duplicate_rows)
        view.shift_requested.connect(self.shift)
        view.level_requested.connect(self.change_level)
        view.lines.dropped.connect(self._on_dropped)

    @property
    def selected(self) -> list[NodeId]:
        """The nodes of the rows that have a selected cell."""
        found, _ = self._view.block()
        return [self._model.rows[row].node_id for row in found if row < len(self._model.rows)]

    def delete_rows(self) -> None:
        """The selected rows away; a toast tells it."""
        gone = self.selected
        if not gone:
            return
        top = self._view.block()[0].start
        named = outline.counted(self._session.plan, gone)
        if self._session.do(outline.delete_nodes, node_ids=gone) is not None:
            self._tell(self.tr("Đã xóa {name}").format(name=named))
            self._stay_at(top)

    def _stay_at(self, row: int) -> None:
        """The row that came up into the place of one that went becomes current."""
        column = max(self._view.currentIndex().column(), 0)
        row = min(row, self._model.rowCount() - 1)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row, column))

    def duplicate_rows(self) -> None:
        """A copy of the selected rows behind them; the copies are selected next."""
        chosen = self.selected
        if not chosen:
            return
        named = outline.counted(self._session.plan, chosen)
        done = self._session.do(rows.duplicate_rows, node_ids=chosen)
        if done is not None and done.node is not None:
            self._tell(self.tr("Đã nhân đôi {name}").format(name=named))
            self._select_from(done.node, len(chosen))

    def shift(self, by: int) -> None:
        """The selected rows one place up (-1) or down."""
        block, _ = self._view.block()
        beyond = block.start - 1 if by < 0 else block.stop
        if self.filtered and 0 <= beyond < len(self._model.rows):
            side = Side.BEFORE if by < 0 else Side.BEHIND
            goal = self._model.rows[beyond].node_id
            self._move(rows.put_rows, beside=goal, side=side)
        elif not self.filtered:
            self._move(rows.shift_rows, by=by)

    def change_level(self, by: int) -> None:
        """The selected rows one level up (-1) or down."""
        self._move(rows.change_level, by=by)

    def _on_dropped(self, before: int, deeper: bool) -> None:
        """Put the selected rows before a row; `deeper`: into the one above it."""
        found = self._model.rows
        if not found:
            return
        if deeper and before:
            self._move(rows.put_rows, beside=found[before - 1].node_id, side=Side.INSIDE)
        elif before < len(found):
            self._move(rows.put_rows, beside=found[before].node_id, side=Side.BEFORE)
        else:
            self._move(rows.put_rows, beside=found[-1].node_id, side=Side.BEHIND)

    def _move(self, service: Service, **arguments: Any) -> None:
        chosen = self.selected
        if not chosen:
            return
        if self.sorted:
            words = self.tr("Đang sắp xếp theo cột. Về thứ tự kế hoạch để dời dòng.")
            self._session.desk.notice_wanted.emit(words)
            return
        columns = self._view.block()[1]
        if self._session.do(service, node_ids=chosen, **arguments) is not None:
            self._select_from(chosen[0], len(chosen), columns)

    def _select_from(self, first: NodeId, count: int, columns: range | None = None) -> None:
        row = self._model.row_of(first)
        if row >= 0:
            last = min(row + count, self._model.rowCount())
            self._view.select_block(range(row, last), columns or self._view.block()[1])
            self._view.scrollTo(self._view.currentIndex())

    def fill_down(self) -> None:
        """The cells of the first selected row into those below it; with one row, from above."""
        block, columns = self._view.block()
        source = block.start if len(block) > 1 else block.start - 1
        if source < 0:
            return
        words = {column: self._model.cell(source, column).edit for column in columns}
        self.set_all(
            (
                (row, column, said)
                for row in block
                for column, said in words.items()
                if said is not None
            ),
            self.tr("Điền xuống {n} ô"),
        )

    def clear_cells(self) -> None:
        """The selected cells emptied, where a field may be empty."""
        block, columns = self._view.block()
        emptied = [column for column in columns if _may_be_empty(self._model.fields[column])]
        self.set_all(
            ((row, column, "") for row in block for column in emptied), self.tr("Xóa chữ ở {n} ô")
        )

    def set_everywhere(self, words: str) -> None:
        """These words into all selected cells of the current column."""
        block, _ = self._view.block()
        column = self._view.currentIndex().column()
        name = grid_facts.heading(self._model.fields[column]).lower()
        self.set_all(
            ((row, column, words) for row in block),
            self.tr("Sửa {name} ở {{n}} dòng").format(name=name),
        )

    def copy(self) -> None:
        """The selected cells to the clipboard, as Excel takes them."""
        block, columns = self._view.block()
        cells = [[self._model.cell(row, column) for column in columns] for row in block]
        if cells:
            QGuiApplication.clipboard().setMimeData(grid_clipboard.copied(cells))

    def set_all(self, cells: Iterable[tuple[int, int, str]], name: str) -> None:
        """Write these cells (row, column, words) in one step; those that stay are left out."""
        changes = self.changes(cells)
        if changes:
            self._session.do(
                activities.set_fields,
                changes=changes,
                name=name.format(n=len(changes)),
                units=self._session.office.units,
            )

    def changes(self, cells: Iterable[tuple[int, int, str]]) -> list[FieldChange]:
        """What writing these cells would change in the plan."""
        return [
            (self._model.rows[row].node_id, self._model.fields[column], words)
            for row, column, words in cells
            if row < len(self._model.rows)
            and column < self._model.columnCount()
            and self._model.cell(row, column).edit not in (None, words)
        ]

    def _tell(self, words: str) -> None:
        self._session.desk.toast_wanted.emit(words)

    def _on_menu(self, where: QPoint) -> None:
        if self._view.currentIndex().isValid():
            self.menu().popup(self._view.viewport().mapToGlobal(where))

    def menu(self) -> QMenu:
        """What can be done with what is selected, each with its key."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._doings():
            for words, key, do in group:
                menu.addAction(f"{words}\t{key}").triggered.connect(do)
            menu.addSeparator()
        return menu

    def _doings(self) -> Sequence[Sequence[tuple[str, str, Callable[[], object]]]]:
        return (
            (
                (self.tr("Sao chép"), "Ctrl+C", self.copy),
                (self.tr("Dán"), "Ctrl+V", self._view.paste_requested.emit),
                (self.tr("Điền xuống"), "Ctrl+D", self.fill_down),
                (self.tr("Xóa chữ"), "Delete", self.clear_cells),
            ),
            (
                (self.tr("Thêm dòng"), "Ctrl+Enter", self._view.add_requested.emit),
                (self.tr("Nhân đôi dòng"), "Ctrl+Shift+D", self.duplicate_rows),
                (self.tr("Xóa dòng"), "Ctrl+-", self.delete_rows),
            ),
            (
                (self.tr("Dời lên"), "Alt+↑", partial(self.shift, -1)),
                (self.tr("Dời xuống"), "Alt+↓", partial(self.shift, 1)),
                (self.tr("Lùi cấp"), "Alt+→", partial(self.change_level, 1)),
                (self.tr("Lên cấp"), "Alt+←", partial(self.change_level, -1)),
            ),
            ((self.tr("Lọc, sắp xếp cột"), "Ctrl+Shift+L", self._view.filter_requested.emit),),
        )


def _may_be_empty(field: AnyField) -> bool:
    kinds = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.TIME, FieldKind.UNITS)
    return field is not ActivityField.TITLE and kind_of(field) in kinds
