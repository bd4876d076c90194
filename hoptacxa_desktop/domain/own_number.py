"""The number and symbol of a paper of one's own, as lists and papers show it.

A module of its own: lists need it before anything that takes numbers apart is loaded.
"""


def full_number(number: str, symbol: str) -> str:
    """Number and symbol of a paper of one's own: "05/KH-LMHTX", in the Party's style "79-KH/TU".

    `number`: digits, or what stands where a number is still to come. Digits below 10 get a
    leading 0 (Nghị định 30/2020, Phụ lục I, II.3). Without a symbol no stroke waits for one.
    """
    shown = number.zfill(2) if number.isdecimal() else number
    if not symbol:
        return shown
    return f"{shown}{'-' if '/' in symbol else '/'}{symbol}"
