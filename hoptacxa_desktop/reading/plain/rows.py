"""The rows of one table: heads, groups, rows torn apart or run together; cells that span."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.plain.marks import CELL_BREAK, bare
from hoptacxa_desktop.reading.plain.shapes import label_of

Cells = tuple[str, ...]

_LONG_HEAD = 80
"""Letters that no heading of a column has."""

_ENOUGH = 0.7
"""A row with a smaller part of the columns was torn, or its cells stand elsewhere."""

_ORDER = frozenset(
    fold(name)
    for name in (SPEC_OF[ActivityField.ORDER].label, *SPEC_OF[ActivityField.ORDER].synonyms)
)
_NUMERIC = re.compile(r"[\d.,/%-]+")
_COUNT = re.compile(r"\(?\d{1,2}\)?|\([a-zđ]\)")
_ROW_LABEL = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?|[IVXL]{1,6}\.?|[A-Za-zĐđ][.)]?|[-+*]")
# Items of a list that were run together in a cell: "- A. - B."
_ITEM = re.compile(r"(?<=[.;:])\s+(?=[-+]\s+[^\W_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The words of a cell, its lines parted by CELL_BREAK, and what it spans."""

    text: str = ""
    columns: int = 1
    rows: int = 1

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the cell; items of a list each on its own."""
        lines = self.text.split(CELL_BREAK)
        return tuple(item for line in lines for item in _items(line) if item.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of cells; `header`: printed again on each page; `short`: many cells are missing."""

    cells: tuple[Cell, ...]
    header: bool = False
    short: bool = False


def table_rows(rows: Sequence[Cells]) -> Iterator[tuple[Row, ...]]:
    """The rows of each table: a new one begins where another head numbers its rows anew."""
    table: list[Cells] = []
    for cells in map(_stripped, rows):
        if table and _numbers_rows(cells) and _key(cells) != _key(table[0]):
            yield _laid_out(table)
            table = []
        table.append(cells)
    if table:
        yield _laid_out(table)


def _stripped(cells: Cells) -> Cells:
    """Without the empty cells at the end, but for one: a row may go on in the next line."""
    filled = max((at for at, cell in enumerate(cells) if cell), default=0) + 1
    return cells[:filled]


def _key(cells: Cells) -> Cells:
    return tuple(" ".join(fold(bare(cell)).split()) for cell in cells)


def _numbers_rows(cells: Cells) -> bool:
    """True for a head that begins with "TT" or "STT"."""
    return len(cells) > 1 and is_order(bare(cells[0]))


def is_order(name: str) -> bool:
    """True for the name of the column that numbers the rows: "TT", "STT"."""
    return fold(name).strip(". ") in _ORDER


def _laid_out(rows: Sequence[Cells]) -> tuple[Row, ...]:
    usual = _usual(rows)
    rows = [part for row in _whole(rows, usual) for part in _parted(row, usual)]
    width = max(len(row) for row in rows)
    heads = _heads(rows, width)
    done: list[Row] = []
    seen: set[Cells] = set()
    names = frozenset(_key(rows[0]))
    for at, row in enumerate(rows):
        if not _is_body(row) and _key(row) in seen:
            continue
        again = at >= heads > 0 and _is_part_of(row, names)
        if at < heads or again:
            seen.add(_key(row))
        row = ("", *row) if again and len(row) == len(rows[0]) - 1 else row
        cells = _cells(row, width, group=at >= heads)
        is_head = at < heads or again
        short = not is_head and 2 < len(row) < _ENOUGH * width
        done.append(Row(cells=cells, header=is_head, short=short))
    return (
        _two_level_head(rows[:2], done, width, _numeric(rows, width)) if heads == 2 else tuple(done)
    )


def _usual(rows: Sequence[Cells]) -> int:
    """How many cells most rows have, or the head where it has more."""
    lengths = Counter(len(row) for row in rows if len(row) > 1)
    most = max(lengths, key=lambda length: (lengths[length], length), default=1)
    return max(most, len(rows[0]))


def _whole(rows: Sequence[Cells], usual: int) -> Iterator[Cells]:
    """Rows that a line end inside a cell tore in two: together they have just enough cells."""
    held: Cells = ()
    head = frozenset(_key(rows[0]))
    for row in rows:
        if held and _is_rest(held, row, usual) and not _is_part_of(row, head):
            yield (*held[:-1], f"{held[-1]} {row[0]}".strip(), *row[1:])
            held = ()
            continue
        if held:
            yield held
        held = row
    if held:
        yield held


