"""What is done before a file is opened as a store: made where it is missing, migrated where old."""

from datetime import datetime
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.store import checks, situations
from hoptacxa_desktop.store.location import is_on_network

FORM = 1
"""Counts the changes of what is derived: rows that were formed otherwise are formed anew."""


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
    known = checks.schema_of(path, patience=patience)
    if known > checks.SCHEMA:
        raise situations.newer(path)
    if known < checks.SCHEMA:
        _migrate(path, known, now, patience)
    _check_writable(path)


def _migrate(path: Path, known: int, now: datetime, patience: float) -> None:
    # Alembic takes longer to load than the store to open: only when there is work for it.
    from hoptacxa_desktop.store import migrate

    migrate.migrate(path, known, now=now, patience=patience)


def _check_writable(path: Path) -> None:
    with path.open("rb+"):
        pass
