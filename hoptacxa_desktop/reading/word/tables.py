"""The lie of a table: which cell spans what, which row is repeated, whether its lines are drawn."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from hoptacxa_desktop.reading.word.inline import chosen
from hoptacxa_desktop.reading.word.markup import (
    MC,
    R_PR,
    VAL,
    Element,
    W,
    child_value,
    is_on,
    millimetres,
    number,
    value,
)
from hoptacxa_desktop.reading.word.styles import (
    PLAIN,
    Face,
    Stylesheet,
    face_of,
    over,
)

_ROW, _CELL = f"{W}tr", f"{W}tc"
_ROW_PR, _CELL_PR, _TABLE_PR = f"{W}trPr", f"{W}tcPr", f"{W}tblPr"
_BORDERS, _TABLE_BORDERS = f"{W}tcBorders", f"{W}tblBorders"
_ALTERNATE = f"{MC}AlternateContent"
_HOLD_NONE = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "tbl", "p", "tblPr", "tblGrid", "trPr", "tcPr")
)
_DELETED, _HEADER = f"{W}del", f"{W}tblHeader"
_BEFORE, _AFTER = f"{W}gridBefore", f"{W}gridAfter"
_SIDES = {"top": "insideH", "left": "insideV", "bottom": "insideH", "right": "insideV"}
_LINES = {f"{W}{name}": name for name in (*_SIDES, *_SIDES.values())} | {
    f"{W}start": "left",
    f"{W}end": "right",
}
_MERGING = {f"{W}{name}": name for name in ("gridSpan", "vMerge", "hMerge", "cellDel")}
_WIDEST = 63  # columns of a table in Word
_LOOKED_AT = 40  # rows that tell whether lines are drawn


class Place(NamedTuple):
    """A cell where it lies. `elements`: those merged to it sideways too; none where a row is short.

    `down`: "restart" where a cell begins that goes on below, "continue" where it goes on.
    """

    column: int = 0
    elements: tuple[Element, ...] = ()
    columns: int = 1
    down: str = ""


class Row(NamedTuple):
    """A row with its cells from the left. `header`: repeated on each page."""

    places: tuple[Place, ...]
    header: bool
    element: Element


class TableStyle(NamedTuple):
    """What a style says of tables: the lines that it draws, how words look, and in a first row."""

    lines: dict[str, bool]
    usual: Face
    first: Face


class TableStyles:
    """The styles of tables, each worked out once: a long paper has one for all its tables."""

    def __init__(self, styles: Stylesheet) -> None:
        self._styles = styles
        self._known: dict[str | None, TableStyle] = {}

    def of(self, properties: Element | None) -> TableStyle:
        """The style that a `w:tblPr` names."""
        name = child_value(properties, f"{W}tblStyle")
        if name not in self._known:
            self._known[name] = self._work_out(name)
        return self._known[name]

    def _work_out(self, name: str | None) -> TableStyle:
        lines: dict[str, bool] = {}
        usual, first = PLAIN, PLAIN
        for style in self._styles.chain(name):
            lines = _said_lines(style.find(f"{_TABLE_PR}/{_TABLE_BORDERS}")) | lines
            usual = over(usual, face_of(style.find(R_PR)))
            for part in style.iterchildren(f"{W}tblStylePr"):
                if part.get(f"{W}type") == "firstRow":
                    first = over(first, face_of(part.find(R_PR)))
        return TableStyle(lines, usual, first)


def rows(table: Element) -> list[Row]:
    """The rows that are there, deleted ones left out."""
    return [row for element in _within(table, _ROW) if (row := _row(element)) is not None]


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The children of this kind, also those in content controls and the like."""
    for child in parent:
        own = child.tag
        if own == tag:
            yield child
        elif own == _ALTERNATE:
            yield from _within(chosen(child), tag)
        elif own not in _HOLD_NONE:
            yield from _within(child, tag)


def _row(element: Element) -> Row | None:
    """What a row says of itself, read at once; None for a deleted one."""
    properties = element.find(_ROW_PR)
    told = {} if properties is None else {child.tag: child for child in reversed(properties)}
    if _DELETED in told:
        return None
    header = _HEADER in told and is_on(told[_HEADER])
    before, after = (_short_by(told.get(name)) for name in (_BEFORE, _AFTER))
    return Row(tuple(_places(element, before, after)), header, element)


