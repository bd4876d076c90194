"""The heads of a table of activities: what stands in each of its columns, in one row or in two.

Rests on the habits of heading such a table with "Nội dung", "Đơn vị chủ trì", "Thời gian"; of
setting one heading over two ("Đơn vị" over "Chủ trì" and "Phối hợp"); and of giving the first and
the last day a column each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.reading.groups import known_once
from hoptacxa_desktop.reading.period_marks import is_sign, period_of
from hoptacxa_desktop.reading.scope import STRONG
from hoptacxa_desktop.reading.source import Grid, GridCell, Line
from hoptacxa_desktop.reading.vocabulary import LEAD_AND_PARTNERS, Vocabulary, even
from hoptacxa_desktop.reading.who_cells import labels_partners

F = ActivityField
Cells = list[GridCell | None]
_LEAST_CELLS = 3
_HEADING_LETTERS = 60
_POST_WORDS = 4
_LEAST_PERIODS = 2
_COUNTED = re.compile(r"[(\[]?\s*(?P<number>\d{1,2}|[A-H])\s*[)\]]?\s*(?:=.*)?")
SAID = STRONG | {F.SCALE, F.DELIVERABLE, F.CONTENT}
"""The fields whose words a cell of an activity says."""
_PRINTED = SAID | {F.ORDER, F.TITLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of a table of activities, and how the cells of its rows come into them.

    `width`: how many columns the table has itself. `pair`: the place of the first day's column,
    whose words and those of the next make up the time; None where no such pair is.
    `periods`: headings over bare months or quarters. `words`: all headings, evened. `rows`: how
    many rows they take. `numbers`: what counts the columns in the last of these, () for nothing.
    """

    columns: tuple[Column, ...]
    width: int
    words: frozenset[str]
    periods: tuple[str, ...] = ()
    rows: int = 1
    pair: int | None = None
    numbers: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings by which tables that go on with this one are told."""
        return tuple(even(f"{column.over} {column.heading}") for column in self.columns)

    @property
    def shared(self) -> frozenset[int]:
        """The columns in which a cell merged over rows speaks for each of them.

        Rests on the habit of merging what is alike: a time over three rows is that of each.
        """
        shift = 0 if self.pair is None else 1
        found = {
            at + (shift if shift and at > (self.pair or 0) else 0)
            for at, column in enumerate(self.columns)
            if column.field in STRONG or column.heading in self.periods
        }
        return frozenset(found | ({self.pair + 1} if self.pair in found else set()))

    def is_head(self, cells: Sequence[GridCell | None]) -> bool:
        """True for a row of the headings, also where a table repeats them on each page."""
        words = {even(cell.words) for cell in cells if cell} - {""}
        numbers = tuple(_name(cell) if cell else "" for cell in cells)
        return (bool(words) and words <= self.words) or (any(numbers) and numbers == self.numbers)

    def placed(self, cells: Cells) -> Cells:
        """A row's cells by the columns of the record: first and last day in one."""
        if self.pair is None:
            return cells
        first, last = cells[self.pair : self.pair + 2]
        return [*cells[: self.pair], _span(first, last), *cells[self.pair + 2 :]]


