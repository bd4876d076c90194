"""The head of a document: letterhead, number, place and date, type, subject, bases, opening.

Nghị định 30/2020, Phụ lục I, II.1-II.6a.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.plan import DraftDate
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.issuer import is_organ
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.source import Block, Line, grid_lines
from hoptacxa_desktop.reading.titles import Title, title_among
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even

# The stroke is sometimes forgotten ("Số 02 KH-TV"), blanks stand around the dashes of the symbol.
_NUMBER = re.compile(
    r"Số\s*:?\s*(?P<number>[\d\s]*?)\s*(?:[/-]|(?<=\d)\s+(?=KH|CTr))\s*"
    r"(?P<symbol>(?:[^\s,;]+(?:\s*[-–/]\s*[^\s,;]+)*)?)\s*$",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(
    r"(?:(?P<place>[^\d,]{2,40}?)\s*,\s*)?ngày\s*(?P<day>\d{0,2})[\s.…]*"
    r"tháng\s*(?P<month>\d{0,2})[\s.…]*năm\s*(?P<year>\d{4})?",
    re.IGNORECASE,
)
# Number and date on one line: "Số: 16/KH-THNĐ Nhân Đạo, ngày …".
_BOTH = re.compile(
    r"(?P<left>Số\b[^/-]*[/-]\s*\S+?),?\s+(?P<right>(?:[^\d,/-]{2,40},\s*)?ngày\b.*)", re.IGNORECASE
)
_ATTACHED = re.compile(
    r"(?:kế hoạch|quyết định|chương trình)\s+số\s*:?\s*(?P<number>\d*)\s*[/-]\s*(?P<symbol>\S+?)"
    r"[,\s]+ngày\s*(?P<day>\d{1,2})\s*(?:/|tháng)\s*(?P<month>\d{1,2})\s*(?:/|năm)\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_COUNTRY = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
_UNION = ("doan tncs ho chi minh", "doan thanh nien cong san ho chi minh")
_MOTTO = re.compile(r"doc lap\W+tu do\W+hanh phuc")
_ORNAMENT = re.compile(r"[\W_]*\Z")
# A line of the names at the left that goes on with the one above it.
_GOES_ON = re.compile(
    r"(?:TỈNH(?!\s+(?:ỦY|UỶ|ĐOÀN))|THÀNH PHỐ|HUYỆN(?!\s+(?:ỦY|UỶ))|XÃ|PHƯỜNG|QUẬN|THỊ|VIỆT NAM|"
    r"CHÍNH PHỦ|VÀ|CỦA|TRUNG ƯƠNG|NHÂN DÂN|LẦN|KHÓA)\b"
)
_OPENING = re.compile(
    r"(?:căn cứ|thực hiện|thi hành|nhằm|để|triển khai|theo|xét|trên cơ sở|trong|ngày|nghị quyết|"
    r"luật)\b",
    re.IGNORECASE,
)
_SUBJECT_LETTERS = 600
_ABOVE = (Role.LETTERHEAD, Role.NUMBER, Role.PLACE_DATE)
_BELOW = (Role.SUBJECT, Role.BASIS, Role.OPENING)


@dataclass(slots=True)
class Head:
    """What the head says, as found; "" and None for what is not there.

    `names`, `party`: the lines at the upper left, and that of the Party above them.
    `more_numbers`: those that other offices give a joint plan.
    `paragraphs`: the lines between the subject and the first part: bases and opening.
    `left`: lines that are none of these; they must not be lost.
    """

    letterhead: Letterhead = Letterhead()
    names: list[str] = field(default_factory=list)
    party: tuple[str, ...] = ()
    more_numbers: list[str] = field(default_factory=list)
    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: date | None = None
    draft_date: DraftDate = DraftDate()
    type_name: str = ""
    subject: str = ""
    paragraphs: list[Line] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)


def read_head(
    blocks: Sequence[Block],
    vocabulary: Vocabulary,
    bodies: Bodies,
    told: Mapping[int, Role] = MappingProxyType({}),
) -> Head:
    """The head of a document from its blocks. `told`: a person's word what lines are."""
    return _HeadReader(vocabulary, bodies, told).read(list(_lines(blocks)))


