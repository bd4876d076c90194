"""The sheet "Theo dõi": every activity, and the cells in which people write what came of it."""

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.workbook_marks import LEADERS_KEY
from hoptacxa_desktop.sheets.board import about
from hoptacxa_desktop.sheets.canvas import Canvas, Progress, protect, set_page, write_across
from hoptacxa_desktop.sheets.letterhead import write_head, write_signatures
from hoptacxa_desktop.sheets.table import (
    Placed,
    add_colours,
    add_lists,
    column_looks,
    column_range,
    halves,
    write_columns,
    write_groups,
    write_value,
)
from hoptacxa_desktop.sheets.words import EXTRA_WORK, TRACKING_SHEET

TITLE = "BIỂU THEO DÕI TIẾN ĐỘ THỰC HIỆN"
EXTRA_ROWS = 5
LEADERS_RANGE = "hop_chu_tri"
STATES_RANGE = "hop_tinh_trang_viec"
ENDS_RANGE = "hop_ket_thuc"
_STEP = 250


def write_tracking(canvas: Canvas, sheet: Worksheet, progress: Progress | None = None) -> Placed:
    """Write the sheet; where its rows stand comes back. `progress` hears of every 250 rows."""
    blocks = halves(canvas)
    subtitle = f"{about(canvas.board.plan)} – tính đến ngày {dates.short(canvas.board.today)}"
    head = write_head(canvas, sheet, blocks, _title(canvas), subtitle)
    write_columns(canvas, sheet, head)
    placed = _write_rows(canvas, sheet, head, progress)
    end = _write_extra_rows(canvas, sheet, placed.last)
    filled = Placed(head, end, placed.rows)
    add_colours(canvas, sheet, filled)
    add_lists(canvas, sheet, filled)
    finish(canvas, sheet, filled)
    protect(sheet)
    write_signatures(canvas, sheet, end + 2, blocks)
    sheet.print_area(0, 0, end + 2, len(canvas.board.layout.visible) - 1)
    _name_ranges(canvas, filled)
    return filled


def _title(canvas: Canvas) -> str:
    only = canvas.board.only
    return f"{TITLE} – {only.name.upper()}" if only else TITLE


def finish(canvas: Canvas, sheet: Worksheet, placed: Placed) -> None:
    """Freeze the head and the titles, set filter and page."""
    visible = len(canvas.board.layout.visible)
    sheet.freeze_panes(placed.head + 1, canvas.board.layout.index(ActivityField.TITLE) + 1)
    sheet.autofilter(placed.head, 0, max(placed.last, placed.head), visible - 1)
    set_page(canvas, sheet, repeat=(placed.head, placed.head))


def _write_rows(canvas: Canvas, sheet: Worksheet, head: int, progress: Progress | None) -> Placed:
    total = len(canvas.board.tasks)
    rows = {}
    row = head
    looks = column_looks(canvas)
    for row, task in write_groups(canvas, sheet, head, canvas.board.groups, looks):
        rows[task.node_id] = row
        if progress and len(rows) % _STEP == 0:
            progress(len(rows), total)
    if progress:
        progress(total, total)
    return Placed(head, row, rows)


def _write_extra_rows(canvas: Canvas, sheet: Worksheet, last: int) -> int:
    """Empty rows for work that the plan does not know; the last one comes back."""
    write_across(sheet, last + 1, halves(canvas).whole, EXTRA_WORK, canvas.formats("group"))
    looks = column_looks(canvas, all_open=True)
    for row in range(last + 2, last + 2 + EXTRA_ROWS):
        for index, look in enumerate(looks):
            write_value(sheet, row, index, None, look)
    return last + 1 + EXTRA_ROWS


def _name_ranges(canvas: Canvas, placed: Placed) -> None:
    for name, key in (
        (LEADERS_RANGE, LEADERS_KEY),
        (STATES_RANGE, ActivityField.STATUS),
        (ENDS_RANGE, ActivityField.END),
    ):
        canvas.book.define_name(name, column_range(canvas, TRACKING_SHEET, placed, key))
