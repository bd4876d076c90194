"""Pictures of every screen for eyes: light and dark, at 100 and 150 %, into out/shots/.

`python3 build/dev.py shots [FOLDER]`; each kind has its own folder, such as dark-150.
"""

import argparse
import itertools
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCHEMES = ("light", "dark")
SCALES = (100, 150)
"""Windows' own scaling in %; the window stays 1366 by 768 points wide, its pictures grow."""


def take_all(folder: Path) -> int:
    """Draw every kind below `folder`, one child process each; 1 where one fails."""
    kinds = itertools.product(SCHEMES, SCALES)
    # Qt reads the scale once, when it starts: two scales need two processes.
    codes = [_take_apart(folder, scheme, scale) for scheme, scale in kinds]
    return int(any(codes))


def _take_apart(folder: Path, scheme: str, scale: int) -> int:
    # The scale alone decides on sizes, not what this machine says of its own screen.
    surroundings = os.environ | {
        "QT_FONT_DPI": "96",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale / 100),
    }
    kind = folder / f"{scheme}-{scale}"
    command = [sys.executable, __file__, str(kind), "--scheme", scheme]
    return subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode


def take(folder: Path, scheme: str) -> int:
    """Draw every screen in this process and tell where; the exit code."""
    from hoptacxa_desktop.screens import Look, draw
    from hoptacxa_desktop.ui.theme import Scheme

    pictures = draw(folder, Look(scheme=Scheme[scheme.upper()]))
    print(f"{folder}: {len(pictures)} pictures", flush=True)
    return int(not pictures)


def main(arguments: Sequence[str]) -> int:
    """Draw one scheme where it is named, else every kind; the exit code."""
    parser = argparse.ArgumentParser(prog="shots", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "out/shots")
    parser.add_argument("--scheme", choices=SCHEMES, help="this scheme alone, at Qt's own scale")
    asked = parser.parse_args(arguments)
    if asked.scheme:
        return take(asked.folder, asked.scheme)
    return take_all(asked.folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
