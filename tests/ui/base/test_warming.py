"""What is loaded in advance is loaded one part after the other, and no more once it is stopped."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui.warming import Warming

PACKAGE = "warmed_parts"
PARTS = ("first", "second", "third")
NAMES = [f"{PACKAGE}.{part}" for part in PARTS]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package whose parts note in which order they were loaded."""
    folder = tmp_path / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").write_text("loaded = []\n", encoding="utf-8")
    for part in PARTS:
        note = f"from {PACKAGE} import loaded\nloaded.append(__name__)\n"
        (folder / f"{part}.py").write_text(note, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in (PACKAGE, *NAMES):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return PACKAGE


def loaded() -> list[str]:
    found: list[str] = getattr(sys.modules.get(PACKAGE), "loaded", [])
    return found


def test_all_parts_are_there_in_the_end(package: str, qtbot: QtBot) -> None:
    warming = Warming([package])
    with qtbot.waitSignal(warming.ended):
        warming.start()
        assert loaded() == []
    assert loaded() == NAMES


def test_nothing_is_loaded_once_it_is_stopped(package: str, qapp: QApplication) -> None:
    warming = Warming([package])
    warming.start()
    warming.stop()
    qapp.processEvents()
    assert loaded() == []


def test_what_was_stopped_goes_on(package: str, qtbot: QtBot) -> None:
    warming = Warming([package])
    warming.start()
    qtbot.waitUntil(lambda: bool(loaded()))
    warming.stop()
    assert NAMES[: len(loaded())] == loaded()
    with qtbot.waitSignal(warming.ended):
        warming.start()
    assert loaded() == NAMES
