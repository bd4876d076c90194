"""Tables of activities, in an appendix or the body: their rows become activities of the record.

Rests on the habit of heading such a table with "Nội dung", "Đơn vị chủ trì", "Thời gian".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars
from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import RichText, plain
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.reading.cutting import strip
from hoptacxa_desktop.reading.groups import GROUP_LETTERS, group_row, known_once, under_groups
from hoptacxa_desktop.reading.items import Item, item_of
from hoptacxa_desktop.reading.plain_nodes import cell_text, paragraph, table
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import STRONG, Scope
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even

F = ActivityField


def columns_of(grid: Grid, vocabulary: Vocabulary) -> tuple[Column, ...]:
    """The columns of a table of activities, () for a table of anything else."""
    header = _header(grid)
    if header is None:
        return ()
    names = [" ".join(cell.words.split()) for cell in header.cells for _ in range(cell.columns)]
    found = [vocabulary.field_of_column(name) for name in names]
    fields = known_once(found)
    told = {own for own in fields if own}
    if F.TITLE not in told or not told & STRONG:
        return ()
    widths = grid.widths if len(grid.widths) == len(names) else (0.0,) * len(names)
    return tuple(
        # What is no word of the activity itself, such as a remark, stays under its heading.
        Column(heading=name, field=own if own in _PRINTED else None, width=width)
        for name, own, width in zip(_told_apart(names), fields, widths, strict=True)
    )


def _told_apart(names: Sequence[str]) -> Iterator[str]:
    """The headings, "(2)" behind the second of two alike: words are kept under their heading."""
    for at, name in enumerate(names):
        before = names[:at].count(name)
        yield f"{name} ({before + 1})".strip() if before else name


def grid_node(scope: Scope, item: Item) -> Node:
    """A table of the body: its rows as activities where its columns are those of activities."""
    assert item.grid is not None
    columns = columns_of(item.grid, scope.vocabulary)
    if not columns:
        return table(scope, item.grid)
    rows = row_nodes(scope, (item.grid,), columns, scope.vocabulary)
    node = Node(kind=NodeKind.TABLE, detail=Table(columns=columns), children=rows)
    for cell in item.grid.rows[0].cells:
        for line in cell.lines:
            scope.mark(Item(number=line.number), Role.TABLE, node.id)
    return node


def _header(grid: Grid) -> GridRow | None:
    if not grid.rows:
        return None
    first = grid.rows[0]
    return first if len(first.cells) > 2 else None


def row_nodes(
    scope: Scope, blocks: Sequence[Block], columns: tuple[Column, ...], vocabulary: Vocabulary
) -> tuple[Node, ...]:
    """The rows of all tables with these columns; a group row holds those below it."""
    return under_groups(_row_nodes(scope, blocks, columns, vocabulary))


def _row_nodes(
    scope: Scope, blocks: Sequence[Block], columns: tuple[Column, ...], vocabulary: Vocabulary
) -> Iterator[tuple[Node, bool]]:
    for block in blocks:
        if isinstance(block, Line) or _is_of_its_own(block, columns, vocabulary):
            yield paragraph(scope, item_of(block)), False
            continue
        for cells in _filled(block, len(columns)):
            if _is_header(cells, columns):
                scope.roles.update((line.number, Role.APPENDIX) for line in _lines(cells))
            else:
                yield _row_node(scope, cells, columns)


def _is_of_its_own(grid: Grid, columns: tuple[Column, ...], vocabulary: Vocabulary) -> bool:
    """True for a table that does not go on with the rows of the first: it stays as it stands."""
    headings = [even(column.heading) for column in columns_of(grid, vocabulary)]
    width = max(sum(cell.columns for cell in row.cells) for row in grid.rows)
    if headings:
        return headings != [even(column.heading) for column in columns]
    return width != len(columns)


def _filled(grid: Grid, count: int) -> Iterator[list[GridCell | None]]:
    """Each row with a cell for each column; None where a cell reaches over from before."""
    reaching: dict[int, int] = {}
    for row in grid.rows:
        cells: list[GridCell | None] = []
        own = iter(row.cells)
        while len(cells) < count:
            if reaching.get(len(cells), 0):
                reaching[len(cells)] -= 1
                cells.append(None)
                continue
            cell = next(own, GridCell())
            for offset in range(cell.columns):
                if cell.rows > 1:
                    reaching[len(cells) + offset] = cell.rows - 1
            cells.extend([cell, *[None] * (cell.columns - 1)])
        yield _with_rest(cells, [line for cell in own for line in cell.lines])


def _with_rest(cells: list[GridCell | None], rest: list[Line]) -> list[GridCell | None]:
    """The cells of a row, and in the last of them the words of those that have no column."""
    if rest:
        at = max((at for at, cell in enumerate(cells) if cell), default=len(cells) - 1)
        last = cells[at] or GridCell()
        cells[at] = replace(last, lines=(*last.lines, *rest))
    return cells


def _is_header(cells: Sequence[GridCell | None], columns: tuple[Column, ...]) -> bool:
    words = {even(cell.words) for cell in cells if cell} - {""}
    return bool(words) and words <= {even(column.heading) for column in columns}


def _row_node(
    scope: Scope, cells: Sequence[GridCell | None], columns: tuple[Column, ...]
) -> tuple[Node, bool]:
    said = [(column, cell) for column, cell in zip(columns, cells, strict=False) if cell]
    filled = [(column, cell) for column, cell in said if cell.words.strip()]
    if _is_group(filled):
        return _group(scope, [cell for _, cell in filled]), True
    return _activity(scope, filled), False


def _is_group(filled: Sequence[tuple[Column, GridCell]]) -> bool:
    """A row with nothing but a label and a name heads those below it."""
    fields = {column.field for column, _ in filled}
    words = " ".join(cell.words for _, cell in filled)
    return bool(filled) and fields <= {F.ORDER, F.TITLE} and len(words) <= GROUP_LETTERS


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
        elif column.field in _SAID:
            particulars = scope.say(particulars, column.field, words)
        else:
            extra = Extra(name=column.heading, text=words)
            particulars = replace(particulars, extras=(*particulars.extras, extra))
    scope.doubt_particulars(number, particulars)
    node = Node(
        kind=NodeKind.ACTIVITY,
        text=title,
        ladder=Ladder.NUMBER_PLAIN if label[:1].isdigit() else Ladder.NONE,
        label=label,
        detail=Activity(particulars=particulars),
    )
    _note(scope, [cell for _, cell in filled], Role.ACTIVITY, node)
    return node


_SAID = STRONG | {F.SCALE, F.DELIVERABLE, F.CONTENT}
_PRINTED = _SAID | {F.ORDER, F.TITLE}


def _note(scope: Scope, cells: Sequence[GridCell], role: Role, node: Node) -> None:
    scope.mark_lines((line.number for line in _lines(cells)), role, node.id)


def _lines(cells: Sequence[GridCell | None]) -> Iterator[Line]:
    return (line for cell in cells if cell for line in cell.lines)
