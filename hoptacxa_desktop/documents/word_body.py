"""Blocks as the XML of a Word document's body, made as pieces of text to be joined once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress, zip_longest

from hoptacxa_desktop.documents.pages import (
    BRACKET_WIDTH,
    Block,
    Bracket,
    Columns,
    Para,
    PlainRow,
    PrintedRow,
    Role,
    Rule,
    Section,
    Space,
    TableBlock,
    TableCell,
)
from hoptacxa_desktop.documents.tables import CELL_PADDING, CELL_PADDING_ABOVE
from hoptacxa_desktop.documents.word_units import (
    COLUMNS_STYLE,
    RULE_STYLE,
    SPACE_STYLE,
    TABLE_STYLE,
    style_id,
    twips,
    twips_of_points,
    xml_text,
)
from hoptacxa_desktop.domain.richtext import Run

# Word wants a paragraph after a table; this one takes next to no room.
AFTER_TABLE = f'<w:p><w:pPr><w:pStyle w:val="{RULE_STYLE}"/></w:pPr></w:p>'

# Stands for words in the form of a row; no markup has it.
_GAP = "…"

_BRACKET_SIDES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "bottom", "right")
)


def block_xml(block: Block, room: float) -> Iterable[str]:
    """The XML of a block that has `room` mm of width, in pieces."""
    match block:
        case Para():
            return (_para(block),)
        case Rule():
            return (_rule(block, room),)
        case Space():
            return (_space(block),)
        case Bracket():
            return _bracket(block)
        case Columns():
            return _columns(block)
        case TableBlock():
            return _table(block)


def _para(para: Para, *, keep_with_next: bool = False) -> str:
    properties = _para_properties(para.role, para.keep_with_next or keep_with_next)
    return f"<w:p>{properties}{''.join([_run(run) for run in para.runs])}</w:p>"


@lru_cache(maxsize=128)
def _para_properties(role: Role, keep_with_next: bool) -> str:
    keep = "<w:keepNext/>" if keep_with_next else ""
    return f'<w:pPr><w:pStyle w:val="{style_id(role)}"/>{keep}</w:pPr>'


def _run(run: Run) -> str:
    words = _words(run.text)
    if not (run.bold or run.italic):
        return f"<w:r>{words}</w:r>"
    style = f"{'<w:b/><w:bCs/>' if run.bold else ''}{'<w:i/><w:iCs/>' if run.italic else ''}"
    return f"<w:r><w:rPr>{style}</w:rPr>{words}</w:r>"


def _words(text: str) -> str:
    """The words, a line break at each end of a line."""
    if "\n" in text:
        return "<w:br/>".join(_words(line) if line else "" for line in text.split("\n"))
    return f'<w:t xml:space="preserve">{xml_text(text)}</w:t>'


def _rule(rule: Rule, room: float) -> str:
    side = twips(max(room - rule.length, 0) / 2)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{RULE_STYLE}"/><w:pBdr><w:bottom w:val="single" w:sz="6"'
        f' w:space="0" w:color="000000"/></w:pBdr><w:spacing w:before='
        f'"{twips_of_points(rule.before)}"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def _space(space: Space) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACE_STYLE}"/><w:spacing w:line="{twips(space.height)}"'
        ' w:lineRule="exact"/></w:pPr></w:p>'
    )


def _cell(width: float, content: str, *, properties: str = "") -> str:
    return f"<w:tc>{_cell_properties(width, properties)}{content}</w:tc>"


def _cell_properties(width: float, others: str) -> str:
    return f'<w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{others}</w:tcPr>'


def _grid(widths: Sequence[float], style: str, rows: Iterable[str]) -> Iterator[str]:
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{twips(sum(widths))}"'
        ' w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )
    yield from rows
    yield "</w:tbl>"


def _columns(columns: Columns) -> Iterable[str]:
    widths = (columns.left_width, columns.right_width)
    rows = (
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + _cell(columns.left_width, _cell_blocks(row.left, columns.left_width))
        + _cell(columns.right_width, _cell_blocks(row.right, columns.right_width))
        + "</w:tr>"
        for row in columns.rows
    )
    return _grid(widths, COLUMNS_STYLE, rows)


def _cell_blocks(blocks: Sequence[Block], room: float) -> str:
    content = "".join(piece for block in blocks for piece in block_xml(block, room))
    ends_well = bool(blocks) and not isinstance(blocks[-1], Bracket | Columns | TableBlock)
    return content if ends_well else content + AFTER_TABLE


def _bracket(bracket: Bracket) -> Iterable[str]:
    lines = "".join(map(_para, bracket.lines))
    sides = f"<w:tcBorders>{_BRACKET_SIDES}</w:tcBorders>"
    middle = '<w:vAlign w:val="center"/>'
    row = (
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + _cell(bracket.lines_width, lines)
        + _cell(BRACKET_WIDTH, AFTER_TABLE, properties=sides)
        + _cell(bracket.purpose_width, _para(bracket.purpose), properties=middle)
        + "</w:tr>"
    )
    widths = (bracket.lines_width, BRACKET_WIDTH, bracket.purpose_width)
    return _grid(widths, COLUMNS_STYLE, (row,))


def _table(table: TableBlock) -> Iterable[str]:
    """The rows, with the empty cells by which Word continues a cell that spans rows."""
    hanging: dict[int, _Hanging] = {}
    rows = (_row(row, table.widths, hanging) for row in table.rows)
    return _grid(table.widths, TABLE_STYLE, chain.from_iterable(rows))


@dataclass(slots=True)
class _Hanging:
    """A cell that reaches down into the rows below."""

    columns: int
    rows_left: int


def _row(row: PrintedRow, widths: tuple[float, ...], hanging: dict[int, _Hanging]) -> Iterable[str]:
    if isinstance(row, PlainRow):
        return _filled_form(row, widths)
    return (_row_by_cells(row, widths, hanging),)


def _filled_form(row: PlainRow, widths: tuple[float, ...]) -> Iterable[str]:
    """The pieces of a form, and between them the lines of words that go there."""
    joined = "".join(row.words).replace("\n", " ")
    counts, lines = _lines(row)
    form = _row_form(row.roles, counts, widths, row.whole, row.keep_with_next)
    clean = lines if xml_text(joined) == joined else map(xml_text, lines)
    return chain.from_iterable(zip_longest(form, clean, fillvalue=""))


def _lines(row: PlainRow) -> tuple[tuple[int, ...], Iterable[str]]:
    """How many lines that say something each cell has, and the lines of all cells."""
    if "\n" not in "".join(row.words):
        counts = tuple([int(bool(words.strip())) for words in row.words])
        return counts, compress(row.words, counts)
    lines = [[line for line in words.split("\n") if line.strip()] for words in row.words]
    return tuple(map(len, lines)), chain.from_iterable(lines)


@lru_cache(maxsize=512)
def _row_form(
    roles: tuple[Role, ...],
    counts: tuple[int, ...],
    widths: tuple[float, ...],
    whole: bool,
    keep_with_next: bool,
) -> tuple[str, ...]:
    """A row with so many lines in its cells, cut at their words."""
    words = tuple("\n".join([_GAP] * count) for count in counts)
    row = PlainRow(roles=roles, words=words, whole=whole, keep_with_next=keep_with_next)
    return tuple(_row_by_cells(row, widths, {}).split(_GAP))


def _row_by_cells(row: PrintedRow, widths: Sequence[float], hanging: dict[int, _Hanging]) -> str:
    properties = _row_properties(whole=row.whole, header=row.header)
    return f"<w:tr>{properties}{''.join(_row_cells(row, widths, hanging))}</w:tr>"


def _row_properties(*, whole: bool, header: bool) -> str:
    properties = f"{'<w:cantSplit/>' if whole else ''}{'<w:tblHeader/>' if header else ''}"
    return f"<w:trPr>{properties}</w:trPr>" if properties else ""


def _row_cells(
    row: PrintedRow, widths: Sequence[float], hanging: dict[int, _Hanging]
) -> Iterator[str]:
    column = 0
    waiting = list(reversed(row.cells))
    while column < len(widths):
        if above := hanging.get(column):
            cell, merge = TableCell(columns=above.columns), "<w:vMerge/>"
            above.rows_left -= 1
            if not above.rows_left:
                del hanging[column]
        else:
            cell, merge = waiting.pop(), ""
            if cell.rows > 1:
                merge = '<w:vMerge w:val="restart"/>'
                hanging[column] = _Hanging(cell.columns, cell.rows - 1)
        beyond = column + cell.columns
        width = widths[column] if cell.columns == 1 else sum(widths[column:beyond])
        yield _table_cell(cell, row, width, merge)
        column = beyond


def _table_cell(cell: TableCell, row: PrintedRow, width: float, merge: str) -> str:
    keep = row.keep_with_next
    content = "".join([_para(para, keep_with_next=keep) for para in cell.paras])
    properties = _table_cell_properties(width, cell.columns, merge)
    return f"<w:tc>{properties}{content or '<w:p/>'}</w:tc>"


@lru_cache(maxsize=128)
def _table_cell_properties(width: float, columns: int, merge: str) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return _cell_properties(width, f'{span}{merge}<w:vAlign w:val="center"/>')


def section_xml(section: Section, header: str, header_distance: float) -> str:
    """The section's properties: page, margins, number. `header_distance`: mm from the edge."""
    margins = section.margins
    shape = ' w:orient="landscape"' if section.landscape else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        '<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(section.width)}" w:h="{twips(section.height)}"{shape}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}"'
        f' w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.left)}"'
        f' w:header="{twips(header_distance)}" w:footer="{twips(margins.bottom / 2)}"'
        ' w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def cell_margins_xml() -> str:
    """The padding of the cells of a table with borders."""
    above, beside = twips(CELL_PADDING_ABOVE), twips(CELL_PADDING)
    return "".join(
        f'<w:{side} w:w="{room}" w:type="dxa"/>'
        for side, room in (("top", above), ("left", beside), ("bottom", above), ("right", beside))
    )
