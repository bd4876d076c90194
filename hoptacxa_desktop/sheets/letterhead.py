"""The top and the end of a sheet: letterhead, title, and the two who sign.

The letterhead follows Nghị định 30/2020, Phụ lục I, II.1-II.2, in the smaller type of a sheet.
"""

from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.sheets.canvas import Canvas, Span, write_across

_COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_RULE = "─" * 9
_PREPARED = "NGƯỜI LẬP BIỂU"
_SIGN_HERE = "(Ký, ghi rõ họ tên)"
_SIGNING_ROWS = 4


@dataclass(frozen=True, slots=True)
class Halves:
    """The left and the right block of a sheet, and both as one."""

    left: Span
    right: Span

    @property
    def whole(self) -> Span:
        """The full width."""
        return Span(self.left.first, self.right.last, self.left.width + self.right.width)


def write_head(canvas: Canvas, sheet: Worksheet, halves: Halves, title: str, subtitle: str) -> int:
    """Write letterhead, title and subtitle; the first free row comes back."""
    looks = canvas.formats
    head = canvas.board.letterhead
    above = _line(head.superior), _line(head.issuer)
    if not above[0]:
        above = above[1], ""
    plain, bold = looks("centre", "wrap"), looks("centre", "wrap", "bold")
    issuer_first = not head.superior
    tall = (
        write_across(sheet, 0, halves.left, above[0], bold if issuer_first else plain, bold=True),
        write_across(sheet, 0, halves.right, _COUNTRY, bold, bold=True),
    )
    sheet.set_row(0, max(tall))
    second = (
        write_across(sheet, 1, halves.left, _RULE if issuer_first else above[1], bold, bold=True),
        write_across(sheet, 1, halves.right, _MOTTO, looks("centre", "bold", "underline")),
    )
    sheet.set_row(1, max(second))
    row = 2
    if not issuer_first:
        write_across(sheet, row, halves.left, _RULE, looks("centre", "small"))
        sheet.set_row(row, 9)
        row += 1
    sheet.set_row(
        row, write_across(sheet, row, halves.whole, title, looks("title"), size=14, bold=True) + 4
    )
    look = looks("centre", "wrap", "italic")
    sheet.set_row(row + 1, write_across(sheet, row + 1, halves.whole, subtitle, look) + 3)
    return row + 2


def _line(lines: tuple[str, ...]) -> str:
    return one_line(" ".join(lines)).upper()


def about(plan: Plan) -> str:
    """The plan in words: "Kế hoạch số 84/KH-LMHTX ngày 14/3/2024 về ..."."""
    number = f" số {plan.full_number}" if plan.number else ""
    day = f" ngày {dates.short(plan.issued_on)}" if plan.issued_on else ""
    return one_line(f"{plan.type_name}{number}{day} {plan.subject}")


def write_signatures(
    canvas: Canvas, sheet: Worksheet, row: int, halves: Halves, *, right: tuple[str, ...] = ()
) -> int:
    """Write the two signature blocks from `row` on; the first free row comes back.

    `right`: the lines above the right signature, the plan's signature where none are given
    (Nghị định 30/2020, Phụ lục I, II.7).
    """
    looks = canvas.formats
    plan = canvas.board.plan
    posts = right or plan.signature.lines or ("THỦ TRƯỞNG ĐƠN VỊ",)
    place = plan.place or canvas.board.office.place
    day = dates.long(canvas.board.today)
    write_across(
        sheet, row, halves.right, f"{place}, {day}" if place else day, looks("centre", "italic")
    )
    bold, italic = looks("centre", "bold"), looks("centre", "italic", "small")
    for offset, post in enumerate(posts):
        write_across(sheet, row + 1 + offset, halves.right, post, bold)
    write_across(sheet, row + 1, halves.left, _PREPARED, bold)
    note = row + 1 + len(posts)
    write_across(sheet, row + 2, halves.left, _SIGN_HERE, italic)
    if right or not plan.signature.name:
        write_across(sheet, note, halves.right, _SIGN_HERE, italic)
        return note + 1 + _SIGNING_ROWS
    name = note + _SIGNING_ROWS
    write_across(sheet, name, halves.right, plan.signature.name, bold)
    return name + 1
