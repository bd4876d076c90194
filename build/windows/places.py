"""Where the Windows program is made: everything lies below one folder."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """`root`: the checkout. `folder`: what is made goes here (out/windows)."""

    root: Path
    folder: Path

    @property
    def downloads(self) -> Path:
        """Wheels and the archive of Python."""
        return self.folder / "downloads"

    @property
    def python(self) -> Path:
        """The folder of the Windows Python."""
        return self.folder / "python"

    @property
    def interpreter(self) -> Path:
        """The Windows Python itself."""
        return self.python / "python.exe"

    @property
    def site_packages(self) -> Path:
        """Where the Windows Python finds the parts."""
        return self.python / "Lib" / "site-packages"

    @property
    def prefix(self) -> Path:
        """Wine's drive C and registry."""
        return self.folder / "prefix"

    @property
    def home(self) -> Path:
        """The home folder that Wine sees, so that the real one is never touched."""
        return self.folder / "home"

    @property
    def bundle(self) -> Path:
        """The program as one folder."""
        return self.folder / "dist" / "KeHoachHTX"

    @property
    def setup(self) -> Path:
        """The installer."""
        return self.folder / "KeHoachHTX-Setup.exe"

    @property
    def portable(self) -> Path:
        """The program as an archive for a USB stick."""
        return self.folder / "KeHoachHTX-USB.zip"

    @property
    def sums(self) -> Path:
        """The SHA-256 of what is handed out."""
        return self.folder / "SHA256SUMS.txt"

    @property
    def report(self) -> Path:
        """Times, sizes and versions."""
        return self.folder / "report.txt"
