"""What one cell of a spreadsheet says: its words as a person reads them, and what lies behind.

A number and a day have their words from the format of the cell, as Excel shows them; a day in the
order that offices write.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from hoptacxa_desktop.domain.text.legacy import UNICODE_ONLY, decode_run
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.timing import dates

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DECIMALS = re.compile(r"0\.(0+)")
_OLD_LETTER = re.compile("[\x80-\xff]")
_MIDNIGHT = time()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A cell that is not empty. `day`: of a true date; `number`: of a true number.

    `month_first`: the cell's format shows the day in the American order. `local`: it leaves the
    order to the computer that shows it. `broken`: a formula's error stands there, not words.
    """

    text: str
    day: date | None = None
    number: float | None = None
    month_first: bool = False
    local: bool = False
    bold: bool = False
    broken: bool = False


def value_of(raw: object, form: str, *, font: str = "", bold: bool = False) -> Value | None:
    """What a cell says, None for nothing. `form`: its number format; `font`: may be an old one."""
    if isinstance(raw, str):
        text = _text(raw, font)
        return Value(text=text, bold=bold) if text else None
    if isinstance(raw, datetime):
        return _day(raw.date(), raw.time(), form, bold=bold)
    if isinstance(raw, date):
        return _day(raw, _MIDNIGHT, form, bold=bold)
    if isinstance(raw, bool):
        return Value(text="TRUE" if raw else "FALSE", bold=bold)
    if isinstance(raw, int | float):
        return Value(text=number_words(raw, form), number=float(raw), bold=bold)
    if isinstance(raw, time):
        return Value(text=f"{raw:%H:%M}", bold=bold)
    return Value(text=str(raw), bold=bold) if isinstance(raw, timedelta) else None


def number_words(number: float, form: str) -> str:
    """A number in words: "5", "1.10" where the format asks for it, "25%"."""
    shown = _shown(form)
    if "%" in shown:
        return f"{_plain(number * 100)}%"
    decimals = _DECIMALS.search(shown)
    if decimals and "#" not in shown:
        return f"{number:.{len(decimals[1])}f}"
    return _plain(number)


def _plain(number: float) -> str:
    rounded = round(number, 10)
    if rounded == int(rounded):
        return str(int(rounded))
    return f"{rounded:.10f}".rstrip("0")


def _text(raw: str, font: str) -> str:
    if font and _OLD_LETTER.search(raw) and not UNICODE_ONLY.search(raw):
        raw = decode_run(raw, font)
    return clean(raw).strip()


def _day(day: date, hour: time, form: str, *, bold: bool) -> Value:
    order = _order(form)
    text = dates.short(day)
    if "d" not in order and "y" in order:
        text = f"tháng {dates.two_digits_of_month(day.month)}/{day.year}"
    elif "y" not in order and "d" in order:
        text = dates.day_month(day)
    if hour != _MIDNIGHT:
        text = f"{hour.hour:02d} giờ {hour.minute:02d} ngày {text}"
    local = form.lower().startswith("mm-dd-yy")
    return Value(
        text=text,
        day=day,
        month_first=not local and "m" in order and order.index("m") < order.find("d"),
        local=local,
        bold=bold,
    )


@lru_cache(maxsize=256)
def _order(form: str) -> str:
    """The letters of day, month and year in the order in which a format shows them."""
    letters = re.findall(r"[dmy]+", re.sub(r"h+[:.]m+|m+[:.]s+", "", _shown(form)))
    found = "".join(dict.fromkeys(run[0] for run in letters))
    return found or "dmy"


@lru_cache(maxsize=256)
def _shown(form: str) -> str:
    return _NOT_SHOWN.sub("", form.split(";")[0]).lower()
