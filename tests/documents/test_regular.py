from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.documents.pages import Para, Role, TableCell, TableRow
from hoptacxa_desktop.documents.regular import column_count, regular
from hoptacxa_desktop.domain.richtext import rich

CELLS = st.builds(
    TableCell,
    paras=st.sampled_from("abcdef").map(
        lambda sign: (Para(role=Role.TABLE_TEXT, text=rich(sign)),)
    ),
    columns=st.integers(1, 4),
    rows=st.integers(1, 4),
)
ROWS = st.lists(
    st.builds(TableRow, cells=st.lists(CELLS, max_size=4).map(tuple), header=st.booleans()),
    max_size=6,
)


def signs(rows: tuple[TableRow, ...] | list[TableRow]) -> str:
    return "".join(para.words for row in rows for cell in row.cells for para in cell.paras)


@given(rows=ROWS)
def test_every_row_fills_its_columns_and_no_word_is_lost(rows: list[TableRow]) -> None:
    made = regular(rows)
    columns = column_count(made)
    assert signs(made) == signs(rows)
    below = [0] * columns
    for row in made:
        free = below.count(0)
        assert sum(cell.columns for cell in row.cells) == free
        taken = iter(cell for cell in row.cells for _ in range(cell.columns))
        below = [left - 1 if left else next(taken).rows - 1 for left in below]
    assert not any(below)


@given(rows=ROWS)
def test_headers_stand_first(rows: list[TableRow]) -> None:
    flags = [row.header for row in regular(rows)]
    assert flags == sorted(flags, reverse=True)
