"""Citations of other documents: found in a text, taken apart, written by the decree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hoptacxa_desktop.domain.registers.types import KNOWN, LAWS
from hoptacxa_desktop.domain.text.document_numbers import NUMBER_PATTERN, number_from
from hoptacxa_desktop.domain.timing import dates


class CitationFault(StrEnum):
    """What is wrong with the writing of a citation (not with what it says)."""

    NO_SO = "no-so"
    COLON_AFTER_SO = "colon-after-so"
    COMMA_BEFORE_DATE = "comma-before-date"
    BLANK_IN_NUMBER = "blank-in-number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Another document, by its parts; "" or None for what is not given.

    `number`: number and symbol as one word. `subject`: without its joining word. `joint`: that
    word, "về", "về việc" or "" where the subject is a verb ("ban hành …"). Of a law `subject` is
    the rest of its name: type_name "Luật", subject "Hợp tác xã".
    """

    type_name: str = ""
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    subject: str = ""
    joint: str = "về"

    @property
    def by_name_only(self) -> bool:
        """True for laws, which are cited without number and issuer."""
        return self.type_name in {law.name for law in LAWS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A citation in a text: `text[start:end]`, and how its writing departs from the decree."""

    start: int
    end: int
    citation: Citation
    faults: tuple[CitationFault, ...] = ()


def full(citation: Citation, *, long_date: bool = False) -> str:
    """The citation with all that is known of it, as at its first place in a text.

    "Kế hoạch số 45/KH-BCĐ ngày 05/02/2027 của … về …"; laws by name, with the date where one is
    given ("Luật Hợp tác xã ngày 20/6/2023"). Nghị định 30/2020, Phụ lục I, II.6.
    """
    day = _day(citation.issued_on, long_date=long_date)
    if citation.by_name_only:
        return _join(citation.type_name, citation.subject, day)
    number = citation.number and f"số {citation.number}"
    issuer = citation.issuer and f"của {citation.issuer}"
    subject = citation.subject and _join(citation.joint, citation.subject)
    return _join(citation.type_name, number, day, issuer, subject)


def short(citation: Citation) -> str:
    """The citation at every later place: type and number only, laws by their name.

    Nghị định 30/2020, Phụ lục I, II.6.
    """
    if citation.by_name_only or not citation.number:
        return _join(citation.type_name, citation.subject)
    return f"{citation.type_name} số {citation.number}".strip()


def parse_citation(text: str) -> Citation | None:
    """The first citation in the text, or None."""
    return next((found.citation for found in find_citations(text)), None)


def find_citations(text: str) -> tuple[Found, ...]:
    """The citations with a number, and laws with a date, a number or a year; in their order.

    `text`: composed letters. "số:" and ", ngày" are read, and told as faults. The subject goes
    as far as a full stop, a semicolon, the next document or the next body that acts. What is cited
    inside a subject is found for itself too, within the span of the other.
    """
    starts = (match for match in _STARTS.finditer(text) if not _is_own_number(match))
    return tuple(_law(text, match) if match["law"] else _document(text, match) for match in starts)


def _any(names: Iterable[str]) -> str:
    """A pattern for any of the names, the longest first, whatever blanks part their words."""
    longest_first = sorted(set(names), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)


def _words(table: str) -> str:
    return _any(word for line in table.split("\n") for word in line.strip().split("|") if word)


_TYPE = _any(kind.name for kind in KNOWN if not kind.by_name_only)
_LAW = _any(law.name for law in LAWS)
_VERBS = _words(
    """
    ban hành|quy định|phê duyệt|sửa đổi|hướng dẫn|bổ sung|điều chỉnh|công bố|thành lập|giao
    tổ chức|triển khai|thực hiện|phát động
    """
)
# Bodies act: after a comma one of them begins a new clause.
_BODIES = _words(
    """
    Liên minh|LMHTX|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Ban|Sở|Tỉnh|Thành|Bộ|Hội|Đảng|Chính phủ
    Thủ tướng|Quốc hội|Văn phòng|Phòng
    """
)
_ACTS = _words(
    "xây dựng|nhằm|để|gắn|phù hợp|đề nghị|yêu cầu|tiếp tục|trong đó|cụ thể|theo|được|đến|giai đoạn"
)

_AMENDING = r"sửa\s+đổi,\s+bổ\s+sung\s+một\s+số\s+điều\s+(?:của\s+)?(?:các\s+)?"
_STARTS = re.compile(
    rf"""
    (?: \b(?P<type>{_TYPE}) (?P<between> (?:\s+(?!số\b|{_TYPE})[^\W\d]+){{0,12}}?) \s+ )?
    (?: \b(?P<so>[Ss]ố) \s* (?P<colon>:)? \s* )? {NUMBER_PATTERN}
    | \b(?P<law>{_LAW}) \s+
      (?P<name> (?:{_AMENDING}(?:{_LAW})\s+)?
        (?:(?!,?\s+(?:và\s+)?(?:{_TYPE}|{_LAW})\b)[^;:.()“”\n\d]){{3,80}}? ) ,?
      (?= \s+ (?: số \s* :? \s* \d | ngày \s+ \d | năm \s+ (?:19|20)\d\d ) )
    """,
    re.VERBOSE,
)
_LAW_NUMBER = re.compile(rf",?\s+số\s*(?P<colon>:)?\s*{NUMBER_PATTERN}", re.VERBOSE)
_LAW_YEAR = re.compile(r"\s+(năm\s+(?:19|20)\d\d)")
_DATED = re.compile(
    r"""(?P<comma>\s*,)? \s+ (?P<date> ngày \s+ \d{1,2}
        (?: \s?[/.-]\s? \d{1,2} \s?[/.-]\s? \d{4} | \s+tháng\s+\d{1,2}\s+năm\s+\d{4} ))""",
    re.VERBOSE,
)
_STOP = rf"""(?= \s* (?: [;\n“”:)] | \.+(?:\s|$) | \.?/\. | $ | \((?!cũ\))
    | ,\s+(?:{_BODIES}|{_TYPE}|{_LAW})\b | [,;]?\s+và\s+(?:các\s+)?(?:{_TYPE}|{_LAW}|số\s)\b ))"""
_OF = r",?\s+(?:của\s+|(?=Hội\s+nghị\s+lần))"
_ISSUERS = (
    re.compile(
        rf"{_OF}(?P<issuer>Ban\s+[Cc]hỉ\s+đạo\s[^;:.()“”\n]{{2,160}}?)"
        rf"(?:{_STOP}|(?=,?\s+(?:về|ngày|ban\s+hành|năm\s+\d|{_ACTS})\b))",
        re.VERBOSE,
    ),
    # A body's name may itself have a comma: then only "về" can tell where it ends.
    re.compile(rf"{_OF}(?P<issuer>[^;:.()“”\n]{{2,120}}?(?:\(cũ\))?)(?<!,)(?=\s+về\b)", re.VERBOSE),
    re.compile(
        rf"{_OF}(?P<issuer>\S.*?)"
        rf"(?:{_STOP}|(?=,?\s+(?:về|ngày|(?i:{_VERBS})|{_ACTS})\b|,\s))",
        re.VERBOSE,
    ),
)
_CLAUSE = re.compile(
    rf",\s+(?:{_BODIES}|{_TYPE}|{_LAW}|{_ACTS}|{_VERBS})\b"
    rf"|\s(?:{_VERBS}|{_ACTS})\b|\svà\s+(?:các\s+)?(?:{_TYPE}|{_LAW}|số)\b"
)
_SUBJECT = re.compile(
    rf",?\s+(?: (?P<joint>về\s+việc|về)\s+ | (?=(?i:{_VERBS})\b) )"
    rf"(?P<subject>(?:“[^”\n]*”|\(cũ\)|[^“\n])+?){_STOP}",
    re.VERBOSE,
)


def _is_own_number(match: re.Match[str]) -> bool:
    """True for "Số: 84/KH-LMHTX", the number of the paper itself."""
    return not match["law"] and not match["type"] and match["so"] == "Số" and bool(match["colon"])


def _document(text: str, match: re.Match[str]) -> Found:
    number = number_from(match)
    before = " ".join((match["between"] or "").split())
    end, day, comma = _dated(text, match.end())
    end, issuer = _issuer(text, end)
    if day is None:
        end, day, comma = _dated(text, end)
    stated = before.startswith("của ")
    subject = _SUBJECT.match(text, end)
    citation = Citation(
        type_name=_join(match["type"] or number.type_name, "" if stated else before),
        number=str(number),
        issued_on=day,
        issuer=before.removeprefix("của ") if stated else issuer,
        subject=" ".join(subject["subject"].split()) if subject else "",
        joint=" ".join((subject["joint"] or "").split()) if subject else "về",
    )
    return Found(
        start=match.start(),
        end=subject.end() if subject else end,
        citation=citation,
        faults=_faults(match, comma=comma, without_so=match["so"] is None),
    )


def _law(text: str, match: re.Match[str]) -> Found:
    end, number, colon = match.end(), "", None
    year = _LAW_YEAR.match(text, end)
    if year:
        end = year.end()
    numbered = _LAW_NUMBER.match(text, end)
    if numbered:
        end, number, colon = numbered.end(), str(number_from(numbered)), numbered
    end, day, comma = _dated(text, end)
    name = _join(match["name"], year[1] if year else "")
    citation = Citation(type_name=match["law"], number=number, issued_on=day, subject=name)
    faults = _faults(colon, comma=comma) if colon else ()
    return Found(start=match.start(), end=end, citation=citation, faults=faults)


def _dated(text: str, at: int) -> tuple[int, date | None, bool]:
    """The end of the date that follows, the day (None for none or an impossible one), its comma."""
    match = _DATED.match(text, at)
    if match is None:
        return at, None, False
    return match.end(), dates.parse_date(match["date"]), match["comma"] is not None


def _issuer(text: str, at: int) -> tuple[int, str]:
    """The end of the issuer that follows and its name, "" for none."""
    for pattern in _ISSUERS:
        match = pattern.match(text, at)
        if match and not _CLAUSE.search(match["issuer"]):
            return match.end(), " ".join(match["issuer"].split())
    return at, ""


def _faults(
    match: re.Match[str], *, comma: bool, without_so: bool = False
) -> tuple[CitationFault, ...]:
    written = match["party"] or match["symbol"] or ""
    blank = any(char.isspace() for char in match[0][match.start("digits") - match.start() :])
    present = {
        CitationFault.NO_SO: without_so,
        CitationFault.COLON_AFTER_SO: match["colon"] is not None,
        CitationFault.BLANK_IN_NUMBER: bool(written) and blank,
        CitationFault.COMMA_BEFORE_DATE: comma,
    }
    return tuple(fault for fault, is_there in present.items() if is_there)


def _day(day: date | None, *, long_date: bool) -> str:
    if day is None:
        return ""
    return dates.long(day) if long_date else f"ngày {dates.short(day)}"


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)
