"""The sheet "Tổng hợp": how many activities each unit has and how they stand, and a chart.

The counts are formulas over "Theo dõi", so that they follow what people type there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.kinds import SETTLED
from hoptacxa_desktop.domain.tasks import STATUS_WORDS, Task
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.sheets import palette
from hoptacxa_desktop.sheets.board import about, late
from hoptacxa_desktop.sheets.canvas import Canvas, Span, pixels, protect, set_page
from hoptacxa_desktop.sheets.letterhead import Halves, write_head, write_signatures
from hoptacxa_desktop.sheets.measure import height
from hoptacxa_desktop.sheets.tracking_sheet import ENDS_RANGE, LEADERS_RANGE, STATES_RANGE
from hoptacxa_desktop.sheets.words import LATE, NO_LEADER, SUMMARY_SHEET

_TITLE = "TỔNG HỢP TIẾN ĐỘ THEO ĐƠN VỊ CHỦ TRÌ"
_ORDER = (
    Status.DONE,
    Status.DOING,
    Status.TODO,
    Status.WAITING,
    Status.STUCK,
    Status.DROPPED,
)
_HEADS = ("TT", "Đơn vị", "Tổng số", *(STATUS_WORDS[s] for s in _ORDER), LATE, "Tỷ lệ xong")
_WIDTHS = (12.0, 88.0, *(21.0,) * 7, 21.0, 24.0)
_CHART_BAR = 26
_ON_ONE_PAGE = 20
_CHART_FRAME = 110
_FIRST_COUNT = 2
_LATE_COLUMN = 9
_SHARE_COLUMN = 10


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of counts: its name, what finds its rows, its activities."""

    name: str
    pattern: str
    tasks: tuple[Task, ...]


def write_summary(canvas: Canvas, sheet: Worksheet) -> None:
    """Write the sheet. It reads the ranges that the tracking sheet names."""
    blocks = Halves(_span(0, 3), _span(4, len(_WIDTHS) - 1))
    for index, width in enumerate(_WIDTHS):
        sheet.set_column_pixels(index, index, pixels(width))
    subtitle = f"{about(canvas.board.plan)} – tính đến ngày {dates.short(canvas.board.today)}"
    head = write_head(canvas, sheet, blocks, _TITLE, subtitle)
    for index, text in enumerate(_HEADS):
        sheet.write_string(head, index, text, canvas.formats("head"))
    sheet.set_row(head, 31)
    lines = _lines(canvas)
    for offset, line in enumerate(lines, 1):
        _write_line(canvas, sheet, head, head + offset, line, str(offset))
    total = head + len(lines) + 1
    everything = _Line("Cộng (mỗi việc tính một lần)", "*", canvas.board.tasks)
    _write_line(canvas, sheet, head, total, everything, "")
    after = _write_chart(canvas, sheet, head, total)
    write_signatures(canvas, sheet, after, blocks)
    sheet.print_area(0, 0, after, len(_WIDTHS) - 1)
    sheet.freeze_panes(head + 1, 0)
    set_page(canvas, sheet, repeat=(head, head), tall=1 if len(lines) <= _ON_ONE_PAGE else 0)
    protect(sheet)


def _span(first: int, last: int) -> Span:
    return Span(first, last, sum(_WIDTHS[first : last + 1]))


def _lines(canvas: Canvas) -> list[_Line]:
    board = canvas.board
    lead = board.leaders.of
    lines = [
        _Line(one.name, one.pattern, tuple(t for t in board.tasks if one in lead[t.node_id]))
        for one in board.shown_leaders
    ]
    orphans = tuple(task for task in board.tasks if not lead[task.node_id])
    return [*lines, _Line(NO_LEADER, "-", orphans)] if orphans else lines


