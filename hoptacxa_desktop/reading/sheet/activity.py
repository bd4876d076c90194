"""One row of a list as an activity: its words read, its money counted, what came of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hoptacxa_desktop.domain import timing
from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars, Tracking
from hoptacxa_desktop.domain.fields import ActivityField, AnyField, OwnField
from hoptacxa_desktop.domain.kinds import Status
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned
from hoptacxa_desktop.domain.unit_names import recognise
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.sheet.headings import Header, Heading, Namer
from hoptacxa_desktop.reading.sheet.money import budget_of
from hoptacxa_desktop.reading.sheet.times import (
    day_of_serial,
    month_words,
    span_words,
    time_words,
)
from hoptacxa_desktop.reading.sheet.values import Value
from hoptacxa_desktop.reading.vocabulary import even

F = ActivityField
_UNITS = (F.LEAD, F.ADVISERS, F.PARTNERS)
_TEXTS = (F.PLACE, F.PARTICIPANTS, F.SCALE, F.DELIVERABLE, F.CONTENT)
_NOTES = (F.RESULT, F.OBSTACLE, F.PROPOSAL, F.NOTE)
_SHARE = re.compile(r"\D{0,20}?(\d{1,3})(?:[.,](\d+))?\s*%?\D{0,20}")

Filled = Sequence[tuple[Heading, Value]]
"""The columns in which a row says anything, and what."""


@dataclass(slots=True)
class _Said:
    """What is found in a row, field by field."""

    line: int
    particulars: dict[str, Any] = field(default_factory=dict)
    tracking: dict[str, Any] = field(default_factory=dict)
    fields: set[AnyField] = field(default_factory=set)
    extras: list[Extra] = field(default_factory=list)

    def aside(self, heading: Heading, words: str) -> None:
        """Keep words that no field takes, under the heading where they stand."""
        self.extras.append(Extra(name=heading.words, text=words))
        self.fields.add(OwnField(heading.words))


@dataclass(slots=True)
class RowReader:
    """Reads rows against one header; the same words of time and units are read once.

    `unit`: đồng in a bare number of money. `whole`: shares stand as 0-1 in their column.
    """

    scope: Scope
    header: Header
    namer: Namer
    unit: int = 1
    whole: bool = False
    times: dict[str, Timing] = field(default_factory=dict)
    units: dict[str, Assigned] = field(default_factory=dict)

    def activity(self, filled: Filled, line: int) -> tuple[Activity, frozenset[AnyField]]:
        """The record of one row, and the fields that it says anything of."""
        said = _Said(line)
        by_field: dict[ActivityField, tuple[Heading, Value]] = {}
        money = []
        for heading, value in filled:
            if heading.field is F.BUDGET:
                money.append((heading, value))
            elif heading.field is None:
                said.aside(heading, value.text)
            else:
                by_field[heading.field] = (heading, value)
        self._particulars(said, by_field)
        self._tracking(said, by_field)
        budget = budget_of(money, unit=self.unit, words=self.namer.words)
        if budget:
            said.fields.add(F.BUDGET)
        particulars = Particulars(**said.particulars, extras=tuple(said.extras))
        self.scope.doubt_particulars(line, particulars)
        tracking = Tracking(**said.tracking)
        activity = Activity(particulars=particulars, budget=budget, tracking=tracking)
        return activity, frozenset(said.fields)

    def _particulars(
        self, said: _Said, by_field: Mapping[ActivityField, tuple[Heading, Value]]
    ) -> None:
        for name in (one for one in (*_UNITS, *_TEXTS) if one in by_field):
            words = by_field[name][1].text
            said.particulars[name.value] = self._assigned(words) if name in _UNITS else words
            said.fields.add(name)
        words = self._time_words(said, by_field)
        if words:
            said.particulars["time"] = self._timing(words)
            said.fields.add(F.TIME)
        self._days_aside(said, by_field)

    def _time_words(
        self, said: _Said, by_field: Mapping[ActivityField, tuple[Heading, Value]]
    ) -> str:
        if F.TIME not in by_field:
            start, end = by_field.get(F.START), by_field.get(F.END)
            return span_words(start and start[1], end and end[1])
        heading, value = by_field[F.TIME]
        day = day_of_serial(value)
        if day is not None:
            why = f"Ô thời gian chỉ có số {value.text}; có thể là ngày {dates.short(day)}."
            self.scope.doubt(said.line, value.text, why)
        month = even(heading.own).startswith("thang")
        return month_words(value) if month else time_words(value)

    def _days_aside(
        self, said: _Said, by_field: Mapping[ActivityField, tuple[Heading, Value]]
    ) -> None:
        """First and last day beside words of time that do not say them: kept, not believed."""
        if F.TIME not in by_field:
            return
        time = said.particulars.get("time", Timing())
        for name, day in ((F.START, time.start), (F.END, time.end)):
            if name in by_field and by_field[name][1].day != day:
                said.aside(by_field[name][0], by_field[name][1].text)

    def _timing(self, words: str) -> Timing:
        if words not in self.times:
            self.times[words] = timing.read(words, self.scope.against.time)
        return self.times[words]

    def _assigned(self, words: str) -> Assigned:
        if words not in self.units:
            self.units[words] = recognise(words, self.scope.against.units)
        return self.units[words]

    def _tracking(
        self, said: _Said, by_field: Mapping[ActivityField, tuple[Heading, Value]]
    ) -> None:
        notes: dict[str, Any] = {n.value: by_field[n][1].text for n in _NOTES if n in by_field}
        said.tracking |= notes
        said.fields.update(map(F, notes))
        if F.STATUS in by_field:
            self._status(said, *by_field[F.STATUS])
        if F.PROGRESS in by_field:
            self._progress(said, *by_field[F.PROGRESS])

    def _status(self, said: _Said, heading: Heading, value: Value) -> None:
        status = self.namer.words.status_of(value.text)
        if status is None:
            said.aside(heading, value.text)
            why = f"Chưa hiểu tình trạng “{value.text}”; giữ nguyên chữ ở cột “{heading.words}”."
            self.scope.doubt(said.line, value.text, why)
            return
        progress = 100 if status is Status.DONE else 0
        said.tracking |= {"status": status, "progress": progress}
        said.fields.add(F.STATUS)

    def _progress(self, said: _Said, heading: Heading, value: Value) -> None:
        share = share_of(value, whole=self.whole)
        status = self.namer.words.status_of(value.text) if share is None else None
        if status and F.STATUS not in said.fields:
            self._status(said, heading, value)
            return
        if share is None:
            said.aside(heading, value.text)
            why = f"Chưa hiểu tiến độ “{value.text}”; giữ nguyên chữ ở cột “{heading.words}”."
            self.scope.doubt(said.line, value.text, why)
            return
        said.tracking["progress"] = share
        said.fields.add(F.PROGRESS)


def share_of(value: Value, *, whole: bool) -> int | None:
    """A share in per cent: "25%", 25, "khoảng 25 %", 0.25 where `whole` is 1; None for others."""
    if value.number is not None and "%" not in value.text:
        share = value.number * 100 if whole else value.number
        return round(share) if 0 <= share <= 100 else None
    found = _SHARE.fullmatch(value.text)
    if found is None:
        return None
    share = round(float(f"{found[1]}.{found[2] or 0}"))
    return share if share <= 100 else None


def stands_whole(values: Iterable[Value]) -> bool:
    """True where the shares of a column are written as 0 to 1."""
    numbers = [value.number for value in values if value.number is not None]
    return bool(numbers) and max(numbers) <= 1 and any(number > 0 for number in numbers)


def joined(above: Filled, below: Filled) -> Filled:
    """An activity's row and one that goes on with it: what the second says anew is put behind."""
    found = dict(above)
    for heading, value in below:
        known = found.get(heading)
        if known is None:
            found[heading] = value
        elif value.text not in known.text.split("\n"):
            words = f"{known.text}\n{value.text}"
            found[heading] = Value(text=words, bold=known.bold)
    return tuple(found.items())
