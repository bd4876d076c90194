"""The copies of the store: made when one is due or wanted, put back, told in words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.services import backups

from .desk import Desk
from .dialogs import FileKind

BACKUP = FileKind("Bản sao lưu", ("db", "bak"))


class Copies(QObject):
    """Copies of the desk's store. `told`: called when the newest of them is another one."""

    def __init__(self, desk: Desk, told: Callable[[], object]) -> None:
        super().__init__(desk)
        self._desk, self._told = desk, told
        self._own = desk.paths.backups

    def make(self) -> None:
        """Back the store up now."""
        made = self._desk.do(backups.back_up, **self._how())
        if made is not None:
            self._desk.notice_wanted.emit("Đã sao lưu")
        self._told()

    def make_when_due(self) -> None:
        """Back the store up behind the window where the newest copy is a day old."""
        store, how = self._desk.store, self._how()
        if backups.is_due(store, own=self._own, now=how["now"]):
            self._desk.jobs.run(
                lambda _report, _cancelled: backups.back_up(store, **how),
                title="",
                done=lambda _made: self._told(),
            )

    def chosen(self) -> Path | None:
        """The copy that the person wants back, None for none."""
        dialogs = self._desk.dialogs
        copy = dialogs.pick_open("Khôi phục bản sao lưu", (BACKUP,), self._own)
        if copy is None:
            return None
        agreed = dialogs.ask(
            "Khôi phục bản sao lưu này?",
            "Dữ liệu hiện nay được sao lưu trước, rồi thay bằng bản đã chọn.",
            "Khôi phục",
        )
        return copy if agreed else None

    def put_back(self, copy: Path) -> None:
        """`copy` in place of the store, which must be closed; a situation is told."""
        try:
            backups.restore(copy, target=self._desk.store.path, now=self._desk.clock())
        except PersonError as situation:
            self._desk.problems.tell(situation)

    def fact(self) -> str:
        """When the store was last backed up, in words."""
        return backups.fact(self._desk.store, own=self._own, now=self._desk.clock())

    def _how(self) -> dict[str, Any]:
        second = self._desk.office.backup_folder
        return {
            "own": self._own,
            "second": Path(second) if second else None,
            "now": self._desk.clock(),
        }
