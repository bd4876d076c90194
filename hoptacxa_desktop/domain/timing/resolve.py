"""From a place in the calendar, as words name it, to its first and last day."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta

from hoptacxa_desktop.domain.timing.dates import (
    day_month,
    short,
    weekday_name,
    weekday_names,
    weekday_title,
)
from hoptacxa_desktop.domain.timing.lunar import solar_in
from hoptacxa_desktop.domain.timing.occasions import occasion_titled
from hoptacxa_desktop.domain.timing.spans import (
    DAYS_OF_THIRD,
    YEARS,
    Span,
    days_in,
    days_of,
    months_of,
    quarter_of,
    week_of_month,
    week_of_year,
    weekday_of_month,
)
from hoptacxa_desktop.domain.timing.spot import Grain, Part, Spot
from hoptacxa_desktop.domain.timing.values import DoubtCode, TimeContext, TimeDoubt

_MONTHS_OF_PART = {
    Part.BEGIN: (1, 3), Part.MIDDLE: (5, 7), Part.END: (10, 12),
    Part.FIRST_HALF: (1, 6), Part.SECOND_HALF: (7, 12),
}  # fmt: skip
DAYS_OF_PART = {
    Part.BEGIN: DAYS_OF_THIRD[0], Part.MIDDLE: DAYS_OF_THIRD[1], Part.END: DAYS_OF_THIRD[2],
    Part.FIRST_HALF: (1, 15), Part.SECOND_HALF: (16, 31),
}  # fmt: skip
"""The first and the last day of a part of a month, cut at the month's end."""
MONTHS_OF_QUARTER = {
    Part.BEGIN: (0, 0), Part.MIDDLE: (1, 1), Part.END: (2, 2),
    Part.FIRST_HALF: (0, 1), Part.SECOND_HALF: (1, 2),
}  # fmt: skip
"""The first and the last month of a part of a quarter, counted from 0."""
_YEARS_BEFORE, _YEARS_AFTER = 2, 15
_NEAR_TURN = (1, 2)
_REACH_OF_PLAN = timedelta(days=200)


