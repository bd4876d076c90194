"""What a workbook carries, hidden, so that it can be merged when it comes back.

The sheet "_hop" names the plan and the export and says which column holds which field. The sheet
"_hop_goc" keeps for each activity what its cells held when the workbook was written: the base of
a three-way merge, which then needs nothing else.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.identity import new_id
from hoptacxa_desktop.domain.workbook_marks import (
    ALERT_KEY,
    LEADERS_KEY,
    NODE_KEY,
    SCHEMA,
    SCHEMA_NAME,
)
from hoptacxa_desktop.sheets.board import CellValue
from hoptacxa_desktop.sheets.canvas import Canvas
from hoptacxa_desktop.sheets.table import Placed
from hoptacxa_desktop.sheets.text import cell_text, pieces

_NOT_KEPT = (ALERT_KEY, NODE_KEY, LEADERS_KEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which export a workbook is, and when it was written (UTC)."""

    export_id: str = field(default_factory=new_id)
    written_at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))


def write_marks(canvas: Canvas, sheet: Worksheet, stamp: Stamp, placed: Placed) -> None:
    """Write the sheet "_hop": names and values, then the columns of the tracking sheet."""
    board = canvas.board
    only = board.only.unit if board.only and board.only.unit else ""
    entries = {
        "schema": SCHEMA,
        "plan_id": board.plan.id,
        "plan_version": str(board.plan.version),
        "plan_number": cell_text(board.plan.full_number),
        "plan_year": str(board.plan.year),
        "export_id": stamp.export_id,
        "written_at": stamp.written_at.isoformat(),
        "only_unit": only,
        "head_row": str(placed.head + 1),
    }
    entries |= {f"column.{column.key}": str(i) for i, column in enumerate(board.layout.columns)}
    for row, (name, value) in enumerate(entries.items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    canvas.book.define_name(SCHEMA_NAME, f'="{SCHEMA}"')
    sheet.very_hidden()
    sheet.protect()


def write_base(canvas: Canvas, sheet: Worksheet) -> None:
    """Write the sheet "_hop_goc": for each activity its id, the hash of what people may fill in,
    and its cells as JSON, in as many cells as that takes."""
    columns = canvas.board.layout.columns
    editable = [column.key for column in columns if column.editable]
    for row, task in enumerate(canvas.board.tasks):
        cells = {
            column.key: value
            for column, value in zip(columns, canvas.board.full[task.node_id], strict=True)
            if column.key not in _NOT_KEPT and value not in ("", None)
        }
        sheet.write_string(row, 0, task.node_id)
        sheet.write_string(row, 1, row_hash({key: cells.get(key) for key in editable}))
        for column, piece in enumerate(pieces(_json(cells)), 2):
            sheet.write_string(row, column, piece)
    sheet.very_hidden()
    sheet.protect()


def row_hash(cells: Mapping[str, CellValue]) -> str:
    """A hash of the cells that people fill in, by which a row that was not touched is known."""
    return blake2b(_json(cells).encode(), digest_size=12).hexdigest()


def _json(cells: Mapping[str, CellValue]) -> str:
    # "<" is written as its code: no piece of a text may look like markup to XlsxWriter.
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":"), default=str).replace(
        "<", "\\u003c"
    )
