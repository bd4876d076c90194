"""Words of time typed without marks: "thang 4/2026", "quy II", "truoc ngay 15/3"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.timing.lexicon import Words, phrases, roman
from hoptacxa_desktop.domain.timing.occasions import OCCASION_WORDS
from hoptacxa_desktop.domain.timing.tokens import Kind, Token

_BEFORE_FIGURES = {"thang": "tháng", "ngay": "ngày", "nam": "năm", "quy": "quý", "qui": "quý"}
_FIGURES = (Kind.NUMBER, Kind.DATE, Kind.DAY_MONTH, Kind.MONTH_YEAR)
_QUARTERS = ("quy", "qui")
_EACH = ("hằng", "mỗi")
_LANDS = ("việt", "miền", "phía", "hà", "quảng", "đông", "tây", "nước", "cà", "lào")
_YEAR_FIGURES = 4
_OF_NUMBERS = ("thứ", "tháng")
_PREFERRED = (
    ("tu", "từ"), ("toi", "tới"), ("qui", "quý"), ("hoac", "hoặc"), ("cn", "cn"), ("sau", "sau"),
    ("quy", "quý"),
)  # fmt: skip
"""What a folded word means where the lexicon has several words that fold alike, or none."""
_NUMBERS = (("tu", "tư"), ("nam", "năm"), ("sau", "sáu"), ("bay", "bảy"), ("tam", "tám"),
            ("chin", "chín"), ("muoi", "mười"), ("bon", "bốn"))  # fmt: skip
_BESIDE = (
    "kế hoạch", "hướng dẫn", "yêu cầu", "chỉ đạo", "thông báo", "quy định", "hợp tác xã",
    "ngân hàng", "khách hàng", "năm học", "cả các", "các", "những", "ít nhất", "tối thiểu",
    "thời điểm", "được", "tổ chức", "lần", "cuộc", "lễ", "đại hội",
)  # fmt: skip
"""Words beside those of the lexicon that the rules ask for."""


def is_unmarked(text: str) -> bool:
    """True when no letter of the text has a mark."""
    return text.isascii() or all(char.isascii() or not char.isalpha() for char in text)


def with_marks(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with the marks of the words that the grammar knows put back.

    To be asked only for a text without any mark: "sau", "ngay", "nay" are words with and without.
    """
    found: list[Token] = []
    while len(found) < len(tokens):
        at = len(found)
        words = _longest(tokens, at) or _single(tokens[at], found)
        found += [replace(tokens[at + i], word=word) for i, word in enumerate(words)]
    return tuple(found)


def with_time_words(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with the marks of single words that stand before figures put back.

    "thang 4", "quy II", "nam 2026" in a text that has its marks elsewhere, as scanners leave it.
    """
    found = list(tokens)
    for at, token in enumerate(tokens):
        word = _BEFORE_FIGURES.get(token.word)
        if word and _is_of_time(tokens, at):
            found[at] = replace(token, word=word)
    return tuple(found)


def _is_of_time(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].word if at else ""
    after = tokens[at + 1]
    if before in _EACH:
        return True
    if tokens[at].word == "nam":
        return (
            after.kind is Kind.NUMBER
            and len(after.word) == _YEAR_FIGURES
            and (before not in _LANDS)
        )
    return after.kind in _FIGURES or (tokens[at].word in _QUARTERS and bool(roman(after.word)))


def _longest(tokens: Sequence[Token], at: int) -> Words:
    for folded, words in _several().get(tokens[at].word, ()):
        here = tuple(token.word for token in tokens[at : at + len(folded)])
        if here == folded:
            return words
    return ()


def _single(token: Token, before: Sequence[Token]) -> Words:
    if token.kind is not Kind.WORD:
        return (token.word,)
    numbered = bool(before) and before[-1].word in _OF_NUMBERS
    number = dict(_NUMBERS).get(token.word) if numbered else None
    return (number or _singles().get(token.word, token.word),)


@cache
def _singles() -> dict[str, str]:
    """Each folded word of the lexicon with its marks."""
    listed = [words[0] for words in _known() if len(words) == 1]
    return {fold(word): word for word in reversed(listed)} | dict(_PREFERRED)


@cache
def _several() -> dict[str, tuple[tuple[Words, Words], ...]]:
    """The groups of words by their first folded word, the longest first."""
    found: dict[str, dict[Words, Words]] = {}
    for words in sorted(_known(), key=len, reverse=True):
        if len(words) > 1:
            folded = tuple(map(fold, words))
            found.setdefault(folded[0], {}).setdefault(folded, words)
    return {first: tuple(groups.items()) for first, groups in found.items()}


def _known() -> list[Words]:
    named = [words for words, _ in OCCASION_WORDS]
    return [words for words, _ in phrases()] + named + [tuple(each.split()) for each in _BESIDE]
