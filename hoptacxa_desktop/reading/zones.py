"""The parts of a document by place: head, body, closing, annexes.

Rests on the order that the decree gives all papers: letterhead, title, text, then recipients and
signature, then the appendices, each under a title of its own (Nghị định 30/2020, Phụ lục I).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from hoptacxa_desktop.reading.labels import label_of
from hoptacxa_desktop.reading.roles import CLOSING_ROLES, HEAD_ROLES, Role, is_of_body
from hoptacxa_desktop.reading.source import Block, Grid, Line, grid_lines
from hoptacxa_desktop.reading.titles import has_bare_title, title_among
from hoptacxa_desktop.reading.vocabulary import Vocabulary

_TITLE_LETTERS = 80
_NAME_WORDS = 7
_FIRST_LINES = 40
_NUMBERED = re.compile(r"PHỤ (?:LỤC|BIỂU)\s*(?:SỐ\s*)?[\dIVX]+\s*[:.–-]")
_ON_BEHALF = re.compile(r"(?:TM|KT|TL|TUQ)\.?\s?[A-ZĐ]{2}")


@dataclass(slots=True)
class Zones:
    """The blocks of each part. Annexes: each with its own blocks, `closing` parts by annex.

    `closings`: the blocks of recipients and signature; the first is the document's own.
    """

    head: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    annexes: list["Annex"] = field(default_factory=list)


@dataclass(slots=True)
class Annex:
    """What is attached: the lines of its title, its blocks, its own recipients and signature."""

    head: list[Line] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)


def zones(
    blocks: Sequence[Block],
    vocabulary: Vocabulary,
    told: Mapping[int, Role] = MappingProxyType({}),
) -> Zones:
    """The parts of a document. `told`: a person's word what lines are, by their numbers.

    A line of the body ends head or closing where it stands; one of the head that stands further
    down goes up to it, alone.
    """
    return _Splitter(vocabulary, list(blocks), told).split()


@dataclass(slots=True)
class _Splitter:
    vocabulary: Vocabulary
    blocks: list[Block]
    told: Mapping[int, Role]

    def split(self) -> Zones:
        found = Zones()
        body_at = self._raised(self._body_start())
        found.head = self.blocks[:body_at]
        close_at = self._closing_start(body_at)
        found.body = self.blocks[body_at:close_at]
        annex_at = self._annex_start(close_at, after_closing=close_at < len(self.blocks))
        if annex_at < close_at:
            close_at = annex_at
        found.closing = list(self._closing_lines(self.blocks[close_at:annex_at]))
        found.annexes = list(self._annexes(annex_at))
        return found

    def _told(self, block: Block) -> Role | None:
        return self.told.get(block.number) if isinstance(block, Line) else None

    def _raised(self, start: int) -> int:
        """Where the body starts once the lines below that are said to be the head's are in it."""
        below = self.blocks[start:]
        raised = [block for block in below if self._told(block) in HEAD_ROLES]
        if raised:
            rest = [block for block in below if self._told(block) not in HEAD_ROLES]
            self.blocks = [*self.blocks[:start], *raised, *rest]
        return start + len(raised)

    def _body_start(self) -> int:
        """Where a person says, else the first line after the title with a part's label."""
        start = self._first_part()
        told = (at for at, block in enumerate(self.blocks) if is_of_body(self._told(block)))
        return min(start, next(told, start))

    def _first_part(self) -> int:
        """The first line after the title that begins with a label of a part, or an annex."""
        title, subject = self._title_and_subject()
        for at in range(subject + 1, len(self.blocks)):
            block = self.blocks[at]
            if isinstance(block, Grid):
                if block.bordered and at > title + 1:
                    return at
                continue
            if self._told(block) in HEAD_ROLES:
                continue
            label = label_of(block.words) if not block.label else label_of(f"{block.label} x")
            if (label and not label.is_bullet) or (block.level and not block.centred):
                return at
        return min(title + 2, len(self.blocks))

    def _title_and_subject(self) -> tuple[int, int]:
        """Where the title stands, and the last line that is the subject whatever it looks like."""
        found = title_among(self.blocks[:_FIRST_LINES], self.vocabulary)
        if found is None:
            return -1, -1
        return found.at, found.at if found.rest else found.at + 1

    def _closing_start(self, start: int) -> int:
        """Where recipients or signature begin, the first of them; the end where none do."""
        for at in range(start, len(self.blocks)):
            block = self.blocks[at]
            if isinstance(block, Grid):
                if not block.bordered and any(map(self._closes, grid_lines(block))):
                    return at
                continue
            told = self._told(block)
            if told in CLOSING_ROLES or self._opens_annex(at):
                return at
            if told is None and self._closes(block):
                return at
        return len(self.blocks)

    def _closing_lines(self, blocks: Sequence[Block]) -> Iterator[Line]:
        """The lines of a closing; where two sign side by side in a table, one after the other."""
        for block in blocks:
            columns = _columns(block) if isinstance(block, Grid) else []
            if sum(any(map(self._signs, column)) for column in columns) > 1:
                yield from (line for column in columns for line in column)
            else:
                yield from _lines((block,))

    def _signs(self, line: Line) -> bool:
        first = line.words.strip().split("\n")[0]
        return is_authority(first, self.vocabulary) or is_post(first, self.vocabulary)

    def _closes(self, line: Line) -> bool:
        words = line.words.strip()
        if len(words) < _TITLE_LETTERS and self.vocabulary.begins("recipients", words):
            return True
        return is_authority(words, self.vocabulary) or is_post(words, self.vocabulary)

    def _annex_start(self, start: int, *, after_closing: bool) -> int:
        for at in range(start, len(self.blocks)):
            if self._opens_annex(at) or (after_closing and self._opens_enclosed(at)):
                return at
        return len(self.blocks)

    def _opens_annex(self, at: int) -> bool:
        block = self.blocks[at]
        if not isinstance(block, Line):
            return False
        if told := self._told(block):
            # Two lines that are said to name an appendix name one.
            return told is Role.APPENDIX and not (at and self._opens_annex(at - 1))
        words = block.words.strip().rstrip(":")
        # "PHỤ LỤC I: PHÂN CÔNG …": the title on the line of the label, however long.
        if len(words) > _TITLE_LETTERS and not (words.isupper() and _NUMBERED.match(words)):
            return False
        if not self.vocabulary.begins("annex", words) or words[:1].islower():
            return False
        return (
            words.isupper() or re.fullmatch(r"Ph\w+ \w+\s*(?:số\s*)?[\dIVX]*\.?", words) is not None
        )

    def _opens_enclosed(self, at: int) -> bool:
        """A second title ("KẾ HOẠCH") after the closing: what a decision promulgates."""
        block = self.blocks[at]
        return isinstance(block, Line) and has_bare_title(block.words, self.vocabulary)

    def _annexes(self, start: int) -> Iterator[Annex]:
        at = start
        while at < len(self.blocks):
            end = self._annex_start(at + 1, after_closing=False)
            yield self._annex(self.blocks[at:end])
            at = end

    def _annex(self, blocks: list[Block]) -> Annex:
        told = [self._told(block) for block in blocks]
        head_end = _annex_head(blocks, self.vocabulary, told)
        inner = _Splitter(self.vocabulary, blocks, self.told)
        close_at = inner._closing_start(head_end)
        return Annex(
            head=list(_lines(blocks[:head_end])),
            body=blocks[head_end:close_at],
            closing=list(self._closing_lines(blocks[close_at:])),
        )


