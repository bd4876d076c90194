"""What a line is by the part it stands in: months as headings, events, lists without parts."""

import pytest

from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.tasks import Task, tasks
from tests.reading.texts import read


def of(lines: str) -> tuple[Task, ...]:
    """The activities and duties of a plan with these parts."""
    return tasks(read(f"KẾ HOẠCH\nMở lớp năm 2027\n{lines}").plan)


def test_a_heading_that_is_a_time_holds_for_the_tasks_below_it() -> None:
    found = of(
        "I. LỊCH TỪNG THÁNG\n1. Tháng 9/2027\n- Mở lớp ghi sổ.\n- Thăm hợp tác xã, ngày 20/9.\n"
        "2. Tháng 10/2027\n- Đóng lớp."
    )
    assert [task.title for task in found] == [
        "Mở lớp ghi sổ", "Thăm hợp tác xã, ngày 20/9", "Đóng lớp",
    ]  # fmt: skip
    assert [task.said.time.text for task in found] == ["Tháng 9/2027", "ngày 20/9", "Tháng 10/2027"]


def test_an_event_with_lines_that_tell_of_it_is_one_activity() -> None:
    found = of(
        "I. NỘI DUNG\n1. Hội nghị kết nối tiêu thụ\n- Dự kiến ngày 25/5/2027 tại huyện An Bình.\n"
        "- Quy mô: 300 đại biểu.\n- Giao Văn phòng chủ trì, phối hợp với Quỹ."
    )
    assert [task.title for task in found] == ["Hội nghị kết nối tiêu thụ"]
    said = found[0].said
    assert (said.time.text, said.place, said.lead.text, said.partners.text) == (
        "Dự kiến ngày 25/5/2027", "tại huyện An Bình", "Văn phòng", "Quỹ",
    )  # fmt: skip


def test_bullets_that_all_say_what_who_and_when_are_the_activities() -> None:
    found = of(
        "I. NHIỆM VỤ\n1. Hoàn thiện cơ chế hỗ trợ\n- Rà soát chính sách. Sở Tài chính chủ trì.\n"
        "- Xây dựng quy chế. Quỹ Hỗ trợ thực hiện trong quý II/2027."
    )
    assert [task.said.lead.text for task in found] == ["Sở Tài chính", "Quỹ Hỗ trợ"]


def test_bullets_that_tell_how_stay_with_their_activity() -> None:
    found = of("I. NHIỆM VỤ\n1. Hoàn thiện cơ chế hỗ trợ\n- Rà soát chính sách.\n- Lấy ý kiến.")
    assert [task.title for task in found] == ["Hoàn thiện cơ chế hỗ trợ"]


def test_a_small_plan_without_parts_is_a_list_of_tasks() -> None:
    found = of("1. Tổ chức thi kể chuyện.\n2. Tham gia hội thi.\n3. Báo cáo kết quả.\nDUYỆT")
    assert len(found) == 3


def test_content_beside_nothing_but_fields_holds_the_activities() -> None:
    found = of(
        "II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM\n1. Nội dung:\n- Tiếp nhận hồ sơ lưu động.\n"
        "- Tuyên truyền.\n2. Thời gian: Tháng 5/2027.\n3. Địa điểm: Nhà văn hóa các ấp."
    )
    assert [(task.said.time.text, task.said.place) for task in found] == [
        ("Tháng 5/2027", "Nhà văn hóa các ấp"),
        ("Tháng 5/2027", "Nhà văn hóa các ấp"),
    ]


@pytest.mark.parametrize(
    ("line", "lead", "partners"),
    [
        ("1. Trại giống An Bình: Cử cán bộ tham dự.", "Trại giống An Bình", ""),
        ("1. Văn phòng: Chủ trì, phối hợp các phòng chuẩn bị.", "Văn phòng", "các phòng"),
        ("1. Phòng Nội vụ hướng dẫn bình xét.", "Phòng Nội vụ", ""),
        ("1. Văn phòng Tỉnh đoàn tham mưu nội dung.", "Văn phòng Tỉnh đoàn", ""),
    ],
)
def test_who_a_duty_is_given_to(line: str, lead: str, partners: str) -> None:
    task = of(f"V. TỔ CHỨC THỰC HIỆN\n{line}")[0]
    assert (task.kind, task.said.lead.text) == (NodeKind.DUTY, lead)
    assert task.said.partners.text == partners


def test_a_field_in_the_part_on_organisation_is_no_duty() -> None:
    lines = (
        "III. TỔ CHỨC THỰC HIỆN\n1. Thời gian: Từ 21/4/2027 đến 29/4/2027.\n2. Văn phòng báo cáo."
    )
    assert [task.said.lead.text for task in of(lines)] == ["Văn phòng"]


def test_a_field_may_be_named_in_free_words() -> None:
    lines = "a) Thời gian nhận bài: đến hết ngày 20/3/2027.\nb) Địa điểm thi: Nhà văn hóa."
    said = of(f"I. HOẠT ĐỘNG\n1. Cuộc thi ý tưởng\n{lines}")[0].said
    assert (said.time.text, said.place) == ("đến hết ngày 20/3/2027", "Nhà văn hóa")


def test_a_line_of_a_programme_begins_with_its_hours() -> None:
    found = of("III. CHƯƠNG TRÌNH\n1. 8h00-9h00: Khai mạc.\n2. Cả ngày: Tư vấn.")
    assert [task.said.time.text for task in found] == ["8h00-9h00", "Cả ngày"]


def test_bodies_under_the_name_of_a_level_head_their_own_duties() -> None:
    found = of("VI. TỔ CHỨC THỰC HIỆN\n1. Cấp tỉnh\n* Văn phòng:\n- Chuẩn bị xe.\n- Đón khách.")
    assert [task.said.lead.text for task in found] == ["Văn phòng", "Văn phòng"]


def test_what_is_done_on_a_day_is_an_activity_in_any_part() -> None:
    found = of("IV. THỜI GIAN, ĐỊA ĐIỂM\n1. Ngày 18/4/2027: kiểm tra sổ sách.\n2. Nhà văn hóa xã.")
    assert [task.said.time.text for task in found] == ["Ngày 18/4/2027"]


def test_fields_may_run_together_on_one_line() -> None:
    line = "Thời gian: Tháng 4 - Tháng 8. Thực hiện: Văn phòng phối hợp với Quỹ. Địa điểm: Sân kho."
    said = of(f"II. HOẠT ĐỘNG\n1. Mở lớp ghi sổ\n{line}")[0].said
    assert (said.time.text, said.lead.text, said.partners.text, said.place) == (
        "Tháng 4 - Tháng 8", "Văn phòng", "Quỹ", "Sân kho",
    )  # fmt: skip
