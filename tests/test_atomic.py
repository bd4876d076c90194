import errno
import os
from pathlib import Path

import pytest

from hoptacxa_desktop.atomic import atomic_write, situation
from hoptacxa_desktop.domain.errors import (
    Door,
    FileBusy,
    NoRoom,
    NotFound,
    NotWritable,
    PersonError,
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "Kế hoạch.docx"
    path.write_text("bản cũ", encoding="utf-8")
    return path


def test_a_new_file_takes_the_old_ones_place(old: Path) -> None:
    atomic_write(old, lambda fresh: fresh.write_text("bản mới", encoding="utf-8"))
    assert old.read_text(encoding="utf-8") == "bản mới"
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    atomic_write(tmp_path / "mới.pdf", lambda fresh: fresh.write_bytes(b"%PDF"))
    assert (tmp_path / "mới.pdf").read_bytes() == b"%PDF"


def test_the_new_file_is_made_beside_with_the_same_ending(old: Path) -> None:
    seen: list[Path] = []
    atomic_write(old, seen.append)
    assert seen[0].parent == old.parent
    assert seen[0].suffix == ".docx"


@pytest.mark.parametrize(
    ("number", "situation_type"),
    [(errno.ENOSPC, NoRoom), (errno.EROFS, NotWritable)],
)
def test_a_full_or_protected_disk_leaves_the_old_file_whole(
    old: Path, number: int, situation_type: type[Exception]
) -> None:
    def fail(fresh: Path) -> None:
        fresh.write_text("một nửa", encoding="utf-8")
        raise OSError(number, os.strerror(number))

    with pytest.raises(situation_type):
        atomic_write(old, fail)
    assert old.read_text(encoding="utf-8") == "bản cũ"
    assert list(old.parent.iterdir()) == [old]


def test_a_bug_passes_through_and_leaves_the_old_file_whole(old: Path) -> None:
    def fail(fresh: Path) -> None:
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        atomic_write(old, fail)
    assert old.read_text(encoding="utf-8") == "bản cũ"
    assert list(old.parent.iterdir()) == [old]


def test_a_file_open_elsewhere_is_named_with_its_program(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileBusy) as caught:
        atomic_write(old, lambda fresh: fresh.write_text("mới"), program="Word")
    assert caught.value.sentence == "Tệp “Kế hoạch.docx” đang mở trong Word."
    assert caught.value.doors == (Door.RETRY, Door.SAVE_AS)
    assert list(old.parent.iterdir()) == [old]


def test_a_folder_that_takes_no_files_is_told_apart_from_an_open_file(tmp_path: Path) -> None:
    error = PermissionError(errno.EACCES, "denied")
    told = situation(error, tmp_path / "not there" / "x.docx")
    assert isinstance(told, NotWritable)


def test_a_folder_that_has_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="usb"):
        atomic_write(tmp_path / "usb" / "x.docx", lambda fresh: fresh.write_text("x"))


@pytest.mark.parametrize("code", [errno.EROFS, errno.ENOSPC])
def test_only_a_file_that_was_there_is_said_to_be_whole(tmp_path: Path, code: int) -> None:
    path, refusal = tmp_path / "mới.docx", OSError(code, "refused")
    new = situation(refusal, path)
    path.write_text("cũ", encoding="utf-8")
    old = situation(refusal, path)
    assert isinstance(new, PersonError)
    assert isinstance(old, PersonError)
    assert "Tệp cũ" not in new.advice
    assert old.advice.startswith("Tệp cũ vẫn còn nguyên. ")
