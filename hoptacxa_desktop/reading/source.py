"""A document as it was found, before anything is understood: lines and tables in reading order.

All kinds of files become this one value, so that what follows does not know where it came from.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hoptacxa_desktop.domain.richtext import RichText, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of the source, whole, its words cleaned (`text.normal.clean`).

    A tab in the words of a recipient parts its name from what was printed beside it, such as
    one of the words of a purpose that runs down a brace: "- UBND tỉnh;\\tđể".
    `number`: counts the lines of the source from 1, tables' lines too; what is doubted points
    there. `label`: as Word counts or draws it ("2.1.", "-"), "" where it is typed among the words;
    "[1]" at the head of a note, which stands after the block that refers to it.
    `level`: of a heading by its style, 1 the highest; 0 for none. `centred`: set in the middle.
    `indent`: mm by which the first line stands in, as far as the source tells.
    """

    number: int
    text: RichText
    label: str = ""
    level: int = 0
    centred: bool = False
    indent: float = 0.0

    @property
    def words(self) -> str:
        """The words without styles."""
        return plain(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell with its lines, and the columns and rows that it spans (1 or more)."""

    lines: tuple[Line, ...] = ()
    columns: int = 1
    rows: int = 1

    @property
    def words(self) -> str:
        """The words of all lines, one below the other."""
        return "\n".join(line.words for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A row; cells reached from above are not repeated. `header`: printed on each page."""

    cells: tuple[GridCell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table. `bordered` False: its lines are not drawn, so it only sets words side by side.

    `widths`: mm by column, empty where the source does not tell. `told`: a person's word whether
    it is a table of activities, None for none.
    """

    rows: tuple[GridRow, ...]
    bordered: bool = True
    widths: tuple[float, ...] = ()
    told: bool | None = None

    @property
    def number(self) -> int:
        """The number of its first line, 0 for a table without words."""
        return next((line.number for line in grid_lines(self)), 0)


Block = Line | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a person should look at: the number of the line (0: the whole), its words, why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The blocks in reading order, and what already the reading of the file leaves in doubt.

    Empty lines are left out; a page's own header, footer and number too.
    """

    name: str = ""
    blocks: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every line in reading order, those of tables row by row."""
        for block in self.blocks:
            yield from (block,) if isinstance(block, Line) else grid_lines(block)


def grid_lines(grid: Grid) -> Iterator[Line]:
    """Every line of a table, row by row."""
    for row in grid.rows:
        for cell in row.cells:
            yield from cell.lines
