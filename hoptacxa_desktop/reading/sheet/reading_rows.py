"""From the source of a list to its rows, groups and remarks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.values import Reading as Against
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.roles import Role, Said
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.sheet.activity import Filled, RowReader, joined, stands_whole
from hoptacxa_desktop.reading.sheet.heading_lines import year_of
from hoptacxa_desktop.reading.sheet.headings import Heading, Namer
from hoptacxa_desktop.reading.sheet.listing import (
    GroupRow,
    Listing,
    ListRow,
    ListSource,
    TurnedDay,
)
from hoptacxa_desktop.reading.sheet.money import unit_above
from hoptacxa_desktop.reading.sheet.raw import Raw, raw_rows
from hoptacxa_desktop.reading.sheet.rows import label_and_title, sort_rows
from hoptacxa_desktop.reading.sheet.times import turned, turned_why
from hoptacxa_desktop.reading.sheet.values import Value
from hoptacxa_desktop.reading.source import Line

F = ActivityField
_TIMES = (F.TIME, F.START, F.END)


@uncollected()
def list_of(
    source: ListSource,
    *,
    namer: Namer,
    today: date,
    year: int | None = None,
    units: Sequence[Unit] = (),
    said: Said | None = None,
) -> Listing:
    """The activities of a list, every row accounted for.

    `year`: of words of time without one, where the lines above do not tell. `said`: a person's
    word for the first line of a row: an activity, a heading.
    """
    above = tuple(line for line in source.blocks if isinstance(line, Line))
    own = year or year_of(above, source.table.name) or source.year or _year_of_days(source)
    against = Against(time=TimeContext(year=own or today.year, issued_on=None), units=units)
    scope = Scope(namer.vocabulary, Bodies.of(namer.vocabulary), against, said or Said())
    scope.remarks.extend(source.remarks)
    return _Lister(source, namer, scope, above).listing()


def _year_of_days(source: ListSource) -> int | None:
    places = {heading.place for heading in source.header.of(*_TIMES)}
    rows = source.table.rows[source.header.last + 1 :]
    cells = (row[place] for row in rows for place in places if place < len(row))
    years = [cell.day.year for cell in cells if cell and cell.day]
    return max(set(years), key=years.count) if years else None


@dataclass(slots=True)
class _Lister:
    source: ListSource
    namer: Namer
    scope: Scope
    above: tuple[Line, ...]
    entries: list[ListRow | GroupRow] = field(default_factory=list)
    section: str = ""
    turned: list[TurnedDay] = field(default_factory=list)
    by_number: dict[int, Line] = field(default_factory=dict)

    def listing(self) -> Listing:
        raws = tuple(raw_rows(self.source.table, self.source.header))
        found = sort_rows(raws, self.source.header, self.namer)
        self._doubt_days(raws)
        reader = self._reader(raws)
        for rows in found.order:
            self._add(reader, rows)
        for raw in found.sums:
            self._leave(raw, "Hàng cộng, không phải hoạt động; không nhận")
        for raw in found.left:
            self._leave(raw, "Hàng này không có tên hoạt động; không nhận")
        return Listing(
            source=self.source,
            year=self.scope.against.time.year,
            entries=tuple(self._kept()),
            above=self.above,
            below=tuple(self._lines(found.below)),
            remarks=tuple(sorted(set(self.scope.remarks), key=lambda one: (one.line, one.why))),
            turned=tuple(self.turned),
        )

    def _kept(self) -> Iterator[ListRow | GroupRow]:
        """All entries; a workbook of ours ends with a group for what is written by hand."""
        for at, entry in enumerate(self.entries):
            last = at + 1 == len(self.entries)
            if not (self.source.plan_id and last and isinstance(entry, GroupRow)):
                yield entry

    def _reader(self, raws: Sequence[Raw]) -> RowReader:
        shares = self.source.header.of(F.PROGRESS)
        cells = (raw.cells.get(heading.place) for raw in raws for heading in shares)
        return RowReader(
            scope=self.scope,
            header=self.source.header,
            namer=self.namer,
            unit=unit_above(line.words for line in self.above),
            whole=stands_whole(cell for cell in cells if cell and "%" not in cell.text),
        )

    def _add(self, reader: RowReader, rows: tuple[Raw, ...] | Raw) -> None:
        first = rows[0] if isinstance(rows, tuple) else rows
        roles = self.scope.said.roles
        told = next((roles[n] for n in self.source.numbers(first.row) if n in roles), None)
        group = isinstance(rows, Raw) if told is None else told is Role.HEADING
        every = rows if isinstance(rows, tuple) else (rows,)
        self.entries.append(self._group(first) if group else self._activity(reader, every))

    def _group(self, raw: Raw) -> GroupRow:
        label, title = label_and_title(raw)
        more = [raw.cells[place].text for place in sorted(raw.own - self._named())]
        line = self.source.firsts[raw.row]
        if more:
            words = "; ".join(more)
            why = f"“{words}” đứng ở hàng tên nhóm “{title}”; không nhận."
            self.scope.doubt(line, words, why)
        self.section = title
        return GroupRow(row=raw.row + 1, line=line, label=label, title=title)

    def _named(self) -> frozenset[int]:
        return frozenset(heading.place for heading in self.source.header.of(F.ORDER, F.TITLE))

    def _activity(self, reader: RowReader, rows: Sequence[Raw]) -> ListRow:
        first, line = rows[0], self.source.firsts[rows[0].row]
        filled = self._filled(first)
        for more in rows[1:]:
            filled = joined(filled, self._filled(more))
        activity, said = reader.activity(filled, line)
        return ListRow(
            sheet=self.source.table.name,
            row=first.row + 1,
            rows=tuple(raw.row + 1 for raw in rows),
            line=line,
            label=first.order,
            title=first.title,
            section=self.section,
            activity=activity,
            said=said | {F.TITLE},
            node=first.node,
        )

    def _filled(self, raw: Raw) -> Filled:
        """The columns but label and title; a row that goes on says only what it fills itself."""
        return tuple(
            (heading, raw.cells[heading.place])
            for heading in self.source.header.headings
            if heading.place in raw.cells and self._counts(raw, heading)
        )

    def _counts(self, raw: Raw, heading: Heading) -> bool:
        goes_on = not raw.node and (raw.below or not raw.title)
        own = heading.place in raw.own or not goes_on
        return (
            own and heading.field not in (F.ORDER, F.TITLE) and not raw.cells[heading.place].broken
        )

    def _leave(self, raw: Raw, why: str) -> None:
        words = " | ".join(raw.cells[place].text for place in sorted(raw.own))
        self.scope.doubt(self.source.firsts[raw.row], words, f"{why} (hàng {raw.row + 1}).")

    def _lines(self, raws: Iterable[Raw]) -> Iterator[Line]:
        if not self.by_number:
            self.by_number.update((line.number, line) for line in self.source.lines())
        for raw in raws:
            for number in self.source.numbers(raw.row):
                yield self.by_number[number]

    def _doubt_days(self, raws: Sequence[Raw]) -> None:
        """Ask about days that an American Excel may have turned round."""
        cells: Mapping[int, list[tuple[Raw, Value]]] = {
            heading.place: [
                (raw, raw.cells[heading.place]) for raw in raws if heading.place in raw.own
            ]
            for heading in self.source.header.of(*_TIMES)
        }
        every = [value for pairs in cells.values() for _, value in pairs]
        days = [value for value in every if value.day is not None]
        other_of = {id(value): other for value, other in turned(days, every)}
        for pairs in cells.values():
            for raw, value in pairs:
                if value.day and id(value) in other_of:
                    first, other = self.source.firsts[raw.row], other_of[id(value)]
                    self.scope.doubt(first, value.text, turned_why(value.day, other))
                    line = next((n.number for n in self._lines((raw,)) if n.words == value.text), 0)
                    self.turned.append(
                        TurnedDay(row=first, line=line, text=value.text, day=value.day, other=other)
                    )
