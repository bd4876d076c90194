"""The ladders by which the parts of a plan are numbered, and the labels that they give.

Nghị định 30/2020, Phụ lục I, II.6: mục "I.", khoản "1.", điểm "a)" by the Vietnamese alphabet.
"1.1.", "(1)", "-" and "+" are practice of the offices, not of the decree.
"""

import re
from enum import StrEnum

LETTERS = "abcdđeghiklmnopqrstuvxy"


class Ladder(StrEnum):
    """A way to number siblings; its value is the shape of the first label."""

    NONE = ""
    PART = "Phần I"
    ROMAN = "I."
    ROMAN_DASH = "I-"
    ROMAN_PLAIN = "I"
    NUMBER = "1."
    NUMBER_PAREN = "1)"
    NUMBER_PLAIN = "1"
    MULTI = "1.1."
    LETTER = "a)"
    LETTER_DOT = "a."
    PAREN = "(1)"
    DASH = "-"
    PLUS = "+"
    STAR = "*"

    @property
    def numbered(self) -> bool:
        """True when the label counts siblings."""
        return self not in (Ladder.NONE, Ladder.DASH, Ladder.PLUS, Ladder.STAR)


def roman(number: int) -> str:
    """`number` (1-3999) in Roman numerals. Raises ValueError below 1."""
    if number < 1:
        raise ValueError("Roman numerals start at 1")
    text = "M" * (number // 1000) + _decimal(number % 1000 // 100, "C", "D", "M")
    text += _decimal(number % 100 // 10, "X", "L", "C")
    return text + _decimal(number % 10, "I", "V", "X")


def _decimal(digit: int, one: str, five: str, ten: str) -> str:
    shapes = ("", "1", "11", "111", "15", "5", "51", "511", "5111", "1T")
    return shapes[digit].replace("1", one).replace("5", five).replace("T", ten)


def letter(number: int) -> str:
    """The letter of the `number`-th điểm: a, b, c, d, đ, e, g ... then aa, bb ..."""
    rounds, place = divmod(number - 1, len(LETTERS))
    return LETTERS[place] * (rounds + 1)


def label(ladder: Ladder, number: int, prefix: str = "") -> str:
    """The printed label of the `number`-th sibling; `prefix` is the number above ("2.3")."""
    if not ladder.numbered:
        return ladder.value
    if ladder is Ladder.MULTI:
        return f"{prefix}.{number}." if prefix else f"{number}."
    shape = ladder.value
    if shape[-1:] == "I" or shape[:1] == "I":
        return shape.replace("I", roman(number))
    if shape[0] == "a":
        return shape.replace("a", letter(number))
    return shape.replace("1", str(number))


def number_of(printed: str) -> int | None:
    """The number that a printed label stands for ("IV." 4, "đ)" 5, "2.3." 3), None without one."""
    core = re.sub(r"^Phần\s+", "", printed.strip()).strip("()[].-:/ ")
    last = core.rsplit(".", 1)[-1]
    if last.isdecimal():
        return int(last)
    if re.fullmatch(r"[IVXLC]+", last):
        return _from_roman(last)
    place = LETTERS.find(last[:1].lower()) if last and len(set(last)) == 1 else -1
    return None if place < 0 else place + 1 + (len(last) - 1) * len(LETTERS)


def _from_roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
