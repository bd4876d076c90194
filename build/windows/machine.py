"""What a trial does on the Windows machine: its person, its windows, its pictures."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

from windows.places import Places
from windows.screen import Screen, until
from windows.wine import Ran, Wine

NAME = "Kế hoạch Hợp tác xã"
# The inside of a window that was never painted has one colour; the program's has many.
_PAINTED = 20
# Points of a picture that a blinking cursor changes.
_CURSOR = 100
# Points that differ between two pages of the program, at the least.
_ANOTHER_PAGE = 50_000
# Longer than any step of opening a plan stands still for.
_REST_S = 3


class Failed(Exception):
    """What was made does not do what it should."""


def require(condition: bool, what: str) -> None:
    """Raises Failed, naming `what` should be so."""
    if not condition:
        raise Failed(what)


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
    def store(self) -> Path:
        """The file with the plans."""
        return self.data / "kehoach.db"

    @property
    def shortcuts(self) -> tuple[Path, ...]:
        """The entries of the start menu and on the desktop."""
        menu = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
        return (menu / f"{NAME}.lnk", self.home / f"Desktop/{NAME}.lnk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A Windows machine with one screen and one person; pictures go to the places' folder."""

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

    def command(self, *args: str | Path, seconds: float = 180) -> Ran:
        """Run the installed program's command line; paths as Windows names them. Raises Failed."""
        told = [self.wine.inside(one) if isinstance(one, Path) else one for one in args]
        ran = self.wine.run(self.person.installed / "hoptacxa.exe", *told, seconds=seconds)
        require(
            ran.code == 0, f"hoptacxa {' '.join(told)} ends well, not with {ran.code}:\n{ran.said}"
        )
        return ran

    def start(self) -> Popen[str]:
        """Start the installed program's window."""
        return self.wine.start(self.person.installed / "KeHoachHTX.exe")

    @contextmanager
    def ended(self, process: Popen[str]) -> Iterator[None]:
        """The program is ended at last, whatever comes; where it fails, with a picture."""
        try:
            yield
        except BaseException:
            self.screen.picture(self.places.folder / "failed.png")
            raise
        finally:
            self.wine.end(process)

    @contextmanager
    def opened(self, title: str, picture: str) -> Iterator[float]:
        """The program with its window painted; gives the seconds to that, and closes it well."""
        process = self.start()
        with self.ended(process):
            seconds = self.wait_for(title)
            self.take(picture)
            yield seconds
            until(self._closing(process.poll), seconds=60, what="the end after Alt+F4")
            require(process.returncode == 0, f"the window ends well, not {process.returncode}")

    def wait_for(self, title: str) -> float:
        """Wait for a painted window with this title; the seconds it took."""
        return until(
            lambda: self.screen.windows(title) and self._is_painted(),
            seconds=90,
            what=f"the window {title!r}",
        )

    def take(self, name: str) -> None:
        """A picture of what is to be seen once nothing moves any more."""
        file, before = (self.places.folder / f"{one}.png" for one in (name, "before"))
        self.screen.picture(file)

        def at_rest() -> bool:
            file.replace(before)
            time.sleep(_REST_S)
            return self.screen.differing(before, self.screen.picture(file)) < _CURSOR

        until(at_rest, seconds=60, what="a picture at rest")
        before.unlink()

    def wait_for_change(self, name: str, points: int = _ANOTHER_PAGE) -> None:
        """Wait until the screen differs from the picture in more than so many points."""
        shown, now = (self.places.folder / f"{one}.png" for one in (name, "now"))
        until(
            lambda: self.screen.differing(shown, self.screen.picture(now)) > points,
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
