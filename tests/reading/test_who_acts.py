"""Who acts, wherever a plan names them: behind "do", in brackets, over the tasks."""

import pytest

from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.tasks import Task, tasks
from tests.reading.texts import read


def of(lines: str) -> tuple[Task, ...]:
    """The activities and duties of a plan with these parts."""
    return tasks(read(f"KẾ HOẠCH\nMở lớp năm 2027\n{lines}").plan)


@pytest.mark.parametrize(
    ("line", "lead", "partners"),
    [
        ("1. Mở lớp ghi sổ trong tháng 8/2027, do Phòng Kế hoạch chủ trì.", "Phòng Kế hoạch", ""),
        ("1. Mở lớp ghi sổ do Quỹ chủ trì, phối hợp với Trường An Bình.", "Quỹ", "Trường An Bình"),
        ("1. Mở lớp ghi sổ (Ban Kinh tế).", "Ban Kinh tế", ""),
        ("1. Mở lớp ghi sổ (Ban Kinh tế phối hợp với Quỹ).", "Ban Kinh tế", "Quỹ"),
        ("1. Phòng Kế hoạch chủ trì mở lớp ghi sổ.", "Phòng Kế hoạch", ""),
        ("1. Phân công Trung tâm Khuyến nông hướng dẫn ghi sổ.", "Trung tâm Khuyến nông", ""),
        ("1. Các đơn vị tự kiểm tra sổ sách.", "Các đơn vị", ""),
        ("1. Mở lớp ghi sổ (Văn phòng Sở; cả năm).", "Văn phòng Sở", ""),
        ("1. Đảng ủy Sở Ruộng lãnh đạo rà soát sổ sách.", "Đảng ủy Sở Ruộng", ""),
        ("1. Ban Kinh tế - Xã hội tham mưu mở lớp.", "Ban Kinh tế - Xã hội", ""),
        ("1. Thường trực Hội giao Ban Kinh tế theo dõi sổ sách.", "Ban Kinh tế", ""),
        ("1. Phối hợp chặt chẽ với Quỹ trong quá trình mở lớp.", "", "Quỹ"),
        ("1. Chủ trì, phối hợp với các cơ quan, tham mưu mở lớp.", "", "các cơ quan"),
        ("1. Căn cứ chức năng, nhiệm vụ, phối hợp với Quỹ mở lớp.", "", "Quỹ"),
        ("1. Trưởng các phòng căn cứ kế hoạch mở lớp.", "Trưởng các phòng", ""),
        ("1. Chủ trì, phối hợp với Thuế tỉnh rà soát sổ sách.", "", "Thuế tỉnh"),
    ],
)
def test_who_the_line_of_an_activity_names(line: str, lead: str, partners: str) -> None:
    said = of(f"II. NHIỆM VỤ\n{line}")[0].said
    assert (said.lead.text, said.partners.text) == (lead, partners)


@pytest.mark.parametrize(
    "line",
    [
        "1. Mời cán bộ của Hội (Hội Làm vườn) dự lớp ghi sổ.",
        "1. Mở lớp ghi sổ (các xã vùng cao).",
    ],
)
def test_brackets_that_only_explain_name_nobody(line: str) -> None:
    assert not of(f"II. NHIỆM VỤ\n{line}")[0].said.lead.text


@pytest.mark.parametrize(
    ("line", "lead", "partners"),
    [
        ("+ Đơn vị thực hiện – Ban Nữ công", "Ban Nữ công", ""),
        ("+ Chịu trách nhiệm: Ban Nữ công; hỗ trợ: Trạm Y tế xã.", "Ban Nữ công", "Trạm Y tế xã"),
        ("+ Đơn vị đảm nhiệm: Khoa Sổ sách; cùng tham gia: Quỹ.", "Khoa Sổ sách", "Quỹ"),
    ],
)
def test_field_lines_of_other_hands(line: str, lead: str, partners: str) -> None:
    said = of(f"II. NHIỆM VỤ\n1. Mở lớp ghi sổ\n{line}")[0].said
    assert (said.lead.text, said.partners.text) == (lead, partners)


