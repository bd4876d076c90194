"""What the calendar's screen shows of activities, peaks and days: no Qt here."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.calendar_entry import CalendarEntry
from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.services.calendar import PeakSpan, PlannedSpan, first_day, last_day

from ..calendar.values import CalendarItem, ItemKind, PeakBand, UndatedItem
from .filter_facts import NOTHING_HIDDEN, Hidden, lead_of, leader

_KINDS = {
    PeriodKind.MAIN: ItemKind.MAIN,
    PeriodKind.PEAK: ItemKind.PEAK,
    PeriodKind.DEADLINE: ItemKind.DEADLINE,
}


def grid_of(month: date) -> tuple[date, date]:
    """The first and the last day of the weeks (Monday first) that show `month`."""
    first = month.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    last = following - timedelta(days=1)
    return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())


def item_id(span: PlannedSpan) -> str:
    """What a bar is known by: plan, activity and which of its stretches."""
    return f"{span.entry.plan_id}/{span.entry.node_id}/{span.number}"


def address_of(bar: str) -> tuple[str, str]:
    """The plan and the activity of a bar."""
    plan_id, node_id, _ = bar.split("/")
    return plan_id, node_id


def shown_days(span: PlannedSpan) -> tuple[date, date]:
    """The first and the last day of the bar of a stretch."""
    return days_of(span.period)


def days_of(period: Period) -> tuple[date, date]:
    """The first and the last day that show of a stretch.

    A deadline shows on its day: the weeks before it are nobody's promise.
    """
    last = last_day(period)
    return last if period.kind is PeriodKind.DEADLINE else first_day(period), last


def within(spans: Sequence[PlannedSpan], start: date, end: date) -> tuple[PlannedSpan, ...]:
    """The stretches whose bars are to be seen from `start` to `end`."""
    days = ((span, *shown_days(span)) for span in spans)
    return tuple(span for span, first, last in days if first <= end and last >= start)


def items(
    spans: Sequence[PlannedSpan],
    units: Sequence[Unit],
    hidden: Hidden = NOTHING_HIDDEN,
) -> tuple[CalendarItem, ...]:
    """The bars of the activities that the filter lets through."""
    return ItemStore().items(spans, units, hidden)


class ItemStore:
    """Makes the bar of a stretch once: the same stretch has the very same bar again."""

    def __init__(self) -> None:
        self._units: tuple[Unit, ...] = ()
        self._known: dict[int, tuple[PlannedSpan, CalendarItem, UnitId]] = {}

    def items(
        self,
        spans: Sequence[PlannedSpan],
        units: Sequence[Unit],
        hidden: Hidden = NOTHING_HIDDEN,
    ) -> tuple[CalendarItem, ...]:
        """The bars of the activities that the filter lets through."""
        known = self._known if self._units == tuple(units) else {}
        order = {unit.id: (at, unit) for at, unit in enumerate(units)}
        self._units, self._known = tuple(units), {}
        for span in spans:
            # By identity: the stretch is kept beside its bar, so no other takes its number.
            found = known.get(id(span))
            self._known[id(span)] = found or (span, _item(span, order), leader(span, order))
        return tuple(
            item for span, item, unit in self._known.values() if not hidden.hides(span.entry, unit)
        )


def _item(span: PlannedSpan, order: Mapping[UnitId, tuple[int, Unit]]) -> CalendarItem:
    entry, period = span.entry, span.period
    at, unit = order.get(leader(span, order), (len(order), None))
    first, last = shown_days(span)
    return CalendarItem(
        id=item_id(span),
        title=entry.title,
        start=first,
        end=last,
        unit_initials=unit.initials if unit else "",
        unit_index=at,
        kind=_KINDS[period.kind],
        tentative=period.tentative,
        plan_title=" ".join(entry.plan_subject.split()),
        activity=f"{entry.plan_id}/{entry.node_id}",
        label=entry.label,
        unit_name=unit.shown if unit else "",
        recurs=entry.recurrence is not None,
        done=entry.status is Status.DONE,
    )


def undated_id(entry: CalendarEntry) -> str:
    """What an activity without a day is known by, in the manner of bars."""
    return f"{entry.plan_id}/{entry.node_id}/"


def undated(
    entries: Sequence[CalendarEntry],
    units: Sequence[Unit],
    hidden: Hidden = NOTHING_HIDDEN,
) -> tuple[UndatedItem, ...]:
    """The activities without a day that the filter lets through."""
    order = {unit.id: (at, unit) for at, unit in enumerate(units)}
    return tuple(
        _undated(entry, order)
        for entry in entries
        if not hidden.hides(entry, lead_of(entry, order))
    )


def _undated(entry: CalendarEntry, order: Mapping[UnitId, tuple[int, Unit]]) -> UndatedItem:
    at, unit = order.get(lead_of(entry, order), (len(order), None))
    return UndatedItem(
        id=undated_id(entry),
        title=entry.title,
        words=entry.words,
        unit_initials=unit.initials if unit else "",
        unit_index=at,
        plan_title=" ".join(entry.plan_subject.split()),
    )


def carried(item: UndatedItem, day: date) -> CalendarItem:
    """What is painted of an activity without a day while it is carried, on `day`."""
    return CalendarItem(
        id=item.id,
        title=item.title,
        start=day,
        end=day,
        unit_initials=item.unit_initials,
        unit_index=item.unit_index,
    )


def on_day(items: Sequence[CalendarItem], day: date) -> tuple[CalendarItem, ...]:
    """What falls on a day: each activity once, by the shortest of its stretches there."""
    found = sorted((item for item in items if item.touches(day, day)), key=lambda i: -i.days)
    return tuple({item.whole: item for item in found}.values())


def bands(peaks: Sequence[PeakSpan], spans: Sequence[PlannedSpan]) -> tuple[PeakBand, ...]:
    """The peaks as bands; each says how many activities fall into it here."""
    return tuple(
        PeakBand(
            start=peak.start,
            end=peak.end,
            title=f"Đợt cao điểm {_short(peak.start)} – {_short(peak.end)}",
            note=f"{peak.name} · {_touching(peak, spans)} hoạt động",
        )
        for peak in peaks
    )


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"


def _touching(peak: PeakSpan, spans: Sequence[PlannedSpan]) -> int:
    return len(
        {
            (span.entry.plan_id, span.entry.node_id)
            for span in spans
            if first_day(span.period) <= peak.end and last_day(span.period) >= peak.start
        }
    )
