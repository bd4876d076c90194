"""Tables that were flattened to tabs, pipes or HTML."""

import pytest

from hoptacxa_desktop.reading.plain import read_text
from tests.reading.plain.shown import grid_of, rows, words

HEAD = "TT\tNội dung\tĐơn vị chủ trì\tThời gian"
FIRST = "1\tHội nghị hợp tác xã\tVăn phòng\tQuý I"
SECOND = "2\tLớp tập huấn\tPhòng Phong trào\tQuý II"


def table(*lines: str) -> list[list[str]]:
    return rows(grid_of(read_text("\n".join(lines))))


def test_rows_of_tabs_are_a_table_with_a_head() -> None:
    source = read_text(f"Phụ lục kèm theo.\n\n{HEAD}\n{FIRST}\n{SECOND}\n\nHết.")
    grid = grid_of(source)
    assert rows(grid) == [line.split("\t") for line in (HEAD, FIRST, SECOND)]
    assert [row.header for row in grid.rows] == [True, False, False]
    assert words(source)[0] == "Phụ lục kèm theo."
    assert words(source)[-1] == "Hết."


def test_a_head_printed_on_each_page_is_kept_once() -> None:
    grid = grid_of(read_text(f"{HEAD}\n{FIRST}\n\n{HEAD}\n{SECOND}\n"))
    assert rows(grid) == [line.split("\t") for line in (HEAD, FIRST, SECOND)]


def test_another_numbered_head_is_another_table() -> None:
    source = read_text(f"{HEAD}\n{FIRST}\n\nSTT\tMục chi\tSố tiền\n1\tIn tài liệu\t2.000.000")
    assert len(source.blocks) == 2


def test_a_part_said_again_without_its_number_is_a_head_in_its_columns() -> None:
    again = "Nội dung\tĐơn vị chủ trì\tThời gian"
    grid = grid_of(read_text(f"{HEAD}\nI\tTuyên truyền\n{again}\n{FIRST}\n{again}\n{SECOND}"))
    assert [row.header for row in grid.rows] == [True, False, True, False, False]
    assert rows(grid)[2] == ["", "Nội dung", "Đơn vị chủ trì", "Thời gian"]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("I. TUYÊN TRUYỀN", [("I. TUYÊN TRUYỀN", 4)]),
        ("I\tTuyên truyền", [("I", 1), ("Tuyên truyền", 3)]),
        ("I\tTuyên truyền\t\t", [("I", 1), ("Tuyên truyền", 3)]),
        ("5.1\nTuyên truyền", [("5.1", 1), ("Tuyên truyền", 3)]),
        ("..........", [("..........", 4)]),
    ],
)
def test_a_group_spans_what_it_leaves_empty(line: str, cells: list[tuple[str, int]]) -> None:
    grid = grid_of(read_text(f"{HEAD}\n{line}\n{FIRST}\n{SECOND}"))
    assert [(cell.words, cell.columns) for cell in grid.rows[1].cells] == cells


def test_missing_cells_are_empty() -> None:
    assert table(HEAD, "1\tHội nghị\tVăn phòng", SECOND)[1] == ["1", "Hội nghị", "Văn phòng", ""]
    assert table(HEAD, "1\tHội nghị\t\tQuý I", SECOND)[1] == ["1", "Hội nghị", "", "Quý I"]


def test_a_row_torn_inside_a_cell_is_one_row() -> None:
    torn = "1\tHội nghị gặp mặt\nhợp tác xã tiêu biểu\tVăn phòng\tQuý I"
    assert table(HEAD, torn, SECOND)[1][1] == "Hội nghị gặp mặt hợp tác xã tiêu biểu"


def test_the_last_cell_goes_on_below() -> None:
    rows_ = table(HEAD, FIRST, "năm 2027", SECOND)
    assert rows_[1][3] == "Quý I năm 2027"
    assert len(rows_) == 3


def test_two_rows_that_ran_together_are_two() -> None:
    assert table(HEAD, f"a\tTuyên truyền\t{FIRST}", SECOND)[2] == FIRST.split("\t")


