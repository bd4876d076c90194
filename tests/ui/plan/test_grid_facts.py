"""What cells copy."""

from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.ui.plan import grid_facts
from hoptacxa_desktop.ui.plan.grid_facts import Cell

words = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n\t"'))


@given(st.lists(st.lists(words, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_is_copied_comes_back_when_it_is_pasted(rows: list[list[str]]) -> None:
    cells = [[Cell(text=one) for one in row] for row in rows]
    assert [list(row) for row in grid_facts.parsed_tsv(grid_facts.tsv(cells))] == rows
