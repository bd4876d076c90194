import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from hoptacxa_desktop.store import location
from hoptacxa_desktop.store.location import is_on_network, is_unc, mounted_from_network

MOUNTS = """\
/dev/sda2 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//server/chung /mnt/o\\040chung cifs rw 0 0
may:/export /mnt/nfs nfs4 rw 0 0
/dev/sdb1 /mnt/nfs/usb vfat rw 0 0
an@may:/ /nha/an/xa fuse.sshfs rw 0 0
//server/ke /mnt/Kế\\040hoạch cifs rw 0 0
//server/cu /mnt/c\udce9 cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/nha/an/sổ.db", False),
        ("/mnt/o chung/phòng/sổ.db", True),
        ("/mnt/o chung khác/sổ.db", False),
        ("/mnt/nfs/sổ.db", True),
        ("/mnt/nfs/usb/sổ.db", False),
        ("/nha/an/xa/sổ.db", True),
        ("/mnt/Kế hoạch/sổ.db", True),
        ("/mnt/c\udce9/sổ.db", True),
    ],
)
def test_the_nearest_mount_decides(path: str, network: bool) -> None:
    assert mounted_from_network(PurePosixPath(path), MOUNTS) is network


@pytest.mark.parametrize(
    ("path", "unc"),
    [
        (r"\\MAYCHU\chung\sổ.db", True),
        ("//MAYCHU/chung/sổ.db", True),
        (r"\\?\UNC\MAYCHU\chung\sổ.db", True),
        (r"\\?\C:\dữ liệu\sổ.db", False),
        (r"C:\dữ liệu\sổ.db", False),
        (r"Z:\sổ.db", False),
    ],
)
def test_paths_of_another_computer_are_known(path: str, unc: bool) -> None:
    assert is_unc(PureWindowsPath(path)) is unc


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mounts to read")
def test_a_mount_named_in_an_old_encoding_is_no_defect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_bytes(b"/dev/sda2 / ext4 rw 0 0\n/dev/sdb1 /mnt/c\xe9 vfat rw 0 0\n")
    monkeypatch.setattr(location, "_MOUNTS", mounts)
    assert not is_on_network(tmp_path / "s.db")
