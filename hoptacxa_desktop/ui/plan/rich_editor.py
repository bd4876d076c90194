"""The editor of words with bold and italic; slots in them cannot be broken or lost."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCharFormat, QTextCursor

from hoptacxa_desktop.domain.richtext import RichText, Run, slots_of
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.plan import rich_document
from hoptacxa_desktop.ui.plan.growing_edit import GrowingEdit
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_PLAIN = Run()


class RichEditor(GrowingEdit):
    """As high as its words. Ctrl+B and Ctrl+I style them, Shift+Enter breaks the line.

    `committed`: the words as RichText, when the person leaves the editor after a change.
    `left`: Enter was pressed, the next field is wanted.
    """

    committed = Signal(object)
    left = Signal()

    def __init__(
        self,
        name: str,
        *,
        role: Role = Role.BODY,
        lines: int = 1,
        framed: bool = True,
        words_of_slot: Callable[[str], str] = lambda name: "",
    ) -> None:
        super().__init__(lines=lines, most=30, framed=framed)
        self._given: RichText = ()
        self._written: RichText = ()
        self._guarding = False
        self._style = _PLAIN
        self._words_of_slot = words_of_slot
        self.setAccessibleName(name)
        self.setFont(font(role))
        self._register()
        self.document().contentsChanged.connect(self._guard)

    def _register(self) -> None:
        drawer = rich_document.SlotObject(
            lambda name: self._words_of_slot(name), lambda: tokens_for(self), self.document()
        )
        self.document().documentLayout().registerHandler(rich_document.SLOT, drawer)

    @property
    def text(self) -> RichText:
        """The words as they stand in the editor."""
        return rich_document.read(self.document())

    def set_text(
        self,
        text: RichText,
        words_of_slot: Callable[[str], str] | None = None,
        style: Run = _PLAIN,
    ) -> None:
        """Show other words; this is no edit. The same words again leave what is being typed.

        `style`: of what is typed where there are no words.
        """
        if words_of_slot is not None:
            self._words_of_slot = words_of_slot
        if text == self._given and (text or style == self._style):
            self.viewport().update()
            return
        self._guarding = True
        self._style = style
        rich_document.write(self.document(), text, style)
        self._guarding = False
        # As the editor holds them: what it cannot hold is no change by the person.
        self._given, self._written = text, self.text

    def retype(self, text: RichText) -> None:
        """Put words in place of all that stands here, as if they were being typed."""
        self._guarding = True
        rich_document.write(self.document(), text, self._style)
        self._guarding = False
        self.document().setModified(True)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def commit(self) -> None:
        """Tell the words if they differ from those that were shown."""
        words = self.text
        if words != self._written:
            self._given = self._written = words
            self.committed.emit(words)

    def toggle_bold(self) -> None:
        """Bold on or off for the selected words, or those typed next."""
        form = QTextCharFormat()
        bold = self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold
        form.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(form)

    def toggle_italic(self) -> None:
        """Italic on or off for the selected words, or those typed next."""
        form = QTextCharFormat()
        form.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(form)

    def insert_slot(self, name: str) -> None:
        """Print the value called `name` where the cursor stands."""
        rich_document.insert_slot(self.textCursor(), name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if control and event.key() == Qt.Key.Key_B:
            self.toggle_bold()
        elif control and event.key() == Qt.Key.Key_I:
            self.toggle_italic()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift and not control:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _guard(self) -> None:
        """Take back at once an edit that lost a slot: what it prints must not go in silence."""
        if self._guarding or not slots_of(self._written):
            return
        lost = set(slots_of(self._written)) - set(slots_of(self.text))
        if lost and self.document().isUndoAvailable():
            self._guarding = True
            self.document().undo()
            self._guarding = False
