"""A screen without a monitor, with a window manager, and pictures of it."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = "1366x768x24"
"""The smallest screen that the offices have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen; `display` as X programs name it."""

    display: str

    def picture(self, file: Path) -> Path:
        """Write what is to be seen as a PNG."""
        self._run("import", "-window", "root", str(file))
        return file

    def windows(self, title: str) -> list[str]:
        """The ids of the visible windows whose title has these words."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", title, check=False)
        return found.split()

    def key(self, *keys: str) -> None:
        """Press keys on whatever has the focus ("Return", "alt+F4")."""
        self._run("xdotool", "key", "--delay", "60", *keys)

    def write(self, words: str) -> None:
        """Type letters of ASCII into whatever has the focus."""
        self._run("xdotool", "type", "--delay", "60", words)

    def minimise(self, window: str) -> None:
        """Put the window with this id away."""
        self._run("xdotool", "windowminimize", window)

    def click(self, left: int, top: int) -> None:
        """Click on a place, in points from the corner at the upper left."""
        self._run("xdotool", "mousemove", str(left), str(top), "click", "1")

    def colours_inside(self, file: Path) -> int:
        """How many colours the middle of a picture has."""
        middle = ("-gravity", "center", "-crop", "50%x50%+0+0", "-format", "%k", "info:")
        return int(self._run("convert", str(file), *middle))

    def differing(self, one: Path, other: Path) -> int:
        """In how many points two pictures differ."""
        command = ["compare", "-metric", "AE", str(one), str(other), "null:"]
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
        return int(float(done.stderr.split()[0]))

    def _run(self, *command: str, check: bool = True) -> str:
        surroundings = os.environ | {"DISPLAY": self.display}
        done = subprocess.run(
            command, env=surroundings, check=check, capture_output=True, encoding="utf-8"
        )
        return done.stdout


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own for as long as it is wanted."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]
    with _running(command, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        display = f":{server.stdout.readline().decode().strip()}"
        with _running(["openbox"], env=os.environ | {"DISPLAY": display}):
            yield Screen(display=display)


@contextmanager
def _running(command: list[str], **how: object) -> Iterator[subprocess.Popen[bytes]]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **how}
    process: subprocess.Popen[bytes] = subprocess.Popen(command, **quiet)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def until(ready: Callable[[], object], *, seconds: float, what: str, every: float = 0.05) -> float:
    """Wait until `ready` says yes; the seconds it took. Raises TimeoutError naming `what`."""
    began = time.monotonic()
    while not ready():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(0.05)
    return time.monotonic() - began
