"""The days that calendars show of a plan: what comes again is unrolled over the plan's own days."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.timing.occurrences import occurrences, span_of
from hoptacxa_desktop.domain.timing.values import Period, TimeContext


def days_of(plan: Plan, task: Task) -> tuple[Period, ...]:
    """The periods of an activity; rounds that follow on one another are one period."""
    timing = task.said.time
    if timing.recurrence is None:
        return timing.periods
    first, last = span_of(plan.time, plan.year)
    context = TimeContext(year=plan.year, issued_on=plan.issued_on, plan_start=first, plan_end=last)
    return joined(occurrences(timing, first, last, context))


def joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """`periods` (by first day) with those that touch end to end made one."""
    found: list[Period] = []
    for period in periods:
        whole = _one(found[-1], period) if found else None
        if whole:
            found[-1] = whole
        else:
            found.append(period)
    return tuple(found)


def _one(before: Period, after: Period) -> Period | None:
    """The two periods as one, None where they do not touch or are not alike."""
    if before.end is None or after.start != before.end + timedelta(days=1):
        return None
    whole = replace(before, end=after.end)
    return whole if whole == replace(after, start=before.start) else None


def peak_days(plan: Plan) -> tuple[Period, ...]:
    """The periods of the plan's own peaks."""
    return tuple(period for peak in plan.peaks for period in peak.timing.periods)
