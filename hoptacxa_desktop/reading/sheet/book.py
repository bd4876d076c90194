"""A workbook opened safely, and its sheets as rows of values.

openpyxl reads row by row and results, not formulas. It is given nothing that the guard has not
looked through, and no part with entities of its own. Formatted rows without words cost nothing.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from hoptacxa_desktop.reading.guard import ZIP_FAULTS, Kind, damaged, open_package, read_part
from hoptacxa_desktop.reading.sheet.values import Value, value_of

MOST_ROWS = 100_000
MOST_COLUMNS = 256
_MOST_COVERED = 1_000_000

# All that openpyxl says of parts that are not what they should be.
_FAULTS: tuple[type[Exception], ...] = (
    *ZIP_FAULTS,
    ArithmeticError,
    AssertionError,
    AttributeError,
    InvalidFileException,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
)
_ENTITIES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')

Row = tuple[Value | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Cells that are one: rows and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One sheet. `rows`: its values, each row as long as it has words, hidden ones too.

    `state`: "visible", "hidden" or "veryHidden". `cut`: it has rows beyond those that are read.
    """

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()
    state: str = "visible"
    cut: bool = False

    def at(self, row: int, column: int) -> Value | None:
        """What a cell says itself, None for an empty one."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else None


def tables_of(content: bytes, *, name: str) -> tuple[Table, ...]:
    """The sheets of a workbook in the order of their tabs. Raises UnreadableFile."""
    with open_package(content, wanted=Kind.SHEET, name=name) as package:
        for part in package.namelist():
            if part.lower().endswith((".xml", ".rels")):
                _refuse_entities(read_part(package, part, name=name) or b"", name)
        try:
            return tuple(_tables(content, package, name))
        except _FAULTS as error:
            raise damaged(name) from error


def covered(table: Table) -> Mapping[tuple[int, int], tuple[int, int]]:
    """For each cell that a merged one covers, where that one stands."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for merge in table.merges:
        bottom = min(merge.bottom, len(table.rows) - 1)
        right = min(merge.right, MOST_COLUMNS - 1)
        if len(found) + (bottom - merge.top + 1) * (right - merge.left + 1) > _MOST_COVERED:
            break
        for row in range(merge.top, bottom + 1):
            for column in range(merge.left, right + 1):
                found[row, column] = (merge.top, merge.left)
    return found


def _refuse_entities(content: bytes, name: str) -> None:
    if any(mark in content for mark in _ENTITIES):
        raise damaged(name)


def _tables(content: bytes, package: ZipFile, name: str) -> Iterator[Table]:
    # openpyxl warns of what it leaves out: charts, checks of what is typed.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = _trimmed(_rows(sheet))
            part = read_part(package, sheet._worksheet_path, name=name) or b""
            yield Table(
                name=sheet.title,
                rows=rows[:MOST_ROWS],
                merges=tuple(_merges(part)),
                state=sheet.sheet_state,
                cut=len(rows) > MOST_ROWS,
            )
        book.close()


def _rows(sheet: Any) -> Iterator[Row]:
    # A list says the same in many of its cells: each thing is read once in each look.
    known: dict[tuple[str, object, int], Value | None] = {}
    looks: dict[int, tuple[str, bool]] = {}
    # No `max_col`: openpyxl would fill each row up to it.
    for cells in sheet.iter_rows(max_row=MOST_ROWS + 1):
        found: list[Value | None] = []
        for cell in cells[:MOST_COLUMNS]:
            if cell.value is None:
                found.append(None)
                continue
            told = cell.data_type, cell.value, cell._style_id
            if told not in known:
                known[told] = _value(cell, looks)
            found.append(known[told])
        while found and found[-1] is None:
            found.pop()
        yield tuple(found)


def _value(cell: Any, looks: dict[int, tuple[str, bool]]) -> Value | None:
    if cell.data_type == "e":
        return Value(text=str(cell.value), broken=True)
    style = cell._style_id
    if style not in looks:
        looks[style] = (cell.font.name or "", bool(cell.font.b))
    font, bold = looks[style]
    form = "" if isinstance(cell.value, str) else cell.number_format or ""
    return value_of(cell.value, form, font=font, bold=bold)


def _trimmed(rows: Iterable[Row]) -> tuple[Row, ...]:
    found = list(rows)
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _merges(part: bytes) -> Iterator[Merge]:
    for match in _MERGED.finditer(part, max(part.rfind(b"sheetData"), 0)):
        left, top, right, bottom = range_boundaries(match[1].decode())
        if top <= bottom and left <= right:
            yield Merge(top=top - 1, left=left - 1, bottom=bottom - 1, right=right - 1)
