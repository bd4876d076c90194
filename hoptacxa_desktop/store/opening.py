"""What is looked at before a file is opened as a store; a file that is refused is not touched."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.store import situations
from hoptacxa_desktop.store.location import is_on_network

APPLICATION_ID = 0x48545831
"""What the header of our files says ("HTX1"), so that another program's file is known as such."""

SCHEMA = 1
"""The schema of this program, as the header of the file names it: the number of the last
revision."""

FORM = 1
"""Counts the changes of what is derived: rows that were formed otherwise are formed anew."""

CHECKED_AT_ONCE = 16 * 1024 * 1024
"""Bytes up to which a file is checked at every opening: it takes some hundredths of a second.
A larger one is checked only when the last writing was cut short."""


def prepare(path: Path, *, now: datetime, patience: float) -> None:
    """Make the file where there is none, bring it to the present schema where it is old.

    Raises BadDatabase for a file that cannot be a store, NotWritable for one that may only be
    read.
    """
    if is_on_network(path):
        raise situations.on_network(path)
    if not path.exists() or path.stat().st_size == 0:
        # Made under another name: a program that dies meanwhile leaves no half store.
        atomic_write(path, lambda fresh: _migrate(fresh, 0, now, patience))
        return
    known = schema_of(path, patience=patience)
    if known > SCHEMA:
        raise situations.newer(path)
    if known < SCHEMA:
        _migrate(path, known, now, patience)
    _check_writable(path)


def _migrate(path: Path, known: int, now: datetime, patience: float) -> None:
    # Alembic takes longer to load than the store to open: only when there is work for it.
    from hoptacxa_desktop.store import migrate

    migrate.migrate(path, known, now=now, patience=patience)


def schema_of(path: Path, *, patience: float) -> int:
    """The schema of the store in the file, after a check. Raises BadDatabase for no whole store.

    What is not ours is not opened: SQLite would play back a journal that lies beside it.
    """
    schema = _schema_in_header(path)
    if schema > SCHEMA:
        return schema
    unclean = path.with_name(f"{path.name}-journal").exists()
    with reading(path, patience) as connection:
        if unclean or path.stat().st_size <= CHECKED_AT_ONCE:
            check_whole(connection, path)
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _schema_in_header(path: Path) -> int:
    """The schema by the first bytes of the file (sqlite.org/fileformat2.html, 1.3)."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0") or len(header) < 100:
        raise situations.no_database(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise situations.no_database(path)
    return int.from_bytes(header[60:64], "big")


def check_whole(connection: sqlite3.Connection, path: Path, *, fully: bool = False) -> None:
    """Raises BadDatabase when pages are damaged; `fully`: when indexes are, too."""
    pragma = "integrity_check(1)" if fully else "quick_check(1)"
    if connection.execute(f"PRAGMA {pragma}").fetchone() != ("ok",):
        raise situations.damaged(path)


@contextmanager
def reading(path: Path, patience: float) -> Iterator[sqlite3.Connection]:
    """A connection of its own to look into a file."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    with closing(connection), situations.told(path):
        yield connection


def _check_writable(path: Path) -> None:
    with path.open("rb+"):
        pass
