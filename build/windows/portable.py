"""The program as an archive for a USB stick, and the sums by which a copy is verified."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hoptacxa_desktop.paths import CARRIED_FOLDER
from windows.places import Places

_READ_ME = "Đọc trước khi dùng.txt"
_WORDS = f"""Kế hoạch Hợp tác xã – bản chạy trên USB

1. Giải nén cả thư mục này ra USB. Không chạy chương trình từ trong tệp nén.
2. Mở KeHoachHTX.exe. Không phải cài đặt gì vào máy.
3. Mọi kế hoạch nằm trong thư mục “{CARRIED_FOLDER}” bên cạnh chương trình. Sao chép thư mục ấy là
   sao lưu được toàn bộ.
4. Đóng chương trình rồi mới rút USB.
5. Lên phiên bản mới: xóa tất cả trừ thư mục “{CARRIED_FOLDER}”, rồi giải nén bản mới vào chỗ cũ.
"""


def make(places: Places) -> None:
    """Write the archive: one folder with the program, a word to read, an empty data folder."""
    with ZipFile(places.portable, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        top = places.bundle.name
        for file in sorted(one for one in places.bundle.rglob("*") if one.is_file()):
            archive.write(file, f"{top}/{file.relative_to(places.bundle).as_posix()}")
        # Notepad of older Windows ends a line at CR LF alone, and tells UTF-8 by its mark.
        archive.writestr(f"{top}/{_READ_ME}", _WORDS.replace("\n", "\r\n").encode("utf-8-sig"))
        archive.writestr(ZipInfo(f"{top}/{CARRIED_FOLDER}/"), b"")


def write_sums(files: Iterable[Path], target: Path) -> None:
    """Write one line of SHA-256 and name for each file, as `sha256sum --check` reads them."""
    lines = (f"{_sum(file)}  {file.name}\n" for file in files)
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
