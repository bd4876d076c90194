"""What a line looks like: label, heading, field, end of a sentence. Nothing here knows a plan.

Every rule names the habit of plan writers that it rests on.
"""

import re
from functools import cache

from hoptacxa_desktop.domain.fields import ACTIVITY_FIELDS
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.plain.words import words

# Labels are typed at the start of a paragraph and followed by a blank, or by a capital letter.
_LABEL = re.compile(
    r"""(?:
      [-–—−+*•·●○▪■□◦➢✓❖\uf000-\uf0ff](?=\s|[^\W\d_])   # "-", "+", bullets, Word's own signs
    | \d{1,3}[.)/](?=\s|[^\W\d_]) | \d{1,2}-(?=\s)        # "1.", "1)", "1/", "1-"
    | \d{1,2}(?:\.\d{1,2}){1,4}(?:[.):](?=\s|[^\W\d_])|(?=\s+[^\W\d_]))   # "1.1.", "1.1"
    | \((?:\d{1,2}|[a-zđ]|[ivx]{1,5})\)                   # "(1)", "(a)", "(ii)"
    | [a-zđ]{1,2}[)/](?=\s|[^\W\d_]) | [a-zđ]\.(?=\s)     # "a)", "a."
    | [A-HĐ][.)/](?=\s)                                   # "A."
    | [IVXL]{1,6}(?:[.)/](?=\s|[^\W\d_])|\s?[-–](?=\s))   # "I.", "I-", "I/"
    | (?:Điều|Chương|Phần|Mục|PHẦN|CHƯƠNG|MỤC|PHỤ\sLỤC|Phụ\slục)\s+(?:[IVXL]+|\d{1,3}|thứ\s\w+)
      (?=[.:]|\s*$|\s*[-–]\s)                             # "Điều 1.", "Chương II"
    )""",
    re.VERBOSE,
)
# Numbers, dates and mottos of the letterhead are lines of their own (Nghị định 30/2020, Phụ lục I).
_NUMBER_LINE = re.compile(r"Số\s*:|Số\s+\d+[-/]\w", re.IGNORECASE)
_PLACE_DATE = re.compile(
    r"[^\W\d_][^\d,;.:]{1,40},\s*ngày\b[^;:]{0,20}\btháng\b[^;:]{0,20}\bnăm\b.{0,8}", re.I
)
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|doc lap\W+tu do\W+hanh phuc|dang cong san viet nam")
_RECIPIENTS = re.compile(r"n[ơo]i nh[ậa]n\s*(?::|$)|k[íi]nh g[ửu]i\s*:", re.IGNORECASE)
# Signers write in whose name they sign: "TM.", "KT.", "T/M".
_FOR = re.compile(r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\b\.?\s?[^\W\d_]")
_SIGNED = 9
_DEPUTY = re.compile(r"(?:phó|quyền)\s+")
_BASIS = re.compile(r"Căn cứ\s|Theo đề nghị\s|Xét đề nghị\s")
_NOTE = re.compile(r"\((?:Kèm theo|Ban hành|Chi tiết|Có )")
_CLOSED = re.compile(r"[.;:!?…/][\"'”’)\]*]*$")
_FINAL = re.compile(r"(?:/\.|\./)[\"'”’)/.]*$|:$")
_OPENING = "\"'“‘([«"


def label_of(line: str) -> str:
    """The label at the start of the line, as typed; "" for none."""
    found = _LABEL.match(line)
    return found[0] if found else ""


def is_upper(line: str) -> bool:
    """True for a line in capitals of two words or more: headings, titles, offices."""
    letters = re.findall(r"[^\W\d_]+", line)
    return line.isupper() and (len(letters) > 1 or len("".join(letters)) > 4)


def is_open(line: str) -> bool:
    """True where the line ends without a closing sign, so that a sentence may go on."""
    return not _CLOSED.search(line[-20:])


def is_final(line: str) -> bool:
    """True where nothing goes on: "./." ends a plan's text, a colon announces what is below."""
    return bool(_FINAL.search(line[-20:]))


def starts_small(line: str) -> bool:
    """True for a line whose first letter is small: no paragraph begins so."""
    first = line.lstrip(_OPENING)[:1]
    return first.islower() and not label_of(line)


def is_head_line(line: str) -> bool:
    """True for motto, number and place with date."""
    return bool(
        _NUMBER_LINE.match(line) or _PLACE_DATE.fullmatch(line) or _MOTTO.search(fold(line[:60]))
    )


def is_motto(line: str) -> bool:
    """True for the name of the state or the party and for the motto."""
    return bool(_MOTTO.search(fold(line[:80])))


def is_number_or_date(line: str) -> bool:
    """True for the paper's number or its place and date."""
    return bool(_NUMBER_LINE.match(line) or _PLACE_DATE.fullmatch(line))


def is_recipients(line: str) -> bool:
    """True for "Nơi nhận:" and "Kính gửi:"."""
    return bool(_RECIPIENTS.match(line))


def is_signature(line: str) -> bool:
    """True for the capitals over a signer's name."""
    if not line.isupper() or len(line.split()) > _SIGNED:
        return False
    office = _DEPUTY.sub("", line.lower())
    return bool(_FOR.match(line)) or office.startswith(tuple(sorted(words("signers"))))


def is_kind(line: str) -> bool:
    """True for the kind of a paper alone on its line: "KẾ HOẠCH", "PHỤ LỤC II"."""
    said = line.lower().strip(" .:").split()
    return line.isupper() and 2 <= len(said) <= 3 and " ".join(said[:2]) in words("kinds")


def starts_alone(line: str) -> bool:
    """True for a line that begins something by what it says: a field, a basis, a note."""
    return bool(
        is_head_line(line)
        or is_recipients(line)
        or is_signature(line)
        or _BASIS.match(line)
        or _NOTE.match(line)
        or is_field(line)
    )


def is_field(line: str) -> bool:
    """True for "Thời gian: ...": a field's name, as offices write it, and a colon."""
    name, colon, _ = line[:60].partition(":")
    return bool(colon) and fold(name).strip() in _field_names()


@cache
def _field_names() -> frozenset[str]:
    names = (name for spec in ACTIVITY_FIELDS for name in (spec.label, spec.line, *spec.synonyms))
    return frozenset(fold(name) for name in names if name)


def ends_hanging(line: str) -> bool:
    """True where the last word asks for another one: "của", "VÀ"."""
    return _last_word(line) in words("hanging")


def asks_for_number(line: str) -> bool:
    """True where the last word is said of a number: "tháng", "Nghị quyết số"; not "hằng năm"."""
    before, last = ["", "", *line.lower().split()][-2:]
    return last in words("counted") and before not in words("whole") and not before.isdigit()


def joins_heading(line: str) -> bool:
    """True where a line of capitals begins with a word that no heading begins with."""
    return line.split(maxsplit=1)[0].lower() in words("joining")


def _last_word(line: str) -> str:
    return line.rsplit(maxsplit=1)[-1].lower() if line else ""
