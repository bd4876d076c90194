"""Lines that were broken are joined, others stay apart. Each text shows one habit."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.reading.plain import read_text
from tests.reading.plain.shown import as_text, words

ITEMS = [
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "- Nâng cao nhận thức của cán bộ, thành viên hợp tác xã về chuyển đổi số trong quản lý và điều"
    " hành, góp phần phát triển kinh tế - xã hội của tỉnh trong giai đoạn mới.",
    "- Tạo điều kiện để Quỹ Hỗ trợ phát triển hợp tác xã tỉnh cho vay đúng đối tượng; huy động các"
    " nguồn lực của Liên minh Hợp tác xã tỉnh, Ủy ban nhân dân các xã và doanh nghiệp.",
    "2. Yêu cầu",
    "a) Các hoạt động thiết thực, an toàn, tiết kiệm, phù hợp với điều kiện của từng hợp tác xã",
    "II. NỘI DUNG",
    "1. Hội nghị gặp mặt hợp tác xã tiêu biểu năm 2027 do Liên minh Hợp tác xã tỉnh chủ trì, phối"
    " hợp với Sở Tài chính và Sở Nông nghiệp và Môi trường tổ chức tại Trung tâm Hội nghị tỉnh.",
    "Thời gian: Quý II năm 2027.",
    "Văn phòng tham mưu, bố trí kinh phí và báo cáo kết quả cho Thường trực trước ngày 15/12/2027.",
    "+ Thành phần: Đại diện lãnh đạo Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận"
    " Tổ quốc Việt Nam tỉnh và các đoàn thể; giám đốc các hợp tác xã được biểu dương dịp này;",
]


def wrapped(items: list[str], width: int, between: str) -> str:
    broken = (line for item in items for line in textwrap.wrap(item, width, break_on_hyphens=False))
    return between.join(broken)


@pytest.mark.parametrize("between", ["\n", "\n\n", " \n", "\r\n \r\n"])
@pytest.mark.parametrize("width", [62, 70, 78, 86])
def test_lines_broken_at_a_width_are_joined(width: int, between: str) -> None:
    assert words(read_text(wrapped(ITEMS, width, between))) == ITEMS


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_whole_lines_stay(between: str) -> None:
    assert words(read_text(between.join(ITEMS))) == ITEMS


@given(st.lists(st.sampled_from(ITEMS), min_size=1, max_size=12))
def test_clean_text_is_read_again_as_it_was(items: list[str]) -> None:
    source = read_text("\n\n".join(items))
    assert read_text(as_text(source)) == source


BREAKS = [
    # A page ended in the midst of a sentence.
    ("- Hướng dẫn các đơn vị ngừng hoạt động, đối với các\n\nđơn vị còn khả năng.", None),
    ("2. Đại hội thành viên của Liên minh Hợp tác xã tỉnh,\n\nKhóa V, tổ chức vào quý III.", None),
    ("- Phối hợp với Sở Tài chính và\n\nLiên minh Hợp tác xã tỉnh.", None),
    ("Hướng dẫn các hợp tác xã đang hoạt động có hiệu quả trên địa bàn của\n\n3\n\ntỉnh.",
     ["Hướng dẫn các hợp tác xã đang hoạt động có hiệu quả trên địa bàn của tỉnh."]),
    # A number or a symbol was broken at its dash or slash.
    ("Kế hoạch phát triển kinh tế tập thể giai đoạn 2021-\n2025 của tỉnh.",
     ["Kế hoạch phát triển kinh tế tập thể giai đoạn 2021-2025 của tỉnh."]),
    ("Theo Kế hoạch số 15/KH-\nUBND của Ủy ban nhân dân tỉnh.",
     ["Theo Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh."]),
    ("Thực hiện chương trình hỗ trợ giai đoạn 2026\n- 2030, tập trung vào các xã.", None),
    ("Tổ chức lớp bồi dưỡng cho giám đốc hợp tác xã trong tháng\n4 năm 2027.", None),
    # Headings in capitals: a word tells that they go on.
    ("II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU VÀ\nPHÂN CÔNG THỰC HIỆN", None),
    ("KẾ HOẠCH\nTỔ CHỨC THÁNG HÀNH ĐỘNG VÌ HỢP TÁC XÃ\nNĂM 2027 TRÊN ĐỊA BÀN TỈNH",
     ["KẾ HOẠCH", "TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ HỢP TÁC XÃ NĂM 2027 TRÊN ĐỊA BÀN TỈNH"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), BREAKS)
def test_what_surely_goes_on_is_joined(text: str, lines: list[str] | None) -> None:
    assert words(read_text(text)) == (lines or [" ".join(text.split())])


APART = [
    # Lines of a letterhead, in capitals too.
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\nSơn La, ngày 05 tháng 01 năm 2027\n"
    "KẾ HOẠCH\nPhát triển hợp tác xã",
    # A signature's offices and name.
    "TM. BAN THƯỜNG VỤ LIÊN MINH HỢP TÁC XÃ TỈNH\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An",
    # A heading without a full stop and the paragraph below it.
    "5. Tư vấn, hỗ trợ nâng cao chất lượng, hiệu quả hoạt động của HTX\n\nPhối hợp với các sở.",
    # Yearly work before a number: "Hằng năm" asks for none.
    "- Thời gian: Hằng năm\n2. Nội dung tuyên truyền\n- Thời gian: 02 ngày\n3. Địa điểm",
    "1/ Mục đích\na/ Chung\n1.1 Nội dung\n(1) Tuyên truyền\n•\tHội nghị\nĐiều 2. Hiệu lực",
    "Căn cứ Luật Hợp tác xã;\nCăn cứ Kế hoạch số 5/KH-UBND, ngày 02/01/2027,\nĐịa điểm: Hà Nội",
]


@pytest.mark.parametrize("text", APART)
def test_what_begins_anew_stays_apart(text: str) -> None:
    lines = [" ".join(line.split()) for line in text.split("\n") if line]
    assert words(read_text(text)) == lines


def test_pages_are_not_numbered_twice() -> None:
    page = "\n".join(
        f"{number}. Tổ chức lớp tập huấn thứ {number} tại huyện." for number in range(20)
    )
    numbered = f"{page}\n2\n{page}\n3\n{page}\n- 4 -\n{page}"
    assert len(words(read_text(numbered))) == 80


def test_a_number_in_the_middle_of_the_page_is_its_own() -> None:
    text = "1. Hội nghị.\n" + " " * 40 + "2\n\n2. Hội thảo."
    assert words(read_text(text)) == ["1. Hội nghị.", "2. Hội thảo."]


def test_a_subject_in_the_middle_is_one_line() -> None:
    text = "          KẾ HOẠCH\n     Tổ chức hội nghị gặp mặt\n       Ngày Hợp tác xã Việt Nam\n"
    text = text.replace("\n  ", "\n       ")
    assert words(read_text(text)) == [
        "KẾ HOẠCH",
        "Tổ chức hội nghị gặp mặt Ngày Hợp tác xã Việt Nam",
    ]


def test_running_text_goes_on_after_a_colon_and_a_semicolon() -> None:
    lines = [
        "- Tiếp cận các dịch vụ xã hội cơ bản của tỉnh và của huyện (như:",
        "việc làm, y tế, giáo dục, nhà ở, nước sạch và thông tin của tỉnh;",
        "tư pháp và chính sách khác), bảo đảm đúng đối tượng theo quy định",
        "của pháp luật.",
    ]
    assert words(read_text("\n".join(lines * 2))) == [" ".join(lines)] * 2


def test_a_lone_number_that_counts_no_page_stays() -> None:
    assert words(read_text("Số lượng hội nghị:\n5\nHết.")) == ["Số lượng hội nghị:", "5", "Hết."]


def test_lines_are_counted_from_one_through_tables() -> None:
    source = read_text("Mở đầu.\n\nTT\tNội dung\tThời gian\n1\tHội nghị\tQuý I\n\nKết thúc.")
    assert [line.number for line in source.lines()] == list(range(1, 9))
