"""Pages as the data that the typst template draws. Words stay data: they are never markup."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from hoptacxa_desktop.documents.pages import (
    BRACKET_WIDTH,
    Block,
    Bracket,
    Columns,
    Pages,
    Para,
    Rule,
    Section,
    Space,
    TableBlock,
    TableCell,
    TableRow,
    TextStyle,
)
from hoptacxa_desktop.documents.parting import parted
from hoptacxa_desktop.documents.printable import printable
from hoptacxa_desktop.documents.tables import CELL_PADDING, CELL_PADDING_ABOVE
from hoptacxa_desktop.domain.richtext import RichText

# From the page number to the text, in mm.
HEADER_GAP = 5.0

Json = dict[str, Any]


def data(pages: Pages, *, family: str, anchors: bool) -> Json:
    """What the template reads. `family`: the typeface; `anchors`: mark where nodes stand."""
    return {
        "title": printable(pages.title),
        "author": printable(pages.author),
        "subject": printable(pages.subject),
        "font": family,
        "anchors": anchors,
        "header-gap": HEADER_GAP,
        "styles": {style.role.value: _style(style) for style in pages.styles},
        "sections": [_section(section, pages) for section in pages.sections],
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


def _section(section: Section, pages: Pages) -> Json:
    margins = section.margins
    return {
        "width": section.width,
        "height": section.height,
        "top": margins.top,
        "bottom": margins.bottom,
        "left": margins.left,
        "right": margins.right,
        "blocks": [_flowing(block, section, pages) for block in section.blocks],
    }


def _flowing(block: Block, section: Section, pages: Pages) -> Json:
    """A block of the page itself: a paragraph may have to be parted there."""
    if not isinstance(block, Para):
        return _block(block)
    two = parted(block, pages.style(block.role), section.text_width)
    if two is None:
        return _para(block)
    return _para(block) | {
        "kind": "parted",
        "staying": _runs(two.staying),
        "going": _runs(two.going),
        "room": section.text_width,
        "lines-staying": two.lines_staying,
    }


def _blocks(blocks: Sequence[Block]) -> list[Json]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> Json:
    match block:
        case Para():
            return _para(block)
        case Rule():
            return {"kind": "rule", "length": block.length, "before": block.before}
        case Space():
            return {"kind": "space", "height": block.height}
        case Bracket():
            return {
                "kind": "bracket",
                "lines": _blocks(block.lines),
                "purpose": _para(block.purpose),
                "lines-width": block.lines_width,
                "bracket-width": BRACKET_WIDTH,
                "purpose-width": block.purpose_width,
            }
        case Columns():
            return _columns(block)
        case TableBlock():
            return _table(block)


def _para(para: Para) -> Json:
    return {
        "kind": "para",
        "role": para.role.value,
        "runs": _runs(para.runs),
        "keep": para.keep_with_next,
        "node": para.node,
    }


def _runs(runs: RichText) -> list[list[str | int]]:
    return [[printable(run.text), _flags(bold=run.bold, italic=run.italic)] for run in runs]


def _columns(columns: Columns) -> Json:
    return {
        "kind": "columns",
        "left": columns.left_width,
        "right": columns.right_width,
        "rows": [
            [{"blocks": _blocks(row.left)}, {"blocks": _blocks(row.right)}] for row in columns.rows
        ],
    }


def _table(table: TableBlock) -> Json:
    body = [row for row in table.rows if not row.header]
    kept = len(list(takewhile(lambda row: row.keep_with_next, reversed(body))))
    return {
        "kind": "table",
        "widths": table.widths,
        "padding": CELL_PADDING,
        "padding-above": CELL_PADDING_ABOVE,
        "header": [_cells(row) for row in table.rows if row.header],
        "rows": _rows(body[: len(body) - kept]),
        "kept-rows": _rows(body[len(body) - kept :]),
    }


def _rows(rows: Sequence[TableRow]) -> list[Json]:
    return [{"group": row.group, "cells": _cells(row)} for row in rows]


def _cells(row: TableRow) -> list[Json]:
    return [_cell(cell, whole=row.whole) for cell in row.cells]


def _cell(cell: TableCell, *, whole: bool) -> Json:
    return {
        "paras": _blocks(cell.paras),
        "columns": cell.columns,
        "rows": cell.rows,
        "whole": whole,
    }
