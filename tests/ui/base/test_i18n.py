import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.ui import i18n


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[QTranslator]:
    translator = i18n.install(qapp)
    yield translator
    qapp.removeTranslator(translator)


def messages() -> list[tuple[str, str, str]]:
    tree = ElementTree.parse(resource("i18n/qtbase_vi.ts"))
    return [
        (context.findtext("name", ""), m.findtext("source", ""), m.findtext("translation", ""))
        for context in tree.iter("context")
        for m in context.iter("message")
    ]


def test_every_button_of_a_dialog_is_vietnamese(qtbot: QtBot, vietnamese: QTranslator) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    english = re.compile(r"OK|Save|Open|Yes|No|Abort|Retry|Ignore|Close|Cancel|Help|Apply|Reset")
    for standard in QDialogButtonBox.StandardButton:
        button = box.addButton(standard)
        if button is not None:
            assert button.text()
            assert not english.search(button.text())


def test_the_menu_of_a_field_is_vietnamese(qtbot: QtBot, vietnamese: QTranslator) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    texts = [action.text().split("\t")[0] for action in line.createStandardContextMenu().actions()]
    words = ["&Hoàn tác", "&Làm lại", "Cắ&t", "&Sao chép", "&Dán", "Xóa", "Chọn tất cả"]
    assert [text for text in texts if text] == words


def test_the_file_dialog_is_vietnamese(qtbot: QtBot, vietnamese: QTranslator) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Tìm trong:", "&Loại tệp:"} <= labels


def test_a_folder_is_called_one_in_vietnamese(
    qtbot: QtBot, vietnamese: QTranslator, tmp_path: Path
) -> None:
    (tmp_path / "năm trước").mkdir()
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    qtbot.addWidget(dialog)
    files = dialog.findChild(QFileSystemModel)
    assert files is not None
    home = files.index(str(tmp_path))
    qtbot.waitUntil(lambda: files.rowCount(home) == 1)
    assert files.index(0, 2, home).data() == "Thư mục"


def test_days_and_numbers_follow_viet_nam(vietnamese: QTranslator) -> None:
    assert QLocale().toString(1234567) == "1.234.567"


def test_words_keep_their_places_and_letters_to_press() -> None:
    for _, source, translation in messages():
        assert re.findall(r"%\d", source) == re.findall(r"%\d", translation), source
        assert translation.count("&") <= 1, source
        assert ("&" in source) == ("&" in translation), source
        assert source.count("\n") == translation.count("\n"), source


def test_the_compiled_words_are_those_of_the_source(vietnamese: QTranslator) -> None:
    for context, source, translation in messages():
        assert QCoreApplication.translate(context, source) == translation


@pytest.mark.skipif(
    shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent)) is None,
    reason="no compiler of translations",
)
def test_the_compiled_file_is_not_older_than_the_source(tmp_path: Path) -> None:
    compiler = Path(sys.executable).parent / "pyside6-lrelease"
    fresh = tmp_path / "fresh.qm"
    words = resource("i18n/qtbase_vi.ts")
    subprocess.run([compiler, words, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == resource("i18n/qtbase_vi.qm").read_bytes()
