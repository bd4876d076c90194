"""The cells of a table by its columns, and the rows at its top that are no rows of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.reading.source import Grid, GridCell, Line

Cells = list[GridCell | None]
_HEADING_LETTERS = 60
_COUNTED = re.compile(r"[(\[]?\s*(?P<number>\d{1,2}|[A-H])\s*[)\]]?\s*(?:=.*)?")


def filled(grid: Grid, count: int, shared: frozenset[int] = frozenset()) -> Iterator[Cells]:
    """Each row with a cell for each column; None where a cell reaches over from before.

    `shared`: the columns in which such a cell stands again in each row that it reaches.
    """
    reaching: dict[int, tuple[int, GridCell | None]] = {}
    for row in grid.rows:
        cells: Cells = []
        own = iter(row.cells)
        while len(cells) < count:
            left, above = reaching.get(len(cells), (0, None))
            if left:
                reaching[len(cells)] = (left - 1, above)
                cells.append(above)
                continue
            cell = next(own, GridCell())
            for at in range(len(cells), len(cells) + cell.columns):
                again = at in shared and cell.columns == 1
                reaching[at] = (cell.rows - 1, cell if again else None)
            cells.extend([cell, *[None] * (cell.columns - 1)])
        yield _with_rest(cells, [line for cell in own for line in cell.lines])


def _with_rest(cells: Cells, rest: list[Line]) -> Cells:
    """The cells of a row, and in the last of them the words of those that have no column."""
    if rest:
        at = max((at for at, cell in enumerate(cells) if cell), default=len(cells) - 1)
        last = cells[at] or GridCell()
        cells[at] = replace(last, lines=(*last.lines, *rest))
    return cells


def name_of(cell: GridCell) -> str:
    """The words of a cell on one line."""
    return " ".join(cell.words.split())


def second_row(grid: Grid, width: int) -> Cells | None:
    """The row below the first, where it heads nothing but the columns that one cell stands over."""
    if len(grid.rows) < 2 or all(cell.columns == 1 for cell in grid.rows[0].cells):
        return None
    wide = [cell.columns > 1 for cell in grid.rows[0].cells for _ in range(cell.columns)]
    _, below = list(filled(Grid(rows=grid.rows[:2]), width))
    named = [bool(cell and cell.words.strip()) for cell in below[:width]]
    short = all(len(cell.words) <= _HEADING_LETTERS for cell in below if cell)
    return below[:width] if named == wide and short else None


def column_numbers(grid: Grid, at: int, count: int) -> tuple[str, ...]:
    """ "(1) | (2) | (3)" below the headings: what counts the columns; () for another row."""
    if at >= len(grid.rows) or len(grid.rows[at].cells) != count:
        return ()
    told = tuple(name_of(cell) for cell in grid.rows[at].cells)
    found = [_COUNTED.fullmatch(one) for one in told]
    figures = [int(one["number"]) for one in found if one and one["number"].isdigit()]
    counts = len(figures) > 1 and figures == list(range(1, len(figures) + 1))
    return told if counts and all(found) else ()


def span_of(first: GridCell | None, last: GridCell | None) -> GridCell | None:
    """Both days in one cell, "01/3 – 31/5"; the last one alone is a day not to be passed."""
    if first is None or last is None or not last.words.strip():
        return first or last
    opening = name_of(first)
    words = f"{opening} – {name_of(last)}" if opening else f"đến {name_of(last)}"
    lines = (*first.lines, *last.lines)
    said = (replace(lines[0], text=(Run(words),), label=""),)
    return GridCell(lines=(*said, *(replace(one, text=(), label="") for one in lines[1:])))


def counts(words: str) -> bool:
    """True for what counts a column: "(2)", "A", "(4)=(2)+(3)"."""
    return _COUNTED.fullmatch(words) is not None