def _is_rest(above: Cells, below: Cells, usual: int) -> bool:
    short = 1 < len(above) < usual and 1 < len(below) < usual
    labelled = _ROW_LABEL.fullmatch(bare(below[0]).strip()) or not below[0]
    return short and len(above) + len(below) - 1 == usual and not labelled and _is_body(above)


def _is_body(row: Cells) -> bool:
    """True for a row that begins with a number or another label."""
    return bool(_ROW_LABEL.fullmatch(bare(row[0]).strip()))


def _parted(row: Cells, usual: int) -> Iterator[Cells]:
    """A group's row and the row below it that lost the line end between them."""
    tail = row[-usual:]
    if usual > 2 and len(row) > usual and _is_body(tail) and _is_body(row) and all(tail[:2]):
        yield _stripped(row[:-usual])
        yield tail
    else:
        yield row


def _heads(rows: Sequence[Cells], width: int) -> int:
    """How many rows at the top are heads: short names without numbers, above labelled rows."""
    if len(rows) < 2 or not _is_head(rows[0]) or (len(rows[0]) < 2 and width > 1):
        return 0
    below = rows[1]
    counted = len(below) > 1 and all(_COUNT.fullmatch(cell) for cell in below)
    return 2 if len(rows) > 2 and (counted or _is_under(below, rows[0], width)) else 1


def _is_under(row: Cells, head: Cells, width: int) -> bool:
    """True for names below one name of the head: it has too few for the table without them."""
    if not row[0]:
        return not _is_body(row)
    letters = all(len(cell) == 1 for cell in row)
    return len(head) - 1 + len(row) == width > len(head) and (letters or _is_head(row))


def _is_head(row: Cells) -> bool:
    names = [bare(cell).strip() for cell in row]
    short = all(len(name) <= _LONG_HEAD and not _NUMERIC.fullmatch(name) for name in names)
    return short and not label_of(f"{names[0]} ") and (not _is_body(row) or _numbers_rows(row))


def _is_part_of(row: Cells, head: frozenset[str]) -> bool:
    """True for a head said again, wholly or without its first names."""
    if _is_body(row):
        return False
    names = [name for name in _key(row) if name]
    same = sum(name in head for name in names)
    return len(names) > 1 and same * 4 >= len(names) * 3


def _cells(row: Cells, width: int, *, group: bool) -> tuple[Cell, ...]:
    """The row's cells over all columns; a group's words span what is left of it."""
    if group and len(row) == 1:
        return (Cell(text=row[0], columns=width),)
    if group and len(row) == 2 < width and _is_body(row):
        return (Cell(text=row[0]), Cell(text=row[1], columns=width - 1))
    return tuple(Cell(text=text) for text in (*row, *[""] * (width - len(row))))


def _numeric(rows: Sequence[Cells], width: int) -> tuple[bool, ...]:
    """For each column whether most whole rows have numbers there."""
    whole = [row for row in rows[2:] if len(row) == width]
    return tuple(
        sum(bool(_NUMERIC.fullmatch(row[at])) for row in whole) * 2 > len(whole)
        for at in range(width)
    )


def _two_level_head(
    heads: Sequence[Cells], rows: Sequence[Row], width: int, numeric: Sequence[bool]
) -> tuple[Row, ...]:
    """The rows with a head of two rows laid out: one name above spans those below it.

    It stands where the lower row leaves the first columns empty, else over the columns of
    numbers; where neither tells, the rows stay as they are.
    """
    upper, lower = heads
    below = tuple(name for name in lower if name)
    empty = next(at for at, name in enumerate(lower) if name or at == len(lower) - 1)
    places = [at for at in range(len(upper)) if all(numeric[at : at + len(below)])]
    at = empty if empty else places[0] if len(places) == 1 else len(upper)
    if len(upper) - 1 + len(below) != width or at >= len(upper):
        return tuple(rows)
    above = (
        Cell(text=name, columns=len(below)) if place == at else Cell(text=name, rows=2)
        for place, name in enumerate(upper)
    )
    under = tuple(Cell(text=name) for name in below)
    return (Row(cells=tuple(above), header=True), Row(cells=under, header=True), *rows[2:])


def _items(line: str) -> list[str]:
    return _ITEM.split(line) if label_of(bare(line).strip())[:1] in ("-", "+") else [line]
