"""The field of Ctrl+K, beside the menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .desk import Desk
from .widgets.fields import SearchField

if TYPE_CHECKING:
    from .find.commands import Command
    from .find.popup import FindPopup
    from .find.rows import Target

KEY = "Ctrl+K"


class FindBar(SearchField):
    """Finds while it is typed in. ↑ ↓ choose, Enter opens, Esc goes back to where one was.

    `topic_wanted`: the key of a topic of the help.
    """

    topic_wanted = Signal(str)

    def __init__(
        self, desk: Desk, commands: Callable[[], tuple[Command, ...]], window: QWidget
    ) -> None:
        super().__init__("", KEY)
        # A higher one would push the menus out of their line.
        self.setProperty("small", True)
        name = self.tr("Tìm kế hoạch, hoạt động, căn cứ…")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._desk, self._commands, self._window = desk, commands, window
        self._before: QWidget | None = None
        self.textChanged.connect(self._look)
        self.returnPressed.connect(self._on_return)

    @cached_property
    def popup(self) -> FindPopup:
        """The list below the field, made when the field is first used."""
        from .find.popup import FindPopup

        popup = FindPopup(self._desk, self._commands, self._window)
        popup.chosen.connect(self._open)
        return popup

    def begin(self) -> None:
        """Put the cursor into the field, its words selected."""
        if not self.hasFocus():
            self._before = self._window.focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._look()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.popup.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif self.popup.take_key(event.key()):
            self._say()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        """Show what fits the words that stand in the field."""
        if self.hasFocus():
            self.popup.look_up(self.text(), self)
            self._say()

    def _say(self) -> None:
        """Have a screen reader know what Enter would open."""
        self.setAccessibleDescription(self.popup.spoken)

    def _on_return(self) -> None:
        target = self.popup.target
        if target is not None:
            self._open(target)

    def _open(self, target: Target) -> None:
        from .find.targets import again, open_target

        if words := again(target):
            self.setText(words)
            return
        self._leave()
        open_target(target, self._desk, self.topic_wanted.emit)

    def _leave(self) -> None:
        """Empty the field and give the keyboard back to where it was."""
        self.popup.hide()
        self.clear()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()
