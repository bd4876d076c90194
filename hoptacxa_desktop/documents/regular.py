"""Tables made regular: every row fills its columns, spans stay inside the table.

Cells come as people made them: rows too short, spans that reach over each other or past the end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoptacxa_desktop.documents.pages import TableCell, TableRow


def regular(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The same rows and words in as few columns as hold them; header rows only at the top."""
    headers = next((at for at, row in enumerate(rows) if not row.header), len(rows))
    plain = tuple(replace(row, header=False) for row in rows[headers:])
    written = sum(_cells_with_words(row) for row in rows)
    columns = max((sum(cell.columns for cell in row.cells) for row in rows), default=0)
    while columns:
        made = (*_regular_part(rows[:headers], columns), *_regular_part(plain, columns))
        if sum(_cells_with_words(row) for row in made) == written:
            return made
        columns += 1
    return ()


def column_count(rows: Sequence[TableRow]) -> int:
    """How many columns regular rows have."""
    return sum(cell.columns for cell in rows[0].cells) if rows else 0


def _cells_with_words(row: TableRow) -> int:
    return sum(bool(cell.paras) for cell in row.cells)


def _regular_part(rows: Sequence[TableRow], columns: int) -> Iterator[TableRow]:
    covered = [0] * columns
    for number, row in enumerate(rows):
        cells = tuple(_placed(row.cells, covered, rows_left=len(rows) - number))
        covered = [max(left - 1, 0) for left in covered]
        yield replace(row, cells=cells)


def _placed(
    cells: Sequence[TableCell], covered: list[int], *, rows_left: int
) -> Iterator[TableCell]:
    """The cells of a row in the columns that are free; `covered` is told what they take up."""
    waiting = list(reversed(cells))
    column = 0
    while column < len(covered):
        if covered[column]:
            column += 1
            continue
        cell = waiting.pop() if waiting else TableCell()
        wide = _free_from(column, covered, cell.columns)
        tall = max(1, min(cell.rows, rows_left))
        covered[column : column + wide] = [tall] * wide
        column += wide
        yield replace(cell, columns=wide, rows=tall)


def _free_from(column: int, covered: Sequence[int], wanted: int) -> int:
    """How many of the columns wanted from `column` on are free, 1 or more."""
    taken = next((at for at in range(column, len(covered)) if covered[at]), len(covered))
    return max(1, min(wanted, taken - column))
