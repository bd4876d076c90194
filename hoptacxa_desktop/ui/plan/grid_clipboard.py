"""Cells to the clipboard as Excel takes them, and back."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from hoptacxa_desktop.ui.plan.grid_facts import Cell, Tone

Table = tuple[tuple[str, ...], ...]
# A quote begins a quoted cell only where one closes it at the cell's end: Excel writes quotes in
# the middle of a cell as they are. (Possessive: a stray quote is looked at once.)
_CELL = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)|([^\t\n]*)')
_NEEDS_QUOTES = re.compile(r'[\t\n"]')
# As text: Excel would make a day of "1.2", and an American one of "05/4/2027".
_TEXT_CELL = "mso-number-format:'\\@'"
_BREAK = '<br style="mso-data-placement:same-cell">'


def copied(rows: Sequence[Sequence[Cell]]) -> QMimeData:
    """The cells as tab text and as a table in HTML, for what takes them next."""
    table = tuple(tuple(map(_words, row)) for row in rows)
    data = QMimeData()
    data.setText(tab_text(table))
    data.setHtml(html(table))
    return data


def _words(cell: Cell) -> str:
    """What a cell says, its line breaks kept."""
    if cell.tone is Tone.NONE:
        return ""
    return cell.edit if cell.edit and cell.state is None else cell.text


def tab_text(rows: Sequence[Sequence[str]]) -> str:
    """The cells with tabs between; line breaks, tabs and quotes in a cell stand in quotes."""
    text = "\n".join("\t".join(map(_quoted, row)) for row in rows)
    # A last row that is empty would be taken for the end of the one before.
    return f"{text}\n" if rows and not text.rpartition("\n")[2] else text


def _quoted(words: str) -> str:
    doubled = words.replace('"', '""')
    return f'"{doubled}"' if _NEEDS_QUOTES.search(words) else words


def html(rows: Sequence[Sequence[str]]) -> str:
    """The cells as a table that Excel takes as words, without making numbers or days of them."""
    lines = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table>{lines}</table></body></html>'


def _html_cell(words: str) -> str:
    return f'<td style="{_TEXT_CELL}">{escape(words).replace(chr(10), _BREAK)}</td>'


def parsed(text: str) -> Table:
    """The cells of a copied range, line breaks in quotes kept, rows that are empty too.

    The line break behind the last row makes no row.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return tuple(map(tuple, _rows(lines))) if text else ()


def _rows(text: str) -> Iterator[list[str]]:
    row: list[str] = []
    at = 0
    while True:
        found = _CELL.match(text, at)
        assert found is not None
        row.append(_meant(found))
        at = found.end()
        if text[at : at + 1] != "\t":
            yield row
            row = []
        if at >= len(text):
            return
        at += 1


def _meant(found: re.Match[str]) -> str:
    """A cell in quotes without need was meant with them: whoever quotes does so where he must."""
    inside = found[1]
    if inside is None:
        return found[2]
    return inside.replace('""', '"') if _NEEDS_QUOTES.search(inside) else found[0]


def coming_cells(words: Sequence[str], left: int, columns: int) -> tuple[Cell, ...]:
    """A row of cells that is to be pasted, from column `left` on, cut to the table's columns."""
    shown = ("",) * left + tuple(" ".join(one.split()) for one in words)
    padded = shown[:columns] + ("",) * (columns - len(shown))
    return tuple(Cell(text=one, coming=True) for one in padded)
