"""A list of activities as a sheet has it: its rows, its groups, what is doubted."""

from dataclasses import dataclass
from datetime import date

from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.fields import AnyField
from hoptacxa_desktop.reading.sheet.book import Table
from hoptacxa_desktop.reading.sheet.headings import Header
from hoptacxa_desktop.reading.source import Line, Remark, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSource(Source):
    """A source that is a list in a spreadsheet.

    `table`, `header`: the sheet that has the list, and its columns. `firsts`: for each of its
    rows the number of its first line. `plan_id`: of the plan whose workbook this is, "" for none.
    """

    table: Table
    header: Header
    firsts: tuple[int, ...]
    plan_id: str = ""
    year: int | None = None

    def numbers(self, row: int) -> range:
        """The numbers of the lines of a row."""
        end = self.firsts[row + 1] if row + 1 < len(self.firsts) else self.firsts[-1]
        return range(self.firsts[row], end)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A row that heads those below it. `row`: as the spreadsheet counts, from 1."""

    row: int
    line: int
    label: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One activity as a row says it.

    `sheet`, `row`: where it stands, the row as the spreadsheet counts, from 1; `rows`: it and
    those that go on with it. `line`: the number of its first line in the source. `section`: the
    words of the group above it. `said`: the fields that the row says anything of; for the others
    `activity` has what is usual. `node`: the id of the activity in a workbook of ours, else "".
    """

    sheet: str
    row: int
    rows: tuple[int, ...]
    line: int
    label: str
    title: str
    section: str
    activity: Activity
    said: frozenset[AnyField]
    node: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedDay:
    """A day whose figures may stand in the American order.

    `row`: the number of the first line of its row; `line`: of the cell itself; `text`: what it
    says; `other`: the day that is meant if day and month are exchanged.
    """

    row: int
    line: int
    text: str
    day: date
    other: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The list of a sheet, in the order of its rows.

    `above`: the lines over the list; `below`: those under it, which belong to no row.
    `year`: the year of its words of time. `turned`: days to be asked about.
    """

    source: ListSource
    year: int
    entries: tuple[ListRow | GroupRow, ...]
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    remarks: tuple[Remark, ...] = ()
    turned: tuple[TurnedDay, ...] = ()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """The activities."""
        return tuple(entry for entry in self.entries if isinstance(entry, ListRow))
