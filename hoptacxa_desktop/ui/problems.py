"""The one gateway of errors: a person's situation becomes a banner, our bug a line in the log."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb, format_exception
from types import MappingProxyType, TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hoptacxa_desktop.domain.errors import Door, PersonError

from .widgets.notices import Banner, Level, Offer

Doors = Mapping[Door, Callable[[], object]]
_NO_DOORS: Doors = MappingProxyType({})
_LOG_BYTES = 1_000_000


class Problems(QObject):
    """Tells errors of any thread in one banner. Never shows a traceback.

    `problems.tell(error, {Door.RETRY: self._export})`: the doors are the ways out that the
    screen can go; those that the error names come first, two at most are shown.
    """

    told = Signal(str)
    _raised = Signal(object)

    def __init__(self, banner: Banner, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banner, self._log = banner, log
        self._seen: set[tuple[object, ...]] = set()
        self._hooks = (sys.excepthook, threading.excepthook)
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    @property
    def log(self) -> Path:
        """The file in which our bugs are written."""
        return self._log

    def install(self) -> None:
        """Catch what nobody caught, of every thread."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_uncaught

    def uninstall(self) -> None:
        """Put the hooks back that were there before."""
        sys.excepthook, threading.excepthook = self._hooks

    def tell(
        self, error: BaseException, doors: Doors = _NO_DOORS, *, take_focus: bool = True
    ) -> None:
        """Tell `error`, with the ways out that are possible here. On the window's thread only.

        `take_focus` False: nobody waits for it, and somebody may be typing.
        """
        if isinstance(error, PersonError):
            offers = tuple(self._offers(error, doors))
            self._say(error.sentence, error.advice, offers, take_focus=take_focus and bool(offers))
            return
        written = self._write(error)
        offer = Offer(self.tr("Mở thư mục nhật ký"), self._open_log_folder)
        self._say(
            self.tr("Chương trình gặp sự cố, việc vừa làm chưa xong."),
            self.tr("Những gì đã ghi vẫn còn nguyên. Đã ghi nhật ký để sửa sự cố này.")
            if written
            else self.tr("Những gì đã ghi vẫn còn nguyên. Chưa ghi được nhật ký."),
            (offer,) if written else (),
        )

    def withdraw(self, sentence: str) -> None:
        """Take the notice away if it is still this one: what it told of is mended."""
        if self._banner.text == sentence:
            self._banner.close_notice()

    def note(self, error: BaseException) -> None:
        """Write `error` down and trouble nobody with it; each place once."""
        self._write(error)

    def _say(
        self, sentence: str, advice: str, offers: tuple[Offer, ...], *, take_focus: bool = False
    ) -> None:
        self._banner.tell(Level.ERROR, sentence, advice, offers, take_focus=take_focus)
        self.told.emit(sentence)

    def _offers(self, error: PersonError, doors: Doors) -> list[Offer]:
        return [
            Offer(self._verb(door), self._closing(doors[door]))
            for door in error.doors
            if door in doors
        ][:2]

    def _closing(self, do: Callable[[], object]) -> Callable[[], None]:
        def go() -> None:
            self._banner.close_notice()
            do()

        return go

    def _verb(self, door: Door) -> str:
        return {
            Door.RETRY: self.tr("Thử lại"),
            Door.SAVE_AS: self.tr("Lưu tên khác…"),
            Door.OPEN_OTHER: self.tr("Chọn tệp khác…"),
            Door.RESTORE: self.tr("Khôi phục bản sao lưu…"),
            Door.SHOW_OTHER: self.tr("Xem"),
            Door.KEEP_TEXT: self.tr("Giữ nguyên chữ"),
        }[door]

    def _write(self, error: BaseException) -> bool:
        """Write the traceback down, each place once: a fault while painting comes 60 times a s.

        Returns False when the log cannot be written.
        """
        key = (type(error), *((f.filename, f.lineno) for f in extract_tb(error.__traceback__)))
        if key in self._seen:
            return True
        self._seen.add(key)
        try:
            _append(self._log, error)
        except OSError:
            return False
        return True

    def _open_log_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            self._hooks[0](kind, error, trace)
            return
        self._raised.emit(error)

    def _on_thread_uncaught(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._raised.emit(args.exc_value)

    @Slot(object)
    def _on_raised(self, error: BaseException) -> None:
        self.tell(error)


def _append(log: Path, error: BaseException) -> None:
    """Add `error` with its traceback to `log`; a log grown too long starts anew beside it."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > _LOG_BYTES:
        os.replace(log, log.with_suffix(".old.log"))
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n")
        file.writelines(format_exception(error))
