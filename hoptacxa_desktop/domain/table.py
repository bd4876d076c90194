"""A table inside a plan: rows of cells kept as they stand, or the columns of its activities."""

from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import ActivityField
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
class Column:
    """A column of a table of activities: the office's heading, and what stands in it.

    `field` None: a heading of the office's own; the values are the extras of that name.
    `width`: mm, 0 for a share of what is left. `over`: what stands over this heading and over
    those beside it with the same ("Đơn vị" over "Chủ trì" and "Phối hợp"), "" for nothing.
    `number`: what counts the columns in a row below the headings ("(2)"), "" for nothing.
    """

    heading: str
    field: ActivityField | None = None
    width: float = 0.0
    over: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The record behind a node that is a table. `widths`: mm by column, empty for even ones.

    With `columns`, what stands under the node prints as its rows: activities, and headings as
    group rows; it has no `rows` of its own then.
    """

    rows: tuple[Row, ...] = ()
    widths: tuple[float, ...] = ()
    columns: tuple[Column, ...] = ()
