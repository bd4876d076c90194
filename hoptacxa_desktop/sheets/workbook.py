"""The tracking workbook of a plan: counts, activities, units, calendar, lists, hidden marks."""

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.domain.identity import NodeId, UnitId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.workbook_marks import BASE_SHEET, MARKS_SHEET
from hoptacxa_desktop.sheets import words
from hoptacxa_desktop.sheets.board import Board, about, board
from hoptacxa_desktop.sheets.calendar_sheet import write_calendar
from hoptacxa_desktop.sheets.canvas import Canvas, Progress
from hoptacxa_desktop.sheets.fitted_sheet import FittedSheet
from hoptacxa_desktop.sheets.formats import FONT, SIZE, Formats
from hoptacxa_desktop.sheets.lists_sheet import write_lists
from hoptacxa_desktop.sheets.long_texts_sheet import write_long_texts
from hoptacxa_desktop.sheets.marks import Stamp, write_base, write_marks
from hoptacxa_desktop.sheets.names import sheet_names
from hoptacxa_desktop.sheets.summary_sheet import write_summary
from hoptacxa_desktop.sheets.text import cell_text
from hoptacxa_desktop.sheets.tracking_sheet import write_tracking
from hoptacxa_desktop.sheets.unit_sheets import write_unit

_OWN_SHEETS = (
    words.SUMMARY_SHEET,
    words.TRACKING_SHEET,
    words.CALENDAR_SHEET,
    words.LISTS_SHEET,
    words.LONG_TEXT_SHEET,
    MARKS_SHEET,
    BASE_SHEET,
)


def write(
    plan: Plan,
    *,
    office: Office,
    path: Path,
    today: date,
    progress: Progress | None = None,
    only: UnitId | None = None,
    rows: Collection[NodeId] | None = None,
    stamp: Stamp | None = None,
) -> None:
    """Write the tracking workbook of `plan` to `path`, whole or not at all.

    `only`: the unit that the workbook is sent to; it then holds just what that unit leads.
    `rows`: the activities that it holds, None for all.
    `progress` is told how many of the activities are written. `stamp`: which export this is, a
    new one where none is given.
    Raises FileBusy, NotWritable, NoRoom or NotFound, as `atomic_write` does, and NotFound when
    `only` leads nothing or `rows` names nothing.
    """
    shown = board(plan, office, today, only, rows)

    def write_file(fresh: Path) -> None:
        _write_file(fresh, shown, stamp or Stamp(), progress)

    atomic_write(path, write_file, program="Excel")


def _write_file(path: Path, shown: Board, stamp: Stamp, progress: Progress | None) -> None:
    with Workbook(str(path), _options()) as book:
        book.set_properties(
            {
                "title": cell_text(about(shown.plan))[:255],
                "author": cell_text(shown.office.name)[:255],
                "created": stamp.written_at,
            }
        )
        book.set_size(1600, 1000)
        canvas = Canvas(book, Formats(book), shown)
        _write_sheets(canvas, stamp, progress)


def _options() -> dict[str, Any]:
    """XlsxWriter's options, made anew for each workbook because it writes into them."""
    return {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {
            "font_name": FONT,
            "font_size": SIZE,
            "font_scheme": False,
        },
    }


def _write_sheets(canvas: Canvas, stamp: Stamp, progress: Progress | None) -> None:
    """Write all sheets. Tabs come in the order of making; filling follows need."""
    book = canvas.book
    summary, tracking = (_add(book, name) for name in _OWN_SHEETS[:2])
    units = _unit_sheets(canvas)
    calendar = _add(book, words.CALENDAR_SHEET)
    lists = _add(book, words.LISTS_SHEET)
    placed = write_tracking(canvas, tracking, progress)
    write_summary(canvas, summary)
    for leader, sheet in zip(canvas.board.shown_leaders, units, strict=True):
        write_unit(canvas, sheet, leader, placed)
    write_calendar(canvas, calendar)
    write_lists(canvas, lists)
    if canvas.board.long_texts:
        write_long_texts(canvas, _add(book, words.LONG_TEXT_SHEET))
    write_marks(canvas, _add(book, MARKS_SHEET), stamp, placed)
    write_base(canvas, _add(book, BASE_SHEET))
    tracking.activate()


def _unit_sheets(canvas: Canvas) -> list[Worksheet]:
    leaders = canvas.board.shown_leaders
    names = sheet_names((leader.short_name for leader in leaders), _OWN_SHEETS)
    return [_add(canvas.book, name) for name in names]


def _add(book: Workbook, name: str) -> Worksheet:
    return book.add_worksheet(name, FittedSheet)
