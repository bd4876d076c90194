"""Lines that are nothing but words: paragraphs, headings, tables kept as they stand."""

from dataclasses import replace

from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import RichText, Run, merge
from hoptacxa_desktop.domain.table import Cell, Row, Table
from hoptacxa_desktop.reading.items import Item
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.source import Grid, GridCell, grid_lines


def paragraph(
    scope: Scope, item: Item, *, text: RichText | None = None, role: Role = Role.PARAGRAPH
) -> Node:
    """A line and all under it as paragraphs; `text`: its words where slots stand among them."""
    if item.grid is not None:
        return table(scope, item.grid)
    node = Node(
        kind=NodeKind.PARAGRAPH,
        text=item.text if text is None else text,
        ladder=item.ladder,
        label=item.label,
        children=tuple(paragraph(scope, child) for child in item.children),
    )
    scope.mark(item, role, node.id)
    return node


def heading(scope: Scope, item: Item, children: tuple[Node, ...]) -> Node:
    """A heading over `children`; its form is its own, so bold throughout is left out."""
    text = light(item.text) if item.bold else item.text
    node = Node(
        kind=NodeKind.HEADING,
        text=text,
        ladder=item.ladder,
        label=item.label,
        children=children,
    )
    scope.mark(item, Role.HEADING, node.id)
    return node


def light(text: RichText) -> RichText:
    """`text` without bold: a heading brings its own."""
    return merge(replace(run, bold=False) if run.bold else run for run in text)


def table(scope: Scope, grid: Grid) -> Node:
    """A table that is no list of activities, cell by cell."""
    rows = tuple(
        Row(cells=tuple(_cell(cell) for cell in row.cells), header=row.header) for row in grid.rows
    )
    node = Node(kind=NodeKind.TABLE, detail=Table(rows=rows, widths=grid.widths))
    scope.mark_lines((line.number for line in grid_lines(grid)), Role.TABLE, node.id)
    return node


def cell_text(cell: GridCell) -> RichText:
    """The lines of a cell as one text, each behind its label, one below the other."""
    if len(cell.lines) == 1 and not cell.lines[0].label:
        return cell.lines[0].text
    runs: list[Run] = []
    for index, line in enumerate(cell.lines):
        lead = f"{line.label} " if line.label else ""
        runs.append(Run(("\n" if index else "") + lead))
        runs.extend(line.text)
    return merge(runs)


def _cell(cell: GridCell) -> Cell:
    return Cell(text=cell_text(cell), columns=cell.columns, rows=cell.rows)
