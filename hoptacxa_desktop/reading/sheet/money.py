"""The money of a row: its columns by source, in the unit that the heading tells.

Rests on the habit of writing "Kinh phí (triệu đồng)", or "ĐVT: triệu đồng" above the list.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.text.amounts import parse_amount
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.sheet.headings import Heading
from hoptacxa_desktop.reading.sheet.values import Value
from hoptacxa_desktop.reading.sheet.words import SheetWords

_UNIT = re.compile(r"\b(ty|ti|tr|trieu|nghin|ngan|1[.,]?000|1[.,]?000[.,]?000)\s*(?:dong|d)\b")
_FACTORS = {"ty": 10**9, "ti": 10**9, "tr": 10**6, "trieu": 10**6, "nghin": 10**3, "ngan": 10**3}
_FIGURES = re.compile(r"[\d.,\s]+")
_UNIT_LINE = re.compile(r"(?:don vi(?: tinh)?|dvt)\b")

Cells = Sequence[tuple[Heading, Value]]
"""The columns of money and what a row has in them."""


def unit_above(lines: Iterable[str]) -> int:
    """How many đồng a bare number stands for by the lines above the list; 1 where none tells."""
    told = (fold(line) for line in lines)
    return next((found for line in told if _UNIT_LINE.search(line) and (found := _unit(line))), 1)


def budget_of(cells: Cells, *, unit: int, words: SheetWords) -> tuple[BudgetLine, ...]:
    """The lines of money that the cells of one row are; words without an amount are a source."""
    if not cells:
        return ()
    sums = [pair for pair in cells if words.is_total(pair[0].own)]
    parts = [pair for pair in cells if pair not in sums]
    lines = [_line(heading, value, unit) for heading, value in parts]
    for heading, value in sums:
        whole = _line(heading, value, unit)
        if whole.amount is None or whole.amount != sum(line.amount or 0 for line in lines):
            lines.append(whole)
    return _with_source(lines)


def _with_source(lines: Sequence[BudgetLine]) -> tuple[BudgetLine, ...]:
    """An amount in one column and its source in another are one line."""
    amounts = [line for line in lines if line.amount is not None]
    sources = [line for line in lines if line.amount is None]
    if len(amounts) == len(sources) == 1 and not amounts[0].source:
        return (BudgetLine(source=sources[0].source, amount=amounts[0].amount),)
    return tuple(lines)


def _line(heading: Heading, value: Value, unit: int) -> BudgetLine:
    source = heading.own if heading.own != heading.words else ""
    amount = _amount(value, _unit_of_heading(heading.words) or unit)
    if amount is None:
        words = f"{source}: {value.text}" if source else value.text
        return BudgetLine(source=words)
    return BudgetLine(source=source, amount=amount)


def _amount(value: Value, unit: int) -> int | None:
    if value.number is not None:
        return round(value.number * unit) if value.number >= 0 else None
    amount = parse_amount(value.text)
    bare = _FIGURES.fullmatch(value.text) is not None
    return amount * unit if amount is not None and bare else amount


@lru_cache(maxsize=256)
def _unit_of_heading(words: str) -> int | None:
    """Each row asks it of the same few headings."""
    return _unit(fold(words))


def _unit(told: str) -> int | None:
    found = _UNIT.search(told)
    if found is None:
        return None
    return _FACTORS.get(found[1]) or int(re.sub(r"\D", "", found[1]))
