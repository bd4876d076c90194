"""The help menu saves what support needs at a place that the person chooses."""

import errno
import os
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.ui.widgets.notices import Banner
from tests.ui.fakes import FakeDialogs


def save_log(program: Program) -> None:
    actions = program.window.findChildren(QAction)
    next(one for one in actions if one.text() == "Lưu nhật ký…").trigger()
    program.desk.jobs.wait()


def test_the_log_is_saved_where_the_person_wants_it(
    sampled: Program, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = tmp_path / "gửi.zip"
    dialogs.answers.append(path)
    save_log(sampled)
    assert dialogs.asked == [("save", "Nhật ký Kế hoạch HTX 2027-04-08 1405.zip")]
    assert sampled.window.toast.text == "Đã lưu nhật ký “gửi.zip”"
    with zipfile.ZipFile(path) as packed:
        assert "Qt: " in packed.read("phien-ban.txt").decode("utf-8")


def test_nothing_is_saved_without_a_place(sampled: Program, dialogs: FakeDialogs) -> None:
    dialogs.answers.append(None)
    save_log(sampled)
    assert not sampled.window.toast.isVisible()


def test_a_full_disk_is_told_and_can_be_tried_again(
    sampled: Program, dialogs: FakeDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "gửi.zip"
    dialogs.answers.append(path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        save_log(sampled)
    banner = sampled.window.findChildren(Banner)[0]
    assert [button.text() for button in banner.buttons()] == ["Thử lại", "Lưu tên khác…"]
    assert not path.exists()
    banner.buttons()[0].click()
    sampled.desk.jobs.wait()
    assert zipfile.is_zipfile(path)
