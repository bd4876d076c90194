"""The sheet "Danh mục": the states to choose from, the units, and how to fill the sheet in."""

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.tasks import STATUS_WORDS
from hoptacxa_desktop.sheets import palette
from hoptacxa_desktop.sheets.canvas import Canvas, Span, pixels, protect, set_page, write_across
from hoptacxa_desktop.sheets.measure import height
from hoptacxa_desktop.sheets.table import STATUS_RANGE
from hoptacxa_desktop.sheets.words import LISTS_SHEET, STATUS_MEANINGS

_WIDTHS = (34.0, 78.0, 8.0, 26.0, 46.0, 82.0)
_HELP = (
    "Ghi tiến độ, tình trạng, kết quả, vướng mắc, kiến nghị, ghi chú vào các ô nền trắng ở trang "
    "“Theo dõi”; trang “Tổng hợp” và trang của từng đơn vị tự tính theo.",
    "Không xóa, không chèn dòng trong bảng. Việc phát sinh ghi ở các dòng trống cuối bảng.",
    "Gửi lại tệp này; chương trình so với bản đã gửi và cho xem từng thay đổi trước khi nhận.",
)


def write_lists(canvas: Canvas, sheet: Worksheet) -> None:
    """Write the sheet and name the range of the states."""
    looks = canvas.formats
    for index, width in enumerate(_WIDTHS):
        sheet.set_column_pixels(index, index, pixels(width))
    whole = Span(0, len(_WIDTHS) - 1, sum(_WIDTHS))
    sheet.set_row(0, write_across(sheet, 0, whole, "DANH MỤC VÀ CÁCH GHI", looks("title")) + 8)
    for row, text in enumerate(_HELP, 1):
        sheet.set_row(row, write_across(sheet, row, whole, f"– {text}", looks("wrap")) + 1)
    head = len(_HELP) + 2
    _write_states(canvas, sheet, head)
    _write_units(canvas, sheet, head)
    set_page(canvas, sheet)
    protect(sheet)


def _write_states(canvas: Canvas, sheet: Worksheet, head: int) -> None:
    for column, text in enumerate(("Tình trạng", "Nghĩa là")):
        sheet.write_string(head, column, text, canvas.formats("head"))
    for row, (status, word) in enumerate(STATUS_WORDS.items(), head + 1):
        pair = palette.STATUS[status]
        colours = {"font_color": pair.ink, "bg_color": pair.ground}
        sheet.write_string(row, 0, word, canvas.formats("cell", "middle", **colours))
        sheet.write_string(row, 1, STATUS_MEANINGS[status], canvas.formats("cell", "wrap"))
    last = head + len(STATUS_WORDS)
    canvas.book.define_name(STATUS_RANGE, f"='{LISTS_SHEET}'!$A${head + 2}:$A${last + 1}")


def _write_units(canvas: Canvas, sheet: Worksheet, head: int) -> None:
    for column, text in enumerate(("Chữ viết tắt", "Tên gọi tắt", "Đơn vị chủ trì"), 3):
        sheet.write_string(head, column, text, canvas.formats("head"))
    for row, leader in enumerate(canvas.board.shown_leaders, head + 1):
        colours = {"font_color": leader.colours.ink, "bg_color": leader.colours.ground}
        mark = canvas.formats("cell", "middle", "centre", "bold", **colours)
        sheet.write_string(row, 3, leader.initials, mark)
        for column, text in ((4, leader.short_name), (5, leader.name)):
            sheet.write_string(row, column, text, canvas.formats("cell", "wrap"))
        sheet.set_row(
            row,
            max(height(leader.name, _WIDTHS[5], 11), height(leader.short_name, _WIDTHS[4], 11)) + 2,
        )
