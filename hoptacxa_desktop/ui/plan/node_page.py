"""The page of one node: where it stands, its words, and the form of what is said there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.activity import Cover, Shared
from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.domain.shaping import usual_style
from hoptacxa_desktop.domain.slots import reader
from hoptacxa_desktop.services import outline, preview
from hoptacxa_desktop.services.editing import home_of, node_of
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.label_edit import LabelEdit
from hoptacxa_desktop.ui.plan.particulars_form import ParticularsForm
from hoptacxa_desktop.ui.plan.rich_editor import RichEditor
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.plan.shared_facts import COVER_WORDS, covered_words
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind, icon_button
from hoptacxa_desktop.ui.widgets.fields import LabelledField, Words
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.panels import Ground
from hoptacxa_desktop.ui.widgets.quiet import QuietCombo

_SIDE = 20


class NodePage(Ground):
    """The form of the current node. `more_requested`: the menu of the row, at this page."""

    step_requested = Signal(int)
    more_requested = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__("panel")
        self._session = session
        self._node: Node | None = None
        self._printed = ""
        self.path = Words("", Role.LABEL, Ink.HINT, wraps=True)
        self.label = Words("", Role.PANEL, Ink.ACCENT, strong=True)
        self.label_edit = LabelEdit()
        self.title = RichEditor(self.tr("Tên"), role=Role.PANEL, framed=False)
        self.kind = Words("", Role.LABEL, Ink.HINT)
        self.covers = Words("", Role.LABEL, Ink.LABEL, wraps=True)
        self.cover = QuietCombo()
        for cover, words in COVER_WORDS.items():
            self.cover.addItem(words, cover)
        self.covering = LabelledField(self.tr("Dùng chung cho"), self.cover)
        self.form = ParticularsForm(session)
        self._build()
        self._connect()

    def _build(self) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(_SIDE, 8, _SIDE, 16)
        layout.setSpacing(8)
        layout.addLayout(self._title_row())
        layout.addWidget(self.covering)
        layout.addWidget(self.covers)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(inner)
        # Set after the widget, which the scroll area fills with the window's ground.
        inner.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        outer.addWidget(self._area, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 6, _SIDE - 8, 2)
        head.setSpacing(4)
        head.addWidget(self.path, 1)
        up = icon_button("up", self.tr("Mục trước"), key="Alt+PgUp")
        down = icon_button("down", self.tr("Mục sau"), key="Alt+PgDn")
        more = icon_button("more", self.tr("Việc khác với mục này"))
        up.clicked.connect(lambda: self.step_requested.emit(-1))
        down.clicked.connect(lambda: self.step_requested.emit(1))
        more.clicked.connect(self.more_requested)
        for button in (up, down, more):
            head.addWidget(button)
        return head

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        label = QVBoxLayout()
        label.setContentsMargins(0, 4, 0, 0)
        label.addWidget(self.label)
        label.addWidget(self.label_edit)
        label.addStretch(1)
        row.addLayout(label)
        row.addWidget(self.title, 1)
        styles = QVBoxLayout()
        styles.setContentsMargins(0, 0, 0, 0)
        styles.setSpacing(0)
        styles.addLayout(self._style_buttons())
        styles.addStretch(1)
        row.addLayout(styles)
        return row

    def _style_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        bold, italic = "font-weight: 700;", "font-style: italic;"
        for letter, name, key, do, style in (
            ("B", self.tr("Chữ đậm"), "Ctrl+B", self.title.toggle_bold, bold),
            ("I", self.tr("Chữ nghiêng"), "Ctrl+I", self.title.toggle_italic, italic),
        ):
            button = Button(letter, kind=Kind.QUIET, small=True, on_click=do)
            # The rules of the house set the weight of a button; these show what they do.
            button.setStyleSheet(f"QPushButton {{ {style} }}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._on_opened)
        session.shown.connect(self._on_shown)
        session.changed.connect(self._on_changed)
        session.flush_wanted.connect(self.label_edit.commit)
        session.flush_wanted.connect(self.title.commit)
        self.title.committed.connect(self._on_title)
        self.title.left.connect(self._on_left)
        self.cover.activated.connect(self._on_cover)
        self.label_edit.chosen.connect(self._on_label)
        self.label_edit.left.connect(self._show_label)
        self.title.textChanged.connect(self._on_typed)
        bind(self, "Alt+PgUp", self.tr("Mục trước"), lambda: self.step_requested.emit(-1))
        bind(self, "Alt+PgDown", self.tr("Mục sau"), lambda: self.step_requested.emit(1))

    def edit_title(self) -> None:
        """The cursor into the title, its words selected."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def edit_label(self) -> None:
        """The cursor into the number of the node, which stands as a field until it is left."""
        if self._node is not None:
            self.label.hide()
            self.label_edit.edit(self._printed)

    def enter(self) -> None:
        """The cursor into the first field of the form, else into the title."""
        if self.form.isVisibleTo(self):
            self.form.time.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self) -> None:
        self._node = None
        if self._session.node_id:
            self._show(self._session.node_id)

    def _on_shown(self, key: str) -> None:
        if key:
            self._area.verticalScrollBar().setValue(0)
            self._show(NodeId(key))

    def _on_changed(self, changes: Changes) -> None:
        # Labels, shared lines and words of the plan reach other nodes, so the page is read anew
        # with each change; a field that shows the same words is not touched.
        if self._session.node_id:
            self._show(self._session.node_id)

    def _show(self, node_id: NodeId) -> None:
        plan = self._session.plan
        try:
            node = node_of(plan, node_id)
        except NotFound:
            self._node = None
            return
        self._node = node
        found = labels(plan.outlines[home_of(plan, node_id)])
        above = outline_facts.path(plan, node_id)
        word = outline.KIND_WORDS[node.kind]
        self.path.setText(" › ".join(above) or word[0].upper() + word[1:])
        self._printed = found[node_id]
        self.label.setText(found[node_id].rstrip("."))
        if self.label_edit.isHidden():
            self._show_label()
        self.title.setPlaceholderText(_placeholder(node.kind))
        self.title.setFont(font(Role.PANEL if _is_titled(node) else Role.BODY))
        style = usual_style(plan.outlines[home_of(plan, node_id)], node)
        self.title.set_text(node.text, reader(plan, node.said), style)
        self.covers.setText(covered_words(plan, node))
        self.covers.setVisible(bool(self.covers.text()))
        self.covering.setVisible(isinstance(node.detail, Shared))
        if isinstance(node.detail, Shared):
            self.cover.setCurrentIndex(self.cover.findData(node.detail.cover))
        self.form.setVisible(node.particulars is not None)
        if node.particulars is not None:
            self.form.show_node(node)

    def _show_label(self) -> None:
        self.label_edit.hide()
        self.label.setVisible(bool(self._printed))

    def _on_label(self, words: str) -> None:
        if self._node is not None and words != self._printed:
            self._session.do(
                outline.set_label, typed=True, node_id=self._node.id, label=words or None
            )

    def _on_cover(self, at: int) -> None:
        if self._node is not None:
            cover = Cover(self.cover.itemData(at))
            self._session.do(outline.set_cover, node_id=self._node.id, cover=cover)

    def _on_title(self, words: RichText) -> None:
        if self._node is not None:
            self._session.do(outline.set_text, typed=True, node_id=self._node.id, text=words)

    def _on_typed(self) -> None:
        if self._node is not None and self.title.hasFocus():
            node_id, text = self._node.id, self.title.text
            self._session.sketch(lambda plan: preview.with_text(plan, node_id, text))

    def _on_left(self) -> None:
        self.enter()


def _is_titled(node: Node) -> bool:
    return node.is_task or node.kind is NodeKind.HEADING


def _placeholder(kind: NodeKind) -> str:
    return {
        NodeKind.ACTIVITY: "Tên hoạt động",
        NodeKind.DUTY: "Nhiệm vụ",
        NodeKind.HEADING: "Tên đề mục",
    }.get(kind, "Lời văn của đoạn")
