"""What a file truly is, by its bytes, and whether it may be opened. Shared by all readers.

Nothing of a package is unpacked before its directory has been looked through: the sizes are
summed, so that a few kilobytes cannot fill the memory. Names and suffixes are not believed.
"""

import re
import struct
import zlib
from collections.abc import Mapping
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from hoptacxa_desktop.domain.errors import BadInput, Door, FileBusy, NotFound, UnreadableFile

LARGEST_FILE = 100_000_000
LARGEST_PACKAGE = 200_000_000
LARGEST_XML = 60_000_000
MOST_PARTS = 10_000
# Markup of a long table of like rows is packed 150 times smaller; a bomb of blanks 1000 times.
_RATIO, _RATIO_OF_XML, _RATIO_FROM = 100, 300, 1_000_000
_HEAD = 4096

SAVE_AS_DOCX = "Mở tệp bằng Word, chọn Lưu thành, kiểu .docx, rồi nhận lại."
SAVE_AS_XLSX = "Mở tệp bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhận lại."

# All that zipfile and zlib say of a package that is not whole.
ZIP_FAULTS: tuple[type[Exception], ...] = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class Kind(StrEnum):
    """What a file truly is; the value is what the person calls it."""

    EMPTY = "tệp trống"
    WORD = "văn bản Word"
    SHEET = "bảng tính Excel"
    MACROS = "tệp có macro"
    SLIDES = "bản trình chiếu"
    OPEN_TEXT = "văn bản OpenDocument"
    ARCHIVE = "tệp nén"
    OLD_WORD = "văn bản Word đời cũ (.doc)"
    OLD_SHEET = "bảng tính Excel đời cũ (.xls)"
    PROTECTED = "tệp có mật khẩu"
    RTF = "văn bản RTF"
    WORD_XML = "văn bản Word dạng XML"
    PDF = "tệp PDF"
    PICTURE = "ảnh chụp"
    PAGE = "trang web"
    TEXT = "văn bản thuần"
    UNKNOWN = "tệp lạ"


def read_bytes(path: Path) -> bytes:
    """What the file holds. Raises the person's situation when it is gone, held or too large."""
    try:
        if path.is_dir():
            raise BadInput(f"“{path.name}” là thư mục.", advice="Chọn một tệp trong đó.")
        if path.stat().st_size > LARGEST_FILE:
            raise too_large(path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFound(
            f"Không còn tệp “{path.name}”.",
            advice="Chọn lại tệp ở nơi đang giữ.",
            doors=(Door.OPEN_OTHER,),
        ) from error
    except OSError as error:
        raise FileBusy(
            f"Chưa mở được tệp “{path.name}”: tệp đang bị giữ hoặc không được phép đọc.",
            advice="Đóng tệp trong chương trình khác, hoặc chép ra nơi khác, rồi thử lại.",
            doors=(Door.RETRY, Door.OPEN_OTHER),
        ) from error


def kind_of(content: bytes, *, name: str = "") -> Kind:
    """What the content truly is. Raises UnreadableFile for a package that is damaged or a bomb."""
    if not content.strip(b"\0 \t\r\n"):
        return Kind.EMPTY
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        with _opened(content, name) as package:
            return _package_kind(package, name)
    if content.startswith(_OLE):
        return _old_kind(content)
    return _plain_kind(content)


def open_package(content: bytes, *, wanted: Kind, name: str = "") -> ZipFile:
    """The package, looked through. Raises UnreadableFile when it is not `wanted`, or not safe."""
    kind = kind_of(content, name=name)
    if kind is not wanted:
        raise refusal(kind, wanted=wanted, name=name)
    return _opened(content, name)


def read_part(package: ZipFile, part: str, *, name: str = "") -> bytes | None:
    """What a part holds, None where the package has no such part. Raises UnreadableFile."""
    info = package.NameToInfo.get(part.lstrip("/")) or parts(package).get(part.lstrip("/").lower())
    if info is None:
        return None
    if info.file_size > LARGEST_XML:
        raise too_large(name)
    try:
        return package.read(info)
    except ZIP_FAULTS as error:
        raise damaged(name) from error


def parts(package: ZipFile) -> Mapping[str, ZipInfo]:
    """The parts by their names in small letters, as Office compares them."""
    return {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in package.filelist}


def refusal(kind: Kind, *, wanted: Kind, name: str = "") -> UnreadableFile:
    """Why a file of this kind is not taken where another is wanted."""
    if kind is wanted:
        return damaged(name)
    if kind is Kind.EMPTY:
        return situation("không có nội dung nào", name, "Kiểm tra lại tệp gốc, rồi nhận lại.")
    if kind is Kind.PROTECTED:
        return situation("có đặt mật khẩu", name, f"Bỏ mật khẩu của tệp. {_save_as(wanted)}")
    if kind is Kind.MACROS:
        return situation("có macro nên không nhận", name, _save_as(wanted))
    if kind is Kind.PICTURE:
        return only_pictures(name)
    if kind is Kind.UNKNOWN:
        return situation("bị hỏng hoặc không phải văn bản", name, _save_as(wanted))
    return situation(f"là {kind.value}, không phải {wanted.value}", name, _save_as(wanted))


def damaged(name: str) -> UnreadableFile:
    """The file has been cut off or changed."""
    return situation("bị hỏng nên không đọc được", name, _save_as(wanted_of(name)))


def too_large(name: str) -> UnreadableFile:
    """The file would fill the memory."""
    return situation("quá lớn nên không mở", name, "Bỏ bớt ảnh trong tệp, lưu lại, rồi nhận lại.")


def only_pictures(name: str) -> UnreadableFile:
    """The file is a scan."""
    advice = "Dùng tệp gốc, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx."
    return situation("chỉ có ảnh chụp, không có chữ", name, advice)


def situation(what: str, name: str, advice: str) -> UnreadableFile:
    """A sentence about the file: "Tệp “a.docx” <what>." """
    called = f"Tệp “{name}”" if name else "Tệp này"
    return UnreadableFile(f"{called} {what}.", advice=advice, doors=(Door.OPEN_OTHER,))


def _save_as(wanted: Kind) -> str:
    if wanted is Kind.SHEET:
        return SAVE_AS_XLSX
    return SAVE_AS_DOCX


def wanted_of(name: str) -> Kind:
    """What a file of this name was meant to be: its advice speaks of Excel, or of Word."""
    return Kind.SHEET if Path(name).suffix.lower().startswith((".xl", ".ods")) else Kind.WORD


def _opened(content: bytes, name: str) -> ZipFile:
    # The directory itself could be the bomb: count its entries before they become objects.
    if content.count(b"PK\x01\x02") > MOST_PARTS:
        raise too_large(name)
    try:
        package = ZipFile(BytesIO(content))
    except ZIP_FAULTS as error:
        raise damaged(name) from error
    _look_through(package, name)
    return package


def _look_through(package: ZipFile, name: str) -> None:
    infos = package.filelist
    if any(info.flag_bits & 1 for info in infos):
        raise refusal(Kind.PROTECTED, wanted=wanted_of(name), name=name)
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_PACKAGE:
        raise too_large(name)
    if any(map(_is_bomb, infos)):
        raise too_large(name)
    if len(parts(package)) < len(infos) or any(map(_is_odd, infos)):
        raise damaged(name)


def _is_bomb(info: ZipInfo) -> bool:
    ratio = _RATIO_OF_XML if info.filename.lower().endswith(".xml") else _RATIO
    return info.file_size > max(_RATIO_FROM, ratio * info.compress_size)


def _is_odd(info: ZipInfo) -> bool:
    """True for a way out of the package, a drive, or a packing that Office does not use."""
    steps = info.filename.replace("\\", "/").split("/")
    return ".." in steps or ":" in steps[0] or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED)


