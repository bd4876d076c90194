import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from hoptacxa_desktop.domain.errors import NoRoom, NotWritable
from hoptacxa_desktop.store.situations import situation_of, told
from tests.store.conftest import Opener
from tests.store.samples import added, got, long_plan, names_of, plan_of


def test_a_full_disk_is_said_and_nothing_half_is_written(opener: Opener, path: Path) -> None:
    store = opener(path)
    plan = added(store, plan_of())
    with store.read() as uow:
        pages = uow.search.connection.execute(text("PRAGMA page_count")).scalar_one()
        uow.search.connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(NoRoom) as caught:
        added(store, long_plan(10, 20))
    assert path.name in caught.value.sentence
    assert got(store, plan.id) == plan
    with store.read() as uow:
        assert names_of(uow)[0] == "Thêm"
        uow.search.connection.execute(text("PRAGMA max_page_count = 1000000"))
    added(store, long_plan(10, 20))


def test_a_file_that_may_not_be_written_is_said(opener: Opener, path: Path) -> None:
    store = opener(path)
    with store.read() as uow:
        uow.search.connection.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(NotWritable) as caught:
        added(store, plan_of())
    assert path.name in caught.value.sentence


def test_a_bug_stays_a_bug(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), told(path):
        sqlite3.connect(":memory:").execute("SELECT nothing FROM nowhere")
    assert situation_of(ValueError(), path) is None


def test_errors_of_other_files_pass_through(path: Path) -> None:
    with pytest.raises(FileNotFoundError), told(path):
        Path("không có").read_bytes()