@dataclass(slots=True)
class Resolver:
    """Resolves spots within one phrase and gathers the doubts that come up."""

    context: TimeContext
    doubts: list[TimeDoubt] = field(default_factory=list)

    def span(self, spot: Spot) -> Span | None:
        """The first and the last day of a spot; None (with a doubt) where it has none."""
        year = spot.year or self.context.year + (0 if spot.grain is Grain.ISSUE else spot.shift)
        return self._in_year(spot, year) if self._is_year(spot, year) else None

    @property
    def issued_on(self) -> date | None:
        """The day of issue, where words can count from it."""
        issued = self.context.issued_on
        return issued if issued and issued.year in YEARS else None

    def _is_year(self, spot: Spot, year: int) -> bool:
        years = (year, spot.last) if spot.grain is Grain.STAGE else (year,)
        unknown = [each for each in years if each not in YEARS]
        if unknown:
            self.doubt(DoubtCode.YEAR, spot.words, f"Chưa hiểu năm {unknown[0]}.")
        return not unknown

    def _in_year(self, spot: Spot, year: int) -> Span | None:
        match spot.grain:
            case Grain.DAY:
                return self._day(spot, year)
            case Grain.WEEK:
                return self._week(spot, year)
            case Grain.MONTH | Grain.MONTHS:
                return self._months(spot, year)
            case Grain.QUARTER:
                return self._quarter(spot, year)
            case Grain.YEAR:
                return months_of(year, *_MONTHS_OF_PART[spot.part]) if spot.part else _year(year)
            case Grain.STAGE:
                return self._stage(spot)
            case Grain.OCCASION:
                return self._single(occasion_titled(spot.occasion).on(year), spot)
            case Grain.LUNAR_DAY:
                return self._single(solar_in(year, spot.number, spot.month), spot)
            case Grain.LUNAR_MONTH:
                return self._lunar_month(spot, year)
            case Grain.ISSUE:
                return _near(self.issued_on, spot)
            case Grain.PLAN:
                return _plan(self.context)
            case Grain.WEEKDAY:
                return None

    def doubt(self, code: DoubtCode, words: str, why: str) -> None:
        """Notes a doubt once."""
        if not any((held.code, held.why) == (code, why) for held in self.doubts):
            self.doubts.append(TimeDoubt(code=code, words=words, why=why))

    def _day(self, spot: Spot, year: int) -> Span | None:
        if not spot.month:
            self.doubt(DoubtCode.PARTLY, spot.words, f"Chưa rõ ngày {spot.number} của tháng nào.")
            return None
        if not self._is_month(spot):
            return None
        last = days_in(year, spot.month)
        number = min(spot.number, last) if spot.clipped else spot.number
        if not 1 <= number <= last:
            which = f"Tháng 2 năm {year}" if spot.month == 2 else f"Tháng {spot.month}"
            self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, f"{which} chỉ có {last} ngày.")
            return None
        day = self._by_weekday(date(year, spot.month, number), spot)
        self._check_year(day, spot)
        return day, day

    def _is_month(self, spot: Spot) -> bool:
        if 1 <= spot.month <= 12:
            return True
        if not spot.month:
            self.doubt(DoubtCode.PARTLY, spot.words, "Chưa rõ là tháng nào.")
            return False
        self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, f"Không có tháng {spot.month}.")
        return False

    def _by_weekday(self, day: date, spot: Spot) -> date:
        """The day, its year mended where the weekday proves a misprint at the turn of the year."""
        if spot.weekday is None or day.weekday() == spot.weekday:
            return day
        meant = self._misprinted(day, spot.weekday)
        told = weekday_title(day)
        if meant is None:
            self.doubt(DoubtCode.WEEKDAY, spot.words, f"Ngày {short(day)} là {weekday_name(day)}.")
            return day
        self.doubt(
            DoubtCode.YEAR,
            spot.words,
            f"Ngày {short(day)} là {told[0].lower() + told[1:] if told != 'Chủ nhật' else told}; "
            f"hiểu là {short(meant)} ({weekday_name(meant)}).",
        )
        return meant

    def _misprinted(self, day: date, weekday: int) -> date | None:
        """The same day of the next year when that fits: the old year written in January."""
        if day.month not in _NEAR_TURN or day.year > self.context.year:
            return None
        meant = day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else day
        if meant.weekday() != weekday:
            return None
        issued = self.context.issued_on
        if issued and not (day < issued <= meant <= issued + _REACH_OF_PLAN):
            return None
        return meant

    def _check_year(self, day: date, spot: Spot) -> None:
        year = self.context.year
        if year - _YEARS_BEFORE <= day.year <= year + _YEARS_AFTER:
            return
        self.doubt(DoubtCode.YEAR, spot.words, f"Năm {day.year} cách xa năm của kế hoạch ({year}).")

    def _week(self, spot: Spot, year: int) -> Span | None:
        if spot.month and not self._is_month(spot):
            return None
        if spot.counted and spot.weekday is not None:
            return self._nth_weekday(spot, year, spot.weekday)
        found = (
            week_of_month(year, spot.month, spot.number)
            if spot.month
            else week_of_year(year, spot.number)
        )
        if found is None:
            which = f"Tháng {spot.month}/{year}" if spot.month else f"Năm {year}"
            why = f"{which} không có tuần thứ {spot.number}."
            self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, why)
            return None
        if spot.weekday is None:
            return found
        day = found[0] + timedelta(days=spot.weekday)
        return day, day

    def _nth_weekday(self, spot: Spot, year: int, weekday: int) -> Span | None:
        day = weekday_of_month(year, spot.month, weekday, spot.number)
        if day is None:
            name = weekday_names()[weekday]
            why = f"Tháng {spot.month}/{year} không có {name} thứ {spot.number}."
            self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, why)
            return None
        return day, day

    def _months(self, spot: Spot, year: int) -> Span | None:
        if not self._is_month(spot):
            return None
        if spot.part and spot.number:
            return _counted_days(spot, year)
        if spot.part:
            return days_of(year, spot.month, *DAYS_OF_PART[spot.part])
        return months_of(year, spot.month, max(spot.month, spot.last))

    def _quarter(self, spot: Spot, year: int) -> Span | None:
        if not spot.number:
            self.doubt(DoubtCode.PARTLY, spot.words, "Chưa rõ là quý nào.")
            return None
        if not 1 <= spot.number <= 4:
            self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, "Một năm chỉ có 4 quý.")
            return None
        if spot.part is None:
            return quarter_of(year, spot.number)
        first, last = MONTHS_OF_QUARTER[spot.part]
        return months_of(year, 3 * spot.number - 2 + first, 3 * spot.number - 2 + last)

    def _stage(self, spot: Spot) -> Span | None:
        if spot.last < spot.year:
            why = f"Năm cuối {spot.last} trước năm đầu {spot.year}."
            self.doubt(DoubtCode.ORDER, spot.words, why)
            return None
        first, last = _years_of_part(spot)
        return date(first, 1, 1), date(last, 12, 31)

    def _single(self, day: date | None, spot: Spot) -> Span | None:
        if day is None:
            self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, "Không có ngày âm lịch này trong năm.")
            return None
        if spot.weekday is not None and day.weekday() != spot.weekday:
            why = f"{day_month(day)} là {weekday_name(day)}."
            self.doubt(DoubtCode.WEEKDAY, spot.words, why)
        return day, day

    def _lunar_month(self, spot: Spot, year: int) -> Span | None:
        first = solar_in(year, 1, spot.month)
        if first is None:
            self.doubt(DoubtCode.NO_SUCH_DAY, spot.words, "Không có tháng âm lịch này trong năm.")
            return None
        last = solar_in(year, 30, spot.month) or solar_in(year, 29, spot.month)
        return first, last if last and last > first else first + timedelta(days=28)


