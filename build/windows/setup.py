"""Makes the installer with NSIS."""

import subprocess
import unicodedata
from pathlib import Path

import version_info

from windows import banner
from windows.places import Places

_WORDS = Path("/usr/share/nsis/Contrib/Language files")
_SIGN = "resources/app/program.svg"
_SCRIPT = Path(__file__).with_name("setup.nsi")


def make(places: Places, version: str, *, short: bool) -> None:
    """Write the installer; `short` packs fast and large. Raises CalledProcessError."""
    definitions = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, version_info.numbers(version))),
        "BUNDLE": str(places.bundle),
        "SETUP": str(places.setup),
        "WORDS": str(_composed_words(places.folder / "words")),
        "ROOT": str(places.root),
        "BANNER": str(banner.draw(places.root / _SIGN, places.folder / "banner.bmp")),
    }
    given = [f"-D{name}={value}" for name, value in definitions.items()]
    given += ["-DSHORT"] if short else []
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *given, str(_SCRIPT)]
    subprocess.run(command, check=True)


def _composed_words(folder: Path) -> Path:
    """NSIS' Vietnamese words with composed letters: theirs show as letters with loose marks."""
    folder.mkdir(exist_ok=True)
    for name in ("Vietnamese.nlf", "Vietnamese.nsh"):
        words = (_WORDS / name).read_text(encoding="utf-8-sig")
        (folder / name).write_text(unicodedata.normalize("NFC", words), encoding="utf-8-sig")
    return folder
