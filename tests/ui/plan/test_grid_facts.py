"""What cells copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.timing.values import Every, Recurrence, Timing
from hoptacxa_desktop.ui.plan import grid_facts
from hoptacxa_desktop.ui.plan.grid_facts import Cell

words = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n\t"'))


@given(st.lists(st.lists(words, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_is_copied_comes_back_when_it_is_pasted(rows: list[list[str]]) -> None:
    cells = [[Cell(text=one) for one in row] for row in rows]
    assert [list(row) for row in grid_facts.parsed_tsv(grid_facts.tsv(cells))] == rows


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
