"""One sheet for each leading unit: its own activities, alive with what stands in "Theo dõi"."""

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.fields import FieldKind
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.sheets.board import about
from hoptacxa_desktop.sheets.canvas import Canvas, protect
from hoptacxa_desktop.sheets.leaders import Leader
from hoptacxa_desktop.sheets.letterhead import write_head, write_signatures
from hoptacxa_desktop.sheets.table import (
    Placed,
    add_colours,
    column_looks,
    halves,
    write_columns,
    write_groups,
)
from hoptacxa_desktop.sheets.tracking_sheet import TITLE, finish
from hoptacxa_desktop.sheets.words import TRACKING_SHEET

_HEAD_OF_UNIT = ("PHỤ TRÁCH ĐƠN VỊ",)


def write_unit(canvas: Canvas, sheet: Worksheet, leader: Leader, source: Placed) -> Placed:
    """Write the sheet of `leader`; what people fill in is taken from the rows of `source`."""
    blocks = halves(canvas)
    head = write_head(canvas, sheet, blocks, f"{TITLE} – {leader.name.upper()}", _subtitle(canvas))
    write_columns(canvas, sheet, head)
    looks = column_looks(canvas, all_locked=True)
    rows = {}
    row = head
    links = _links(canvas)
    groups = canvas.board.groups_of(leader)
    for row, task in write_groups(canvas, sheet, head, groups, looks, but=links):
        rows[task.node_id] = row
        cells, place = canvas.board.cells[task.node_id], source.rows[task.node_id] + 1
        for index, formula in links.items():
            sheet.write_formula(row, index, formula.format(row=place), looks[index], cells[index])
    placed = Placed(head, row, rows)
    add_colours(canvas, sheet, placed)
    finish(canvas, sheet, placed)
    protect(sheet)
    sheet.set_tab_color(leader.colours.ink)
    write_signatures(canvas, sheet, row + 2, blocks, right=_HEAD_OF_UNIT)
    sheet.print_area(0, 0, row + 2, len(canvas.board.layout.visible) - 1)
    return placed


def _subtitle(canvas: Canvas) -> str:
    day = dates.short(canvas.board.today)
    return (
        f"{about(canvas.board.plan)} – tính đến ngày {day}. "
        f"Trang này tự lấy số liệu từ trang “{TRACKING_SHEET}”; ghi tiến độ, kết quả ở trang đó."
    )


def _links(canvas: Canvas) -> Mapping[int, str]:
    """For each column that people fill in, the formula that takes over a row's cell."""
    layout = canvas.board.layout
    return {
        index: f"='{TRACKING_SHEET}'!{layout.letter(column.key)}{{row}}"
        + ("" if column.kind is FieldKind.PERCENT else '&""')
        for index, column in enumerate(layout.columns)
        if column.editable
    }
