"""The one connection of a store to its file, and its transactions."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PRAGMAS = (
    "foreign_keys = ON",
    # One file that can be carried on a stick: no second file that holds the last writings.
    "journal_mode = DELETE",
    # Power may fail in an office without warning.
    "synchronous = FULL",
)

SOON = 0.1
"""Seconds that nobody notices: a wait for another program that is longer is told."""

Waits = Callable[[bool], object]
"""Told True when another program holds a writing up, False when that is over."""


class Held(sqlite3.Connection):
    """A connection whose transactions `transaction` alone begins and ends.

    SQLAlchemy commits and rolls back by itself, as when it first looks at a connection: it is a
    guest here, and what it does so must not end the transaction of its host.
    """

    patience = 0.0

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
    connection.patience = patience
    for pragma in PRAGMAS if foreign_keys else PRAGMAS[1:]:
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def transaction(
    connection: Held, *, write: bool, waits: Waits = lambda _waiting: None
) -> Iterator[None]:
    """All that is done in the block, or nothing when it raises."""
    # A writer takes its turn at once: two readers that both want to write would block each other.
    if write:
        _patiently(connection, "BEGIN IMMEDIATE", waits)
    else:
        connection.execute("BEGIN")
    try:
        yield
        _patiently(connection, "COMMIT", waits)
    except BaseException:
        # SQLite has rolled back by itself where the disk failed.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _patiently(connection: Held, statement: str, waits: Waits) -> None:
    """Do what another program may hold up, and tell it once that takes long."""
    if _done_soon(connection, statement):
        return
    waits(True)
    try:
        connection.execute(statement)
    finally:
        waits(False)


def _done_soon(connection: Held, statement: str) -> bool:
    """True when it was done at once, False when it is worth waiting for."""
    _wait_at_most(connection, min(SOON, connection.patience))
    try:
        connection.execute(statement)
        return True
    except sqlite3.OperationalError as refusal:
        busy = refusal.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
        if not busy or connection.patience <= SOON:
            raise
        return False
    finally:
        _wait_at_most(connection, connection.patience)


def _wait_at_most(connection: Held, seconds: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def data_version(connection: Held) -> int:
    """SQLite's mark that changes when another connection has written to the file."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])