def _counted_days(spot: Spot, year: int) -> Span:
    """The first or the last `number` days of a month."""
    if spot.part is Part.BEGIN:
        return days_of(year, spot.month, 1, spot.number)
    last = days_in(year, spot.month)
    return days_of(year, spot.month, last + 1 - spot.number, last)


def _year(year: int) -> Span:
    return months_of(year, 1, 12)


def _years_of_part(spot: Spot) -> tuple[int, int]:
    middle = (spot.year + spot.last) // 2
    match spot.part:
        case Part.BEGIN:
            return spot.year, spot.year
        case Part.MIDDLE:
            return middle, (spot.year + spot.last + 1) // 2
        case Part.END:
            return spot.last, spot.last
        case Part.FIRST_HALF:
            return spot.year, middle
        case Part.SECOND_HALF:
            return min(middle + 1, spot.last), spot.last
        case None:
            return spot.year, spot.last


def _plan(context: TimeContext) -> Span | None:
    if context.plan_start and context.plan_end and context.plan_start <= context.plan_end:
        return context.plan_start, context.plan_end
    return None


def _near(issued: date | None, spot: Spot) -> Span | None:
    """The day of issue, or the month, quarter or week that is counted from it."""
    if issued is None:
        return None
    match spot.unit:
        case Grain.MONTH:
            return _month_from(issued, spot.shift)
        case Grain.QUARTER:
            first, _ = _month_from(issued, 3 * spot.shift)
            return quarter_of(first.year, (first.month + 2) // 3)
        case Grain.WEEK:
            monday = issued - timedelta(days=issued.weekday()) + timedelta(weeks=spot.shift)
            return monday, monday + timedelta(days=6)
        case _:
            return issued, issued


def _month_from(day: date, shift: int) -> Span:
    year, month = divmod(12 * day.year + day.month - 1 + shift, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