def layout_of(grid: Grid, vocabulary: Vocabulary) -> Layout | None:
    """The layout of a table of activities; None for a table of anything else."""
    least = 2 if grid.told else _LEAST_CELLS
    if grid.told is False or not grid.rows or len(grid.rows[0].cells) < least:
        return None
    tops = [cell for cell in grid.rows[0].cells for _ in range(cell.columns)]
    below = _second_row(grid, len(tops))
    names = [_name(cell) for cell in tops]
    overs = [""] * len(tops)
    if below:
        for at, cell in enumerate(below):
            if cell and cell.words.strip():
                overs[at], names[at] = names[at], _name(cell)
    pair = _pair(names, overs, vocabulary)
    found = [
        vocabulary.field_of_column(name) or vocabulary.field_of_column(f"{over} {name}")
        for over, name in zip(overs, names, strict=True)
    ]
    found = _with_joint(grid, found, vocabulary)
    words = frozenset(map(even, (*names, *overs, *map(_name, tops)))) - {""}
    if pair is not None:
        names[pair : pair + 2] = [" – ".join(names[pair : pair + 2])]
        found[pair : pair + 2] = [F.TIME]
        del overs[pair + 1]
    found = list(_with_title(found, names, vocabulary))
    if grid.told:
        found = _with_any_title(grid, found)
    fields = known_once(found)
    told = {own for own in fields if own}
    periods = tuple(name for name in names if vocabulary.is_period(name))
    marked = pair is None and _has_signs(grid, names, overs)
    strong = grid.told or told & STRONG or LEAD_AND_PARTNERS in found or periods or marked
    if F.TITLE not in told or not strong:
        return None
    if not (grid.told or marked) and _is_roster(grid, fields):
        return None
    widths = _widths(grid, len(tops), pair)
    rows = 1 + bool(below)
    numbers = _numbers(grid, rows, len(tops))
    shown = _paired(numbers, pair) or ("",) * len(names)
    columns = tuple(
        # What is no word of the activity itself, such as a remark, stays under its heading.
        Column(
            heading=name,
            over=over,
            field=own if own in _PRINTED else None,
            width=width,
            number=number,
        )
        for name, over, own, width, number in zip(
            _told_apart(names), overs, fields, widths, shown, strict=True
        )
    )
    return Layout(
        columns=columns,
        width=len(tops),
        words=words,
        periods=periods,
        rows=rows + bool(numbers),
        pair=pair,
        numbers=numbers,
    )


def _has_signs(grid: Grid, names: Sequence[str], overs: Sequence[str]) -> bool:
    """True where several columns of months or quarters hold nothing but signs."""
    columns = [
        at
        for at, (name, over) in enumerate(zip(names, overs, strict=True))
        if period_of(name, over)
    ]
    if len(columns) < _LEAST_PERIODS:
        return False
    rows = list(filled(grid, len(names)))[1:]
    words = [_name(cell) for cells in rows for at in columns if (cell := cells[at])]
    told = [one for one in words if one and one not in names and not _COUNTED.fullmatch(one)]
    signs = sum(map(is_sign, told))
    return signs > 0 and 2 * signs > len(told)


def _numbers(grid: Grid, at: int, count: int) -> tuple[str, ...]:
    """ "(1) | (2) | (3)" below the headings: what counts the columns; () for another row."""
    if at >= len(grid.rows) or len(grid.rows[at].cells) != count:
        return ()
    told = tuple(_name(cell) for cell in grid.rows[at].cells)
    found = [_COUNTED.fullmatch(one) for one in told]
    figures = [int(one["number"]) for one in found if one and one["number"].isdigit()]
    counts = len(figures) > 1 and figures == list(range(1, len(figures) + 1))
    return told if counts and all(found) else ()


def _paired(numbers: tuple[str, ...], pair: int | None) -> tuple[str, ...]:
    """The numbers of the columns of the record: those of the first and the last day in one."""
    if pair is None or not numbers:
        return numbers
    both = " – ".join(numbers[pair : pair + 2])
    return (*numbers[:pair], both, *numbers[pair + 2 :])


def filled(grid: Grid, count: int, shared: frozenset[int] = frozenset()) -> Iterator[Cells]:
    """Each row with a cell for each column; None where a cell reaches over from before.

    `shared`: the columns in which such a cell stands again in each row that it reaches.
    """
    reaching: dict[int, tuple[int, GridCell | None]] = {}
    for row in grid.rows:
        cells: Cells = []
        own = iter(row.cells)
        while len(cells) < count:
            left, above = reaching.get(len(cells), (0, None))
            if left:
                reaching[len(cells)] = (left - 1, above)
                cells.append(above)
                continue
            cell = next(own, GridCell())
            for at in range(len(cells), len(cells) + cell.columns):
                again = at in shared and cell.columns == 1
                reaching[at] = (cell.rows - 1, cell if again else None)
            cells.extend([cell, *[None] * (cell.columns - 1)])
        yield _with_rest(cells, [line for cell in own for line in cell.lines])


def _with_title(
    found: Sequence[str], names: Sequence[str], vocabulary: Vocabulary
) -> Sequence[str]:
    """The fields, where none is the title the first column that begins like one.

    Rests on the habit of saying of what kind the tasks are: "Nội dung thanh tra".
    """
    if F.TITLE in found:
        return found
    alike = (at for at, name in enumerate(names) if vocabulary.begins_title(name))
    first = next((at for at in alike if found[at] in ("", F.CONTENT)), None)
    return [F.TITLE if at == first else own for at, own in enumerate(found)]


