"""Habits of further offices: months over numbers, names over bullets, scanned signs."""

import pytest

from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.reading.plain.reader import read_text
from hoptacxa_desktop.reading.plain.spacing import closed
from hoptacxa_desktop.reading.reader import Reading, understand
from tests.reading.texts import TODAY, VOCABULARY, read


def plan(lines: str) -> Reading:
    """A plan with these parts."""
    return read(f"KẾ HOẠCH\nMở lớp năm 2027\n{lines}")


def of(lines: str) -> tuple[Task, ...]:
    """Its activities and duties."""
    return tasks(plan(lines).plan)


def test_months_without_labels_hold_the_numbered_tasks_below_them() -> None:
    found = of(
        "II- CÔNG TÁC TRỌNG TÂM\nTháng 01\n1- Họp Ban Chấp hành (Văn phòng Hội chuẩn bị; "
        "ngày 09/01).\n2- Thăm hợp tác xã (Ban Kinh tế tham mưu).\nTháng 02\n"
        "1- Kiểm tra tại Chi bộ An Bình."
    )
    assert [(one.said.time.text, one.said.lead.text, one.said.place) for one in found] == [
        ("ngày 09/01", "Văn phòng Hội", ""),
        ("Tháng 01", "Ban Kinh tế", ""),
        ("Tháng 02", "", "tại Chi bộ An Bình"),
    ]


def test_names_without_labels_hold_the_duties_below_them() -> None:
    found = of(
        "PHÂN CÔNG NHIỆM VỤ\nPhòng Kinh tế:\n- Là cơ quan thường trực.\n- Lập dự toán.\n"
        "Đề nghị Công an phường:\n- Giữ trật tự."
    )
    assert [one.said.lead.text for one in found] == [
        "Phòng Kinh tế",
        "Phòng Kinh tế",
        "Công an phường",
    ]


def test_a_road_map_is_a_list_of_tasks() -> None:
    found = of(
        "LỘ TRÌNH THỰC HIỆN\n- Từ ngày 06/10/2027 đến ngày 15/10/2027: Khảo sát (Ban vận động).\n"
        "- Trước ngày 15/11/2027: Hoàn thành phương án."
    )
    assert [(one.said.lead.text, str(one.said.time.end)) for one in found] == [
        ("Ban vận động", "2027-10-15"),
        ("", "2027-11-14"),
    ]


@pytest.mark.parametrize(
    ("value", "lead", "partners"),
    [
        ("Hội A (chủ trì); Phòng B (phối hợp)", "Hội A", "Phòng B"),
        ("Phòng B (phối hợp), Hội A (chủ trì)", "Hội A", "Phòng B"),
        ("Hội A (trụ sở chính)", "Hội A (trụ sở chính)", ""),
    ],
)
def test_roles_in_brackets(value: str, lead: str, partners: str) -> None:
    said = of(f"II. NỘI DUNG\n1. Mở lớp\n- Phân công: {value}.")[0].said
    assert (said.lead.text, said.partners.text) == (lead, partners)


@pytest.mark.parametrize(
    ("leads", "joins"),
    [
        ("Người/đơn vị thực hiện", "Cơ quan, đơn vị phối hợp"),
        ("Đơn vị, cá nhân chịu trách nhiệm", "Các đơn vị phối hợp"),
    ],
)
def test_heads_that_name_whoever_acts(leads: str, joins: str) -> None:
    said = of(f"2. Các hoạt động\n| Hoạt động | {leads} | {joins} |\n| Mở lớp | Tổ A | Hội B |")[
        0
    ].said
    assert (said.lead.text, said.partners.text) == ("Tổ A", "Hội B")


def test_bare_numbers_below_a_heading_of_months() -> None:
    found = of(
        "II. KẾ HOẠCH CỤ THỂ\n| Tháng | Nội dung công việc | Ghi chú |\n"
        "| 02 - 3 | Mở lớp ghi sổ | |\n| cả năm | Thăm hợp tác xã | |"
    )
    times = [(str(one.said.time.start), str(one.said.time.end)) for one in found]
    assert times == [("2027-02-01", "2027-03-31"), ("None", "None")]
    assert [extra.text for extra in found[0].said.extras] == ["02 - 3"]


def test_a_cell_of_several_tasks_is_doubted() -> None:
    reading = understand(
        read_text(
            "KẾ HOẠCH\nMở lớp năm 2027\nII. KẾ HOẠCH CỤ THỂ\n"
            "| Tháng | Nội dung công việc | Ghi chú |\n|---|---|---|\n"
            "| 01 | - Mở lớp.<br>- Thăm hợp tác xã. | Sổ |\n| 02 | Họp | Sổ |\n"
        ),
        vocabulary=VOCABULARY,
        today=TODAY,
    )
    assert any("nhiều việc" in remark.why for remark in reading.remarks)


SCANNED = "II . NỘI DUNG , GIẢI PHÁP\n1 . Mở lớp ( sổ ) tại An Bình\n- Chủ trì : Hội A , Hội B ."


def test_blanks_before_signs_are_closed_where_all_signs_have_them() -> None:
    assert closed(SCANNED) == (
        "II. NỘI DUNG, GIẢI PHÁP\n1. Mở lớp (sổ) tại An Bình\n- Chủ trì: Hội A, Hội B."
    )


def test_single_blanks_before_signs_stay() -> None:
    usual = "1. Mở lớp, họp.\n2. In sổ : 5 cuốn.\n3. Thăm, tặng quà.\n4. Ghi sổ, chép sổ."
    assert closed(usual) == usual


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("gửi tài liệu trước hội nghị ít nhất 03 ngày", "trước hội nghị ít nhất 03 ngày"),
        ("gửi tài liệu trước 03 ngày làm việc", "trước 03 ngày làm việc"),
        ("bán sổ trong năm 2027", "trong năm 2027"),
        ("Ngày Chủ nhật xanh: các ngày 16/6 và 21/7", "các ngày 16/6 và 21/7"),
        ("họp bạn đọc (trong Tháng Thanh niên)", "trong Tháng Thanh niên"),
    ],
)
def test_times_that_hang_on_something_else(words: str, time: str) -> None:
    found = of(f"II. NHIỆM VỤ\n1. Chuẩn bị, {words}.")
    assert found[0].said.time.text == time
