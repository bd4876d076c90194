"""The page of licences that goes along with the program, gathered from the parts that are in it."""

import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

_HEAD = """Kế hoạch Hợp tác xã – giấy phép của các thành phần

Chương trình gồm các thành phần phần mềm tự do dưới đây. Lời của mỗi giấy phép được in nguyên văn.
"""
_RULE = "=" * 78

# Qt's wheels name the licence without its words; Debian keeps these of every common one.
_COMMON = (Path("/usr/share/common-licenses"), Path("Z:/usr/share/common-licenses"))
_QT = ("PySide6", "shiboken6")
_QT_LICENCES = ("LGPL-3", "GPL-3")

_OF_PYTHON = ("LICENSE.txt", f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/LICENSE.txt")


def page(modules: Iterable[str], fonts: Path) -> str:
    """The page for a program that has these top modules, Python, and the fonts of this folder."""
    parts = [_python(), *map(_part, _distributions(modules)), *_fonts(fonts)]
    parts += ((f"Giấy phép {name}", _common(name)) for name in _QT_LICENCES)
    return "\n".join([_HEAD, *(f"{_RULE}\n{name}\n{_RULE}\n\n{words}\n" for name, words in parts)])


def _distributions(modules: Iterable[str]) -> list[Distribution]:
    """What the modules were installed by, each once, in the order of their names."""
    owners = packages_distributions()
    names = {name for module in modules for name in owners.get(module, ())}
    return [distribution(name) for name in sorted(names, key=str.lower)]


def _part(part: Distribution) -> tuple[str, str]:
    told = part.metadata["License-Expression"] or part.metadata["License"] or "xem dưới đây"
    name = f"{part.name} {part.version} – {told.splitlines()[0]}"
    return name, "\n\n".join(_words(part)) or "(không kèm văn bản giấy phép)"


def _words(part: Distribution) -> Iterator[str]:
    if part.name.startswith(_QT):
        yield f"Xem {' và '.join(_QT_LICENCES)} ở cuối trang này."
        return
    for file in part.files or ():
        if ".dist-info" in file.parts[0] and _is_licence(file.name):
            yield _read(Path(str(file.locate())))


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))


def _common(name: str) -> str:
    found = next((folder / name for folder in _COMMON if (folder / name).is_file()), None)
    return _read(found) if found else f"{name}: https://www.gnu.org/licenses/"


def _python() -> tuple[str, str]:
    version = ".".join(map(str, sys.version_info[:3]))
    places = (Path(sys.base_prefix) / one for one in _OF_PYTHON)
    words = next((_read(one) for one in places if one.is_file()), sys.copyright)
    return f"Python {version} – PSF-2.0", words


def _fonts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("LICENSE-*.txt")):
        yield f"Phông chữ {file.stem.removeprefix('LICENSE-')}", _read(file)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace").strip()
