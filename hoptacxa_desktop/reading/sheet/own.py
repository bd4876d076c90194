"""A workbook that this program wrote: known again by its hidden sheet, column by column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, Part
from hoptacxa_desktop.domain.workbook_marks import MARKS_SHEET, NODE_KEY, SCHEMA
from hoptacxa_desktop.reading.sheet.book import Table
from hoptacxa_desktop.reading.sheet.headings import Header, Heading

_KNOWN = {field.value: field for field in ActivityField}
_COLUMN = "column."


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What the hidden sheet tells: of which plan, and where the list stands."""

    plan_id: str
    year: int | None
    table: Table
    header: Header


def own_of(tables: Iterable[Table]) -> Own | None:
    """The list of a workbook of ours, None for any other, or where its columns were moved."""
    tables = tuple(tables)
    told = next((_told(table) for table in tables if table.name == MARKS_SHEET), {})
    if told.get("schema") != SCHEMA:
        return None
    row = _number(told.get("head_row", ""))
    header = _header(told, row - 1) if row else None
    for table in tables:
        if header and table.state == "visible" and _stands_in(header, table):
            year = _number(told.get("plan_year", ""))
            return Own(plan_id=told.get("plan_id", ""), year=year, table=table, header=header)
    return None


def _told(table: Table) -> Mapping[str, str]:
    pairs = (row for row in table.rows if len(row) > 1 and row[0] and row[1])
    return {row[0].text: row[1].text for row in pairs if row[0] and row[1]}


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 8 else None


def _header(told: Mapping[str, str], row: int) -> Header | None:
    places = {key.removeprefix(_COLUMN): _number(at) for key, at in told.items() if "." in key}
    headings = tuple(
        Heading(place=place, words=SPEC_OF[field].label, own=SPEC_OF[field].label, field=field)
        for key, place in places.items()
        if place is not None and (field := _KNOWN.get(key)) and _is_said(field)
    )
    if not headings:
        return None
    return Header(first=row, last=row, headings=headings, node=places.get(NODE_KEY))


def _is_said(field: ActivityField) -> bool:
    return field is ActivityField.ORDER or SPEC_OF[field].part is not Part.COMPUTED


def _stands_in(header: Header, table: Table) -> bool:
    """True where each column still stands under its own words."""
    if header.last >= len(table.rows):
        return False
    cells = ((heading, table.at(header.last, heading.place)) for heading in header.headings)
    return all(cell is not None and cell.text == heading.words for heading, cell in cells)
