"""Copies of the store: made on a schedule, verified, and put back after backing up the present."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.paths import made
from hoptacxa_desktop.store import Store, backup


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """The copies that were made."""

    files: tuple[Path, ...]


def back_up(store: Store, *, own: Path, second: Path | None, now: datetime) -> BackedUp:
    """A copy in the program's own folder, and one in the person's second folder.

    Raises NotFound when the second folder (a USB stick) is not there, NoRoom, NotWritable or
    FileBusy when it takes nothing; the first copy is made by then.
    """
    here = backup.backup(store, made(own), now=now)
    if second is None:
        return BackedUp(files=(here,))
    return BackedUp(files=(here, backup.backup(store, second, now=now, saved=True)))


def is_due(store: Store, *, own: Path, now: datetime) -> bool:
    """True when the newest copy in `own` is a day old, or there is none."""
    return backup.due(own, of=store.path, now=now)


def restore(copy: Path, *, target: Path, now: datetime) -> None:
    """`copy` in place of the store at `target`, which must be closed and is kept beside it.

    Raises BadDatabase or NotFound for a copy that cannot be used, NoRoom, NotWritable or FileBusy
    where it cannot be written; the store is then as it was.
    """
    backup.restore(copy, target, now=now)


def fact(store: Store, *, own: Path, now: datetime) -> str:
    """When the store was last backed up, in words."""
    copies = backup.list_backups(own, of=store.path)
    if not copies:
        return "Chưa có bản sao lưu"
    newest = copies[0].at
    today = newest.date() == now.astimezone().date()
    day = "hôm nay" if today else dates.short(newest.date())
    return f"Sao lưu gần nhất: {day} {newest:%H:%M}"