def _with_any_title(grid: Grid, found: list[str]) -> list[str]:
    """The fields, where none is the title the column that says most and names no field."""
    free = [at for at, own in enumerate(found) if own in ("", F.CONTENT)]
    if F.TITLE in found or not free:
        return found
    rows = list(filled(grid, len(found)))
    letters = [sum(len(cell.words) for cells in rows if (cell := cells[at])) for at in free]
    most = free[letters.index(max(letters))]
    return [*found[:most], F.TITLE, *found[most + 1 :]]


def _is_roster(grid: Grid, fields: Sequence[ActivityField | None]) -> bool:
    """Names with what each is ("Trưởng ban", "Thành viên") where tasks would stand."""
    if {own for own in fields if own} - {F.ORDER} != {F.TITLE, F.LEAD}:
        return False
    at = fields.index(F.TITLE)
    told = [row.cells[at].words for row in grid.rows[1:] if at < len(row.cells)]
    return 2 * sum(len(words.split()) <= _POST_WORDS for words in told) > len(told)


def _with_joint(grid: Grid, found: list[str], vocabulary: Vocabulary) -> list[str]:
    """The fields, columns of leads whose cells name partners behind a label as those of both."""
    leads = [at for at, own in enumerate(found) if own == F.LEAD]
    rows = list(filled(grid, len(found))) if leads else []
    for at in leads:
        cells = (cells[at] for cells in rows)
        if any(cell and labels_partners(cell.words, vocabulary) for cell in cells):
            found = [*found[:at], LEAD_AND_PARTNERS, *found[at + 1 :]]
    return found


def _with_rest(cells: Cells, rest: list[Line]) -> Cells:
    """The cells of a row, and in the last of them the words of those that have no column."""
    if rest:
        at = max((at for at, cell in enumerate(cells) if cell), default=len(cells) - 1)
        last = cells[at] or GridCell()
        cells[at] = replace(last, lines=(*last.lines, *rest))
    return cells


def _name(cell: GridCell) -> str:
    return " ".join(cell.words.split())


def _second_row(grid: Grid, width: int) -> Cells | None:
    """The row below the first, where it heads nothing but the columns that one cell stands over."""
    if len(grid.rows) < 2 or all(cell.columns == 1 for cell in grid.rows[0].cells):
        return None
    wide = [cell.columns > 1 for cell in grid.rows[0].cells for _ in range(cell.columns)]
    _, below = list(filled(Grid(rows=grid.rows[:2]), width))
    named = [bool(cell and cell.words.strip()) for cell in below[:width]]
    short = all(len(cell.words) <= _HEADING_LETTERS for cell in below if cell)
    return below[:width] if named == wide and short else None


def _pair(names: Sequence[str], overs: Sequence[str], vocabulary: Vocabulary) -> int | None:
    """Where the columns of the first and the last day stand side by side."""
    for at in range(len(names) - 1):
        first, last = even(names[at]), even(names[at + 1])
        together = overs[at] == overs[at + 1]
        if together and first in vocabulary.opening and last in vocabulary.ending:
            return at
    return None


def _widths(grid: Grid, count: int, pair: int | None) -> tuple[float, ...]:
    widths = list(grid.widths) if len(grid.widths) == count else [0.0] * count
    if pair is not None:
        widths[pair : pair + 2] = [sum(widths[pair : pair + 2])]
    return tuple(widths)


def _told_apart(names: Sequence[str]) -> Iterator[str]:
    """The headings, "(2)" behind the second of two alike: words are kept under their heading."""
    for at, name in enumerate(names):
        before = names[:at].count(name)
        yield f"{name} ({before + 1})".strip() if before else name


def _span(first: GridCell | None, last: GridCell | None) -> GridCell | None:
    """Both days in one cell, "01/3 – 31/5"; the last one alone is a day not to be passed."""
    if first is None or last is None or not last.words.strip():
        return first or last
    opening = _name(first)
    words = f"{opening} – {_name(last)}" if opening else f"đến {_name(last)}"
    lines = (*first.lines, *last.lines)
    said = (replace(lines[0], text=(Run(words),), label=""),)
    return GridCell(lines=(*said, *(replace(one, text=(), label="") for one in lines[1:])))
