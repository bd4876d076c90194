"""Stores on real files: an empty one is made once, and copied for each test that wants one."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from hoptacxa_desktop.store import Store

Opener = Callable[..., Store]
FIRST_MOMENT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


@pytest.fixture
def now() -> Callable[[], datetime]:
    """A clock that goes on by a minute each time it is looked at."""
    minutes = count()
    return lambda: FIRST_MOMENT + timedelta(minutes=next(minutes))


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it, not to be written to."""
    path = tmp_path_factory.mktemp("empty") / "trống.db"
    Store.open(path, now=lambda: FIRST_MOMENT).close()
    return path


@pytest.fixture
def opener(now: Callable[[], datetime]) -> Iterator[Opener]:
    """Opens stores, and closes them after the test."""
    opened: list[Store] = []

    def open_store(path: Path, *, actor: str = "Lan", patience: float = 0.0) -> Store:
        store = Store.open(path, now=now, actor=actor, patience=patience)
        opened.append(store)
        return store

    yield open_store
    for store in opened:
        store.close()


@pytest.fixture
def path(tmp_path: Path, empty_file: Path) -> Path:
    """An empty store in a folder with blanks and Vietnamese letters."""
    folder = tmp_path / "Dữ liệu của Đặng Thị Ỷ"
    folder.mkdir()
    return Path(shutil.copy(empty_file, folder / "Sổ kế hoạch.db"))


@pytest.fixture
def store(opener: Opener, path: Path) -> Store:
    """An open, empty store."""
    return opener(path)
