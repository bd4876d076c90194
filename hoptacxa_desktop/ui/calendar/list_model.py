"""The rows of the list as a model: what is painted, what is read aloud."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from . import spoken
from .list_rows import ItemRow, ListRow, MarkRow, MonthRow

RowRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ListModel(QAbstractListModel):
    """Months, activities and marks in the order of days; only activities can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] = ()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_row(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ItemRow):
            return spoken.tip(row.item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], ItemRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def row_of(self, item_id: str) -> int | None:
        """The row of an item, None where it is not listed."""
        found = (at for at, row in enumerate(self._rows) if isinstance(row, ItemRow))
        return next((at for at in found if self.item_id(at) == item_id), None)

    def row_from(self, day: date) -> int | None:
        """The first item that begins on `day` or later, else the last one; None without any."""
        items = [(at, row) for at, row in enumerate(self._rows) if isinstance(row, ItemRow)]
        later = (at for at, row in items if row.day >= day)
        return next(later, items[-1][0] if items else None)

    def day_of(self, at: int) -> date:
        """The day under which a row stands; the first one of a month."""
        row = self._rows[at]
        return row.first if isinstance(row, MonthRow) else row.day

    def item_id(self, at: int) -> str:
        """The id of the item of a row, "" for a heading or a mark."""
        row = self._rows[at]
        return row.item.id if isinstance(row, ItemRow) else ""


def spoken_row(row: ListRow) -> str:
    """A row in one sentence for a screen reader."""
    if isinstance(row, MonthRow):
        return ", ".join(spoken.month(row.first, row.count))
    if isinstance(row, MarkRow):
        return f"{row.text}, {spoken.days(row.day, row.last)}" if row.day_off else row.text
    return ", ".join(part for part in (spoken.item(row.item), row.item.plan_title) if part)
