"""The words in an editor, whichever it is: read, and put into it as a person would type them."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from hoptacxa_desktop.domain.richtext import RichText, plain, rich
from hoptacxa_desktop.ui.plan.rich_editor import RichEditor

Editor = QLineEdit | QTextEdit


def as_editor(widget: QWidget | None) -> Editor | None:
    """The widget as one in which a person may type."""
    if isinstance(widget, QLineEdit | QTextEdit) and not widget.isReadOnly():
        return widget
    return None


def editors_in(widget: QWidget) -> list[Editor]:
    """The editors that a widget is or holds, in the order in which they were made."""
    inside = (widget, *widget.findChildren(QWidget))
    return [one for each in inside if (one := as_editor(each)) is not None]


def words_in(editor: Editor) -> RichText:
    """The words as they stand typed."""
    if isinstance(editor, RichEditor):
        return editor.text
    return rich(editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText())


def is_typed(editor: Editor) -> bool:
    """True when a person has changed what the program showed."""
    if isinstance(editor, QLineEdit):
        return editor.isModified()
    return editor.document().isModified()


def put_in(editor: Editor, words: RichText) -> None:
    """Put `words` in place of what stands in the editor, as if they were being typed."""
    if isinstance(editor, RichEditor):
        editor.retype(words)
    elif isinstance(editor, QLineEdit):
        editor.selectAll()
        editor.insert(plain(words))
    else:
        cursor = editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(plain(words))
        editor.setTextCursor(cursor)
