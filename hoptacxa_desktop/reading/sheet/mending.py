"""Cells of a list whose words a person has mended."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.mending import mended
from hoptacxa_desktop.reading.sheet.book import Row, covered
from hoptacxa_desktop.reading.sheet.listing import ListSource
from hoptacxa_desktop.reading.sheet.values import Value


def mended_list(source: ListSource, words: Mapping[int, str]) -> ListSource:
    """The list with other words in some cells, by the numbers of their lines."""
    shown = mended(source, words)
    assert isinstance(shown, ListSource)
    if shown is source:
        return source
    return replace(shown, table=replace(source.table, rows=tuple(_rows(source, words))))


def _rows(source: ListSource, words: Mapping[int, str]) -> Iterator[Row]:
    hidden = covered(source.table)
    for at, cells in enumerate(source.table.rows):
        number, row = source.firsts[at], list(cells)
        for column, value in enumerate(cells):
            # Above the list each cell with words is a line, in it only those not covered.
            inside = at >= source.header.first
            if value is None or (inside and hidden.get((at, column), (at, column)) != (at, column)):
                continue
            if said := clean(words.get(number, "")).strip():
                row[column] = _typed(value, said)
            number += 1
        yield tuple(row)


def _typed(value: Value, words: str) -> Value:
    """A cell as if these words had been typed into it."""
    number = float(words) if words.isdecimal() else None
    return Value(text=words, number=number, bold=value.bold)
