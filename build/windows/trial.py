"""Installs what was made, starts it, lets it test itself and removes it, as a person would."""

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from windows.places import Places
from windows.screen import Screen, until
from windows.wine import Wine

_NAME = "Kế hoạch Hợp tác xã"
_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\KeHoachHTX"
# The inside of a window that was never painted has one colour; the program's has many.
_PAINTED = 20
# Points of a picture that a blinking cursor changes.
_CURSOR = 100


class Failed(Exception):
    """What was made does not do what it should."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The folders of the person in the prefix."""

    home: Path

    @property
    def installed(self) -> Path:
        """Where the installer puts the program."""
        return self.home / "AppData/Local/Programs/KeHoachHTX"

    @property
    def data(self) -> Path:
        """Where the program keeps the office's data."""
        return self.home / "AppData/Local/KeHoachHTX"

    @property
    def shortcuts(self) -> tuple[Path, ...]:
        """The entries of the start menu and on the desktop."""
        menu = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
        return (menu / f"{_NAME}.lnk", self.home / f"Desktop/{_NAME}.lnk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One round of trying; each step gives its line for the report, or raises Failed."""

    places: Places
    wine: Wine
    screen: Screen

    @property
    def person(self) -> Person:
        """The one person of the prefix."""
        (home,) = (
            one for one in (self.places.prefix / "drive_c/users").iterdir() if one.name != "Public"
        )
        return Person(home=home)

    def steps(self) -> Iterator[str]:
        """Everything in its order, on a machine that never saw the program."""
        self.clean()
        for step in (self.install, self.test_itself, self.open, self.open_again, self.remove):
            yield step()

    def clean(self) -> None:
        """Forget what earlier rounds left."""
        shutil.rmtree(self.person.installed, ignore_errors=True)
        shutil.rmtree(self.person.data, ignore_errors=True)

    def install(self) -> str:
        """Install without a question."""
        ran = self.wine.run(self.places.setup, "/S", seconds=180)
        _require(ran.code == 0, f"the installer ends well, not with {ran.code}")
        installed = self.person.installed
        for name in ("KeHoachHTX.exe", "hoptacxa.exe", "uninstall.exe", "_internal"):
            _require((installed / name).exists(), f"{name} is installed")
        for shortcut in self.person.shortcuts:
            _require(shortcut.exists(), f"{shortcut.name} in {shortcut.parent.name}")
        said = self.wine.run("reg", "query", _UNINSTALL).said
        _require("QuietUninstallString" in said, "Windows knows how to remove it")
        return f"installed silently: {ran.seconds:.1f} s"

    def test_itself(self) -> str:
        """The installed program tries all its parts."""
        ran = self.wine.run(self.person.installed / "hoptacxa.exe", "self-test", seconds=180)
        _require(ran.code == 0 and "mọi phần đều chạy" in ran.said, f"self-test:\n{ran.said}")
        return f"self-test: {ran.seconds:.1f} s"

    def open(self) -> str:
        """Start it for the first time: it asks for the office; then close it."""
        seconds = self._open_and_close("Khai báo lần đầu", "first")
        _require((self.person.data / "kehoach.db").is_file(), "the store lies in its folder")
        return f"first start to painted window: {seconds:.1f} s"

    def open_again(self) -> str:
        """Start it a second time."""
        return f"second start to painted window: {self._open_and_close(_NAME, 'second'):.1f} s"

    def _open_and_close(self, title: str, picture: str) -> float:
        file = self.places.folder / f"{picture}.png"
        process = self.wine.start(self.person.installed / "KeHoachHTX.exe")
        try:
            seconds = until(
                lambda: self.screen.windows(title) and self._is_painted(file),
                seconds=90,
                what=f"the window {title!r}",
            )
            self._take(file)
            until(self._closing(process.poll), seconds=60, what="the end after Alt+F4")
            _require(process.returncode == 0, f"the window ends well, not {process.returncode}")
        finally:
            self.wine.end(process)
        return seconds

    def _take(self, file: Path) -> None:
        """A picture of what is to be seen once nothing moves any more."""
        before = file.with_suffix(".before.png")

        def at_rest() -> bool:
            file.replace(before)
            time.sleep(1)
            return self.screen.differing(before, self.screen.picture(file)) < _CURSOR

        until(at_rest, seconds=30, what="a picture at rest")
        before.unlink()

    def _is_painted(self, file: Path) -> bool:
        return self.screen.colours_inside(self.screen.picture(file)) > _PAINTED

    def _closing(self, ended: Callable[[], int | None]) -> Callable[[], bool]:
        """Asks the foremost window to close until the program has ended."""

        def ask() -> bool:
            if ended() is None:
                self.screen.key("alt+F4")
            return ended() is not None

        return ask

    def remove(self) -> str:
        """Remove it; the office's data stays."""
        installed, kept = self.person.installed, self.person.data / "kehoach.db"
        ran = self.wine.run(installed / "uninstall.exe", "/S")
        # It goes on from a copy of itself, since a running program cannot remove itself.
        seconds = until(lambda: not installed.exists(), seconds=60, what="removing")
        for shortcut in self.person.shortcuts:
            _require(not shortcut.exists(), f"{shortcut} is removed")
        _require(self.wine.run("reg", "query", _UNINSTALL).code != 0, "its key is removed")
        _require(kept.is_file(), "the office's data stays")
        return f"removed, the data stays: {ran.seconds + seconds:.1f} s"


def _require(condition: bool, what: str) -> None:
    if not condition:
        raise Failed(what)