def _places(row: Element, before: int, after: int) -> list[Place]:
    """The cells of a row; those merged sideways in the old way are one."""
    found = [Place(columns=before)] if before else []
    column = before
    for cell in _within(row, _CELL):
        told = _told(cell)
        if "cellDel" in told:
            continue
        down = (told["vMerge"] or "continue") if "vMerge" in told else ""
        place = Place(column, (cell,), _span(told.get("gridSpan")), down)
        column += place.columns
        if "hMerge" in told and told["hMerge"] in (None, "continue") and found:
            place = _wider(found.pop(), place)
        found.append(place)
    return [*found, Place(column=column, columns=after)] if after else found


def _told(cell: Element) -> dict[str, str | None]:
    """What a cell says of its merging, by the names of the elements."""
    told: dict[str, str | None] = {}
    for properties in cell:
        if properties.tag == _CELL_PR:
            for child in properties:
                name = _MERGING.get(child.tag)
                if name is not None:
                    told[name] = child.get(VAL)
        break
    return told


def _wider(first: Place, more: Place) -> Place:
    return first._replace(
        columns=first.columns + more.columns, elements=(*first.elements, *more.elements)
    )


def _short_by(count: Element | None) -> int:
    """The columns that the row leaves out at its beginning or at its end."""
    return min(max(number(value(count)) or 0, 0), _WIDEST)


def _span(text: str | None) -> int:
    return min(max(number(text) or 1, 1), _WIDEST) if text else 1


def widths(table: Element) -> tuple[float, ...]:
    """The widths of the columns in mm, empty where they are not told."""
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    told = [millimetres(column.get(f"{W}w")) for column in columns]
    return tuple(round(width, 1) for width in told if width) if all(told) else ()


def is_bordered(table: Element, styles: TableStyles) -> bool:
    """True when at least half of the cells have a line on two sides or more."""
    lines = _table_lines(table, styles)
    if next(table.iter(_BORDERS), None) is None:
        return _drawn_around(lines) >= 2
    looked_at = islice(_within(table, _ROW), _LOOKED_AT)
    drawn = [_lines_of(cell, lines) >= 2 for row in looked_at for cell in _within(row, _CELL)]
    return sum(drawn) * 2 > len(drawn)


def _table_lines(table: Element, styles: TableStyles) -> dict[str, bool]:
    """The lines around and between all cells, own ones before those of the table's style."""
    properties = table.find(_TABLE_PR)
    own = _said_lines(None if properties is None else properties.find(_TABLE_BORDERS))
    return styles.of(properties).lines | own


def _drawn_around(lines: dict[str, bool]) -> int:
    """On how many sides of a cell that says nothing itself a line is drawn."""
    return sum(bool(lines.get(side) or lines.get(between)) for side, between in _SIDES.items())


def _lines_of(cell: Element, around: dict[str, bool]) -> int:
    borders = cell.find(f"{_CELL_PR}/{_BORDERS}")
    if borders is None:
        return _drawn_around(around)
    said = _said_lines(borders)
    count = 0
    for side, between in _SIDES.items():
        usual = around.get(side) or around.get(between, False)
        count += said.get(side, usual)
    return count


def _said_lines(borders: Element | None) -> dict[str, bool]:
    """Whether a line is drawn, for each side of which anything is said."""
    said: dict[str, bool] = {}
    for line in () if borders is None else borders:
        name = _LINES.get(line.tag)
        if name is not None:
            said.setdefault(name, _is_drawn(line))
    return said


def _is_drawn(line: Element) -> bool:
    hidden = line.get(VAL, "none") in ("none", "nil")
    return not hidden and line.get(f"{W}color", "").upper() != "FFFFFF"


def faces(table: Element, styles: TableStyles) -> tuple[Face, Face]:
    """How the words of the table look by its style: in its first row, and in the others."""
    properties = table.find(_TABLE_PR)
    _, usual, first = styles.of(properties)
    return (over(first, usual) if _first_row_counts(properties) else usual), usual


def _first_row_counts(properties: Element | None) -> bool:
    """True unless the table's look leaves its first row like the others (ISO 29500-1, 17.4.55)."""
    look = None if properties is None else properties.find(f"{W}tblLook")
    if look is None:
        return False
    said = look.get(f"{W}firstRow")
    if said is not None:
        return said in ("1", "true", "on")
    try:
        return bool(int(look.get(VAL, "0"), 16) & 0x20)
    except ValueError:
        return False
