"""One window over one store: a second start brings the first to the front."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.errors import FileBusy, NotWritable

_PATIENCE_MS = 100
# A window that is busy for longer cannot come to the front either.
_ANSWER_MS = 3_000
_LOOK_EVERY_MS = 20
_MINIMISED = Qt.WindowState.WindowMinimized


def hold(folder: Path) -> QLockFile:
    """The mark in `folder` that the program is open over it; it goes with what comes back.

    Raises FileBusy where the program is open already, NotWritable where no mark can be made.
    """
    mark = QLockFile(str(folder / "kehoach.lock"))
    # A window stays open for weeks: its mark is no older program's because it is old.
    mark.setStaleLockTime(0)
    if mark.tryLock(_PATIENCE_MS) or _is_of_nobody(mark):
        return mark
    if mark.error() is QLockFile.LockError.LockFailedError:
        raise FileBusy(
            "Chương trình đã được mở.", advice="Chọn cửa sổ của chương trình trên thanh tác vụ."
        )
    raise NotWritable(
        f"Không ghi được vào thư mục dữ liệu “{folder}”.",
        advice="Dữ liệu đã có vẫn nguyên vẹn. Kiểm tra thư mục được phép ghi và ổ đĩa còn chỗ.",
    )


def _is_of_nobody(mark: QLockFile) -> bool:
    """True where the mark was left by a program that was ended, and is ours now.

    After a power cut the number of the process that held it may well be our own.
    """
    holder, _machine, _program = mark.getLockInfo()
    return holder == os.getpid() and mark.removeStaleLockFile() and mark.tryLock(_PATIENCE_MS)


class Doorbell(QObject):
    """Tells the first program that a second one was started over the same folder.

    The bell is a file: it needs no network, and works for each person of a PC apart. Whoever
    holds the mark of the folder answers by taking the file away.
    """

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _bell(folder)
        self._file.parent.mkdir(exist_ok=True)
        self._file.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._file.parent)], self)
        self._watcher.directoryChanged.connect(self._answer)

    def _answer(self) -> None:
        if self._file.exists():
            self._file.unlink(missing_ok=True)
            self.rung.emit()


def ring(folder: Path, *, patience_ms: int = _ANSWER_MS) -> bool:
    """Ask the program that is open over `folder` to come to the front; True where it answered."""
    _let_come_to_the_front()
    bell = _bell(folder)
    try:
        bell.parent.mkdir(exist_ok=True)
        bell.touch()
    except OSError:
        return False  # the folder takes no file: the person is told in words
    for _ in range(patience_ms // _LOOK_EVERY_MS):
        if not bell.exists():
            return True
        QThread.msleep(_LOOK_EVERY_MS)
    bell.unlink(missing_ok=True)
    return False


def bring_to_the_front(window: QWidget) -> None:
    """Show a window above the others, with its dialogs, also where it was minimised."""
    window.setWindowState(window.windowState() & ~_MINIMISED)
    window.raise_()
    window.activateWindow()


def _bell(folder: Path) -> Path:
    # In a folder of its own: the store's folder changes with every word that is written.
    return folder / "goi-cua-so" / "goi"


if sys.platform == "win32":

    def _let_come_to_the_front() -> None:
        """Windows lets only the program in front give its place to another one."""
        from ctypes import windll

        anyone = -1
        windll.user32.AllowSetForegroundWindow(anyone)

else:

    def _let_come_to_the_front() -> None:
        """Elsewhere the window manager decides."""
