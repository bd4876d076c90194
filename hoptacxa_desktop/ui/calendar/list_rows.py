"""The rows of the list: months, activities by date, peaks and days off between them. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .values import DAY, CalendarItem, DayNote, PeakBand


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """The heading of a month; `count`: the activities that begin in it."""

    first: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item under the first of its days in view; `note` is that of this day."""

    day: date
    item: CalendarItem
    note: DayNote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """What the days `day` to `last` are: a holiday (`day_off`) or a peak period."""

    day: date
    last: date
    text: str
    day_off: bool


ListRow = MonthRow | ItemRow | MarkRow


def list_rows(
    items: Iterable[CalendarItem],
    notes: Sequence[DayNote],
    peaks: Sequence[PeakBand],
    first: date,
    last: date,
) -> tuple[ListRow, ...]:
    """Return what is listed from `first` to `last`; without an item there is nothing to list."""
    by_day = {note.day: note for note in notes}
    shown = [
        ItemRow(day=day, item=item, note=by_day.get(day))
        for item in items
        if item.touches(first, last)
        for day in [max(item.start, first)]
    ]
    if not shown:
        return ()
    dated: list[ItemRow | MarkRow] = [*shown]
    dated += [*_holidays(notes, first, last), *_peaks(peaks, first, last)]
    return tuple(_with_months(sorted(dated, key=_order)))


def _holidays(notes: Sequence[DayNote], first: date, last: date) -> Iterator[MarkRow]:
    """Days off of one name that follow each other are one row."""
    begun: DayNote | None = None
    end = first
    for note in sorted(notes, key=lambda note: note.day):
        if not note.day_off or not first <= note.day <= last:
            continue
        if begun is not None and note.text == begun.text and note.day == end + DAY:
            end = note.day
            continue
        if begun is not None:
            yield MarkRow(day=begun.day, last=end, text=begun.text, day_off=True)
        begun, end = note, note.day
    if begun is not None:
        yield MarkRow(day=begun.day, last=end, text=begun.text, day_off=True)


def _peaks(peaks: Sequence[PeakBand], first: date, last: date) -> Iterator[MarkRow]:
    for peak in peaks:
        if peak.start <= last and peak.end >= first:
            day = max(peak.start, first)
            words = " · ".join(part for part in (peak.title, peak.note) if part)
            yield MarkRow(day=day, last=peak.end, text=words, day_off=False)


def _order(row: ItemRow | MarkRow) -> tuple[date, int, int, str]:
    """By day; what the day is before what is done on it, long items before short ones."""
    if isinstance(row, MarkRow):
        return row.day, 0, 0, row.text
    return row.day, 1, -row.item.days, row.item.id


def _with_months(rows: Sequence[ItemRow | MarkRow]) -> Iterator[ListRow]:
    month: date | None = None
    begun: dict[date, set[str]] = {}
    for row in rows:
        names = begun.setdefault(row.day.replace(day=1), set())
        if isinstance(row, ItemRow):
            names.add(row.item.whole)
    for row in rows:
        if row.day.replace(day=1) != month:
            month = row.day.replace(day=1)
            yield MonthRow(first=month, count=len(begun[month]))
        yield row
