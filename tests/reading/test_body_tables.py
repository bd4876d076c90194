"""A table of activities in the body of a plan: its rows are activities and print in its place."""

from pathlib import Path

import docx
import pytest

from hoptacxa_desktop.domain.codec import dump, load
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.services import exports
from tests.reading.texts import read

PLAN = """
KẾ HOẠCH
Công tác năm 2027
I. MỤC TIÊU
- Mở 03 lớp.
II. NỘI DUNG
| TT | Nội dung công việc | Chủ trì | Thời gian |
| I | Quý I |
| 1 | Mở lớp ghi sổ | Phòng Tư vấn | Tháng 01 |
| II | Quý II |
| 2 | Tổ chức ngày hội | Văn phòng | 11/4/2027 |
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng báo cáo trước ngày 15/12/2027.
"""


@pytest.fixture(scope="module")
def found() -> Reading:
    """A plan whose tasks stand in a table."""
    return read(PLAN)


def test_the_rows_are_activities_in_their_places(found: Reading) -> None:
    told = [(task.path, task.title, task.said.lead.text) for task in tasks(found.plan)]
    assert told == [
        ("II.I.1", "Mở lớp ghi sổ", "Phòng Tư vấn"),
        ("II.II.2", "Tổ chức ngày hội", "Văn phòng"),
        ("III.1", "Văn phòng báo cáo trước ngày 15/12/2027", "Văn phòng"),
    ]


def test_they_print_as_one_table_between_the_parts(found: Reading, tmp_path: Path) -> None:
    exports.word(found.plan, path=tmp_path / "out.docx", form=FormChoices())
    document = docx.Document(str(tmp_path / "out.docx"))
    table = next(
        one for one in document.tables if "Nội dung công việc" in one.rows[0].cells[1].text
    )
    printed = [[cell.text for cell in row.cells] for row in table.rows]
    assert printed[0] == ["TT", "Nội dung công việc", "Chủ trì", "Thời gian"]
    assert printed[2] == ["1", "Mở lớp ghi sổ", "Phòng Tư vấn", "Tháng 01"]
    assert [row[0] for row in printed] == ["TT", "I", "1", "II", "2"]
    assert not any("Mở lớp ghi sổ" in paragraph.text for paragraph in document.paragraphs)


def test_its_columns_are_kept(found: Reading) -> None:
    detail = next(node.detail for node in walk(found.plan.outline) if node.kind is NodeKind.TABLE)
    assert isinstance(detail, Table)
    assert load(Table, dump(detail)) == detail


def test_a_table_of_anything_else_stands_as_it_is() -> None:
    text = "KẾ HOẠCH\nMở lớp\nII. NỘI DUNG\n| TT | Huyện | Số lớp |\n| 1 | An Bình | 2 |"
    node = next(one for one in walk(read(text).plan.outline) if one.kind is NodeKind.TABLE)
    assert isinstance(node.detail, Table)
    assert (node.detail.columns, len(node.detail.rows)) == ((), 2)
