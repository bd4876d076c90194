"""Targets: figures that a plan wants to reach, and by when."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hoptacxa_desktop.domain.timing.values import Timing


class Bound(StrEnum):
    """How the figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure of a target: "trên 50% tổ chức kinh tế tập thể". `high`: the end of a range."""

    indicator: str
    low: Decimal
    high: Decimal | None = None
    unit: str = ""
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The record behind a node that is a target; `due` is read from the words of its section."""

    measures: tuple[Measure, ...] = ()
    due: Timing = Timing()
