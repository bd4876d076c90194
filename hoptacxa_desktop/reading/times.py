"""Time said inside a sentence: where the words stand that are the activity's own time.

A year behind a name ("Hội nghị tổng kết năm 2024"), a day that is remembered and the date of a
document are none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from hoptacxa_desktop.domain.timing.nodes import Dates, Flag, Mark, Repeats
from hoptacxa_desktop.domain.timing.reader import Located, located
from hoptacxa_desktop.domain.timing.spot import Grain, Spot
from hoptacxa_desktop.reading.bodies import Span

_OWN_MARKS = (Mark.ONGOING, Mark.PEAK, Mark.TENTATIVE, Mark.ONWARD, Mark.ON_DEMAND, Mark.DONE)
# Signs and small words between two parts of one phrase of time ("01/6 và", "; cao điểm").
_GAP = 12
_IN_YEAR = re.compile(r"\b(?:trong|vào)\s+$", re.IGNORECASE)
_STOP = re.compile(r"[.;]\s+")
# For words in small letters: a pattern that has to try both looks at each place much longer.
_FIGURES = re.compile(r"\d(?:\s?/\s?\d|h)")
_HINTS = (
    "ngày", "tháng", "quý", "quí", "quy", "quỹ", "tuần", "hằng", "hàng", "giờ", "cuối", "đầu",
    "thường xuyên", "định kỳ", "trong năm", "vào năm", "cả năm", "suốt năm", "liên tục", "đột xuất",
)  # fmt: skip
_HINT = re.compile(rf"\b(?:{'|'.join(_HINTS)})\b")
_FIRST_WORDS = 30
_BRACKETED_DAY = re.compile(
    r"\((?P<day>\d{1,2}(?:\s?[-–,]\s?\d{1,2})?/\d{1,2}(?:\s?[-–]\s?\d{1,2}/\d{1,2})?)\)[\s.;]*$"
)
_REMEMBERED = re.compile(
    r"\b[Nn]gày\s+[^\W\d_]|kỷ niệm|chào mừng|hưởng ứng|truyền thống|thành lập|\bQuốc\b"
)
_COUNTED_FROM = re.compile(
    r"(?:(?:chậm|muộn) nhất(?: là)?|trong(?: vòng| thời hạn)?)\s+\d+\s+(?:ngày|tuần|tháng)"
    r"(?:\s+làm việc)?,?\s+(?:sau|kể từ|tính từ|từ|trước)\s+[^,.;:()]+"
    r"|trước\s+[^,.;()\d]{3,40}?\s+(?:ít nhất|tối thiểu)\s+\d+\s+ngày(?: làm việc)?"
    r"|trước\s+\d+\s+ngày(?: làm việc)?(?=\s*[.,;)]|\s*$)"
    r"|(?<=\()(?:trong|nhân|vào|dịp)\s+(?:dịp\s+)?(?:Tháng|Tuần|Ngày|Tết)\s[^\d()]+(?=\))",
    re.IGNORECASE,
)
_STAGE = re.compile(r"(?:Giai đoạn|Bước|Đợt|Vòng|Chặng)\s+(?:\d{1,2}|[IVX]+)\s*[:.(–-]", re.I)
_STAGE_LETTERS = 160
# "… thực hiện trong năm 2027." closes a sentence as its time; elsewhere a year is of a name.
_WITHIN_YEAR = re.compile(r"trong năm \d{4}\s*(?:[.;)]|$)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:Về|Công tác)\s[^:.;]{2,60}:\s+(?=\w)")
_LEAD_IN = re.compile(r"(?P<when>(?:Trong\s+)?(?:Tháng|Quý|Tuần|Năm|Đợt)\s[^:]{1,30}):\s+(?=\w)")
_BARE = re.compile(r"[\d/.\s–-]+")
_HOUR = r"\d{1,2}\s?(?:h|g|giờ)\s?(?:\d{2})?(?:\s?phút|['’])?"
_HOURS = re.compile(
    rf"(?:(?:từ\s+)?{_HOUR}(?:\s*(?:-|–|đến)\s*{_HOUR})?|cả ngày|buổi \w+)(?=\s*:)", re.I
)


def hours_in(words: str) -> Span | None:
    """The hours of a day with which a line of a programme begins: "8h00-9h00: Khai mạc"."""
    found = _HOURS.match(words)
    return Span(0, found.end()) if found else None


def is_time(words: str) -> bool:
    """True for a heading that is nothing but a time: "Tháng 9/2027", "Quý I", "Thường xuyên"."""
    told = 0
    for start, end in _sentences(words):
        for each in _found_in(words, start, end):
            if _belongs(each, words) and not _has_letter(words[told : each.start]):
                told = each.end
        # Most lines are none, and their first sentence tells it.
        if _has_letter(words[told:end]):
            return False
    return told > 0


def _has_letter(words: str) -> bool:
    return any(char.isalnum() for char in words)


def is_stage(words: str) -> bool:
    """True for "Bước 1: Chuẩn bị (tháng 3)", "Giai đoạn 2. Lập đồ án": a step that is counted."""
    return len(words) <= _STAGE_LETTERS and _STAGE.match(words) is not None


def lead_in(words: str) -> int:
    """Where a sentence goes on behind its opening ("Tháng 4: …", "Về tuyên truyền: …"); else 0."""
    if about := _ABOUT.match(words):
        return about.end()
    found = _LEAD_IN.match(words)
    return found.end() if found and is_time(found["when"]) else 0


def time_in(words: str, *, start: int = 0, days: bool = False) -> Span | None:
    """The first stretch of `words` that says when, as far as it goes on; None for none.

    `start`: where to look from, behind the name of who acts. `days`: only one that names places
    in the calendar, not one that says "hằng năm" alone. Where a line is long, only its beginning
    speaks of the line's own recurrence.
    """
    groups = list(_groups(words, start))
    if any(_has_figures(group, words) for group in groups):
        # "Ngày Chủ nhật xanh: các ngày 16/6 …": a weekday alone is part of a name then.
        groups = [group for group in groups if not all(map(_is_weekday, group))]
    for group in groups:
        due = any(isinstance(each.node, Flag) and each.node.mark is Mark.DONE for each in group)
        dates = [each for each in group if isinstance(each.node, Dates)]
        # "hoàn thành trong năm 2027": then a year is no part of a name.
        dated = any(due or _tells(each, words) for each in dates)
        early = len(words[start : group[0].start].split()) <= _FIRST_WORDS
        if early and _IN_YEAR.search(words, 0, group[0].start) and not days:
            return Span(group[0].start, group[-1].end)
        recurs = not days and early and any(_tells(each, words) for each in group)
        if dated or recurs:
            return Span(group[0].start, group[-1].end)
    return None


def bracketed_day(words: str) -> Span | None:
    """ "Chuẩn bị hội trường (25/3);": a day in brackets at the end, where none is remembered."""
    found = _BRACKETED_DAY.search(words)
    if found is None or _REMEMBERED.search(words, 0, found.start()):
        return None
    return Span(*found.span("day"))


def counted_from(words: str) -> Span | None:
    """ "chậm nhất 03 ngày làm việc sau Hội nghị": days that are counted from something else."""
    found = _COUNTED_FROM.search(words)
    return Span(found.start(), len(words[: found.end()].rstrip())) if found else None


def _groups(words: str, start: int) -> Iterator[list[Located]]:
    """Neighbours among what the grammar finds, with hardly a word between them."""
    group: list[Located] = []
    remembered = -1
    for each in _found(words):
        if isinstance(each.node, Flag) and each.node.mark is Mark.MEMORY:
            remembered = each.end
            continue
        # "chào mừng (chiều ngày 10/4)": what stands in brackets is when, not what is remembered.
        memory = remembered >= 0 and "(" not in words[remembered : each.start]
        remembered = -1
        if memory or not _belongs(each, words) or each.start < start:
            continue
        if group and (each.start - group[-1].end > _GAP or _has_word(words, group[-1], each)):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _found(words: str) -> Iterator[Located]:
    """What the grammar finds, sentence by sentence: only where a word of time stands at all."""
    for start, end in _sentences(words):
        yield from _found_in(words, start, end)


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends, its stop and the blanks behind it its own."""
    start = 0
    for stop in _STOP.finditer(words):
        yield start, stop.end()
        start = stop.end()
    yield start, len(words)


