"""A source as text, for tests to compare."""

from hoptacxa_desktop.reading.source import Block, Grid, Line, Source


def words(source: Source) -> list[str]:
    """The words of each line and, as one, of each table's row."""
    return [shown for block in source.blocks for shown in _shown(block)]


def as_text(source: Source) -> str:
    """The source as clean text: an empty line between blocks, rows of tabs."""
    return "\n\n".join("\n".join(_shown(block)) for block in source.blocks)


def grid_of(source: Source) -> Grid:
    """The only table of the source."""
    (grid,) = [block for block in source.blocks if isinstance(block, Grid)]
    return grid


def rows(grid: Grid) -> list[list[str]]:
    """The words of the cells, lines of one cell parted by " / "."""
    return [
        [" / ".join(line.words for line in cell.lines) for cell in row.cells] for row in grid.rows
    ]


def _shown(block: Block) -> list[str]:
    return [block.words] if isinstance(block, Line) else ["\t".join(row) for row in rows(block)]
