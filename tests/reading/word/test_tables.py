"""Tables as they lie: merged cells, repeated rows, tables within cells."""

from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.reading.source import Grid
from hoptacxa_desktop.reading.word import read_word
from tests.reading.word.files import (
    cell,
    cells,
    grid,
    level,
    numbered,
    numbering,
    paragraph,
    read,
    row,
    table,
    words,
)

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
DRAWN = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
NONE = DRAWN.replace("single", "nil")


def spans(found: Grid) -> list[list[tuple[str, int, int]]]:
    return [[(cell.words, cell.columns, cell.rows) for cell in row.cells] for row in found.rows]


def test_cells_merged_down_and_sideways_tell_what_they_span():
    body = table(
        row(cell("TT", properties=DOWN), cell("Thời gian", properties='<w:gridSpan w:val="2"/>')),
        row(cell(properties=ON), "Từ", "Đến"),
        row("1", "Tháng 3", "Tháng 5"),
    )
    assert spans(grid(body)) == [
        [("TT", 1, 2), ("Thời gian", 2, 1)],
        [("Từ", 1, 1), ("Đến", 1, 1)],
        [("1", 1, 1), ("Tháng 3", 1, 1), ("Tháng 5", 1, 1)],
    ]


def test_cells_merged_sideways_in_the_old_way_are_one():
    body = table(
        row(cell("Nhóm", properties='<w:hMerge w:val="restart"/>'), cell(properties="<w:hMerge/>")),
        row("a", "b"),
    )
    assert spans(grid(body)) == [[("Nhóm", 2, 1)], [("a", 1, 1), ("b", 1, 1)]]


def test_words_in_a_cell_that_goes_on_are_not_lost():
    body = table(row(cell("Phòng", properties=DOWN), "a"), row(cell("Tư vấn", properties=ON), "b"))
    assert cells(grid(body)) == [["Phòng\nTư vấn", "a"], ["b"]]


def test_a_cell_that_goes_on_from_nothing_stands_for_itself():
    assert cells(grid(table(row(cell("lạc", properties=ON), "b")))) == [["lạc", "b"]]


def test_rows_may_begin_later_and_end_earlier():
    short = '<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'
    body = table(row("a", "b", "c", "d"), row("x", properties=short))
    assert spans(grid(body))[1] == [("", 1, 1), ("x", 1, 1), ("", 2, 1)]


def test_repeated_header_rows_are_marked():
    body = table(row("TT", properties="<w:tblHeader/>"), row("1"), row("2", properties=""))
    assert [row.header for row in grid(body).rows] == [True, False, False]


def test_widths_are_in_mm():
    assert grid(table(row("a", "b"), columns=(567, 5670))).widths == (10.0, 100.0)
    assert grid(table(row("a", "b"))).widths == ()


def test_lines_are_drawn_where_the_table_its_style_or_its_cells_say_so():
    outer, between = DRAWN, '<w:insideH w:val="single"/><w:insideV w:val="single"/>'
    borders = f"<w:tblBorders>{outer}{between}</w:tblBorders>"
    style = f'<w:style w:type="table" w:styleId="Luoi"><w:tblPr>{borders}</w:tblPr></w:style>'
    below = '<w:style w:type="table" w:styleId="Con"><w:basedOn w:val="Luoi"/></w:style>'
    styled = table(row("a", "b"), properties='<w:tblStyle w:val="Con"/>')
    celled = cell("a", properties=f"<w:tcBorders>{DRAWN}</w:tcBorders>")
    bare = cell("a", properties=f"<w:tcBorders>{NONE}</w:tcBorders>")
    assert grid(table(row("a", "b"), properties=borders)).bordered
    assert grid(styled, styles=style + below).bordered
    assert grid(table(row(celled, celled))).bordered
    assert not grid(table(row("a", "b"))).bordered
    assert not grid(table(row(bare, bare), properties=borders)).bordered
    white = borders.replace("/>", ' w:color="FFFFFF"/>').replace("tblBorders w:color", "tblBorders")
    assert not grid(table(row("a", "b"), properties=white)).bordered


def test_one_line_under_a_letterhead_makes_no_drawn_table():
    line = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'
    assert not grid(table(row(cell("TỈNH", properties=line), "Độc lập"))).bordered


def test_a_list_in_a_cell_keeps_its_lines_and_labels():
    body = table(row(cell(numbered("Soạn"), numbered("Gửi"), "Xong")))
    (only,) = grid(body, numbering=numbering(level(0, "%1)", "lowerLetter"))).rows[0].cells
    assert [(line.label, line.words) for line in only.lines] == [
        ("a)", "Soạn"),
        ("b)", "Gửi"),
        ("", "Xong"),
    ]


def test_a_table_within_a_cell_gives_its_lines_in_order():
    body = table(row(cell("trước", table(row("a", "b"), row("c")), "sau"), "bên"))
    assert cells(grid(body)) == [["trước\na\nb\nc\nsau", "bên"]]


def test_a_table_of_one_column_around_others_only_frames_the_page():
    framed = table(row(cell("KẾ HOẠCH", table(row("1", "Mở lớp")), "Nơi nhận")))
    blocks = read(framed).blocks
    assert [isinstance(block, Grid) for block in blocks] == [False, True, False]
    assert words(framed) == ["KẾ HOẠCH", "1", "Mở lớp", "Nơi nhận"]


def test_deleted_rows_and_cells_are_gone():
    gone = cell("xóa", properties='<w:cellDel w:id="2"/>')
    body = table(row("cũ", properties='<w:del w:id="1"/>'), row("còn", gone))
    assert cells(grid(body)) == [["còn"]]


def test_rows_and_cells_in_content_controls_are_found():
    inside = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = table(inside.format(row(inside.format(cell("ô")), "bên")))
    assert cells(grid(body)) == [["ô", "bên"]]


def test_a_table_without_words_is_left_out():
    assert len(read(table(row("", "")) + paragraph("Hết")).blocks) == 1


def test_the_styles_of_words_are_kept_in_cells():
    (line,) = (
        grid(table(row(cell(paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>I</w:t></w:r>")))))
        .rows[0]
        .cells[0]
        .lines
    )
    assert line.text == (Run("I", bold=True),)


def test_merged_cells_of_python_docx_are_read(tmp_path):
    path = tmp_path / "bảng.docx"
    file = Document()
    made = file.add_table(rows=3, cols=3, style="Table Grid")
    for n, each in enumerate(made._cells):
        each.text = str(n)
    first = made.rows[0].cells
    first[0].merge(first[1])
    made.columns[2].cells[1].merge(made.columns[2].cells[2])
    file.save(path)
    (found,) = read_word(path).blocks
    assert isinstance(found, Grid)
    assert found.bordered
    assert len(found.widths) == 3
    assert spans(found) == [
        [("0\n1", 2, 1), ("2", 1, 1)],
        [("3", 1, 1), ("4", 1, 1), ("5\n8", 1, 2)],
        [("6", 1, 1), ("7", 1, 1)],
    ]


@given(st.lists(st.lists(st.tuples(st.integers(1, 3), st.booleans()), max_size=4), max_size=5))
def test_no_word_of_any_table_is_lost(shape: list[list[tuple[int, bool]]]):
    names = iter(range(100))
    drawn, told = [], []
    for each in shape:
        made = []
        for span, down in each:
            told.append(f"từ{next(names)}")
            merging = f'<w:gridSpan w:val="{span}"/>' + (ON if down else "")
            made.append(cell(told[-1], properties=merging))
        drawn.append(row(*made))
    assert sorted(words(table(*drawn) + paragraph("từcuối"))) == sorted([*told, "từcuối"])
