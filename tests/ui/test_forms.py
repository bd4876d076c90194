"""The compiled forms are those of forms/, each is used, each field has a name."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import about
from hoptacxa_desktop.ui.about import AboutDialog
from tests.conftest import ROOT

FORMS = sorted((ROOT / "forms").glob("*.ui"))


@pytest.fixture(scope="module")
def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("forms", ROOT / "build" / "forms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(
    not (Path(sys.executable).parent / "pyside6-uic").exists(), reason="no form compiler"
)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_is_compiled_as_it_stands(compiler: ModuleType, form: Path) -> None:
    assert compiler.target(form).read_text(encoding="utf-8") == compiler.compiled(form)


def test_every_compiled_form_has_its_source_and_is_used(compiler: ModuleType) -> None:
    made = {path.stem.removeprefix("ui_") for path in compiler.TARGET.glob("ui_*.py")}
    assert made == {form.stem for form in FORMS}
    sources = [
        path.read_text(encoding="utf-8") for path in (ROOT / "hoptacxa_desktop" / "ui").glob("*.py")
    ]
    for name in made:
        assert any(f"forms.ui_{name}" in source for source in sources)


def test_the_about_dialog_tells_versions_and_closes(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert "SQLite 3." in dialog.form.versions.text()
    close = dialog.form.buttons.button(QDialogButtonBox.StandardButton.Close)
    close.click()
    assert not dialog.isVisible()


def test_the_licences_of_all_parts_open_where_they_came_along(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        about.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )
    page = tmp_path / "licences.txt"
    monkeypatch.setattr(about, "resource", lambda _name: tmp_path)
    assert AboutDialog().form.all_licences.isHidden()
    page.touch()
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert not dialog.form.all_licences.isHidden()
    dialog.form.all_licences.click()
    assert opened == [str(page)]