@pytest.mark.parametrize(
    "cell",
    [
        "- Sở Tài chính. - Sở Nội vụ. - Các xã",
        "<ul><li>Sở Tài chính.</li><li>Sở Nội vụ.</li><li>Các xã</li></ul>",
        '<ul style="list-style-type: none"> - Sở Tài chính. - Sở Nội vụ. - Các xã </ul>',
        "- Sở Tài chính.<br>- Sở Nội vụ.<br/>- Các xã",
    ],
)
def test_a_list_in_a_cell_is_its_lines(cell: str) -> None:
    found = table(HEAD, f"1\tHội nghị\t{cell}\tQuý I", SECOND)[1]
    assert found == ["1", "Hội nghị", "- Sở Tài chính. / - Sở Nội vụ. / - Các xã", "Quý I"]


def test_pipes_are_a_table() -> None:
    text = "| TT | Nội dung | Thời gian |\n|:--|---|--:|\n| 1 | **Hội nghị** | Quý I<br>và quý II |"
    assert table(text) == [["TT", "Nội dung", "Thời gian"], ["1", "Hội nghị", "Quý I / và quý II"]]


def test_a_table_of_html_is_a_table() -> None:
    text = (
        "<table><tr><th>TT</th><th>Nội dung</th><th>Thời gian</th></tr>\n<tr><td>1</td>\n"
        "<td>Hội nghị\ngặp mặt</td><td><p>Quý I</p><p>Quý II</p></td></tr></table><p>Hết.</p>"
    )
    source = read_text(text)
    assert rows(grid_of(source)) == [
        ["TT", "Nội dung", "Thời gian"],
        ["1", "Hội nghị gặp mặt", "Quý I / Quý II"],
    ]
    assert words(source)[-1] == "Hết."


def test_a_head_of_two_rows_spans() -> None:
    grid = grid_of(read_text("Ngày\tPhòng\n\tSáng\tChiều\nThứ hai\tVăn phòng\tPhòng Tổ chức"))
    assert [[(cell.columns, cell.rows) for cell in row.cells] for row in grid.rows] == [
        [(1, 2), (2, 1)],
        [(1, 1), (1, 1)],
        [(1, 1), (1, 1), (1, 1)],
    ]


def test_a_head_of_two_rows_spans_the_columns_of_numbers() -> None:
    text = "TT\tĐiểm\tTọa độ\tMô tả\nX\tY\n1\tHồ\t10.5\t20.5\tnước\n2\tSông\t11\t21\tbờ"
    head = grid_of(read_text(text)).rows[0]
    assert [(cell.columns, cell.rows) for cell in head.cells] == [(1, 2), (1, 2), (2, 1), (1, 2)]


def test_rows_are_as_wide_as_the_table() -> None:
    grid = grid_of(read_text(f"{HEAD}\nI\tNhóm\n{FIRST}\nDòng rời\n2\ta\tb\tc\td\te\n{SECOND}"))
    assert len({sum(cell.columns for cell in row.cells) for row in grid.rows}) == 1


def test_a_table_set_with_blanks_is_a_table() -> None:
    text = """\
1. Danh mục hoạt động
 TT          Nội dung              Đơn vị chủ trì        Thời gian
                                                         thực hiện
  1   Hội nghị gặp mặt             Văn phòng             11/4/2027
  2   Lớp tập huấn quản trị hợp    Phòng Phong trào      Quý II
      tác xã và kế toán

Trên đây là Kế hoạch của Liên minh Hợp tác xã tỉnh, yêu cầu các phòng thực hiện./.
"""
    source = read_text(text)
    assert rows(grid_of(source)) == [
        ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian thực hiện"],
        ["1", "Hội nghị gặp mặt", "Văn phòng", "11/4/2027"],
        ["2", "Lớp tập huấn quản trị hợp tác xã và kế toán", "Phòng Phong trào", "Quý II"],
    ]
    assert words(source)[0] == "1. Danh mục hoạt động"
    assert words(source)[-1].startswith("Trên đây")


def test_a_row_without_most_of_its_cells_is_doubted() -> None:
    head = "TT\tNội dung\tSố lượng\tĐơn vị tính\tĐơn giá\tThành tiền"
    body = "1\tIn tài liệu\t20\tbộ\t50.000\t1.000.000"
    source = read_text(f"{head}\nI\tHội nghị\n{body}\n2\tThuê hội trường\t2.000.000\n{body}")
    (remark,) = source.remarks
    assert remark.text == "2 Thuê hội trường 2.000.000"
    (line,) = [line for line in source.lines() if line.number == remark.line]
    assert line.words == "2"
