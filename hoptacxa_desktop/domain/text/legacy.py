"""Text typed with the fonts of before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times")."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from hoptacxa_desktop.domain.text.letters import ACUTE, DOT, GRAVE, HOOK, TILDE
from hoptacxa_desktop.domain.text.syllables import is_syllable


class Legacy(StrEnum):
    """An old encoding: its letters lie where Western fonts have others."""

    TCVN3 = "tcvn3"
    VNI = "vni"


# The letters in the order of the signs À, Ả, Ã, Á, Ạ of each vowel, as TCVN 5712 sets them.
_TCVN3_LETTERS = (
    "ÀẢÃÁẠ:µ¶·¸¹ Ă:¨ ẰẲẴẮẶ:»¼½¾Æ Â:© ẦẨẪẤẬ:ÇÈÉÊË ÈẺẼÉẸ:ÌÎÏÐÑ Ê:ª ỀỂỄẾỆ:ÒÓÔÕÖ ÌỈĨÍỊ:×ØÜÝÞ "
    "ÒỎÕÓỌ:ßáâãä Ô:« ỒỔỖỐỘ:åæçèé Ơ:¬ ỜỞỠỚỢ:êëìíî ÙỦŨÚỤ:ïñòóô Ư:\xad ỪỬỮỨỰ:õö÷øù ỲỶỸÝỴ:úûüýþ Đ:®"
)
_TCVN3_CAPITALS = "ĂÂÊÔƠƯĐ:¡¢£¤¥¦§"


def _tcvn3() -> Mapping[int, str]:
    small = [pair.split(":") for pair in _TCVN3_LETTERS.split(" ")]
    capital, signs = _TCVN3_CAPITALS.split(":")
    table = {ord(s): c.lower() for letters, s_ in small for c, s in zip(letters, s_, strict=True)}
    return MappingProxyType(table | {ord(s): c for c, s in zip(capital, signs, strict=True)})


_TCVN3 = _tcvn3()

_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
# VNI writes most letters as a plain one and a sign after it.
_VNI_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "ù": ACUTE, "ø": GRAVE, "û": HOOK, "õ": TILDE, "ï": DOT, "â": _CIRCUMFLEX,
        "á": _CIRCUMFLEX + ACUTE, "à": _CIRCUMFLEX + GRAVE, "å": _CIRCUMFLEX + HOOK,
        "ã": _CIRCUMFLEX + TILDE, "ä": _CIRCUMFLEX + DOT, "ê": _BREVE, "é": _BREVE + ACUTE,
        "è": _BREVE + GRAVE, "ú": _BREVE + HOOK, "ü": _BREVE + TILDE, "ë": _BREVE + DOT,
    }
)  # fmt: skip
_VNI_LETTERS: Mapping[str, str] = MappingProxyType(
    {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
)
_VNI_PAIR = re.compile(
    f"([aeouyôö])([{''.join(_VNI_SIGNS)}])|[{''.join(_VNI_LETTERS)}]", re.IGNORECASE
)


def legacy_of_font(font: str) -> Legacy | None:
    """The old encoding that a font's name tells of, or None for a font of Unicode."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return Legacy.TCVN3
    return Legacy.VNI if name.startswith("vni") else None


def from_legacy(text: str, legacy: Legacy) -> str:
    """The text in Unicode, composed. What the old encoding does not use stays as it is."""
    if legacy is Legacy.TCVN3:
        return text.translate(_TCVN3)
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, text))


def decode_run(text: str, font: str) -> str:
    """The text of a run in Unicode, by the name of its font.

    A run that is Unicode already under an old font's name is left alone: the reading with more
    Vietnamese syllables counts, and the font is believed where they are equal. The fonts with H
    at the end of their names draw capitals.
    """
    legacy = legacy_of_font(font)
    if legacy is None or UNICODE_ONLY.search(text):
        return text
    converted = from_legacy(text, legacy)
    if converted == text or _syllables(converted) < _syllables(text):
        return text
    drawn_as_capitals = legacy is Legacy.TCVN3 and font.strip().endswith("H")
    return converted.upper() if drawn_as_capitals else converted


def detect_legacy(text: str) -> Legacy | None:
    """The old encoding of a text whose font is not known, or None.

    Only where most words become Vietnamese by it that are not so as they stand.
    """
    plain, total = _syllables(text), len(_WORD.findall(text))
    gains = {legacy: _syllables(from_legacy(text, legacy)) - plain for legacy in Legacy}
    best = max(Legacy, key=lambda legacy: gains[legacy])
    return best if gains[best] * 4 > total and gains[best] > 1 else None


# Old encodings had one byte a sign: a letter beyond Latin-1 proves Unicode.
UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
"""A letter that no text in an old encoding has."""

_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")


def _syllables(text: str) -> int:
    # Old letters may be signs ("®", "¸"), so words end at blanks only.
    return sum(is_syllable(_EDGES.sub("", word)) for word in _WORD.findall(text))


def _vni_letter(match: re.Match[str]) -> str:
    if match[1] is None:
        letter = _VNI_LETTERS[match[0].lower()]
        return letter.upper() if match[0].isupper() else letter
    base = from_legacy(match[1], Legacy.VNI) if match[1].lower() in _VNI_LETTERS else match[1]
    return unicodedata.normalize("NFC", base + _VNI_SIGNS[match[2].lower()])
