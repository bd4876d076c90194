"""A table inside a plan that is no list of activities: rows of cells, kept as they stand."""

from dataclasses import dataclass

from hoptacxa_desktop.domain.richtext import RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell and the columns and rows that it spans (1 or more)."""

    text: RichText = ()
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of cells; a `header` row is repeated on each page."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The record behind a node that is a table. `widths`: mm by column, empty for even ones."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
