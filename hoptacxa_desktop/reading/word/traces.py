"""What the markup of a document shows at a glance that a person should know of its reading."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Trace(StrEnum):
    """Something in a document beyond its words; the value says it to the person."""

    TRACKED = "Tệp còn dấu sửa: đã đọc như khi chấp nhận mọi chỗ sửa."
    FOREIGN = "Tệp có phần chèn từ tệp khác, phần ấy chưa đọc được."
    EMBEDDED = "Tệp có bảng hoặc hình nhúng, chữ trong đó chưa đọc được."
    LARGE_PICTURE = "Tệp có ảnh lớn, chữ trong ảnh không đọc được."
    PICTURE = "Tệp có ảnh."


_MARKS: Mapping[Trace, re.Pattern[bytes]] = MappingProxyType(
    {
        Trace.TRACKED: re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) "),
        Trace.FOREIGN: re.compile(rb"<w:altChunk\b"),
        Trace.EMBEDDED: re.compile(rb"<w:object\b"),
    }
)
_PICTURE = re.compile(rb"<(?:\w+:)?(?:blip|imagedata) ")
# Sought as they stand before the pattern is tried at each of a hundred thousand elements.
_PICTURE_NAMES = (b"blip ", b"imagedata ")
_SIZE = re.compile(rb'<wp:extent cx="(\d{1,9})" cy="(\d{1,9})"')
_EMU = 36_000  # to a mm
_WIDE, _HIGH = 80 * _EMU, 40 * _EMU


def traces(markup: bytes) -> frozenset[Trace]:
    """What is found in the main part of a document."""
    found = {trace for trace, mark in _MARKS.items() if mark.search(markup)}
    if any(name in markup for name in _PICTURE_NAMES) and _PICTURE.search(markup):
        found.add(Trace.PICTURE)
        if any(map(_is_large, _SIZE.finditer(markup))):
            found.add(Trace.LARGE_PICTURE)
    return frozenset(found)


def _is_large(size: re.Match[bytes]) -> bool:
    return int(size[1]) >= _WIDE and int(size[2]) >= _HIGH
