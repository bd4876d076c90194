"""Fields: the label above, the field, and below it a line for what is wrong and its mend."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..fonts import Role, font
from ..icons import ROW_SIZE, Ink, icon, paint_icon
from ..paint.boxes import key_cap_size, paint_key_cap
from .buttons import Button, Kind
from .painted import repolish, tokens_for


class Words(QLabel):
    """A label in a role's font and one colour of the tokens; it follows the scheme."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        ink: Ink = Ink.INK,
        *,
        strong: bool = False,
        wraps: bool = False,
    ) -> None:
        super().__init__(text)
        self._role, self._ink, self._strong = role, ink, strong
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Beside the menus a label would take the colour of the menus' words.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wraps)
        self._dress()

    def set_ink(self, ink: Ink) -> None:
        """Change the colour."""
        self._ink = ink
        self._dress()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self.wordWrap():
            return hint
        # Qt wraps a long sentence into a square; ours goes on to the end of the line.
        longest = max(self.text().split("\n"), key=len)
        width = min(self.fontMetrics().horizontalAdvance(longest) + 2, _LONGEST_LINE)
        return QSize(width, max(self.heightForWidth(width), 0))

    def event(self, event: QEvent) -> bool:
        if event.type() in _LOOK_CHANGES:
            self._dress()
        return super().event(event)

    def _dress(self) -> None:
        face = font(self._role, strong=self._strong)
        if self.font() != face:
            self.setFont(face)
        colour = QColor(self._ink.of(tokens_for(self)))
        if self.palette().color(QPalette.ColorRole.WindowText) != colour:
            # Only this role is set, so that the others go on following the application.
            own = QPalette()
            own.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(own)


_LONGEST_LINE = 640
_LOOK_CHANGES = (
    QEvent.Type.ApplicationPaletteChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.ParentChange,
)


class Mark(QWidget):
    """An icon among words."""

    def __init__(self, name: str, ink: Ink = Ink.INK, side: int = ROW_SIZE) -> None:
        super().__init__()
        self._name, self._ink, self._side = name, ink, side
        self.setFixedSize(side, side)

    def set_mark(self, name: str, ink: Ink) -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._ink.of(tokens_for(self)))
        painter.end()


class FieldNote(QWidget):
    """One line below a field: an icon, a sentence, and a link that mends it."""

    mend_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark("err", Ink.RED)
        self._words = Words("", Role.LABEL, Ink.RED, wraps=True)
        self._link = Button("", kind=Kind.LINK, small=True, on_click=self.mend_requested.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._link.setFont(font(Role.LABEL))
        for part in (self._mark, self._words, self._link):
            layout.addWidget(part)
        layout.addStretch(1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, empty for none."""
        return self._words.text()

    def tell(self, sentence: str, *, mend: str = "", doubt: bool = False) -> None:
        """Show `sentence`, with a link `mend` ("Dùng 30/4"); an empty sentence hides the line."""
        ink = Ink.AMBER if doubt else Ink.RED
        self._mark.set_mark("doubt" if doubt else "err", ink)
        self._words.set_ink(ink)
        self._words.setText(sentence)
        self._link.setText(mend)
        self._link.setVisible(bool(mend))
        self.setVisible(bool(sentence))


class LabelledField(QWidget):
    """An editor with its label above and a line for errors below.

    `LabelledField("Thời gian", QLineEdit(), hint="viết như trong văn bản")`
    """

    mend_requested = Signal()

    def __init__(self, label: str, editor: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._label = Words(label, Role.LABEL, Ink.LABEL, strong=True)
        self._label.setBuddy(editor)
        self._note = FieldNote()
        self._note.mend_requested.connect(self.mend_requested)
        if not editor.accessibleName():
            editor.setAccessibleName(label.replace("&", ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._head(hint))
        layout.addWidget(editor)
        layout.addWidget(self._note)

    def _head(self, hint: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._label)
        if hint:
            head.addWidget(Words(f"– {hint}", Role.LABEL, Ink.HINT))
        head.addStretch(1)
        return head

    @property
    def error(self) -> str:
        """The sentence below the field, empty for none."""
        return self._note.text

    def set_error(self, sentence: str, mend: str = "") -> None:
        """Say what is wrong and how it is mended; the empty sentence takes it away.

        The link `mend` emits `mend_requested`.
        """
        self._mark_editor(error=bool(sentence))
        self._note.tell(sentence, mend=mend)
        self.editor.setAccessibleDescription(sentence)

    def _mark_editor(self, *, error: bool) -> None:
        if bool(self.editor.property("error")) != error:
            self.editor.setProperty("error", error)
            repolish(self.editor)


class SearchField(QLineEdit):
    """A field to search in: magnifier, the words to type, a cross that empties it (Esc too)."""

    def __init__(self, placeholder: str, key: str = "", parent: QWidget | None = None) -> None:
        """`placeholder` is its accessible name as well; `key` is shown as a cap ("Ctrl+K")."""
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        leading = QLineEdit.ActionPosition.LeadingPosition
        self.addAction(icon("search", Ink.LABEL), leading)
        self._empty = QAction(icon("x", Ink.LABEL), self.tr("Xóa chữ tìm"), self)
        self._empty.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + 70 + int(self._cap_width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._key or self.text():
            return
        size = key_cap_size(self._key)
        cap = QRectF(0, 0, size.width(), size.height())
        cap.moveCenter(QRectF(self.rect()).center())
        cap.moveRight(self.width() - 8)
        painter = QPainter(self)
        paint_key_cap(painter, cap, self._key, tokens_for(self))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _cap_width(self) -> float:
        return key_cap_size(self._key).width() + 8 if self._key else 0

    def _on_text_changed(self, text: str) -> None:
        shown = self._empty in self.actions()
        if text and not shown:
            self.addAction(self._empty, QLineEdit.ActionPosition.TrailingPosition)
        elif not text and shown:
            self.removeAction(self._empty)
