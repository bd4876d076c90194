"""Compiles the forms of the static dialogs: forms/*.ui into hoptacxa_desktop/ui/forms/ui_*.py.

The results are checked in, so that a checkout runs without a build step; a test compares them.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "hoptacxa_desktop" / "ui" / "forms"
HEAD = '"""Compiled from forms/{name}.ui by build/forms.py: not to be edited."""\n'


def compiled(form: Path) -> str:
    """The Python text of a form, without what changes from one Qt release to the next."""
    command = [str(Path(sys.executable).parent / "pyside6-uic"), "--absolute-imports", str(form)]
    made = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    body = made.split("#" * 80, 2)[-1].lstrip("\n")
    return HEAD.format(name=form.stem) + "\n" + body.replace("\r\n", "\n")


def target(form: Path) -> Path:
    """Where the Python text of a form lies."""
    return TARGET / f"ui_{form.stem}.py"


def main() -> int:
    """Compile every form."""
    for form in sorted((ROOT / "forms").glob("*.ui")):
        target(form).write_text(compiled(form), encoding="utf-8", newline="\n")
        print(target(form).relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
