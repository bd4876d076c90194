"""Labels typed before the words of a line: "III.", "2.4.1.", "a)", "(2)", "-", and their ladders.

Rests on the habit of all plan writers to number parts, items and points, whatever the signs.
"""

import re
from dataclasses import dataclass

from hoptacxa_desktop.domain.ladder import Ladder

_BULLET = 100
_LETTER = 60


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, the ladder it is a rung of, and its rank: the higher, the deeper.

    Bullets and letters among themselves have no fixed order: their ranks are equal.
    """

    text: str
    ladder: Ladder
    rank: int

    @property
    def is_bullet(self) -> bool:
        """True for a sign that does not count."""
        return self.rank == _BULLET


_END = r"(?=\s|$|[^\W\d_])"
_SHAPES: tuple[tuple[Ladder, int, re.Pattern[str]], ...] = tuple(
    (ladder, rank, re.compile(pattern))
    for ladder, rank, pattern in (
        (Ladder.PART, 0, r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:thứ\s+\w+|[IVXL]+|\d+)\b[.:]?"),
        (Ladder.ROMAN, 10, r"[A-HĐ]\.(?=\s+\w{2})"),
        (Ladder.ROMAN_DASH, 20, r"[IVXL]+\s?[-–/](?=\s|$|[^\W\d_])"),
        (Ladder.ROMAN, 20, r"[IVXL]+[.)]" + _END),
        (Ladder.NUMBER, 30, r"(?:Điều|ĐIỀU)\s+\d+[.:]"),
        (
            Ladder.MULTI,
            40,
            r"\d{1,2}(?:\.\d{1,2})+[.)]?(?=\s|$)|\d{1,2}(?:\.\d{1,2})+\.(?=[^\W\d_])",
        ),
        (Ladder.NUMBER, 40, r"\d{1,3}[./](?=\s|$|[^\W\d_])"),
        # The Party's papers number "1-".
        (Ladder.NUMBER, 40, r"\d{1,2}[-–](?=\s+[^\W\d_]|[A-ZĐ])"),
        (Ladder.NUMBER_PAREN, 50, r"\d{1,2}\)" + _END),
        (Ladder.LETTER, _LETTER, r"[a-zđ]\)" + _END),
        (Ladder.LETTER_DOT, _LETTER, r"[a-zđ]\.(?=\s+\S)"),
        (Ladder.PAREN, _LETTER, r"\((?:\d{1,2}|[a-zđ])\)" + _END),
        (Ladder.DASH, _BULLET, r"[-–—−](?=\s|$|[^\W\d_]|“|\d+\s?%|\()"),
        (Ladder.PLUS, _BULLET, r"\+" + _END),
        (Ladder.STAR, _BULLET, r"[*•●▪◦■♦❖✓✔·](?=\s|$|[^\W_])"),
    )
)


_ANY_SHAPE = re.compile("|".join(shape.pattern for _, _, shape in _SHAPES))


def label_of(words: str) -> Label | None:
    """The label with which `words` begin, None for none. `words`: no blanks before them."""
    if _ANY_SHAPE.match(words) is None:  # most lines: asked once, not of each shape
        return None
    for ladder, rank, shape in _SHAPES:
        found = shape.match(words)
        if found:
            text = found[0]
            depth = text.strip(".)").count(".") if ladder is Ladder.MULTI else 0
            return Label(text, ladder, rank + depth)
    return None


def label_as(text: str) -> Label | None:
    """A label that Word counted, from its text alone; None for an empty one."""
    text = text.strip()
    return (label_of(f"{text} x") or Label(text, Ladder.STAR, _BULLET)) if text else None
