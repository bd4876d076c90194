"""The name of the office that issues, as it stands inside a sentence.

Rests on two habits: the letterhead names it in capitals; the opening says who draws up the plan
("Liên minh Hợp tác xã tỉnh … xây dựng Kế hoạch …").
"""

import re
from collections.abc import Iterable, Sequence

from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.text.casing import sentence_case
from hoptacxa_desktop.domain.text.fold import find_folded, fold
from hoptacxa_desktop.reading.bodies import Bodies

_DRAWS_UP = re.compile(
    r"\s+(?:xây dựng|ban hành|lập|đề ra|triển khai)\s+(?:\w+\s+){0,2}?(?:kế hoạch|chương trình)",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"^(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Thường vụ|Lãnh đạo)\s+"
    r"(?=Liên minh|Hội|Đoàn|Tỉnh|Công đoàn)",
    re.IGNORECASE,
)
_BARE_ORGAN = re.compile(r"(?:Ban|Thường) \w+(?: \w+)?", re.IGNORECASE)
_ORGANS = {"ban thuong vu": "Ban Thường vụ", "ban chap hanh": "Ban Chấp hành"}
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_OF_PROVINCE = re.compile(r"\btỉnh$", re.IGNORECASE)


def is_organ(name: str) -> bool:
    """True for "BAN THƯỜNG VỤ" alone: an organ of the union that the line above it names."""
    return fold(name.strip()) in _ORGANS


def issuer_of(
    letterhead: Letterhead, opening: Sequence[str], place: str, texts: Iterable[str], bodies: Bodies
) -> str:
    """The office's name in a sentence, "" where nothing tells it.

    `texts`: the words of the body, in which the name may stand with its capitals right.
    """
    if letterhead.issuer:
        return _of_letterhead(letterhead, place, [*opening, *texts])
    return _of_opening(opening, place, bodies)


def _of_letterhead(letterhead: Letterhead, place: str, texts: Sequence[str]) -> str:
    organs = [line for line in letterhead.issuer if is_organ(line)]
    own = [line for line in letterhead.issuer if line not in organs] or organs
    parts = [_as_written(line, place, texts) for line in own]
    name = " ".join([parts[0], *[part[:1].lower() + part[1:] for part in parts[1:]]])
    if organs and own is not organs:
        return f"{_ORGANS[fold(organs[-1].strip())]} {name}"
    if len(parts) > 1 or (place and fold(place) in fold(name)):
        return _as_written(name, place, texts) if len(parts) == 1 else name
    superior = " ".join(letterhead.superior)
    province = re.search(r"\b(TỈNH|THÀNH PHỐ)\s+(.+)$", superior)
    tail = f" {province[1].lower()} {_as_written(province[2], place, texts)}" if province else ""
    return f"{name}{tail}"


def _as_written(name: str, place: str, texts: Sequence[str]) -> str:
    """A name in capitals as the text writes it elsewhere, else by the rules of capitals."""
    if not name.isupper():
        return name
    for text in texts:
        for span in find_folded(text, name):
            found = text[span.start : span.end]
            if not found.isupper():
                return found[:1].upper() + found[1:]
    return sentence_case(name, names=["Việt Nam", *([place] if place else [])])


def _of_opening(opening: Sequence[str], place: str, bodies: Bodies) -> str:
    for words in reversed(opening):
        found = _DRAWS_UP.search(words)
        if found is None:
            continue
        before = _BRACKETS.sub("", words[: found.start()])
        name = re.split(r"[.;,:]\s+", before)[-1].strip()
        name = _ORGAN.sub("", name)
        if not bodies.begins.match(name) or _BARE_ORGAN.fullmatch(name):
            continue
        if place and _OF_PROVINCE.search(name):
            name = f"{name} {place}"
        return name
    return ""
