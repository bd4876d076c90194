"""What all sheets share while a workbook is written: its formats, its page, its blocks."""

from collections.abc import Callable
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.sheets.board import Board, about
from hoptacxa_desktop.sheets.formats import SIZE, Formats
from hoptacxa_desktop.sheets.measure import height
from hoptacxa_desktop.sheets.text import cell_text

Progress = Callable[[int, int], None]
"""Told how many rows are written, of how many."""

_A4 = 9
_INCH = 25.4
_MARGIN_SIDE = 10 / _INCH
_MARGIN_TOP = 12 / _INCH
_MARGIN_BOTTOM = 15 / _INCH
# With its codes a footer may have 255 signs, and each "&" counts twice.
_FOOTER_LIMIT = 90


@dataclass(frozen=True, slots=True)
class Canvas:
    """A workbook that is being written for a board."""

    book: Workbook
    formats: Formats
    board: Board


@dataclass(frozen=True, slots=True)
class Span:
    """Cells of one row that are shown as one: columns `first` to `last`, `width` mm in all."""

    first: int
    last: int
    width: float


def pixels(mm: float) -> int:
    """Millimetres as pixels of a screen of 96 dots an inch."""
    return round(mm * 96 / _INCH)


def write_across(
    sheet: Worksheet,
    row: int,
    span: Span,
    text: str,
    look: Format,
    *,
    size: float = SIZE,
    bold: bool = False,
) -> float:
    """Write `text` over the cells of `span`; the height in pt that it needs comes back."""
    shown = cell_text(text)
    if span.last > span.first:
        # The text goes in by write_string: merge_range would guess what kind of value it is.
        sheet.merge_range(row, span.first, row, span.last, "", look)
    sheet.write_string(row, span.first, shown, look)
    return height(shown, span.width, size, bold=bold)


def set_page(
    canvas: Canvas, sheet: Worksheet, *, repeat: tuple[int, int] | None = None, tall: int = 0
) -> None:
    """A4 landscape, one page wide, the rows `repeat` on top of each page, numbered pages.

    `tall`: how many pages high at most, 0 for as many as it takes.
    """
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, tall)
    sheet.set_margins(left=_MARGIN_SIDE, right=_MARGIN_SIDE, top=_MARGIN_TOP, bottom=_MARGIN_BOTTOM)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    sheet.set_footer(f'&L&"Times New Roman"&9{_footer(canvas.board)}&R&"Times New Roman"&9&P/&N')
    if repeat is not None:
        sheet.repeat_rows(*repeat)


def _footer(board: Board) -> str:
    words = about(board.plan)
    if len(words) > _FOOTER_LIMIT:
        words = words[: words.rfind(" ", 0, _FOOTER_LIMIT)] + " …"
    # "&" opens a code in a footer; doubled it prints itself.
    return words.replace("&", "&&")


def protect(sheet: Worksheet) -> None:
    """Guard what people do not fill in, without a password; filters and sizes stay free."""
    sheet.protect(
        "",
        {
            "autofilter": True,
            "sort": True,
            "format_cells": True,
            "format_columns": True,
            "format_rows": True,
            "objects": True,
            "scenarios": True,
        },
    )
