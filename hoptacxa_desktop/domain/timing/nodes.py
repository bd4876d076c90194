"""What the grammar finds in a phrase, one node after the other, before it is given a meaning."""

from dataclasses import dataclass
from enum import StrEnum, auto

from hoptacxa_desktop.domain.timing.spot import Spot
from hoptacxa_desktop.domain.timing.values import Every


class Relation(StrEnum):
    """How an activity lies to the places in the calendar."""

    IN = auto()
    BEFORE = auto()
    BY = auto()
    FROM = auto()
    AFTER = auto()
    AROUND = auto()


class Mark(StrEnum):
    """A word that colours the days around it."""

    PEAK = auto()
    FOCUS = auto()
    TENTATIVE = auto()
    DONE = auto()
    ON_DEMAND = auto()
    ONGOING = auto()
    ONWARD = auto()
    MEMORY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """How far before or after a place: "trước Tết 15 ngày", "01 tháng sau ngày 30/4"."""

    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One place, or from one to another; `exclusive`: the last one is no longer part of it."""

    relation: Relation
    left: Spot
    right: Spot | None = None
    exclusive: bool = False
    away: Away | None = None

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The ends that the words name."""
        return (self.left, self.right) if self.right else (self.left,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """A list of stretches that share their year.

    `weak`: maybe part of a name. `wrapped`: in brackets, so that it may say the time before it
    more exactly.
    """

    stretches: tuple[Stretch, ...]
    words: str
    weak: bool = False
    wrapped: bool = False

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every place that the list names."""
        return tuple(spot for each in self.stretches for spot in each.spots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """It comes again; `every` None: the words do not say how often ("định kỳ")."""

    every: Every | None
    interval: int = 1
    times: int = 1
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A mark and its words; `trailing`: it concerns the days before it."""

    mark: Mark
    trailing: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How many days; `counted`: from the day of issue; `working`: working days.

    `each`: the length of every one of several ("01 ngày/hội nghị").
    """

    days: int
    words: str
    counted: bool = False
    working: bool = False
    each: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hangs:
    """The words that hang the time on somebody else.

    `weak`: they say so only where nothing else does ("trong quá trình triển khai").
    """

    words: str
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The end of a sentence or of a part of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A colon: what stands before it names what comes after."""


Node = Dates | Repeats | Flag | Length | Hangs | Break | Label
