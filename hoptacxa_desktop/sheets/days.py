"""The days that the calendars show of a plan."""

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.timing.values import Period


def days_of(plan: Plan, task: Task) -> tuple[Period, ...]:
    """The periods of an activity, in the order of its words."""
    return task.said.time.periods


def peak_days(plan: Plan) -> tuple[Period, ...]:
    """The periods of the plan's own peaks."""
    return tuple(period for peak in plan.peaks for period in peak.timing.periods)
