"""Amounts of money as they are typed and shown."""

import re

from hoptacxa_desktop.domain.errors import BadInput

_AMOUNT = re.compile(
    r"""(?P<number> \d{1,3} (?:[.\ ]\d{3})+ | \d+ (?:,\d+)? ) \s*
        (?P<unit> nghìn | ngàn | triệu | tỷ | tỉ )? \s* (?: đồng | đ )?""",
    re.IGNORECASE | re.VERBOSE,
)
_UNITS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


def shown(amount: int | None) -> str:
    """The amount in đồng with dots between thousands: "15.000.000"; "" for none."""
    return "" if amount is None else f"{amount:,}".replace(",", ".")


def amount_from(words: str) -> int | None:
    """The đồng that were typed ("15.000.000", "1,5 triệu", "2 tỷ đồng"), None for nothing.

    Raises BadInput for words that are no amount, or no whole number of đồng.
    """
    typed = " ".join(words.split())
    if not typed:
        return None
    found = _AMOUNT.fullmatch(typed)
    if found is None:
        raise BadInput("Số tiền là số đồng.", advice="Ghi ví dụ 15.000.000 hoặc 15 triệu.")
    whole, _, part = re.sub(r"[. ]", "", found["number"]).partition(",")
    unit = _UNITS.get((found["unit"] or "").lower(), 1)
    thousandths = int(whole + part) * unit
    if thousandths % 10 ** len(part):
        raise BadInput("Số tiền là số đồng chẵn.", advice="Ghi ví dụ 15.000.000 hoặc 15 triệu.")
    return thousandths // int(10 ** len(part))
