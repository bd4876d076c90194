from datetime import date

from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.timing.occurrences import span_of
from hoptacxa_desktop.domain.timing.values import Due, Every, Period, PeriodKind, Recurrence, Timing
from hoptacxa_desktop.sheets.days import days_of, joined
from tests.sheets.samples import activity, plan_of, span


def _days(timing, **more):
    plan = plan_of(activity(1, "Việc", time=timing), **more)
    return days_of(plan, tasks(plan)[0])


def test_what_comes_each_month_is_due_each_month_of_the_plan():
    monthly = Timing(text="…", recurrence=Recurrence(every=Every.MONTH, due=(Due(day=20),)))
    found = _days(monthly, time=span("quý I", date(2027, 1, 1), date(2027, 3, 31)))
    assert [period.end for period in found] == [date(2027, n, 20) for n in (1, 2, 3)]


def test_rounds_without_a_day_are_one_stretch():
    assert _days(Timing(text="hằng tháng", recurrence=Recurrence(every=Every.MONTH))) == (
        Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
    )


def test_without_a_span_the_plan_lasts_its_year():
    assert span_of(plan_of().time, plan_of().year) == (date(2027, 1, 1), date(2027, 12, 31))


def test_only_like_periods_are_joined():
    first = Period(start=date(2027, 1, 1), end=date(2027, 1, 31))
    second = Period(start=date(2027, 2, 1), end=date(2027, 2, 28))
    peak = Period(start=date(2027, 3, 1), end=date(2027, 3, 2), kind=PeriodKind.PEAK)
    gap = Period(start=date(2027, 3, 4), end=date(2027, 3, 5))
    assert joined((first, second, peak, gap)) == (
        Period(start=first.start, end=second.end),
        peak,
        gap,
    )
