"""Copies of the store: in both places, and a missing stick that is said."""

from pathlib import Path

import pytest

from hoptacxa_desktop.domain.errors import NotFound, NotWritable
from hoptacxa_desktop.services import backups
from hoptacxa_desktop.store import Store, backup, copying
from tests.services.conftest import NOW


def test_a_copy_in_each_place(store: Store, tmp_path: Path) -> None:
    own, second = tmp_path / "máy", tmp_path / "USB"
    second.mkdir()
    made = backups.back_up(store, own=own, second=second, now=NOW)
    assert [path.parent for path in made.files] == [own, second]
    assert not backups.is_due(store, own=own, now=NOW)


def test_a_missing_stick_is_said_and_the_own_copy_is_made(store: Store, tmp_path: Path) -> None:
    own = tmp_path / "máy"
    with pytest.raises(NotFound) as said:
        backups.back_up(store, own=own, second=tmp_path / "USB", now=NOW)
    told = f"{said.value.sentence} {said.value.advice}"
    assert "Đã sao lưu trên máy này" in told
    assert len(list(own.iterdir())) == 1


def test_a_stick_that_takes_nothing_does_not_stop_the_own_copy(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, second = tmp_path / "máy", tmp_path / "USB"
    second.mkdir()

    def protected(source: Path, copy: Path, *, patience: float) -> None:
        if copy.parent == second:
            raise NotWritable("Không được phép ghi.")
        copying.copy_whole(source, copy, patience=patience)

    monkeypatch.setattr(backup, "copy_whole", protected)
    with pytest.raises(NotWritable):
        backups.back_up(store, own=own, second=second, now=NOW)
    assert len(list(own.iterdir())) == 1
    assert not backups.is_due(store, own=own, now=NOW)


def test_the_line_at_the_foot(store: Store, tmp_path: Path) -> None:
    assert backups.fact(store, own=tmp_path / "máy", now=NOW) == "Chưa có bản sao lưu"
    backups.back_up(store, own=tmp_path / "máy", second=None, now=NOW)
    local = NOW.astimezone()
    assert backups.fact(store, own=tmp_path / "máy", now=NOW) == (
        f"Sao lưu gần nhất: hôm nay {local:%H:%M}"
    )
