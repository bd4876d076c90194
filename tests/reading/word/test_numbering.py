"""The labels that Word counts by itself."""

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.ladder import roman
from hoptacxa_desktop.reading.word import read_word
from hoptacxa_desktop.reading.word.counts import written
from tests.reading.word.files import (
    cell,
    grid,
    labels,
    level,
    lines,
    numbered,
    numbering,
    paragraph,
    row,
    style,
    table,
)

LADDER = numbering(
    level(0, "%1.", "upperRoman"),
    level(1, "%2."),
    level(2, "%2.%3."),
    level(3, "%4)", "lowerLetter"),
)


def test_each_level_counts_by_itself_and_begins_anew_below_a_higher_one():
    body = "".join(numbered("x", level=n) for n in (0, 1, 2, 2, 3, 3, 1, 2, 0, 1))
    assert labels(body, numbering=LADDER) == [
        "I.", "1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1.", "II.", "1.",
    ]  # fmt: skip


def test_other_lines_between_do_not_disturb_the_count():
    body = numbered("một") + paragraph("không số") + numbered("hai")
    assert labels(body, numbering=LADDER) == ["I.", "", "II."]


def test_a_level_that_was_left_out_shows_its_start():
    assert labels(numbered("x", level=2), numbering=LADDER) == ["1.1."]


def test_letters_are_those_of_word():
    body = "".join(numbered("x", level=3) for _ in range(6))
    assert labels(body, numbering=LADDER) == ["a)", "b)", "c)", "d)", "e)", "f)"]


def test_a_list_may_start_anywhere_and_go_on_under_another_number():
    start = numbering(
        level(0, "%1.").replace('w:start w:val="1"', 'w:start w:val="4"'),
        nums='<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
    )
    body = numbered("x", 1) + numbered("x", 2) + numbered("x", 1)
    assert labels(body, numbering=start) == ["4.", "5.", "6."]


def test_a_start_override_begins_anew_once():
    change = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    anew = numbering(
        level(0, "%1."), nums=f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{change}</w:num>'
    )
    body = "".join(numbered("x", n) for n in (1, 1, 2, 2))
    assert labels(body, numbering=anew) == ["1.", "2.", "1.", "2."]


def test_a_level_override_replaces_the_level():
    change = f'<w:lvlOverride w:ilvl="0">{level(0, "Điều %1:")}</w:lvlOverride>'
    other = numbering(
        level(0, "%1."), nums=f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{change}</w:num>'
    )
    assert labels(numbered("x", 1) + numbered("x", 2), numbering=other) == ["1.", "Điều 2:"]


@pytest.mark.parametrize(("restart", "last"), [("0", "3."), ("1", "3."), ("2", "1.")])
def test_a_level_may_go_on_counting_below_higher_ones(restart: str, last: str):
    rule = f'<w:lvlRestart w:val="{restart}"/>'
    lists = numbering(level(0, "%1."), level(1, "%2."), level(2, "%3.", more=rule))
    body = "".join(numbered("x", level=n) for n in (0, 1, 2, 2, 1, 2))
    assert labels(body, numbering=lists)[-1] == last


def test_legal_numbering_shows_digits_at_every_level():
    legal = numbering(level(0, "%1.", "upperRoman"), level(1, "%1.%2.", more="<w:isLgl/>"))
    assert labels(numbered("x") + numbered("x", level=1), numbering=legal) == ["I.", "1.1."]


def test_numbering_comes_from_styles_and_their_levels():
    styles = style("Muc", props='<w:numPr><w:numId w:val="1"/></w:numPr>') + style(
        "Khoan", more='<w:basedOn w:val="Muc"/>'
    )
    lists = numbering(
        level(0, "%1.", "upperRoman", '<w:pStyle w:val="Muc"/>'),
        level(1, "%2.", more='<w:pStyle w:val="Khoan"/>'),
    )
    names = ("Muc", "Khoan", "Khoan", "Muc")
    body = "".join(paragraph("x", properties=f'<w:pStyle w:val="{name}"/>') for name in names)
    assert labels(body, styles=styles, numbering=lists) == ["I.", "1.", "2.", "II."]