def _write_line(
    canvas: Canvas, sheet: Worksheet, head: int, row: int, line: _Line, label: str
) -> None:
    looks = canvas.formats
    traits = ("group",) if not label else ("cell", "middle")
    sheet.write_string(row, 0, label, looks(*traits, "centre"))
    sheet.write_string(row, 1, line.name, looks(*traits, "wrap"))
    sheet.set_row(row, height(line.name, _WIDTHS[1], 11, bold=not label) + 4)
    counts = _counts(line.tasks, canvas.board.today)
    for offset, (formula, count) in enumerate(zip(_formulas(head, line), counts, strict=True)):
        number = looks(*traits, "centre")
        sheet.write_formula(row, _FIRST_COUNT + offset, formula, number, count)
    total, done = (xl_rowcol_to_cell(row, _FIRST_COUNT + n) for n in (0, 1))
    share = counts[1] / counts[0] if counts[0] else ""
    sheet.write_formula(
        row, _SHARE_COLUMN, f'=IF({total}=0,"",{done}/{total})', looks(*traits, "share"), share
    )
    sheet.conditional_format(
        row,
        _LATE_COLUMN,
        row,
        _LATE_COLUMN,
        {
            "type": "cell",
            "criteria": ">",
            "value": 0,
            "format": canvas.book.add_format(
                {"font_color": palette.LATE.ink, "bg_color": palette.LATE.ground, "bold": True}
            ),
        },
    )


def _formulas(head: int, line: _Line) -> list[str]:
    mine = f'{LEADERS_RANGE},"{line.pattern}"'
    by_state = [
        f"=COUNTIFS({mine},{STATES_RANGE},{xl_rowcol_to_cell(head, 3 + n, row_abs=True)})"
        for n in range(len(_ORDER))
    ]
    still_open = ",".join(f'{STATES_RANGE},"<>{STATUS_WORDS[status]}"' for status in SETTLED)
    past = f'{ENDS_RANGE},"<"&TODAY()'
    return [f"=COUNTIFS({mine})", *by_state, f"=COUNTIFS({mine},{past},{still_open})"]


def _counts(tasks: Sequence[Task], today: date) -> list[int]:
    states: Mapping[Status, int] = {
        status: sum(task.tracking.status is status for task in tasks) for status in _ORDER
    }
    return [len(tasks), *states.values(), sum(late(task, today) for task in tasks)]


def _write_chart(canvas: Canvas, sheet: Worksheet, head: int, total: int) -> int:
    """Put the chart under the counts; the first row below it comes back."""
    units = total - head - 1
    if not units:
        return total + 2
    chart = canvas.book.add_chart({"type": "bar", "subtype": "stacked"})
    for offset, status in enumerate(_ORDER):
        column = 3 + offset
        pair = palette.STATUS[status]
        chart.add_series(
            {
                "name": [SUMMARY_SHEET, head, column],
                "categories": [SUMMARY_SHEET, head + 1, 1, total - 1, 1],
                "values": [SUMMARY_SHEET, head + 1, column, total - 1, column],
                "border": {"color": pair.ink},
                "gap": 60,
                **_fill(status),
            }
        )
    font = {"name": "Times New Roman", "size": 10}
    chart.set_title({"name": "Số việc theo tình trạng", "name_font": {**font, "size": 12}})
    chart.set_y_axis({"reverse": True, "crossing": "max", "interval_unit": 1, "num_font": font})
    chart.set_x_axis(
        {
            "num_font": font,
            "major_unit": _unit(canvas),
            "min": 0,
            "num_format": "0",
            "major_gridlines": {"visible": True, "line": {"color": "#D5DDDD"}},
        }
    )
    chart.set_legend({"position": "bottom", "font": font})
    tall = _chart_height(units)
    chart.set_size({"width": pixels(sum(_WIDTHS)) - 8, "height": tall})
    sheet.insert_chart(total + 1, 0, chart, {"x_offset": 4, "y_offset": 8, "object_position": 3})
    return total + 3 + -(-tall // 20)


def _chart_height(units: int) -> int:
    """The height in pixels at which every bar has its name beside it."""
    return _CHART_FRAME + _CHART_BAR * units


def _unit(canvas: Canvas) -> int:
    """The step of the axis: whole activities, about ten marks."""
    return max(1, len(canvas.board.tasks) // 10)


def _fill(status: Status) -> dict[str, dict[str, str]]:
    """Solid for what is done, patterns for the rest: a grey print tells them apart."""
    pair = palette.STATUS[status]
    pattern = {
        Status.DOING: "wide_upward_diagonal",
        Status.WAITING: "dotted_grid",
        Status.STUCK: "small_check",
        Status.DROPPED: "light_horizontal",
    }.get(status)
    if status is Status.DONE:
        return {"fill": {"color": pair.ink}}
    if pattern is None:
        return {"fill": {"color": pair.ground}}
    return {"pattern": {"pattern": pattern, "fg_color": pair.ink, "bg_color": pair.ground}}
