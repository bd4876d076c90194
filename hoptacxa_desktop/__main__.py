"""The program's door: without arguments the window, with arguments the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType


def main() -> int:
    """Run the program; gives its exit code (0 good, 1 the person's situation, 2 wrong use)."""
    # Each side is loaded only when it is wanted: the command line must not wait for Qt.
    if len(sys.argv) > 1:
        _speak_utf8()
        from hoptacxa_desktop.cli import run as run_command
        from hoptacxa_desktop.paths import user_paths

        return run_command(sys.argv[1:], paths=user_paths(), draw_screens=_draw_screens)
    code: int = load_window().run()
    return code


def load_window() -> ModuleType:
    """The module `app`, loaded without a look for garbage: all that is loaded stays.

    Collecting begins anew with the program's window, which has a collector of its own.
    """
    gc.disable()
    from hoptacxa_desktop.ui import plain_import

    plain_import.put_back()
    from hoptacxa_desktop import app

    return app


def _speak_utf8() -> None:
    # Pipes on Windows are in the old code page of the office, which lacks half of our letters.
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _draw_screens(folder: Path) -> Sequence[Path]:
    # A server has no display, and Qt ends the process when it finds none. Windows always has one.
    if sys.platform == "linux" and not os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from hoptacxa_desktop.screens import draw

    return draw(folder)


if __name__ == "__main__":
    sys.exit(main())
