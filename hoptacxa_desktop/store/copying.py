"""Whole copies of a store: made by SQLite, checked, and put in place in one step.

A copy of the bytes of a file that is being written to may be no database.
"""

from datetime import datetime
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.store import checks, situations

STAMP = "%Y-%m-%d %H.%M.%S"


def copy_whole(path: Path, copy: Path, *, patience: float) -> Path:
    """`copy`, a compact copy of the store at `path` as it stands between two writings.

    Raises BadDatabase when the store is damaged, NoRoom, NotWritable, FileBusy; nothing is left
    at `copy` then, or what was there before.
    """

    def write(fresh: Path) -> None:
        with checks.reading(path, patience) as connection:
            checks.check_whole(connection, path)
            with situations.told(copy):
                connection.execute("VACUUM INTO ?", (str(fresh),))
        with checks.reading(fresh, patience) as connection:
            checks.check_whole(connection, copy, fully=True)

    atomic_write(copy, write)
    return copy


def stamped(path: Path, moment: datetime, why: str = "") -> str:
    """The name of a copy made at a moment: "Sổ 2026-03-09 08.05.00.db", with `why` before it."""
    words = " ".join(filter(None, (path.stem, why, local(moment).strftime(STAMP))))
    return f"{words}{path.suffix}"


def moment(stamp: str) -> datetime:
    """The moment in the name of a copy, by the clock on the wall. Raises ValueError for none."""
    # Not strptime: it loads a calendar of its own, longer than a list of copies takes to read.
    return datetime.fromisoformat(stamp.replace(".", ":"))


def local(moment: datetime) -> datetime:
    """The moment by the clock on the wall, as people name files."""
    return moment.astimezone().replace(tzinfo=None)
