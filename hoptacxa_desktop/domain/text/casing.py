"""Capital and small letters of Vietnamese text, with abbreviations left alone."""

import re
from collections.abc import Callable, Iterable

from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.text.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
# "vi" and "xi" are syllables too; only such a word before them makes them numbers.
_ROMAN = re.compile(r"\b(quý|phần|mục|khóa|khoá|thứ|lục|chương|cấp|số) ([ivxl]+)\b", re.IGNORECASE)
_SHORT = 5
# First words that say what a plan does; others ("Tháng hành động") may be names.
_DOING = re.compile(
    r"(?:Tổ chức|Thực hiện|Triển khai|Phát động|Xây dựng|Phối hợp|Phát triển|Nâng cao|Đẩy mạnh"
    r"|Hỗ trợ|Tư vấn|Đào tạo|Bồi dưỡng|Tập huấn|Tuyên truyền|Truyền thông|Phổ biến|Quán triệt"
    r"|Kiểm tra|Giám sát|Khảo sát|Rà soát|Đánh giá|Sơ kết|Tổng kết|Kỷ niệm|Chào mừng|Hưởng ứng"
    r"|Tham gia|Xúc tiến|Kết nối|Củng cố|Thành lập|Kiện toàn|Đăng ký|Về|Nhằm)(?!\w)"
)


def upper(text: str) -> str:
    """The text in composed capital letters."""
    return clean(text).upper()


def lower(text: str) -> str:
    """The text in composed small letters, abbreviations too."""
    return clean(text).lower()


def is_upper(text: str) -> bool:
    """True when the text has letters and all of them are capitals."""
    return text.isupper()


def capitalise(text: str) -> str:
    """The text with its first letter as a capital; the rest stays as it is."""
    return _first_letter(text, str.upper)


def decapitalise(text: str) -> str:
    """The text with its first letter small, as inside a sentence; a leading abbreviation stays."""
    first = _WORD.search(text)
    if first is None or is_abbreviation(first[0]):
        return text
    return _first_letter(text, str.lower)


def after_its_type(subject: str) -> str:
    """A subject as it stands after the kind of the document, in the midst of a sentence.

    "Tổ chức Tháng hành động" gives "tổ chức Tháng hành động"; a first word that may be part
    of a name keeps its capital.
    """
    return decapitalise(subject) if _DOING.match(clean(subject)) else subject


def is_abbreviation(word: str) -> bool:
    """True for letters that stand for words: "HTX", "UBND", "OCOP", "KHĐT", "I" as a number.

    In a line of capitals "MARKETING" is a word and "CA" cannot be told from a syllable: both
    are False.
    """
    if not word.isupper() or is_syllable(word):
        return word == "I"
    vowels = len(re.findall(r"[AEIOUY]", word))
    return len(word) <= _SHORT or vowels * 4 <= len(word)


def sentence_case(text: str, *, names: Iterable[str] = ()) -> str:
    """The text with small letters and a capital at its start: "KẾ HOẠCH" gives "Kế hoạch".

    Only words written wholly in capitals change. Abbreviations and Roman numbers stay, and
    each of `names` ("Cao Bằng") is written as given wherever it occurs.
    """
    small = _WORD.sub(_small_word, clean(text))
    small = _ROMAN.sub(lambda number: f"{number[1]} {number[2].upper()}", small)
    for name in names:
        small = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _constant(name), small, flags=re.I)
    return capitalise(small)


def _small_word(word: re.Match[str]) -> str:
    return word[0].lower() if word[0].isupper() and not is_abbreviation(word[0]) else word[0]


def _constant(text: str) -> Callable[[re.Match[str]], str]:
    """A replacement that is taken word for word, backslashes too."""
    return lambda _: text


def _first_letter(text: str, change: Callable[[str], str]) -> str:
    first = _WORD.search(text)
    if first is None:
        return text
    at = first.start()
    return text[:at] + change(text[at]) + text[at + 1 :]
