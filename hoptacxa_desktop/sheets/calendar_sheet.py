"""The sheet "Lịch": activities down, weeks across, told apart on a grey print as well.

A solid edge is firm, a broken one tentative, a dark ground a peak, ◆ a deadline; the initials of
the leading unit stand in the cells.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.sheets import palette
from hoptacxa_desktop.sheets.board import about
from hoptacxa_desktop.sheets.canvas import Canvas, Span, pixels, protect, set_page, write_across
from hoptacxa_desktop.sheets.days import days_of, peak_days
from hoptacxa_desktop.sheets.formats import SIZE
from hoptacxa_desktop.sheets.leaders import Leader
from hoptacxa_desktop.sheets.letterhead import Halves, write_head
from hoptacxa_desktop.sheets.measure import height_of, tallest
from hoptacxa_desktop.sheets.palette import Pair
from hoptacxa_desktop.sheets.weeks import (
    Stretch,
    WeekMark,
    fill_gaps,
    marks,
    months,
    stretches,
    weeks,
)

_FIELDS = (ActivityField.ORDER, ActivityField.TITLE)
_HEADS = tuple(SPEC_OF[field].label for field in (*_FIELDS, ActivityField.LEAD))
_WIDTHS = (12.0, 68.0, 16.0)
_WEEK_WIDTH = 5.2
_WIDEST_WEEK = 18.0
_WEEKS_WIDTH = 53 * _WEEK_WIDTH
_LEFT_SHARE = 0.42
_WEEKS = len(_HEADS)
_PEAK = "Cao điểm"
_DIAMOND = "◆"
_LEGEND = "◆ hạn cuối; viền đứt: dự kiến; nền đậm: cao điểm; ngày ghi trên cột là thứ Hai"
# A filled cell holds a blank, so that the rules for empty cells leave it alone.
_FILLED = " "
_NOBODY = Pair(palette.INK, "#E9EEEE")
_UNDATED = "chưa có ngày"
_NOTE_LIMIT = 200
_GRID_LINE = "#D5DDDD"
_TODAY_LINE = palette.TODAY.ground


@dataclass(frozen=True, slots=True)
class _Grid:
    """The weeks shown, and the rows of the head: peaks (where there are some), months, weeks."""

    mondays: tuple[date, ...]
    peaks: tuple[Stretch, ...]
    top: int
    months: tuple[Stretch, ...]
    month_starts: frozenset[int]

    @property
    def head(self) -> int:
        """The row of the weeks, the last of the head."""
        return self.top + (2 if self.peaks else 1)

    @property
    def last_column(self) -> int:
        """The column of the last week."""
        return _WEEKS + len(self.mondays) - 1

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """All weeks in runs of peak weeks and of others; the others bear no name."""
        return fill_gaps(self.peaks, len(self.mondays))


def write_calendar(canvas: Canvas, sheet: Worksheet) -> None:
    """Write the sheet over the weeks in which the plan has something to do."""
    board = canvas.board
    peaks = peak_days(board.plan)
    periods = [period for task in board.tasks for period in days_of(board.plan, task)]
    mondays = weeks([*periods, *peaks], board.plan.year)
    blocks = _halves(len(mondays))
    title = f"LỊCH THỰC HIỆN NĂM {board.plan.year}"
    top = write_head(canvas, sheet, blocks, title, f"{about(board.plan)}. {_LEGEND}.")
    by_month = months(mondays)
    starts = frozenset(month.first for month in by_month)
    grid = _Grid(mondays, stretches(peaks, mondays, _PEAK), top, by_month, starts)
    _write_grid_head(canvas, sheet, grid)
    last = _write_rows(canvas, sheet, grid, blocks.whole)
    _add_rules(canvas, sheet, grid, last)
    sheet.freeze_panes(grid.head + 1, 2)
    sheet.autofilter(grid.head, 0, last, _WEEKS - 1)
    sheet.print_area(0, 0, last, grid.last_column)
    set_page(canvas, sheet, repeat=(grid.top, grid.head))
    protect(sheet)


def _week_width(count: int) -> float:
    """The width in mm of each of `count` weeks: together they fill the page where they can."""
    return min(_WIDEST_WEEK, max(_WEEK_WIDTH, _WEEKS_WIDTH / count))


def _halves(count: int) -> Halves:
    """The two blocks of the letterhead over the columns and `count` weeks."""
    heads, week = sum(_WIDTHS), _week_width(count)
    on_left = max(1, round((_LEFT_SHARE * (heads + count * week) - heads) / week))
    middle = _WEEKS + on_left
    return Halves(
        Span(0, middle - 1, heads + on_left * week),
        Span(middle, _WEEKS + count - 1, (count - on_left) * week),
    )


def _write_grid_head(canvas: Canvas, sheet: Worksheet, grid: _Grid) -> None:
    head = canvas.formats("head")
    for column, (text, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
        sheet.set_column_pixels(column, column, pixels(width))
        sheet.merge_range(grid.top, column, grid.head, column, text, head)
    sheet.set_column_pixels(_WEEKS, grid.last_column, pixels(_week_width(len(grid.mondays))))
    if grid.peaks:
        _write_peaks(canvas, sheet, grid)
    for month in grid.months:
        short = month.last == month.first
        name = month.name.removeprefix("Tháng ") if short else month.name
        _over(sheet, grid.head - 1, month, name, canvas.formats("head", "small"))
    look = canvas.formats("head", "small", rotation=90, num_format="d/m", bold=False)
    for place, day in enumerate(grid.mondays):
        sheet.write_datetime(grid.head, _WEEKS + place, day, look)
    sheet.set_row(grid.head, 32)


def _write_peaks(canvas: Canvas, sheet: Worksheet, grid: _Grid) -> None:
    narrow = any(peak.last - peak.first < 2 for peak in grid.peaks)
    pair = palette.PEAK
    for peak in grid.peaks:
        turned = {"rotation": 90} if peak.last - peak.first < 2 else {}
        look = canvas.formats("head", "small", font_color=pair.ink, bg_color=pair.ground, **turned)
        _over(sheet, grid.top, peak, peak.name, look)
    sheet.set_row(grid.top, 44 if narrow else 15)


def _over(sheet: Worksheet, row: int, stretch: Stretch, text: str, look: Format) -> None:
    first, last = _WEEKS + stretch.first, _WEEKS + stretch.last
    if last > first:
        sheet.merge_range(row, first, row, last, "", look)
    sheet.write_string(row, first, text, look)


def _write_rows(canvas: Canvas, sheet: Worksheet, grid: _Grid, whole: Span) -> int:
    """Write groups and activities; the last row comes back."""
    row = grid.head
    look = canvas.formats("group")
    for group in canvas.board.groups:
        if group.heading:
            row += 1
            sheet.set_row(row, write_across(sheet, row, whole, group.heading, look, bold=True) + 3)
        for task in group.tasks:
            row += 1
            _write_task(canvas, sheet, grid, row, task)
    return row


def _write_task(canvas: Canvas, sheet: Worksheet, grid: _Grid, row: int, task: Task) -> None:
    leaders = canvas.board.leaders.of[task.node_id]
    initials = ", ".join(leader.initials for leader in leaders)
    cells = canvas.board.cells[task.node_id]
    order, title = (str(cells[canvas.board.layout.index(key)]) for key in _FIELDS)
    cell, centre = canvas.formats("cell", "wrap"), canvas.formats("cell", "wrap", "centre")
    sheet.write_string(row, 0, order, centre)
    sheet.write_string(row, 1, title, cell)
    sheet.write_string(row, 2, initials, centre)
    lines = tallest(((title, _WIDTHS[1]), (initials, _WIDTHS[2])), SIZE)
    sheet.set_row(row, height_of(lines, SIZE))
    found = marks(days_of(canvas.board.plan, task), grid.mondays)
    _write_weeks(canvas, sheet, grid, row, found, leaders[0] if leaders else None)
    if not found:
        words = one_line(task.said.time.text) or _UNDATED
        sheet.write_string(row, _WEEKS, f" {words}"[:_NOTE_LIMIT], canvas.formats("italic", "soft"))


def _write_weeks(
    canvas: Canvas,
    sheet: Worksheet,
    grid: _Grid,
    row: int,
    found: Mapping[int, WeekMark],
    leader: Leader | None,
) -> None:
    pair = leader.colours if leader else _NOBODY
    for week, mark in found.items():
        opens = week - 1 not in found or week in grid.month_starts or mark is not found[week - 1]
        initials = leader.initials if leader and opens else _FILLED
        text = _DIAMOND if mark is WeekMark.DEADLINE else initials
        sheet.write_string(row, _WEEKS + week, text, _look(canvas, mark, pair))


def _look(canvas: Canvas, mark: WeekMark, pair: Pair) -> Format:
    edge = 3 if mark is WeekMark.TENTATIVE else 1
    ground, ink = (pair.ink, pair.ground) if mark is WeekMark.PEAK else (pair.ground, pair.ink)
    return canvas.formats(
        "centre",
        "small",
        "bold",
        font_size=8,
        font_color=ink,
        bg_color=ground,
        top=edge,
        bottom=edge,
        top_color=pair.ink,
        bottom_color=pair.ink,
    )


def _add_rules(canvas: Canvas, sheet: Worksheet, grid: _Grid, last: int) -> None:
    """Rules for this week, the peak weeks and the lines of the grid: no cell is needed for them."""
    first = grid.head + 1
    monday_cell = xl_rowcol_to_cell(grid.head, _WEEKS, row_abs=True)
    now = {"type": "formula", "criteria": f"=AND({monday_cell}<=TODAY(),TODAY()<{monday_cell}+7)"}
    here = canvas.book.add_format(
        {"font_color": palette.TODAY.ink, "bg_color": palette.TODAY.ground}
    )
    sheet.conditional_format(
        grid.head, _WEEKS, grid.head, grid.last_column, {**now, "format": here}
    )
    if last < first:
        return
    sides = canvas.book.add_format(
        {"left": 1, "right": 1, "left_color": _TODAY_LINE, "right_color": _TODAY_LINE}
    )
    sheet.conditional_format(first, _WEEKS, last, grid.last_column, {**now, "format": sides})
    lines = {"border": 1, "border_color": _GRID_LINE}
    tint = canvas.book.add_format({**lines, "bg_color": palette.PEAK.ground})
    plain = canvas.book.add_format(lines)
    # LibreOffice heeds one rule for blanks a cell, so the areas do not overlap.
    for stretch in grid.parts:
        left, right = _WEEKS + stretch.first, _WEEKS + stretch.last
        _fill_blanks(sheet, first, last, left, right, tint if stretch.name else plain)


def _fill_blanks(
    sheet: Worksheet, first: int, last: int, left: int, right: int, look: Format
) -> None:
    """Let the empty cells of an area look like `look`."""
    blank = {"type": "formula", "criteria": f"=ISBLANK({xl_rowcol_to_cell(first, left)})"}
    sheet.conditional_format(first, left, last, right, {**blank, "format": look})
