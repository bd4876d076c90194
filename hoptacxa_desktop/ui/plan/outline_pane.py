"""The pane of the outline: search, tree, and what can be done with a row."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.services import outline
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.ui.models.outline_model import OutlineModel
from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.outline_facts import HEAD, TAIL, OutlineRow
from hoptacxa_desktop.ui.plan.outline_tree import OutlineTree
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Kind, icon_button
from hoptacxa_desktop.ui.widgets.fields import SearchField
from hoptacxa_desktop.ui.widgets.panels import Ground

ADDABLE = (NodeKind.ACTIVITY, NodeKind.DUTY, NodeKind.HEADING, NodeKind.PARAGRAPH)
LADDERS = (*(ladder for ladder in Ladder if ladder is not Ladder.NONE), Ladder.NONE)
_OPEN_LEVELS = 2


class OutlinePane(Ground):
    """The outline of the open plan. `part_chosen`: HEAD or TAIL; `title_wanted`: edit the title;
    `label_wanted`: edit the label."""

    part_chosen = Signal(str)
    title_wanted = Signal()
    label_wanted = Signal()
    form_wanted = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__("sunk", line_at=(Qt.Edge.RightEdge,))
        self._showing_again = False
        self._session = session
        self.model = OutlineModel(self)
        self.tree = OutlineTree()
        self.tree.setModel(self.model)
        self.search = SearchField(self.tr("Tìm trong dàn ý"))
        self.plus = icon_button("plus", self.tr("Thêm vào dàn ý"), kind=Kind.QUIET)
        self.plus.setMenu(self._add_menu(self))
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.setSpacing(6)
        head.addWidget(self.search, 1)
        head.addWidget(self.plus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        rule = Ground("line")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
        layout.addWidget(self.tree, 1)
        self.setMinimumWidth(200)

    def _connect(self) -> None:
        tree, session = self.tree, self._session
        tree.selectionModel().currentChanged.connect(self._on_current)
        tree.clicked.connect(self._on_clicked)
        tree.open_requested.connect(self.form_wanted)
        tree.rename_requested.connect(self.title_wanted)
        tree.delete_requested.connect(self.delete)
        tree.shift_requested.connect(self._on_shift)
        tree.level_requested.connect(self._on_level)
        tree.customContextMenuRequested.connect(self._on_menu)
        self.search.textChanged.connect(self._filter)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.shown.connect(self._on_shown)

    @property
    def current(self) -> OutlineRow | None:
        """The current row."""
        return self.model.row_at(self.tree.currentIndex())

    def add(self, kind: NodeKind) -> None:
        """A new node behind the current one; its title is next."""
        self._session.flush()
        edited = self._session.do(outline.add_node, kind=kind, after=self._node())
        if edited is not None:
            self._session.show(edited.node)
            self.title_wanted.emit()

    def add_activity(self) -> None:
        """A new activity behind the current node."""
        self.add(NodeKind.ACTIVITY)

    def delete(self) -> None:
        """The current node away; a toast offers its undoing."""
        node_id = self._node()
        if node_id is None:
            return
        self._session.flush()
        before, after = outline_facts.neighbours(self.model.rows, node_id)
        name = outline.title_of(self._session.plan, node_id)
        if self._session.do(outline.delete_node, node_id=node_id) is None:
            return
        keys = {row.key for row in outline_facts.each(self.model.rows)}
        self.select(after if after in keys else before)
        self._session.desk.toast_wanted.emit(self.tr("Đã xóa {name}").format(name=name))

    def shift(self, by: int) -> None:
        """The current node one place up (-1) or down (1) among its siblings."""
        self._reshape(outline.move_up if by < 0 else outline.move_down)

    def change_level(self, by: int) -> None:
        """The current node one level out (-1) or in (1)."""
        self._reshape(outline.promote if by < 0 else outline.demote)

    def go_to_doubt(self, by: int) -> None:
        """To the next row (1) in doubt, or the one before (-1); round at the ends."""
        here = self.current.key if self.current else ""
        found = outline_facts.next_doubt(self.model.rows, here, by)
        if found:
            self.select(found)

    def _reshape(self, service: Callable[..., object]) -> None:
        node_id = self._node()
        if node_id is not None:
            self._session.flush()
            self._session.do(service, node_id=node_id)

    def _node(self) -> NodeId | None:
        row = self.current
        return None if row is None or row.key in (HEAD, TAIL) else NodeId(row.key)

    def _on_opened(self) -> None:
        self.search.clear()
        self._show_rows()
        self.tree.expandToDepth(_OPEN_LEVELS - 1)
        self.select(self._session.node_id or self._first())
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> str:
        return outline_facts.first(self._session.plan) or HEAD

    def _on_changed(self, changes: Changes) -> None:
        if changes.plans:
            self._show_rows()

    def _show_rows(self) -> None:
        """Show the outline anew; open rows, the current row and the place in sight stay."""
        bar = self.tree.verticalScrollBar()
        at, current = bar.value(), self.current
        known = {row.key for row in outline_facts.each(self.model.rows)}
        opened = {key for key in known if self.tree.isExpanded(self.model.index_of(key))}
        if not self.model.set_rows(outline_facts.rows(self._session.plan)):
            return
        for row in outline_facts.each(self.model.rows):
            # What is new comes open: a person wants to see what was just added.
            if row.key in opened or (known and row.key not in known):
                self.tree.expand(self.model.index_of(row.key))
        if current is not None:
            # The same row again is no choice of its part: the person may be on another tab.
            self._showing_again = True
            self.select(current.key)
            self._showing_again = False
        self._filter(self.search.text())
        bar.setValue(at)

    def select(self, key: str) -> None:
        """Make the row called `key` current, if it is there."""
        index = self.model.index_of(key)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.tree.selectionModel().setCurrentIndex(index, flags)
            self.tree.scrollTo(index)

    def _on_shown(self, key: str) -> None:
        if key and (self.current is None or self.current.key != key):
            self.select(key)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(now)
        if row is None:
            return
        if row.key in (HEAD, TAIL):
            self._session.show(None)
            if not self._showing_again:
                self.part_chosen.emit(row.key)
        else:
            self._session.show(NodeId(row.key))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and row.key in (HEAD, TAIL):
            self.part_chosen.emit(row.key)

    def _on_shift(self, by: int) -> None:
        self.shift(by)

    def _on_level(self, by: int) -> None:
        self.change_level(by)

    def _filter(self, query: str) -> None:
        kept = outline_facts.kept(self.model.rows, query) if query.strip() else None
        for row in outline_facts.each(self.model.rows):
            index = self.model.index_of(row.key)
            hidden = kept is not None and row.key not in kept
            self.tree.setRowHidden(index.row(), index.parent(), hidden)
            if kept is not None and not hidden:
                self.tree.expand(index)

    def _add_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Thêm"), parent)
        for kind in ADDABLE:
            words = outline.KIND_WORDS[kind]
            action = menu.addAction(words[0].upper() + words[1:])
            action.triggered.connect(partial(self.add, kind))
        return menu

    def _on_menu(self, where: QPoint) -> None:
        if self._node() is not None:
            self.context_menu().popup(self.tree.viewport().mapToGlobal(where))

    def context_menu(self) -> QMenu:
        """What can be done with the current node."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addMenu(self._add_menu(menu))
        menu.addMenu(self._kind_menu(menu))
        menu.addMenu(self._ladder_menu(menu))
        menu.addAction(self.tr("Số thứ tự…")).triggered.connect(self.label_wanted)
        menu.addSeparator()
        for words, key, do in (
            (self.tr("Dời lên"), "Alt+↑", partial(self.shift, -1)),
            (self.tr("Dời xuống"), "Alt+↓", partial(self.shift, 1)),
            (self.tr("Lùi cấp"), "Alt+→", partial(self.change_level, 1)),
            (self.tr("Lên cấp"), "Alt+←", partial(self.change_level, -1)),
            (self.tr("Xóa"), "Delete", self.delete),
        ):
            menu.addAction(f"{words}\t{key}").triggered.connect(do)
        return menu

    def _kind_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Đổi thành"), parent)
        here = node_of(self._session.plan, self._must_node()).kind
        for kind in ADDABLE:
            action = menu.addAction(outline.KIND_WORDS[kind])
            action.setCheckable(True)
            action.setChecked(kind is here)
            action.triggered.connect(partial(self._become, outline.set_kind, {"kind": kind}))
        return menu

    def _ladder_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Kiểu đánh số"), parent)
        here = node_of(self._session.plan, self._must_node()).ladder
        for ladder in LADDERS:
            action = menu.addAction(ladder.value or self.tr("Không đánh số"))
            action.setCheckable(True)
            action.setChecked(ladder is here)
            action.triggered.connect(partial(self._become, outline.set_ladder, {"ladder": ladder}))
        return menu

    def _become(
        self, service: Callable[..., object], values: dict[str, Any], _on: bool = False
    ) -> None:
        self._session.flush()
        self._session.do(service, node_id=self._must_node(), **values)

    def _must_node(self) -> NodeId:
        node_id = self._node()
        assert node_id is not None
        return node_id
