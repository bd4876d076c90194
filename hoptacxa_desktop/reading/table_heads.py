"""The heads of a table of activities: what stands in each of its columns, in one row or in two.

Rests on the habits of heading such a table with "Nội dung", "Đơn vị chủ trì", "Thời gian"; of
setting one heading over two ("Đơn vị" over "Chủ trì" and "Phối hợp"); and of giving the first and
the last day a column each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.reading.groups import known_once
from hoptacxa_desktop.reading.scope import STRONG
from hoptacxa_desktop.reading.source import Grid, GridCell, Line
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even

F = ActivityField
Cells = list[GridCell | None]
_LEAST_CELLS = 3
_HEADING_LETTERS = 60
SAID = STRONG | {F.SCALE, F.DELIVERABLE, F.CONTENT}
"""The fields whose words a cell of an activity says."""
_PRINTED = SAID | {F.ORDER, F.TITLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of a table of activities, and how the cells of its rows come into them.

    `width`: how many columns the table has itself. `pair`: the place of the first day's column,
    whose words and those of the next make up the time; None where no such pair is.
    `words`: all headings, evened. `rows`: how many rows they take.
    """

    columns: tuple[Column, ...]
    width: int
    words: frozenset[str]
    rows: int = 1
    pair: int | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings by which tables that go on with this one are told."""
        return tuple(even(f"{column.over} {column.heading}") for column in self.columns)

    def is_head(self, cells: Sequence[GridCell | None]) -> bool:
        """True for a row of the headings, also where a table repeats them on each page."""
        words = {even(cell.words) for cell in cells if cell} - {""}
        return bool(words) and words <= self.words

    def placed(self, cells: Cells) -> Cells:
        """A row's cells by the columns of the record: first and last day in one."""
        if self.pair is None:
            return cells
        first, last = cells[self.pair : self.pair + 2]
        return [*cells[: self.pair], _span(first, last), *cells[self.pair + 2 :]]


def layout_of(grid: Grid, vocabulary: Vocabulary) -> Layout | None:
    """The layout of a table of activities; None for a table of anything else."""
    if not grid.rows or len(grid.rows[0].cells) < _LEAST_CELLS:
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
    words = frozenset(map(even, (*names, *overs, *map(_name, tops)))) - {""}
    if pair is not None:
        names[pair : pair + 2] = [" – ".join(names[pair : pair + 2])]
        found[pair : pair + 2] = [F.TIME]
        del overs[pair + 1]
    fields = known_once(found)
    told = {own for own in fields if own}
    if F.TITLE not in told or not told & STRONG:
        return None
    widths = _widths(grid, len(tops), pair)
    columns = tuple(
        # What is no word of the activity itself, such as a remark, stays under its heading.
        Column(heading=name, over=over, field=own if own in _PRINTED else None, width=width)
        for name, over, own, width in zip(_told_apart(names), overs, fields, widths, strict=True)
    )
    return Layout(
        columns=columns, width=len(tops), words=words, rows=1 + bool(below), pair=pair
    )  # fmt: skip


def filled(grid: Grid, count: int) -> Iterator[Cells]:
    """Each row with a cell for each column; None where a cell reaches over from before."""
    reaching: dict[int, int] = {}
    for row in grid.rows:
        cells: Cells = []
        own = iter(row.cells)
        while len(cells) < count:
            if reaching.get(len(cells), 0):
                reaching[len(cells)] -= 1
                cells.append(None)
                continue
            cell = next(own, GridCell())
            for offset in range(cell.columns):
                if cell.rows > 1:
                    reaching[len(cells) + offset] = cell.rows - 1
            cells.extend([cell, *[None] * (cell.columns - 1)])
        yield _with_rest(cells, [line for cell in own for line in cell.lines])


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
