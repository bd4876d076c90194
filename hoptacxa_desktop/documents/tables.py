"""Tables that an officer made: their rows and cells as they stand."""

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from operator import floordiv

from hoptacxa_desktop.documents.metrics import MM_PER_PT, line_height
from hoptacxa_desktop.documents.pages import (
    Block,
    Pages,
    Para,
    PlainRow,
    PrintedRow,
    Role,
    Space,
    TableBlock,
    TableCell,
    TableRow,
)
from hoptacxa_desktop.documents.regular import column_count, regular
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, Run, plain
from hoptacxa_desktop.domain.table import Row, Table

# The padding of cells, at each side, in mm; the same in Word and PDF.
CELL_PADDING = 1.5
CELL_PADDING_ABOVE = 0.6

SPACE_ABOVE_TABLE = 2.0

# More than a letter's usual width, in sizes of the type.
_WIDE_LETTER = 0.5

# Rows are kept whole while they are surely lower than the lowest page's text (landscape, mm).
_TALLEST_WHOLE_ROW = 120.0


def kept_table(
    table: Table, node: NodeId, plan: Plan, frame: Pages, text_width: float
) -> tuple[Block, ...]:
    """The table of a node, as wide as the text, with room above; nothing for one without cells."""
    rows = regular(tuple(_row(row, node, plan) for row in table.rows))
    columns = column_count(rows)
    if not columns:
        return ()
    fits = len(table.widths) == columns and all(width > 0 for width in table.widths)
    widths = fitted(table.widths if fits else (1.0,) * columns, text_width)
    size = frame.style(Role.TABLE_TEXT).size
    block = parted_if_tall(TableBlock(widths=widths, rows=rows), size)
    return (Space(height=SPACE_ABOVE_TABLE), block)


def fitted(
    shares: tuple[float, ...], text_width: float, least: tuple[float, ...] = ()
) -> tuple[float, ...]:
    """The widths in mm in proportion to `shares` that fill `text_width`, none below its `least`.

    Where the least widths alone would take nearly all the room, they are not kept.
    """
    kept: dict[int, float] = {}
    wanted = least if math.fsum(least) < text_width - 1 else ()
    while True:
        free = [at for at in range(len(shares)) if at not in kept]
        scale = (text_width - math.fsum(kept.values())) / math.fsum(shares[at] for at in free)
        short = {at: wanted[at] for at in free if wanted and shares[at] * scale < wanted[at]}
        if not short:
            return tuple(kept.get(at, share * scale) for at, share in enumerate(shares))
        kept |= short


def last_rows_kept(table: TableBlock, count: int) -> TableBlock:
    """The table, its last `count` rows bound to what follows; itself where they hang together."""
    headers = sum(row.header for row in table.rows)
    parting = max(len(table.rows) - count, headers)
    last = table.rows[parting:]
    hanging = any(row.reach > 1 for row in table.rows)
    if hanging or not all(row.whole for row in last):
        return table
    bound = (replace(row, keep_with_next=True) for row in last)
    return replace(table, rows=(*table.rows[:parting], *bound))


def cell_rooms(table: TableBlock) -> Iterator[tuple[float, ...]]:
    """For each row of a regular table, the width in mm that the words of each cell have."""
    covered = [0] * len(table.widths)
    single = tuple(width - 2 * CELL_PADDING for width in table.widths)
    for row in table.rows:
        if isinstance(row, PlainRow):
            yield single
            continue
        column = 0
        rooms: list[float] = []
        for cell in row.cells:
            while covered[column]:
                column += 1
            beyond = column + cell.columns
            rooms.append(sum(table.widths[column:beyond]) - 2 * CELL_PADDING)
            covered[column:beyond] = [cell.rows] * cell.columns
            column = beyond
        covered = [max(left - 1, 0) for left in covered]
        yield tuple(rooms)


def _row(row: Row, node: NodeId, plan: Plan) -> TableRow:
    role = Role.TABLE_HEAD if row.header else Role.TABLE_TEXT
    cells = tuple(
        TableCell(
            paras=cell_paras(slots.filled(plan, cell.text), role),
            columns=cell.columns,
            rows=cell.rows,
        )
        for cell in row.cells
    )
    return TableRow(cells=cells, header=row.header, node=node)


def cell_paras(text: RichText, role: Role) -> tuple[Para, ...]:
    """The lines of `text` as paragraphs of a cell; one empty paragraph for no words."""
    lines: list[list[Run]] = [[]]
    for run in text:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.bold, run.italic))
        lines.extend([Run(other, run.bold, run.italic)] for other in others)
    kept = [tuple(run for run in line if run.text) for line in lines]
    printed = tuple(Para(role=role, text=line) for line in kept if plain(line).strip())
    return printed or (Para(role=role),)


def parted_if_tall(table: TableBlock, size: float) -> TableBlock:
    """A regular table set at `size` pt, its rows whole but for those that a page may not hold.

    Rows that a cell reaches over are judged together: a press keeps all of them on one page.
    """
    rooms = cell_rooms(table)
    lines = [_most_lines(row, room, size) for row, room in zip(table.rows, rooms, strict=True)]
    line, padding = line_height(size), 2 * CELL_PADDING_ABOVE
    heights = [most * line + padding for most in lines]
    rows = list(table.rows)
    for stretch in _hanging_together(table.rows):
        if math.fsum(heights[stretch]) >= _TALLEST_WHOLE_ROW:
            rows[stretch] = [replace(row, whole=False) for row in rows[stretch]]
    return replace(table, rows=tuple(rows))


def _hanging_together(rows: tuple[PrintedRow, ...]) -> Iterator[slice]:
    """The stretches of rows that no cell reaches out of, one after the other."""
    first = end = 0
    for at, row in enumerate(rows, 1):
        end = max(end, at - 1 + row.reach)
        if end == at:
            yield slice(first, at)
            first = at


def _most_lines(row: PrintedRow, rooms: tuple[float, ...], size: float) -> float:
    """Roughly how many lines the cells of a row break into, rather too many than too few."""
    per_line = _letters_per_line(rooms, size)
    if isinstance(row, PlainRow):
        if "\n" not in "".join(row.words):
            full: float = max(map(floordiv, map(len, row.words), per_line))
            return 1 + full
        return 1 + max(
            words.count("\n") + len(words) // letters
            for words, letters in zip(row.words, per_line, strict=True)
        )
    lines = (_line_count(cell, letters) for cell, letters in zip(row.cells, per_line, strict=True))
    return max(lines, default=0)


@lru_cache(maxsize=128)
def _letters_per_line(rooms: tuple[float, ...], size: float) -> tuple[float, ...]:
    return tuple(max(room / (size * _WIDE_LETTER * MM_PER_PT), 1.0) for room in rooms)


def _line_count(cell: TableCell, per_line: float) -> float:
    """Roughly how many lines the words of a cell break into, rather too many than too few."""
    return sum([1 + _letters(para) // per_line for para in cell.paras])


def _letters(para: Para) -> int:
    return len(para.label) + sum([len(run.text) for run in para.text])
