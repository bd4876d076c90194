"""The pictures for eyes: each kind has its own folder, its own process and its own scale."""

import importlib
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from hoptacxa_desktop.domain.errors import NotWritable
from tests.conftest import ROOT


@pytest.fixture
def shots(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "build")
    return importlib.import_module("shots")


def test_every_kind_has_a_process_of_its_own(
    shots: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, tuple[str, str]] = {}

    def run(
        command: list[str], *, env: Mapping[str, str], **_: object
    ) -> subprocess.CompletedProcess[str]:
        kind = Path(command[2])
        asked[kind.name] = (command[-1], env["QT_SCALE_FACTOR"])
        return subprocess.CompletedProcess(command, int(kind.name == "dark-100"))

    monkeypatch.setattr(subprocess, "run", run)
    assert shots.main([str(tmp_path)]) == 1, "one that failed must not be forgotten"
    assert asked == {
        "light-100": ("light", "1.0"),
        "light-150": ("light", "1.5"),
        "dark-100": ("dark", "1.0"),
        "dark-150": ("dark", "1.5"),
    }


@pytest.mark.slow
def test_pictures_grow_with_the_scale(shots: ModuleType, tmp_path: Path) -> None:
    assert shots._take_apart(tmp_path, "dark", 150) == 0
    pictures = sorted((tmp_path / "dark-150").glob("*.png"))
    assert len(pictures) > 5
    assert size(pictures[0]) == (1366 * 3 // 2, 768 * 3 // 2)


def size(png: Path) -> tuple[int, int]:
    """Width and height in px, as the file's head tells them."""
    width, height = struct.unpack(">II", png.read_bytes()[16:24])
    return width, height


def test_wrong_use_is_told(shots: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        shots.main(["--scheme", "blue"])
    assert "blue" in capsys.readouterr().err


def test_the_script_can_be_called_from_anywhere(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "build/shots.py"), "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "--scheme" in done.stdout


def test_a_picture_that_cannot_be_written_is_told(qapp: object, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QWidget

    from hoptacxa_desktop import screens

    folder = tmp_path / "ảnh.png"
    folder.mkdir()
    widget = QWidget()
    with pytest.raises(NotWritable, match=r"ảnh\.png"):
        screens._saved(widget, folder)