def reference_of(words: str) -> tuple[str, str, date] | None:
    """Number, symbol and date of the document that an annex says it belongs to; None for none."""
    found = _ATTACHED.search(words)
    day = _day(found) if found else None
    return (found["number"], found["symbol"].rstrip(","), day) if found and day else None


@dataclass(slots=True)
class _HeadReader:
    vocabulary: Vocabulary
    bodies: Bodies
    told: Mapping[int, Role]
    head: Head = field(default_factory=Head)

    def read(self, lines: list[Line]) -> Head:
        found = self._title(lines)
        count = found.at if found else self._above_without_title(lines)
        above, title, below = lines[:count], lines[count : count + bool(found)], lines[count:]
        below = [line for line in above if self._is(line, _BELOW)] + below[bool(found) :]
        above = [line for line in above if not self._is(line, _BELOW)]
        for line in (*above, *(line for line in below if self._is(line, _ABOVE))):
            self._above_line(line)
        names = letterhead(self.head.names, self.bodies)
        # The state's form prints no "ĐẢNG CỘNG SẢN VIỆT NAM": the name stays, above all others.
        self.head.letterhead = replace(names, superior=(*self.head.party, *names.superior))
        if found:
            self.head.type_name = found.type_name
            self.head.lines[title[0].number] = "subject" if found.rest else "type"
        below = [line for line in below if not self._is(line, _ABOVE)]
        self._subject(below, found.rest if found else "")
        return self.head

    def _is(self, line: Line, roles: Collection[Role]) -> bool:
        """True for a line that a person said to be one of these."""
        return self.told.get(line.number) in roles

    def _title(self, lines: list[Line]) -> Title | None:
        """The line with the type: the one that a person says, else the one that looks like it."""
        said = next((at for at, line in enumerate(lines) if self._is(line, (Role.TYPE,))), None)
        if said is not None:
            return Title(said, lines[said].words.strip().rstrip(":"))
        found = title_among(lines, self.vocabulary)
        moved = found is not None and self._is(lines[found.at], (*_ABOVE, *_BELOW))
        return None if moved else found

    def _above_without_title(self, lines: list[Line]) -> int:
        """Without a title line, the head goes as far as numbers, dates and names do."""
        last = -1
        for at, line in enumerate(lines):
            if _NUMBER.match(line.words.strip()) or _PLACE_DATE.match(line.words.strip()):
                last = at
        return last + 1

    def _above_line(self, line: Line) -> None:
        told = self.told.get(line.number)
        if told is not None and self._as_told(line, told):
            return
        for words in re.split(r"[\n\t]", line.words):
            # A wide blank parts two columns, but also waits for the clerk's number and day.
            whole = _NUMBER.match(words.strip()) or _PLACE_DATE.fullmatch(words.strip())
            for part in (words,) if whole else _columns(words):
                self._above_words(part.strip(), line.number)

    def _as_told(self, line: Line, told: Role) -> bool:
        """Take a line for what a person says; False where its own shape says more."""
        words = line.words.strip()
        if told is Role.NUMBER and not _NUMBER.match(words):
            before, _, symbol = words.partition("/")
            self.head.number = "".join(re.findall(r"\d+", before)[-1:])
            self.head.symbol = re.sub(r"\s", "", symbol)
        elif told is Role.PLACE_DATE and not _PLACE_DATE.match(words):
            self.head.place = words
        elif told is Role.LETTERHEAD:
            self.head.names.append(words)
        else:
            return False
        self.head.lines[line.number] = told.value
        return True

    def _above_words(self, words: str, number: int) -> None:
        told = fold(words)
        if not words or _ORNAMENT.match(words) or told in _COUNTRY or _MOTTO.fullmatch(told):
            self.head.lines.setdefault(number, "letterhead")
            self.head.party = (words,) if told == _COUNTRY[1] else self.head.party
            return
        # The union prints its name at the upper right, where others have the country's.
        if told in _UNION and self.head.number:
            self.head.lines.setdefault(number, "letterhead")
            self.head.party = (words,)
            return
        if found := _NUMBER.match(words):
            self._number(*(re.sub(r"\s", "", found[part]) for part in ("number", "symbol")))
            self.head.lines[number] = "number"
        elif found := _PLACE_DATE.match(words):
            self.head.place = (found["place"] or "").strip()
            self.head.issued_on = _day(found)
            self.head.draft_date = DraftDate() if self.head.issued_on else _drafted(found)
            self.head.lines[number] = "place-date"
        else:
            self.head.names.append(words)
            self.head.lines[number] = "letterhead"

    def _number(self, number: str, symbol: str) -> None:
        """The office's own number; a second one is another office's."""
        if self.head.symbol and symbol not in ("", self.head.symbol):
            self.head.more_numbers.append(f"{number}/{symbol}")
        else:
            self.head.number, self.head.symbol = number, symbol

    def _subject(self, lines: list[Line], begun: str) -> None:
        """The lines under the type up to the first sentence of the opening; `begun` on its line."""
        taken = [begun] if begun else []
        told = [line for line in lines if self._is(line, (Role.SUBJECT,))]
        for at, line in enumerate(lines):
            if line not in told and not self._goes_on(line, taken, lines[at + 1 :]):
                self.head.paragraphs = [line for line in lines[at:] if line not in told]
                later = [line for line in lines[at:] if line in told]
                taken.extend(line.words.strip() for line in later)
                self.head.lines.update((line.number, "subject") for line in later)
                break
            if not _ORNAMENT.match(line.words):
                taken.append(line.words.strip())
                self.head.lines[line.number] = "subject"
        if len(taken) > 1 and not told and self._is_issuer(taken[-1]):
            last = lines[len(taken) - 1 - bool(begun)]
            self.head.paragraphs.insert(0, last)
            self.head.lines[last.number] = "opening"
            taken.pop()
        self.head.subject = "\n".join(taken)

    def _is_issuer(self, words: str) -> bool:
        """ "THỦ TƯỚNG CHÍNH PHỦ", "BỘ TRƯỞNG BỘ …": who issues, above the grounds."""
        issuer = even(" ".join(self.head.letterhead.issuer))
        post = words.isupper() and self.vocabulary.begins("posts", words)
        return post or (bool(issuer) and even(words) == issuer)

    def _goes_on(self, line: Line, taken: list[str], following: list[Line]) -> bool:
        words = line.words.strip()
        if self._is(line, (Role.OPENING, Role.BASIS)):
            return False
        if len(words) > _SUBJECT_LETTERS or words.startswith("("):
            return False
        if words.endswith((".", ";", ":")) and (taken or len(words) > 120):
            return False
        if not taken:
            return True
        if re.match(r"căn cứ\b", words, re.IGNORECASE):
            return False
        opens = _OPENING.match(words) and len(words) > 100
        return not opens


