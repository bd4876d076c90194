"""The list of plans as a tree of two levels: years, and their plans."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.services.glance import STATUS_WORDS

from . import groups
from .groups import YearGroup

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TOP = 0


class Column(IntEnum):
    """The columns of the list."""

    NUMBER = 0
    DAY = 1
    SUBJECT = 2
    STATUS = 3
    DONE = 4
    LATE = 5


_HEADS = ("Số", "Ngày", "Trích yếu", "Tình trạng", "Xong", "Quá hạn")
_FIGURES = (Column.NUMBER, Column.DONE, Column.LATE)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SummaryRole = Qt.ItemDataRole.UserRole + 1
GroupRole = Qt.ItemDataRole.UserRole + 2


class PlansModel(QAbstractItemModel):
    """Years and plans; an index' internal id is 0 for a year, its group's number + 1 below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[YearGroup, ...] = ()

    def show(self, found: Sequence[YearGroup]) -> None:
        """List these groups."""
        self.beginResetModel()
        self._groups = tuple(found)
        self.endResetModel()

    def index_of(self, plan_id: PlanId) -> QModelIndex:
        """Where the plan stands, an invalid index when it is not listed."""
        for at, group in enumerate(self._groups):
            for row, plan in enumerate(group.plans):
                if plan.id == plan_id:
                    return self.index(row, 0, self.index(at, 0))
        return QModelIndex()

    @property
    def count(self) -> int:
        """How many plans are listed."""
        return sum(len(group.plans) for group in self._groups)

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        owner = index.internalId() if index.isValid() else _TOP
        return QModelIndex() if owner == _TOP else self.createIndex(owner - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() == _TOP and parent.column() == 0:
            return len(self._groups[parent.row()].plans)
        return 0

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _FIGURES else None
        return self.tr(_HEADS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._group_data(self._groups[index.row()], index.column(), role)
        plan = self._groups[index.internalId() - 1].plans[index.row()]
        return _plan_data(plan, Column(index.column()), role)

    def _group_data(self, group: YearGroup, column: int, role: int) -> Any:
        if role == GroupRole:
            return group
        if column == 0 and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return f"{group.title} · {group.count}"
        return None


def _plan_data(plan: PlanSummary, column: Column, role: int) -> Any:
    if role == SummaryRole:
        return plan
    if role == Qt.ItemDataRole.DisplayRole:
        return _text(plan, column)
    if role == Qt.ItemDataRole.ToolTipRole and column is Column.SUBJECT:
        return groups.subject(plan)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{_HEADS[column]}: {_text(plan, column)}"
    return None


def _text(plan: PlanSummary, column: Column) -> str:
    return {
        Column.NUMBER: plan.number or "–",
        Column.DAY: groups.day(plan),
        Column.SUBJECT: groups.subject(plan),
        Column.STATUS: STATUS_WORDS[plan.status],
        Column.DONE: f"{plan.done}/{plan.tasks}",
        Column.LATE: str(plan.late),
    }[column]
