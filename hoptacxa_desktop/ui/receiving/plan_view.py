"""The plan as it was read, as a tree; the row that is looked at opens into a card."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.icons import paint_icon
from hoptacxa_desktop.ui.models.outline_model import ROW_ROLE, OutlineModel
from hoptacxa_desktop.ui.paint.boxes import paint_row_ground
from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.outline_facts import OutlineRow
from hoptacxa_desktop.ui.plan.outline_tree import paint_row
from hoptacxa_desktop.ui.receiving.card_facts import Card
from hoptacxa_desktop.ui.receiving.card_paint import card_height, paint_card
from hoptacxa_desktop.ui.widgets.painted import tokens_for

Index = QModelIndex | QPersistentModelIndex
CardOf = Callable[[str], Card]
_INSET = 8
_CARD_TOP = 10


class PlanModel(OutlineModel):
    """The rows of the plan; a screen reader hears the card of a row as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.card_of: CardOf = lambda _key: ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            said = [field.spoken for field in self.card_of(row.key)]
            return "; ".join([*said, row.doubt] if row.doubt else said)
        return super().data(index, role)


class _PlanRows(QStyledItemDelegate):
    """Gives the rows their heights; the tree paints them whole."""

    def __init__(self, view: "PlanView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        card = self._view.card_at(index)
        if not card:
            return QSize(80, line_height(font(Role.BODY)) + 9)
        return QSize(80, round(card_height(row, card, self._view.room_of(index))))


class PlanView(QTreeView):
    """The plan. `row_chosen`: the key of the row that became current; `hovered`: "" for none."""

    row_chosen = Signal(str)
    hovered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = PlanModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_PlanRows(self))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setProperty("ownRing", True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Kế hoạch đọc được"))
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def key(self) -> str:
        """The key of the current row, "" for none."""
        row = self.rows.row_at(self.currentIndex())
        return row.key if row else ""

    def show_rows(self, rows: tuple[OutlineRow, ...], card_of: CardOf) -> None:
        """Show what was read; open rows, the current one and the place in sight stay."""
        bar = self.verticalScrollBar()
        at, current = bar.value(), self.key
        known = {row.key for row in outline_facts.each(self.rows.rows)}
        closed = {key for key in known if not self.isExpanded(self.rows.index_of(key))}
        self.rows.card_of = card_of
        if self.rows.set_rows(rows):
            for row in outline_facts.each(rows):
                if row.children and row.key not in closed:
                    self.expand(self.rows.index_of(row.key))
        self.go_to(current, scroll=False)
        self.doItemsLayout()
        bar.setValue(at)

    def go_to(self, key: str, *, scroll: bool = True) -> None:
        """Make the row called `key` current, if it is there."""
        index = self.rows.index_of(key)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        if index.isValid() and scroll:
            self.scrollTo(index)

    def card_at(self, index: Index) -> Card:
        """The card at `index`: only the current row has one."""
        row = self.rows.row_at(index)
        return self.rows.card_of(row.key) if row and index == self.currentIndex() else ()

    def room_of(self, index: Index) -> float:
        """How wide the row at `index` is behind its branch, in px."""
        depth, above = 1, self.rows.parent(index)
        while above.isValid():
            depth, above = depth + 1, self.rows.parent(above)
        return self.viewport().width() - depth * self.indentation()

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to UniKey; they never jump in the tree."""

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, tokens = index.data(ROW_ROLE), self.visualRect(index), tokens_for(self)
        card = self.card_at(index)
        current = index == self.currentIndex()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = QRectF(option.rect)
        selected = current and not card
        focused = self.hasFocus()
        paint_row_ground(
            painter,
            ground,
            tokens,
            selected=selected,
            hovered=hovered,
            focused=focused,
            ruled=False,
        )
        branch = QRect(option.rect.left(), rect.top(), rect.left(), rect.height())
        if card:
            # The arrow keeps clear of the card's edge, beside its title.
            self.drawBranches(painter, branch.translated(-_INSET, _CARD_TOP), index)
            paint_card(painter, QRectF(rect), row, card, tokens, focused=focused)
        else:
            self.drawBranches(painter, branch, index)
            paint_row(painter, QRectF(rect), row, tokens, current=current)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        name = "down" if self.isExpanded(index) else "right"
        left = rect.right() - self.indentation() + _INSET + 1
        high = line_height(font(Role.BODY)) + 9
        box = QRectF(left, rect.top(), 14, high)
        paint_icon(painter, name, box.adjusted(1, 0, -1, 0), tokens_for(self).ink3)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row = self.rows.row_at(self.indexAt(event.position().toPoint()))
        self.hovered.emit(row.key if row else "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        # A card has opened: its height must be known before it is brought into sight.
        self.doItemsLayout()
        self.scrollTo(now)
        self.row_chosen.emit(self.key)
