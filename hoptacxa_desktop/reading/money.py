"""An amount of money inside a sentence: "Ngân sách tỉnh 150.000.000 đồng"."""

import re

from hoptacxa_desktop.domain.text.amounts import parse_amount

_AMOUNT = re.compile(
    r"\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng|đ|vnđ|vnd)(?!\w)", re.IGNORECASE
)


def amount_in(words: str) -> int | None:
    """The one amount in đồng that `words` name; None for none, or for several."""
    found = _AMOUNT.findall(words)
    return parse_amount(found[0]) if len(found) == 1 else None
