"""A table of activities: the nodes of an outline as its rows, whether in an appendix or the body.

Nghị định 30/2020, Phụ lục I, III.1.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from hoptacxa_desktop.documents.metrics import width
from hoptacxa_desktop.documents.pages import (
    Pages,
    Para,
    PlainRow,
    PrintedRow,
    Role,
    TableBlock,
    TableCell,
    TableRow,
    TextStyle,
)
from hoptacxa_desktop.documents.tables import (
    CELL_PADDING,
    cell_paras,
    fitted,
    parted_if_tall,
)
from hoptacxa_desktop.documents.values import field_reader
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Particulars
from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, FieldKind
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, Run, has_style, merge, plain, rich, slots_of
from hoptacxa_desktop.domain.table import Table

_OWN_COLUMN_WIDTH = 38.0
# Beside the widest word of a heading, in mm: fonts differ by hairs.
_AIR = 0.4
_CENTRED = {FieldKind.LABEL, FieldKind.DATE, FieldKind.PERCENT, FieldKind.STATUS}


def rows_table(
    plan: Plan,
    columns: tuple[Column, ...],
    outline: Outline,
    printed: Mapping[NodeId, str],
    frame: Pages,
    text_width: float,
) -> TableBlock:
    """The table with these columns, as wide as the text. `printed`: the labels of the nodes."""
    shares = tuple(_share(column) for column in columns)
    least = tuple(_least(column, frame.style(Role.TABLE_HEAD)) for column in columns)
    grid = _Grid(
        plan=plan, columns=columns, widths=fitted(shares, text_width, least), labels=printed
    )
    rows = (*_head_rows(columns), *_rows(grid, outline))
    block = TableBlock(widths=grid.widths, rows=rows)
    return parted_if_tall(block, frame.style(Role.TABLE_TEXT).size)


def _head_rows(columns: tuple[Column, ...]) -> Iterator[TableRow]:
    """The headings in one row; in two where one stands over others; then what counts them."""
    if not any(column.over for column in columns):
        yield TableRow(cells=tuple(_head(column.heading) for column in columns), header=True)
    else:
        yield from _two_rows(columns)
    if any(column.number for column in columns):
        yield TableRow(cells=tuple(_head(column.number) for column in columns), header=True)


def _two_rows(columns: tuple[Column, ...]) -> Iterator[TableRow]:
    upper: list[TableCell] = []
    lower: list[TableCell] = []
    for over, below in groupby(columns, key=lambda column: column.over):
        heads = [_head(column.heading) for column in below]
        if over:
            upper.append(replace(_head(over), columns=len(heads)))
            lower += heads
        else:
            upper += [replace(head, rows=2) for head in heads]
    yield TableRow(cells=tuple(upper), header=True)
    yield TableRow(cells=tuple(lower), header=True)


def _head(words: str) -> TableCell:
    return TableCell(paras=(Para(role=Role.TABLE_HEAD, text=rich(words)),))


def _share(column: Column) -> float:
    own = SPEC_OF[column.field].width if column.field else 0.0
    return column.width or own or _OWN_COLUMN_WIDTH


def _least(column: Column, style: TextStyle) -> float:
    """The width in mm at which no word of the heading breaks."""
    words = (width(word, style.size, bold=style.bold) for word in column.heading.split())
    return max(words, default=0.0) + 2 * CELL_PADDING + _AIR


Reader = Callable[[Node], str]


@dataclass(frozen=True, kw_only=True)
class _Grid:
    """The table of an appendix. Without slots, for what is worked out once for all its rows."""

    plan: Plan
    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    labels: Mapping[NodeId, str]

    @cached_property
    def fields(self) -> frozenset[ActivityField]:
        """The fields that have a column of their own."""
        return frozenset(column.field for column in self.columns if column.field)

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """What the words of an activity are in each column."""
        return tuple(_role(column) for column in self.columns)

    @cached_property
    def readers(self) -> tuple[Reader, ...]:
        """For each column, what gives the words of an activity."""
        return tuple(_reader(self, column) for column in self.columns)


def _rows(grid: _Grid, siblings: Outline) -> Iterator[PrintedRow]:
    for node in siblings:
        if node.kind is NodeKind.HEADING:
            yield _group_row(grid, node)
            yield from _rows(grid, node.children)
        elif isinstance(node.detail, Table):
            yield from _rows(grid, node.children)
        elif node.kind is NodeKind.PARAGRAPH and not grid.labels[node.id]:
            yield _remark_row(grid, node)
            yield from _rows(grid, node.children)
        else:
            yield _activity_row(grid, node)
            if node.children:
                yield from _rows(grid, tuple(filter(_has_row, node.children)))


def _remark_row(grid: _Grid, node: Node) -> TableRow:
    """Words between the rows, over the whole width."""
    paras = cell_paras(slots.filled(grid.plan, node.text), Role.TABLE_TEXT)
    return TableRow(cells=(TableCell(paras=paras, columns=len(grid.columns)),), node=node.id)


def _has_row(node: Node) -> bool:
    """True for a node under an activity that is no line in its cell: a row, or a table."""
    return node.is_task or node.kind in (NodeKind.HEADING, NodeKind.TABLE)


def _group_row(grid: _Grid, node: Node) -> TableRow:
    label = grid.labels[node.id]
    text = slots.filled(grid.plan, node.text)
    ordered = grid.columns[0].field is ActivityField.ORDER and len(grid.columns) > 1
    if ordered:
        order = Para(role=Role.TABLE_HEAD, text=rich(_bare(label)), node=node.id)
        name = Para(role=Role.TABLE_GROUP, text=text, node=node.id)
        cells: tuple[TableCell, ...] = (
            TableCell(paras=(order,)),
            TableCell(paras=(name,), columns=len(grid.columns) - 1),
        )
    else:
        name = Para(role=Role.TABLE_GROUP, text=text, label=label, node=node.id)
        cells = (TableCell(paras=(name,), columns=len(grid.columns)),)
    return TableRow(cells=cells, group=True, keep_with_next=True, node=node.id)


def _activity_row(grid: _Grid, node: Node) -> PrintedRow:
    words = tuple([read(node) for read in grid.readers])
    row = PlainRow(roles=grid.roles, words=words, node=node.id)
    lines = tuple(_lines_under(grid, node.children, node.said)) if node.children else ()
    if not lines and not has_style(node.text):
        return row
    title = TableCell(paras=(*cell_paras(_title(grid, node), Role.TABLE_TEXT), *lines))
    cells = (
        title if column.field is ActivityField.TITLE else cell
        for column, cell in zip(grid.columns, row.cells, strict=True)
    )
    return TableRow(cells=tuple(cells), node=node.id)


def _role(column: Column) -> Role:
    centred = column.field and SPEC_OF[column.field].kind in _CENTRED
    return Role.TABLE_MIDDLE if centred else Role.TABLE_TEXT


def _reader(grid: _Grid, column: Column) -> Reader:
    match column.field:
        case ActivityField.ORDER:
            return lambda node: _bare(grid.labels[node.id])
        case ActivityField.TITLE:
            return lambda node: plain(_title(grid, node))
        case None:
            return lambda node: _extra(node.particulars, column.heading)
        case field:
            return field_reader(field)


def _title(grid: _Grid, node: Node) -> RichText:
    text = slots.filled(grid.plan, node.text, node.said)
    if ActivityField.ORDER not in grid.fields and grid.labels[node.id]:
        return merge((Run(f"{grid.labels[node.id]} "), *text))
    return text


def _lines_under(grid: _Grid, children: Outline, said: slots.Said | None) -> Iterator[Para]:
    """The lines below an activity that no other column prints."""
    for child in children:
        if _has_row(child):
            continue
        label = grid.labels[child.id]
        text = slots.filled(grid.plan, child.text, said)
        if (label or plain(text).strip()) and not _is_told(grid, child, said):
            yield Para(role=Role.TABLE_TEXT, text=text, label=label, node=child.id)
        yield from _lines_under(grid, child.children, said)


def _is_told(grid: _Grid, line: Node, said: slots.Said | None) -> bool:
    """True for a field line whose fields all have columns of their own, or no value."""
    fields = frozenset(slots_of(line.text))
    return bool(fields) and (fields <= grid.fields or slots.is_silent(line.text, said))


def _bare(label: str) -> str:
    """A label as it stands in the column of numbers: without the dot."""
    return label.rstrip(".") if label.strip(".") else label


def _extra(said: Particulars | None, heading: str) -> str:
    extras = said.extras if said else ()
    return next((extra.text for extra in extras if extra.name == heading), "")
