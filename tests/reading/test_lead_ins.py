"""Times that stand over or before the tasks: stages, months in a sentence, articles."""

import pytest

from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.reading.reader import Reading
from tests.reading.texts import read


def plan(lines: str) -> Reading:
    """A plan with these parts."""
    return read(f"KẾ HOẠCH\nMở lớp năm 2027\n{lines}")


def of(lines: str) -> tuple[Task, ...]:
    """Its activities and duties."""
    return tasks(plan(lines).plan)


def whys(reading: Reading) -> list[str]:
    """Why single lines are doubted."""
    return [remark.why for remark in reading.remarks if remark.line]


@pytest.mark.parametrize(
    "heading",
    [
        "1. Giai đoạn chuẩn bị (Dự kiến từ tháng 6/2027 đến tháng 8/2027):",
        "1. Công tác chuẩn bị (từ tháng 6/2027 đến tháng 8/2027)",
        "1. Bước 1: từ tháng 6/2027 đến tháng 8/2027",
    ],
)
def test_a_stage_says_the_time_of_what_is_done_in_it(heading: str) -> None:
    found = of(f"II. NỘI DUNG\n{heading}\n- Thành lập Tổ giúp việc.\n- Lập danh sách học viên.")
    assert [task.title for task in found] == ["Thành lập Tổ giúp việc", "Lập danh sách học viên"]
    assert all("tháng 6/2027 đến tháng 8/2027" in task.said.time.text for task in found)


def test_a_sentence_behind_its_month() -> None:
    found = of(
        "II- NỘI DUNG\nTháng 4: Văn phòng phối hợp với Ban Tuyên giáo tổ chức lễ vào sáng ngày "
        "10/4/2027 tại huyện An Bình, quy mô 50 người.\nTháng 5: mở lớp ghi sổ, giao Quỹ chủ trì."
    )
    said = [
        (one.said.time.text, one.said.lead.text, one.said.partners.text, one.said.place)
        for one in found
    ]
    assert said == [
        ("vào sáng ngày 10/4/2027", "Văn phòng", "Ban Tuyên giáo", "tại huyện An Bình"),
        ("Tháng 5", "Quỹ", "", ""),
    ]


def test_a_sentence_with_two_tasks_is_doubted() -> None:
    reading = plan(
        "II- NỘI DUNG\nTháng 4: Văn phòng tổ chức lễ; Ban Tuyên giáo mở hội thảo "
        "trước ngày 20/4/2027."
    )
    assert "Câu có thể nêu hai việc của hai đơn vị." in whys(reading)


def test_one_task_with_a_partner_is_not_doubted() -> None:
    reading = plan("II- NỘI DUNG\n1. Mở lớp; Văn phòng chủ trì; Quỹ phối hợp trong quý I/2027.")
    assert not whys(reading)


def test_articles_of_a_decision_hold_the_plan() -> None:
    found = tasks(
        read(
            "QUYẾT ĐỊNH\nBan hành Kế hoạch năm học 2027\nĐiều 1. Ban hành Kế hoạch thời gian năm "
            "học 2027 như sau:\n1. Tựu trường: Ngày 26/8/2027.\n2. Dạy học 35 tuần, cụ thể:\n"
            "- Học kỳ I: Bắt đầu từ ngày 06/9/2027.\n- Học kỳ II: kết thúc trước ngày 31/5/2028.\n"
            "Điều 2. Giao Giám đốc Sở Giáo dục và Đào tạo\n1. Tổ chức thực hiện Kế hoạch."
        ).plan
    )
    assert [(task.title.split(":")[0], task.said.lead.text) for task in found] == [
        ("Tựu trường", ""),
        ("Học kỳ I", ""),
        ("Học kỳ II", ""),
        ("Tổ chức thực hiện Kế hoạch", "Giám đốc Sở Giáo dục và Đào tạo"),
    ]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Chuẩn bị hội trường họp Ban Chấp hành (25/3);", "25/3"),
        ("Mít tinh kỷ niệm Ngày Hợp tác xã Việt Nam (11/4);", "THÁNG 3"),
        ("Gửi biên bản chậm nhất 03 ngày làm việc sau Hội nghị;", "chậm nhất 03 ngày làm việc sau"),
        ("Trình tại kỳ họp cuối năm 2027;", "cuối năm 2027"),
    ],
)
def test_times_at_the_end_of_a_task(line: str, time: str) -> None:
    assert of(f"A. NHIỆM VỤ\nTHÁNG 3\n+ {line}\n+ Họp giao ban.")[0].said.time.text.startswith(time)


def test_a_week_of_a_month_is_doubted() -> None:
    assert whys(plan("A. NHIỆM VỤ\nTHÁNG 3\n+ Kiểm kê (tuần 2);\n+ Họp giao ban."))


def test_who_is_charged_in_a_table_of_names() -> None:
    found = of(
        "B. PHÂN CÔNG\n| Stt | Họ và tên | Chức vụ | Nhiệm vụ |\n"
        "| 1 | Lê An | Kế toán | Lập báo cáo tài chính, kiểm kê tài sản |"
    )
    assert [(task.said.lead.text, task.title) for task in found] == [
        ("Lê An", "Lập báo cáo tài chính, kiểm kê tài sản")
    ]


def test_a_roster_is_no_table_of_tasks() -> None:
    assert not of(
        "B. BAN TỔ CHỨC\n| Stt | Họ và tên | Nhiệm vụ |\n| 1 | Lê An | Trưởng ban |\n"
        "| 2 | Lê Bình | Thành viên |"
    )
