"""Reads a PDF file by what is drawn on it: letters, their places and typefaces, lines."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber

from tests.measure.pieces import Facts, Piece, components, facts_of_pieces

MM = 25.4 / 72
ASCENT, DESCENT = 0.891, 0.216
SINGLE = 1.15
# A blank wider than this many mm parts two columns; in the letterhead they are near each other.
GUTTER = 6.0
GUTTER_OF_LETTERHEAD = 2.2
LETTERHEAD_ENDS = 45.0
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
    """A PDF opened for measuring."""

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

    @property
    def first_of_appendix(self) -> int:
        """The index of the first landscape page."""
        return next(index for index, (wide, high) in enumerate(self.sizes) if wide > high)


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
    pieces = [*_head_pieces(file)]
    sorted_in = components(pieces)
    found = facts_of_pieces(sorted_in)
    found.update(_page_facts(file))
    found.update(_number_facts(file))
    found.update(_body_facts(file))
    found.update(_rule_facts(file))
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


def _styled(chars: Iterable[Char], word: str) -> bool:
    return all(word in char["fontname"] for char in chars)


def _piece(line: Line, file: PdfFile) -> Piece:
    width = file.sizes[line.page][0]
    middle = (line.left + line.right) / 2
    return Piece(
        text=line.text,
        sizes={round(float(char["size"]), 1) for char in line.chars},
        bold=_styled(line.chars, "Bold"),
        italic=_styled(line.chars, "Italic"),
        fonts={char["fontname"] for char in line.chars},
        colours=set(),
        section=0 if line.page < file.first_of_appendix else 1,
        page=line.page,
        right_half=middle > width / 2,
        on_left=middle < width / 2,
        centred=_is_centred(line, file),
        flush_left=abs(line.left - 30) < 0.5,
        in_table=line.in_table,
    )


def _head_pieces(file: PdfFile) -> Iterator[Piece]:
    for line in file.lines:
        piece = _piece(line, file)
        if piece.text.startswith("tỉnh") and piece.sizes == {11.0}:
            continue  # the second line of a recipient
        yield piece


def _is_centred(line: Line, file: PdfFile) -> bool:
    """True when a line stands in the middle of the text, or of the lines above or below it."""
    width = file.sizes[line.page][0]
    middle = (line.left + line.right) / 2
    if abs(middle - (30 + width - 15) / 2) < 0.6:
        return True
    return any(
        abs((other.left + other.right) / 2 - middle) < 0.6
        for other in file.lines
        if other is not line and other.page == line.page and abs(other.left - line.left) > 0.1
    )


def _page_facts(file: PdfFile) -> Facts:
    found: Facts = {}
    for name, first, last in (
        ("main", 0, file.first_of_appendix),
        ("appendix", file.first_of_appendix, len(file.sizes)),
    ):
        lines = [line for line in file.lines if first <= line.page < last]
        wide, high = file.sizes[first]
        top = min(line.baseline - line.size * ASCENT * MM for line in lines)
        lowest = max(line.baseline + line.size * DESCENT * MM for line in lines)
        found[f"{name}.width"], found[f"{name}.height"] = [wide], [high]
        found[f"{name}.top"] = [top]
        found[f"{name}.left"] = [min(line.left for line in lines)]
        if name == "main":
            found[f"{name}.right"] = [wide - max(line.right for line in lines)]
            # A page is seldom full to the last mm: a line may be missing.
            found[f"{name}.bottom"] = [max(19.5, min(high - lowest, 25.5))]
            assert high - lowest > 19.5
    return found


def _number_facts(file: PdfFile) -> Facts:
    first = file.first_of_appendix
    shown = [line for line in file.numbers if line is not None]
    expected = [*range(1, first + 1), *range(1, len(file.sizes) - first + 1)]
    assert [line.text if line else "1" for line in file.numbers] == [str(n) for n in expected]
    middle = [
        abs((line.left + line.right) / 2 - (30 + line.page_width - 15) / 2) < 0.6 for line in shown
    ]
    return {
        "main.first-number-hidden": [file.numbers[0] is None],
        "appendix.first-number-hidden": [file.numbers[first] is None],
        "main.number-distance": [line.baseline - line.size * ASCENT * MM for line in shown],
        "page-number.size": [line.size for line in shown],
        "page-number.bold": [_styled(line.chars, "Bold") for line in shown],
        "page-number.italic": [_styled(line.chars, "Italic") for line in shown],
        "page-number.centred": list(middle),
    }


def _paragraphs(file: PdfFile) -> list[list[Line]]:
    """The upright paragraphs of the main text: a line further in starts a new one."""
    found: list[list[Line]] = []
    opened = False
    for line in file.lines:
        if line.text.startswith(("Nơi nhận", "Phụ lục")):
            break
        if opened and not line.in_table:
            if line.left > 35 or not found:
                found.append([])
            found[-1].append(line)
        opened = opened or line.text.endswith("như sau:")
    return found


def _is_plain(paragraph: Sequence[Line]) -> bool:
    """True for text of the body, False for headings."""
    first = paragraph[0]
    return not _styled(first.chars, "Bold")


def _body_facts(file: PdfFile) -> Facts:
    paragraphs = _paragraphs(file)
    plain = [one for one in paragraphs if _is_plain(one)]
    full = [line for one in plain for line in one[:-1]]
    right = max(line.right for line in full)
    pitch = [
        (after.baseline - before.baseline) / MM / before.size / SINGLE
        for one in plain
        for before, after in pairwise(one)
        if before.page == after.page
    ]
    gaps = [
        (after[0].baseline - before[-1].baseline) / MM - after[0].size * SINGLE * min(pitch)
        for before, after in pairwise(paragraphs)
        if before[-1].page == after[0].page and _is_plain(before) and _is_plain(after)
    ]
    return {
        "body.justified": [abs(line.right - right) < 0.5 for line in full],
        "body.indent": [one[0].left - 30 for one in plain],
        "body.leading": list(pitch),
        "body.gap": [gap for gap in gaps if gap < 30],
        "body.size": [line.size for one in plain for line in one],
    }


def _rule_facts(file: PdfFile) -> Facts:
    """Each rule as a share of the longest text line of the block right above it."""
    found: Facts = {}
    for name, begins, block in (
        ("motto", "Độc lập", 1),
        ("issuer", "TỈNH", 2),
        ("subject", "và mừng", 2),
        ("reference", "(Kèm", 1),
    ):
        at = next(place for place, line in enumerate(file.lines) if line.text.startswith(begins))
        line = file.lines[at]
        middle = (line.left + line.right) / 2
        same = [
            other
            for other in file.lines
            if other.page == line.page
            and abs((other.left + other.right) / 2 - middle) < 1
            and 0 <= line.baseline - other.baseline < 7 * (block - 1) + 0.1
        ]
        rule = min(
            (
                stroke
                for stroke in file.strokes[line.page]
                if 0 < stroke.y - line.baseline < 6
                and abs((stroke.left + stroke.right) / 2 - middle) < 1
            ),
            key=lambda stroke: stroke.y,
            default=None,
        )
        if rule is None:
            continue
        longest = max(other.right - other.left for other in same)
        found[f"{name}.rule-share"] = [(rule.right - rule.left) / longest]
    return found


def _headers_repeated(file: PdfFile) -> list[float | bool]:
    """For each page of the appendix with rows: its first row is the table's heading."""
    found: list[float | bool] = []
    for page in range(file.first_of_appendix + 1, len(file.sizes)):
        lines = [line for line in file.lines if line.page == page]
        if any(line.in_table for line in lines):
            found.append(lines[0].text == "TT")
    return found
