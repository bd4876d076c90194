"""Pages as the data that the typst template draws. Words stay data: they are never markup."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from hoptacxa_desktop.documents.chopping import chopped
from hoptacxa_desktop.documents.pages import (
    BRACKET_WIDTH,
    Block,
    Bracket,
    Columns,
    Pages,
    Para,
    PlainRow,
    PrintedRow,
    Role,
    Rule,
    Section,
    Space,
    TableBlock,
    TableCell,
    TextStyle,
)
from hoptacxa_desktop.documents.parting import parted
from hoptacxa_desktop.documents.printable import printable
from hoptacxa_desktop.documents.tables import CELL_PADDING, CELL_PADDING_ABOVE, cell_rooms
from hoptacxa_desktop.domain.richtext import RichText, Run

# From the page number to the text, in mm.
HEADER_GAP = 5.0

Json = dict[str, Any]
Styles = Mapping[Role, TextStyle]


def data(pages: Pages, *, family: str, anchors: bool) -> Json:
    """What the template reads. `family`: the typeface; `anchors`: mark where nodes stand."""
    styles = {style.role: style for style in pages.styles}
    return {
        "title": printable(pages.title),
        "author": printable(pages.author),
        "subject": printable(pages.subject),
        "font": family,
        "anchors": anchors,
        "header-gap": HEADER_GAP,
        "styles": {style.role.value: _style(style) for style in pages.styles},
        "sections": [_section(section, styles) for section in pages.sections],
    }


def _style(style: TextStyle) -> Json:
    return {
        "size": style.size,
        "align": style.align.value,
        "indent": style.indent,
        "before": style.before,
        "leading": style.leading,
        "keep": style.keep_with_next,
        "flags": _flags(bold=style.bold, italic=style.italic),
    }


def _flags(*, bold: bool, italic: bool) -> int:
    return bold + 2 * italic


def _section(section: Section, styles: Styles) -> Json:
    margins = section.margins
    return {
        "width": section.width,
        "height": section.height,
        "top": margins.top,
        "bottom": margins.bottom,
        "left": margins.left,
        "right": margins.right,
        "blocks": [_flowing(block, section.text_width, styles) for block in section.blocks],
    }


def _flowing(block: Block, room: float, styles: Styles) -> Json:
    """A block of the page itself: a paragraph may have to be parted there."""
    if not isinstance(block, Para):
        return _block(block, room, styles)
    two = parted(block, styles[block.role], room)
    if two is None:
        return _para(block, room, styles)
    return _para(block, room, styles) | {
        "kind": "parted",
        "staying": _runs(two.staying),
        "going": _runs(two.going),
        "room": room,
        "lines-staying": two.lines_staying,
    }


def _blocks(blocks: Sequence[Block], room: float, styles: Styles) -> list[Json]:
    return [_block(block, room, styles) for block in blocks]


def _block(block: Block, room: float, styles: Styles) -> Json:
    match block:
        case Para():
            return _para(block, room, styles)
        case Rule():
            return {"kind": "rule", "length": block.length, "before": block.before}
        case Space():
            return {"kind": "space", "height": block.height}
        case Bracket():
            return {
                "kind": "bracket",
                "lines": _blocks(block.lines, block.lines_width, styles),
                "purpose": _para(block.purpose, block.purpose_width, styles),
                "lines-width": block.lines_width,
                "bracket-width": BRACKET_WIDTH,
                "purpose-width": block.purpose_width,
            }
        case Columns():
            return _columns(block, styles)
        case TableBlock():
            return _table(block, styles)


def _para(para: Para, room: float, styles: Styles) -> Json:
    """A paragraph that has `room` mm of width: what no line holds is broken."""
    style = styles[para.role]
    runs = tuple([chopped(run, style, room - style.indent) for run in para.runs])
    return {
        "kind": "para",
        "role": para.role.value,
        "runs": _runs(runs),
        "keep": para.keep_with_next,
        "node": para.node,
    }


def _runs(runs: RichText) -> list[list[str | int]]:
    return [[printable(run.text), _flags(bold=run.bold, italic=run.italic)] for run in runs]


def _columns(columns: Columns, styles: Styles) -> Json:
    return {
        "kind": "columns",
        "left": columns.left_width,
        "right": columns.right_width,
        "rows": [
            [
                {"blocks": _blocks(row.left, columns.left_width, styles)},
                {"blocks": _blocks(row.right, columns.right_width, styles)},
            ]
            for row in columns.rows
        ],
    }


def _table(table: TableBlock, styles: Styles) -> Json:
    rooms = tuple(cell_rooms(table))
    rows = [_row(row, room, styles) for row, room in zip(table.rows, rooms, strict=True)]
    headers = sum(row.header for row in table.rows)
    kept = len(list(takewhile(lambda row: row.keep_with_next, reversed(table.rows[headers:]))))
    return {
        "kind": "table",
        "widths": table.widths,
        "padding": CELL_PADDING,
        "padding-above": CELL_PADDING_ABOVE,
        "header": [row["cells"] for row in rows[:headers]],
        "rows": rows[headers : len(rows) - kept],
        "kept-rows": rows[len(rows) - kept :],
    }


def _row(row: PrintedRow, rooms: Sequence[float], styles: Styles) -> Json:
    if isinstance(row, PlainRow) and "\n" not in "".join(row.words):
        return _plain_row(row, rooms, styles)
    cells = [
        _cell(cell, room, styles, whole=row.whole)
        for cell, room in zip(row.cells, rooms, strict=True)
    ]
    return {"group": row.group, "cells": cells}


def _plain_row(row: PlainRow, rooms: Sequence[float], styles: Styles) -> Json:
    """A row with a paragraph in each cell, told by words and roles alone."""
    cells = zip(row.words, row.roles, rooms, strict=True)
    words = [_fitted(words, styles[role], room) for words, role, room in cells]
    return {
        "group": False,
        "words": words,
        "roles": row.roles,
        "whole": row.whole,
    }


def _fitted(words: str, style: TextStyle, room: float) -> str:
    """Plain words as they are printed in `room` mm, "" for blanks."""
    if not words.strip():
        return ""
    return printable(chopped(Run(words), style, room - style.indent).text)


def _cell(cell: TableCell, room: float, styles: Styles, *, whole: bool) -> Json:
    return {
        "paras": _blocks(cell.paras, room, styles),
        "columns": cell.columns,
        "rows": cell.rows,
        "whole": whole,
    }
