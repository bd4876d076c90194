"""The tracking table, as it stands on the sheet of all activities and on those of the units."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.fields import ActivityField, FieldKind
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.kinds import SETTLED
from hoptacxa_desktop.domain.tasks import STATUS_WORDS, Task
from hoptacxa_desktop.domain.workbook_marks import ALERT_KEY
from hoptacxa_desktop.sheets import palette
from hoptacxa_desktop.sheets.board import CellValue, Group
from hoptacxa_desktop.sheets.canvas import Canvas, Span, pixels, write_across
from hoptacxa_desktop.sheets.columns import Column
from hoptacxa_desktop.sheets.formats import SIZE
from hoptacxa_desktop.sheets.letterhead import Halves
from hoptacxa_desktop.sheets.measure import height_of
from hoptacxa_desktop.sheets.words import DUE_TODAY, LATE, SOON

_HEAD_HEIGHT = 31
_LATE_COLUMNS = (
    ActivityField.ORDER,
    ActivityField.TITLE,
    ActivityField.END,
    ActivityField.STATUS,
    ALERT_KEY,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the rows of a table stand (from 0): its head, its last row, each activity."""

    head: int
    last: int
    rows: dict[NodeId, int]

    @property
    def first(self) -> int:
        """The first row under the head."""
        return self.head + 1


def halves(canvas: Canvas) -> Halves:
    """The two blocks above and below the table."""
    layout = canvas.board.layout
    middle = layout.split(0.42)
    end = len(layout.visible) - 1
    return Halves(
        Span(0, middle - 1, layout.span(0, middle - 1)),
        Span(middle, end, layout.span(middle, end)),
    )


def write_columns(canvas: Canvas, sheet: Worksheet, row: int) -> None:
    """Set the widths and write the heads of the columns in `row`."""
    look = canvas.formats("head")
    for index, column in enumerate(canvas.board.layout.columns):
        if column.width:
            sheet.set_column_pixels(index, index, pixels(column.width))
        else:
            sheet.set_column(index, index, None, None, {"hidden": True})
        sheet.write_string(row, index, column.heading, look)
    sheet.set_row(row, _HEAD_HEIGHT)


def write_groups(
    canvas: Canvas,
    sheet: Worksheet,
    head: int,
    groups: Sequence[Group],
    looks: Sequence[Format],
    *,
    but: Collection[int] = (),
) -> Iterator[tuple[int, Task]]:
    """Write the rows under `head`, a row for each heading; yields each activity with its row.

    `but`: columns that the caller fills in himself.
    """
    board, row = canvas.board, head
    whole = halves(canvas).whole
    look = canvas.formats("group")
    reminder = board.layout.index(ALERT_KEY)
    columns = [i for i in range(len(looks)) if i != reminder and i not in but]
    alert = alert_formula(canvas)
    for group in groups:
        if group.heading:
            row += 1
            sheet.set_row(row, write_across(sheet, row, whole, group.heading, look, bold=True) + 3)
        for task in group.tasks:
            row += 1
            cells = board.cells[task.node_id]
            for index in columns:
                write_value(sheet, row, index, cells[index], looks[index])
            if task.said.time.end is None:
                sheet.write_blank(row, reminder, None, looks[reminder])
            else:
                sheet.write_formula(row, reminder, alert(row), looks[reminder], cells[reminder])
            sheet.set_row(row, height_of(board.lines[task.node_id], SIZE))
            yield row, task


def write_value(sheet: Worksheet, row: int, column: int, value: CellValue, look: Format) -> None:
    """Write one value as what it is; text is always text."""
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, value, look)
        else:
            sheet.write_blank(row, column, None, look)
    elif value is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    else:
        sheet.write_number(row, column, value, look)


def column_looks(
    canvas: Canvas, *, all_open: bool = False, all_locked: bool = False
) -> tuple[Format, ...]:
    """The format of each column; those that people fill in are unlocked and white."""
    return tuple(
        canvas.formats(*_traits(column, (column.editable or all_open) and not all_locked))
        for column in canvas.board.layout.columns
    )


def _traits(column: Column, is_open: bool) -> tuple[str, ...]:
    by_kind = {
        FieldKind.DATE: ("date",),
        FieldKind.PERCENT: ("percent",),
        FieldKind.STATUS: ("wrap", "centre"),
        FieldKind.LABEL: ("centre", "wrap", "text"),
    }
    ground = "open" if is_open else "locked"
    return ("cell", ground, *by_kind.get(column.kind, ("wrap",)))


