"""The one connection of a store to its file, and its transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PRAGMAS = (
    "foreign_keys = ON",
    # One file that can be carried on a stick: no second file that holds the last writings.
    "journal_mode = DELETE",
    # Power may fail in an office without warning.
    "synchronous = FULL",
)


class Held(sqlite3.Connection):
    """A connection whose transactions `transaction` alone begins and ends.

    SQLAlchemy commits and rolls back by itself, as when it first looks at a connection: it is a
    guest here, and what it does so must not end the transaction of its host.
    """

    def commit(self) -> None:
        """Nothing."""

    def rollback(self) -> None:
        """Nothing."""


def connect(path: Path, *, patience: float, foreign_keys: bool = True) -> Held:
    """A connection to the file, for any thread, by one at a time.

    `patience`: seconds to wait while another program writes.
    """
    # isolation_level None: sqlite3 would begin transactions by itself, and none for DDL.
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False, factory=Held
    )
    for pragma in PRAGMAS if foreign_keys else PRAGMAS[1:]:
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def transaction(connection: Held, *, write: bool) -> Iterator[None]:
    """All that is done in the block, or nothing when it raises."""
    # A writer takes its turn at once: two readers that both want to write would block each other.
    connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself where the disk failed.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def data_version(connection: Held) -> int:
    """SQLite's mark that changes when another connection has written to the file."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])
