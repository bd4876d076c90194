"""Lists as offices type them, written by XlsxWriter: rows of cells, merged cells, formats."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.sheet import (
    Listing,
    ListRow,
    Namer,
    SheetWords,
    list_of,
    read_sheet_bytes,
    understand_list,
)
from tests.reading.texts import VOCABULARY

NAMER = Namer(VOCABULARY, SheetWords.load(resource("reading/sheet_words.toml")))
TODAY = date(2027, 1, 5)
HEAD = ("TT", "Nội dung công việc", "Thời gian", "Đơn vị chủ trì", "Ghi chú")
ROW = (1, "Mở lớp kế toán hợp tác xã", "Quý II", "Phòng Tư vấn", "02 lớp")

Cell = object
"""What is typed: text, a number, a day, or a pair of a value and its number format."""


def book(
    *rows: Sequence[Cell],
    merged: Mapping[str, str] | None = None,
    hidden: Sequence[int] = (),
    sheets: Mapping[str, Sequence[Sequence[Cell]]] | None = None,
) -> bytes:
    """A workbook with these rows on its first sheet. `merged`: words by range ("A2:D2")."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as written:
        for name, content in {"Sheet1": rows, **(sheets or {})}.items():
            sheet = written.add_worksheet(name)
            for at, row in enumerate(content):
                _write(written, sheet, at, row)
            if name == "Sheet1":
                for cells, words in (merged or {}).items():
                    sheet.merge_range(cells, words)
                for at in hidden:
                    sheet.set_row(at, None, None, {"hidden": True})
    return buffer.getvalue()


def _write(written: Workbook, sheet: Worksheet, at: int, row: Sequence[Cell]) -> None:
    for column, cell in enumerate(row):
        value, form = cell if isinstance(cell, tuple) else (cell, None)
        if value is None or value == "":
            continue
        look = written.add_format({"num_format": form}) if form else None
        if isinstance(value, date):
            sheet.write_datetime(at, column, value, look)
        elif isinstance(value, str):
            sheet.write_string(at, column, value, look)
        else:
            sheet.write(at, column, value, look)


def listing(content: bytes, *, year: int | None = 2027, **more: object) -> Listing:
    """The list in a workbook."""
    source = read_sheet_bytes(content, name="danh sách.xlsx", namer=NAMER)
    return list_of(source, namer=NAMER, today=TODAY, year=year, **more)  # type: ignore[arg-type]


def only(content: bytes) -> ListRow:
    """The one activity in a workbook."""
    (row,) = listing(content).rows
    return row


def plan(content: bytes, **more: object) -> Reading:
    """The plan that a workbook is."""
    source = read_sheet_bytes(content, name="danh sách.xlsx", namer=NAMER)
    return understand_list(source, namer=NAMER, today=TODAY, **more)  # type: ignore[arg-type]


def column(heading: str, cell: Cell) -> ListRow:
    """An activity with one more column that has this heading and this cell."""
    return only(book((*HEAD, heading), (*ROW, cell)))


def timed(cell: Cell) -> ListRow:
    """An activity with this cell of time."""
    return only(book(HEAD, (1, "Họp mặt thành viên", cell, "Văn phòng")))
