"""The order of Vietnamese words: letter by letter, then tone, then capitals; numbers by value."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain.text.letters import ALPHABET, Letter, latin_letters
from hoptacxa_desktop.domain.text.normal import DASHES, INVISIBLE, QUOTES, SPACES

_LEVEL = "\x01"
# Signs keep their ASCII codes, numbers come after them, letters after numbers.
_NUMBER = "\x80"
_FIRST_LETTER = 0x100
_OTHER_SIGNS = (*range(0xA1, 0xC0), *range(0x2010, 0x2C00))  # "…", "•", "≥", "→"

_Weights = Mapping[int, str]
_DIGITS = re.compile(r"[0-9]+")


def _letters() -> dict[str, Letter]:
    plain = {char: Letter(char.lower(), 0) for char in ALPHABET + ALPHABET.upper()}
    return dict(latin_letters()) | plain


def _letter_weights() -> _Weights:
    signs = dict.fromkeys(map(chr, _OTHER_SIGNS), "~")
    signs |= dict.fromkeys(SPACES + "\t\n", " ") | dict.fromkeys(DASHES, "-")
    signs |= dict.fromkeys(QUOTES, '"') | dict.fromkeys(INVISIBLE + _LEVEL, "")
    letters = {
        char: chr(_FIRST_LETTER + ALPHABET.index(letter.base))
        for char, letter in _letters().items()
    }
    return MappingProxyType({ord(char): weight for char, weight in (signs | letters).items()})


def _tone_weights() -> _Weights:
    return MappingProxyType({ord(char): str(letter.tone) for char, letter in _letters().items()})


_LETTER_WEIGHTS = _letter_weights()
_TONE_WEIGHTS = _tone_weights()


def sort_key(text: str) -> str:
    """A key whose code-point order is the order of Vietnamese, as `ORDER BY` compares it too.

    Letters a ă â b c d đ e ê … y decide first, then over the whole text the tones ngang, huyền,
    hỏi, ngã, sắc, nặng, then small before capital letters. Numbers go by value: "Tổ 2", "Tổ 10".
    """
    composed = unicodedata.normalize("NFC", text)
    letters = _DIGITS.sub(_number, composed.translate(_LETTER_WEIGHTS))
    tones = composed.translate(_TONE_WEIGHTS)
    return _LEVEL.join((letters, tones, composed.swapcase()))


def _number(digits: re.Match[str]) -> str:
    """Digits that compare by value: their count goes before them."""
    value = digits[0].lstrip("0")
    return f"{_NUMBER}{chr(_FIRST_LETTER + len(value))}{value}"
