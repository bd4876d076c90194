import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.errors import (
    BadDatabase,
    FileBusy,
    NoRoom,
    NotFound,
    NotWritable,
    PersonError,
)
from hoptacxa_desktop.store import Store, backup
from hoptacxa_desktop.store.backup import Backup, Keep
from tests.store.conftest import FIRST_MOMENT, Opener
from tests.store.samples import PLAN, added, got, plan_of, rows_in

DAY = timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "USB của Ỷ"
    made.mkdir()
    return made


def test_a_backup_is_a_whole_store(opener: Opener, store: Store, folder: Path) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    assert list(folder.iterdir()) == [made]
    assert made.name == "Sổ kế hoạch 2026-01-05 08.00.00.db"
    assert rows_in(made, "PRAGMA integrity_check") == [("ok",)]
    assert got(opener(made), PLAN.id) == PLAN


def test_a_backup_is_made_while_somebody_works(store: Store, folder: Path) -> None:
    added(store, PLAN)
    with store.read() as uow:
        assert uow.plans.get(PLAN.id)
        made = backup.backup(store, folder, now=FIRST_MOMENT)
    assert rows_in(made, "SELECT count(*) FROM plan") == [(1,)]


def test_backups_are_listed_the_newest_first_those_of_other_stores_left_out(
    store: Store, folder: Path
) -> None:
    for days in (0, 2, 1):
        backup.backup(store, folder, now=FIRST_MOMENT + days * DAY)
    (folder / "Sổ khác 2026-01-05 08.00.00.db").touch()
    (folder / "Sổ kế hoạch.db").touch()
    (folder / "Sổ kế hoạch 2026-13-05 08.00.00.db").touch()
    (folder / "Sổ kế hoạch 2026-01-05 08.00.00.docx").touch()
    found = backup.list_backups(folder, of=store.path)
    assert [each.at.day for each in found] == [7, 6, 5]
    assert all(each.size > 0 for each in found)
    assert backup.list_backups(folder / "không có", of=store.path) == ()


def test_the_last_of_each_day_week_and_month_stays(folder: Path) -> None:
    first = datetime(2025, 1, 1, 8)
    made = [
        Backup(path=folder / f"{hours}.db", at=first + timedelta(hours=hours), size=1)
        for hours in range(0, 24 * 420, 12)
    ]
    for each in made:
        each.path.touch()
    backup.thin_out(made, Keep(daily=7, weekly=4, monthly=6))
    left = {each.at for each in made if each.path.exists()}
    days = [date(2026, 2, day) for day in range(18, 25)]
    sundays = [date(2026, 2, 22), date(2026, 2, 15), date(2026, 2, 8)]
    ends_of_months = [
        date(2026, 1, 31),
        date(2025, 12, 31),
        date(2025, 11, 30),
        date(2025, 10, 31),
        date(2025, 9, 30),
    ]
    assert left == {datetime.combine(day, time(20)) for day in (*days, *sundays, *ends_of_months)}


def test_the_newest_stays_whatever_is_asked_for(store: Store, folder: Path) -> None:
    nothing = Keep(daily=0, weekly=0, monthly=0)
    backup.backup(store, folder, now=FIRST_MOMENT, keep=nothing)
    made = backup.backup(store, folder, now=FIRST_MOMENT + DAY, keep=nothing)
    assert list(folder.iterdir()) == [made]


def test_a_backup_is_due_after_a_day(store: Store, folder: Path) -> None:
    assert backup.due(folder, of=store.path, now=FIRST_MOMENT)
    backup.backup(store, folder, now=FIRST_MOMENT)
    assert not backup.due(folder, of=store.path, now=FIRST_MOMENT + timedelta(hours=23))
    assert backup.due(folder, of=store.path, now=FIRST_MOMENT + DAY)
    assert backup.due(folder / "không có", of=store.path, now=FIRST_MOMENT)


def test_a_missing_folder_is_said_and_not_made(store: Store, tmp_path: Path) -> None:
    away = tmp_path / "E" / "sao lưu"
    with pytest.raises(NotFound) as caught:
        backup.backup(store, away, now=FIRST_MOMENT)
    assert "Chưa sao lưu" in caught.value.sentence
    assert not away.exists()


