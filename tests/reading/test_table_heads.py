"""Heads of two rows over tables of activities, and appendices with more than one such table."""

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.table import Table as WordTable

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line, Source
from hoptacxa_desktop.services import exports
from tests.reading.texts import TODAY, VOCABULARY, source, styled

BODY = "KẾ HOẠCH\nCông tác năm 2027\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n"
ANNEX = "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\nPHỤ LỤC\nPhân công nhiệm vụ\n"
Told = str | tuple[str, int, int]
"""A cell: its words, or its words with the columns and the rows that it spans."""


def grid(*rows: tuple[Told, ...], start: int = 100) -> Grid:
    """A table with these cells."""
    number = start
    made = []
    for row in rows:
        cells = []
        for told in row:
            words, columns, tall = told if isinstance(told, tuple) else (told, 1, 1)
            number += 1
            lines = (Line(number=number, text=styled(words)),) if words else ()
            cells.append(GridCell(lines=lines, columns=columns, rows=tall))
        made.append(GridRow(cells=tuple(cells)))
    return Grid(rows=tuple(made))


def read(*blocks: Block) -> Reading:
    """The reading of a plan with these blocks as its appendix."""
    text = source(BODY + ANNEX).blocks
    return understand(Source(blocks=(*text, *blocks)), vocabulary=VOCABULARY, today=TODAY)


def told(task: Task) -> tuple[str, str, str, str]:
    """Title, time, lead and partners of a task."""
    said = task.said
    return task.title, said.time.text, said.lead.text, said.partners.text


