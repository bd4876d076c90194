"""The rows of an outline as a tree model."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hoptacxa_desktop.ui.plan.outline_facts import OutlineRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class _Item:
    row: OutlineRow
    place: int
    parent: int
    children: list[int] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """A tree of `OutlineRow`; `ROW_ROLE` gives the row itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()
        self._items: list[_Item] = []
        self._top: list[int] = []
        self._by_key: dict[str, int] = {}

    @property
    def rows(self) -> tuple[OutlineRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: tuple[OutlineRow, ...]) -> bool:
        """Show `rows`. True when the tree was reset: its shape is another; False when only the
        rows that differ were told."""
        if _shape(rows) == _shape(self._rows):
            self._replace(rows)
            return False
        self.beginResetModel()
        self._rows = rows
        self._items, self._by_key = [], {}
        self._top = self._take(rows, -1)
        self.endResetModel()
        return True

    def index_of(self, key: str) -> QModelIndex:
        """Where the row called `key` stands; an invalid index when it is not there."""
        at = self._by_key.get(key)
        return _NOWHERE if at is None else self.createIndex(self._items[at].place, 0, at)

    def row_at(self, index: Index) -> OutlineRow | None:
        """The row at `index`, None beyond the tree."""
        return self._items[index.internalId()].row if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._below(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        below = self._below(parent)
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        at = self._items[index.internalId()].parent
        return QModelIndex() if at < 0 else self.createIndex(self._items[at].place, 0, at)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.words}\n{row.doubt}".strip()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.doubt
        return row if role == ROW_ROLE else None

    def _below(self, parent: Index) -> list[int]:
        return self._items[parent.internalId()].children if parent.isValid() else self._top

    def _take(self, rows: tuple[OutlineRow, ...], parent: int) -> list[int]:
        taken = []
        for place, row in enumerate(rows):
            at = len(self._items)
            self._items.append(_Item(row, place, parent))
            self._by_key[row.key] = at
            self._items[at].children = self._take(row.children, at)
            taken.append(at)
        return taken

    def _replace(self, rows: tuple[OutlineRow, ...]) -> None:
        self._rows = rows
        for row in _flat(rows):
            at = self._by_key[row.key]
            old, self._items[at].row = self._items[at].row, row
            if _own(old) != _own(row):
                index = self.index_of(row.key)
                self.dataChanged.emit(index, index)


def _shape(rows: tuple[OutlineRow, ...]) -> tuple[object, ...]:
    return tuple((row.key, _shape(row.children)) for row in rows)


def _flat(rows: tuple[OutlineRow, ...]) -> list[OutlineRow]:
    return [one for row in rows for one in (row, *_flat(row.children))]


def _own(row: OutlineRow) -> tuple[object, ...]:
    return (row.label, row.title, row.sign, row.strong, row.doubt)
