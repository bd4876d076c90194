"""What was made, in figures: each line a thing and its size, time or version."""

import subprocess
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

from windows.places import Places

_MB = 1_000_000
BUNDLE_LIMIT_MB = 130
SETUP_LIMIT_MB = 45


class Report:
    """Collects lines, shows each at once, and writes all of them when it is closed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lines: list[str] = []

    def say(self, line: str) -> None:
        """Add a line."""
        self._lines.append(line)
        print(line, flush=True)

    def write(self) -> None:
        """Put the lines in the file."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text("\n".join(self._lines) + "\n", encoding="utf-8")


def sizes(places: Places) -> Iterator[str]:
    """The sizes, and the largest things in the bundle."""
    files = [one for one in places.bundle.rglob("*") if one.is_file()]
    total = sum(one.stat().st_size for one in files) / _MB
    yield f"program: {total:.1f} MB in {len(files)} files (limit {BUNDLE_LIMIT_MB} MB)"
    for file in sorted(files, key=lambda one: -one.stat().st_size)[:12]:
        yield f"    {file.stat().st_size / _MB:5.1f} MB  {file.relative_to(places.bundle)}"


def setup_size(places: Places, *, short: bool) -> str:
    """The installer's size; the limit is for the long form."""
    size = places.setup.stat().st_size / _MB
    limit = "packed fast" if short else f"limit {SETUP_LIMIT_MB} MB"
    return f"installer: {size:.1f} MB ({limit})"


def versions(places: Places) -> Iterator[str]:
    """What it was made from and with."""
    found = {one.name: one.version for one in distributions(path=[str(places.site_packages)])}
    yield f"archive for a stick: {places.portable.stat().st_size / _MB:.1f} MB"
    yield "parts: " + ", ".join(f"{name} {found[name]}" for name in sorted(found, key=str.lower))
    for command in (["/usr/lib/wine/wine64", "--version"], ["makensis", "-VERSION"]):
        said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
        yield f"{Path(command[0]).name}: {said.strip()}"
