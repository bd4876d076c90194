"""The figures of a target, read from its words: "trên 50% tổ chức kinh tế tập thể".

Rests on two habits: the figure stands before what it counts ("750 hợp tác xã"), or at the end,
behind a name for it ("Tỷ trọng kinh tế số đạt tối thiểu 30% GRDP").
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from hoptacxa_desktop.domain.target import Bound, Measure

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_BOUNDS = (
    (Bound.ABOUT, ("khoảng", "gần", "xấp xỉ", "chừng", "~")),
    (Bound.AT_LEAST, ("trên", "hơn", "tối thiểu", "ít nhất", "không dưới", "từ", "≥", ">=", ">")),
    (Bound.AT_MOST, ("tối đa", "dưới", "không quá", "nhiều nhất", "≤", "<=", "<")),
)
_BOUND_OF = {word: bound for bound, words in _BOUNDS for word in words}
_ANY_BOUND = "|".join(sorted(map(re.escape, _BOUND_OF), key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?P<bound>{_ANY_BOUND})?\s*(?<![\w/.,-])(?P<low>{_NUMBER})\s*(?P<unit>%)?"
    rf"(?:\s*(?:-|–|đến)\s*(?P<high>{_NUMBER})\s*(?P<unit2>%)?)?"
    r"(?![\w/]|[.,]\d|\s*/\s*\d)(?P<more>\s*trở lên)?",
    re.IGNORECASE,
)
# What is no figure of a target: years, days, numbers of papers and of places in a list.
_NO_FIGURE = re.compile(
    r"(?:năm|tháng|ngày|quý|giai đoạn|số|điều|khoản|khóa|lần thứ|thứ|kỳ)\s*$", re.IGNORECASE
)
_END = re.compile(r"[,;.()]|\s(?:với|và|trong đó|đạt|có|tham gia|được|hoạt động|áp dụng|so với)\s")
_AHEAD = re.compile(
    r"\s*\b(?:đạt|chiếm|là|phấn đấu|lên|tăng|gấp|có|được|bằng|còn)\s*$", re.IGNORECASE
)
_SIGN = re.compile(r"[,;.()]")
_SENTENCE = re.compile(r"[;.:]\s|\(")
_NAMED_AHEAD = re.compile(
    r"[\s+-]*(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng|mức|số lượng|doanh thu|thu nhập|giá trị|"
    r"tốc độ)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:đạt|chiếm|là|tăng|lên|gấp|còn|giảm|bằng)(?:\s+(?:{_ANY_BOUND}))?\s*$", re.IGNORECASE
)
_MORE = " trở lên"
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_INDICATOR = re.compile(r"(?:tuổi|năm|tháng|ngày|giờ|lần thứ)\b", re.IGNORECASE)


def measures(words: str) -> tuple[Measure, ...]:
    """The figures that `words` name, in their order; () for none. Linear in the words."""
    return tuple(_measures(words))


def _measures(words: str) -> Iterator[Measure]:
    for found in _FIGURE.finditer(words):
        indicator = _indicator(words, found)
        low, high = _value(found["low"]), _value(found["high"]) if found["high"] else None
        if not indicator or (high is not None and high < low):
            continue
        counted = indicator.removesuffix(_MORE)
        more = found["more"] or counted != indicator
        bound = Bound.AT_LEAST if more else _BOUND_OF.get((found["bound"] or "").lower())
        unit = _unit(words, found)
        yield Measure(indicator=counted, low=low, high=high, unit=unit, bound=bound or Bound.EXACT)


def _unit(words: str, found: re.Match[str]) -> str:
    """ "%", or what is counted where the figure has its name ahead: "tỷ đồng", "lần"."""
    if found["unit"] or found["unit2"]:
        return "%"
    ahead = _NAMED_AHEAD.match(_clause(words, found.start("low")))
    return _after(words, found.end()) if ahead else ""


def _indicator(words: str, found: re.Match[str]) -> str:
    """What the figure says something of, "" for a figure that is none of a target."""
    start, end = found.start("low"), found.end()
    after = _after(words, end)
    no_figure = _NO_FIGURE.search(words, 0, start) or _NO_INDICATOR.match(after)
    if no_figure or (_YEAR.fullmatch(found["low"]) and not found["unit"]):
        return ""
    name = _clause(words, start)
    if _NAMED_AHEAD.match(name):
        return _name(name) if found["unit"] or _TOLD.search(name) else ""
    return after or _name(name)


def _after(words: str, at: int) -> str:
    """What the figure counts: the words behind it, up to a sign or a verb; behind that verb."""
    end = _END.search(words, at)
    counted = words[at : end.start() if end else len(words)].strip(" -–")
    if counted or end is None or _SIGN.match(end[0]):
        return counted
    sign = _SIGN.search(words, end.start())
    return words[at : sign.start() if sign else len(words)].strip(" -–")


def _clause(words: str, at: int) -> str:
    """The words before a figure, from the beginning of its sentence or bracket."""
    starts = [found.end() for found in _SENTENCE.finditer(words, 0, at)]
    return words[starts[-1] if starts else 0 : at]


def _name(clause: str) -> str:
    """The name of a figure that stands at the end of its clause."""
    name = re.sub(rf"\s*(?:{_ANY_BOUND})?\s*$", "", clause, flags=re.IGNORECASE)
    while _AHEAD.search(name):
        name = _AHEAD.sub("", name)
    return name.strip(" ,-–+")


def _value(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", "."))
