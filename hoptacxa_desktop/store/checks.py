"""Whether a file is a whole store of ours, and of which schema; other files are not touched."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hoptacxa_desktop.store import situations

APPLICATION_ID = 0x48545831
"""What the header of our files says ("HTX1"), so that another program's file is known as such."""

SCHEMA = 2
"""The schema of this program, as the header of the file names it: the number of the last
revision."""

CHECKED_AT_ONCE = 16 * 1024 * 1024
"""Bytes up to which a file is checked at every opening: it takes some hundredths of a second.
A larger one is checked only when the last writing was cut short."""


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
    """A connection of its own to look into a file; what SQLite refuses is told."""
    with (
        situations.told(path),
        closing(sqlite3.connect(path, timeout=patience, isolation_level=None)) as connection,
    ):
        yield connection
