"""What SQLite and the disk refuse, told as the person's situation. The only place that does."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hoptacxa_desktop.atomic import situation as disk_situation
from hoptacxa_desktop.domain.errors import (
    BadDatabase,
    Door,
    FileBusy,
    NoRoom,
    NotWritable,
    PersonError,
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite refuses in the block into the person's situation where it is one.

    Errors of the disk pass through: a unit of work may have to do with other files.
    """
    try:
        yield
    except Exception as error:
        situation = situation_of(error, path)
        if situation is None:
            raise
        raise situation from error


@contextmanager
def told_with_disk(path: Path) -> Iterator[None]:
    """As `told`, for a block that touches no file but the one at `path`."""
    try:
        with told(path):
            yield
    except OSError as error:
        raise disk_situation(error, path) from error


def situation_of(error: Exception, path: Path) -> PersonError | None:
    """The situation behind an error of SQLite on the store at `path`; None for any other."""
    cause = getattr(error, "orig", error)
    if not isinstance(cause, sqlite3.Error):
        return None
    # The lower byte is the primary code, the upper ones say more than a person needs.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    make = _SITUATIONS.get(code)
    return make(path) if make else None


def full(path: Path) -> NoRoom:
    """There is no room for what was to be written."""
    return NoRoom(
        f"Ổ đĩa đã đầy nên chưa lưu được vào “{path.name}”.",
        advice="Dữ liệu đã lưu trước đó vẫn nguyên vẹn. Xóa bớt tệp không dùng rồi thử lại.",
        doors=(Door.RETRY, Door.SAVE_AS),
    )


def read_only(path: Path) -> NotWritable:
    """The file or its folder may only be read."""
    return NotWritable(
        f"Tệp dữ liệu “{path.name}” hoặc thư mục “{path.parent}” chỉ đọc được, không ghi được.",
        advice="Dữ liệu đã lưu vẫn nguyên vẹn. Bỏ thuộc tính chỉ đọc, hoặc chép tệp sang thư mục "
        "được phép ghi rồi mở ở đó.",
        doors=(Door.RETRY, Door.OPEN_OTHER),
    )


def busy(path: Path) -> FileBusy:
    """Another program is writing to the file."""
    return FileBusy(
        f"Tệp dữ liệu “{path.name}” đang được chương trình khác dùng.",
        advice="Đóng chương trình đó rồi thử lại. Dữ liệu đã lưu vẫn nguyên vẹn.",
        doors=(Door.RETRY, Door.OPEN_OTHER),
    )


def damaged(path: Path) -> BadDatabase:
    """The file is a database that can no longer be read as a whole."""
    return BadDatabase(
        f"Tệp dữ liệu “{path.name}” bị hỏng.",
        advice="Tệp được giữ nguyên, không bị ghi thêm. Khôi phục từ bản sao lưu gần nhất.",
        doors=(Door.RESTORE, Door.OPEN_OTHER),
    )


def no_database(path: Path) -> BadDatabase:
    """The file is no database."""
    return BadDatabase(
        f"Tệp “{path.name}” không phải tệp dữ liệu của Kế hoạch Hợp tác xã.",
        advice="Tệp được giữ nguyên. Chọn tệp dữ liệu khác.",
        doors=(Door.OPEN_OTHER, Door.RESTORE),
    )


def newer(path: Path) -> BadDatabase:
    """The file was written by a later version of the program."""
    return BadDatabase(
        f"Tệp dữ liệu “{path.name}” do bản mới hơn của chương trình lập ra.",
        advice="Tệp được giữ nguyên. Cài bản mới của chương trình rồi mở lại.",
        doors=(Door.OPEN_OTHER,),
    )


def on_network(path: Path) -> BadDatabase:
    """The file lies on another computer."""
    return BadDatabase(
        f"Tệp dữ liệu “{path.name}” nằm trên ổ mạng, mở ở đó dễ mất dữ liệu.",
        advice="Chép tệp về ổ đĩa của máy này rồi mở.",
        doors=(Door.OPEN_OTHER,),
    )


def not_migrated(path: Path) -> BadDatabase:
    """The file could not be brought to the present schema."""
    return BadDatabase(
        f"Chưa nâng cấp được tệp dữ liệu “{path.name}” lên bản mới.",
        advice="Tệp cũ vẫn nguyên vẹn và vẫn mở được bằng bản trước của chương trình.",
        doors=(Door.OPEN_OTHER, Door.RESTORE),
    )


def out_of_reach(path: Path) -> NotWritable:
    """The file cannot be opened or made where it is wanted."""
    return NotWritable(
        f"Không mở được tệp dữ liệu “{path.name}” trong thư mục “{path.parent}”.",
        advice="Kiểm tra thư mục còn đó và được phép ghi, rồi thử lại.",
        doors=(Door.RETRY, Door.OPEN_OTHER),
    )


def gone(path: Path) -> NotWritable:
    """The disk does not answer: a stick pulled out, a bad sector."""
    return NotWritable(
        f"Không đọc ghi được tệp dữ liệu “{path.name}”.",
        advice="Ổ đĩa có thể đã bị tháo ra. Cắm lại rồi thử, hoặc khôi phục từ bản sao lưu.",
        doors=(Door.RETRY, Door.RESTORE),
    )


_SITUATIONS: dict[int, Callable[[Path], PersonError]] = {
    sqlite3.SQLITE_FULL: full,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_BUSY: busy,
    sqlite3.SQLITE_LOCKED: busy,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: no_database,
    sqlite3.SQLITE_CANTOPEN: out_of_reach,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_IOERR: gone,
}
