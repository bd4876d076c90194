"""Runs Windows programs under Wine in a prefix of its own, away from the real home folder."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from windows.places import Places
from windows.stamp import Stamp

WINE = "/usr/lib/wine/wine64"
"""The program itself: Debian's `wine` before it only complains of missing 32 bits."""

_SERVER = "/usr/lib/wine/wineserver64"
_COMPILER = "x86_64-w64-mingw32-gcc"
_STAND_INS = Path(__file__).parent / "stand_ins"

# No .NET and no web pages are wanted; menus and links stay inside the prefix.
_OVERRIDES = "mscoree=;mshtml=;winemenubuilder.exe="

_CRASHES = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug"
_FONTS = r"HKCU\Software\Wine\Fonts\Replacements"

# Wine's own Tahoma lacks letters of Vietnamese, and Windows' faces are not free.
_FACES = ("Arial", "MS Shell Dlg", "MS Shell Dlg 2", "Segoe UI", "Tahoma")
_FACE_HERE = "Liberation Sans"


class OutOfTime(Exception):
    """A Windows program did not end in its time and was ended; carries what it had said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a program ended: its exit code, what it said, and the seconds it took."""

    code: int
    said: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wine:
    """One prefix; `display`: the X display for windows, "" for none (Qt is then offscreen)."""

    places: Places
    display: str = ""

    def start(self, program: Path | str, *args: str, **settings: str) -> subprocess.Popen[str]:
        """Start a Windows program; its words come through a pipe, since a file would end Python."""
        self.places.home.mkdir(parents=True, exist_ok=True)
        return subprocess.Popen(
            [WINE, str(program), *args],
            cwd=self.places.root,
            env=self._surroundings(settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )

    def run(self, program: Path | str, *args: str, seconds: float = 60, **settings: str) -> Ran:
        """Run a Windows program to its end. Raises OutOfTime after `seconds`."""
        began = time.monotonic()
        process = self.start(program, *args, **settings)
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise OutOfTime(f"{program} {' '.join(args)}:\n{self.end(process)}") from None
        return Ran(code=process.returncode, said=said, seconds=time.monotonic() - began)

    def end(self, process: subprocess.Popen[str]) -> str:
        """End a program with everything else in the prefix; what it had said."""
        self.stop()
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        return process.communicate()[0]

    def stop(self) -> None:
        """End everything that runs in the prefix."""
        environment = self._surroundings({})
        subprocess.run([_SERVER, "-k"], env=environment, check=False, capture_output=True)

    def inside(self, path: Path) -> str:
        """The path as Windows programs name it."""
        drive_c = self.places.prefix / "drive_c"
        if path.is_relative_to(drive_c):
            return "C:\\" + str(path.relative_to(drive_c)).replace("/", "\\")
        return "Z:" + str(path).replace("/", "\\")

    def prepare(self) -> bool:
        """Make the prefix like a Windows 10; False where it is there already."""
        sources = sorted(_STAND_INS.glob("*.c"))
        stamp = Stamp(self.places.prefix, __file__, *map(str, sources))
        if stamp.fresh:
            return False
        shutil.rmtree(self.places.prefix, ignore_errors=True)
        self._boot()
        for source in sources:
            self._compile(source)
        self.stop()
        stamp.set()
        return True

    def _boot(self) -> None:
        self.places.prefix.mkdir(parents=True)
        self.run("wineboot", "--init", seconds=120)
        self.run("winecfg", "-v", "win10")
        # Else a debugger with a window would wait for ever after a crash.
        self._register(_CRASHES, "Auto", "0")
        self._register(_CRASHES, "Debugger", "")
        for face in _FACES:
            self._register(_FONTS, face, _FACE_HERE)

    def _register(self, key: str, name: str, value: str) -> None:
        done = self.run("reg", "add", key, "/v", name, "/t", "REG_SZ", "/d", value, "/f")
        if done.code:
            raise RuntimeError(f"{key}: {done.said}")

    def _compile(self, source: Path) -> None:
        target = self.places.prefix / "drive_c/windows/system32" / f"{source.stem}.dll"
        command = [_COMPILER, "-O1", "-shared", "-o", str(target), str(source), "-ladvapi32"]
        subprocess.run(command, check=True)

    def _surroundings(self, settings: Mapping[str, str]) -> dict[str, str]:
        ours = {
            "HOME": str(self.places.home),
            "LC_ALL": "C.UTF-8",
            # Wine and Windows' own C library read this; the latter knows no names of places.
            "TZ": "ICT-7",
            "PATH": os.environ.get("PATH", os.defpath),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "WINEPREFIX": str(self.places.prefix),
        }
        # Wine hands no variable that begins with QT_ on, but takes this prefix off again.
        seen = {"DISPLAY": self.display} if self.display else {"WINEQT_QPA_PLATFORM": "offscreen"}
        return ours | seen | settings
