"""How the cells of the grid are painted and edited."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
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
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hoptacxa_desktop.domain.fields import AnyField, FieldKind, kind_of, label_of
from hoptacxa_desktop.domain.tasks import STATUS_WORDS
from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.icons import paint_icon
from hoptacxa_desktop.ui.models.row_model import CELL_ROLE
from hoptacxa_desktop.ui.paint.bars import paint_percent
from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.paint.pills import paint_pill
from hoptacxa_desktop.ui.paint.texts import LEFT, paint_text
from hoptacxa_desktop.ui.paint.units import initials_size, paint_initials
from hoptacxa_desktop.ui.plan.grid_editors import TimeCell, UnitsCell
from hoptacxa_desktop.ui.plan.grid_facts import Cell, Tone
from hoptacxa_desktop.ui.tokens import Tokens
from hoptacxa_desktop.ui.widgets.chip_field import UnitChip
from hoptacxa_desktop.ui.widgets.painted import tokens_for
from hoptacxa_desktop.ui.widgets.time_field import Describe

_PAD = 6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """Paints cells and makes their editors. `left`: the editor was left by this key.

    `everywhere`: its words are meant for every selected cell of the column.
    """

    left = Signal(int)
    everywhere = Signal(str)

    def __init__(
        self,
        field_at: Callable[[int], AnyField],
        describe: Callable[[], Describe],
        units: Callable[[], Sequence[UnitChip]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._field_at, self._describe, self._units = field_at, describe, units

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, line_height(font(Role.BODY)) + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        widget = option.widget
        if not isinstance(cell, Cell) or not isinstance(widget, QWidget):
            return
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        tokens = tokens_for(widget)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        current = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(rect, QColor(tokens.tint if selected and not current else tokens.panel))
        line = QColor(tokens.line)
        painter.fillRect(_right_edge(rect), line)
        painter.fillRect(_foot(rect), line)
        paint_cell(painter, rect.adjusted(_PAD, 0, -_PAD, -1), cell, tokens)
        if cell.coming:
            _paint_coming(painter, rect, cell, tokens)
        if current:
            paint_box(painter, rect, fill=None, edge=tokens.accent, width=2, radius=0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._field_at(index.column())
        kind = kind_of(field)
        if kind is FieldKind.STATUS:
            return self._status_editor(parent)
        if kind is FieldKind.TIME:
            editor: QLineEdit = TimeCell(parent, self._describe())
        elif kind is FieldKind.UNITS:
            editor = UnitsCell(parent, self._units())
        else:
            editor = QLineEdit(parent)
        editor.setFont(font(Role.BODY))
        editor.setStyleSheet(_editor_rules(tokens_for(parent)))
        editor.setAccessibleName(label_of(field))
        return editor

    def _fill_from(self, editor: QObject, key: int) -> bool:
        """Ctrl+Enter gives the words to all that is selected; no other key with Ctrl is meant."""
        if key in _ENTER and isinstance(editor, QWidget):
            words = _typed(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.everywhere.emit(words)
        return key in _ENTER

    def _status_editor(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        for status, words in STATUS_WORDS.items():
            box.addItem(words, status.value)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(words))
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, _typed(editor))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(0, 0, 1, 1))
        if isinstance(editor, TimeCell):
            editor.place_popup()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            popup = isinstance(editor, UnitsCell) and editor.choosing
            if key in _LEAVING and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self._fill_from(editor, key)
            if key in _LEAVING and not popup and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.left.emit(key)
                return True
        return super().eventFilter(editor, event)


def _editor_rules(tokens: Tokens) -> str:
    """The editor fills its cell, with the edge of the current cell and no room to lose."""
    return (
        f"QLineEdit {{ border: 2px solid {tokens.accent}; border-radius: 0px; padding: 0px 3px;"
        f" background: {tokens.panel}; }}"
    )


def _paint_coming(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    """What is not in the plan yet is dashed, and in amber where it is not understood."""
    inside = rect.adjusted(1, 1, -2, -2)
    doubted = cell.tone is Tone.DOUBT
    edge, width = (tokens.amber, 2.0) if doubted else (tokens.accent, 1.0)
    paint_box(painter, inside, fill=None, edge=edge, dashed=not doubted, radius=0, width=width)


def _right_edge(rect: QRectF) -> QRectF:
    return QRectF(rect.right() - 1, rect.top(), 1, rect.height())


def _foot(rect: QRectF) -> QRectF:
    return QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def _typed(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    return editor.text() if isinstance(editor, QLineEdit) else ""


def paint_cell(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    """Paint what a cell shows."""
    if cell.state is not None:
        paint_pill(painter, rect, cell.state, tokens)
    elif cell.percent is not None:
        _paint_share(painter, rect, cell, tokens)
    elif cell.swatches or cell.loose:
        _paint_units(painter, rect, cell, tokens)
    else:
        _paint_words(painter, rect, cell, tokens)


def _paint_words(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    ink = {
        Tone.SAID: tokens.ink,
        Tone.SHARED: tokens.ink3,
        Tone.NONE: tokens.ink3,
        Tone.DOUBT: tokens.amber,
    }[cell.tone]
    role = Role.LABEL if cell.tone is Tone.DOUBT else Role.BODY
    face = font(role, strong=cell.strong, tabular=cell.right)
    shown = rect
    if cell.tone is Tone.DOUBT:
        painter.setFont(face)
        width = painter.fontMetrics().horizontalAdvance(cell.text)
        left = rect.right() - width - 20 if cell.right else rect.left()
        paint_icon(painter, "doubt", QRectF(left, rect.top(), 14, rect.height()), ink)
        shown = rect.adjusted(0 if cell.right else 20, 0, 0, 0)
    paint_text(painter, shown, cell.text, face, ink, _RIGHT if cell.right else LEFT)


def _paint_share(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    painter.setFont(font(Role.LABEL, tabular=True))
    room = painter.fontMetrics().horizontalAdvance("100%") + 6
    bar = rect.adjusted(0, 0, -room, 0)
    if bar.width() > 12:
        paint_percent(painter, bar, cell.percent or 0, tokens)
    paint_text(painter, rect, cell.text, font(Role.LABEL, tabular=True), tokens.ink2, _RIGHT)


def _paint_units(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    x = rect.left()
    for at, swatch in enumerate(cell.swatches):
        width = initials_size(swatch.initials).width()
        more = len(cell.swatches) - at
        if x + width > rect.right() + 1 and at:
            label = f"+{more}"
            paint_text(painter, rect, label, font(Role.CAPTION), tokens.ink2, _RIGHT)
            return
        box = QRectF(x, rect.top(), width, rect.height())
        paint_initials(painter, box, swatch.initials, tokens.unit(swatch.index))
        x += width + 4
    if cell.loose and x < rect.right() - 12:
        ink = tokens.amber if cell.tone is Tone.DOUBT else tokens.ink2
        rest = QRectF(x, rect.top(), rect.right() - x, rect.height())
        paint_text(painter, rest, cell.loose, font(Role.LABEL), ink)
