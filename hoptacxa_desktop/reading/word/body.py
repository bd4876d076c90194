"""The walk through a Word document: paragraphs and tables in order, each line with its label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.ladder import roman
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line, grid_lines
from hoptacxa_desktop.reading.word import tables
from hoptacxa_desktop.reading.word.inline import Inline, Looks, Walk, chosen
from hoptacxa_desktop.reading.word.markup import MC, P_PR, TBL, Element, P, W
from hoptacxa_desktop.reading.word.numbering import PLAIN_LEVEL, List, Numbering
from hoptacxa_desktop.reading.word.package import Document
from hoptacxa_desktop.reading.word.styles import (
    PLAIN,
    STANDING,
    Face,
    Shape,
    Stylesheet,
    shape_of,
    shape_over,
)
from hoptacxa_desktop.reading.word.words import rich_text

_HEADINGS = 9
_ALTERNATE = f"{MC}AlternateContent"
_PASSED_OVER = frozenset(
    f"{W}{name}" for name in ("pPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "del", "moveFrom")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a paragraph stands in the end. `face`: of its style. `place`: its list and level there.

    `level`, `centred`, `indent`: as in `source.Line`. `list_id`: of the list.
    """

    face: Face
    place: tuple[List, int] | None
    list_id: str
    level: int
    centred: bool
    indent: float


@dataclass(slots=True, kw_only=True)
class _Cell:
    """A cell while the rows below may still make it longer."""

    columns: int
    lines: list[Line] = field(default_factory=list)
    rows: int = 1


class Body:
    """Reads a document once, from its first block to its last."""

    def __init__(self, document: Document) -> None:
        self._body, self._unread = document.body, dict(document.notes)
        self._styles = Stylesheet(document.styles)
        self._table_styles = tables.TableStyles(self._styles)
        self._looks = Looks(self._styles)
        self._numbering = Numbering(document.numbering, self._styles)
        self._standings: dict[Shape, Standing] = {}
        self._lines = self._tables = 0
        self._open: Walk | None = None
        self._waiting: list[tuple[str, str]] = []
        self._noted = {"footnote": 0, "endnote": 0}

    def blocks(self) -> tuple[Block, ...]:
        """Every block in reading order. May be called once."""
        return tuple(self._blocks(self._body, PLAIN))

    def _blocks(self, container: Element, around: Face) -> list[Block]:
        blocks: list[Block] = []
        for child, tag in _content(container):
            if tag == P:
                blocks += self._paragraph(child, around)
            else:
                blocks += self._table(child, around)
            if self._waiting and not self._tables:
                blocks += self._notes()
        return blocks

    def _paragraph(self, paragraph: Element, around: Face) -> list[Block]:
        own = shape_of(_properties(paragraph))
        standing = self._standings.get(own)
        if standing is None:
            standing = self._standings[own] = self._work_out(own)
        walk = self._open or Walk(self._looks, around=around)
        walk.through(paragraph, standing.face)
        self._open = walk if own.runs_on and _is_followed(paragraph) else None
        if self._open or (own.runs_on and walk.found == Inline()):
            return []
        return self._told(walk.found, standing, around)

    def _told(self, found: Inline, standing: Standing, around: Face) -> list[Block]:
        """The line of a paragraph, and what hangs on it; nothing where it is empty."""
        blocks: list[Block] = []
        text, inset = rich_text(found.pieces) if found.pieces else ((), 0.0)
        label = self._label(standing)
        # A cell that only counts ("3" under "TT") has no words but its label.
        if text or (self._tables and label not in ("", "-", "+", "*")):
            self._lines += 1
            blocks.append(
                Line(
                    number=self._lines,
                    text=text,
                    label=label,
                    level=standing.level,
                    centred=standing.centred,
                    indent=round(standing.indent + inset, 1) if inset else standing.indent,
                )
            )
        for box in found.boxes:
            blocks += self._blocks(box, around)
        self._waiting += found.notes
        return blocks

    def _label(self, standing: Standing) -> str:
        if standing.place is None:
            return ""
        found, level = standing.place
        return clean(self._numbering.label(found, standing.list_id, level)).strip()

    def _work_out(self, own: Shape) -> Standing:
        style = self._styles.style(own.style)
        place = self._numbering.place(shape_over(own, style.shape), style.lineage)
        counted = place[0].levels.get(place[1], PLAIN_LEVEL).shape if place else STANDING
        # A list set on the paragraph itself stands before its style, one of the style behind it.
        upper, lower = (counted, style.shape) if own.list_id else (style.shape, counted)
        below = shape_over(upper, shape_over(lower, self._styles.base.shape))
        return _standing(shape_over(own, below), style.face, place)

    def _notes(self) -> Iterator[Line]:
        """The notes referred to since, each as lines of its own; the first has its number."""
        waiting, self._waiting = self._waiting, []
        for kind, note_id in waiting:
            note = self._unread.pop((kind, note_id), None)
            if note is not None:
                self._noted[kind] += 1
                count = self._noted[kind]
                label = f"[{count if kind == 'footnote' else roman(count).lower()}]"
                yield from self._note(note, label)

    def _note(self, note: Element, label: str) -> Iterator[Line]:
        for line in _lines(self._blocks(note, PLAIN)):
            yield replace(line, label=label or line.label)
            label = ""

    def _table(self, table: Element, around: Face) -> list[Block]:
        rows = tables.rows(table)
        if _is_wrapping(rows):
            inner = (element for row in rows for place in row.places for element in place.elements)
            return [block for element in inner for block in self._blocks(element, around)]
        self._tables += 1
        grid = self._grid(table, rows)
        self._tables -= 1
        return [grid] if any(cell.lines for row in grid.rows for cell in row.cells) else []

    def _grid(self, table: Element, rows: list[tables.Row]) -> Grid:
        first, others = tables.faces(table, self._table_styles)
        reaching: dict[int, _Cell] = {}
        drawn: list[list[_Cell | GridCell]] = []
        for row in rows:
            cells, reaching = self._row(row, reaching, others if drawn else first)
            drawn.append(cells)
        return Grid(
            rows=tuple(
                GridRow(cells=tuple(map(_finished, cells)), header=row.header)
                for row, cells in zip(rows, drawn, strict=True)
            ),
            bordered=tables.is_bordered(table, self._table_styles),
            widths=tables.widths(table),
        )

    def _row(
        self, row: tables.Row, above: dict[int, _Cell], around: Face
    ) -> tuple[list[_Cell | GridCell], dict[int, _Cell]]:
        """The cells that begin in a row, and by column those that may go on below it."""
        cells: list[_Cell | GridCell] = []
        reaching: dict[int, _Cell] = {}
        for place in row.places:
            cell = above.get(place.column) if place.down == "continue" else None
            if cell is None:
                lines = self._cell(place, around)
                if not place.down:
                    cells.append(GridCell(lines=tuple(lines), columns=place.columns))
                    continue
                cell = _Cell(columns=place.columns, lines=lines)
                cells.append(cell)
            else:
                cell.rows += 1
                # Word leaves an empty paragraph there, but other programs repeat or split words.
                cell.lines += self._cell(place, around) if _has_words(place) else []
            reaching[place.column] = cell
        return cells, reaching

    def _cell(self, place: tables.Place, around: Face) -> list[Line]:
        lines: list[Line] = []
        for element in place.elements:
            lines += _lines(self._blocks(element, around))
        return lines


