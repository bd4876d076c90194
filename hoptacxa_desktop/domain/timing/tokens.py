"""A phrase of time as words, numbers and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from unicodedata import normalize


class Kind(StrEnum):
    """What a token is."""

    WORD = auto()
    NUMBER = auto()
    DATE = auto()
    DAY_MONTH = auto()
    MONTH_YEAR = auto()
    CLOCK = auto()
    DOCUMENT = auto()
    AMOUNT = auto()
    DASH = auto()
    SLASH = auto()
    COMMA = auto()
    SEMICOLON = auto()
    STOP = auto()
    COLON = auto()
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()
    FINISH = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: its kind, its spelling made even, where it stands in the text."""

    kind: Kind
    word: str
    start: int
    end: int
    numbers: tuple[int, ...] = ()


_LETTER = r"[^\W\d_]"
_TIME_WORD = r"(?:Q(?:u[yýíỹ]|U[YÝÍ]|[I\d])|T(?:h?\.?\d|h[aá]ng|H[AÁ]NG)|N(?:g[aà]y|[aă]m))"
"""What after a dash goes on with the time before it ("Quý 1-Quý 2"), and is no symbol."""
_PATTERN = re.compile(
    rf"""
    (?P<document>
        \b\d+(?:/\d{{4}})?[/-]\s?(?!{_TIME_WORD})[A-ZĐ][A-ZĐa-z]*\d*(?:\s?[-/]\s?[A-ZĐ]\w*)*
      | \b[A-ZĐ]{{2,}}\d*/[A-ZĐ]{{2,}}\w*(?:-\w+)*
    )
  | (?P<amount>
        (?<!\d)\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?\b
      | (?<!\d)\d+,\d+(?=\s*(?:%|triệu|tỷ|tỉ|ha|km|ngày|tháng))
      | (?<!\d)\d+\s?%
    )
  | (?P<clock>
        (?<!\d)\d{{1,2}}\s?:\s?\d{{2}}\b(?!\s?/)
      | (?<!\d)\d{{1,2}}[hHgG]\d{{2}}(?:p|')?\b
      | (?<!\d)\d{{1,2}}\s?(?:giờ|Giờ|GIỜ|[hHgG])\b
        (?:\s?\d{{2}}\b(?!\s?[/.-]\s?\d)(?:\s?(?:phút|p\b|'|’))?)?
        (?!\s?/\s?{_LETTER})
    )
  | (?P<iso> (?<!\d)(?:19|20)\d\d-\d\d-\d\d\b )
  | (?P<date>
        (?<!\d)\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?(?:\d{{4}}|\d{{2}})(?!\d)
      | (?<!\d)\d{{1,2}}\s?-\s?\d{{1,2}}\s?-\s?\d{{4}}(?!\d)
      | (?<!\d)\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}(?!\d)
    )
  | (?P<month_year> (?<!\d)\d{{1,2}}\s?/\s?\d{{4}}(?!\d) )
  | (?P<day_month> (?<!\d)\d{{1,2}}\s?/\s?\d{{1,2}}(?!\d) )
  | (?P<number> \d+ )
  | (?P<word> [Qq]u[ýíỹ](?=[IV]) | {_LETTER}+ | ½ )
  | (?P<dash> -+>? | [–—−→÷~] )
  | (?P<slash> / )
  | (?P<comma> [,&+] )
  | (?P<semicolon> ; )
  | (?P<stop> [.\n]+ )
  | (?P<colon> : )
  | (?P<open> [(\[] )
  | (?P<close> [)\]] )
  | (?P<other> [^\s*_"“”'‘’] )
    """,
    re.VERBOSE,
)

_SPELLINGS = {
    "quí": "quý", "qúy": "quý", "qúi": "quý", "kì": "kỳ", "hàng": "hằng", "kỉ": "kỷ",
    "tuỳ": "tùy", "mồng": "mùng", "đ": "đến", "tỉ": "tỷ", "hoạc": "hoặc", "½": "nửa",
    "nãm": "năm", "hăng": "hằng", "hẳng": "hằng", "quỷ": "quý", "thảng": "tháng",
}  # fmt: skip
_GROUP_KINDS = {
    "document": Kind.DOCUMENT, "amount": Kind.AMOUNT, "clock": Kind.CLOCK, "iso": Kind.DATE,
    "date": Kind.DATE, "month_year": Kind.MONTH_YEAR, "day_month": Kind.DAY_MONTH,
    "number": Kind.NUMBER, "word": Kind.WORD, "dash": Kind.DASH, "slash": Kind.SLASH,
    "comma": Kind.COMMA, "semicolon": Kind.SEMICOLON, "stop": Kind.STOP, "colon": Kind.COLON,
    "open": Kind.OPEN, "close": Kind.CLOSE, "other": Kind.OTHER,
}  # fmt: skip
_MOST_FIGURES = 9
_YEAR_OF_CENTURY = re.compile(r"\D\d\d$")
_ONE = re.compile(r"(?<!\w)[lI](?=\d\s?/\s?\d)|(?<=\d)[lI](?=\s?/\s?\d)")
_ZERO = re.compile(r"(?<![\w-])[Oo](?=\d\s?/\s?\d)|(?<=\d)[Oo](?=\s?/\s?\d)|(?<=\d/)[Oo](?=\d/)")


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of `text` (to be NFC already), closed by one of kind FINISH."""
    found = tuple(_scan(text))
    return (*found, Token(Kind.FINISH, "", len(text), len(text)))


def nfc(text: str) -> str:
    """The text with composed letters, plain spaces and the figures that a scanner took for letters.

    As long as the composed text, so that positions can be told.
    """
    plain = normalize("NFC", text).replace("\u00a0", " ").replace("\u202f", " ")
    return _ZERO.sub("0", _ONE.sub("1", plain))


def _scan(text: str) -> Iterator[Token]:
    for match in _PATTERN.finditer(text):
        kind = _GROUP_KINDS[match.lastgroup or "other"]
        words = match.group()
        yield Token(
            kind, _even(words), match.start(), match.end(), _numbers(match.lastgroup, words)
        )


def _even(word: str) -> str:
    lower = word.lower()
    return _SPELLINGS.get(lower, lower)


def _numbers(group: str | None, words: str) -> tuple[int, ...]:
    numbers = tuple(map(_number, re.findall(r"\d+", words)))
    if group == "iso":
        return numbers[::-1]
    if group == "date" and _YEAR_OF_CENTURY.search(words):
        return (*numbers[:2], 2000 + numbers[2])
    return numbers


def _number(figures: str) -> int:
    """The number, or one too large for any day, month or year where it has too many figures."""
    return int(figures) if len(figures) <= _MOST_FIGURES else 10**_MOST_FIGURES
