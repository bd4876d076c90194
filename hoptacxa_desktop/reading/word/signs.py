"""The signs of picture fonts (Symbol, Wingdings) in Unicode; their letters are drawings."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain.text.legacy import legacy_of_font

_PRIVATE = 0xF000
_HIDDEN = re.compile("[\uf020-\uf0ff]")
_PICTURE_FONTS = re.compile(r"(?:symbol|wingdings|webdings)", re.IGNORECASE)

_SYMBOL: Mapping[int, str] = MappingProxyType(
    {code: chr(code) for code in range(0x20, 0x40)}
    | dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
    | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
    | {0x2D: "-", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→"}
    | {0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷"}
    | {0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xBE: "-", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪"}
    | {0xD7: "⋅", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE5: "∑", 0x5B: "[", 0x5D: "]", 0x5F: "_"}
    | {0x7B: "{", 0x7C: "|", 0x7D: "}", 0xA8: "♦", 0xE0: "◊"}
)
_WINGDINGS: Mapping[int, str] = MappingProxyType(
    {0x20: " ", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x3F: "✍", 0x46: "☞", 0x4A: "☺", 0x6C: "●"}
    | {0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "□"}
    | {0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨"}
    | {0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}
)
_OTHER = "•"

# What people draw before the lines of a list. Any other sign is a dash to the reader of a plan;
# the hollow circle is what Word itself offers below a dash or a dot.
_PLUS, _STAR = "+✚✛o○◦", "*★☆✱❋✦✳"


def sign(char: str, font: str) -> str:
    """What a character of a picture font shows; of any other font the character itself."""
    if not is_picture_font(font):
        return _HIDDEN.sub(lambda match: sign(match[0], "Symbol"), char)
    table = _SYMBOL if "symbol" in font.lower() else _WINGDINGS
    return table.get(ord(char) & 0xFF, _OTHER)


def sign_of_code(code: str | None, font: str) -> str:
    """The same for a `w:sym`, whose character is a hexadecimal number."""
    try:
        char = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return sign(char, font)


def shown(text: str, font: str) -> str:
    """The words of a run in which characters lie in Unicode's private area, as of picture fonts.

    Some programs keep those of old fonts there as well.
    """
    # What lies there is not printable, which is told of most words sooner than by a search.
    if text.isprintable() or not _HIDDEN.search(text):
        return text
    if legacy_of_font(font):
        return _HIDDEN.sub(lambda match: chr(ord(match[0]) & 0xFF), text)
    picture = font if is_picture_font(font) else "Symbol"
    return _HIDDEN.sub(lambda match: sign(match[0], picture), text)


def bullet(text: str, font: str) -> str:
    """The sign before a line of a list as a plan has it: "-", "+" or "*"."""
    drawn = "".join(sign(char, font) for char in text).strip()
    if not drawn:
        return ""
    if drawn[0] in _PLUS:
        return "+"
    return "*" if drawn[0] in _STAR else "-"


def is_picture_font(font: str) -> bool:
    """True for a font whose letters are drawings; "Segoe UI Symbol" is one of Unicode."""
    return _PICTURE_FONTS.match(font) is not None
