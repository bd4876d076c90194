"""The pane at the right: the help of the screen that is shown, and the sheet of its keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout

from hoptacxa_desktop.services import help_topics

from .fonts import Role
from .widgets.buttons import icon_button
from .widgets.fields import Words
from .widgets.panels import Ground

KEYS = "keys-here"
_LETTERS = 44


class HelpPane(Ground):
    """Short topics to choose from, the first choice being the keys that hold here.

    `closed`: by its cross or by Esc.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__("panel", line_at=(Qt.Edge.LeftEdge,))
        self._sheet = ""
        self._topics = {topic.key: topic for topic in help_topics.topics()}
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Mục trợ giúp"))
        self.which.addItem(self.tr("Phím tắt của màn hình này"), KEYS)
        for topic in self._topics.values():
            self.which.addItem(topic.title, topic.key)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Trợ giúp"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setIndentWidth(self.fontMetrics().averageCharWidth() * 2)
        # What stands here is read, never a way out of the program.
        self.text.setOpenLinks(False)
        self.which.activated.connect(lambda _at: self.show_topic(self.topic))
        self._build()
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Words(self.tr("Trợ giúp"), Role.BODY, strong=True), 1)
        close = icon_button("x", self.tr("Đóng trợ giúp"), key="Esc", on_click=self.closed.emit)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.which)
        layout.addWidget(self.text, 1)

    @property
    def topic(self) -> str:
        """The key of what is shown."""
        return str(self.which.currentData())

    @property
    def topics(self) -> frozenset[str]:
        """The keys of all topics."""
        return frozenset(self._topics)

    def set_sheet(self, markdown: str) -> None:
        """The keys that hold where the person is now."""
        self._sheet = markdown
        if self.topic == KEYS:
            self.text.setMarkdown(markdown)

    def show_topic(self, key: str) -> None:
        """Show one of the topics, or the sheet of keys."""
        self.which.setCurrentIndex(max(self.which.findData(key), 0))
        topic = self._topics.get(self.topic)
        self.text.setMarkdown(topic.text if topic else self._sheet)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def read(self) -> None:
        """Put the cursor into the text, for the arrows and for screen readers."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
