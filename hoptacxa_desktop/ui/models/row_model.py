"""The rows of the grid as a table model: what is shown, and the wish to change a cell."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from hoptacxa_desktop.domain.fields import AnyField
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.ui.plan import grid_facts
from hoptacxa_desktop.ui.plan.grid_facts import Cell, GridRow

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Cells = tuple[Cell, ...]


class RowModel(QAbstractTableModel):
    """Rows are activities and group rows, columns fields; `CELL_ROLE` gives the `Cell`.

    Setting a cell changes nothing here: `edit_requested` tells row, field and words; the service
    answers with a new plan, and the new rows come through `set_rows`.
    """

    edit_requested = Signal(object, object, str)

    def __init__(
        self,
        fields: Sequence[AnyField] = grid_facts.GRID_FIELDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields: tuple[AnyField, ...] = tuple(fields)
        self._shown: tuple[GridRow, ...] = ()
        # Of a row without cells nobody has asked for one yet.
        self._cells: list[Cells | None] = []
        self._coming: tuple[tuple[Cell, ...], ...] = ()
        self._headings: tuple[str, ...] = ()
        self._seen: tuple[tuple[Unit, ...], date] | None = None

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """What is shown."""
        return self._shown

    def set_rows(self, rows: Sequence[GridRow], units: Sequence[Unit], today: date) -> None:
        """Show `rows`.

        Only cells that differ are told; rows are inserted and removed where the ids differ.
        """
        self.set_coming(())
        seen = (tuple(units), today)
        pairs = zip(self._shown, self._cells, strict=True) if seen == self._seen else ()
        kept = {row.node_id: (row, cells) for row, cells in pairs}
        self._seen = seen
        cells = [
            known[1] if (known := kept.get(row.node_id)) and known[0] == row else None
            for row in rows
        ]
        self._match_rows(tuple(rows), cells)
        self._replace(tuple(rows), cells)

    def _cells_of(self, row: GridRow) -> Cells:
        assert self._seen is not None
        units, today = self._seen
        return tuple(grid_facts.cell(row, field, units, today) for field in self.fields)

    def _match_rows(self, rows: tuple[GridRow, ...], cells: Sequence[Cells | None]) -> None:
        """Make the ids of the rows those of `rows`."""
        old, new = [t.node_id for t in self._shown], [t.node_id for t in rows]
        if old == new:
            return
        start = _same_start(old, new)
        end = _same_start(old[start:][::-1], new[start:][::-1])
        gone, come = len(old) - start - end, len(new) - start - end
        if gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self._shown = (*self._shown[:start], *self._shown[start + gone :])
            del self._cells[start : start + gone]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            middle = rows[start : start + come]
            self._shown = (*self._shown[:start], *middle, *self._shown[start:])
            self._cells[start:start] = cells[start : start + come]
            self.endInsertRows()

    def _replace(self, rows: tuple[GridRow, ...], cells: Sequence[Cells | None]) -> None:
        self._shown = rows
        for at, (old, known) in enumerate(zip(self._cells, cells, strict=True)):
            # What nobody has asked for yet is on no screen.
            if old is None or old is known:
                continue
            self._cells[at] = new = self._cells_of(rows[at])
            pairs = enumerate(zip(old, new, strict=True))
            changed = [column for column, pair in pairs if pair[0] != pair[1]]
            if changed:
                self.dataChanged.emit(self.index(at, changed[0]), self.index(at, changed[-1]))

    def set_coming(self, cells: Sequence[tuple[Cell, ...]]) -> None:
        """Show these rows below the last one; they are in no plan, and go with the next rows."""
        count, here = len(self._shown), QModelIndex()
        if self._coming:
            self.beginRemoveRows(here, count, count + len(self._coming) - 1)
            self._coming = ()
            self.endRemoveRows()
        if cells:
            self.beginInsertRows(here, count, count + len(cells) - 1)
            self._coming = tuple(cells)
            self.endInsertRows()

    def row_of(self, node_id: str) -> int:
        """Where the row of a node stands, -1 when it is not there."""
        return next((at for at, one in enumerate(self._shown) if one.node_id == node_id), -1)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place of the table."""
        known = len(self._cells)
        if row >= known:
            return self._coming[row - known][column]
        cells = self._cells[row]
        if cells is None:
            self._cells[row] = cells = self._cells_of(self._shown[row])
        return cells[column]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown) + len(self._coming)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.EditRole:
            return cell.edit
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (cell.text.strip("–"), cell.why) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{grid_facts.heading(self.fields[index.column()])}: {cell.text}"
        return cell if role == CELL_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        words = str(value)
        if words == self.cell(index.row(), index.column()).edit:
            return False
        row, field = self._shown[index.row()], self.fields[index.column()]
        self.edit_requested.emit(row, field, words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.cell(index.row(), index.column()).edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section, orientation)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if section < len(self._shown) else self.tr("mới")
        if self._headings:
            return self._headings[section]
        return grid_facts.heading(self.fields[section])

    def _alignment(self, section: int, orientation: Qt.Orientation) -> Qt.AlignmentFlag:
        if orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignCenter
        right = grid_facts.stands_right(self.fields[section])
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def set_fields(self, fields: Sequence[AnyField], headings: Sequence[str] = ()) -> bool:
        """Show other columns, under the office's own headings if they are given; the rows go.

        False when these are the columns already.
        """
        if (tuple(fields), tuple(headings)) == (self.fields, self._headings):
            return False
        self.beginResetModel()
        self.fields, self._headings = tuple(fields), tuple(headings)
        self._shown, self._cells, self._coming = (), [], ()
        self.endResetModel()
        return True


def _same_start(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
