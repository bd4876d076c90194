"""The tab "Lịch sử": what was done to the plan, by day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from hoptacxa_desktop.services import plan_history
from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.models.row_list import ROW_ROLE, Index, RowList
from hoptacxa_desktop.ui.paint.boxes import paint_row_ground
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.plan import history_facts
from hoptacxa_desktop.ui.plan.history_facts import HistoryLine
from hoptacxa_desktop.ui.plan.lazy_pane import LazyPane
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_SIDE = 20
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Row = HistoryLine | str


class HistoryModel(RowList[Row]):
    """Days as strings, and the changes under them."""

    def said(self, row: Row, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row if isinstance(row, str) else _words(row)
        return None


def _words(line: HistoryLine) -> str:
    return ", ".join(part for part in (line.at, line.what, line.who, line.state) if part)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, line_height(font(Role.BODY)) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect = tokens_for(option.widget), QRectF(option.rect)
        row = index.data(ROW_ROLE)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        paint_row_ground(painter, rect, tokens)
        if isinstance(row, str):
            paint_text(painter, inner, row, font(Role.BODY, strong=True), tokens.ink)
            return
        assert isinstance(row, HistoryLine)
        face = font(Role.LABEL, tabular=True)
        paint_text(painter, inner, row.at, face, tokens.ink2)
        painter.setFont(face)
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance("00:00") + 16)
        aside = " · ".join(part for part in (row.who, row.state) if part)
        paint_text(painter, inner, aside, font(Role.LABEL), tokens.ink2, _RIGHT)
        painter.setFont(font(Role.LABEL))
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(aside) - 16)
        ink = tokens.ink3 if row.state else tokens.ink
        paint_text(painter, inner, row.what, font(Role.BODY), ink)


class HistoryPane(LazyPane):
    """What was done to the open plan, the newest first; read when the tab is shown."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self.model = HistoryModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Lịch sử của kế hoạch"))
        self.view.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def refresh(self, *, other: bool) -> None:
        """Show the changes of the open plan."""
        session = self._session
        found = plan_history.entries(session.desk.store, plan_id=session.plan.id)
        rows: list[Row] = []
        for day, lines in history_facts.days(found, session.desk.today):
            rows.extend((day, *lines))
        self.model.set_rows(tuple(rows))
