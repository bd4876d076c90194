"""From a workbook to the source that its list of activities is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hoptacxa_desktop.domain.richtext import RichText, Run
from hoptacxa_desktop.reading.guard import SAVE_AS_XLSX, situation
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.sheet.book import MOST_ROWS, Table, covered, tables_of
from hoptacxa_desktop.reading.sheet.headings import Header, Namer, best_row, find
from hoptacxa_desktop.reading.sheet.listing import ListSource
from hoptacxa_desktop.reading.sheet.own import own_of
from hoptacxa_desktop.reading.sheet.values import Value
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line, Remark

_ASKED = "Danh sách cần có hàng tên cột, như “Nội dung”, “Thời gian”, “Đơn vị chủ trì”."


@uncollected()
def read_sheet_bytes(content: bytes, *, name: str, namer: Namer) -> ListSource:
    """The list in a workbook, by the sheet that has most of its columns.

    Raises UnreadableFile for a workbook that cannot be read or holds no list.
    """
    tables = tables_of(content, name=name)
    if not any(table.rows for table in tables):
        advice = f"Kiểm tra lại tệp gốc. {SAVE_AS_XLSX}"
        raise situation("không có chữ nào", name, advice)
    own = own_of(tables)
    found = (own.table, own.header) if own else _found(tables, namer)
    if found is None:
        raise situation("không có danh sách hoạt động nào", name, _ASKED)
    table, header = found
    blocks, firsts = _blocks(table, header)
    others = () if own else tuple(_other_lists(tables, table, namer))
    return ListSource(
        name=name,
        blocks=blocks,
        remarks=(*_remarks(table, firsts), *others),
        table=table,
        header=header,
        firsts=firsts,
        plan_id=own.plan_id if own else "",
        year=own.year if own else None,
    )


def _found(tables: Sequence[Table], namer: Namer) -> tuple[Table, Header] | None:
    """Among the sheets that are shown first, then among the hidden ones."""
    shown = [table for table in tables if table.state == "visible"]
    hidden = [table for table in tables if table.state == "hidden"]
    return find(shown, namer) or find(hidden, namer)


def _other_lists(tables: Sequence[Table], taken: Table, namer: Namer) -> Iterator[Remark]:
    for table in tables:
        if table is not taken and table.state == "visible" and best_row(table, namer)[0]:
            why = f"Trang “{table.name}” cũng có danh sách, chưa đọc; đã đọc trang “{taken.name}”."
            yield Remark(line=0, text=table.name, why=why)


def _remarks(table: Table, firsts: Sequence[int]) -> Iterator[Remark]:
    if table.cut:
        rows = f"{MOST_ROWS:,}".replace(",", ".")
        yield Remark(line=0, text="", why=f"Trang tính quá dài: chỉ đọc {rows} hàng đầu.")
    for row, cells in enumerate(table.rows):
        for value in cells:
            if value and value.broken:
                why = f"Hàng {row + 1} có ô lỗi công thức “{value.text}”; ô đó để trống."
                yield Remark(line=firsts[row], text=value.text, why=why)


@dataclass(slots=True)
class _Counter:
    """Lines by number, in reading order; `texts`: by the identity of the value that has them."""

    number: int = 0
    texts: dict[int, RichText] = field(default_factory=dict)

    def line(self, value: Value) -> Line:
        self.number += 1
        text = self.texts.get(id(value))
        if text is None:
            text = self.texts[id(value)] = (Run(value.text, bold=value.bold),)
        return Line(number=self.number, text=text)


def _blocks(table: Table, header: Header) -> tuple[tuple[Block, ...], tuple[int, ...]]:
    """The lines above the list, then the list; and the number of the first line of each row."""
    counter, firsts = _Counter(), []
    above: list[Block] = []
    for cells in table.rows[: header.first]:
        firsts.append(counter.number + 1)
        above.extend(counter.line(value) for value in cells if value)
    at = covered(table)
    spans = {(m.top, m.left): (m.bottom - m.top + 1, m.right - m.left + 1) for m in table.merges}
    rows = []
    for row in range(header.first, len(table.rows)):
        firsts.append(counter.number + 1)
        if table.rows[row]:
            found = tuple(_cells(table, row, at, spans, counter))
            rows.append(GridRow(cells=found, header=row <= header.last))
    firsts.append(counter.number + 1)
    return (*above, Grid(rows=tuple(rows))), tuple(firsts)


def _cells(
    table: Table,
    row: int,
    at: Mapping[tuple[int, int], tuple[int, int]],
    spans: Mapping[tuple[int, int], tuple[int, int]],
    counter: _Counter,
) -> Iterator[GridCell]:
    for column, value in enumerate(table.rows[row]):
        place = row, column
        if at.get(place, place) == place:
            down, across = spans.get(place, (1, 1))
            lines = (counter.line(value),) if value else ()
            yield GridCell(lines=lines, rows=down, columns=across)
