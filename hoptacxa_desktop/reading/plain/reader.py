"""Text -> source: each step one module, none knows the next."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.plain import (
    aligned,
    columns,
    decoding,
    furniture,
    html,
    markdown,
    spacing,
    wrapping,
)
from hoptacxa_desktop.reading.plain.marks import Raw, rich_text
from hoptacxa_desktop.reading.plain.rows import Cell, Row
from hoptacxa_desktop.reading.plain.tables import Table, with_tables
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line, Remark, Source

_SHORT_ROW = "Dòng này thiếu ô so với các dòng khác của bảng, nội dung có thể lệch cột."


def read_text_file(path: Path) -> Source:
    """The file's text as a source, named as the file. Raises PersonError where it is no text."""
    return read_text(decoding.text_of(path), path.name)


def read_text(text: str, name: str = "") -> Source:
    """The text as a source. Raises BadInput for a text without a word or beyond 20 MB."""
    if len(text) > decoding.LARGEST:
        raise decoding.too_large()
    whole = spacing.closed(clean(decoding.in_unicode(text)))
    lines = markdown.raw_lines(html.without_html(whole))
    lines = aligned.with_tabs(columns.apart(furniture.without_page_numbers(lines)))
    numbering = _Numbering()
    blocks = tuple(numbering.blocks(_paragraphs(with_tables(lines))))
    if not any(char.isalnum() for block in blocks for char in _words(block)):
        raise BadInput("Văn bản này không có chữ nào.", advice="Chọn tệp hoặc đoạn văn bản khác.")
    return Source(name=name, blocks=blocks, remarks=tuple(numbering.remarks))


def _words(block: Block) -> str:
    if isinstance(block, Line):
        return block.words
    return " ".join(cell.words for row in block.rows for cell in row.cells)


def _paragraphs(pieces: Sequence[Raw | Table]) -> Iterator[Raw | Table]:
    """The lines between two tables joined; what breaks lines is seen in all of them."""
    habit = wrapping.habit_of([piece for piece in pieces if isinstance(piece, Raw)])
    stretch: list[Raw] = []
    for piece in pieces:
        if isinstance(piece, Raw):
            stretch.append(piece)
            continue
        yield from wrapping.joined(stretch, habit)
        stretch = []
        yield piece
    yield from wrapping.joined(stretch, habit)


class _Numbering:
    """Gives the lines their numbers in reading order, and says which rows leave a doubt."""

    def __init__(self) -> None:
        self._number = 0
        self.remarks: list[Remark] = []

    def blocks(self, pieces: Iterator[Raw | Table]) -> Iterator[Block]:
        for piece in pieces:
            if isinstance(piece, Raw):
                yield from self._lines((piece.text,), piece.level)
            else:
                yield Grid(rows=tuple(self._row(row) for row in piece.rows))

    def _row(self, row: Row) -> GridRow:
        first = self._number + 1
        cells = tuple(self._cell(cell) for cell in row.cells)
        if row.short:
            said = " ".join(cell.words for cell in cells if cell.words).replace("\n", " ")
            self.remarks.append(Remark(line=first, text=said, why=_SHORT_ROW))
        return GridRow(cells=cells, header=row.header)

    def _cell(self, cell: Cell) -> GridCell:
        lines = tuple(self._lines(cell.lines))
        return GridCell(lines=lines, columns=cell.columns, rows=cell.rows)

    def _lines(self, texts: Iterable[str], level: int = 0) -> Iterator[Line]:
        for text in texts:
            words = rich_text(text)
            if words:
                self._number += 1
                yield Line(number=self._number, text=words, level=level)
