"""Numbers in words, and amounts of money and shares as offices write them."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_THOUSANDS = ("", " nghìn", " triệu")
_BILLION = 10**9
_LIMIT = 10**27


def words(number: int) -> str:
    """The number in words: 105 "một trăm linh năm", 21 "hai mươi mốt", 10**18 "một tỷ tỷ".

    Raises ValueError from 10**27 on, for which Vietnamese has no common words.
    """
    if abs(number) >= _LIMIT:
        raise ValueError("no words for a number of this size")
    if number < 0:
        return f"âm {words(-number)}"
    return _words(number, leading=True) if number else _DIGITS[0]


def amount_words(amount: int) -> str:
    """An amount in đồng as it is written out in papers: "Một triệu năm trăm nghìn đồng"."""
    written = words(amount)
    return f"{written[0].upper()}{written[1:]} đồng"


def format_amount(amount: int) -> str:
    """The number with a dot between thousands: 1500000 "1.500.000"."""
    return f"{amount:,}".replace(",", ".")


def padded(number: int) -> str:
    """A count with a leading zero below 10, as in "05 lớp" and in the numbers of documents.

    Nghị định 30/2020, Phụ lục I, II.3.
    """
    return f"{number:02d}"


def _words(number: int, *, leading: bool) -> str:
    billions, rest = divmod(number, _BILLION)
    if billions:
        spoken = f"{_words(billions, leading=leading)} tỷ"
        return f"{spoken} {_words(rest, leading=False)}" if rest else spoken
    groups = [(number // 1000**power % 1000, _THOUSANDS[power]) for power in (2, 1, 0)]
    spoken_groups: list[str] = []
    for value, name in groups:
        if value:
            first = leading and not spoken_groups
            spoken_groups.append(_group(value, leading=first) + name)
    return " ".join(spoken_groups)


def _group(value: int, *, leading: bool) -> str:
    """1 to 999; after a higher group the hundreds are spoken even where there are none."""
    hundreds, rest = divmod(value, 100)
    if leading and not hundreds:
        return _below_hundred(rest)
    spoken = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return spoken
    return f"{spoken} linh {_DIGITS[rest]}" if rest < 10 else f"{spoken} {_below_hundred(rest)}"


def _below_hundred(value: int) -> str:
    tens, ones = divmod(value, 10)
    if not tens:
        return _DIGITS[ones]
    spoken = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not ones:
        return spoken
    if ones == 5:
        return f"{spoken} lăm"
    if tens > 1 and ones in (1, 4):
        return f"{spoken} {'mốt' if ones == 1 else 'tư'}"
    return f"{spoken} {_DIGITS[ones]}"
