"""Writing a file whole or not at all: the old file stands until the new one is complete.

The new file is written beside the old one under another name, flushed to the disk and then put in
its place in one step. Whatever goes wrong before that step leaves the old file as it was.
"""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hoptacxa_desktop.domain.errors import Door, FileBusy, NoRoom, NotFound, NotWritable

# ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL,
# ERROR_WRITE_PROTECT of Windows.
_WINDOWS_BUSY = {32, 33}
_WINDOWS_FULL = {112, 39}
_WINDOWS_PROTECTED = {19}


def atomic_write(path: Path, write: Callable[[Path], object], *, program: str = "") -> None:
    """Put at `path` what `write` makes of the new, empty file whose path it is given.

    `program`: the name of the program that may hold the file open ("Word"), for the sentence.
    Raises FileBusy, NotWritable, NoRoom or NotFound (no such folder); the old file is then whole,
    and no temporary file stays. Anything else that `write` raises passes through, likewise.
    """
    with _told_to_the_person(path, program):
        fresh = _make_beside(path)
        try:
            write(fresh)
            _flush_to_disk(fresh)
            _keep_mode(path, fresh)
            os.replace(fresh, path)
        finally:
            with suppress(FileNotFoundError):
                fresh.unlink()


def _make_beside(path: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix="~", suffix=path.suffix or ".tmp", dir=path.parent)
    os.close(handle)
    return Path(name)


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _keep_mode(path: Path, fresh: Path) -> None:
    """Give the new file the rights of the old one, or those of any newly made file."""
    if os.name == "nt":
        return
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    fresh.chmod(mode)


@contextmanager
def _told_to_the_person(path: Path, program: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise situation(error, path, program) from error


def situation(error: OSError, path: Path, program: str = "") -> Exception:
    """The person's situation behind an error of writing `path`; `error` itself for any other."""
    windows = getattr(error, "winerror", None)
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or windows in _WINDOWS_FULL:
        return _no_room(path)
    if error.errno == errno.EROFS or windows in _WINDOWS_PROTECTED:
        return _not_writable(path)
    if isinstance(error, PermissionError):
        return _busy(path, program) if _may_be_open(path, windows) else _not_writable(path)
    if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
        return NotFound(
            f"Không còn thư mục “{path.parent}”.",
            advice="Chọn thư mục khác để lưu.",
            doors=(Door.SAVE_AS,),
        )
    return error


def _may_be_open(path: Path, windows: int | None) -> bool:
    """True when a refused write looks like a file held by another program.

    Windows says "access denied" both for replacing an open file and for a read-only folder; the
    folder tells the two apart, because a temporary file could be made in the first.
    """
    if windows in _WINDOWS_BUSY:
        return True
    return path.is_file() and os.access(path, os.W_OK) and _folder_takes_files(path.parent)


def _folder_takes_files(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _busy(path: Path, program: str) -> FileBusy:
    where = f"trong {program}" if program else "trong một chương trình khác"
    return FileBusy(
        f"Tệp “{path.name}” đang mở {where}.",
        advice="Đóng tệp rồi thử lại, hoặc lưu tên khác.",
        doors=(Door.RETRY, Door.SAVE_AS),
    )


def _not_writable(path: Path) -> NotWritable:
    return NotWritable(
        f"Không được phép ghi tệp “{path.name}” vào thư mục “{path.parent}”.",
        advice=f"{_whole(path)}Chọn thư mục khác để lưu.",
        doors=(Door.SAVE_AS, Door.RETRY),
    )


def _no_room(path: Path) -> NoRoom:
    return NoRoom(
        f"Ổ đĩa đã đầy nên chưa lưu được tệp “{path.name}”.",
        advice=f"{_whole(path)}Xóa bớt tệp không dùng, hoặc lưu sang ổ đĩa khác.",
        doors=(Door.RETRY, Door.SAVE_AS),
    )


def _whole(path: Path) -> str:
    """That the old file is as it was; "" where there is none."""
    return "Tệp cũ vẫn còn nguyên. " if path.is_file() else ""
