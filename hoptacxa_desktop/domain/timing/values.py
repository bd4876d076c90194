"""What a phrase of time means: periods, recurrence, dependence on somebody else's plan."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum


class PeriodKind(StrEnum):
    """What a span of days is to its activity."""

    MAIN = "main"
    PEAK = "peak"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A span of days, both ends included.

    `start` None: the words give no first day ("trước ngày 15/3" starts when the plan is issued).
    `end` None: open ("năm 2026 và các năm tiếp theo"). At least one of the two is a day.
    `opens`, `closes`: time of day on the first and the last day, where the words give one.
    `once`: beside what comes again, not the days in which it does ("Sơ kết: hằng năm; tổng kết:
    quý IV/2030").
    """

    start: date | None
    end: date | None
    kind: PeriodKind = PeriodKind.MAIN
    tentative: bool = False
    opens: time | None = None
    closes: time | None = None
    once: bool = False

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a period has a first or a last day")
        if self.start and self.end and self.start > self.end:
            raise ValueError("a period ends on or after its first day")

    @property
    def days(self) -> int | None:
        """The number of days, or None while an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


class Every(StrEnum):
    """How often something recurs. `ongoing`: all the time ("thường xuyên")."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    ONGOING = "ongoing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A day that comes again: of each year (with `month`) or of each month, quarter (without).

    `day` below zero counts from the month's end, -10 the tenth day from there. `before`: the day
    before it at the latest ("trước ngày 15/6 hằng năm"). `lunar`: a day of the lunar calendar.
    """

    day: int
    month: int | None = None
    before: bool = False
    lunar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """How an activity comes again over the plan's own years.

    `months`: the months of the year it is confined to (1-12, ascending), empty for no limit.
    `due`: the days by which it is due, as the words name them. `times`: how often per `every`.
    `weekdays`: the days of the week, Monday 0. `span`: its first and its last day in each round
    ("từ ngày 20 đến ngày 25 hằng tháng"), `more_spans` those beside it. `interval`: 2 for every
    second round ("02 năm một lần"). `on_demand`: also when somebody asks ("hoặc đột xuất").
    """

    every: Every
    months: tuple[int, ...] = ()
    due: tuple[Due, ...] = ()
    weekdays: tuple[int, ...] = ()
    span: tuple[Due, Due] | None = None
    times: int = 1
    interval: int = 1
    on_demand: bool = False
    more_spans: tuple[tuple[Due, Due], ...] = ()

    @property
    def spans(self) -> tuple[tuple[Due, Due], ...]:
        """Every first and last day in a round, in the order of the words."""
        return (self.span, *self.more_spans) if self.span else ()


class DoubtCode(StrEnum):
    """Why the program is not sure of what it read in a phrase of time."""

    NOT_UNDERSTOOD = "not-understood"
    NO_SUCH_DAY = "no-such-day"
    WEEKDAY = "weekday"
    YEAR = "year"
    ORDER = "order"
    DURATION = "duration"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeDoubt:
    """One doubt about a phrase: its code, the words concerned, a Vietnamese sentence for people."""

    code: DoubtCode
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeContext:
    """What a phrase needs to be read: the plan's year, its issue date, its span where known."""

    year: int
    issued_on: date | None = None
    plan_start: date | None = None
    plan_end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The words of time, kept untouched, and the days read from them.

    `depends_on`: the words that hang the time on somebody else ("theo kế hoạch của UBND tỉnh"),
    empty for none. `by_hand`: a person set the periods; they are not read anew.
    """

    text: str = ""
    periods: tuple[Period, ...] = ()
    recurrence: Recurrence | None = None
    depends_on: str = ""
    duration_days: int | None = None
    doubts: tuple[TimeDoubt, ...] = field(default=())
    by_hand: bool = False

    @property
    def understood(self) -> bool:
        """True when the words gave days, a recurrence or a dependence (or there are no words)."""
        return bool(
            not self.text.strip()
            or self.periods
            or self.recurrence
            or self.depends_on
            or self.duration_days
        )

    @property
    def start(self) -> date | None:
        """The first day of the main periods (of all periods where none is main).

        What is done once does not begin what comes again beside it.
        """
        return min((p.start for p in self._leading() if p.start and not p.once), default=None)

    @property
    def end(self) -> date | None:
        """The last day of the main periods and deadlines, None where one is open."""
        leading = self._leading()
        if any(p.end is None for p in leading):
            return None
        return max((p.end for p in leading if p.end), default=None)

    @property
    def tentative(self) -> bool:
        """True when a period is tentative ("dự kiến")."""
        return any(p.tentative for p in self.periods)

    def _leading(self) -> tuple[Period, ...]:
        main = tuple(p for p in self.periods if p.kind is not PeriodKind.PEAK)
        # "thường xuyên; cao điểm tháng 4" goes on after its peak.
        return main or (() if self.recurrence else self.periods)
