"""Values as the JSON of the command line, and as lines for people."""

from typing import Any

from hoptacxa_desktop.domain.own_number import full_number
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.domain.timing import chips, dates
from hoptacxa_desktop.domain.timing.values import Due, Period, Recurrence, Timing


def timing(value: Timing) -> dict[str, Any]:
    """A phrase of time and what was read from it."""
    return {
        "text": value.text,
        "periods": [period(one) for one in value.periods],
        "recurrence": recurrence(value.recurrence),
        "depends_on": value.depends_on or None,
        "understood": value.understood,
        "duration_days": value.duration_days,
        "doubts": [{"text": doubt.words, "why": doubt.why} for doubt in value.doubts],
    }


def period(value: Period) -> dict[str, Any]:
    """A span of days, ISO dates, null for an open end; hours only where the words give them."""
    answer: dict[str, Any] = {
        "start": value.start.isoformat() if value.start else None,
        "end": value.end.isoformat() if value.end else None,
        "kind": value.kind.value,
        "tentative": value.tentative,
    }
    if value.opens:
        answer["opens"] = value.opens.isoformat("minutes")
    if value.closes:
        answer["closes"] = value.closes.isoformat("minutes")
    return answer


def recurrence(value: Recurrence | None) -> dict[str, Any] | None:
    """How it comes again; `due` is one day, or a list where the words name several.

    `before` stands beside it where the day before is meant ("trước ngày 20"), a list like `due`.
    """
    if value is None:
        return None
    answer: dict[str, Any] = {"every": value.every.value}
    if value.months:
        answer["months"] = list(value.months)
    if value.weekdays:
        answer["weekdays"] = list(value.weekdays)
    if value.times > 1:
        answer["times"] = value.times
    if value.interval > 1:
        answer["interval"] = value.interval
    if value.on_demand:
        answer["on_demand"] = True
    if value.due:
        answer["due"] = _one_or_all([_due(one) for one in value.due])
    if any(one.before for one in value.due):
        answer["before"] = _one_or_all([one.before for one in value.due])
    return answer


def _due(value: Due) -> dict[str, Any]:
    """A day, with its month where it has one, `lunar` where it is of the lunar calendar."""
    answer: dict[str, Any] = {"month": value.month} if value.month else {}
    answer["day"] = value.day
    if value.lunar:
        answer["lunar"] = True
    return answer


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def timing_for_people(value: Timing) -> str:
    """What was understood, one fact a line."""
    return "\n".join(chip.text for chip in chips.describe(value))


def summary(value: PlanSummary) -> dict[str, Any]:
    """A plan in one line of a list."""
    return {
        "id": value.id,
        "kind": value.kind.value,
        "subject": value.subject,
        "number": value.number or None,
        "symbol": value.symbol,
        "year": value.year,
        "issued_on": value.issued_on.isoformat() if value.issued_on else None,
        "status": value.status.value,
        "activities": value.tasks,
        "done": value.done,
        "late": value.late,
    }


def summary_for_people(value: PlanSummary) -> str:
    """Id, number, date and subject of a plan."""
    number = full_number(value.number, value.symbol) if value.number else "chưa có số"
    day = dates.short(value.issued_on) if value.issued_on else "chưa có ngày"
    return f"{value.id}  {number}  {day}  {' '.join(value.subject.split())}"
