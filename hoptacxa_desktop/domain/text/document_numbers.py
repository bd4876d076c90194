"""Number and symbol of a document: "45/KH-BCĐ", "37/2019/NĐ-CP", "20-NQ/TW"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from hoptacxa_desktop.domain.registers.types import ADMINISTRATIVE, COPIES, LEGAL, PARTY
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.domain.text.numbers import padded


class Style(StrEnum):
    """How number and symbol are joined.

    STATE: "84/KH-LMHTX" (Nghị định 30/2020, Phụ lục I, II.3). LEGAL: with the year, for acts that
    set rules. PARTY: "20-NQ/TW".
    """

    STATE = "state"
    LEGAL = "legal"
    PARTY = "party"


class NumberFault(StrEnum):
    """What is wrong with a number and symbol as it is written."""

    SHAPE = "shape"
    BLANK = "blank"
    SMALL_LETTERS = "small-letters"
    MISSPELT_CODE = "misspelt-code"
    NO_LEADING_ZERO = "no-leading-zero"
    LEADING_ZERO = "leading-zero"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """A number with its symbol. `digits`: as written, so "0134" stays. `symbol`: without blanks."""

    digits: str
    symbol: str
    year: int | None = None
    style: Style = Style.STATE

    def __str__(self) -> str:
        """The number and symbol as one word, without blanks."""
        if self.style is Style.PARTY:
            return f"{self.digits}-{self.symbol}"
        year = f"/{self.year}" if self.year else ""
        return f"{self.digits}{year}/{self.symbol}"

    @property
    def number(self) -> int:
        """The running number."""
        return int(self.digits)

    @property
    def code(self) -> str:
        """The first group of the symbol: the type's code; in a Công văn that of the office."""
        return re.split("[-/]", self.symbol)[0]

    @property
    def type_name(self) -> str:
        """The type that the code stands for, "" where it stands for none ("574/UBND-NC")."""
        types = PARTY if self.style is Style.PARTY else (*ADMINISTRATIVE, *COPIES, *LEGAL)
        return next((kind.name for kind in types if kind.code == self.code), "")


# A group of a symbol: capitals, with the small letters of CTr, TTr, QyĐ, TTg.
_GROUP = r"[A-ZĐƯ][a-zđ]?[A-ZĐƯ][A-Za-zĐđƯ0-9]*"
_SLASH = r"(?:\s?/|/\s?)"
_DASH = r"(?:\s?-|-\s?)"
NUMBER_PATTERN = rf"""
    (?<![\w/.,-]) (?: (?P<digits>\d{{1,5}})
        (?: (?:{_SLASH} (?P<year>(?:19|20)\d\d))? {_SLASH}
            (?P<symbol> (?:{_GROUP}|L) (?:{_DASH} {_GROUP})+ | (?<=\d\d/) (?:QH|UBTVQH)\d+)
          | {_DASH} (?P<party> {_GROUP} {_SLASH} {_GROUP} (?:{_DASH} {_GROUP})*))
    ) (?![^\W_])
"""
"""A verbose pattern of a number and symbol in running text, with at most one blank at a sign."""

_NUMBER = re.compile(NUMBER_PATTERN, re.VERBOSE)
_LOOSE = re.compile(r"(?:số\s*:?\s*)?(?P<rest>\d.*)", re.IGNORECASE)


def number_from(found: re.Match[str]) -> DocumentNumber:
    """The value of a match of `NUMBER_PATTERN`."""
    digits, year = found["digits"], found["year"]
    if found["party"]:
        return DocumentNumber(digits=digits, symbol=_solid(found["party"]), style=Style.PARTY)
    return DocumentNumber(
        digits=digits,
        symbol=_solid(found["symbol"]),
        year=int(year) if year else None,
        style=Style.LEGAL if year else Style.STATE,
    )


def parse_number(text: str) -> DocumentNumber | None:
    """The number and symbol that the whole text gives, or None.

    "Số:" may stand before it; blanks at the signs and small letters are forgiven.
    """
    loose = _LOOSE.fullmatch(one_line(text))
    if loose is None:
        return None
    solid = _solid(loose["rest"]).rstrip(".")
    found = _NUMBER.fullmatch(solid) or _NUMBER.fullmatch(solid.upper())
    return None if found is None else number_from(found)


def numbered(number: int, symbol: str) -> DocumentNumber:
    """The next document of a series: below 10 with a leading zero.

    Nghị định 30/2020, Phụ lục I, II.3. Raises ValueError below 1.
    """
    if number < 1:
        raise ValueError("documents are numbered from 1")
    return DocumentNumber(digits=padded(number), symbol=symbol)


def number_faults(text: str) -> tuple[NumberFault, ...]:
    """What is wrong with a number and symbol typed for a paper of the state, in reading order.

    `text`: without "Số:". Rules of Nghị định 30/2020, Phụ lục I, II.3, and the codes of
    Phụ lục III; of a Công văn only the shape can be judged.
    """
    given = text.strip()
    number = parse_number(given)
    if number is None:
        return (NumberFault.SHAPE,)
    faults = {
        NumberFault.BLANK: any(char.isspace() for char in given),
        NumberFault.SMALL_LETTERS: _solid(given) != str(number),
        NumberFault.MISSPELT_CODE: not number.type_name and _resembles_a_code(number.code),
        NumberFault.NO_LEADING_ZERO: len(number.digits) == 1,
        NumberFault.LEADING_ZERO: number.digits.startswith("0") and number.number >= 10,
    }
    return tuple(fault for fault, present in faults.items() if present)


def _resembles_a_code(code: str) -> bool:
    """True for "CTR" or "QD", not for an office that opens the symbol of its Công văn."""
    return fold(code) in {fold(kind.code) for kind in (*ADMINISTRATIVE, *COPIES)}


def _solid(text: str) -> str:
    return re.sub(r"\s+", "", text)
