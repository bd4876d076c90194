"""Words with bold, italic and slots in a text document, and back."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from hoptacxa_desktop.domain.richtext import RichText, Run, merge
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.paint.chips import ChipLook, chip_size, paint_chip
from hoptacxa_desktop.ui.tokens import Tokens

SLOT = int(QTextFormat.ObjectTypes.UserObject) + 1
_NAME = int(QTextFormat.Property.UserProperty) + 1
_LONGEST = 320.0
_OBJECT, _LINE = "\ufffc", "\u2028"


class SlotObject(QPyTextObject):
    """A slot as one sign in the text: a quiet chip with the words that will be printed there."""

    def __init__(
        self, words: Callable[[str], str], tokens: Callable[[], Tokens], parent: QTextDocument
    ) -> None:
        super().__init__(parent)
        self._words, self._tokens = words, tokens

    def intrinsicSize(self, doc: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        size = chip_size(self._shown(form), ChipLook.PLAIN)
        return QSizeF(min(size.width(), _LONGEST), size.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        form: QTextFormat,
    ) -> None:
        words = QFontMetricsF(font(Role.LABEL)).elidedText(
            self._shown(form), Qt.TextElideMode.ElideRight, rect.width() - 16
        )
        paint_chip(painter, QRectF(rect), words, ChipLook.PLAIN, self._tokens())

    def _shown(self, form: QTextFormat) -> str:
        return self._words(str(form.property(_NAME))).strip() or "…"


def write(document: QTextDocument, text: RichText, style: Run) -> None:
    """Put `text` into `document`, which forgets its own undo steps.

    `style`: of what is typed where nothing stands yet.
    """
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.setBlockCharFormat(_format(style))
    for run in text:
        if run.slot:
            cursor.insertText(_OBJECT, _slot_format(run))
        else:
            cursor.insertText(run.text.replace("\n", _LINE), _format(run))
    cursor.setPosition(0)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def insert_slot(cursor: QTextCursor, name: str) -> None:
    """Put a slot where the cursor stands."""
    cursor.insertText(_OBJECT, _slot_format(Run(slot=name)))


def read(document: QTextDocument) -> RichText:
    """The words of `document` as runs; a new paragraph counts as a line break."""
    runs: list[Run] = []
    for block in _blocks(document):
        if block.position():
            runs.append(Run("\n"))
        runs.extend(_runs(block))
    return merge(runs)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs(block: QTextBlock) -> Iterator[Run]:
    walker = block.begin()
    while not walker.atEnd():
        fragment = walker.fragment()
        form = fragment.charFormat()
        bold = form.fontWeight() >= QFont.Weight.DemiBold
        yield from _of_fragment(fragment.text(), form, bold, form.fontItalic())
        walker += 1


def _of_fragment(words: str, form: QTextCharFormat, bold: bool, italic: bool) -> Iterator[Run]:
    if form.objectType() == SLOT:
        for _ in words:
            yield Run(slot=str(form.property(_NAME)), bold=bold, italic=italic)
    else:
        yield Run(words.replace(_LINE, "\n"), bold, italic)


def _format(run: Run) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
    form.setFontItalic(run.italic)
    return form


def _slot_format(run: Run) -> QTextCharFormat:
    form = _format(run)
    form.setObjectType(SLOT)
    form.setProperty(_NAME, run.slot)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return form
