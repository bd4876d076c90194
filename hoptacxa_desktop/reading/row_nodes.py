"""Tables of activities, in an appendix or the body: their rows become activities of the record.

Rests on the habit of heading such a table with "Nội dung", "Đơn vị chủ trì", "Thời gian".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars
from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import RichText, plain
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.reading.cutting import cut, strip
from hoptacxa_desktop.reading.items import Item, item_of
from hoptacxa_desktop.reading.labels import label_of
from hoptacxa_desktop.reading.plain_nodes import cell_text, light, paragraph, table
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import STRONG, Scope
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even

F = ActivityField
_KNOWN = frozenset(F)
_GROUP_LETTERS = 200


def columns_of(grid: Grid, vocabulary: Vocabulary) -> tuple[Column, ...]:
    """The columns of a table of activities, () for a table of anything else."""
    header = _header(grid)
    if header is None:
        return ()
    names = [" ".join(cell.words.split()) for cell in header.cells for _ in range(cell.columns)]
    found = [vocabulary.field_of_column(name) for name in names]
    fields = [
        name if name in _KNOWN and name not in found[:at] else "" for at, name in enumerate(found)
    ]
    told = {F(name) for name in fields if name}
    if F.TITLE not in told or not told & STRONG:
        return ()
    widths = grid.widths if len(grid.widths) == len(names) else (0.0,) * len(names)
    return tuple(
        # What is no word of the activity itself, such as a remark, stays under its heading.
        Column(heading=name, field=F(own) if own in _PRINTED else None, width=width)
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


@dataclass(slots=True)
class _Group:
    """A group row and what stands under it; `rank`: of its label, the higher, the deeper."""

    node: Node | None
    rank: int
    held: list[Node] = field(default_factory=list)

    def closed(self) -> Node:
        assert self.node is not None
        return replace(self.node, children=tuple(self.held))


def row_nodes(
    scope: Scope, blocks: Sequence[Block], columns: tuple[Column, ...], vocabulary: Vocabulary
) -> tuple[Node, ...]:
    """The rows of all tables with these columns; a group row holds those below it."""
    stack = [_Group(None, -1)]
    for node, heads in _row_nodes(scope, blocks, columns, vocabulary):
        if not heads:
            stack[-1].held.append(node)
            continue
        rank = _rank(node)
        _close(stack, rank)
        stack.append(_Group(node, rank))
    _close(stack, 0)
    return tuple(stack[0].held)


def _close(stack: list[_Group], rank: int) -> None:
    """Put the groups of this rank and deeper ones under those above them."""
    while len(stack) > 1 and stack[-1].rank >= rank:
        done = stack.pop().closed()
        stack[-1].held.append(done)


def _rank(node: Node) -> int:
    found = label_of(f"{(node.label or '').rstrip('.')}. x")
    return found.rank if found else 0


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
    return bool(filled) and fields <= {F.ORDER, F.TITLE} and len(words) <= _GROUP_LETTERS


def _group(scope: Scope, cells: Sequence[GridCell]) -> Node:
    texts = [strip(cell_text(cell)) for cell in cells]
    label, text = ("", texts[0]) if len(texts) == 1 else (plain(texts[0]), texts[1])
    if not label:
        label, text = _typed(text)
    found = label_of(f"{label}. x") if label else None
    node = Node(
        kind=NodeKind.HEADING,
        text=light(text),
        ladder=found.ladder if found else Ladder.NONE,
        label=label,
    )
    _note(scope, cells, Role.HEADING, node)
    return node


def _typed(text: RichText) -> tuple[str, RichText]:
    typed = label_of(plain(text))
    return (typed.text, strip(cut(text, len(typed.text)))) if typed else ("", text)


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
