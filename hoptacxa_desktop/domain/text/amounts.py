"""Amounts of money as people type them: "1.500.000 đồng", "1,5 triệu", "250 tr.đ"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import one_line


class AmountDoubt(StrEnum):
    """Why no amount was taken from a text."""

    NOT_AN_AMOUNT = "not-an-amount"
    AMBIGUOUS = "ambiguous"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What a text says: đồng, or None with the reason.

    AMBIGUOUS: "1,500 triệu" is one and a half or a thousand and a half. FRACTION: not a whole
    number of đồng.
    """

    value: int | None = None
    doubt: AmountDoubt | None = None


_UNITS: Mapping[str, int] = MappingProxyType(
    {
        "nghin": 10**3,
        "ngan": 10**3,
        "trieu": 10**6,
        "tram": 100,
        "ng": 10**3,
        "tr": 10**6,
        "ty": 10**9,
        "ti": 10**9,
        "k": 10**3,
    }
)
_UNIT = re.compile("|".join(_UNITS))
_PART = re.compile(
    rf"(?P<number>\d[\d.,]*\d|\d)(?P<groups>(?: \d{{3}}\b)*)"
    rf"(?P<units>(?: ?(?:{_UNIT.pattern})\b\.?)*)"
    r"(?P<half> ruoi\b)?\s*"
)
_ABOUT = re.compile(r"^(?:(?:khoang|du kien|toi da|toi thieu|tong so|so tien|la|:)\s*)+")
_CURRENCY = re.compile(r"\s*(?:dong|vnd|d)?\.?$")


def parse_amount(text: str) -> int | None:
    """The amount in đồng, or None where the text gives none for certain."""
    return read_amount(text).value


def read_amount(text: str) -> Amount:
    """The amount in đồng that the whole text stands for, or the reason why there is none.

    A dot parts thousands and a comma decimals, as offices write; the other way round is
    understood where only that can be meant ("1,500,000", "1.5 triệu").
    """
    bare = _CURRENCY.sub("", _ABOUT.sub("", fold(one_line(text))))
    parts = list(_PART.finditer(bare))
    if not parts or "".join(part[0] for part in parts) != bare:
        return Amount(doubt=AmountDoubt.NOT_AN_AMOUNT)
    return _sum(parts)


def _sum(parts: list[re.Match[str]]) -> Amount:
    total, above = Decimal(0), None
    for part in parts:
        number = _number(part["number"], part["groups"])
        unit = _unit(part["units"])
        if number is None or (above is not None and not 1 < unit < above):
            return Amount(doubt=AmountDoubt.AMBIGUOUS)
        total += (number + (Decimal("0.5") if part["half"] else 0)) * unit
        above = unit
    if total != total.to_integral_value():
        return Amount(doubt=AmountDoubt.FRACTION)
    return Amount(value=int(total))


def _unit(units: str) -> int:
    product = 1
    for unit in _UNIT.findall(units):
        product *= _UNITS[unit]
    return product


def _number(written: str, groups: str) -> Decimal | None:
    """The value of a number with its signs, None where they can be read in two ways."""
    if groups:
        plain = written + groups.replace(" ", "")
        return Decimal(plain) if plain.isdigit() and len(written) <= 3 else None
    if re.fullmatch(r"\d+|\d{1,3}(\.\d{3})+(,\d+)?|\d+,(\d{1,2}|\d{4,})", written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if re.fullmatch(
        r"\d{1,3}(,\d{3}){2,}(\.\d+)?|\d{1,3},\d{3}\.\d+|\d+\.(\d{1,2}|\d{4,})", written
    ):
        return Decimal(written.replace(",", ""))
    return None
