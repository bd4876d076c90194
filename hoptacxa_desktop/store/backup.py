"""Backups: whole copies of a store in one folder, thinned out with age, and the way back."""

import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.domain.errors import BadDatabase, Door, NotFound
from hoptacxa_desktop.store import checks, situations
from hoptacxa_desktop.store.copying import copy_whole, local, moment, stamped
from hoptacxa_desktop.store.store import PATIENCE, Store

EVERY = timedelta(days=1)
_NAME = re.compile(r"(?P<stem>.+) (?P<at>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """How many backups stay: the last of each of so many days, weeks and months."""

    daily: int = 7
    weekly: int = 4
    monthly: int = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup. `at`: local time, by its name. `size`: bytes."""

    path: Path
    at: datetime
    size: int


def backup(
    store: Store, folder: Path, *, now: datetime, keep: Keep = Keep(), saved: bool = False
) -> Path:
    """The new backup of `store` in `folder`; those that are no longer needed are deleted.

    `saved`: another folder has this backup already, which is told where `folder` is not there.
    Raises NotFound when `folder` is not there; NoRoom, NotWritable, FileBusy, and BadDatabase when
    the store turns out to be damaged.
    """
    if not folder.is_dir():
        raise _no_folder(folder, saved=saved)
    made = folder / stamped(store.path, now)
    copy_whole(store.path, made, patience=PATIENCE)
    thin_out(list_backups(folder, of=store.path), keep)
    return made


def due(folder: Path, *, of: Path, now: datetime) -> bool:
    """True when the newest backup in `folder` of the store at `of` is a day old, or none is."""
    newest = next(iter(list_backups(folder, of=of)), None)
    return newest is None or local(now) - newest.at >= EVERY


def list_backups(folder: Path, *, of: Path) -> tuple[Backup, ...]:
    """The backups in `folder` of the store at `of`, the newest first; none without the folder."""
    if not folder.is_dir():
        return ()
    found = (_backup_at(path, of) for path in folder.iterdir())
    return tuple(sorted(filter(None, found), key=lambda each: each.at, reverse=True))


def restore(copy: Path, target: Path, *, now: datetime) -> Path | None:
    """Put the backup `copy` in the place of the store at `target`, which must be closed.

    The present file is kept beside it; where that is comes back (None where there was none).
    Raises NotFound without the backup, BadDatabase when it is damaged, foreign or newer, NoRoom,
    NotWritable, FileBusy; the present file is then untouched.
    """
    check(copy)
    with situations.told_with_disk(target):
        aside = _set_aside(target, now) if target.exists() else None
        atomic_write(target, lambda fresh: _take_over(copy, fresh, target))
    return aside


def _take_over(copy: Path, fresh: Path, target: Path) -> None:
    shutil.copyfile(copy, fresh)
    # A journal of the file that goes would be played back into the one that comes.
    _journal(target).unlink(missing_ok=True)


def check(copy: Path) -> None:
    """Raises NotFound, BadDatabase, NotWritable or FileBusy when `copy` cannot be restored."""
    if not copy.is_file():
        raise NotFound(
            f"Không tìm thấy bản sao lưu “{copy.name}”.",
            advice="Cắm lại USB rồi thử, hoặc chọn bản sao lưu khác.",
            doors=(Door.RETRY, Door.OPEN_OTHER),
        )
    with situations.told_with_disk(copy):
        if checks.schema_of(copy, patience=PATIENCE) > checks.SCHEMA:
            raise situations.newer(copy)
        with checks.reading(copy, PATIENCE) as connection:
            checks.check_whole(connection, copy, fully=True)


def thin_out(backups: Iterable[Backup], keep: Keep) -> None:
    """Delete the backups that `keep` does not ask for."""
    newest_first = sorted(backups, key=lambda each: each.at, reverse=True)
    kept = {
        path
        for part_of, number in (
            (lambda at: at.date(), keep.daily),
            (lambda at: at.isocalendar()[:2], keep.weekly),
            (lambda at: (at.year, at.month), keep.monthly),
        )
        for path in _last_of_each(newest_first, part_of, number)
    }
    for old in newest_first[1:]:
        if old.path not in kept:
            # One that is open somewhere goes the next time.
            with suppress(PermissionError):
                old.path.unlink()


def _last_of_each(
    newest_first: Iterable[Backup], part_of: Callable[[datetime], object], number: int
) -> list[Path]:
    last: dict[object, Path] = {}
    for each in newest_first:
        last.setdefault(part_of(each.at), each.path)
    return list(last.values())[:number]


def _set_aside(target: Path, now: datetime) -> Path:
    aside = target.with_name(stamped(target, now, "trước khôi phục"))
    try:
        copy_whole(target, aside, patience=PATIENCE)
    except BadDatabase:
        # What is damaged is kept as it is, for somebody who can mend it.
        for file, kept in ((target, aside), (_journal(target), _journal(aside))):
            if file.exists():
                _keep(file, kept)
    return aside


def _keep(file: Path, kept: Path) -> None:
    atomic_write(kept, lambda fresh: shutil.copyfile(file, fresh))


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _backup_at(path: Path, of: Path) -> Backup | None:
    named = _NAME.fullmatch(path.stem)
    if named is None or named["stem"] != of.stem or path.suffix != of.suffix:
        return None
    try:
        at = moment(named["at"])
    except ValueError:
        return None
    return Backup(path=path, at=at, size=path.stat().st_size)


def _no_folder(folder: Path, *, saved: bool) -> NotFound:
    here = "Đã sao lưu trên máy này." if saved else "Chưa sao lưu."
    return NotFound(
        f"Không tìm thấy USB. {here}",
        advice=f"Cắm USB có thư mục “{folder}” rồi sao lưu lại, hoặc chọn thư mục khác.",
        doors=(Door.RETRY, Door.OPEN_OTHER),
    )
