"""A field of several lines that is as high as its words, up to a bound."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextEdit

_MARGIN = 2
_AROUND = 8


class GrowingEdit(QTextEdit):
    """Plain words come in by paste; Tab leaves. `lines`: the least height, `most`: the greatest.

    `edited`: the person changed what stands in the field.
    """

    edited = Signal()

    def __init__(self, *, lines: int = 1, most: int = 14, framed: bool = True) -> None:
        super().__init__()
        self._lines, self._most = lines, most
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        if not framed:
            # Words on the ground of the form; the frame of the house shows with the focus.
            self.setStyleSheet("QTextEdit:!focus { border-color: transparent; }")
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text_changed)
        self._fit()

    def _on_text_changed(self) -> None:
        if self.hasFocus():
            self.edited.emit()

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        least, most = (count * line + 2 * _MARGIN for count in (self._lines, self._most))
        wanted = int(self.document().size().height() + 0.999)
        shown = max(least, min(wanted, most))
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if wanted > most else bar.ScrollBarAlwaysOff
        )
        self.setFixedHeight(shown + self._around())

    def _around(self) -> int:
        """The height of frame and padding; before the field is shown, that of the house's rules."""
        around = self.height() - self.viewport().height()
        return around if self.isVisible() and 0 < around < _AROUND * 3 else _AROUND
