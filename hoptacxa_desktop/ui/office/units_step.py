"""The page of the declaration that lists rooms and partners."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.services import office as office_service

from ..widgets.buttons import Button
from .step import Step

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_HEADS = ("Tên đầy đủ", "Tên gọi tắt", "Chữ viết tắt", "Tên gọi khác, cách nhau bằng “;”")
_LETTERS = {1: 26, 2: 8, 3: 26}


class UnitsModel(QAbstractTableModel):
    """The units, a row each, edited in place."""

    def __init__(self) -> None:
        super().__init__()
        self.units: tuple[Unit, ...] = ()

    def show(self, units: tuple[Unit, ...]) -> None:
        """List `units`."""
        self.beginResetModel()
        self.units = units
        self.endResetModel()

    def add(self) -> QModelIndex:
        """Add an empty row; its first cell."""
        row = len(self.units)
        self.beginInsertRows(QModelIndex(), row, row)
        self.units = (*self.units, Unit(name=""))
        self.endInsertRows()
        return self.index(row, 0)

    def drop(self, row: int) -> None:
        """Take a row away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        self.units = (*self.units[:row], *self.units[row + 1 :])
        self.endRemoveRows()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.units)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr(_HEADS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        unit = self.units[index.row()]
        return (unit.name, unit.short_name, unit.initials, "; ".join(unit.aliases))[index.column()]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        row = index.row()
        unit = _with(self.units[row], index.column(), clean(str(value)).strip())
        self.units = (*self.units[:row], unit, *self.units[row + 1 :])
        self.dataChanged.emit(index, index)
        return True


def _with(unit: Unit, column: int, text: str) -> Unit:
    if column == 0:
        return replace(unit, name=text)
    if column == 1:
        return replace(unit, short_name=text)
    if column == 2:
        return replace(unit, initials=text.upper()[:3])
    aliases = tuple(filter(None, (part.strip() for part in text.split(";"))))
    return replace(unit, aliases=aliases)


class UnitsStep(Step):
    """Rooms of the office, partners, and the names they go by."""

    def __init__(self) -> None:
        super().__init__()
        self.wide = True
        self.title = self.tr("Phòng và đơn vị phối hợp")
        self.about = self.tr("Tên đầy đủ, tên gọi tắt")
        self.lead = self.tr(
            "Tên đầy đủ như ghi trong kế hoạch. Chữ viết tắt hai, ba chữ cái có trên lịch, bản in."
        )
        self._model = UnitsModel()
        self._table = QTableView()
        self._build()

    def _build(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(self.title)
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        # A long name takes a second line, the name on paper being the one that must be read whole.
        table.setWordWrap(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        for column, letters in _LETTERS.items():
            wide = letters * table.fontMetrics().averageCharWidth()
            header.resizeSection(column, max(wide, header.sectionSizeHint(column)))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table, 1)
        row = QHBoxLayout()
        row.addWidget(Button(self.tr("Thêm đơn vị"), icon_name="plus", on_click=self._add))
        row.addWidget(Button(self.tr("Bỏ dòng này"), icon_name="trash", on_click=self._drop))
        row.addStretch(1)
        layout.addLayout(row)

    def load(self, office: Office) -> None:
        """Show the office's units, or those most offices have."""
        self._model.show(office.units or office_service.usual_units())

    def read(self, office: Office) -> Office:
        """The office with these units; rows without a name are left out."""
        return replace(office, units=tuple(unit for unit in self._model.units if unit.name))

    def answer(self, office: Office) -> str:
        """How many units there are."""
        count = len(office.units)
        return self.tr("{n} phòng, đơn vị").format(n=count) if count else ""

    def _add(self) -> None:
        index = self._model.add()
        self._table.setCurrentIndex(index)
        self._table.edit(index)

    def _drop(self) -> None:
        row = self._table.currentIndex().row()
        if row >= 0:
            self._model.drop(row)
