"""Reads a PDF file by what is drawn on it: letters, their places and typefaces, lines."""

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber

from tests.measure.pieces import Facts, Piece, Side, components, facts_of, is_body_end

MM = 25.4 / 72
ASCENT, DESCENT = 0.891, 0.216
SINGLE = 1.15
# A blank wider than this many mm parts two columns; in the letterhead they are near each other.
GUTTER = 6.0
GUTTER_OF_LETTERHEAD = 2.2
LETTERHEAD_ENDS = 45.0
# The most that two places may differ, in mm, to be one and the same.
NEAR = 0.6
# A line that reaches this many mm into both halves stands in no column.
STRADDLE = 20.0
# A rule stands at most this many mm below its line.
RULE_BELOW = 6.0
# The decree's margins: where text ends higher, the page is not full.
LOWEST, HIGHEST = 19.5, 25.5
TYPEFACES = ("LiberationSerif", "TimesNewRoman", "Tinos")

Char = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Line:
    """A line of letters in one column. Places in mm from the upper left corner of the page."""

    text: str
    chars: list[Char]
    page: int
    left: float
    right: float
    baseline: float
    page_width: float
    in_table: bool

    @property
    def size(self) -> float:
        return round(float(max(char["size"] for char in self.chars)), 1)


class PdfFile:
    """A PDF opened for measuring. `appendices`: the page on which each begins."""

    def __init__(self, content: bytes) -> None:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            self.sizes = [(page.width * MM, page.height * MM) for page in pdf.pages]
            self.strokes = [list(_strokes(page)) for page in pdf.pages]
            self.numbers: list[Line | None] = []
            self.lines: list[Line] = []
            for index, page in enumerate(pdf.pages):
                lines = list(_lines(page, index, _frames(page)))
                number = next(
                    (one for one in lines if one.text.isdigit() and one.baseline < 24), None
                )
                self.numbers.append(number)
                self.lines.extend(one for one in lines if one is not number)
        self.left = min(line.left for line in self.lines)
        self.appendices = [
            index for index in range(1, len(self.sizes)) if self._begins_appendix(index)
        ]

    def _begins_appendix(self, index: int) -> bool:
        first = next((line for line in self.lines if line.page == index), None)
        return first is not None and is_body_end(_piece([first], self))

    def middle(self, page: int) -> float:
        """The middle of the text of a page; the margin at the right is the decree's least."""
        return (self.left + self.sizes[page][0] - 15) / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level line that is drawn: its place and length in mm."""

    left: float
    right: float
    y: float


def _strokes(page: Any) -> Iterator[Stroke]:
    for drawn in (*page.lines, *page.rects, *page.curves):
        if abs(drawn["bottom"] - drawn["top"]) < 1.5 and drawn["x1"] - drawn["x0"] > 5:
            yield Stroke(drawn["x0"] * MM, drawn["x1"] * MM, drawn["top"] * MM)


def _frames(page: Any) -> list[tuple[float, float]]:
    """From where to where down the page, in mm, tables with borders stand: wide ones."""
    wide = (table.bbox for table in page.find_tables() if table.bbox[2] - table.bbox[0] > 200)
    return [(top * MM, bottom * MM) for _, top, _, bottom in wide]


def _lines(page: Any, index: int, frames: Sequence[tuple[float, float]]) -> Iterator[Line]:
    rows: dict[float, list[Char]] = defaultdict(list)
    for char in page.chars:
        baseline = page.height - char["matrix"][5]
        near = next((y for y in rows if abs(y - baseline) < 1), baseline)
        rows[near].append(char)
    for baseline, chars in sorted(rows.items()):
        in_letterhead = index == 0 and baseline * MM < LETTERHEAD_ENDS
        gutter = GUTTER_OF_LETTERHEAD if in_letterhead else GUTTER
        for part in _columns(sorted(chars, key=lambda char: char["x0"]), gutter):
            text = "".join(char["text"] for char in part).strip()
            if not text:
                continue
            inked = [char for char in part if char["text"].strip()]
            y = baseline * MM
            yield Line(
                text=text,
                chars=inked,
                page=index,
                left=inked[0]["x0"] * MM,
                right=inked[-1]["x1"] * MM,
                baseline=y,
                page_width=page.width * MM,
                in_table=any(top < y < bottom for top, bottom in frames),
            )


def _columns(chars: Sequence[Char], gutter: float) -> Iterator[list[Char]]:
    part: list[Char] = []
    for char in chars:
        if part and (char["x0"] - part[-1]["x1"]) * MM > gutter:
            yield part
            part = []
        part.append(char)
    if part:
        yield part


def facts(content: bytes | Path) -> Facts:
    """Everything measured in the file, by name."""
    file = PdfFile(content.read_bytes() if isinstance(content, Path) else content)
    found = facts_of(components(list(_pieces(file))))
    found |= _page_facts(file)
    found |= _number_facts(file)
    found["text.typeface"] = [
        any(name in char["fontname"] for name in TYPEFACES)
        for line in file.lines
        for char in line.chars
    ]
    found["text.black"] = [
        set(char["non_stroking_color"] or (0,)) <= {0} for line in file.lines for char in line.chars
    ]
    found["table.header-repeated"] = _headers_repeated(file)
    return found


def _pieces(file: PdfFile) -> Iterator[Piece]:
    """Lines, and in the body paragraphs, in printed order."""
    pieces = [_piece([line], file) for line in file.lines]
    title = next((at for at, one in enumerate(pieces) if one.side is Side.FULL), 0)
    ruled = (at + 1 for at, one in enumerate(pieces) if at >= title and one.rule is not None)
    begins = next(ruled, title)
    ends = next((at for at, one in enumerate(pieces) if at > begins and is_body_end(one)), begins)
    yield from pieces[:begins]
    yield from _paragraphs(file, file.lines[begins:ends])
    yield from pieces[ends:]


def _paragraphs(file: PdfFile, lines: Sequence[Line]) -> Iterator[Piece]:
    """The upright paragraphs of the main text: a line further in starts a new one."""
    paragraphs: list[list[Line]] = []
    for before, line in pairwise((None, *lines)):
        assert line is not None
        new = before is None or before.in_table or line.in_table or line.left > file.left + 5
        if new:
            paragraphs.append([])
        paragraphs[-1].append(line)
    pieces = [_piece(paragraph, file) for paragraph in paragraphs]
    pitch = min((pitch for piece in pieces for pitch in piece.leadings), default=1.0)
    for (before, after), piece in zip(pairwise(paragraphs), pieces[1:], strict=True):
        if before[-1].page == after[0].page and not before[-1].in_table:
            distance = (after[0].baseline - before[-1].baseline) / MM
            piece.gap = distance - after[0].size * SINGLE * pitch
    yield from pieces


def _piece(lines: Sequence[Line], file: PdfFile) -> Piece:
    first, chars = lines[0], [char for line in lines for char in line.chars]
    centred = len(lines) == 1 and _is_centred(first, file)
    right = max(line.right for line in file.lines if line.page_width == first.page_width)
    return Piece(
        text=" ".join(line.text for line in lines),
        sizes={round(float(char["size"]), 1) for char in chars},
        bold=_styled(chars, "Bold"),
        italic=_styled(chars, "Italic"),
        side=_side(first, file),
        in_table=first.in_table,
        widest=max(line.right - line.left for line in lines),
        rule=_rule_below(lines[-1], file),
        centred=centred,
        justified=all(abs(line.right - right) < NEAR for line in lines[:-1])
        if len(lines) > 1
        else None,
        flush_left=abs(first.left - file.left) < NEAR,
        indent=None if centred else first.left - file.left,
        leadings=tuple(
            (after.baseline - before.baseline) / MM / before.size / SINGLE
            for before, after in pairwise(lines)
            if before.page == after.page
        ),
    )


def _styled(chars: Sequence[Char], word: str) -> bool:
    return all(word in char["fontname"] for char in chars)


def _side(line: Line, file: PdfFile) -> Side:
    middle, of_text = (line.left + line.right) / 2, file.middle(line.page)
    straddles = line.left + STRADDLE < of_text < line.right - STRADDLE
    if straddles or abs(middle - of_text) < NEAR:
        return Side.FULL
    return Side.LEFT if middle < of_text else Side.RIGHT


def _is_centred(line: Line, file: PdfFile) -> bool:
    """True when a line stands in the middle of the text, or of the lines above or below it."""
    middle = (line.left + line.right) / 2
    if abs(middle - file.middle(line.page)) < NEAR:
        return True
    return any(
        abs((other.left + other.right) / 2 - middle) < NEAR
        for other in file.lines
        if other is not line and other.page == line.page and abs(other.left - line.left) > 0.1
    )


def _rule_below(line: Line, file: PdfFile) -> float | None:
    """The length of the rule that belongs to `line`: below it, with the same middle."""
    middle = (line.left + line.right) / 2
    lengths = (
        stroke.right - stroke.left
        for stroke in file.strokes[line.page]
        if 0 < stroke.y - line.baseline < RULE_BELOW
        and abs((stroke.left + stroke.right) / 2 - middle) < 1
        and not _stands_between(line, stroke, file)
    )
    return None if line.in_table else next(lengths, None)


def _stands_between(line: Line, stroke: Stroke, file: PdfFile) -> bool:
    return any(
        other.page == line.page
        and line.baseline < other.baseline < stroke.y
        and other.left < stroke.right
        and stroke.left < other.right
        for other in file.lines
    )


def _page_facts(file: PdfFile) -> Facts:
    first, pages = (*file.appendices, len(file.sizes))[0], range(len(file.sizes))
    found = {**_margins("main", file, pages[:first]), **_margins("appendix", file, pages[first:])}
    lines = [line for line in file.lines if line.page < first]
    lowest = max(line.baseline + line.size * DESCENT * MM for line in lines)
    bottom = file.sizes[0][1] - lowest
    # A page is seldom full to the last mm: a line may be missing.
    found["main.bottom"] = [min(bottom, HIGHEST)]
    found["main.right"] = [file.sizes[0][0] - max(line.right for line in lines)]
    return found


def _margins(name: str, file: PdfFile, pages: Sequence[int]) -> Facts:
    sizes = [file.sizes[page] for page in pages]
    # An appendix may lie or stand: the width tells of those that lie.
    lying = [(wide, high) for wide, high in sizes if name == "main" or wide > high]
    lines = [line for line in file.lines if line.page in pages]
    return {
        f"{name}.width": [wide for wide, _ in lying],
        f"{name}.height": [high for _, high in lying],
        f"{name}.top": [min(line.baseline - line.size * ASCENT * MM for line in lines)]
        if lines
        else [],
        f"{name}.left": [min(line.left for line in lines)] if lines else [],
    }


def _number_facts(file: PdfFile) -> Facts:
    starts = [0, *file.appendices, len(file.sizes)]
    expected = [number + 1 for start, end in pairwise(starts) for number in range(end - start)]
    assert [int(line.text) if line else 1 for line in file.numbers] == expected
    shown = [line for line in file.numbers if line is not None]
    return {
        "main.first-number-hidden": [file.numbers[0] is None],
        "appendix.first-number-hidden": [file.numbers[page] is None for page in file.appendices],
        "main.number-distance": [line.baseline - line.size * ASCENT * MM for line in shown],
        "page-number.size": [line.size for line in shown],
        "page-number.bold": [_styled(line.chars, "Bold") for line in shown],
        "page-number.italic": [_styled(line.chars, "Italic") for line in shown],
        "page-number.centred": [
            abs((line.left + line.right) / 2 - file.middle(line.page)) < NEAR for line in shown
        ],
    }


def _headers_repeated(file: PdfFile) -> list[float | bool]:
    """For each page of an appendix on which its table goes on: the heading stands above it."""
    found: list[float | bool] = []
    for begins, ends in pairwise([*file.appendices, len(file.sizes)]):
        rows = [[line for line in file.lines if line.page == page] for page in range(begins, ends)]
        heading = next((line.text for line in rows[0] if line.in_table), "")
        found.extend(lines[0].text == heading for lines in rows[1:] if lines and lines[0].in_table)
    return found
