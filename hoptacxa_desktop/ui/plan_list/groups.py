"""Which plans are listed, in which groups: no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from hoptacxa_desktop.domain import own_number
from hoptacxa_desktop.domain.kinds import PlanStatus
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.domain.timing import dates

_ORDER = tuple(PlanStatus)
NO_DAY = "chưa có số"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """The plans of one year, those without a number last, else the highest number first."""

    year: int
    plans: tuple[PlanSummary, ...]

    @property
    def title(self) -> str:
        """The year in words ("Năm 2024")."""
        return f"Năm {self.year}"

    @property
    def count(self) -> str:
        """How many plans ("5 kế hoạch")."""
        return f"{len(self.plans)} kế hoạch"


def group(summaries: Sequence[PlanSummary], query: str = "") -> tuple[YearGroup, ...]:
    """The plans whose subject or number holds every word of `query`, newest year first."""
    found = sorted((one for one in summaries if matches(one, query)), key=_newest_first)
    years = groupby(found, key=lambda one: one.year)
    return tuple(YearGroup(year=year, plans=tuple(plans)) for year, plans in years)


def matches(summary: PlanSummary, query: str) -> bool:
    """True when each word of `query`, with or without marks, stands in what the row shows."""
    if not query:
        return True
    # Loaded with the first search: a list that opens looks for nothing.
    from hoptacxa_desktop.domain.text.fold import contains_folded

    shown = f"{summary.subject} {full_number(summary)} {summary.year}"
    return all(contains_folded(shown, word) for word in query.split())


def _newest_first(summary: PlanSummary) -> tuple[int, bool, int]:
    number = int(summary.number) if summary.number.isdecimal() else 0
    return (-summary.year, not summary.number, -number)


def full_number(summary: PlanSummary) -> str:
    """Number and symbol, "" while there is no number."""
    return own_number.full_number(summary.number, summary.symbol) if summary.number else ""


def step(status: PlanStatus) -> int:
    """How many of the five steps are done (1-5)."""
    return _ORDER.index(status) + 1


def day(summary: PlanSummary) -> str:
    """The day of issue, or that there is none yet."""
    return dates.short(summary.issued_on) if summary.issued_on else NO_DAY


def subject(summary: PlanSummary) -> str:
    """The subject on one line."""
    return " ".join(summary.subject.split()) or "Chưa có trích yếu"
