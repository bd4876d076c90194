"""What the lists of one column share: their rows, and the row itself at an index."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_NOWHERE = QModelIndex()


class RowList(QAbstractListModel, Generic[Row]):
    """Rows of one kind; `ROW_ROLE` gives the row itself. What each says is told by `said`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`; where only what they say differs, the place and the current row stay."""
        rows = tuple(rows)
        if len(rows) == len(self._rows) and all(map(self.same, self._rows, rows)):
            before, self._rows = self._rows, rows
            for at, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def same(self, one: Row, other: Row) -> bool:
        """True where both are about the same thing, whatever is said of it."""
        return one == other

    def said(self, row: Row, role: int) -> object:
        """The words of a row for a role of Qt's, None for none."""
        raise NotImplementedError

    def row_at(self, index: Index) -> Row | None:
        """The row at `index`, None beyond the list."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        return row if role == ROW_ROLE else self.said(row, role)