def _lines(blocks: Iterable[Block]) -> list[Line]:
    """The lines of the blocks; a table within a cell gives its lines in order."""
    lines: list[Line] = []
    for block in blocks:
        lines += (block,) if isinstance(block, Line) else grid_lines(block)
    return lines


def _finished(cell: _Cell | GridCell) -> GridCell:
    if isinstance(cell, GridCell):
        return cell
    return GridCell(lines=tuple(cell.lines), columns=cell.columns, rows=cell.rows)


def _content(container: Element) -> Iterator[tuple[Element, str]]:
    """The paragraphs and tables with their tags, also those in content controls and the like."""
    for child in container:
        tag = child.tag
        if tag in (P, TBL):
            yield child, tag
        elif tag == _ALTERNATE:
            yield from _content(chosen(child))
        elif tag not in _PASSED_OVER:
            yield from _content(child)


def _properties(paragraph: Element) -> Element | None:
    """Its `w:pPr`, None where there is none."""
    return next(paragraph.iterchildren(P_PR), None)


def _is_followed(paragraph: Element) -> bool:
    following = paragraph.getnext()
    return following is not None and following.tag == P


def _standing(shape: Shape, face: Face, place: tuple[List, int] | None) -> Standing:
    is_heading = shape.outline is not None and shape.outline < _HEADINGS
    return Standing(
        face=face,
        place=place,
        list_id=shape.list_id or "",
        level=(shape.outline or 0) + 1 if is_heading else 0,
        centred=shape.align == "center",
        indent=round((shape.left or 0.0) + (shape.first or 0.0), 1),
    )


def _is_wrapping(rows: list[tables.Row]) -> bool:
    """True for a table of one column around other tables: it only frames the page."""
    if any(len(row.places) != 1 for row in rows):
        return False
    return any(row.element.find(f".//{TBL}") is not None for row in rows)


def _has_words(place: tables.Place) -> bool:
    return any(text.text for element in place.elements for text in element.iter(f"{W}t"))
