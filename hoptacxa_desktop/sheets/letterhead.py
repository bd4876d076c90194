"""The top and the end of a sheet: letterhead, title, and the two who sign.

The letterhead follows Nghị định 30/2020, Phụ lục I, II.1-II.2, in the smaller type of a sheet.
"""

from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from hoptacxa_desktop.domain.letterhead import COUNTRY, MOTTO
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.sheets.canvas import Canvas, Span, write_across
from hoptacxa_desktop.sheets.formats import SIZE
from hoptacxa_desktop.sheets.measure import height_of
from hoptacxa_desktop.sheets.text import cell_text

_RULE = "─" * 9
_PREPARED = "NGƯỜI LẬP BIỂU"
_SIGN_HERE = "(Ký, ghi rõ họ tên)"
_SIGNING_LINES = 4
_NO_POST = ("THỦ TRƯỞNG ĐƠN VỊ",)


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
        write_across(sheet, 0, halves.right, COUNTRY, bold, bold=True),
    )
    sheet.set_row(0, max(tall))
    second = (
        write_across(sheet, 1, halves.left, _RULE if issuer_first else above[1], bold, bold=True),
        write_across(sheet, 1, halves.right, MOTTO, looks("centre", "bold", "underline")),
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


def write_signatures(
    canvas: Canvas, sheet: Worksheet, row: int, halves: Halves, *, right: tuple[str, ...] = ()
) -> None:
    """Write the two signature blocks into `row`.

    `right`: the lines above the right signature, the plan's signature where none are given
    (Nghị định 30/2020, Phụ lục I, II.7). All stands in one row, which no page break can divide.
    """
    plan = canvas.board.plan
    posts = right or plan.signature.lines or _NO_POST
    name = "" if right else plan.signature.name
    place = plan.place or canvas.board.office.place
    day = dates.long(canvas.board.today)
    prepared = [("", "bold"), (_PREPARED, "bold"), (_SIGN_HERE, "small")]
    dated = [
        (cell_text(f"{place}, {day}" if place else day), "italic"),
        *((cell_text(post), "bold") for post in posts),
    ]
    signed = ("\n" * _SIGNING_LINES + cell_text(name), "bold") if name else (_SIGN_HERE, "small")
    _write_block(canvas, sheet, row, halves.left, prepared)
    _write_block(canvas, sheet, row, halves.right, [*dated, signed])
    sheet.set_row(row, height_of(len(posts) + _SIGNING_LINES + 3, SIZE))


def _write_block(
    canvas: Canvas, sheet: Worksheet, row: int, span: Span, lines: list[tuple[str, str]]
) -> None:
    """Write `lines`, each with the trait it is written in, into one cell."""
    looks = canvas.formats
    look = looks("centre", "wrap", valign="top")
    parts: list[object] = []
    for number, (text, trait) in enumerate(lines):
        # A fragment of a rich string must not be empty.
        parts += [looks(trait), ("\n" if number else "") + text or " "]
    sheet.merge_range(row, span.first, row, span.last, "", look)
    sheet.write_rich_string(row, span.first, *parts, look)
