"""The one connection of a store to its file, and how it speaks to SQLite."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

PRAGMAS = (
    "foreign_keys = ON",
    # One file that can be carried on a stick: no second file that holds the last writings.
    "journal_mode = DELETE",
    # Power may fail in an office without warning.
    "synchronous = FULL",
)

# One encoder for all rows: json.dumps would make one for each.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def engine_on(path: Path, *, patience: float, foreign_keys: bool = True) -> Engine:
    """An engine with one kept connection to the file.

    `patience`: seconds to wait while another program writes. The connection may be used by any
    thread, by one at a time.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, patience, foreign_keys=foreign_keys),
        poolclass=StaticPool,
        json_serializer=_ENCODER.encode,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connect(path: Path, patience: float, *, foreign_keys: bool) -> sqlite3.Connection:
    # isolation_level None: sqlite3 would begin transactions by itself, and none for DDL.
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    for pragma in PRAGMAS if foreign_keys else PRAGMAS[1:]:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _begin(connection: Connection) -> None:
    # A writer takes its turn at once: two readers that both want to write would block each other.
    immediate = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def data_version(connection: Connection) -> int:
    """SQLite's mark that changes when another connection has written to the file."""
    found: Any = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    return int(found)
