"""Anniversaries with both their years: "kỷ niệm 78 năm … (11/4/1946 - 11/4/2024)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hoptacxa_desktop.domain.timing.dates import parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """An anniversary in a text: `text[start:end]`, from its number of years to the bracket's end.

    `number_start`, `number_end`: the place of the number alone. `first`, `last`: the days in the
    brackets, None where only a year stands there.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    years: int
    first_year: int
    last_year: int
    first: date | None = None
    last: date | None = None

    @property
    def expected_years(self) -> int:
        """The number of full years between the two, or of calendar years where a day is missing."""
        years = self.last_year - self.first_year
        if self.first and self.last:
            years -= (self.last.month, self.last.day) < (self.first.month, self.first.day)
        return years

    @property
    def is_right(self) -> bool:
        """True where the number said is the number of years between the two."""
        return self.years == self.expected_years


_POINT = r"(?:ngày\s+)?(?:(?:\d{1,2}\s?[/.-]\s?){2}|)\d{4}"
_ANNIVERSARY = re.compile(
    rf"""
    \b(?P<years>\d{{1,4}}) \s+ năm \b
    (?P<what> (?: (?! \b\d{{1,4}} \s+ năm\b ) [^();] ){{0,300}}? )
    \( \s* (?P<first>{_POINT}) \s* (?:-|–|—|đến|/) \s* (?P<last>{_POINT}) \s* \)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_FEAST = re.compile(r"\bkỷ niệm|\bchào mừng|\bmừng|\bnhân dịp", re.IGNORECASE)
_EVENT = re.compile(r"\bngày\s+[^\d\s]|\bthành lập|\bra đời|\bgiải phóng", re.IGNORECASE)


def find_anniversaries(text: str) -> tuple[Anniversary, ...]:
    """The anniversaries in the text whose two days or years stand in brackets, in order.

    Days that do not exist and brackets that run backwards are left out, and so are spans of
    work: "kế hoạch 5 năm (2021 - 2025)" celebrates nothing.
    """
    return tuple(_read(text))


def _read(text: str) -> Iterator[Anniversary]:
    for match in _ANNIVERSARY.finditer(text):
        first, last = match["first"], match["last"]
        first_year, last_year = int(first[-4:]), int(last[-4:])
        days = parse_date(first), parse_date(last)
        if first_year <= last_year and _exist(first, last) and _celebrates(text, match):
            yield Anniversary(
                start=match.start(),
                end=match.end(),
                number_start=match.start("years"),
                number_end=match.end("years"),
                years=int(match["years"]),
                first_year=first_year,
                last_year=last_year,
                first=days[0],
                last=days[1],
            )


def _exist(*points: str) -> bool:
    return all(point.isdigit() or parse_date(point) for point in points)


def _celebrates(text: str, match: re.Match[str]) -> bool:
    before = re.split(r"[;.\n]", text[max(0, match.start() - 200) : match.start()])[-1]
    return bool(_FEAST.search(before) or _EVENT.search(match["what"]))