def letterhead(names: Sequence[str], bodies: Bodies) -> Letterhead:
    """The superior's lines and the issuer's: the issuer is the last body that is named."""
    named = named_bodies(names, bodies)
    if not named:
        return Letterhead()
    superior = tuple(line for body in named[:-1] for line in body)
    return Letterhead(superior=superior, issuer=tuple(named[-1]))


def named_bodies(names: Sequence[str], bodies: Bodies) -> list[list[str]]:
    """The lines of each body at the upper left.

    A line that begins no name of a body goes on with the one above ("TỈNH …", "VIỆT NAM").
    """
    named: list[list[str]] = []
    for name in names:
        of_above = _GOES_ON.match(name.upper()) or is_organ(name)
        if named and (of_above or not bodies.begins.match(name)):
            named[-1].append(name)
        else:
            named.append([name])
    return named


def _columns(words: str) -> Iterator[str]:
    """The parts of a line: two columns, or number and date."""
    for part in re.split(r"\s{3,}", words):
        both = _BOTH.fullmatch(part.strip())
        yield from (both["left"], both["right"]) if both else (part,)


def _day(found: re.Match[str]) -> date | None:
    if not (found["day"] and found["month"] and found["year"]):
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _drafted(found: re.Match[str]) -> DraftDate:
    """What a date says that is none yet; a day that no calendar has stays as it is written."""
    said = {part: int(found[part] or 0) for part in ("day", "month", "year")}
    return DraftDate(**said)


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    for block in blocks:
        yield from (block,) if isinstance(block, Line) else grid_lines(block)
