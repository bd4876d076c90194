"""Values as the command line tells them in JSON."""

from datetime import date, time

import pytest

from hoptacxa_desktop.domain.timing.values import Due, Every, Period, PeriodKind, Recurrence
from hoptacxa_desktop.services import answers


@pytest.mark.parametrize(
    ("recurrence", "answer"),
    [
        (None, None),
        (Recurrence(every=Every.WEEK, weekdays=(0,)), {"every": "week", "weekdays": [0]}),
        (Recurrence(every=Every.MONTH, times=2), {"every": "month", "times": 2}),
        (Recurrence(every=Every.MONTH, interval=2), {"every": "month", "interval": 2}),
        (Recurrence(every=Every.YEAR, months=(3, 4)), {"every": "year", "months": [3, 4]}),
        (
            Recurrence(every=Every.YEAR, on_demand=True, due=(Due(day=15, month=11),)),
            {"every": "year", "on_demand": True, "due": {"month": 11, "day": 15}},
        ),
        (
            Recurrence(every=Every.MONTH, due=(Due(day=5), Due(day=20))),
            {"every": "month", "due": [{"day": 5}, {"day": 20}]},
        ),
    ],
)
def test_a_recurrence_tells_what_its_words_say_alone(
    recurrence: Recurrence | None, answer: object
) -> None:
    assert answers.recurrence(recurrence) == answer


def test_a_period_tells_its_open_end_and_the_hours_that_it_has() -> None:
    deadline = Period(start=None, end=date(2027, 5, 5), kind=PeriodKind.DEADLINE, tentative=True)
    told = {"start": None, "end": "2027-05-05", "kind": "deadline", "tentative": True}
    assert answers.period(deadline) == told
    morning = Period(start=date(2027, 5, 5), end=date(2027, 5, 5), opens=time(8), closes=time(11))
    assert answers.period(morning) == {
        "start": "2027-05-05",
        "end": "2027-05-05",
        "kind": "main",
        "tentative": False,
        "opens": "08:00",
        "closes": "11:00",
    }
