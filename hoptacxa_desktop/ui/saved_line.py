"""The line beside the menus that says whether everything is written."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .fonts import Role, font
from .icons import ROW_SIZE, Ink
from .widgets.buttons import Button, Kind
from .widgets.fields import Mark, Words

RETRY_KEY = "Ctrl+S"


class SavedLine(QWidget):
    """ "Đã lưu 14:05", "Đang ghi…" or "Chưa ghi được – Thử lại"; nothing before the first writing.

    `retry`: tries again what could not be written.
    """

    def __init__(self, retry: Callable[[], object]) -> None:
        super().__init__()
        self._mark = Mark("check", Ink.GREEN)
        self._words = Words("", Role.LABEL, Ink.GREEN)
        self.retry = Button(self.tr("Thử lại"), kind=Kind.LINK, small=True, on_click=retry)
        self.retry.setToolTip(
            self.tr("Ghi lại những gì chưa ghi được ({key})").format(key=RETRY_KEY)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        # What is said shortest keeps to the window's edge too.
        row.addStretch(1)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignVCenter)
        self._before = ("", Ink.GREEN, "check")
        self._show("", Ink.GREEN, "check")

    @property
    def text(self) -> str:
        """What the line says, with the verb of its button."""
        return f"{self._words.text()} {self.retry.text()}" if self._refused else self._words.text()

    @property
    def _refused(self) -> bool:
        return not self.retry.isHidden()

    def sizeHint(self) -> QSize:
        # The menu bar gives its corner the width that it asks for at the start.
        metrics = QFontMetrics(font(Role.LABEL))
        widest = metrics.horizontalAdvance(self._refused_words()) + self.retry.sizeHint().width()
        height = max(metrics.height() + 4, self.retry.sizeHint().height())
        return QSize(widest + ROW_SIZE + 16, height)

    def tell_saved(self, clock: str) -> None:
        """Say when something was last written."""
        self._show(self.tr("Đã lưu {clock}").format(clock=clock), Ink.GREEN, "check")

    def tell_refused(self) -> None:
        """Say that something could not be written, with the way to try again."""
        self._show(self._refused_words(), Ink.RED, "err")

    def tell_waiting(self, waiting: bool) -> None:
        """Say that something is being written while that takes long; then what was said before."""
        if not waiting:
            self._show(*self._before)
            return
        self._dress(self.tr("Đang ghi…"), Ink.LABEL, "clock")
        # The window's thread waits for the disk now and would paint too late.
        self.repaint()

    def _refused_words(self) -> str:
        return self.tr("Chưa ghi được –")

    def _show(self, words: str, ink: Ink, mark: str) -> None:
        self._before = (words, ink, mark)
        self._dress(words, ink, mark)

    def _dress(self, words: str, ink: Ink, mark: str) -> None:
        self._mark.setVisible(bool(words))
        self._mark.set_mark(mark, ink)
        self._words.set_ink(ink)
        self._words.setText(words)
        self.retry.setVisible(ink is Ink.RED)
        self.setAccessibleName(self.text)
