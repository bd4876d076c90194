"""The packages of a Debian system that the program, its tests and its bundle need."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

QT = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
"""What Qt's wheels link to and do not bring."""

# fonts-liberation (1.x) is left out on purpose: it lacks letters of Vietnamese.
FONTS = ("fonts-croscore", "fonts-liberation2", "fonts-noto-core", "fonts-open-sans")

TEST_TOOLS = (
    "imagemagick",
    "libreoffice-calc-nogui",
    "libreoffice-writer-nogui",
    "openbox",
    "poppler-utils",
    "xauth",
    "xdotool",
    "xvfb",
)
"""What the tests of papers and of real windows call."""

BUNDLE_TOOLS = ("binutils", f"libpython3.{sys.version_info.minor}")
"""What PyInstaller needs beside Debian's own Python."""

WINDOWS_TOOLS = (
    "gcc-mingw-w64-x86-64-win32",
    "imagemagick",
    "nsis",
    "openbox",
    "wine64",
    "xauth",
    "xdotool",
    "xvfb",
)
"""What makes and tries the program for Windows: Wine, a compiler, NSIS, a screen."""


def provide(packages: Sequence[str]) -> None:
    """Install the packages that are missing, as root on Debian; else say what to type.

    Other systems bring these things or name them otherwise: nothing happens there.
    Raises CalledProcessError where apt fails.
    """
    lacking = missing(packages)
    if not lacking:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *lacking]
    if os.geteuid() != 0:
        print("Some packages of the system are missing. To install them, type:", file=sys.stderr)
        print("    sudo", *command, file=sys.stderr, flush=True)
        return
    print("Preparing:", *command, flush=True)
    silent = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
        subprocess.run(step, env=silent, check=True, stdout=subprocess.DEVNULL)


def missing(packages: Sequence[str]) -> list[str]:
    """Those of the packages that this Debian system lacks; none on other systems."""
    if sys.platform == "win32" or not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    # Newer releases renamed some libraries for their 64-bit times ("libglib2.0-0t64").
    names = [name for package in packages for name in (package, f"{package}t64")]
    asked = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    installed = {
        line.split()[0].removesuffix("t64")
        for line in answer.splitlines()
        if line.endswith(" installed")
    }
    return [package for package in packages if package not in installed]
