"""F1, Ctrl+/ and the topics that Ctrl+K finds: the pane beside the screen, made when wanted."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from . import key_sheet
from .help_pane import KEYS, HelpPane


class Helping(QObject):
    """Shows the pane in `row`, at the topic of the screen that `screen` gives, and hides it.

    `name`: the key of the screen, for one that names no topic of its own.
    """

    def __init__(
        self,
        window: QWidget,
        row: QHBoxLayout,
        screen: Callable[[], QWidget | None],
        name: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window, self._row, self._screen, self._name = window, row, screen, name
        self._before: QWidget | None = None

    @cached_property
    def pane(self) -> HelpPane:
        """The pane."""
        pane = HelpPane()
        pane.closed.connect(self.close)
        pane.hide()
        self._row.addWidget(pane)
        return pane

    def toggle_topic(self) -> None:
        """The help of the screen; away with it where it is read already."""
        if self._is_read and self.pane.topic != KEYS:
            self.close()
        else:
            self.show(self.topic)

    def toggle_keys(self) -> None:
        """The keys that hold here; away with them where they are read already."""
        if self._is_read and self.pane.topic == KEYS:
            self.close()
        else:
            self.show(KEYS)

    @property
    def topic(self) -> str:
        """The topic of the screen that is shown."""
        return str(getattr(self._screen(), "topic", self._name()))

    @property
    def _is_read(self) -> bool:
        return self.pane.isVisible() and self.pane.isAncestorOf(self._window.focusWidget())

    def show(self, topic: str) -> None:
        """Show a topic and put the cursor into it."""
        if not self._is_read:
            self._before = self._window.focusWidget()
        self._bring_keys()
        self.pane.show_topic(topic)
        self.pane.show()
        self.pane.read()

    def follow(self) -> None:
        """Another screen is shown: an open pane tells of that one."""
        if "pane" in vars(self) and self.pane.isVisible() and not self._is_read:
            self._bring_keys()
            if self.pane.topic != KEYS:
                self.pane.show_topic(self.topic)

    def close(self) -> None:
        """Hide the pane and give the keyboard back to where it was."""
        self.pane.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_keys(self) -> None:
        screen = self._screen() or self._window
        self.pane.set_sheet(key_sheet.markdown(key_sheet.sheet(self._window, screen)))