def test_who_heads_a_part_of_the_tasks_does_them_all() -> None:
    found = of(
        "B. NỘI DUNG\n1. Giao Phòng Kế hoạch:\na) Mở lớp ghi sổ. Thời gian: tháng 2/2027.\n"
        "b) Thăm hợp tác xã.\n2. Giao Văn phòng Sở:\nIn tài liệu; thời gian: tháng 3/2027."
    )
    assert [(task.said.lead.text, task.said.time.text) for task in found] == [
        ("Phòng Kế hoạch", "tháng 2/2027"),
        ("Phòng Kế hoạch", ""),
        ("Văn phòng Sở", "tháng 3/2027"),
    ]


def test_bullets_that_begin_with_who_acts_are_the_activities() -> None:
    found = of(
        "II. NHIỆM VỤ\n1. Củng cố hợp tác xã\n- Phòng Kế hoạch rà soát sổ sách.\n"
        "- Hội Nông dân vận động xã viên.\n- Phát thanh hai lần một tuần, do Quỹ chủ trì."
    )
    assert [task.said.lead.text for task in found] == ["Phòng Kế hoạch", "Hội Nông dân", "Quỹ"]


def test_duties_without_labels_begin_with_who_acts_and_a_colon() -> None:
    found = of(
        "4. Phân công\nPhòng Kế hoạch: chịu trách nhiệm chung.\nKhoa Sổ sách: bố trí giảng viên."
    )
    assert [(task.kind, task.said.lead.text) for task in found] == [
        (NodeKind.DUTY, "Phòng Kế hoạch"),
        (NodeKind.DUTY, "Khoa Sổ sách"),
    ]


def test_what_is_done_to_a_body_belongs_to_its_name() -> None:
    found = of("V. TỔ CHỨC THỰC HIỆN\n1. Các hợp tác xã được kiểm tra chuẩn bị sổ sách.")
    assert found[0].said.lead.text == "Các hợp tác xã được kiểm tra"


def test_bullets_on_who_does_an_activity_are_no_activities() -> None:
    found = of(
        "III. HOẠT ĐỘNG\n"
        "1. Phối hợp với các sở vận động thành lập hợp tác xã mới trên địa bàn cả tỉnh\n"
        "- Phòng Tuyên truyền chủ trì, phối hợp các phòng.\n- Thực hiện trong tháng 4/2027."
    )
    assert [task.said.time.text for task in found] == ["trong tháng 4/2027"]


def test_a_duty_that_is_handed_on_stays_with_the_body_above_it() -> None:
    found = of(
        "V. TỔ CHỨC THỰC HIỆN\n1. Liên minh Hợp tác xã\n- Phân công Ban Chính sách tham mưu."
    )
    assert found[0].said.lead.text == "Liên minh Hợp tác xã"


def test_organising_a_named_event_is_no_body() -> None:
    found = of("III. HOẠT ĐỘNG\n1. Tổ chức Hội nghị thành viên để tổng kết.")
    assert found[0].said.lead.text == ""


@pytest.mark.parametrize("lead_in", ["Tháng 2/2027:", "Quý II/2027"])
def test_a_time_without_label_over_bullets_holds_for_them(lead_in: str) -> None:
    found = of(
        f"III. HOẠT ĐỘNG\n{lead_in}\n• Mở lớp ghi sổ.\n• Thăm hợp tác xã.\nTháng 9/2027:\n• Thi."
    )
    time = lead_in.rstrip(":")
    assert [task.said.time.text for task in found] == [time, time, "Tháng 9/2027"]


