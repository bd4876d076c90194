"""How Word writes the number of a line: roman, letters, ordinals, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain.ladder import roman
from hoptacxa_desktop.domain.text import numbers

_CHICAGO = "*†‡§"
_LARGEST = 32_767  # of Word's own counting
_MOST_LETTERS = 780


def written(count: int, form: str) -> str:
    """The count in one of Word's number forms; a form that is not known counts in digits."""
    if form in ("none", "bullet"):
        return ""
    write = _FORMS.get(form, str)
    return write(count) if 0 <= count <= _LARGEST else str(count)


def _roman(count: int) -> str:
    return roman(count) if count else "0"


def _letters(count: int) -> str:
    """a to z, then aa, bb: as Word goes on, with the letters of Latin."""
    if not 0 < count <= _MOST_LETTERS:
        return str(count)
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def _ordinal(count: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{count}{'th' if count // 10 % 10 == 1 else endings.get(count % 10, 'th')}"


def _ordinal_words(count: int) -> str:
    return "thứ " + {1: "nhất", 4: "tư"}.get(count, numbers.words(count))


def _chicago(count: int) -> str:
    times, place = divmod(max(count, 1) - 1, len(_CHICAGO))
    return _CHICAGO[place] * (times % 26 + 1)


def _circled(count: int) -> str:
    return chr(0x245F + count) if 1 <= count <= 20 else str(count)


_FORMS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimalZero": lambda count: f"{count:02}",
        "upperRoman": _roman,
        "lowerRoman": lambda count: _roman(count).lower(),
        "upperLetter": lambda count: _letters(count).upper(),
        "lowerLetter": _letters,
        "ordinal": _ordinal,
        "cardinalText": lambda count: numbers.words(count).capitalize(),
        "ordinalText": lambda count: _ordinal_words(count).capitalize(),
        "vietnameseCounting": numbers.words,
        "numberInDash": lambda count: f"- {count} -",
        "chicago": _chicago,
        "hex": lambda count: f"{count:X}",
        "decimalEnclosedCircle": _circled,
    }
)