HEADS = {
    "merged over two": (
        (("TT", 1, 2), ("Nội dung", 1, 2), ("Thời gian", 2, 1), ("Đơn vị", 2, 1)),
        ("Bắt đầu", "Kết thúc", "Chủ trì", "Phối hợp"),
    ),
    "empty below the others": (
        ("TT", "Nội dung", ("Thời gian thực hiện", 2, 1), ("Phân công", 2, 1)),
        ("", "", "Từ ngày", "Đến ngày", "Chủ trì", "Phối hợp"),
    ),
    "days without anything over them": (
        (("TT", 1, 2), ("Nhiệm vụ", 1, 2), ("Bắt đầu", 1, 2), ("Kết thúc", 1, 2), ("Ban", 2, 1)),
        ("Đơn vị chủ trì", "Đơn vị phối hợp"),
    ),
    "one row": (("TT", "Công việc", "Ngày bắt đầu", "Ngày kết thúc", "Chủ trì", "Phối hợp"),),
    "no number": (
        (("Nội dung công việc", 1, 2), ("Số", 1, 2), ("Thời gian", 2, 1), ("Cơ quan", 2, 1)),
        ("Từ tháng", "Đến tháng", "Chủ trì", "Phối hợp"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_two_rows_head_the_columns(name: str) -> None:
    last = ("Mở lớp", "1") if name == "no number" else ("1", "Mở lớp")
    found = read(grid(*HEADS[name], (*last, "01/3/2027", "31/5/2027", "Phòng Tư vấn", "Văn phòng")))
    (task,) = tasks(found.plan)
    assert told(task) == ("Mở lớp", "01/3/2027 – 31/5/2027", "Phòng Tư vấn", "Văn phòng")


def test_a_last_day_alone_is_the_latest() -> None:
    head = HEADS["one row"]
    (task,) = tasks(read(grid(*head, ("1", "Nộp báo cáo", "", "15/6/2027", "Văn phòng", ""))).plan)
    assert (task.said.time.text, task.said.time.start) == ("đến 15/6/2027", None)


def test_what_stands_below_the_head_is_no_second_head() -> None:
    head = ("TT", ("Nội dung", 1, 1), "Thời gian", ("Đơn vị", 2, 1))
    found = read(grid(head, ("1", "Mở lớp", "Quý I", "Văn phòng", "Phòng Tư vấn")))
    assert [task.title for task in tasks(found.plan)] == ["Mở lớp"]


def printed(found: Reading, path: Path) -> list[WordTable]:
    """The tables of the Word file."""
    exports.word(found.plan, path=path / "out.docx", form=FormChoices())
    return list(docx.Document(str(path / "out.docx")).tables)


def test_the_head_prints_in_two_rows_again(tmp_path: Path) -> None:
    rows = ("1", "Mở lớp", "01/3/2027", "31/5/2027", "Phòng Tư vấn", "Văn phòng")
    table = printed(read(grid(*HEADS["merged over two"], rows)), tmp_path)[-1]
    heads = [[cell.text for cell in row.cells] for row in table.rows]
    assert heads[0] == ["TT", "Nội dung", "Thời gian", "Đơn vị", "Đơn vị"]
    assert heads[1] == ["TT", "Nội dung", "Bắt đầu – Kết thúc", "Chủ trì", "Phối hợp"]
    assert heads[2] == ["1", "Mở lớp", "01/3/2027 – 31/5/2027", "Phòng Tư vấn", "Văn phòng"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("(1)", "(2)", "(3)", "(4)"),
        ("1", "2", "3", "4"),
        ("A", "B", "1", "2"),
        ("[1]", "[2]", "[3]", "[4]"),
        ("(1)", "(2)", "(3)", "(4)=(2)+(3)"),
    ],
)
def test_a_row_that_counts_the_columns_is_part_of_the_head(
    numbers: tuple[str, ...], tmp_path: Path
) -> None:
    found = read(grid(FIRST[0], numbers, FIRST[1]), grid(numbers, ("2", *FIRST[1][1:]), start=200))
    assert [task.title for task in tasks(found.plan)] == ["Mở lớp ghi sổ"] * 2
    table = printed(found, tmp_path)[-1]
    assert tuple(cell.text for cell in table.rows[1].cells) == numbers
    assert [row.cells[1].text for row in table.rows].count(numbers[1]) == 1


def test_a_row_of_figures_is_no_head() -> None:
    head = ("TT", "Nội dung", "Chủ trì", "Thời gian")
    found = read(grid(head, ("1", "Mở lớp ghi sổ", "Văn phòng", "2")))
    assert [task.title for task in tasks(found.plan)] == ["Mở lớp ghi sổ"]


QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")
CHARTS = {
    "one row": (("TT", "Nội dung", "Chủ trì", *QUARTERS),),
    "below one heading": (
        (("TT", 1, 2), ("Nội dung", 1, 2), ("Chủ trì", 1, 2), ("Thời gian thực hiện", 4, 1)),
        QUARTERS,
    ),
    "bare numbers": (
        (("TT", 1, 2), ("Nội dung", 1, 2), ("Chủ trì", 1, 2), ("Quý", 4, 1)),
        ("I", "II", "III", "IV"),
    ),
    "short": (("TT", "Nội dung", "Chủ trì", "Q1", "Q2", "Q3", "Q4"),),
    "of a year": (("TT", "Nội dung", "Chủ trì", *(f"{one}/2027" for one in QUARTERS)),),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("sign", ["x", "X", "✓"])
def test_a_sign_below_a_quarter_says_when(name: str, sign: str, tmp_path: Path) -> None:
    row = ("1", "Mở lớp ghi sổ", "Văn phòng", "", sign, sign, "")
    found = read(grid(*CHARTS[name], row))
    (task,) = tasks(found.plan)
    assert (task.said.time.start, task.said.time.end) == (date(2027, 4, 1), date(2027, 9, 30))
    table = printed(found, tmp_path)[-1]
    assert tuple(cell.text for cell in table.rows[-1].cells) == row


def test_money_below_a_quarter_says_no_time() -> None:
    row = ("1", "Mở lớp ghi sổ cho hợp tác xã", "Văn phòng", "10", "20", "30", "40")
    found = read(grid(*CHARTS["one row"], row))
    assert not any(task.said.time.periods for task in tasks(found.plan))


FIRST = (
    ("TT", "Nội dung", "Chủ trì", "Thời gian"),
    ("1", "Mở lớp ghi sổ", "Phòng Tư vấn", "Quý I"),
)
SECOND = (
    ("TT", "Tên văn bản", "Cơ quan trình", "Đơn vị chủ trì", "Thời hạn"),
    ("1", "Quy chế phối hợp", "Sở Tài chính", "Văn phòng", "Quý II"),
)


def test_a_second_table_with_other_columns_holds_activities_too(tmp_path: Path) -> None:
    found = read(grid(*FIRST), source("Danh mục văn bản").blocks[0], grid(*SECOND, start=200))
    assert [told(task)[:3] for task in tasks(found.plan)] == [
        ("Mở lớp ghi sổ", "Quý I", "Phòng Tư vấn"),
        ("Quy chế phối hợp", "Quý II", "Văn phòng"),
    ]
    first, second = printed(found, tmp_path)[-2:]
    assert [cell.text for cell in first.rows[1].cells] == list(FIRST[1])
    assert [cell.text for cell in second.rows[1].cells] == list(SECOND[1])
    assert found.plan.appendices[0].landscape


def test_a_table_that_a_page_parts_stays_one() -> None:
    more = ("2", "Sơ kết", "Văn phòng", "Quý III")
    found = read(grid(*FIRST), grid(more, start=200), grid(*SECOND, start=300))
    outline = found.plan.appendices[0].outline
    kept = [node for node in walk(outline) if node.kind is NodeKind.TABLE]
    assert [len(node.children) for node in kept] == [2, 1]
