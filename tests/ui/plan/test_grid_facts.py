"""What cells say."""

import pytest

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.timing.values import Every, Recurrence, Timing
from hoptacxa_desktop.ui.plan import grid_facts


@pytest.mark.parametrize(
    ("recurrence", "shown"),
    [
        (Recurrence(every=Every.QUARTER), "↻ hằng quý"),
        (Recurrence(every=Every.YEAR, interval=2), "↻ 02 năm một lần"),
        (Recurrence(every=Every.MONTH, times=3), "↻ 03 lần/tháng"),
    ],
)
def test_a_cell_of_days_says_how_often_it_comes_again(recurrence: Recurrence, shown: str) -> None:
    time = Timing(text="…", recurrence=recurrence)
    assert grid_facts._day(time, ActivityField.START).text == shown
