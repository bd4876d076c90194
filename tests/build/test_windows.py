"""The Windows program's chain, as far as it can be tried without Wine."""

import importlib
import re
import struct
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from hoptacxa_desktop import paths
from tests.conftest import ROOT

HASH = f"    --hash=sha256:{'0' * 64}\n"


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    monkeypatch.syspath_prepend(ROOT / "build")
    names = ("lock", "parts", "stamp", "pack", "places", "portable", "banner")
    found = {name: importlib.import_module(f"windows.{name}") for name in names}
    return found | {"make": importlib.import_module("make_windows")}


def test_windows_takes_what_its_markers_say(scripts: dict[str, ModuleType]) -> None:
    lock = (
        f"colorama==0.4.6 ; sys_platform == 'win32' \\\n{HASH}    # via pytest\n"
        f"uvloop==1.0 ; sys_platform != 'win32' \\\n{HASH}"
        f"lxml==6.1.3 \\\n{HASH}"
    )
    assert scripts["lock"].for_windows(lock) == (
        f"colorama==0.4.6 \\\n{HASH}lxml==6.1.3 \\\n{HASH}"
    )
    assert scripts["lock"].for_windows(lock, ["lxml"]) == f"lxml==6.1.3 \\\n{HASH}"
    with pytest.raises(ValueError, match="uvloop"):
        scripts["lock"].for_windows(lock, ["uvloop"])


def test_everything_that_windows_needs_is_locked(scripts: dict[str, ModuleType]) -> None:
    parts, for_windows = scripts["parts"], scripts["lock"].for_windows
    program = (ROOT / parts.PROGRAM_LOCK).read_text("utf-8")
    chosen = for_windows(program)
    assert re.findall(r"^\S+==", chosen, re.MULTILINE) == sorted(
        re.findall(r"^\S+==", program, re.MULTILINE)
    )
    tools = for_windows((ROOT / parts.TOOLS_LOCK).read_text("utf-8"), parts.PACKING)
    assert "pefile==" in tools
    for entry in (chosen + tools).split("\n\n"):
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("PySide6/QtPdf.pyd", True),
        ("PySide6/Qt6Pdf.dll", True),
        ("PySide6/Qt6PdfQuick.dll", False),
        ("PySide6/Qt6WebEngineCore.dll", False),
        ("pyside6_addons-6.11.3.dist-info/METADATA", True),
    ],
)
def test_of_the_additional_modules_only_pdf_is_taken(
    scripts: dict[str, ModuleType], name: str, taken: bool
) -> None:
    needed = scripts["parts"].needed
    assert needed("pyside6_addons-6.11.3-cp310-abi3-win_amd64.whl", name) is taken
    assert needed("pyside6_essentials-6.11.3-cp310-abi3-win_amd64.whl", name)


def test_what_is_there_is_made_again_when_its_causes_change(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    stamp = scripts["stamp"].Stamp
    cause = tmp_path / "cause.txt"
    cause.write_text("one")
    folder = tmp_path / "made"
    made = stamp(folder, str(cause))
    assert not made.fresh
    folder.mkdir()
    assert not made.fresh
    made.set()
    assert stamp(folder, str(cause)).fresh
    cause.write_text("two")
    assert not stamp(folder, str(cause)).fresh


@pytest.mark.parametrize(
    ("name", "content"),
    [("icuuc.dll", b"MZ"), ("ICUUC.DLL", b"MZ"), ("user32.dll", b"MZ..Wine builtin DLL..")],
)
def test_nothing_of_wine_goes_along(
    scripts: dict[str, ModuleType], tmp_path: Path, name: str, content: bytes
) -> None:
    pack = scripts["pack"]
    (tmp_path / "Qt6Core.dll").write_bytes(b"MZ")
    pack.look_at(tmp_path)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(pack.BadBundle, match="test prefix"):
        pack.look_at(tmp_path)


def test_every_stand_in_is_known_to_the_look_at_the_bundle(
    scripts: dict[str, ModuleType],
) -> None:
    sources = (ROOT / "build/windows/stand_ins").glob("*.c")
    assert {f"{source.stem}.dll" for source in sources} == scripts["pack"].TEST_ONLY


@pytest.mark.parametrize(("options", "code"), [([], 1), (["--if-possible"], 0)])
def test_without_wine_it_says_so(
    scripts: dict[str, ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    code: int,
) -> None:
    monkeypatch.setattr(scripts["make"].shutil, "which", lambda _tool: None)
    assert scripts["make"].main(options) == code
    told = capsys.readouterr().out
    assert "NOT made" in told
    assert "makensis" in told


def test_the_installer_leaves_the_folder_of_the_data_alone() -> None:
    script = (ROOT / "build/windows/setup.nsi").read_text("utf-8")
    data = paths.user_paths({"LOCALAPPDATA": "local"}, Path("home")).data
    assert f'!define ID "{data.name}"' in script
    removed = re.findall(r'^\s*RMDir /r "(.*)"$', script, re.MULTILINE)
    assert removed == ["$INSTDIR\\_internal"]
    assert "RequestExecutionLevel user" in script


def test_the_archive_for_a_stick_carries_its_data_folder(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    places = scripts["places"].Places(root=ROOT, folder=tmp_path)
    (places.bundle / "_internal").mkdir(parents=True)
    (places.bundle / "KeHoachHTX.exe").write_bytes(b"MZ")
    scripts["portable"].make(places)
    unpacked = tmp_path / "USB"
    with ZipFile(places.portable) as archive:
        archive.extractall(unpacked)
    stick = unpacked / "KeHoachHTX"
    assert (stick / "KeHoachHTX.exe").read_bytes() == b"MZ"
    assert paths.user_paths({}, tmp_path, beside=stick).data == stick / paths.CARRIED_FOLDER
    (words,) = stick.glob("*.txt")
    assert "Giải nén" in words.read_text("utf-8-sig")


def test_the_sums_are_those_that_everybody_computes(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    made = tmp_path / "Setup.exe"
    made.write_bytes(b"abc")
    scripts["portable"].write_sums([made], tmp_path / "sums.txt")
    # The sum of "abc" stands in FIPS 180-2, appendix B.1.
    assert (tmp_path / "sums.txt").read_text() == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  Setup.exe\n"
    )


def test_the_installers_picture_is_a_bitmap_that_nsis_takes(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    sign = ROOT / "resources/app/program.svg"
    written = scripts["banner"].draw(sign, tmp_path / "banner.bmp").read_bytes()
    assert written[:2] == b"BM"
    assert struct.unpack_from("<iiHH", written, 18) == (164, 314, 1, 24)
    assert len(set(written[54:])) > 10