_MAIN_TYPES: Mapping[bytes, Kind] = MappingProxyType(
    {
        b"macroenabled.main+xml": Kind.MACROS,
        b"macroenabledtemplate.main+xml": Kind.MACROS,
        b"wordprocessingml.document.main+xml": Kind.WORD,
        b"wordprocessingml.template.main+xml": Kind.WORD,
        b"spreadsheetml.sheet.main+xml": Kind.SHEET,
        b"spreadsheetml.template.main+xml": Kind.SHEET,
        b"presentationml.": Kind.SLIDES,
    }
)


def _package_kind(package: ZipFile, name: str) -> Kind:
    names = parts(package)
    if any(part.endswith("vbaproject.bin") for part in names):
        return Kind.MACROS
    types = (read_part(package, "[Content_Types].xml", name=name) or b"").lower()
    kind = next((kind for mark, kind in _MAIN_TYPES.items() if mark in types), None)
    told = read_part(package, "mimetype", name=name) if kind is None else None
    if told is not None and told.endswith(b"opendocument.text"):
        return Kind.OPEN_TEXT
    if kind is None and "word/document.xml" in names:
        return Kind.WORD
    return kind or Kind.ARCHIVE


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_STREAMS: Mapping[str, Kind] = MappingProxyType(
    {
        "EncryptedPackage": Kind.PROTECTED,
        "WordDocument": Kind.OLD_WORD,
        "Workbook": Kind.OLD_SHEET,
        "PowerPoint Document": Kind.SLIDES,
    }
)
# The first words of a .doc file's text stream, and the bit that tells of its password.
_FIB, _FIB_AT, _FIB_PROTECTED = b"\xec\xa5", 512, 0x01


def _old_kind(content: bytes) -> Kind:
    if content[_FIB_AT : _FIB_AT + 2] == _FIB and content[_FIB_AT + 11] & _FIB_PROTECTED:
        return Kind.PROTECTED
    streams = _OLD_STREAMS.items()
    found = (kind for name, kind in streams if name.encode("utf-16-le") in content)
    return next(found, Kind.UNKNOWN)


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_WORD_XML = re.compile(rb"<(\w+:)?(wordDocument|package)\b")
_PAGE = re.compile(rb"<(!doctype\s+)?html\b|^MIME-Version:", re.IGNORECASE)


def _plain_kind(content: bytes) -> Kind:
    head = content[:_HEAD]
    marks = {Kind.RTF: (b"{\\rtf",), Kind.PDF: (b"%PDF-",), Kind.PICTURE: _PICTURES}
    for kind, beginnings in marks.items():
        if head.startswith(beginnings):
            return kind
    if _WORD_XML.search(head):
        return Kind.WORD_XML
    if _PAGE.search(head):
        return Kind.PAGE
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Kind.TEXT
    return Kind.UNKNOWN if b"\0" in head else Kind.TEXT
