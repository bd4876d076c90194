"""Cells copied and pasted: what Excel writes is read, what is written comes back."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.ui.plan import grid_clipboard
from hoptacxa_desktop.ui.plan.grid_facts import Cell, Tone

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n\t"'))
TABLES = st.integers(1, 3).flatmap(
    lambda wide: st.lists(st.lists(WORDS, min_size=wide, max_size=wide), min_size=1, max_size=5)
)


class _Reader(HTMLParser):
    """The cells of a table in HTML, line breaks as such."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


@given(TABLES)
def test_what_is_copied_comes_back_when_it_is_pasted(rows: list[list[str]]) -> None:
    found = grid_clipboard.parsed(grid_clipboard.tab_text(rows))
    assert [list(row) for row in found] == rows


@given(TABLES)
def test_the_same_cells_stand_in_the_table_in_html(rows: list[list[str]]) -> None:
    reader = _Reader()
    reader.feed(grid_clipboard.html(rows))
    assert reader.rows == rows


@given(st.text(st.sampled_from('a"\t\n\r')))
def test_no_text_is_too_odd_to_be_pasted(text: str) -> None:
    rows = grid_clipboard.parsed(text)
    signs = "".join(cell for row in rows for cell in row)
    assert signs.count("a") == text.count("a")


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\r\n\r\nb\r\n", [["a"], [""], ["b"]]),
        ("a\t\r\n", [["a", ""]]),
        ("\r\n", [[""]]),
        ("", []),
        ('"dòng một\ndòng hai"\tb\r\n', [["dòng một\ndòng hai", "b"]]),
        ('"nói ""có""\nrồi thôi"\r\n', [['nói "có"\nrồi thôi']]),
        ('"Vườn ươm" HTX\tb', [['"Vườn ươm" HTX', "b"]]),
        ('"Vườn ươm"\tb', [['"Vườn ươm"', "b"]]),
        ('cao 5"\tb', [['cao 5"', "b"]]),
        ('"mở mà không đóng\tb\r\nc', [['"mở mà không đóng', "b"], ["c"]]),
        ('""', [['""']]),
    ],
)
def test_cells_are_read_as_excel_writes_them(text: str, cells: list[list[str]]) -> None:
    assert [list(row) for row in grid_clipboard.parsed(text)] == cells


def test_a_cell_is_copied_with_its_line_breaks_and_no_sign_of_emptiness() -> None:
    long = Cell(text="Hội nghị tập huấn", edit="Hội nghị\ntập huấn")
    data = grid_clipboard.copied([[long, Cell(text="–", edit="", tone=Tone.NONE)]])
    assert data.text() == '"Hội nghị\ntập huấn"\t'
    assert "Hội nghị<br" in data.html()


def test_what_looks_like_a_formula_or_a_day_is_copied_as_words() -> None:
    html = grid_clipboard.copied([[Cell(text="=1+1"), Cell(text="05/4/2027")]]).html()
    assert html.count("mso-number-format:'\\@'") == 2
