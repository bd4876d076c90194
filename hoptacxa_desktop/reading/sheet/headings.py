"""Where a list of activities begins on a sheet, and what its columns are.

Rests on the habit of heading the columns with "Nội dung", "Thời gian", "Đơn vị chủ trì" anywhere
below the titles, in one row or in two where "Thời gian" stands over "Bắt đầu" and "Kết thúc".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, Part
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.reading.sheet.book import Table, covered
from hoptacxa_desktop.reading.sheet.values import Value
from hoptacxa_desktop.reading.sheet.words import SheetWords
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even

F = ActivityField
_FIELDS = {field.value: field for field in F}
_WITHIN = 500
_HEADING_LETTERS = 80
_LOOKED_AT = 60
_PARTS = re.compile(r"[/,;]|\s[–-]\s")
_ASIDE = re.compile(r"\([^)]*\)")
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d+)?\s?%|100|\d{1,2}")
_COLUMN_NUMBER = re.compile(r"[\[(]?\s*(?:\d{1,2}|[A-Z])\s*(?:=.*)?[\])]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A column by its place (from 0). `field` None: a heading of the office's own.

    `words`: the heading with the one above it ("Thời gian – Bắt đầu"); `own`: its last row alone.
    """

    place: int
    words: str
    own: str
    field: ActivityField | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The rows of the headings, from 0, both included, and the columns.

    `node`: the hidden column with the ids of the activities, in a workbook of ours.
    """

    first: int
    last: int
    headings: tuple[Heading, ...]
    node: int | None = None

    def has(self, field: ActivityField) -> bool:
        """True when a column holds `field`."""
        return any(heading.field is field for heading in self.headings)

    def of(self, *fields: ActivityField) -> tuple[Heading, ...]:
        """The columns that hold one of `fields`."""
        return tuple(heading for heading in self.headings if heading.field in fields)


@dataclass(frozen=True, slots=True)
class Namer:
    """What headings name: the field words of plans first, those of sheets beside them."""

    vocabulary: Vocabulary
    words: SheetWords

    def fields(self, heading: str) -> tuple[ActivityField, ...]:
        """The fields that a heading may mean, the likelier first."""
        parts = (part for part in _PARTS.split(heading) if part.strip())
        for told in dict.fromkeys((heading, _ASIDE.sub(" ", heading), *parts)):
            if found := self._fields(told):
                return (F.PROGRESS,) if "%" in heading and F.PROGRESS in found else found
        return ()

    def _fields(self, told: str) -> tuple[ActivityField, ...]:
        name = self.vocabulary.field_of_column(told)
        plan = _FIELDS.get(name)
        sheet = self.words.columns.get(even(told))
        # "Kết thúc" is a field of its own in a sheet; a plan's words know only time.
        both = (sheet, plan) if sheet in (F.START, F.END) else (plan, sheet)
        more = (F.CONTENT,) if F.TITLE in both else ()
        return tuple(dict.fromkeys(field for field in (*both, *more) if field))


def find(tables: Iterable[Table], namer: Namer) -> tuple[Table, Header] | None:
    """The sheet and row with most columns that are known; None where no sheet has a list."""
    best: tuple[int, Table, int] | None = None
    for table in tables:
        count, row = best_row(table, namer)
        if count and (best is None or count > best[0]):
            best = (count, table, row)
    return (best[1], header_at(best[1], best[2], namer)) if best else None


def best_row(table: Table, namer: Namer) -> tuple[int, int]:
    """How many known columns the best row of a sheet has, and which it is; 0 for no list."""
    at = covered(table)
    found = [(_count(table, row, at, namer), -row) for row in range(min(len(table.rows), _WITHIN))]
    count, row = max(found, default=(0, 0))
    return count, -row


def header_at(table: Table, row: int, namer: Namer) -> Header:
    """The header that `row` belongs to, with the rows above and below that are part of it."""
    at = covered(table)
    first, last = _top(table, row, at, namer), _bottom(table, row, at, namer)
    width = max(len(table.rows[line]) for line in range(first, last + 1))
    tops = [_filled(table, first, column, at) for column in range(width)]
    tops = tops if last == first else _spread(table, first, last, tops)
    named = []
    for column in range(width):
        own = _filled(table, last, column, at) if last > first else ""
        words = (tops[column], own) if own and own != tops[column] else (tops[column] or own,)
        if any(words):
            named.append((column, tuple(word for word in words if word)))
    headings = tuple(_headings(named, namer))
    body = table.rows[last + 1 : last + 1 + _LOOKED_AT]
    return Header(first=first, last=last, headings=_settled(headings, namer, body))


def is_column_numbers(words: Sequence[str]) -> bool:
    """True for the row under the headings that only counts them: "(1)", "(2)", "A", "3"."""
    return len(words) > 2 and all(_COLUMN_NUMBER.fullmatch(word) for word in words)


def _count(
    table: Table, row: int, at: Mapping[tuple[int, int], tuple[int, int]], namer: Namer
) -> int:
    """How many fields the cells of a row name; 0 where no activity can be told from them."""
    width = len(table.rows[row])
    told: set[ActivityField] = set()
    for column in range(width):
        fields = namer.fields(_filled(table, row, column, at))
        new = next((field for field in fields if field not in told), None)
        told |= {new} if new else set()
    return len(told) if F.TITLE in told and told - {F.TITLE, F.ORDER} else 0


def _filled(
    table: Table, row: int, column: int, at: Mapping[tuple[int, int], tuple[int, int]]
) -> str:
    row, column = at.get((row, column), (row, column))
    value = table.at(row, column)
    words = one_line(value.text) if value else ""
    return words if len(words) <= _HEADING_LETTERS else ""


def _top(
    table: Table, row: int, at: Mapping[tuple[int, int], tuple[int, int]], namer: Namer
) -> int:
    """The first row of the header: where its merged cells begin, or a heading over several."""
    tops = [at[row, column][0] for column in range(len(table.rows[row])) if (row, column) in at]
    first = min([row, *tops])
    if first == row and row and _heads_several(table, row - 1, namer):
        return row - 1
    return first


def _heads_several(table: Table, row: int, namer: Namer) -> bool:
    """True for a row whose merged cells name fields over two or more columns, but not over all."""
    wide = [m for m in table.merges if m.top == m.bottom == row and m.right > m.left]
    cells = [table.at(row, merge.left) for merge in wide]
    return bool(wide) and all(cell and namer.fields(cell.text) for cell in cells)


def _bottom(
    table: Table, row: int, at: Mapping[tuple[int, int], tuple[int, int]], namer: Namer
) -> int:
    """The last row of the header: a row below goes on with it where it names parts of columns."""
    last = max([row, *(m.bottom for m in table.merges if m.top <= row <= m.bottom < m.top + 3)])
    last = min(last, len(table.rows) - 1)
    if last > row or row + 1 >= len(table.rows):
        return last
    below = [(c, v) for c, v in enumerate(table.rows[row + 1]) if v and (row + 1, c) not in at]
    if not below or len(below) > len(table.rows[row]):
        return row
    if all(_is_under_merged(row, column, at) for column, _ in below):
        return row + 1
    gaps = all(_is_part(table, row, column, at) for column, _ in below)
    return row + 1 if gaps and all(namer.fields(v.text) for _, v in below) else row


def _is_under_merged(row: int, column: int, at: Mapping[tuple[int, int], tuple[int, int]]) -> bool:
    """True for a column that stands under a heading merged over several."""
    origin = at.get((row, column))
    if origin is None:
        return False
    return origin in (at.get((row, column - 1)), at.get((row, column + 1)))


def _is_part(
    table: Table, row: int, column: int, at: Mapping[tuple[int, int], tuple[int, int]]
) -> bool:
    """True for a column that stands under a heading of several, or under none."""
    wide = at.get((row, column)) is not None or table.at(row, column) is None
    return wide or table.at(row, column + 1) is None


def _spread(table: Table, first: int, last: int, tops: list[str]) -> list[str]:
    """The upper headings, each also over the empty cells to its right that have parts below."""
    found = list(tops)
    for column in range(1, len(found)):
        own = table.at(last, column)
        if not found[column] and own and not table.at(first, column):
            found[column] = found[column - 1]
    return found


def _headings(
    named: Sequence[tuple[int, tuple[str, ...]]], namer: Namer
) -> Iterator[tuple[Heading, tuple[ActivityField, ...]]]:
    for place, words in named:
        heading = Heading(place=place, words=" – ".join(words), own=words[-1])
        fields = namer.fields(words[-1]) or namer.fields(" ".join(words))
        if len(words) > 1 and F.BUDGET in namer.fields(words[0]):
            fields = (F.BUDGET,)
        yield heading, fields or (namer.fields(words[0])[:1] if len(words) > 1 else ())


def _settled(
    found: Sequence[tuple[Heading, tuple[ActivityField, ...]]],
    namer: Namer,
    body: Sequence[Sequence[Value | None]],
) -> tuple[Heading, ...]:
    """Each column with one field: those that can mean one thing only come first."""
    certain = {fields[0] for _, fields in found if len(fields) == 1}
    followed = any(SPEC_OF[field].part is Part.TRACKING for field in certain - {F.NOTE})
    taken: set[ActivityField] = set()
    order = sorted(found, key=lambda pair: (len(pair[1]), pair[0].place))
    settled: dict[int, Heading] = {}
    for heading, fields in order:
        ranked = _ranked(heading, fields, followed=followed, body=body)
        free = (one for one in ranked if one not in taken or one is F.BUDGET)
        field = next(free, None)
        taken |= {field} if field else set()
        settled[heading.place] = replace(heading, field=field)
    return tuple(settled[heading.place] for heading, _ in found)


def _ranked(
    heading: Heading,
    fields: tuple[ActivityField, ...],
    *,
    followed: bool,
    body: Sequence[Sequence[Value | None]],
) -> tuple[ActivityField, ...]:
    """What a heading may mean, by its neighbours and by what stands below it.

    "Kết quả" is what came out where a list is followed up, else what is to come out; "Tiến độ" is
    a share where shares stand below it, else the time.
    """
    if F.DELIVERABLE in fields and F.RESULT in fields and followed:
        return (F.RESULT, F.DELIVERABLE)
    if F.TIME in fields and F.PROGRESS in fields:
        cells = [row[heading.place] for row in body if len(row) > heading.place]
        words = [cell.text for cell in cells if cell]
        shares = sum(bool(_PERCENT.fullmatch(word)) for word in words)
        return (F.PROGRESS, F.TIME) if words and shares * 2 > len(words) else (F.TIME, F.PROGRESS)
    return fields
