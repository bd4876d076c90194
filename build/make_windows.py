"""Make the Windows program under Wine and try it: `python3 build/dev.py windows`.

Everything is made in out/windows/: the program as a folder, its installer, report.txt, pictures.
What is there and still right is kept, so that a second call is short.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from windows import pack, parts, portable, setup, trial
from windows.machine import Machine
from windows.places import Places
from windows.report import Report, setup_size, sizes, versions
from windows.screen import screen
from windows.wine import WINE, Wine

from hoptacxa_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent
TOOLS = (WINE, "makensis", "x86_64-w64-mingw32-gcc", "Xvfb", "openbox", "xdotool", "import")


def lacking() -> list[str]:
    """The programs that are needed and not there."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def make(places: Places, report: Report, *, short: bool) -> None:
    """Make everything and try it; raises what goes wrong."""
    wine = Wine(places=places)
    steps: tuple[tuple[str, Callable[[], bool | None]], ...] = (
        ("the Windows Python", lambda: parts.lay_python(places)),
        ("its parts", lambda: parts.lay_parts(places)),
        ("the prefix of Wine", wine.prepare),
        ("the program", lambda: pack.pack(places, wine)),
        ("the installer", lambda: setup.make(places, __version__, short=short)),
        ("the archive for a stick", lambda: portable.make(places)),
    )
    for name, step in steps:
        began = time.monotonic()
        done = step()
        took = "kept" if done is False else f"{time.monotonic() - began:.0f} s"
        report.say(f"{name}: {took}")
    portable.write_sums((places.setup, places.portable), places.sums)
    for line in (*sizes(places), setup_size(places, short=short), *versions(places)):
        report.say(line)
    with _machine(places) as machine:
        for line in trial.steps(machine, short=short):
            report.say(line)


@contextmanager
def _machine(places: Places) -> Iterator[Machine]:
    with screen() as shown:
        wine = Wine(places=places, display=shown.display)
        try:
            yield Machine(places=places, wine=wine, screen=shown)
        finally:
            wine.stop()


def main(arguments: Sequence[str]) -> int:
    """Make and try; 1 where something fails or, unless --if-possible, where tools lack."""
    parser = argparse.ArgumentParser(prog="windows", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument(
        "--short", action="store_true", help="pack fast and large, try without windows"
    )
    parser.add_argument(
        "--if-possible", action="store_true", help="good also where Wine could not be installed"
    )
    asked = parser.parse_args(arguments)
    missing = lacking()
    if missing:
        print("The Windows program was NOT made and NOT tried; missing:", ", ".join(missing))
        return int(not asked.if_possible)
    places = Places(root=ROOT, folder=ROOT / "out/windows")
    report = Report(places.report)
    began = time.monotonic()
    try:
        make(places, report, short=asked.short)
        report.say(f"everything works: {time.monotonic() - began:.0f} s")
    except BaseException as failure:
        report.say(f"FAILED: {type(failure).__name__}: {failure}")
        raise
    finally:
        report.write()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
