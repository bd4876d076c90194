"""The activities of a plan as a calendar file (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event, vRecur

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.slots import particulars_text
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.text.normal import clean, one_line
from hoptacxa_desktop.domain.timing.occurrences import comes_yearly, span_of
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, Recurrence
from hoptacxa_desktop.sheets.board import about
from hoptacxa_desktop.sheets.days import days_of
from hoptacxa_desktop.sheets.recurring import Rule, series

PRODUCT = "-//Ke hoach Hop tac xa//hoptacxa-desktop//VI"
_DESCRIBED = (
    ActivityField.TIME,
    ActivityField.LEAD,
    ActivityField.ADVISERS,
    ActivityField.PARTNERS,
    ActivityField.PLACE,
    ActivityField.PARTICIPANTS,
    ActivityField.DELIVERABLE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What went into a calendar file: the events, and the activities left out for want of a day."""

    events: int
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One event: its days (both included), the words before the title, how sure it is."""

    uid: str
    start: date
    end: date
    mark: str = ""
    tentative: bool = False
    rule: Rule | None = None


def write_ics(plan: Plan, *, path: Path, now: datetime) -> Outcome:
    """Write the activities and peaks of `plan` to `path`, whole or not at all.

    `now` (with a time zone) stamps the events. The ids of events stay the same from one writing
    to the next, so that a calendar that takes the file again brings its events up to date.
    Raises FileBusy, NotWritable, NoRoom or NotFound, as `atomic_write` does.
    """
    calendar, outcome = _calendar(plan, now)
    text = calendar.to_ical()
    atomic_write(path, lambda fresh: fresh.write_bytes(text))
    return outcome


def _calendar(plan: Plan, now: datetime) -> tuple[Calendar, Outcome]:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", about(plan))
    undated = 0
    for peak in plan.peaks:
        for entry in _peak_entries(peak):
            calendar.add_component(_event(plan, entry, peak.name, peak.timing.text, now))
    for task in tasks(plan):
        entries = tuple(_entries(plan, task))
        undated += not entries
        for entry in entries:
            calendar.add_component(_task_event(plan, task, entry, now))
    return calendar, Outcome(events=len(calendar.subcomponents), undated=undated)


def _peak_entries(peak: Peak) -> Iterator[_Entry]:
    for number, period in enumerate(peak.timing.periods):
        start = period.start or period.end
        if start:
            yield _Entry(
                uid=f"{peak.id}-{number}",
                start=start,
                end=period.end or start,
                mark="Cao điểm",
                tentative=period.tentative,
            )


def _entries(plan: Plan, task: Task) -> Iterator[_Entry]:
    timing = task.said.time
    yearly = comes_yearly(timing)
    _, last = span_of(plan.time, plan.year)
    for number, period in enumerate(timing.periods):
        uid, day = f"{task.node_id}-{number}", period.end or period.start
        comes_again = yearly and day and day.year < last.year
        yield _entry(uid, period, {"FREQ": "YEARLY", "UNTIL": last} if comes_again else None)
    if timing.recurrence and not yearly:
        yield from _recurring(plan, task, timing.recurrence)


def _recurring(plan: Plan, task: Task, recurrence: Recurrence) -> Iterator[_Entry]:
    """A rule for each day that comes again; where none says it, the rounds one by one."""
    timing = task.said.time
    first, last = span_of(plan.time, plan.year)
    plain = series(recurrence, max(first, timing.start or first), min(last, timing.end or last))
    for number, one in enumerate(plain):
        yield _Entry(
            uid=f"{task.node_id}-r{number}",
            start=one.start,
            end=one.end,
            mark="Hạn" if one.is_deadline else "",
            rule=one.rule,
        )
    # A period with an end holds its rounds already.
    if not plain and all(period.end is None for period in timing.periods):
        rounds = (one for one in days_of(plan, task) if one not in timing.periods)
        for number, period in enumerate(rounds):
            yield _entry(f"{task.node_id}-o{number}", period, None)


def _entry(uid: str, period: Period, rule: Rule | None) -> _Entry:
    """The event of one period; a deadline, and a period open at one end, is a single day."""
    tentative = period.tentative
    if period.end is None:
        assert period.start is not None
        return _Entry(
            uid=uid,
            start=period.start,
            end=period.start,
            mark="Bắt đầu",
            tentative=tentative,
            rule=rule,
        )
    if period.start is None or period.kind is PeriodKind.DEADLINE:
        return _Entry(
            uid=uid, start=period.end, end=period.end, mark="Hạn", tentative=tentative, rule=rule
        )
    mark = "Cao điểm" if period.kind is PeriodKind.PEAK else ""
    return _Entry(
        uid=uid, start=period.start, end=period.end, mark=mark, tentative=tentative, rule=rule
    )


def _task_event(plan: Plan, task: Task, entry: _Entry, now: datetime) -> Event:
    event = _event(plan, entry, task.title, _description(plan, task), now)
    if task.said.place:
        event.add("location", one_line(task.said.place))
    if task.tracking.status is Status.DROPPED:
        event["status"] = "CANCELLED"
    return event


def _event(plan: Plan, entry: _Entry, title: str, description: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@hoptacxa")
    event.add("dtstamp", now)
    event.add("sequence", plan.version)
    event.add("summary", one_line(f"{entry.mark}: {title}" if entry.mark else title))
    event.add("dtstart", entry.start)
    # The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
    event.add("dtend", entry.end + timedelta(days=1))
    if entry.rule:
        event.add("rrule", vRecur(entry.rule))
    event.add("description", clean(description))
    event.add("status", "TENTATIVE" if entry.tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _description(plan: Plan, task: Task) -> str:
    """What the plan says of the activity, a line for each field, and which plan it is."""
    said = ((field, particulars_text(task.said, field).strip()) for field in _DESCRIBED)
    lines = [f"{SPEC_OF[field].label}: {words}" for field, words in said if words]
    return "\n".join([*lines, about(plan)])
