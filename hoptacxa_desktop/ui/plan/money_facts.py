"""Amounts of money as they are typed and shown."""

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.text.amounts import AmountDoubt, read_amount
from hoptacxa_desktop.domain.text.numbers import format_amount

_SAID = {
    AmountDoubt.NOT_AN_AMOUNT: "Số tiền là số đồng.",
    AmountDoubt.AMBIGUOUS: "Chưa rõ dấu chấm, dấu phẩy trong số tiền.",
    AmountDoubt.FRACTION: "Số tiền là số đồng chẵn.",
}


def shown(amount: int | None) -> str:
    """The amount in đồng with dots between thousands: "15.000.000"; "" for none."""
    return "" if amount is None else format_amount(amount)


def amount_from(words: str) -> int | None:
    """The đồng that were typed ("15.000.000", "1,5 triệu", "2 tỷ đồng"), None for nothing.

    Raises BadInput for words that are no amount, or no whole number of đồng.
    """
    if not words.strip():
        return None
    read = read_amount(words)
    if read.doubt is not None:
        raise BadInput(_SAID[read.doubt], advice="Ghi ví dụ 15.000.000 hoặc 15 triệu.")
    return read.value
