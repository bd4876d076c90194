"""Installs what was made, starts it, lets it test itself and removes it, as a person would."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
# Points that differ between two pages of the program, at the least.
_ANOTHER_PAGE = 50_000
# Longer than any step of opening a plan stands still for.
_REST_S = 3
# Where "Mở văn phòng mẫu" lies on this screen while the office is asked for.
_SAMPLE_OFFICE = (162, 667)


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
        for step in (
            self.install,
            self.test_itself,
            self.open,
            self.work,
            self.remove,
            self.install_by_hand,
            self.remove,
        ):
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
        with self._opened("Khai báo lần đầu", "first") as seconds:
            _require((self.person.data / "kehoach.db").is_file(), "the store lies in its folder")
        return f"first start to painted window: {seconds:.1f} s"

    def work(self) -> str:
        """Start it again, open the sample office and one of its plans."""
        with self._opened("Khai báo lần đầu", "second") as seconds:
            self.screen.click(*_SAMPLE_OFFICE)
            self._wait_for("Liên minh Hợp tác xã")
            self._take("plans")
            self.screen.key("Return")
            self._wait_for_change("plans")
            self._take("plan")
        return f"second start to painted window: {seconds:.1f} s"

    def install_by_hand(self) -> str:
        """Install with Return alone, page after page; the last page opens the program."""
        process = self.wine.start(self.places.setup)
        try:
            for page in ("welcome", "folder"):
                self._wait_for("Cài đặt")
                self._take(f"setup-{page}")
                self.screen.key("Return")
            until(self._setup_wrote_everything, seconds=180, what="the installer's last page")
            self._take("setup-done")
            self.screen.key("Return")
            until(lambda: process.poll() is not None, seconds=60, what="the installer's end")
            self._wait_for(_NAME)
            self._take("after-setup")
        finally:
            self.wine.end(process)
        return "installed page by page, opened from the last page"

    def _setup_wrote_everything(self) -> bool:
        return all(one.exists() for one in self.person.shortcuts)

    @contextmanager
    def _opened(self, title: str, picture: str) -> Iterator[float]:
        """The program with its window painted; gives the seconds to that, and closes it well."""
        process = self.wine.start(self.person.installed / "KeHoachHTX.exe")
        try:
            seconds = self._wait_for(title)
            self._take(picture)
            yield seconds
            until(self._closing(process.poll), seconds=60, what="the end after Alt+F4")
            _require(process.returncode == 0, f"the window ends well, not {process.returncode}")
        finally:
            self.wine.end(process)

    def _wait_for(self, title: str) -> float:
        """Wait for a painted window with this title; the seconds it took."""
        return until(
            lambda: self.screen.windows(title) and self._is_painted(),
            seconds=90,
            what=f"the window {title!r}",
        )

    def _take(self, name: str) -> None:
        """A picture of what is to be seen once nothing moves any more."""
        file, before = (self.places.folder / f"{one}.png" for one in (name, "before"))
        self.screen.picture(file)

        def at_rest() -> bool:
            file.replace(before)
            time.sleep(_REST_S)
            return self.screen.differing(before, self.screen.picture(file)) < _CURSOR

        until(at_rest, seconds=60, what="a picture at rest")
        before.unlink()

    def _wait_for_change(self, name: str) -> None:
        """Wait until the screen no longer shows what the picture does."""
        shown, now = (self.places.folder / f"{one}.png" for one in (name, "now"))
        until(
            lambda: self.screen.differing(shown, self.screen.picture(now)) > _ANOTHER_PAGE,
            seconds=60,
            what=f"something else than {name}",
        )
        now.unlink()

    def _is_painted(self) -> bool:
        file = self.screen.picture(self.places.folder / "now.png")
        colours = self.screen.colours_inside(file)
        file.unlink()
        return colours > _PAINTED

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
