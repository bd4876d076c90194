"""What goes into the bundle: the spec, run with PyInstaller's steps replaced by notes."""

import importlib
import re
import runpy
import struct
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QImage

from hoptacxa_desktop import __version__
from tests.conftest import ROOT

Entry = tuple[str, str, str]


class Step:
    """One of PyInstaller's steps: remembers what it was given; its tables are empty."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.given, self.named = given, named
        self.pure = self.scripts = self.binaries = self.datas = ()


def run_spec(tmp_path: Path) -> dict[str, Any]:
    steps = dict.fromkeys(("Analysis", "PYZ", "EXE", "COLLECT"), Step)
    given = {"SPECPATH": str(ROOT), "workpath": str(tmp_path), **steps}
    return runpy.run_path(str(ROOT / "installer.spec"), given)


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return run_spec(tmp_path_factory.mktemp("work"))


def test_everything_that_is_read_at_run_time_goes_along(spec: dict[str, Any]) -> None:
    datas = spec["analysis"].named["datas"]
    assert (str(ROOT / "resources"), "resources") in datas
    packed = {Path(source).name for source, target in datas if target.endswith("versions")}
    revisions = (ROOT / "hoptacxa_desktop/store/migrations/versions").glob("v*.py")
    assert {path.name for path in revisions} <= packed
    assert any(Path(source).name == "env.py" for source, _ in datas)


def test_the_python_part_of_qt_goes_along_compiled(spec: dict[str, Any]) -> None:
    datas = spec["analysis"].named["datas"]
    folder = next(Path(source) for source, target in datas if target == "shiboken6/files.dir")
    assert {"loader", "feature", "parser"} <= {path.stem for path in folder.rglob("*.pyc")}
    assert not list(folder.rglob("*.py"))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Qml.dll",
        "PySide6\\Qt6Quick.dll",
        "libQt6QmlModels.so.6",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/plugins/imageformats/qpdf.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/pictures/plan.png",
        "tzdata/zoneinfo/Europe/Paris",
        "tzdata\\zoneinfo\\Asia\\Tokyo",
    ],
)
def test_what_is_never_loaded_stays_at_home(spec: dict[str, Any], name: str) -> None:
    assert spec["needed"]([(name, "there", "BINARY")]) == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Network.dll",  # Qt6Pdf is linked to it
        "PySide6/Qt6Pdf.dll",
        "PySide6/QtPdf.pyd",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "resources/i18n/qtbase_vi.qm",
        "resources/templates/other.json",
        "docx/templates/default.docx",
        "tzdata/zoneinfo/Asia/Ho_Chi_Minh",
        "tzdata/zoneinfo/Asia/__init__.py",
    ],
)
def test_what_is_loaded_goes_along(spec: dict[str, Any], name: str) -> None:
    entry: Entry = (name, "there", "BINARY")
    assert spec["needed"]([entry]) == [entry]


def test_nothing_that_the_product_imports_is_left_out(spec: dict[str, Any]) -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "hoptacxa_desktop").rglob("*.py")]
    imported = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.MULTILINE)
    modules = {module for source in sources for module in imported.findall(source)}
    assert "PySide6.QtWidgets" in modules
    assert not modules & set(spec["EXCLUDES"])


def test_no_part_for_connections_goes_along(spec: dict[str, Any]) -> None:
    # OpenSSL comes with either of these, and is the largest thing that would never be called.
    assert {"_hashlib", "_ssl", "PySide6.QtNetwork"} <= set(spec["EXCLUDES"])


def test_pipes_speak_vietnamese_on_every_system(spec: dict[str, Any]) -> None:
    for program in spec["programs"]:
        assert [("X utf8", None, "OPTION")] in program.given


def test_windows_has_a_program_for_each_surrounding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # PyInstaller looks at the system when it is first imported, so that comes before the pretence.
    importlib.import_module("PyInstaller.utils.hooks")
    monkeypatch.setattr(sys, "platform", "win32")
    programs = {step.named["name"]: step.named for step in run_spec(tmp_path)["programs"]}
    assert {name: named["console"] for name, named in programs.items()} == {
        "KeHoachHTX": False,
        "hoptacxa": True,
    }
    for named in programs.values():
        assert Path(named["icon"]).is_file()
        assert __version__ in Path(named["version"]).read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has two")
def test_elsewhere_one_program_does_both(spec: dict[str, Any]) -> None:
    (program,) = spec["programs"]
    assert program.named["name"] == "hoptacxa"


@pytest.fixture
def version_info(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "build")
    return importlib.import_module("version_info")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("2.3", (2, 3, 0, 0)),
        ("1.2.3rc1", (1, 2, 3, 0)),
        ("1.2.3.4", (1, 2, 3, 4)),
    ],
)
def test_windows_compares_four_numbers(
    version_info: ModuleType, version: str, numbers: tuple[int, ...]
) -> None:
    assert version_info.numbers(version) == numbers


@pytest.mark.parametrize("version", ["", "1", "1.2.3.4.5", "one.two", "1.70000"])
def test_other_versions_are_refused(version_info: ModuleType, version: str) -> None:
    with pytest.raises(ValueError, match=r"version|invalid literal"):
        version_info.numbers(version)


@pytest.fixture
def program_icon(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "build")
    return importlib.import_module("program_icon")


def test_windows_reads_the_version_with_its_strings(version_info: ModuleType) -> None:
    text = version_info.resource("1.2.3", {"ProductName": "Kế hoạch 'Hợp tác xã'"})
    parts = (
        "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo VarStruct"
    )
    read = eval(text, dict.fromkeys(parts.split(), Step))
    assert read.named["ffi"].named["filevers"] == (1, 2, 3, 0)
    (table,) = read.named["kids"][0].given[0]
    assert [string.given for string in table.given[1]] == [
        ("ProductName", "Kế hoạch 'Hợp tác xã'"),
        ("FileVersion", "1.2.3"),
        ("ProductVersion", "1.2.3"),
    ]


def test_the_icon_has_every_size(program_icon: ModuleType) -> None:
    pictures = pictures_in((program_icon.FOLDER / "program.ico").read_bytes())
    assert list(pictures) == list(program_icon.SIZES)
    assert all(QImage.fromData(png).width() == edge for edge, png in pictures.items())


def test_the_icon_shows_the_drawing(program_icon: ModuleType) -> None:
    kept = pictures_in((program_icon.FOLDER / "program.ico").read_bytes())[64]
    drawn = program_icon.picture((program_icon.FOLDER / "program.svg").read_bytes(), 64)
    pairs = zip(channels(kept), channels(drawn), strict=True)
    # Another release of Qt may smooth edges otherwise: some of the 16,384 channels, no more.
    assert sum(abs(one - other) > 32 for one, other in pairs) < 200


def channels(png: bytes) -> bytes:
    """Red, green, blue and opacity of every pixel."""
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGBA8888)
    return bytes(image.constBits())


def pictures_in(icon: bytes) -> dict[int, bytes]:
    """The PNG files in an ICO file under their edge length in px."""
    count = struct.unpack_from("<H", icon, 4)[0]
    entries = [struct.unpack_from("<BBBBHHII", icon, 6 + 16 * n) for n in range(count)]
    return {entry[0] or 256: icon[entry[7] : entry[7] + entry[6]] for entry in entries}


def test_the_licences_of_what_is_packed_go_along(spec: dict[str, Any], tmp_path: Path) -> None:
    class Found:
        pure = (("sqlalchemy.orm", "there", "PYMODULE"), ("os", "there", "PYMODULE"))
        binaries = (("PySide6\\QtPdf.pyd", "there", "EXTENSION"),)

    ((target, source, _kind),) = spec["licence_page"](Found)
    assert target == "resources/app/licences.txt"
    page = Path(source).read_text("utf-8-sig")
    titles = re.findall(r"^={70,}\n(.+)\n=", page, re.MULTILINE)
    assert [title.split()[0] for title in titles if "Giấy phép" not in title] == [
        "Python", "PySide6_Addons", "PySide6_Essentials", "SQLAlchemy", "Phông"
    ]  # fmt: skip
    assert "Permission is hereby granted" in page
    assert "SIL OPEN FONT LICENSE" in page.upper()
    assert "hypothesis" not in page
