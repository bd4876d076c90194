"""Tables that were flattened to lines of tabs -> rows and cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoptacxa_desktop.reading.plain.marks import CELL_BREAK, Raw, bare
from hoptacxa_desktop.reading.plain.rows import Row, table_rows
from hoptacxa_desktop.reading.plain.shapes import is_kind, is_recipients, label_of, starts_small

_FEW = 3
"""Lines without a tab that may stand between two rows: groups, torn cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows that stood below one another."""

    rows: tuple[Row, ...]


def with_tables(lines: Sequence[Raw]) -> tuple[Raw | Table, ...]:
    """The lines with each run of rows as a table.

    Tabs that only set a word apart from its label ("Thành phần:", "1.") make no table.
    """
    pieces: list[Raw | Table] = []
    at = 0
    while at < len(lines):
        end = _run_end(lines, at) if _is_row(lines[at]) else at
        run = lines[at:end]
        if _is_table(run):
            pieces += (Table(rows=rows) for rows in table_rows(_cells_by_row(run)))
            at = end
        else:
            pieces.append(lines[at])
            at += 1
    return tuple(pieces)


def _parts(line: Raw) -> list[str]:
    return [bare(part).strip() for part in line.text.split("\t")]


def _is_row(line: Raw) -> bool:
    """True for words on both sides of a tab that is more than the space after a label."""
    if "\t" not in line.text or line.level:
        return False
    filled = [part for part in _parts(line) if part]
    if len(filled) != 2:
        return len(filled) > 2
    first = filled[0]
    only_label = label_of(f"{first} ").strip() == first and not first.isdigit()
    item = label_of(first)[:1] in ("-", "+") and first != label_of(first)
    return not (first.endswith(":") or only_label or item or is_recipients(first))


def _run_end(lines: Sequence[Raw], start: int) -> int:
    """The place after the last row that belongs to the table of the row at `start`."""
    end = at = start + 1
    while at < len(lines) and at - end <= _FEW:
        line = lines[at]
        loose = line.gap > 0 or line.level
        if "\t" in line.text.strip(" ") and not (
            loose and not _is_row(line) and len(_parts(line)) < 3
        ):
            end = at + 1
        elif loose or is_kind(line.bare):
            break
        elif at == end and starts_small(line.bare):
            # The last cell goes on below.
            end = at + 1
        at += 1
    return end


def _is_table(run: Sequence[Raw]) -> bool:
    """A row of three, or two lines of two: less are words set side by side."""
    rows = [sum(bool(part) for part in _parts(line)) for line in run if _is_row(line)]
    return any(count > 2 for count in rows) or len(rows) > 1


def _cells_by_row(run: Sequence[Raw]) -> tuple[tuple[str, ...], ...]:
    """The cells of each row; lines without a tab are a group's row or belong to the row above."""
    rows: list[list[str]] = []
    for cells in _each(run):
        if len(cells) == 1 and rows and _goes_on(rows[-1], cells[0]):
            rows[-1][-1] += _break_before(cells[0]) + cells[0]
        elif len(cells) == 1 and rows and _is_lone_number(rows[-1]):
            rows[-1].append(cells[0])
        else:
            rows.append(cells)
    return tuple(tuple(row) for row in rows)


def _each(run: Sequence[Raw]) -> Iterator[list[str]]:
    for line in run:
        text = line.text if "\t" in line.text.strip() else line.text.strip()
        yield [cell.strip() for cell in text.split("\t")]


def _goes_on(row: Sequence[str], words: str) -> bool:
    above, below = bare(row[-1]).strip(), bare(words)
    item = label_of(below)[:1] in ("-", "+") and label_of(above)[:1] in ("-", "+")
    return len(row) > 1 and bool(above) and (starts_small(below) or item)


def _break_before(words: str) -> str:
    return " " if starts_small(bare(words)) else CELL_BREAK


def _is_lone_number(row: Sequence[str]) -> bool:
    return len(row) == 1 and row[0].replace(".", "").isdigit()
