"""The tree of the outline: its rows as painted, its branches, the keys that move among them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.icons import ROW_SIZE, paint_icon
from hoptacxa_desktop.ui.models.outline_model import ROW_ROLE
from hoptacxa_desktop.ui.paint.boxes import paint_row_ground
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.plan.outline_facts import OutlineRow, Sign
from hoptacxa_desktop.ui.tokens import Tokens
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_GAP = 6
# Rows keep clear of the pane's edge, where the mark of the current row stands.
_INSET = 8
Index = QModelIndex | QPersistentModelIndex


class RowHeight(QStyledItemDelegate):
    """Gives the rows their height; the tree paints them whole, branch and words alike."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, line_height(font(Role.BODY)) + 9)


def paint_row(
    painter: QPainter, rect: QRectF, row: OutlineRow, tokens: Tokens, *, current: bool
) -> None:
    """Paint what a row says into `rect`, which begins behind the branch."""
    inner = rect.adjusted(2 + _INSET, 0, -8, 0)
    if row.doubt:
        mark = QRectF(inner.right() - ROW_SIZE, inner.top(), ROW_SIZE, inner.height())
        paint_icon(painter, "doubt", mark, tokens.amber)
        inner.setRight(mark.left() - _GAP)
    if row.sign is not Sign.NONE:
        mark = QRectF(inner.left(), inner.top(), ROW_SIZE - 2, inner.height())
        paint_icon(painter, row.sign.value, mark, _mark_colour(row.sign, tokens))
        inner.setLeft(mark.right() + _GAP + 1)
    strong = row.strong or current
    face = font(Role.BODY, strong=strong)
    if row.number:
        ink = tokens.ink if strong else tokens.ink2
        label = f"{row.number} "
        paint_text(painter, inner, label, face, ink)
        painter.setFont(face)
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(label))
    paint_text(painter, inner, row.title, face, tokens.ink)


def _mark_colour(sign: Sign, tokens: Tokens) -> str:
    return tokens.accent if sign is Sign.TASK else tokens.ink3


class OutlineTree(QTreeView):
    """The outline. Enter opens a row, F2 renames it, Delete removes it; Alt moves it."""

    open_requested = Signal()
    rename_requested = Signal()
    delete_requested = Signal()
    shift_requested = Signal(int)
    level_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RowHeight(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Dàn ý"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters search in the field above, with their marks; they never jump in the tree."""

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # The style would put its own selection over the ground of the row.
        row = QRectF(option.rect)
        current = self.selectionModel().isSelected(index)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        tokens, rect = tokens_for(self), self.visualRect(index)
        paint_row_ground(painter, row, tokens, selected=current, hovered=hovered, ruled=False)
        branch = QRect(option.rect.left(), rect.top(), rect.left(), rect.height())
        self.drawBranches(painter, branch, index)
        shown = index.data(ROW_ROLE)
        if isinstance(shown, OutlineRow):
            paint_row(painter, QRectF(rect), shown, tokens, current=current)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        name = "down" if self.isExpanded(index) else "right"
        left = rect.right() - self.indentation() + _INSET + 1
        box = QRectF(left, rect.top(), 14, rect.height())
        paint_icon(painter, name, box.adjusted(1, 0, -1, 0), tokens_for(self).ink3)

    def _take(self, event: QKeyEvent) -> bool:
        key, mods = Qt.Key(event.key()), event.modifiers()
        alt = mods == Qt.KeyboardModifier.AltModifier
        shifts = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        levels = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        plain = {
            Qt.Key.Key_Return: self.open_requested,
            Qt.Key.Key_Enter: self.open_requested,
            Qt.Key.Key_F2: self.rename_requested,
            Qt.Key.Key_Delete: self.delete_requested,
        }
        if alt and key in shifts:
            self.shift_requested.emit(shifts[key])
        elif alt and key in levels:
            self.level_requested.emit(levels[key])
        elif key in plain and not mods & ~Qt.KeyboardModifier.KeypadModifier:
            plain[key].emit()
        else:
            return False
        return True
