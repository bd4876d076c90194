"""The rows under a header as they stand: merged cells filled, rows that say nothing left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.reading.sheet.book import Table, covered
from hoptacxa_desktop.reading.sheet.headings import Header, is_column_numbers
from hoptacxa_desktop.reading.sheet.values import Value

F = ActivityField
_ORDER_LETTERS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """One row that is not empty. `row`: from 0; `cells`: by column, filled from above.

    `own`: the columns that this row itself fills. `title`, `order`: their words. `wide`: the title
    runs over several columns. `below`: its title is the one that the row above has. `node`: the
    id of the activity in a workbook of ours.
    """

    row: int
    cells: Mapping[int, Value]
    own: frozenset[int]
    title: str
    order: str
    wide: bool = False
    bold: bool = False
    below: bool = False
    node: str = ""


def raw_rows(table: Table, header: Header) -> Iterator[Raw]:
    """The rows under the header that say anything; a header that is printed again is left out."""
    at = covered(table)
    spans = {(merge.top, merge.left): merge.right - merge.left + 1 for merge in table.merges}
    title_at, order_at = _place(header, F.TITLE), _place(header, F.ORDER)
    reader = _Rows(table, header, at, spans, title_at, order_at)
    heads = {one_line(heading.own) for heading in header.headings}
    for row in range(header.last + 1, len(table.rows)):
        words = [" ".join(value.text.split()) for value in table.rows[row] if value]
        again = is_column_numbers(words) or (len(words) > 1 and set(words) <= heads)
        if words and (header.node is not None or not again):
            yield reader.raw(row)


@dataclass(frozen=True, slots=True)
class _Rows:
    table: Table
    header: Header
    at: Mapping[tuple[int, int], tuple[int, int]]
    spans: Mapping[tuple[int, int], int]
    title_at: int
    order_at: int

    def raw(self, row: int) -> Raw:
        own = {place: value for place, value in enumerate(self.table.rows[row]) if value}
        cells = own | self._from_above(row, own) if self.at else own
        title_at, order_at = self.title_at, self.order_at
        title, order = cells.get(title_at), cells.get(order_at)
        node = own.get(-1 if self.header.node is None else self.header.node)
        raw = Raw(
            row=row,
            cells=cells,
            own=frozenset(own),
            title=title.text if title else "",
            order=order.text if order else "",
            wide=self.spans.get((row, title_at), 1) > 1,
            bold=bool(title and title.bold),
            below=title is not None and title_at not in own,
            node=node.text if node else "",
        )
        return raw if title or node else self._with_title_before(raw, title_at, order_at)

    def _from_above(self, row: int, own: Mapping[int, Value]) -> dict[int, Value]:
        found = {}
        for heading in self.header.headings:
            origin = self.at.get((row, heading.place))
            if origin and heading.place not in own and origin[1] == heading.place:
                value = self.table.at(*origin)
                if value and origin[0] > self.header.last:
                    found[heading.place] = value
        return found

    def _with_title_before(self, raw: Raw, title_at: int, order_at: int) -> Raw:
        """The words of a merged cell that begins before the title and reaches over it."""
        origin = self.at.get((raw.row, title_at))
        place = origin[1] if origin and origin[0] == raw.row else order_at
        value = raw.cells.get(place)
        if value is None or (place == order_at and not _is_long(value.text) and origin is None):
            return raw
        return Raw(
            row=raw.row,
            cells={at: cell for at, cell in raw.cells.items() if at != place} | {title_at: value},
            own=raw.own - {place} | {title_at},
            title=value.text,
            order="" if place == order_at else raw.order,
            wide=origin is not None,
            bold=value.bold,
        )


def _place(header: Header, field: ActivityField) -> int:
    return next((one.place for one in header.of(field)), -1)


def _is_long(words: str) -> bool:
    return len(words) > _ORDER_LETTERS


def fields_of(raw: Raw, header: Header) -> frozenset[ActivityField | None]:
    """The fields that a row itself fills; None among them for a column of the office's own."""
    filled: Sequence[ActivityField | None] = [
        one.field for one in header.headings if one.place in raw.own
    ]
    return frozenset(filled)
