"""Widths of letters as the font file itself tells them (OpenType tables cmap, hmtx, head)."""

import struct
from functools import cache

from tests.conftest import ROOT

FONTS = ROOT / "resources" / "fonts"


@cache
def advances(face: str) -> dict[str, float]:
    """The advance width of every letter of a face ("Bold"), in thousandths of the size."""
    data = (FONTS / f"LiberationSerif-{face}.ttf").read_bytes()
    tables = _tables(data)
    (per_em,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    widths = struct.unpack_from(">" + "Hh" * count, data, tables["hmtx"])[::2]
    return {
        letter: widths[min(glyph, count - 1)] * 1000 / per_em
        for letter, glyph in _glyphs(data, tables["cmap"]).items()
    }


def width(text: str, size: float, face: str) -> float:
    """The width of `text` in mm."""
    letters = advances(face)
    return sum(letters[letter] for letter in text) / 1000 * size * 25.4 / 72


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * place) for place in range(count))
    return {tag.decode(): offset for tag, _, offset, _ in records}


def _glyphs(data: bytes, cmap: int) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found: dict[str, int] = {}
    for place in range(count):
        (offset,) = struct.unpack_from(">I", data, cmap + 8 + 8 * place)
        if struct.unpack_from(">H", data, cmap + offset)[0] == 4:
            found |= _segments(data, cmap + offset)
    return found


def _segments(data: bytes, at: int) -> dict[str, int]:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + doubled)
    deltas = struct.unpack_from(f">{count}h", data, at + 16 + 2 * doubled)
    ranges = at + 16 + 3 * doubled
    found: dict[str, int] = {}
    for place in range(count):
        (shift,) = struct.unpack_from(">H", data, ranges + 2 * place)
        for code in range(starts[place], min(ends[place], 0xFFFE) + 1):
            glyph = code
            if shift:
                where = ranges + 2 * place + shift + 2 * (code - starts[place])
                (glyph,) = struct.unpack_from(">H", data, where)
            if glyph:
                found[chr(code)] = (glyph + deltas[place]) & 0xFFFF
    return found
