"""Plans told in sentences, and tables with the plain words of small offices."""

import pytest

from hoptacxa_desktop.domain.tasks import Task, tasks
from tests.reading.texts import read


def of(lines: str) -> tuple[Task, ...]:
    """The activities and duties of a plan with these parts."""
    return tasks(read(f"KẾ HOẠCH\nMở lớp năm 2027\n{lines}").plan)


def told(found: tuple[Task, ...]) -> list[tuple[str, str, str]]:
    """Who does it, with whom, and when."""
    return [(one.said.lead.text, one.said.partners.text, one.said.time.text) for one in found]


SENTENCES = (
    "1. Tuyên truyền\nSở Công Thương chỉ đạo các báo mở chuyên mục về sổ sách hợp tác xã.\n"
    "Hội Nông dân tỉnh tổ chức 07 lớp ghi sổ, hoàn thành trong quý II/2027.\n"
)


@pytest.mark.parametrize("above", ["II. NHIỆM VỤ\n", "Phần II\nKẾ HOẠCH NĂM 2027\nII. NHIỆM VỤ\n"])
def test_sentences_without_labels_below_a_heading_are_the_activities(above: str) -> None:
    assert told(of(above + SENTENCES)) == [
        ("Sở Công Thương", "", ""),
        ("Hội Nông dân tỉnh", "", "hoàn thành trong quý II/2027"),
    ]


def test_who_leads_and_who_joins_in_below_a_task_are_no_tasks() -> None:
    found = of(
        "II. NHIỆM VỤ\n1. Mở lớp ghi sổ\nVăn phòng Hội chủ trì tổ chức lớp học cho xã viên.\n"
        "Ban Kinh tế phối hợp chuẩn bị tài liệu cho lớp học."
    )
    assert [one.title for one in found] == ["Mở lớp ghi sổ"]


def test_a_plan_of_sentences_that_say_what_they_are_about() -> None:
    found = of(
        "1. Về tuyên truyền: Ban Tuyên giáo chủ trì tổ chức 02 hội nghị trong tháng 5/2027.\n"
        "2. Về tập huấn: Ban Kinh tế phối hợp với Quỹ mở 01 lớp; dự kiến từ ngày 17 đến ngày "
        "19/6/2027 tại thành phố An Bình.\n3. Về báo cáo: Hội các xã báo cáo trước ngày 05/12/2027."
    )
    assert told(found) == [
        ("Ban Tuyên giáo", "", "trong tháng 5/2027"),
        ("Ban Kinh tế", "Quỹ", "dự kiến từ ngày 17 đến ngày 19/6/2027"),
        ("Hội các xã", "", "trước ngày 05/12/2027"),
    ]
    assert found[1].said.place == "tại thành phố An Bình"


def test_articles_alone_are_no_list_of_tasks() -> None:
    assert not tasks(
        read(
            "QUYẾT ĐỊNH\nBan hành Kế hoạch năm 2027\nĐiều 1. Ban hành kèm theo Quyết định này Kế "
            "hoạch mở lớp.\nĐiều 2. Các đơn vị chịu trách nhiệm thi hành Quyết định này."
        ).plan
    )


@pytest.mark.parametrize(
    ("heads", "row", "said"),
    [
        ("Việc | Ai làm | Khi nào | Ở đâu", "Gieo mạ | Tổ A | Quý I | Ruộng B", ("Tổ A", "Quý I")),
        (
            "STT | Nội dung | Bộ phận thực hiện | Hoàn thành",
            "1 | Gieo mạ | Tổ A | 20/5",
            ("Tổ A", "20/5"),
        ),
    ],
)
def test_tables_in_plain_words(heads: str, row: str, said: tuple[str, str]) -> None:
    found = of(f"II. Công việc\n| {heads} |\n| {row} |")
    assert [(one.said.lead.text, one.said.time.text) for one in found] == [said]


@pytest.mark.parametrize(
    ("line", "lead", "partners", "time"),
    [
        ("Trách nhiệm: Tổ A; Phòng B phối hợp", "Tổ A", "Phòng B", ""),
        ("Mốc thời gian: 15/5/2027 - 15/6/2027", "", "", "15/5/2027 - 15/6/2027"),
        (
            "Tổ chức ngày 25/6/2027, do HTX Vận tải (Phó Trưởng khối) chủ trì.",
            "HTX Vận tải",
            "",
            "ngày 25/6/2027",
        ),
    ],
)
def test_lines_below_a_task(line: str, lead: str, partners: str, time: str) -> None:
    assert told(of(f"I. Các mốc công việc\n1. Mở thầu, chấm thầu\n{line}")) == [
        (lead, partners, time)
    ]


def test_duties_of_the_members_of_a_group() -> None:
    found = of(
        "II- TRÁCH NHIỆM\n1) Trưởng khối: Điều hành các kỳ họp.\n"
        "2) Các thành viên: Đăng ký thi đua trước ngày 15/02/2027."
    )
    assert [one.said.lead.text for one in found] == ["Trưởng khối", "Các thành viên"]
