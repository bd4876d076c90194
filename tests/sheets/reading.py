"""Small readers over a workbook that was opened again."""

from openpyxl.worksheet.worksheet import Worksheet


def head_row(sheet: Worksheet) -> int:
    """The row of the column heads, by its first word."""
    return next(cell.row for cell in sheet["A"] if cell.value == "TT")


def columns(sheet: Worksheet) -> dict[str, int]:
    """The column (from 1) of each heading."""
    return {str(cell.value): cell.column for cell in sheet[head_row(sheet)] if cell.value}


def rows_by_title(sheet: Worksheet) -> dict[str, int]:
    """The row of each activity by its words."""
    title = columns(sheet)["Nội dung"]
    rows = range(head_row(sheet) + 1, sheet.max_row + 1)
    named = {sheet.cell(row=row, column=title).value: row for row in rows}
    return {str(words): row for words, row in named.items() if words}


def row_of(sheet: Worksheet, start: str) -> dict[str, object]:
    """The values of the activity whose words begin with `start`, by heading."""
    row = next(row for words, row in rows_by_title(sheet).items() if words.startswith(start))
    return {
        name: sheet.cell(row=row, column=column).value for name, column in columns(sheet).items()
    }
