"""Tables of activities, in an appendix or the body: their rows become activities of the record.

Their heads are read in `table_heads`; a row with nothing but a label and a name is a group row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars
from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import RichText, Run, merge, plain
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.reading.cutting import strip
from hoptacxa_desktop.reading.groups import GROUP_LETTERS, group_row, under_groups
from hoptacxa_desktop.reading.items import Item, item_of
from hoptacxa_desktop.reading.labels import label_of
from hoptacxa_desktop.reading.period_marks import marked_time
from hoptacxa_desktop.reading.plain_nodes import cell_text, paragraph, table
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import STRONG, Scope
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, Line
from hoptacxa_desktop.reading.table_cells import filled
from hoptacxa_desktop.reading.table_heads import SAID, Layout, layout_of
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.reading.who_cells import who_of_cell

F = ActivityField
_MANY = "Ô này nêu nhiều việc: tách thành từng dòng nếu cần theo dõi riêng."
_NUMBERS = re.compile(r"(?:\d{1,2}|[IV]+)(?:\s*[-–,]\s*(?:\d{1,2}|[IV]+))*")
_GROUP_CELLS = 2


def grid_node(scope: Scope, item: Item) -> Node:
    """A table of the body: its rows as activities where its columns are those of activities."""
    assert item.grid is not None
    layout = layout_of(item.grid, scope.vocabulary)
    if layout is None:
        return table(scope, item.grid)
    rows = row_nodes(scope, (item.grid,), layout)
    node = Node(kind=NodeKind.TABLE, detail=Table(columns=layout.columns), children=rows)
    heads = (cell for row in item.grid.rows[: layout.rows] for cell in row.cells)
    _note(scope, tuple(heads), Role.TABLE, node)
    return node


def row_nodes(scope: Scope, blocks: Sequence[Block], layout: Layout) -> tuple[Node, ...]:
    """The rows of all tables with this layout; a group row holds those below it."""
    return under_groups(_row_nodes(scope, blocks, layout))


def _row_nodes(
    scope: Scope, blocks: Sequence[Block], layout: Layout
) -> Iterator[tuple[Node, bool]]:
    for block in blocks:
        if isinstance(block, Line) or not goes_on(block, layout, scope.vocabulary):
            yield paragraph(scope, item_of(block)), False
            continue
        for cells in filled(block, layout.width, layout.shared):
            if layout.is_head(cells) and _told(scope, cells) is None:
                scope.roles.update((line.number, Role.APPENDIX) for line in _lines(cells))
            else:
                yield _row_node(scope, layout.placed(cells), layout.columns)


def goes_on(grid: Grid, layout: Layout, vocabulary: Vocabulary) -> bool:
    """True for a table whose rows go on with those of one with this layout."""
    if own := layout_of(grid, vocabulary):
        return own.headings == layout.headings
    return max(sum(cell.columns for cell in row.cells) for row in grid.rows) == layout.width


def _row_node(
    scope: Scope, cells: Sequence[GridCell | None], columns: tuple[Column, ...]
) -> tuple[Node, bool]:
    said = [(column, cell) for column, cell in zip(columns, cells, strict=False) if cell]
    filled = [(column, cell) for column, cell in said if cell.words.strip()]
    match _told(scope, cells):
        case Role.ACTIVITY | Role.DUTY:
            return _activity(scope, filled), False
        case Role.HEADING if len(filled) > _GROUP_CELLS:
            return _sum(scope, [cell for _, cell in filled]), True
        case Role.HEADING:
            return _group(scope, [cell for _, cell in filled]), True
        case Role.PARAGRAPH:
            return _plain(scope, [cell for _, cell in filled]), False
    if _is_group(filled):
        return _group(scope, [cell for _, cell in filled]), True
    if _is_sum(filled, scope.vocabulary):
        return _sum(scope, [cell for _, cell in filled]), True
    return _activity(scope, filled), False


def _told(scope: Scope, cells: Sequence[GridCell | None]) -> Role | None:
    """What a person said that a row is, of whichever of its lines."""
    roles = (scope.said.roles.get(line.number) for line in _lines(cells))
    return next((role for role in roles if role is not None), None)


def _is_group(filled: Sequence[tuple[Column, GridCell]]) -> bool:
    """A row with nothing but a label and a name heads those below it."""
    fields = {column.field for column, _ in filled}
    words = " ".join(cell.words for _, cell in filled)
    return bool(filled) and fields <= {F.ORDER, F.TITLE} and len(words) <= GROUP_LETTERS


def _is_sum(filled: Sequence[tuple[Column, GridCell]], vocabulary: Vocabulary) -> bool:
    """ "Tổng cộng | 1.630" below the rows: no task of anybody."""
    fields = {column.field for column, _ in filled}
    first = next((cell.words for column, cell in filled if column.field is not F.ORDER), "")
    return not fields & STRONG and vocabulary.begins("sums", first)


def _sum(scope: Scope, cells: Sequence[GridCell]) -> Node:
    node = Node(kind=NodeKind.HEADING, text=_joined(cells, " "))
    _note(scope, cells, Role.HEADING, node)
    return node


def _plain(scope: Scope, cells: Sequence[GridCell]) -> Node:
    """A row as a person wants it: nothing but its words."""
    node = Node(kind=NodeKind.PARAGRAPH, text=_joined(cells, "; "))
    _note(scope, cells, Role.PARAGRAPH, node)
    return node


def _joined(cells: Sequence[GridCell], sign: str) -> RichText:
    texts = [strip(cell_text(cell)) for cell in cells]
    return merge(
        run for at, text in enumerate(texts) for run in ((Run(sign),) if at else ()) + text
    )


def _group(scope: Scope, cells: Sequence[GridCell]) -> Node:
    texts = [strip(cell_text(cell)) for cell in cells]
    label, text = ("", texts[0]) if len(texts) == 1 else (plain(texts[0]), texts[1])
    node = group_row(label, text)
    _note(scope, cells, Role.HEADING, node)
    return node


def _activity(scope: Scope, filled: Sequence[tuple[Column, GridCell]]) -> Node:
    particulars, text, label = Particulars(), (), ""
    number = next((line.number for _, cell in filled for line in cell.lines), 0)
    title: RichText = text
    for column, cell in filled:
        words = plain(cell_text(cell)).strip()
        if column.field is F.ORDER:
            label = words
        elif column.field is F.TITLE:
            title = strip(cell_text(cell))
        elif column.field in SAID:
            particulars = scope.say(particulars, column.field, words)
        else:
            extra = Extra(name=column.heading, text=words)
            particulars = replace(particulars, extras=(*particulars.extras, extra))
            for own, named in who_of_cell(column.heading, words, scope, number=number):
                particulars = scope.say(particulars, own, named)
    particulars = _with_period(scope, particulars)
    if (months := marked_time(filled)) and not particulars.time.text:
        particulars = scope.say(particulars, F.TIME, months)
    scope.doubt_particulars(number, particulars)
    if sum(label_of(one) is not None for one in plain(title).split("\n")) > 1:
        scope.doubt(number, "", _MANY)
    node = Node(
        kind=NodeKind.ACTIVITY,
        text=title,
        ladder=Ladder.NUMBER_PLAIN if label[:1].isdigit() else Ladder.NONE,
        label=label,
        detail=Activity(particulars=particulars),
    )
    _note(scope, [cell for _, cell in filled], Role.ACTIVITY, node)
    return node


def _with_period(scope: Scope, particulars: Particulars) -> Particulars:
    """The time of a row by a bare number below "Tháng" or "Quý": "02 - 3"; the cell stays."""
    if particulars.time.text:
        return particulars
    for extra in particulars.extras:
        if scope.vocabulary.is_period(extra.name) and _NUMBERS.fullmatch(extra.text):
            return scope.say(particulars, F.TIME, f"{extra.name.lower()} {extra.text}")
    return particulars


def _note(scope: Scope, cells: Sequence[GridCell], role: Role, node: Node) -> None:
    scope.mark_lines((line.number for line in _lines(cells)), role, node.id)


def _lines(cells: Sequence[GridCell | None]) -> Iterator[Line]:
    return (line for cell in cells if cell for line in cell.lines)
