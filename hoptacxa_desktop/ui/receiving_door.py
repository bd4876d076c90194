"""The door to plans from Word: the window behind it is loaded with the first of them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.doors import Doors
from hoptacxa_desktop.ui.main_window import PLANS, MainWindow

if TYPE_CHECKING:
    from hoptacxa_desktop.ui.receiving.screen import ReceivingScreen


class ReceivingDoor(Doors):
    """Opens files and pasted text for a program that has a desk and a window."""

    desk: Desk
    window: MainWindow

    @cached_property
    def receiving(self) -> ReceivingScreen:
        """The page on which plans are looked through before they are taken in."""
        from hoptacxa_desktop.ui.receiving.screen import ReceivingScreen

        screen = ReceivingScreen(self.desk)
        screen.wanted.connect(lambda: self.window.show_page(screen))
        screen.left.connect(lambda: self.window.show_screen(PLANS))
        return screen

    def receive_file(self, path: Path | None = None) -> None:
        """Read a plan out of this file, or of one that the person chooses."""
        if path is None:
            self.receiving.ways.pick()
        else:
            self.receiving.ways.take(path)

    def receive_pasted(self) -> None:
        """Read a plan out of the text that was copied."""
        self.receiving.ways.paste()

    def unfinished(self, key: str) -> QWidget | None:
        """The plan that is being looked through, in place of the list of plans."""
        return self.receiving if key == PLANS and self._begun and self.receiving.is_open else None

    def may_close(self) -> bool:
        """True where no plan is being looked through, or the person gives it up."""
        return not self._begun or self.receiving.may_drop()

    @property
    def _begun(self) -> bool:
        return "receiving" in vars(self)