def _annex_head(blocks: list[Block], vocabulary: Vocabulary, told: Sequence[Role | None]) -> int:
    """The title of an annex: its first lines up to "(Kèm theo …)", a table or a label."""
    for at, block in enumerate(blocks):
        if isinstance(block, Grid) or is_of_body(told[at]):
            return at
        if told[at] is Role.APPENDIX:
            continue
        if re.match(r"\(?\s*(?:ban hành )?(?:kèm theo|đính kèm)", block.words, re.IGNORECASE):
            return at + 1
        ends = block.words.rstrip().endswith((".", ";", ":"))
        if at and (label_of(block.words) or block.label or (ends and len(block.words) > 60)):
            return at
    return min(1, len(blocks))


def is_authority(words: str, vocabulary: Vocabulary) -> bool:
    """True for "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH"."""
    first = words.partition(" ")[0].casefold()
    known = ("tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "t/l", "q.")
    if first in known:
        return words.isupper() or len(words) < _TITLE_LETTERS
    return words.isupper() and _ON_BEHALF.match(words) is not None


def is_post(words: str, vocabulary: Vocabulary) -> bool:
    """True for a post in capitals alone on its line: "CHỦ TỊCH", "PHÓ GIÁM ĐỐC"."""
    return (
        words.isupper() and vocabulary.begins("posts", words) and len(words.split()) <= _NAME_WORDS
    )


def _columns(grid: Grid) -> list[list[Line]]:
    """The lines of each column from its top to its bottom."""
    count = max((len(row.cells) for row in grid.rows), default=0)
    columns: list[list[Line]] = [[] for _ in range(count)]
    for row in grid.rows:
        for column, cell in zip(columns, row.cells, strict=False):
            column.extend(cell.lines)
    return columns


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    for block in blocks:
        yield from (block,) if isinstance(block, Line) else grid_lines(block)
