"""The list of doubts: one after the other by F8, each with its way out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.ui.fonts import Role, font, line_height
from hoptacxa_desktop.ui.icons import ROW_SIZE, Ink, paint_icon
from hoptacxa_desktop.ui.models.row_list import ROW_ROLE, Index, RowList
from hoptacxa_desktop.ui.paint.boxes import paint_row_ground
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.receiving import doubt_facts
from hoptacxa_desktop.ui.receiving.doubt_facts import Doubt, Way
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind, icon_button
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.painted import tokens_for
from hoptacxa_desktop.ui.widgets.panels import Ground

_SIDE, _GAP, _HEAD_SIDE = 14, 8, 12


class DoubtModel(RowList[Doubt]):
    """The doubts."""

    def said(self, row: Doubt, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.place}: {row.sentence}"
        return row.sentence if role == Qt.ItemDataRole.ToolTipRole else None


class _DoubtRows(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, line_height(font(Role.BODY)) + 15)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        doubt: Doubt = index.data(ROW_ROLE)
        tokens, rect = tokens_for(self._view), QRectF(option.rect)
        current = index == self._view.currentIndex()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row_ground(painter, rect, tokens, hovered=hovered)
        if current:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(tokens.amber_tint))
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        mark = QRectF(inner.left(), inner.top(), ROW_SIZE, inner.height())
        paint_icon(painter, "doubt", mark, tokens.amber)
        place = inner.adjusted(ROW_SIZE + _GAP, 0, 0, 0)
        label = font(Role.LABEL, tabular=True)
        paint_text(painter, place, doubt.place, label, tokens.ink2)
        widest = QFontMetricsF(label).horizontalAdvance("cả văn bản")
        action = doubt.action
        buttons = self._view.indexWidget(index) if current else None
        told = QFontMetricsF(font(Role.LABEL)).horizontalAdvance(action) + 2 * _GAP
        # The row of buttons ends at the edge of the list, the words where the row is set in.
        room = buttons.sizeHint().width() - _SIDE + _GAP if buttons else told
        words = place.adjusted(widest + _GAP, 0, -room, 0)
        paint_text(painter, words, doubt.sentence, font(Role.BODY), tokens.ink)
        if not current:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            paint_text(painter, inner, action, font(Role.LABEL), tokens.ink2, right)


class DoubtPane(Ground):
    """The doubts. `chosen`: one that became current; `aside`: those whose words stay;

    `unit_chosen`: the doubt and the id of the unit that is meant by its words; `rooms_wanted`: all
    doubts of one sort, whose units are to be told; `mend_wanted`: those whose words are to be
    mended, the first of them in its place.
    """

    chosen = Signal(object)
    aside = Signal(object)
    unit_chosen = Signal(object, str)
    rooms_wanted = Signal(object)
    mend_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("panel", line_at=(Qt.Edge.TopEdge,))
        self._units: Sequence[Unit] = ()
        self._listing = False
        self._model = DoubtModel(self)
        self.list_view = QListView()
        self._count = Words("", Role.LABEL, Ink.LABEL)
        self.none = Words("", Role.LABEL, Ink.LABEL, wraps=True)
        self.keep_all = Button(self.tr("Giữ nguyên hết"), kind=Kind.QUIET, small=True)
        self.keep_all.clicked.connect(lambda: self.aside.emit(self._model.rows))
        self._steps = (
            self._stepper("up", self.tr("Điểm ngờ trước"), "Shift+F8", -1),
            self._stepper("down", self.tr("Điểm ngờ kế tiếp"), "F8", 1),
        )
        self._build()

    def _stepper(self, icon_name: str, name: str, key: str, by: int) -> Button:
        return icon_button(icon_name, name, key=key, on_click=partial(self.step, by))

    def _build(self) -> None:
        view = self.list_view
        view.setModel(self._model)
        view.setItemDelegate(_DoubtRows(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Điểm ngờ"))
        view.selectionModel().currentChanged.connect(self._on_current)
        view.clicked.connect(lambda _index: self._tell())
        view.activated.connect(lambda _index: self._act())
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda _at: self._open(self.ways_menu()))
        # Not every system makes a wish for the menu of this key.
        here = Qt.ShortcutContext.WidgetShortcut
        name = self.tr("Các cách trả lời")
        bind(view, "Shift+F10", name, lambda: self._open(self.ways_menu()), where=here)
        self.none.setContentsMargins(_SIDE, 10, _SIDE, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        rule = Ground("line")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
        layout.addWidget(self.none)
        layout.addWidget(view, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_HEAD_SIDE, 4, _HEAD_SIDE, 4)
        head.setSpacing(_GAP)
        head.addWidget(Words(self.tr("Điểm ngờ"), Role.BODY, strong=True))
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (*self._steps, self.keep_all):
            head.addWidget(button)
        return head

    @property
    def current(self) -> Doubt | None:
        """The current doubt."""
        found: Doubt | None = self.list_view.currentIndex().data(ROW_ROLE)
        return found

    def show_doubts(self, doubts: tuple[Doubt, ...], units: Sequence[Unit]) -> None:
        """List these; the place in the list stays."""
        at = self.list_view.currentIndex().row()
        self._units = units
        if doubts != self._model.rows:
            self._listing = True
            self._model.set_rows(doubts)
            if at >= 0 and doubts:
                self.list_view.setCurrentIndex(self._model.index(min(at, len(doubts) - 1)))
            self._listing = False
        for button in (*self._steps, self.keep_all):
            button.allow(bool(doubts), self.tr("Không có điểm ngờ"))
        self.none.setText(self.tr("Không có điểm ngờ. Kế hoạch nhận được ngay."))
        self.none.setVisible(not doubts)
        self.list_view.setVisible(bool(doubts))
        self._tell_count()

    def forget(self) -> None:
        """Make no doubt current: another plan is looked at."""
        self._model.set_rows(())

    def step(self, by: int) -> None:
        """To the next doubt (1) or the one before (-1), round at the ends."""
        at = self.list_view.currentIndex().row()
        found = doubt_facts.step(len(self._model.rows), at, by)
        if found >= 0:
            index = self._model.index(found)
            if index == self.list_view.currentIndex():
                self._tell()
            self.list_view.setCurrentIndex(index)
            self.list_view.scrollTo(index)

    def unit_menu(self, doubt: Doubt) -> QMenu:
        """The office's units, the one that the words look like first."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        units = [unit for unit in self._units if unit.active]
        for unit in sorted(units, key=lambda one: one.id != doubt.unit):
            action = menu.addAction(f"{unit.initials}  {unit.name}".strip())
            action.setData(unit.id)
            if unit.id == doubt.unit:
                menu.addSeparator()
        menu.addSeparator()
        menu.addAction(self.tr("Giữ nguyên chữ")).setData("")
        menu.triggered.connect(lambda action: self._take(doubt, str(action.data())))
        return menu

    def _take(self, doubt: Doubt, unit: str) -> None:
        if unit:
            self.unit_chosen.emit(doubt, unit)
        else:
            self.aside.emit((doubt,))

    def ways_menu(self) -> QMenu | None:
        """Every way out of the current doubt; one answer may hold for all of its sort."""
        doubt = self.current
        if doubt is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        every = doubt_facts.alike(self._model.rows, doubt)
        if doubt.way in (Way.UNIT, Way.ROOMS):
            menu.addAction(doubt.action, self._act)
        if doubt.line:
            menu.addAction(Way.MEND, lambda: self.mend_wanted.emit((doubt,)))
        menu.addAction(Way.KEEP, lambda: self.aside.emit((doubt,)))
        if len(every) > 1:
            menu.addSeparator()
            count = doubt_facts.all_words(len(every))
            if doubt.line and doubt.words:
                mend = self.tr("Sửa chữ, áp cho {all}…").format(all=count)
                menu.addAction(mend, lambda: self.mend_wanted.emit(every))
            keep = self.tr("Giữ nguyên {all}").format(all=count)
            menu.addAction(keep, lambda: self.aside.emit(every))
        return menu

    def _act(self) -> None:
        doubt = self.current
        match doubt.way if doubt else None:
            case Way.UNIT:
                assert doubt is not None
                self._open(self.unit_menu(doubt))
            case Way.ROOMS:
                assert doubt is not None
                self.rooms_wanted.emit(doubt_facts.alike(self._model.rows, doubt))
            case Way.MEND:
                self.mend_wanted.emit((doubt,))
            case Way.KEEP:
                self.aside.emit((doubt,))

    def _open(self, menu: QMenu | None) -> None:
        if menu is not None:
            below = self.list_view.visualRect(self.list_view.currentIndex()).bottomRight()
            menu.popup(self.list_view.viewport().mapToGlobal(below))

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if before.isValid():
            _take_away(self.list_view.indexWidget(before))
        if now.isValid():
            self.list_view.setIndexWidget(now, self._action(now.data(ROW_ROLE)))
        self.list_view.viewport().update()
        self._tell_count()
        if not self._listing:
            self._tell()

    def _action(self, doubt: Doubt) -> Ground:
        """The buttons of the current doubt at the right end of its row."""
        button = Button(doubt.action, small=True, on_click=self._act)
        more = icon_button(
            "more",
            self.tr("Cách khác"),
            key="Shift+F10",
            on_click=lambda: self._open(self.ways_menu()),
        )
        host = _Clear()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 8, 1)
        row.addStretch(1)
        for one in (button, more):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        return host

    def _tell(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def _tell_count(self) -> None:
        count, at = len(self._model.rows), self.list_view.currentIndex().row()
        self._count.setText(f"{at + 1}/{count}" if at >= 0 and count else str(count or ""))


def _take_away(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()


class _Clear(Ground):
    """Holds a button over a row without a ground of its own; clicks beside it go to the row."""

    def paintEvent(self, _event: object) -> None:
        """The row below has painted already."""