@pytest.mark.parametrize("heading", ["II. NỘI DUNG KIỂM TRA", "II. NỘI DUNG\n1. Nội dung kiểm tra"])
def test_what_is_looked_at_is_no_activity(heading: str) -> None:
    lines = f"{heading}\n- Việc ghi sổ.\n- Công tác tài chính.\nIII. NHIỆM VỤ\n1. Báo cáo."
    assert [task.title for task in of(lines)] == ["Báo cáo"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("1. Mở lớp ghi sổ: 04 lớp, từ tháng 5/2027, tại Nghệ An, Gia Lai.", "Nghệ An, Gia Lai"),
        ("1. Mở lớp ghi sổ, tại Hà Nội.", "Hà Nội"),
    ],
)
def test_a_place_behind_a_comma_needs_no_kind(line: str, place: str) -> None:
    assert of(f"II. NHIỆM VỤ\n{line}")[0].said.place.removeprefix("tại ") == place


def test_the_name_of_a_room_over_tasks_does_them_all() -> None:
    found = of(
        "II. HOẠT ĐỘNG\n1. Văn phòng Chi cục\n- Chuẩn bị tài liệu.\n- Đăng tải tin bài.\n"
        "2. Hợp tác xã nông nghiệp\n- Hỗ trợ lập phương án.\n- Đào tạo kế toán."
    )
    assert [task.said.lead.text for task in found[:2]] == ["Văn phòng Chi cục"] * 2
    assert not any(task.said.lead.text for task in found[2:])


def test_sentences_are_duties_where_no_line_of_the_part_has_a_label() -> None:
    found = of(
        "III. TỔ CHỨC THỰC HIỆN\nTrưởng các phòng có trách nhiệm phân công công chức.\n"
        "Quỹ Hỗ trợ tổng hợp kết quả vào ngày 20 hằng tháng.\n"
        "IV. BÁO CÁO\nCác chi hội báo cáo kết quả trước ngày 10/12/2027."
    )
    leads = [task.said.lead.text for task in found]
    assert leads == ["Trưởng các phòng", "Quỹ Hỗ trợ", "Các chi hội"]


@pytest.mark.parametrize(
    ("line", "lead", "partners"),
    [
        ("1. Mở lớp ghi sổ (quý IV/2027): Hội Nông dân các xã.", "Hội Nông dân các xã", ""),
        ("1. Quản lý văn thư, lưu trữ: đ/c Nga.", "đ/c Nga", ""),
        ("1. Kiểm tra ba nơi: Phòng Kế hoạch, Quỹ.", "", ""),
        ("1. Mở lớp (ngày 15/7/2027): Quỹ Hỗ trợ chủ trì; Ban Thi đua phối hợp.", "Quỹ Hỗ trợ",
         "Ban Thi đua"),
    ],
)  # fmt: skip
def test_who_stands_behind_the_last_colon(line: str, lead: str, partners: str) -> None:
    said = of(f"II. NHIỆM VỤ\n{line}")[0].said
    assert (said.lead.text, said.partners.text) == (lead, partners)


def test_a_week_with_its_days_in_brackets_is_those_days() -> None:
    found = of("I. CÔNG TÁC THƯỜNG XUYÊN\n1. Tuần 1 (từ 04/5 đến 08/5)\n- Mở lớp.\n- Đóng lớp.")
    assert [task.said.time.text for task in found] == ["từ 04/5 đến 08/5"] * 2


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("1. Văn phòng dự trù kinh phí.", "Văn phòng"),
        ("1. Các chi bộ cụ thể hóa Kế hoạch này, báo cáo Đảng ủy.", "Các chi bộ"),
        (
            "1. Phó Hiệu trưởng phụ trách chuyên môn\n- Theo dõi lớp.",
            "Phó Hiệu trưởng phụ trách chuyên môn",
        ),
    ],
)
def test_whose_duty_it_is(line: str, lead: str) -> None:
    assert of(f"IV. TỔ CHỨC THỰC HIỆN\n{line}")[0].said.lead.text == lead


def test_a_name_that_has_gone_too_far_is_doubted() -> None:
    reading = read(
        "KẾ HOẠCH\nMở lớp\nIV. TỔ CHỨC THỰC HIỆN\n1. Các phòng đóng dấu trao sổ, báo cáo Sở."
    )
    assert any(remark.line and "lẫn việc" in remark.why for remark in reading.remarks)