def test_a_missing_stick_is_no_alarm_where_another_folder_has_the_backup(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(NotFound) as caught:
        backup.backup(store, tmp_path / "USB", now=FIRST_MOMENT, saved=True)
    assert caught.value.sentence == "Không tìm thấy USB. Đã sao lưu trên máy này."


def test_a_full_stick_leaves_no_half_backup(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NoRoom):
        backup.backup(store, folder, now=FIRST_MOMENT)
    assert list(folder.iterdir()) == []


def test_a_full_stick_is_told_by_the_name_of_the_backup(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def execute(self, statement: str, *_: object) -> "Full":
            if statement.startswith("VACUUM"):
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return self

        def fetchone(self) -> tuple[str]:
            return ("ok",)

        def close(self) -> None:
            pass

    monkeypatch.setattr(sqlite3, "connect", lambda *_, **__: Full())
    with pytest.raises(NoRoom) as caught:
        backup.backup(store, folder, now=FIRST_MOMENT)
    assert "2026-01-05" in caught.value.sentence
    assert list(folder.iterdir()) == []


def test_a_damaged_store_is_not_backed_up_over_good_backups(
    opener: Opener, store: Store, path: Path, folder: Path
) -> None:
    added(store, PLAN)
    good = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()
    damage(path)
    with pytest.raises(BadDatabase):
        backup.backup(store, folder, now=FIRST_MOMENT + DAY)
    assert list(folder.iterdir()) == [good]


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)


def test_restoring_brings_the_old_state_and_keeps_the_present(
    opener: Opener, store: Store, path: Path, folder: Path
) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    second = added(store, plan_of(subject="Sau sao lưu"))
    store.close()
    aside = backup.restore(made, path, now=FIRST_MOMENT + DAY)
    assert aside is not None
    assert got(opener(path), PLAN.id) == PLAN
    assert got(opener(aside), second.id) == second
    assert made.exists()
    with pytest.raises(NotFound):
        got(opener(path), second.id)


def test_a_damaged_store_is_replaced_and_kept_as_it_is(
    opener: Opener, store: Store, path: Path, folder: Path
) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()
    damage(path)
    broken = path.read_bytes()
    aside = backup.restore(made, path, now=FIRST_MOMENT + DAY)
    assert aside is not None
    assert aside.read_bytes() == broken
    assert got(opener(path), PLAN.id) == PLAN


def test_a_journal_of_the_replaced_file_is_not_played_back(
    opener: Opener, store: Store, path: Path, folder: Path
) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()
    damage(path)
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    backup.restore(made, path, now=FIRST_MOMENT + DAY)
    assert not journal.exists()
    assert got(opener(path), PLAN.id) == PLAN


def _newer(made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    "spoil",
    [damage, _newer, lambda made: made.write_bytes(b"PK"), lambda made: made.unlink()],
    ids=["damaged", "newer", "foreign", "missing"],
)
def test_what_cannot_be_restored_leaves_the_present_alone(
    opener: Opener, store: Store, path: Path, folder: Path, spoil: Callable[[Path], object]
) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()
    spoil(made)
    before = path.read_bytes()
    with pytest.raises((BadDatabase, NotFound)):
        backup.restore(made, path, now=FIRST_MOMENT)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_damaged_store_that_cannot_be_set_aside_stays_with_its_journal(
    store: Store, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()
    damage(path)
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(bytes(512))
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NoRoom) as caught:
        backup.restore(made, path, now=FIRST_MOMENT + DAY)
    assert "trước khôi phục" in caught.value.sentence
    left = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert left == before


def test_a_full_disk_while_the_copy_is_put_in_place_is_told(
    opener: Opener, store: Store, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()
    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(NoRoom):
        backup.restore(made, path, now=FIRST_MOMENT + DAY)
    assert got(opener(path), PLAN.id) == PLAN


def test_a_journal_that_another_program_holds_is_told(
    store: Store, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()

    journal = path.with_name(f"{path.name}-journal")
    unlink = Path.unlink

    def held(one: Path, missing_ok: bool = False) -> None:
        if one == journal:
            raise PermissionError(13, "Permission denied")
        unlink(one, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(FileBusy):
        backup.restore(made, path, now=FIRST_MOMENT + DAY)


def test_a_backup_that_cannot_be_read_is_told(
    store: Store, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    store.close()

    def refused(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    monkeypatch.setattr(sqlite3, "connect", refused)
    with pytest.raises(NotWritable) as caught:
        backup.check(made)
    assert made.name in caught.value.sentence


def test_a_backup_that_the_disk_refuses_is_told(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.backup(store, folder, now=FIRST_MOMENT)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refused)
        with pytest.raises(PersonError) as caught:
            backup.check(made)
    assert made.name in caught.value.sentence


def test_a_store_is_restored_where_there_is_none(
    opener: Opener, store: Store, folder: Path, tmp_path: Path
) -> None:
    added(store, PLAN)
    made = backup.backup(store, folder, now=FIRST_MOMENT)
    fresh = tmp_path / "máy mới.db"
    # What a file that is gone has left behind would be played back into the new one.
    journal = tmp_path / "máy mới.db-journal"
    journal.write_bytes(bytes(512))
    assert backup.restore(Path(shutil.copy(made, tmp_path)), fresh, now=FIRST_MOMENT) is None
    assert not journal.exists()
    assert replace(got(opener(fresh), PLAN.id), version=0) == PLAN
