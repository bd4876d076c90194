"""The sheet of the texts that no cell can hold, whole, in several cells one under the other."""

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.sheets.canvas import Canvas, pixels, protect, set_page
from hoptacxa_desktop.sheets.text import not_markup, pieces

_HEADS = ("TT", "Cột", "Phần", "Nội dung đầy đủ")
_WIDTHS = (14.0, 34.0, 14.0, 210.0)


def write_long_texts(canvas: Canvas, sheet: Worksheet) -> None:
    """Write every text that was too long for its cell."""
    for index, (heading, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
        sheet.set_column_pixels(index, index, pixels(width))
        sheet.write_string(0, index, heading, canvas.formats("head"))
    look = canvas.formats("cell", "wrap")
    row = 0
    for entry in canvas.board.long_texts:
        for number, piece in enumerate(pieces(entry.text), 1):
            row += 1
            for index, text in enumerate((entry.order, entry.heading, str(number), piece)):
                sheet.write_string(row, index, not_markup(text), look)
    sheet.freeze_panes(1, 0)
    set_page(canvas, sheet, repeat=(0, 0))
    protect(sheet)
