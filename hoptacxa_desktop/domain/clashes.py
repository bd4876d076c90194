"""Who is wanted at two activities on the same days, and how much each has a week. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hoptacxa_desktop.domain.text.fold import fold

LONGEST = 14
"""What takes more days than this keeps nobody from doing something else as well."""
_DAY = timedelta(days=1)
_HOUSES = (
    "hoi truong", "phong hop", "tru so", "nha van hoa", "nha khach", "trung tam", "khach san",
    "quang truong", "san van dong",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Somebody, or a place, is taken by an activity from `first` to `last`."""

    who: str
    activity: str
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Days that follow each other on which `who` is taken by two activities or more."""

    who: str
    first: date
    last: date
    activities: tuple[str, ...]


def is_house(place: str) -> bool:
    """True for a place that holds one thing at a time: a hall, no "các xã, phường"."""
    folded = fold(place)
    return any(house in folded for house in _HOUSES)


def clashes(taken: Iterable[Taken]) -> tuple[Clash, ...]:
    """All clashes, the earliest first. The stretches of one activity never clash.

    Works in time that grows with the number of stretches, but for sorting them: a clash names
    those that were there when it began and those that begin in it.
    """
    by_who: dict[str, list[Taken]] = defaultdict(list)
    for one in taken:
        by_who[one.who].append(one)
    found = [clash for who, mine in by_who.items() for clash in _of(who, mine)]
    return tuple(sorted(found, key=lambda clash: (clash.first, clash.last, clash.who)))


def _of(who: str, taken: Sequence[Taken]) -> Iterator[Clash]:
    """Walk over the days on which something begins or has ended."""
    turns: dict[date, list[tuple[str, int]]] = defaultdict(list)
    for one in taken:
        turns[one.first].append((one.activity, 1))
        turns[one.last + _DAY].append((one.activity, -1))
    busy: dict[str, int] = {}
    begun: date | None = None
    met: dict[str, None] = {}
    for day in sorted(turns):
        for activity, step in turns[day]:
            busy[activity] = busy.get(activity, 0) + step
            if not busy[activity]:
                del busy[activity]
        if begun is not None and len(busy) < 2:
            yield Clash(who=who, first=begun, last=day - _DAY, activities=tuple(met))
            begun = None
        elif len(busy) >= 2:
            new = busy if begun is None else (name for name, step in turns[day] if step > 0)
            met = {} if begun is None else met
            met.update(dict.fromkeys(new))
            begun = begun or day


def within(taken: Iterable[Taken], spans: Sequence[tuple[date, date]]) -> Iterator[Taken]:
    """The parts of what is taken that lie in one of `spans` (which do not overlap)."""
    for one in taken:
        for first, last in spans:
            if one.first <= last and one.last >= first:
                yield Taken(
                    who=one.who,
                    activity=one.activity,
                    first=max(one.first, first),
                    last=min(one.last, last),
                )


def joined_spans(spans: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    """The spans in order, those that touch or overlap as one."""
    found: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + _DAY:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return tuple(found)


def week_loads(taken: Iterable[Taken], mondays: Sequence[date]) -> Mapping[str, tuple[int, ...]]:
    """For each who, how many activities take them in each of the weeks that follow each other."""
    names: dict[str, list[set[str]]] = {}
    for one in taken:
        begin = max(0, (one.first - mondays[0]).days // 7) if mondays else 0
        end = min(len(mondays) - 1, (one.last - mondays[0]).days // 7) if mondays else -1
        for week in range(begin, end + 1):
            names.setdefault(one.who, [set() for _ in mondays])[week].add(one.activity)
    return {who: tuple(len(each) for each in weeks) for who, weeks in names.items()}
