"""One window over one store: a second start is told of the first."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from hoptacxa_desktop.domain.errors import FileBusy, NotWritable

_PATIENCE_MS = 100


def hold(folder: Path) -> QLockFile:
    """The mark in `folder` that the program is open over it; it goes with what comes back.

    Raises FileBusy where the program is open already, NotWritable where no mark can be made.
    """
    mark = QLockFile(str(folder / "kehoach.lock"))
    # A window stays open for weeks: its mark is no older program's because it is old.
    mark.setStaleLockTime(0)
    if mark.tryLock(_PATIENCE_MS):
        return mark
    if mark.error() is QLockFile.LockError.LockFailedError:
        raise FileBusy(
            "Chương trình đã được mở.", advice="Chọn cửa sổ của chương trình trên thanh tác vụ."
        )
    raise NotWritable(
        f"Không ghi được vào thư mục dữ liệu “{folder}”.",
        advice="Dữ liệu đã có vẫn nguyên vẹn. Kiểm tra thư mục được phép ghi và ổ đĩa còn chỗ.",
    )
