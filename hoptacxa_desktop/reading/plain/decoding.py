"""The bytes of a text file -> text, whatever Vietnamese encoding they were written in."""

import codecs
import re
from pathlib import Path

from hoptacxa_desktop.domain.errors import BadInput, NotFound
from hoptacxa_desktop.domain.text.legacy import UNICODE_ONLY, Legacy, detect_legacy, from_legacy
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.text.syllables import is_syllable

LARGEST = 20 * 1024 * 1024
"""Bytes (letters, when pasted) beyond which a text is no plan."""

_SAMPLE = 50_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files of other programs under a text's name: Word, PDF, RTF, zip.
_FOREIGN = (b"PK\x03\x04", b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_RUBBISH = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


def text_of(path: Path) -> str:
    """The text of the file. Raises PersonError where it cannot be read or is no text."""
    try:
        if path.stat().st_size > LARGEST:
            raise too_large()
        data = path.read_bytes()
    except FileNotFoundError as refusal:
        raise NotFound(
            f"Không thấy tệp “{path.name}”.", advice="Tệp có thể đã chuyển chỗ hoặc đổi tên."
        ) from refusal
    except OSError as refusal:
        raise BadInput(
            f"Không đọc được tệp “{path.name}”.",
            advice="Kiểm tra quyền đọc tệp, hoặc sao tệp sang thư mục khác rồi mở lại.",
        ) from refusal
    return decode(data)


def decode(data: bytes) -> str:
    """The text that the bytes say. Raises BadInput for bytes that are no text."""
    if data.startswith(_FOREIGN):
        raise _no_text()
    text = _decoded(data)
    sample = text[:_SAMPLE]
    if len(_RUBBISH.findall(sample)) * 100 > len(sample):
        raise _no_text()
    return text


def in_unicode(text: str) -> str:
    """The text with letters of TCVN3 or VNI in Unicode, where it was typed in such fonts.

    Lines that have letters of Unicode already stay: offices paste the one into the other.
    """
    lines = text.split("\n")
    old = [line for line in lines if not line.isascii() and not UNICODE_ONLY.search(line)]
    legacy = detect_legacy("\n".join(old)[:_SAMPLE])
    if legacy is None:
        return text
    changed = frozenset(old)
    return "\n".join(from_legacy(line, legacy) if line in changed else line for line in lines)


def too_large() -> BadInput:
    """What is said of a text beyond `LARGEST`."""
    return BadInput(
        "Văn bản này lớn hơn 20 MB nên không phải một kế hoạch.",
        advice="Chọn tệp chỉ có kế hoạch cần đọc.",
    )


def _no_text() -> BadInput:
    return BadInput(
        "Tệp này không phải văn bản thuần.",
        advice="Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại thành .docx.",
    )


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _of_single_bytes(data)


def _wide(sample: bytes) -> str:
    """UTF-16 without its mark: the zero bytes of ASCII letters stand at every other place."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = max(even, odd)
    if most * 8 < len(sample) or min(even, odd) * 10 > most:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _of_single_bytes(data: bytes) -> str:
    """windows-1258, TCVN3 or VNI: the one by which most words become Vietnamese."""
    western = data.decode("latin-1")
    readings = [data.decode("cp1258", errors="replace")]
    readings += [from_legacy(western, legacy) for legacy in Legacy]
    return max(readings, key=lambda text: _vietnamese(clean(text[:_SAMPLE])))


def _vietnamese(text: str) -> int:
    words = re.findall(r"[^\W\d_]+", text)
    return sum(is_syllable(word) for word in words if not word.isascii())
