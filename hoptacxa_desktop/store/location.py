"""Whether a path lies on another computer: SQLite's locks cannot be relied on there."""

import os
import re
import sys
from pathlib import Path, PurePath, PurePosixPath

_NETWORK_TYPES = frozenset(
    {"cifs", "smb3", "smbfs", "nfs", "nfs4", "afs", "ncpfs", "9p", "davfs", "fuse.davfs2"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.smbnetfs", "webdav"}
)
_DRIVE_REMOTE = 4
_MOUNTS = Path("/proc/mounts")
_OCTAL = re.compile(rb"\\([0-3][0-7]{2})")


def is_on_network(path: Path) -> bool:
    """True when the file at `path` lies, or would lie, on a network drive."""
    absolute = Path(os.path.abspath(path))
    if is_unc(absolute):
        return True
    if sys.platform == "win32":
        return _drive_is_remote(absolute)
    # Names of mounts are bytes of any encoding, as names of files are.
    return _MOUNTS.exists() and mounted_from_network(absolute, os.fsdecode(_MOUNTS.read_bytes()))


def is_unc(path: PurePath) -> bool:
    r"""True for "\\server\share\..." on Windows; "\\?\C:\..." and "\\.\..." are this machine."""
    anchor = path.anchor.replace("/", "\\")
    if anchor.upper().startswith("\\\\?\\UNC\\"):
        return True
    return anchor.startswith("\\\\") and not anchor.startswith(("\\\\?\\", "\\\\.\\"))


def mounted_from_network(path: PurePath, mounts: str) -> bool:
    """True when `path` lies on a mount of a network's type; `mounts`: as in /proc/mounts."""
    nearest, kind = PurePosixPath("/"), ""
    for line in mounts.splitlines():
        _, place, type_, *_ = line.split(" ")
        mount = PurePosixPath(_unescaped(place))
        if path.is_relative_to(mount) and len(mount.parts) >= len(nearest.parts):
            nearest, kind = mount, type_
    return kind in _NETWORK_TYPES


def _unescaped(place: str) -> str:
    r"""The name of a mount: blanks and the like are written as octal numbers there ("\040")."""
    name = _OCTAL.sub(lambda found: bytes((int(found[1], 8),)), os.fsencode(place))
    return os.fsdecode(name)


def _drive_is_remote(path: PurePath) -> bool:
    import ctypes

    windll = getattr(ctypes, "windll")  # noqa: B009 - it exists on Windows alone
    return bool(windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE)
