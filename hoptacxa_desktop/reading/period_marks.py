"""Columns of months or quarters with a sign where a task falls: "x" below "Quý II".

Rests on the habit of drawing a year's work as a chart of twelve or four narrow columns.
"""

import re
from collections.abc import Iterable

from hoptacxa_desktop.domain.table import Column
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.source import GridCell
from hoptacxa_desktop.reading.times import is_time

_SIGN = re.compile(r"[xX×✓✔√*+●■]{1,3}")
_NUMBER = r"(?P<number>\d{1,2}|I{1,3}|IV)"
_SHORT = re.compile(rf"(?P<kind>[TQ])\s?\.?\s?{_NUMBER}")
_BARE = re.compile(_NUMBER)
_KINDS = {"T": "Tháng", "Q": "Quý"}
_OVERS = (("quy", "Quý"), ("thang", "Tháng"))


def is_sign(words: str) -> bool:
    """True for a sign alone in its cell."""
    return _SIGN.fullmatch(words.strip()) is not None


def period_of(heading: str, over: str) -> str:
    """The month or quarter that a heading names, by itself or below another; "" for none."""
    if is_time(heading):
        return heading
    if short := _SHORT.fullmatch(heading):
        return f"{_KINDS[short['kind']]} {short['number']}"
    told = fold(over)
    kind = next((name for word, name in _OVERS if word in told.split()), "")
    return f"{kind} {heading}" if kind and _BARE.fullmatch(heading) else ""


def marked_time(filled: Iterable[tuple[Column, GridCell]]) -> str:
    """The months or quarters in which a row has a sign, "" for none."""
    signs = (column for column, cell in filled if column.field is None and is_sign(cell.words))
    found = (period_of(column.heading, column.over) for column in signs)
    return ", ".join(period for period in found if period)
