"""The heads of a table of activities: what stands in each of its columns, in one row or in two.

Rests on the habits of heading such a table with "Nội dung", "Đơn vị chủ trì", "Thời gian"; of
setting one heading over two ("Đơn vị" over "Chủ trì" and "Phối hợp"); and of giving the first and
the last day a column each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.reading.groups import known_once
from hoptacxa_desktop.reading.period_marks import is_sign, period_of
from hoptacxa_desktop.reading.scope import STRONG
from hoptacxa_desktop.reading.source import Grid, GridCell
from hoptacxa_desktop.reading.table_cells import (
    Cells,
    column_numbers,
    counts,
    filled,
    name_of,
    second_row,
    span_of,
)
from hoptacxa_desktop.reading.vocabulary import LEAD_AND_PARTNERS, Vocabulary, even
from hoptacxa_desktop.reading.who_cells import labels_partners

F = ActivityField
_LEAST_CELLS = 3
_POST_WORDS = 4
_LEAST_PERIODS = 2
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
        numbers = tuple(name_of(cell) if cell else "" for cell in cells)
        return (bool(words) and words <= self.words) or (any(numbers) and numbers == self.numbers)

    def placed(self, cells: Cells) -> Cells:
        """A row's cells by the columns of the record: first and last day in one."""
        if self.pair is None:
            return cells
        first, last = cells[self.pair : self.pair + 2]
        return [*cells[: self.pair], span_of(first, last), *cells[self.pair + 2 :]]


def layout_of(grid: Grid, vocabulary: Vocabulary) -> Layout | None:
    """The layout of a table of activities; None for a table of anything else."""
    least = 2 if grid.told else _LEAST_CELLS
    if grid.told is False or not grid.rows or len(grid.rows[0].cells) < least:
        return None
    heads = _Heads(grid, vocabulary)
    return heads.layout() if heads.are_of_activities() else None


@dataclass(slots=True)
class _Heads:
    """The headings of a table column by column, and the fields that they name."""

    grid: Grid
    vocabulary: Vocabulary
    names: list[str] = field(init=False)
    overs: list[str] = field(init=False)
    found: list[str] = field(init=False)
    words: frozenset[str] = field(init=False)
    rows: int = field(init=False)
    width: int = field(init=False)
    pair: int | None = field(init=False)

    def __post_init__(self) -> None:
        tops = [cell for cell in self.grid.rows[0].cells for _ in range(cell.columns)]
        below = second_row(self.grid, len(tops))
        self.width, self.rows = len(tops), 1 + bool(below)
        self.names, self.overs = [name_of(cell) for cell in tops], [""] * len(tops)
        for at, cell in enumerate(below or ()):
            if cell and cell.words.strip():
                self.overs[at], self.names[at] = self.names[at], name_of(cell)
        self.words = frozenset(map(even, (*self.names, *self.overs, *map(name_of, tops)))) - {""}
        self.pair = _pair(self.names, self.overs, self.vocabulary)
        self.found = self._fields()
        self._join_pair()

    def _fields(self) -> list[str]:
        known = self.vocabulary.field_of_column
        named = zip(self.overs, self.names, strict=True)
        found = [known(name) or known(f"{over} {name}") for over, name in named]
        return _with_joint(self.grid, found, self.vocabulary)

    def _join_pair(self) -> None:
        """The first and the last day in one column, before a title is looked for."""
        at = self.pair
        if at is not None:
            self.names[at : at + 2] = [" – ".join(self.names[at : at + 2])]
            self.found[at : at + 2] = [F.TIME]
            del self.overs[at + 1]
        self._find_last_day()
        self.found = list(_with_title(self.found, self.names, self.vocabulary))
        if self.grid.told:
            self.found = _with_any_title(self.grid, self.found)

    def _find_last_day(self) -> None:
        """A column "Hoàn thành" alone gives the time, where no other does."""
        ends = (at for at, name in enumerate(self.names) if even(name) in self.vocabulary.ending)
        at = next(ends, None)
        if F.TIME not in self.found and at is not None:
            self.found[at] = F.TIME

    @property
    def periods(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if self.vocabulary.is_period(name))

    def are_of_activities(self) -> bool:
        told = {own for own in known_once(self.found) if own}
        if F.TITLE not in told:
            return False
        if self.grid.told or (self.pair is None and _has_signs(self.grid, self.names, self.overs)):
            return True
        strong = told & STRONG or LEAD_AND_PARTNERS in self.found or self.periods
        fields = known_once(self.found)
        return bool(strong) and not _is_roster(self.grid, fields, self.names, self.vocabulary)

    def layout(self) -> Layout:
        numbers = column_numbers(self.grid, self.rows, self.width)
        return Layout(
            columns=tuple(self._columns(numbers)),
            width=self.width,
            words=self.words,
            periods=self.periods,
            rows=self.rows + bool(numbers),
            pair=self.pair,
            numbers=numbers,
        )

    def _columns(self, numbers: tuple[str, ...]) -> Iterator[Column]:
        fields = known_once(self.found)
        shown = _paired(numbers, self.pair) or ("",) * len(self.names)
        widths = _widths(self.grid, self.width, self.pair)
        for at, name in enumerate(_told_apart(self.names)):
            # What is no word of the activity itself, such as a remark, stays under its heading.
            own = fields[at] if fields[at] in _PRINTED else None
            yield Column(
                heading=name, over=self.overs[at], field=own, width=widths[at], number=shown[at]
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
    words = [name_of(cell) for cells in rows for at in columns if (cell := cells[at])]
    told = [one for one in words if one and one not in names and not counts(one)]
    signs = sum(map(is_sign, told))
    return signs > 0 and 2 * signs > len(told)


def _paired(numbers: tuple[str, ...], pair: int | None) -> tuple[str, ...]:
    """The numbers of the columns of the record: those of the first and the last day in one."""
    if pair is None or not numbers:
        return numbers
    both = " – ".join(numbers[pair : pair + 2])
    return (*numbers[:pair], both, *numbers[pair + 2 :])


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


def _is_roster(
    grid: Grid,
    fields: Sequence[ActivityField | None],
    names: Sequence[str],
    vocabulary: Vocabulary,
) -> bool:
    """Names with what each is ("Trưởng ban", "Thành viên") where tasks would stand."""
    if not any(map(vocabulary.is_name, names)) or F.TITLE not in fields:
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
