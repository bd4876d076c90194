from pathlib import PurePosixPath, PureWindowsPath

import pytest

from hoptacxa_desktop.store.location import is_unc, mounted_from_network

MOUNTS = """\
/dev/sda2 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//server/chung /mnt/o\\040chung cifs rw 0 0
may:/export /mnt/nfs nfs4 rw 0 0
/dev/sdb1 /mnt/nfs/usb vfat rw 0 0
an@may:/ /nha/an/xa fuse.sshfs rw 0 0
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
