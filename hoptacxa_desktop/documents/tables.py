"""Tables that an officer made: their rows and cells as they stand."""

import math

from hoptacxa_desktop.documents.metrics import line_height, line_widths
from hoptacxa_desktop.documents.pages import Para, Role, TableBlock, TableCell, TableRow
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, Run, plain
from hoptacxa_desktop.domain.table import Row, Table

# The padding of cells, at each side, in mm; the same in Word and PDF.
CELL_PADDING = 1.5
CELL_PADDING_ABOVE = 0.6

SPACE_ABOVE_TABLE = 2.0

# A row is kept whole while it is surely lower than the lowest page's text (landscape, mm).
_TALLEST_WHOLE_ROW = 120.0


def kept_table(table: Table, node: NodeId, plan: Plan, text_width: float) -> TableBlock:
    """The table of a node, as wide as the text."""
    columns = max((sum(cell.columns for cell in row.cells) for row in table.rows), default=1)
    shares = table.widths if len(table.widths) == columns else (1.0,) * columns
    return TableBlock(
        widths=fitted(shares, text_width),
        rows=tuple(_row(row, node, plan) for row in table.rows),
    )


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
    tallest = max(
        (
            sum(
                len(line_widths(para.words, size, room - 2 * CELL_PADDING, bold=True))
                for para in cell.paras
            )
            for cell, room in zip(cells, widths, strict=False)
        ),
        default=0,
    )
    return tallest * line_height(size) < _TALLEST_WHOLE_ROW
