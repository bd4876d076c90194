"""Heads as offices write them: the type with its subject, number and date on one line."""

from datetime import date

import pytest

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.outline import NodeKind
from tests.reading.texts import read

BODY = """
I. MỤC ĐÍCH
- Rèn thói quen ghi chép.
II. NỘI DUNG
1. Mở lớp ghi sổ.
"""


def test_type_and_subject_on_one_line_of_capitals() -> None:
    plan = read(
        f"TRƯỜNG TH BÌNH AN\nKẾ HOẠCH TỔ CHỨC NGÀY HỘI SÁCH\nNĂM HỌC 2026 - 2027{BODY}"
    ).plan
    assert plan.type_name == "Kế hoạch"
    assert plan.subject == "TỔ CHỨC NGÀY HỘI SÁCH\nNĂM HỌC 2026 - 2027"


def test_a_type_alone_on_its_line_comes_before_one_with_words_behind_it() -> None:
    head = "SỞ NỘI VỤ\nCHƯƠNG TRÌNH HÀNH ĐỘNG CỦA TỈNH\nKẾ HOẠCH\nMở lớp"
    assert read(f"{head}{BODY}").plan.subject == "Mở lớp"


def test_a_heading_in_the_body_is_no_title() -> None:
    assert read("1. Mở lớp ghi sổ.\nKẾ HOẠCH KINH PHÍ\n2. Đóng lớp.").plan.subject != "KINH PHÍ"


@pytest.mark.parametrize(
    ("line", "number", "place"),
    [
        ("Số: 16/KH-BA Bình An, ngày 19 tháng 3 năm 2027", "16/KH-BA", "Bình An"),
        ("Số: 16/KH-BA, ngày 19 tháng 3 năm 2027", "16/KH-BA", ""),
        ("Số 16 KH - BA\nBình An, ngày 19 tháng 3 năm 2027", "16/KH-BA", "Bình An"),
        ("Số: 16/KH- BA\nBình An, ngày 19 tháng 3 năm 2027", "16/KH-BA", "Bình An"),
    ],
)
def test_number_and_date_however_they_are_set(line: str, number: str, place: str) -> None:
    plan = read(f"TRƯỜNG TH BÌNH AN\n{line}\nKẾ HOẠCH\nMở lớp{BODY}").plan
    assert (plan.full_number, plan.place) == (number, place)
    assert plan.issued_on == date(2027, 3, 19)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Bình An, ngày      tháng 12 năm 2026", "tháng 12 năm 2026"),
        ("Bình An, ngày ... tháng 02 năm 2027", "tháng 02 năm 2027"),
        ("Bình An, ngày … tháng … năm 2026", "năm 2026"),
        ("Bình An, ngày 31 tháng 6 năm 2027", "ngày 31 tháng 6 năm 2027"),
    ],
)
def test_what_a_date_of_a_draft_says_already_is_printed_again(line: str, printed: str) -> None:
    plan = read(f"TRƯỜNG TH BÌNH AN\nSố:     /KH-BA\n{line}\nKẾ HOẠCH\nMở lớp năm 2027{BODY}").plan
    assert (plan.issued_on, plan.year) == (None, 2027)
    assert slots.long_date(plan).endswith(printed)


def test_parts_and_items_numbered_as_the_party_does() -> None:
    text = (
        "KẾ HOẠCH\nMở lớp\nI- NHIỆM VỤ\n1- Mở lớp ghi sổ.\n2- Đóng lớp.\nII- KINH PHÍ\n- Quỹ lớp."
    )
    part = read(text).plan.outline[0]
    assert [node.kind for node in part.children] == [NodeKind.ACTIVITY, NodeKind.ACTIVITY]


def test_the_part_behind_d_is_one_of_the_parts() -> None:
    text = "D. NỘI DUNG\n1. Mở lớp ghi sổ.\nĐ. TỔ CHỨC THỰC HIỆN\n1. Văn phòng báo cáo."
    assert [node.label for node in read(f"KẾ HOẠCH\nMở lớp\n{text}").plan.outline] == ["D.", "Đ."]


def test_the_organ_under_a_union_is_no_office_of_its_own() -> None:
    names = "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nHUYỆN AN BÌNH\nBAN THƯỜNG VỤ\n***"
    date_line = "An Bình, ngày 20 tháng 01 năm 2027"
    plan = read(f"{names}\nSố: 17/KH-BTV\n{date_line}\nKẾ HOẠCH\nMở lớp{BODY}").plan
    assert plan.letterhead.issuer[-1] == "BAN THƯỜNG VỤ"
    assert plan.issuer == "Ban Thường vụ Hội liên hiệp phụ nữ Việt Nam huyện An Bình"


def test_the_partys_name_is_kept_among_the_superiors() -> None:
    names = "ĐẢNG BỘ TỈNH A\nHUYỆN ỦY B\n*\nSố 45-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM"
    plan = read(f"{names}\nKẾ HOẠCH\nMở lớp{BODY}").plan
    assert plan.letterhead.superior == ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ TỈNH A")
    assert plan.letterhead.issuer == ("HUYỆN ỦY B",)


@pytest.mark.parametrize("post", ["CHỦ TỊCH", "TRƯỞNG ĐOÀN CÔNG TÁC"])
def test_a_signer_in_capitals_is_known_by_the_family_name(post: str) -> None:
    signature = read(
        f"KẾ HOẠCH\nMở lớp{BODY}Nơi nhận:\n- Lưu VT.\nTM. BAN CHẤP HÀNH\n{post}\nNGÔ THỊ LÝ"
    ).plan.signature
    assert (signature.post, signature.name) == (post, "NGÔ THỊ LÝ")


@pytest.mark.parametrize(
    ("posts", "doubted"),
    [
        ("TM. TỈNH ĐOÀN\nPHÓ BÍ THƯ\nTM. LIÊN MINH\nPHÓ CHỦ TỊCH\nLê Văn An", ["PHÓ CHỦ TỊCH"]),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn An", []),
    ],
)
def test_a_plan_that_two_offices_sign_is_doubted(posts: str, doubted: list[str]) -> None:
    found = read(f"KẾ HOẠCH\nMở lớp{BODY}Nơi nhận:\n- Lưu VT.\n{posts}")
    assert [one.text for one in found.remarks if "người ký" in one.why] == doubted


def test_the_union_s_name_behind_the_number_is_no_issuer() -> None:
    plan = read(
        "HUYỆN ĐOÀN AN BÌNH\nSố: 40-KH/ĐTN\nĐOÀN TNCS HỒ CHÍ MINH\n"
        f"An Bình, ngày 25 tháng 5 năm 2027\nKẾ HOẠCH\nMở lớp{BODY}"
    ).plan
    assert plan.issuer == "Huyện đoàn An Bình"
    assert "ĐOÀN TNCS HỒ CHÍ MINH" in plan.letterhead.superior
