"""Habits of other offices: days over hours, dashes between what and who, steps, bare bodies."""

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


def test_hours_stand_on_the_day_above_them() -> None:
    reading = plan(
        "II. LỊCH HOẠT ĐỘNG\n1. Thứ Năm, ngày 08/4/2027\n"
        "- 14h00: Giao lưu với Hội Nông dân tại Nhà thi đấu An Bình. Quỹ phụ trách.\n"
        "- Cả ngày: Trưng bày sổ sách."
    )
    found = tasks(reading.plan)
    assert [(one.said.time.text, str(one.said.time.start)) for one in found] == [
        ("14h00", "2027-04-08"),
        ("Cả ngày", "2027-04-08"),
    ]
    assert found[0].said.place == "tại Nhà thi đấu An Bình"
    assert not whys(reading)


def test_hours_without_any_day_are_doubted() -> None:
    assert whys(plan("II. NỘI DUNG\n- 14h00: Họp giao ban.\n- 15h00: Họp tổ."))


@pytest.mark.parametrize(
    ("line", "time", "lead", "place"),
    [
        ("2.1. Mở lớp ghi sổ – quý II/2027 – Ban Kinh tế.", "quý II/2027", "Ban Kinh tế", ""),
        (
            "2.1. Đội hình dạy bơi: tháng 6 - 7/2027, Đoàn xã An Bình đảm nhiệm.",
            "tháng 6 - 7/2027",
            "Đoàn xã An Bình",
            "",
        ),
        (
            "2.1. Thăm mô hình tại tỉnh An Bình – tháng 8/2027 – Văn phòng.",
            "tháng 8/2027",
            "Văn phòng",
            "tại tỉnh An Bình",
        ),
        (
            "2.1. Đoàn phóng viên đi thực tế tại tỉnh An Bình; Văn phòng chủ trì; quý I/2027.",
            "quý I/2027",
            "Văn phòng",
            "tại tỉnh An Bình",
        ),
    ],
)
def test_what_when_and_who_behind_one_another(line: str, time: str, lead: str, place: str) -> None:
    said = of(f"II. HOẠT ĐỘNG\n2. Tập huấn\n{line}")[0].said
    assert (said.time.text, said.lead.text, said.place) == (time, lead, place)


def test_steps_without_labels_hold_their_bullets_and_their_field_lines() -> None:
    found = of(
        "I. Các bước tiến hành\nBước 1: Tuyên truyền (từ ngày 15/8 đến ngày 31/8/2027)\n"
        "- Họp dân.\n- Lập danh sách.\nNgười phụ trách: Ông Lê An.\n"
        "Bước 2: Soạn Điều lệ (tháng 9/2027)\n- Soạn thảo.\n- Lấy ý kiến.\n"
        "Người phụ trách: Bà Lê Bình.\nII. Tổ chức thực hiện\n1. Các thôn bố trí nơi họp."
    )
    assert [(one.said.time.text, one.said.lead.text) for one in found] == [
        ("từ ngày 15/8 đến ngày 31/8/2027", "Ông Lê An"),
        ("từ ngày 15/8 đến ngày 31/8/2027", "Ông Lê An"),
        ("tháng 9/2027", "Bà Lê Bình"),
        ("tháng 9/2027", "Bà Lê Bình"),
        ("", "Các thôn"),
    ]


@pytest.mark.parametrize(
    ("duty", "lead"),
    [
        ("1. Các phòng cung cấp thông tin.", "Các phòng"),
        (
            "1. Ủy ban xã và các tổ chức xã hội: Vận động hội viên.",
            "Ủy ban xã và các tổ chức xã hội",
        ),
        ("1. Văn phòng thẩm định, quyết toán kinh phí.", "Văn phòng"),
        ("1. Trung tâm Trợ giúp pháp lý bố trí giảng viên.", "Trung tâm Trợ giúp pháp lý"),
        ("1. Liên minh Hợp tác xã tỉnh giới thiệu học viên.", "Liên minh Hợp tác xã tỉnh"),
        ("I. Các TCTD trên địa bàn\n1. Gửi báo cáo đúng mẫu.", "Các TCTD trên địa bàn"),
    ],
)
def test_where_the_name_of_a_body_ends(duty: str, lead: str) -> None:
    assert of(f"C. TỔ CHỨC THỰC HIỆN\n{duty}")[0].said.lead.text == lead


@pytest.mark.parametrize(
    ("heads", "title", "time"),
    [
        ("Số TT | Nhiệm vụ/Giải pháp | Đầu mối thực hiện | Thời hạn", "Lớp A", "Quý I"),
        ("STT | Tên nhiệm vụ | Phòng chủ trì | Hạn hoàn thành", "Lớp A", "Quý I"),
        ("TT | Đơn vị được kiểm tra | Địa điểm làm việc | Thời gian", "Lớp A", "Quý I"),
    ],
)
def test_other_heads_of_tables(heads: str, title: str, time: str) -> None:
    found = of(f"B. NHIỆM VỤ\n| {heads} |\n| 1 | Lớp A | Sở B | Quý I |")
    assert [(one.title, one.said.time.text) for one in found] == [(title, time)]


def test_a_wide_table_of_unknown_heads_is_doubted() -> None:
    assert any(
        "bảng việc" in why for why in whys(plan("B. NHIỆM VỤ\n| A | B | C |\n| 1 | 2 | 3 |"))
    )


@pytest.mark.parametrize(
    "line",
    [
        "1. Mở lớp ghi sổ đúng hạn.",
        "1. Mở lớp ghi sổ, sẽ định người phụ trách.",
        "1. Mở lớp ghi sổ - Văn phòng.",
    ],
)
def test_what_a_line_seems_to_say_and_nothing_came_of_is_doubted(line: str) -> None:
    assert any("mà chưa nhận ra" in why for why in whys(plan(f"II. NHIỆM VỤ\n{line}")))


@pytest.mark.parametrize(
    "line",
    [
        "1. Tuyên truyền Ngày Sách Việt Nam 21/4.",
        "1. Phổ biến Nghị định số 12/2027/NĐ-CP ngày 03/4/2027.",
        "1. Mở lớp ghi sổ cho cán bộ được phân công phụ trách.",
    ],
)
def test_papers_and_days_that_are_remembered_are_not_doubted(line: str) -> None:
    assert not any("thời gian nào" in why for why in whys(plan(f"II. NHIỆM VỤ\n{line}")))


def test_a_month_behind_each_is_no_january() -> None:
    said = of("II. NHIỆM VỤ\n1. Đăng tin; Văn phòng chủ trì, mỗi tháng 01 chuyên trang.")[0].said
    assert said.time.recurrence is not None
    assert not said.time.periods
