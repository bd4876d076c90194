"""Tables that an officer made: their rows and cells as they stand."""

import math
from dataclasses import replace
from itertools import accumulate

from hoptacxa_desktop.documents.metrics import MM_PER_PT, line_height
from hoptacxa_desktop.documents.pages import (
    Block,
    Pages,
    Para,
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

# A row is kept whole while it is surely lower than the lowest page's text (landscape, mm).
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
    kept = tuple(replace(row, whole=fits_a_page(row.cells, widths, size)) for row in rows)
    return (Space(height=SPACE_ABOVE_TABLE), TableBlock(widths=widths, rows=kept))


def fitted(shares: tuple[float, ...], text_width: float) -> tuple[float, ...]:
    """The widths in mm in proportion to `shares` that fill `text_width`."""
    total = math.fsum(shares)
    return tuple(share / total * text_width for share in shares)


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


def fits_a_page(cells: tuple[TableCell, ...], widths: tuple[float, ...], size: float) -> bool:
    """True for a row of cells in columns of `widths` mm, set at `size` pt, that need not part."""
    ends = accumulate(cell.columns for cell in cells)
    tallest = max(
        (
            _line_count(cell, sum(widths[end - cell.columns : end]), size)
            for cell, end in zip(cells, ends, strict=True)
        ),
        default=0,
    )
    return tallest * line_height(size) < _TALLEST_WHOLE_ROW


def _line_count(cell: TableCell, room: float, size: float) -> float:
    """Roughly how many lines the words of a cell break into, rather too many than too few."""
    per_line = max((room - 2 * CELL_PADDING) / (size * _WIDE_LETTER * MM_PER_PT), 1.0)
    return sum(1 + len(para.words) // per_line for para in cell.paras)
