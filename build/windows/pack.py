"""Packs the program with PyInstaller under Wine, and looks at what went in."""

from collections.abc import Iterator
from pathlib import Path

from windows.places import Places
from windows.stamp import Stamp
from windows.wine import Wine

_HELPERS = ("build/version_info.py", "build/licences.py")
_SOURCES = ("hoptacxa_desktop", "resources", "installer.spec", *_HELPERS)
_OF_WINE = (b"Wine builtin DLL", b"Wine placeholder DLL")
TEST_ONLY = frozenset({"bcryptprimitives.dll", "icuuc.dll"})
# PyInstaller takes two to three minutes where two cores are shared.
_SECONDS = 900


class BadBundle(Exception):
    """Something is wrong with what was packed."""


def pack(places: Places, wine: Wine) -> bool:
    """Make the folder of the program; False where it is there already. Raises BadBundle."""
    parts = places.site_packages.with_name(f"{places.site_packages.name}.stamp")
    sources = (place for name in _SOURCES for place in _files(places.root / name))
    stamp = Stamp(places.bundle, str(parts), *map(str, sources))
    if stamp.fresh:
        return False
    folders = ("--workpath", places.folder / "pyinstaller", "--distpath", places.bundle.parent)
    told = [wine.inside(one) if isinstance(one, Path) else one for one in folders]
    command = ("-X", "utf8", "-m", "PyInstaller", "--noconfirm", "--clean", *told)
    ran = wine.run(places.interpreter, *command, "installer.spec", seconds=_SECONDS)
    if ran.code:
        raise BadBundle(ran.said[-3000:])
    look_at(places.bundle)
    stamp.set()
    return True


def _files(place: Path) -> Iterator[Path]:
    """The file, or every source below the folder, always in the same order."""
    if place.is_file():
        yield place
    else:
        yield from sorted(
            one for one in place.rglob("*") if one.is_file() and "__pycache__" not in one.parts
        )


def look_at(bundle: Path) -> None:
    """Nothing of Wine may go along: on Windows these would stand before Windows' own."""
    for file in bundle.rglob("*"):
        if file.name.lower() in TEST_ONLY or (file.suffix == ".dll" and _is_of_wine(file)):
            raise BadBundle(f"{file} belongs to the test prefix")


def _is_of_wine(file: Path) -> bool:
    head = file.read_bytes()[:4096]
    return any(mark in head for mark in _OF_WINE)
