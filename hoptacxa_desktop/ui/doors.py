"""What the window asks of the program around it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.identity import NodeId, PlanId


class Doors:
    """What the window asks of the program around it; `app.py` opens them."""

    def make_screen(self, key: str) -> QWidget:
        """The screen `key`, new."""
        raise NotImplementedError

    def unfinished(self, key: str) -> QWidget | None:
        """A page that the person is not yet done with, shown in place of the screen `key`."""
        raise NotImplementedError

    def may_close(self) -> bool:
        """True where nothing is lost by closing the window, or the person agrees to it."""
        raise NotImplementedError

    def open_plan(self, plan_id: PlanId, node_id: NodeId | None) -> None:
        """Show a plan on its page."""
        raise NotImplementedError

    def begin_plan(self) -> None:
        """Begin a new plan."""
        raise NotImplementedError

    def receive_file(self, path: Path | None = None) -> None:
        """Read a plan out of this file, or of one that the person chooses."""
        raise NotImplementedError

    def receive_pasted(self) -> None:
        """Read a plan out of the text that was copied."""
        raise NotImplementedError

    def declare_office(self) -> None:
        """Let the person declare the office."""
        raise NotImplementedError

    def remove_sample(self) -> None:
        """Take the sample office away."""
        raise NotImplementedError

    def back_up(self) -> None:
        """Back the store up now."""
        raise NotImplementedError

    def restore(self) -> None:
        """Put a backup in place of the store."""
        raise NotImplementedError

    def backup_fact(self) -> str:
        """When the store was last backed up, in words."""
        raise NotImplementedError

    def about(self) -> None:
        """Tell about the program."""
        raise NotImplementedError

    def closed(self) -> None:
        """Clean up after the window."""
        raise NotImplementedError
