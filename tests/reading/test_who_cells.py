"""Tables as offices draw them: one cell for all who act, cells merged over rows, sums below."""

from dataclasses import replace

import pytest

from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.source import Grid, GridCell, GridRow, Line
from tests.reading.texts import TODAY, VOCABULARY, read, source, styled

HEAD = "KẾ HOẠCH\nMở lớp năm 2027\nII. NHIỆM VỤ\n"


def of(table: str) -> tuple[Task, ...]:
    """The activities of a plan with this table."""
    return tasks(read(f"{HEAD}{table}").plan)


def cell(number: int, *lines: str, rows: int = 1) -> GridCell:
    """A cell with its lines."""
    return GridCell(
        lines=tuple(Line(number=number + at, text=styled(one)) for at, one in enumerate(lines)),
        rows=rows,
    )


def with_rows(*rows: tuple[GridCell, ...]) -> Reading:
    """A plan whose tasks stand in a table of these rows."""
    whole = source(HEAD)
    grid = Grid(rows=tuple(GridRow(cells=cells) for cells in rows))
    return understand(
        replace(whole, blocks=(*whole.blocks, grid)), vocabulary=VOCABULARY, today=TODAY
    )


@pytest.mark.parametrize(
    ("lines", "lead", "partners"),
    [
        (("Chủ trì: Chi cục A", "Phối hợp: Trường B, Quỹ C"), "Chi cục A", "Trường B, Quỹ C"),
        (("Chủ trì: Chi cục A; Phối hợp: Trường B",), "Chi cục A", "Trường B"),
        (("Chi cục A chủ trì; Phòng B phối hợp",), "Chi cục A", "Phòng B"),
        (("Chi cục A",), "Chi cục A", ""),
        (("Chi cục A, Phòng B",), "Chi cục A", "Phòng B"),
    ],
)
def test_one_cell_names_who_leads_and_who_joins_in(
    lines: tuple[str, ...], lead: str, partners: str
) -> None:
    found = with_rows(
        (cell(20, "TT"), cell(21, "Hoạt động"), cell(22, "Đơn vị chủ trì, phối hợp")),
        (cell(30, "1"), cell(31, "Mở lớp ghi sổ"), cell(32, *lines)),
    )
    said = tasks(found.plan)[0].said
    assert (said.lead.text, said.partners.text) == (lead, partners)
    assert [(extra.name, extra.text) for extra in said.extras] == [
        ("Đơn vị chủ trì, phối hợp", "\n".join(lines))
    ]


def test_a_cell_that_only_lists_bodies_is_doubted() -> None:
    found = read(
        f"{HEAD}| Hoạt động | Đơn vị chủ trì, phối hợp | Ghi chú |\n| Mở lớp | Sở A, Sở B | |\n"
        "| Thăm hợp tác xã | Sở A chủ trì; Sở B phối hợp | |"
    )
    assert [remark.text for remark in found.remarks if remark.line] == ["Sở A, Sở B"]


def test_a_column_of_leads_with_partners_in_its_cells() -> None:
    found = with_rows(
        (cell(20, "Nội dung"), cell(21, "Phân công nhiệm vụ"), cell(22, "Tiến độ")),
        (
            cell(30, "Mở lớp ghi sổ"),
            cell(31, "Chủ trì: Sở A.", "Phối hợp: Sở B."),
            cell(33, "Quý I/2027"),
        ),
    )
    said = tasks(found.plan)[0].said
    assert (said.lead.text, said.partners.text) == ("Sở A", "Sở B")


def test_a_time_merged_over_rows_is_that_of_each() -> None:
    found = with_rows(
        (cell(20, "TT"), cell(21, "Hoạt động"), cell(22, "Thời gian")),
        (cell(30, "1"), cell(31, "Mở lớp ghi sổ"), cell(32, "Tháng 3/2027", rows=2)),
        (cell(40, "2"), cell(41, "Thăm hợp tác xã")),
    )
    assert [task.said.time.text for task in tasks(found.plan)] == ["Tháng 3/2027"] * 2


def test_a_row_that_adds_up_is_no_task() -> None:
    reading = read(
        f"{HEAD}| TT | Hoạt động | Thời gian | Kinh phí |\n| 1 | Mở lớp | Quý I | 20 |\n"
        "|  | Tổng cộng |  | 20 |"
    )
    assert [task.title for task in tasks(reading.plan)] == ["Mở lớp"]
    table = reading.plan.outline[0].children[-1]
    last = table.children[-1]
    assert (last.kind, "".join(run.text for run in last.text)) == (
        NodeKind.HEADING,
        "Tổng cộng 20",
    )


@pytest.mark.parametrize(
    "heading", ["Nội dung thanh tra", "Nội dung trọng tâm", "Nhiệm vụ, đầu việc"]
)
def test_a_heading_that_says_of_what_kind_the_tasks_are(heading: str) -> None:
    found = of(f"| STT | {heading} | Thời gian |\n| 1 | Mở lớp ghi sổ | Quý I |")
    assert [(task.title, task.said.time.text) for task in found] == [("Mở lớp ghi sổ", "Quý I")]


def test_stages_count_the_rows() -> None:
    found = of("| Giai đoạn | Thời gian | Nội dung | Sản phẩm |\n| 1 | Quý I | Mở lớp | Sổ |")
    assert [(task.title, task.path) for task in found] == [("Mở lớp", "II.1")]


def test_the_title_of_an_appendix_may_stand_on_the_line_of_its_label() -> None:
    reading = read(
        f"{HEAD}1. Mở lớp ghi sổ.\nNơi nhận:\n- Lưu: VT.\nPHỤ LỤC I: PHÂN CÔNG NHIỆM VỤ THỰC HIỆN "
        "KẾ HOẠCH MỞ LỚP GHI SỔ CHO CÁC HỢP TÁC XÃ TRÊN ĐỊA BÀN TỈNH\n"
        "| TT | Nội dung | Thời gian |\n| 1 | In tài liệu | Quý I |"
    )
    assert len(reading.plan.appendices) == 1
    assert [task.title for task in tasks(reading.plan)][-1] == "In tài liệu"
