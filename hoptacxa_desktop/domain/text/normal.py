"""Text as the program keeps it: composed letters, plain blanks, nothing invisible."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType


def _chars(*codes: int | range) -> str:
    return "".join(chr(c) for code in codes for c in ((code,) if isinstance(code, int) else code))


SPACES = _chars(0xA0, 0x1680, range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
"""Blanks other than the space: no-break, thin, ideographic."""

DASHES = _chars(range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D)
"""Hyphens, dashes and minus signs other than "-"."""

QUOTES = _chars(range(0x201C, 0x2020), 0xAB, 0xBB, 0x2033, 0xFF02)
"""Double quotation marks other than the straight one."""

INVISIBLE = _chars(
    0xAD, 0x61C, range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070), 0xFEFF
)
"""Soft hyphen, zero-width signs, marks of writing direction."""

_LINE_ENDS = _chars(0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_CONTROLS = _chars(range(0x09), range(0x0E, 0x20), range(0x7F, 0x85), range(0x86, 0xA0))
# Neither UTF-8 nor XML can hold these, so a document with one in it could not be saved.
_UNWRITABLE = _chars(range(0xD800, 0xE000), 0xFFFE, 0xFFFF)


def _table() -> Mapping[int, str | None]:
    gone = dict.fromkeys(map(ord, INVISIBLE + _CONTROLS + _UNWRITABLE))
    spaces = dict.fromkeys(map(ord, SPACES), " ")
    line_ends = dict.fromkeys(map(ord, _LINE_ENDS), "\n")
    return MappingProxyType(gone | spaces | line_ends | _ETHS)


_ETHS = {0xD0: "Đ", 0xF0: "đ", 0x189: "Đ"}  # Icelandic and African twins of Đ
_CLEANING = _table()
_TWINS = tuple(map(chr, _ETHS))


def clean(text: str) -> str:
    r"""The text in composed letters (NFC), with "\n" and "\t" as its only control characters.

    Every end of line, a page break and Word's line break become "\n", every kind of blank a
    space; what cannot be seen or saved goes. Visible words are never changed.
    """
    # All that is cleaned is not printable, but for the twins.
    if not text.isprintable() or any(twin in text for twin in _TWINS):
        text = text.replace("\r\n", "\n").translate(_CLEANING)
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """The clean text on one line: one space for each run of blanks, none at the ends."""
    return " ".join(clean(text).split())