def _closed(cell: str) -> str:
    return ",".join(f'{cell}<>"{STATUS_WORDS[status]}"' for status in SETTLED)


def late_formula(canvas: Canvas, row: int) -> str:
    """The condition by which the activity in `row` is late on the day the sheet is read."""
    end, status = _cell(canvas, ActivityField.END, row), _cell(canvas, ActivityField.STATUS, row)
    return f'=AND({end}<>"",{end}<TODAY(),{_closed(status)})'


def alert_formula(canvas: Canvas) -> Callable[[int], str]:
    """What gives the formula that reminds of the activity in a row."""
    end = f"${canvas.board.layout.letter(ActivityField.END)}"
    status = f"${canvas.board.layout.letter(ActivityField.STATUS)}"
    done, dropped = (STATUS_WORDS[state] for state in SETTLED)

    def formula(row: int) -> str:
        day, state = f"{end}{row + 1}", f"{status}{row + 1}"
        return (
            f'=IF(OR({day}="",{state}="{done}",{state}="{dropped}"),"",'
            f'IF({day}<TODAY(),"{LATE} "&(TODAY()-{day})&" ngày",'
            f'IF({day}=TODAY(),"{DUE_TODAY}",'
            f'IF({day}-TODAY()<={SOON},"Còn "&({day}-TODAY())&" ngày",""))))'
        )

    return formula


def _cell(canvas: Canvas, key: str, row: int) -> str:
    return f"${canvas.board.layout.letter(key)}{row + 1}"


def add_colours(canvas: Canvas, sheet: Worksheet, placed: Placed) -> None:
    """Rules that colour late activities, states and progress as people type."""
    if placed.last < placed.first:
        return
    # Bold would make words longer than the row was measured for.
    late = canvas.book.add_format({"font_color": palette.LATE.ink, "bg_color": palette.LATE.ground})
    rule = {
        "type": "formula",
        "criteria": late_formula(canvas, placed.first),
        "format": late,
        "stop_if_true": True,
    }
    for key in _LATE_COLUMNS:
        sheet.conditional_format(*_area(canvas, placed, key), rule)
    for status, word in STATUS_WORDS.items():
        pair = palette.STATUS[status]
        look = canvas.book.add_format({"font_color": pair.ink, "bg_color": pair.ground})
        sheet.conditional_format(
            *_area(canvas, placed, ActivityField.STATUS),
            {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look},
        )
    sheet.conditional_format(
        *_area(canvas, placed, ActivityField.PROGRESS),
        {
            "type": "2_color_scale",
            "min_type": "num",
            "max_type": "num",
            "min_value": 0,
            "max_value": 100,
            "min_color": palette.OPEN_GROUND,
            "max_color": palette.PROGRESS,
        },
    )


def add_lists(canvas: Canvas, sheet: Worksheet, placed: Placed) -> None:
    """Let states be chosen from the list and progress be a whole number from 0 to 100."""
    if placed.last < placed.first:
        return
    sheet.data_validation(
        *_area(canvas, placed, ActivityField.STATUS),
        {
            "validate": "list",
            "source": f"={STATUS_RANGE}",
            "error_title": "Tình trạng",
            "error_message": "Chọn một tình trạng trong danh sách ở trang “Danh mục”.",
        },
    )
    sheet.data_validation(
        *_area(canvas, placed, ActivityField.PROGRESS),
        {
            "validate": "integer",
            "criteria": "between",
            "minimum": 0,
            "maximum": 100,
            "error_title": "Tiến độ",
            "error_message": "Ghi số nguyên từ 0 đến 100, không ghi dấu %.",
        },
    )


STATUS_RANGE = "hop_tinh_trang"
"""The defined name of the list of states."""


def _area(canvas: Canvas, placed: Placed, key: str) -> tuple[int, int, int, int]:
    index = canvas.board.layout.index(key)
    return placed.first, index, placed.last, index


def column_range(canvas: Canvas, sheet_name: str, placed: Placed, key: str) -> str:
    """The cells of one column under the head, as a formula names them."""
    letter = canvas.board.layout.letter(key)
    last = max(placed.last, placed.first) + 1
    return f"='{sheet_name}'!${letter}${placed.first + 1}:${letter}${last}"
