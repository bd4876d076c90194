#!/usr/bin/env python3
"""Everything a developer does, from a bare machine on: `python3 build/dev.py COMMAND`.

It needs Python 3.11 or newer and nothing else, and brings the rest itself: the virtual
environment with the locked parts, and on Debian, as root, the system's packages.
What is already there is left alone, so a second call starts at once.
"""

import sys

if not (3, 11) <= sys.version_info[:2] < (3, 15):
    sys.exit("Python 3.11, 3.12, 3.13 or 3.14 is needed; this is " + sys.version.split()[0])

import argparse
import io
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import debian
from environment import Environment

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".work"


def run(env: Environment, args: Sequence[str]) -> int:
    """Open the program; where there is no screen, draw its sample office instead."""
    debian.provide(debian.QT + debian.FONTS)
    if has_screen(os.environ):
        return env.module("hoptacxa_desktop", *args)
    print("No screen here: the sample office is written to the folder out/ instead.")
    print("Máy này không có màn hình: văn phòng mẫu được ghi vào thư mục out/.", flush=True)
    return demo(env, ())


def demo(env: Environment, args: Sequence[str]) -> int:
    """Write the sample office, its papers and a picture of every screen (to out/ if not named)."""
    debian.provide(debian.QT + debian.FONTS)
    return env.module("hoptacxa_desktop", "demo", *(args or ("out",)), offscreen=True)


def lint(env: Environment, _args: Sequence[str] = ()) -> int:
    """Check style, form and types."""
    checks = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))
    failed = [" ".join(check) for check in checks if env.module(*check)]
    if failed:
        print("Not clean:", ", ".join(failed), file=sys.stderr, flush=True)
    return int(bool(failed))


def test(env: Environment, args: Sequence[str]) -> int:
    """Lint, then run the tests (two at a time; --quick leaves the slow ones out).

    Other arguments go to pytest. The last line is pytest's; the exit code counts both.
    """
    debian.provide(debian.QT + debian.FONTS + debian.TEST_TOOLS)
    unclean = lint(env)
    quick = ("-m", "not slow") if "--quick" in args else ()
    rest = [arg for arg in args if arg != "--quick"]
    failed = env.module("pytest", "-n", "2", *quick, *rest, offscreen=True)
    return failed or unclean


def bundle(env: Environment, args: Sequence[str]) -> int:
    """Build the program as one folder in dist/, then let it test itself."""
    debian.provide(debian.QT + debian.FONTS + debian.BUNDLE_TOOLS)
    folders = ("--workpath", str(WORK / "pyinstaller"), "--distpath", str(ROOT / "dist"))
    built = env.module("PyInstaller", "--noconfirm", "--clean", *folders, *args, "installer.spec")
    return built or self_test(env)


def windows(env: Environment, args: Sequence[str]) -> int:
    """Make the Windows program under Wine, install it and try it; all of it in out/windows/.

    Where Wine cannot be installed the script says so, and fails unless called --if-possible.
    """
    try:
        debian.provide(debian.QT + debian.FONTS + debian.WINDOWS_TOOLS)
    except subprocess.CalledProcessError as failed:
        print(f"Not installed ({failed.returncode}): the tools for Windows.", file=sys.stderr)
    return env.program(env.python, "build/make_windows.py", *args)


def self_test(env: Environment) -> int:
    """Run the built programs on themselves; 1 where one fails or none is there."""
    programs = [path for path in (ROOT / "dist").glob("*/*") if is_program(path)]
    if not programs:
        print("There is no built program in dist/.", file=sys.stderr)
    results = [env.program(program, "self-test", offscreen=True) for program in programs]
    return int(any(results) or not programs)


def is_program(path: Path) -> bool:
    """True for a file that this system can start."""
    if sys.platform == "win32":
        return path.suffix == ".exe"
    return path.is_file() and os.access(path, os.X_OK) and not path.suffix


def has_screen(environ: Mapping[str, str]) -> bool:
    """True where a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def script(name: str) -> Callable[[Environment, Sequence[str]], int]:
    """The command that runs build/NAME.py in the environment."""

    def command(env: Environment, args: Sequence[str]) -> int:
        debian.provide(debian.QT + debian.FONTS)
        return env.program(env.python, f"build/{name}.py", *args, offscreen=True)

    return command


COMMANDS: dict[str, tuple[Callable[[Environment, Sequence[str]], int], str]] = {
    "run": (run, "open the program (without a screen: as demo)"),
    "test": (test, "style, types, layers, tests; [--quick] [pytest's arguments]"),
    "lint": (lint, "style and types only"),
    "demo": (demo, "the sample office's papers and pictures of all screens; [folder]"),
    "bench": (script("bench"), "measure speed and memory"),
    "measure-reading": (script("measure_reading"), "how well plans in ../shared/plans are read"),
    "shots": (script("shots"), "pictures of all screens, for eyes"),
    "forms": (script("forms"), "compile the forms of Qt Designer"),
    "windows": (windows, "make and try the program for Windows; [--short] [--if-possible]"),
    "bundle": (bundle, "build the program as a folder in dist/ and let it test itself"),
}


def parser() -> argparse.ArgumentParser:
    """The commands, each with whatever follows it."""
    found = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").split("\n\n")[0])
    commands = found.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (_, text) in COMMANDS.items():
        commands.add_parser(name, help=text, add_help=False)
    return found


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment and run the command; gives its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # the console of Windows may not be UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    known, rest = parser().parse_known_args(arguments)
    command, _ = COMMANDS[known.command]
    try:
        return command(Environment.ready(ROOT), rest)
    except subprocess.CalledProcessError as failed:
        print(f"Failed ({failed.returncode}): {' '.join(map(str, failed.cmd))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
