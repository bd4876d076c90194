"""Bringing a file to the present schema: all of it in one transaction, or nothing.

Foreign keys are off meanwhile: a table that is rebuilt would otherwise take the rows that hang on
it with it. They are checked before the end.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from hoptacxa_desktop.store import situations
from hoptacxa_desktop.store.checks import APPLICATION_ID, SCHEMA
from hoptacxa_desktop.store.connecting import Held, connect, transaction
from hoptacxa_desktop.store.copying import copy_whole, stamped
from hoptacxa_desktop.store.engine import engine_on

SCRIPTS = Path(str(files("hoptacxa_desktop.store"))) / "migrations"


def migrate(
    path: Path,
    known: int,
    *,
    now: datetime,
    patience: float,
    scripts: Path = SCRIPTS,
    schema: int = SCHEMA,
) -> None:
    """Bring the file from schema `known` (0: no file yet) to `schema`; an old one is copied first.

    `scripts`: the folder of the revisions. Raises BadDatabase when one of them fails; the file is
    then as it was.
    """
    if known:
        copy = path.with_name(stamped(path, now, "trước nâng cấp"))
        copy_whole(path, copy, patience=patience)
    with closing(connect(path, patience=patience, foreign_keys=False)) as connection:
        try:
            with transaction(connection, write=True):
                _upgrade(connection, scripts)
                if connection.execute("PRAGMA foreign_key_check").fetchone():
                    raise situations.not_migrated(path)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {schema}")
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise situations.situation_of(error, path) or situations.not_migrated(path) from error


def _upgrade(connection: Held, scripts: Path) -> None:
    with engine_on(connection).connect() as speaking:
        command.upgrade(configuration(scripts, speaking), "head")


def configuration(scripts: Path = SCRIPTS, connection: Connection | None = None) -> Config:
    """Alembic's configuration: the revisions, and the connection to run them on."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
