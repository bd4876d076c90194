"""A second start over the same folder, and a folder that takes no mark."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop import app
from hoptacxa_desktop.domain.errors import FileBusy, NotWritable
from hoptacxa_desktop.paths import DATA_VARIABLE
from hoptacxa_desktop.ui.one_window import Doorbell, bring_to_the_front, hold, ring

LONG_AGO = 1_000_000_000


def test_a_second_start_is_told_of_the_first_however_long_it_is_open(tmp_path: Path) -> None:
    first = hold(tmp_path)
    os.utime(tmp_path / "kehoach.lock", (LONG_AGO, LONG_AGO))
    with pytest.raises(FileBusy, match="đã được mở"):
        hold(tmp_path)
    first.unlock()
    hold(tmp_path).unlock()


def test_a_mark_left_by_a_process_that_had_our_number_is_nobodys(tmp_path: Path) -> None:
    first = hold(tmp_path)
    left = (tmp_path / "kehoach.lock").read_bytes()
    first.unlock()
    (tmp_path / "kehoach.lock").write_bytes(left)
    hold(tmp_path).unlock()


def test_a_folder_that_takes_no_mark_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="Không ghi được vào thư mục dữ liệu"):
        hold(tmp_path / "không có")


def test_the_start_says_which_of_them_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    told: list[str] = []
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    monkeypatch.setattr(app, "_say", lambda _, sentence, __: told.append(sentence) or 1)
    monkeypatch.setattr(app, "ring", lambda folder: ring(folder, patience_ms=40))
    with monkeypatch.context() as patched:
        patched.setattr(app, "made", lambda folder: folder / "không có")
        assert app.run(["start"]) == 1
    first = hold(tmp_path)
    assert app.run(["start"]) == 1
    first.unlock()
    assert [sentence.split(" “")[0] for sentence in told] == [
        "Không ghi được vào thư mục dữ liệu",
        "Chương trình đã được mở.",
    ]


def test_the_first_window_answers_a_second_start(qtbot: QtBot, tmp_path: Path) -> None:
    first = hold(tmp_path)
    bell = Doorbell(tmp_path)
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bell.rung.connect(lambda: bring_to_the_front(window))
    with ThreadPoolExecutor() as second, qtbot.waitSignal(bell.rung):
        answered = second.submit(ring, tmp_path)
    assert answered.result()
    assert window.isVisible()
    assert not window.isMinimized()
    first.unlock()


def test_a_bell_that_nobody_hears_is_taken_down(tmp_path: Path) -> None:
    assert not ring(tmp_path, patience_ms=40)
    assert not [one for one in tmp_path.rglob("*") if one.is_file()]


def test_a_bell_from_before_the_start_is_no_ring(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "goi-cua-so").mkdir()
    (tmp_path / "goi-cua-so" / "goi").touch()
    bell = Doorbell(tmp_path)
    with qtbot.assertNotEmitted(bell.rung):
        QApplication.processEvents()


def test_a_second_start_ends_well_where_the_first_came_to_the_front(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    monkeypatch.setattr(app, "ring", lambda folder: folder == tmp_path)
    first = hold(tmp_path)
    assert app.run(["start"]) == 0
    first.unlock()
