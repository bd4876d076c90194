"""Plain fields of the plan's forms: they show words, and tell them when the person is done."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit

from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.widgets.painted import tokens_for


class LineField(QLineEdit):
    """One line. `committed`: the words, when the person leaves the line after a change."""

    committed = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self._written = ""
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self.commit)

    def set_text(self, text: str) -> None:
        """Show other words; this is no edit."""
        self._written = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Tell the words if they differ from those that were shown."""
        if self.text() != self._written:
            self._written = self.text()
            self.committed.emit(self._written)


class TextField(QPlainTextEdit):
    """Several lines, as many as the words need. Enter breaks a line, Tab leaves.

    `committed`: the words, when the person leaves the field after a change.
    """

    committed = Signal(str)

    def __init__(self, placeholder: str = "", *, lines: int = 2, most: int = 12) -> None:
        super().__init__()
        self._written, self._lines, self._most = "", lines, most
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(5)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(6, 1, 3, 1)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """The words as they stand in the field."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other words; this is no edit."""
        self._written = text
        if text != self.text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Tell the words if they differ from those that were shown."""
        if self.text != self._written:
            self._written = self.text
            self.committed.emit(self._written)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def event(self, event: QEvent) -> bool:
        # The frame lies behind the viewport's margins, so the field itself paints it.
        if isinstance(event, QPaintEvent):
            self._paint_frame()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _paint_frame(self) -> None:
        tokens = tokens_for(self)
        edge, width = (tokens.accent, 2.0) if self.hasFocus() else (tokens.line2, 1.0)
        if self.property("error"):
            edge, width = tokens.red, 2.0
        ground = tokens.sunk if self.isReadOnly() else tokens.panel
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill=ground, edge=edge, width=width)
        painter.end()

    def _fit(self) -> None:
        wanted = int(self.document().size().height())
        shown = max(self._lines, min(wanted, self._most))
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + 2 * 5 + 4)
