"""Where things lie: the files that come with the program, and the folders of the person."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hoptacxa_desktop.domain.errors import NotWritable

ROOT = Path(__file__).resolve().parent.parent
"""The checkout, or the inner folder of the bundle."""

DATA_VARIABLE = "HOPTACXA_DATA"
"""The environment variable that puts all folders of the person in one place."""

_PROGRAM_FOLDER = "KeHoachHTX"
_DOCUMENTS_FOLDER = "Kế hoạch HTX"

CARRIED_FOLDER = "Dữ liệu"
"""Where this folder lies beside the program, the data goes along with it on a USB stick."""


def resource(relative: str) -> Path:
    """The path of a file or folder that comes with the program, in the checkout and the bundle.

    `relative`: below resources/, with "/". Raises ValueError for a path that leads out of it.
    """
    path = PurePosixPath(relative)
    if path.is_absolute() or ".." in path.parts or "\\" in relative or ":" in relative:
        raise ValueError(f"not a path below resources: {relative}")
    return ROOT / "resources" / path


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one person. None of them is made before something is put in it.

    `data`: what the program keeps for itself. `documents`: where papers are offered to be saved.
    """

    data: Path
    documents: Path

    @property
    def database(self) -> Path:
        """The store that is opened when none is named."""
        return self.data / "kehoach.db"

    @property
    def backups(self) -> Path:
        """The folder of the store's backups."""
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        """The folder of the program's own records of what went wrong."""
        return self.data / "logs"


def made(folder: Path) -> Path:
    """The folder, made with its parents where it was missing. Raises NotWritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as refusal:
        raise NotWritable(
            f"Không tạo được thư mục “{folder}”.",
            advice="Dữ liệu đã có vẫn nguyên vẹn. Kiểm tra thư mục được phép ghi và ổ đĩa còn chỗ.",
        ) from refusal
    return folder


def nearest(folder: Path) -> Path:
    """The folder itself, or the one above it that is there: where a person begins to look."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


def user_paths(
    environ: Mapping[str, str] = os.environ, home: Path | None = None, beside: Path | None = None
) -> Paths:
    """The folders of the person who runs the program, which lies in the folder `beside`.

    Data: `HOPTACXA_DATA`, else the folder "Dữ liệu" beside the program where there is one, else
    %LOCALAPPDATA% on Windows, ~/Library on macOS, XDG_DATA_HOME elsewhere. Documents: with the
    data in the first two cases, else the system's own documents folder, wherever it was moved to.
    """
    given = environ.get(DATA_VARIABLE)
    if given:
        data = Path(given).absolute()
        return Paths(data=data, documents=data / "documents")
    carried = (beside or _program_folder()) / CARRIED_FOLDER
    if carried.is_dir():
        return Paths(data=carried, documents=carried / "Văn bản")
    home = home or Path.home()
    return Paths(
        data=_data_home(environ, home) / _PROGRAM_FOLDER,
        documents=_documents_home(environ, home) / _DOCUMENTS_FOLDER,
    )


def _program_folder() -> Path:
    """The folder of the bundle's program; from the checkout nothing is carried about."""
    frozen = getattr(sys, "frozen", False)
    return Path(sys.executable).parent if frozen else Path(os.devnull)


def _data_home(environ: Mapping[str, str], home: Path) -> Path:
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    # The XDG rules tell to ignore a path that is not absolute.
    named = Path(environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else home / ".local" / "share"


if sys.platform == "win32":

    def _documents_home(environ: Mapping[str, str], home: Path) -> Path:
        import winreg

        key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as folders:
                # OneDrive and administrators move this folder; the registry knows where to.
                return Path(os.path.expandvars(winreg.QueryValueEx(folders, "Personal")[0]))
        except FileNotFoundError:
            return home / "Documents"

else:

    def _documents_home(environ: Mapping[str, str], home: Path) -> Path:
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        try:
            lines = (config / "user-dirs.dirs").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            lines = []
        named = (line.partition("=")[2] for line in lines if line.startswith("XDG_DOCUMENTS_DIR="))
        folder = next(named, "").strip('"').replace("$HOME", str(home))
        return Path(folder) if folder else home / "Documents"
