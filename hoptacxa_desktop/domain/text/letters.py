"""The letters of Vietnamese and what they are made of: base letter, vowel mark, tone."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The letters in their order; f, j, w and z stand where the Latin alphabet has them."""

VOWELS = "aăâeêioôơuưy"

GRAVE, HOOK, TILDE, ACUTE, DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"

TONES = ("", GRAVE, HOOK, TILDE, ACUTE, DOT)
"""The combining marks of ngang, huyền, hỏi, ngã, sắc, nặng, in the order of dictionaries."""

_VOWEL_MARKS = "\u0306\u0302\u031b"  # breve, circumflex, horn
_LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))


class Letter(NamedTuple):
    """A letter of the alphabet without its tone, and the tone's place in `TONES` (0-5)."""

    base: str
    tone: int


def split_letter(char: str) -> Letter | None:
    """The small base letter and tone of one composed letter; None for what is no Latin letter.

    Marks that Vietnamese does not have are dropped: "ç" is read as "c".
    """
    decomposed = unicodedata.normalize("NFD", char.lower())
    base = unicodedata.normalize(
        "NFC", decomposed[0] + "".join(m for m in decomposed[1:] if m in _VOWEL_MARKS)
    )
    if base not in ALPHABET:
        base = decomposed[0]
    if len(base) != 1 or base not in ALPHABET:
        return None
    tone = next((TONES.index(m) for m in decomposed[1:] if m in TONES), 0)
    return Letter(base, tone)


def latin_letters() -> Iterator[tuple[str, Letter]]:
    """Every composed Latin letter outside ASCII, with what it is made of."""
    for char in (chr(code) for block in _LATIN for code in block):
        letter = split_letter(char)
        if letter is not None:
            yield char, letter


def without_tone(word: str) -> str:
    """The word in small composed letters without tones: "Quyết" gives "quyêt"."""
    letters = (split_letter(char) for char in unicodedata.normalize("NFC", word))
    return "".join(letter.base if letter else "?" for letter in letters)