def _found_in(words: str, start: int, end: int) -> Iterator[Located]:
    if _may_tell(words[start:end].lower()):
        for each in _located(words[start:end]):
            yield replace(each, start=each.start + start, end=each.end + start)


def _may_tell(sentence: str) -> bool:
    """True where a word of time stands; that none does, plain search tells many times sooner."""
    if _FIGURES.search(sentence):
        return True
    return any(hint in sentence for hint in _HINTS) and _HINT.search(sentence) is not None


@lru_cache(maxsize=4096)
def _located(sentence: str) -> tuple[Located, ...]:
    """The same for a sentence that was looked at before: a plan is read anew at every word."""
    return tuple(located(sentence))


def _belongs(each: Located, words: str) -> bool:
    node = each.node
    if isinstance(node, Flag):
        return node.mark in _OWN_MARKS
    if isinstance(node, Dates):
        within = _IN_YEAR.search(words, 0, each.start) or _WITHIN_YEAR.match(words, each.start)
        return not node.weak or within is not None
    return isinstance(node, Repeats)


def _tells(each: Located, words: str) -> bool:
    """False for a colouring word alone, and for bare figures ("Ngày HTX Việt Nam (11/4)")."""
    node = each.node
    if isinstance(node, Flag):
        return node.mark is Mark.ONGOING
    if isinstance(node, Dates) and all(_is_year(spot) for spot in node.spots):
        return _WITHIN_YEAR.match(words, each.start) is not None
    return isinstance(node, Repeats) or not _BARE.fullmatch(words[each.start : each.end])


def _has_figures(group: list[Located], words: str) -> bool:
    return any(char.isdigit() for char in words[group[0].start : group[-1].end])


def _is_weekday(each: Located) -> bool:
    node = each.node
    return isinstance(node, Dates) and all(spot.grain is Grain.WEEKDAY for spot in node.spots)


def _is_year(spot: Spot) -> bool:
    """A year or a span of years is mostly part of a name; "cả năm 2027" is not."""
    return spot.grain in (Grain.YEAR, Grain.STAGE) and not spot.whole and spot.part is None


def _has_word(words: str, left: Located, right: Located) -> bool:
    return _has_letter(words[left.end : right.start].replace("và", " ").replace("hoặc", " "))
