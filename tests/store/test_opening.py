import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.errors import BadDatabase, Door, FileBusy, NotFound, NotWritable
from hoptacxa_desktop.store import checks, opening
from hoptacxa_desktop.store.checks import APPLICATION_ID, SCHEMA
from tests.conftest import ROOT
from tests.store.conftest import Opener
from tests.store.samples import added, got, long_plan, plan_of, rows_in


def foreign_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE moz_places (url)")


def newer_database(path: Path, empty: Path) -> None:
    shutil.copy(empty, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")


def refused(opener: Opener, path: Path) -> BadDatabase:
    """The refusal of the file, which stays byte for byte as it was, with nothing beside it."""
    before = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(BadDatabase) as caught:
        opener(path)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before
    assert caught.value.sentence.endswith(".")
    assert path.name in caught.value.sentence
    assert caught.value.doors
    return caught.value


def test_a_store_is_made_where_there_is_none(opener: Opener, tmp_path: Path) -> None:
    path = tmp_path / "Sổ mới của Ỷ Lan.db"
    store = opener(path)
    assert store.path == path
    plan = added(store, plan_of())
    store.close()
    assert got(opener(path), plan.id) == plan
    assert rows_in(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert rows_in(path, "PRAGMA user_version") == [(SCHEMA,)]


def test_an_empty_file_becomes_a_store(opener: Opener, tmp_path: Path) -> None:
    path = tmp_path / "trống.db"
    path.touch()
    added(opener(path), plan_of())


def test_no_file_stays_beside_the_store(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, plan_of())
    assert list(path.parent.iterdir()) == [path]


def test_the_file_is_written_with_the_greatest_care(opener: Opener, path: Path) -> None:
    with opener(path).read() as uow:
        asked = {
            name: uow.search.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert asked == {"journal_mode": "delete", "synchronous": 2, "foreign_keys": 1}


def test_the_last_writing_is_in_the_one_file(opener: Opener, path: Path, tmp_path: Path) -> None:
    plan = added(opener(path), plan_of())
    carried = Path(shutil.copy(path, tmp_path / "trên USB.db"))
    assert got(opener(carried), plan.id) == plan


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 mot tep Word", b"x", b"SQLite format 3\0", bytes(4096)],
)
def test_what_is_no_database_is_refused(opener: Opener, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ảnh.db"
    path.write_bytes(content)
    assert Door.OPEN_OTHER in refused(opener, path).doors


def test_a_foreign_database_is_refused(opener: Opener, tmp_path: Path) -> None:
    path = tmp_path / "trình duyệt.db"
    foreign_database(path)
    assert "không phải" in refused(opener, path).sentence


def test_a_newer_store_is_refused(opener: Opener, tmp_path: Path, empty_file: Path) -> None:
    path = tmp_path / "mới.db"
    newer_database(path, empty_file)
    assert "mới hơn" in refused(opener, path).sentence


def test_a_truncated_store_is_refused(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, long_plan(5, 20))
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(opener, path).doors[0] is Door.RESTORE


def test_a_store_with_rubbish_in_it_is_refused(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, long_plan(5, 20))
    store.close()
    whole = bytearray(path.read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    path.write_bytes(whole)
    assert refused(opener, path).doors[0] is Door.RESTORE


def test_damage_met_at_work_is_told(
    opener: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opener(path)
    plan = added(store, long_plan(5, 20))
    store.close()
    whole = bytearray(path.read_bytes())
    whole[8192:] = b"\xff" * (len(whole) - 8192)
    path.write_bytes(whole)
    monkeypatch.setattr(checks, "CHECKED_AT_ONCE", 0)
    with pytest.raises(BadDatabase):
        got(opener(path), plan.id)


def test_a_large_store_is_checked_when_it_was_left_in_the_middle_of_a_writing(
    opener: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[Path] = []
    monkeypatch.setattr(checks, "CHECKED_AT_ONCE", 0)
    monkeypatch.setattr(checks, "check_whole", lambda _, path, **__: checked.append(path))
    opener(path)
    assert checked == []
    path.with_name(f"{path.name}-journal").touch()
    opener(path)
    assert checked == [path]


def test_a_store_on_a_network_drive_is_refused(
    opener: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "is_on_network", lambda _: True)
    assert "ổ mạng" in refused(opener, path).sentence


def test_a_folder_that_is_not_there_is_said(opener: Opener, tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        opener(tmp_path / "đã rút" / "sổ.db")
    assert caught.value.doors


def test_a_store_that_could_not_be_made_leaves_nothing(
    opener: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("hoptacxa_desktop.store.migrate.command.upgrade", fail)
    with pytest.raises(ZeroDivisionError):
        opener(tmp_path / "sổ.db")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_may_only_be_read_is_said(
    opener: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., object] = Path.open

    def guarded(self: Path, mode: str = "r", **options: object) -> object:
        if "+" in mode:
            raise PermissionError(13, "denied")
        return real(self, mode, **options)

    monkeypatch.setattr(Path, "open", guarded)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(NotWritable):
        opener(path)


def test_a_file_that_another_program_is_writing_is_said(opener: Opener, path: Path) -> None:
    store = opener(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileBusy):
            opener(path)
        with pytest.raises(FileBusy), store.write("Sửa"):
            pass
        other.execute("ROLLBACK")
    added(store, plan_of())


def test_sqlalchemy_is_loaded_for_more_than_a_glance_and_alembic_only_for_migrating(
    path: Path,
) -> None:
    program = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from hoptacxa_desktop.services import history, office, plans\n"
        "from hoptacxa_desktop.store import Store\n"
        "now = lambda: datetime.now(UTC)\n"
        "store = Store.open(Path(sys.argv[1]), now=now)\n"
        "office.get(store), plans.list_plans(store, today=now().date()), history.names(store)\n"
        "assert 'sqlalchemy' not in sys.modules\n"
        "store.warm_up()\n"
        "store.close()\n"
        "assert 'sqlalchemy' in sys.modules and 'alembic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, cwd=ROOT)