def test_a_paragraph_can_leave_the_list_of_its_style():
    styles = style("Muc", props='<w:numPr><w:numId w:val="1"/></w:numPr>')
    left = '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert labels(paragraph("x", properties=left), styles=styles, numbering=LADDER) == [""]


def test_a_list_may_take_its_levels_from_a_style_of_lists():
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="KieuSo"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "Phần %1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style("KieuSo", props='<w:numPr><w:numId w:val="7"/></w:numPr>')
    assert labels(numbered("x"), styles=styles, numbering=lists) == ["Phần 1."]


@pytest.mark.parametrize(
    ("drawn", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "-"),
        ("\uf02d", "Symbol", "-"),
        ("\uf02b", "Symbol", "+"),
        ("\uf02a", "Symbol", "*"),
        ("\uf0a7", "Wingdings", "-"),
        ("\uf0ab", "Wingdings", "*"),
        ("o", "Courier New", "+"),
        ("◦", "OpenSymbol", "+"),
        ("▪", "OpenSymbol", "-"),
        ("●", "Noto Sans Symbols", "-"),
        ("-", "Times New Roman", "-"),
        ("–", "Times New Roman", "-"),
        ("+", "Times New Roman", "+"),
        ("*", "Times New Roman", "*"),
        ("", "Symbol", ""),
    ],
)
def test_bullets_are_the_signs_that_plans_have(drawn: str, font: str, shown: str):
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    assert labels(numbered("x"), numbering=numbering(level(0, drawn, "bullet", fonts))) == [shown]


@pytest.mark.parametrize(
    ("form", "count", "told"),
    [
        ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"), ("upperLetter", 5, "E"), ("lowerLetter", 28, "bb"),
        ("ordinal", 22, "22nd"), ("ordinal", 12, "12th"),
        ("vietnameseCounting", 21, "hai mươi mốt"),
        ("cardinalText", 5, "Năm"), ("ordinalText", 1, "Thứ nhất"), ("ordinalText", 4, "Thứ tư"),
        ("none", 3, ""), ("unheardOf", 3, "3"), ("upperRoman", 0, "0"),
        ("decimalEnclosedCircle", 2, "②"), ("numberInDash", 2, "- 2 -"), ("chicago", 5, "**"),
    ],
)  # fmt: skip
def test_counts_are_written_in_the_forms_of_word(form: str, count: int, told: str):
    assert written(count, form) == told


@given(st.integers(-5, 10**9), st.sampled_from(["upperRoman", "lowerLetter", "ordinal", "chicago"]))
def test_no_count_is_too_large_to_write(count: int, form: str):
    assert 0 < len(written(count, form)) < 60


def test_romans_are_those_of_the_plans():
    assert [written(n, "upperRoman") for n in (1, 4, 90)] == [roman(n) for n in (1, 4, 90)]


def test_the_indent_of_the_list_counts_where_the_paragraph_says_none():
    indented = '<w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr>'
    (line,) = lines(numbered("x"), numbering=numbering(level(0, "%1.", more=indented)))
    assert line.indent == 10.0


def test_a_cell_that_only_counts_is_kept_and_an_empty_bullet_is_not():
    lists = numbering(level(0, "%1"), level(1, "-", "bullet"))
    body = table(
        row(cell(numbered("")), "Mở lớp"), row(cell(numbered("")), cell(numbered("", 1, 1)))
    )
    found = grid(body, numbering=lists)
    assert [[line.label for line in cell.lines] for row in found.rows for cell in row.cells] == [
        ["1"], [""], ["2"], [],
    ]  # fmt: skip
    assert not lines(numbered("") + paragraph("x"), numbering=lists)[0].label


def test_a_list_that_is_not_there_gives_no_label():
    assert labels(numbered("x", 9), numbering=LADDER) == [""]
    assert labels(numbered("x")) == [""]


def test_the_lists_of_python_docx_are_counted(tmp_path):
    path = tmp_path / "danh sách.docx"
    file = Document()
    for text, name in (("một", "List Number"), ("hai", "List Number"), ("chấm", "List Bullet")):
        file.add_paragraph(text, style=name)
    file.save(path)
    found = [(line.label, line.words) for line in read_word(path).lines()]
    assert found == [("1.", "một"), ("2.", "hai"), ("-", "chấm")]
