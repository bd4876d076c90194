import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hoptacxa_desktop.sheets.measure import (
    HIGHEST,
    height,
    height_of,
    line_count,
    tallest,
    word_width,
)

# Widths in Times New Roman, thousandths of the size, read off its metrics by hand.
KNOWN = {"hợp": 1500, "tác": 1166, "Liên": 1833, "2027": 2000, "ngày": 1944}


@pytest.mark.parametrize(("word", "width"), KNOWN.items())
def test_words_are_measured_within_a_tenth(word, width):
    assert word_width(word) == pytest.approx(width, rel=0.1)


def test_short_words_take_one_line():
    assert line_count("Văn phòng", 40, 11) == 1
    assert line_count("", 40, 11) == 1


def test_line_breaks_are_lines():
    assert line_count("một\nhai\n\nbốn", 40, 11) == 4


def test_a_word_wider_than_its_cell_is_broken():
    assert line_count("W" * 40, 20, 11) > 3


@given(st.text(st.sampled_from("aăm ơ\nW.1"), max_size=300), st.floats(15, 120))
def test_narrower_cells_are_never_lower(text, width):
    assert line_count(text, width, 11) <= line_count(text, width * 0.8, 11) + text.count(" ")
    assert line_count(text, width, 11) >= text.count("\n") + 1


@example([("11111WW", 19.0)])
@given(st.lists(st.tuples(st.text(st.sampled_from("aăế ơW1."), max_size=200), st.floats(15, 90))))
def test_the_tallest_cell_decides(cells):
    longest = max((line_count(text, width, 11) for text, width in cells), default=1)
    assert tallest(cells, 11) == longest


def test_heights_stop_where_excel_stops():
    assert height_of(1000, 11) == HIGHEST
    assert height("chữ", 40, 11) == pytest.approx(15)
