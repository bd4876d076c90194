"""Recipients and signature, in whatever order a converter has left them.

Nghị định 30/2020, Phụ lục I, II.7-II.9. Braces and purposes are practice of the offices.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup, Recipients
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.reading.roles import Role, is_of_body
from hoptacxa_desktop.reading.signers import Signers
from hoptacxa_desktop.reading.source import Line, Remark
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even

_DASH = re.compile(r"^[-–—•+*]\s*")
_NOTE = re.compile(
    r"\s*(\((?:để\s|b/c|t/h|p/h|thay|báo cáo|thực hiện|phối hợp)[^()]*\))\s*$", re.IGNORECASE
)
_BRACE = re.compile(r"\s*[}⎬⎭⎫{]\s*")
_PURPOSE = re.compile(r"^\(?\s*(?:để\b|b/c|t/h|p/h)", re.IGNORECASE)
_ENDS = " ;.,"


@dataclass(slots=True)
class Closing:
    """The two blocks; `roles`: what each line is; `left`: lines that are neither.

    `beside`: the signatures of those who sign together with the first.
    """

    recipients: Recipients | None = None
    signature: Signature = Signature()
    beside: tuple[Signature, ...] = ()
    roles: dict[int, str] = field(default_factory=dict)
    left: list[Line] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def read_closing(
    lines: Sequence[Line],
    vocabulary: Vocabulary,
    told: Mapping[int, Role] = MappingProxyType({}),
) -> Closing:
    """The closing of a document from its lines. `told`: a person's word what they are."""
    reader = _ClosingReader(vocabulary, told)
    for line in lines:
        reader.take(line)
    return reader.done()


@dataclass(slots=True)
class _Row:
    """A recipient as it is read: its words, the note behind it, words of a second column."""

    text: str
    note: str = ""
    aside: str = ""
    number: int = 0


@dataclass(slots=True)
class _ClosingReader:
    vocabulary: Vocabulary
    told: Mapping[int, Role]
    closing: Closing = field(default_factory=Closing)
    rows: list[_Row] = field(default_factory=list)
    signers: Signers = field(init=False)
    listing: bool = False
    seen: bool = False

    def __post_init__(self) -> None:
        self.signers = Signers(self.vocabulary)

    def take(self, line: Line) -> None:
        if is_of_body(self.told.get(line.number)):
            self.closing.left.append(line)
            self.closing.roles[line.number] = Role.PARAGRAPH.value
            return
        for part in line.words.split("\n"):
            if part.strip(" \t*_-–.…") or part.strip():
                for side in self.signers.sides(part):
                    self._take_words(side.strip(" "), line)

    def _take_words(self, words: str, line: Line) -> None:
        role = "recipient"
        bare = words.strip()
        if not bare:
            return
        told = self.told.get(line.number)
        if self.vocabulary.begins("recipients", bare) and len(bare) < 40:
            self.listing = self.seen = True
        elif told is Role.RECIPIENT:
            self.listing = self.seen = True
            self._recipient(words, line)
        elif self.signers.takes(
            bare, line, listing=self.listing, archived=self.seen and self._archived
        ):
            role, self.listing = "signature", False
        elif told is Role.SIGNATURE:
            self.signers.told(bare, line)
            role, self.listing = "signature", False
        elif self.listing:
            self._recipient(words, line)
        else:
            self.closing.left.append(line)
            role = "paragraph"
        self.closing.roles.setdefault(line.number, role)

    @property
    def _archived(self) -> bool:
        return any(row.text.casefold().startswith("lưu") for row in self.rows)

    def _recipient(self, words: str, line: Line) -> None:
        text, _, aside = words.strip().partition("\t")
        braced = _BRACE.split(text, maxsplit=1)
        if len(braced) == 2:
            text, aside = braced[0], f"{braced[1]} {aside}".strip(_ENDS) or "}"
        dashed = bool(_DASH.match(text) or line.label)
        text = _DASH.sub("", text).strip()
        if _PURPOSE.match(text) and self.rows:
            self.rows[-1].aside = " ".join((self.rows[-1].aside, text)).strip()
            return
        if dashed or not self.rows or self._ended(self.rows[-1]):
            self.rows.append(_Row("", number=line.number))
        row = self.rows[-1]
        row.text = f"{row.text} {text}".strip()
        row.aside = f"{row.aside} {aside.strip()}".strip()

    def _ended(self, row: _Row) -> bool:
        return row.text.endswith((";", ".")) and not row.text.endswith("…")

    def done(self) -> Closing:
        archive = [row for row in self.rows if even(row.text).startswith("luu")]
        listed = [row for row in self.rows if row not in archive]
        if self.seen:
            last = "; ".join(f"{row.text.rstrip(' ;')} {row.aside}".rstrip() for row in archive)
            groups = tuple(self._groups(listed))
            self.closing.recipients = Recipients(groups=groups, archive=last)
        first, *beside = self.signers.signatures() or (Signature(),)
        self.closing.signature, self.closing.beside = first, tuple(beside)
        self.closing.remarks.extend(self.signers.remarks())
        return self.closing

    def _groups(self, rows: list[_Row]) -> Iterator[RecipientGroup]:
        """Rows under one brace are a group; words beside them are what the brace says."""
        for members, purpose in _braces(rows):
            recipients = tuple(_recipient(row) for row in members)
            if purpose and len(members) > 1:
                why = f"Chưa chắc ngoặc “{purpose}” gồm những dòng nào."
                self.closing.remarks.append(
                    Remark(line=members[0].number, text=members[0].text, why=why)
                )
            yield RecipientGroup(recipients=recipients, purpose=purpose)


def _recipient(row: _Row) -> Recipient:
    text = row.text.rstrip(_ENDS)
    note = _NOTE.search(text)
    if note:
        return Recipient(text=text[: note.start()].rstrip(_ENDS), note=note[1])
    return Recipient(text=text)


def _braces(rows: list[_Row]) -> Iterator[tuple[list[_Row], str]]:
    """Stretches of rows with one purpose: as many rows above its first word as below its last."""
    at = 0
    while at < len(rows):
        first = next((i for i in range(at, len(rows)) if rows[i].aside), None)
        if first is None:
            yield rows[at:], ""
            return
        last = _last_of_purpose(rows, first)
        end = min(len(rows), last + 1 + (first - at))
        following = next((i for i in range(last + 1, len(rows)) if _opens(rows[i])), len(rows))
        end = min(end, max(following, last + 1))
        words = " ".join(row.aside for row in rows[first : last + 1]).replace("}", " ")
        purpose = " ".join(words.split()).strip(_ENDS)
        yield rows[at:end], purpose
        at = end


def _opens(row: _Row) -> bool:
    return bool(row.aside and _PURPOSE.match(row.aside))


def _last_of_purpose(rows: list[_Row], first: int) -> int:
    last = first
    for at in range(first + 1, len(rows)):
        if _opens(rows[at]):
            break
        if rows[at].aside:
            last = at
    return last
