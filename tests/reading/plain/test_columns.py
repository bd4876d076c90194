"""What was printed side by side: letterhead, recipients and their braces, signature."""

import pytest

from hoptacxa_desktop.reading.plain import read_text
from tests.reading.plain.shown import words

LEFT = ["LIÊN MINH HỢP TÁC XÃ", "TỈNH SƠN LA", "Số: /KH-LMHTX"]
RIGHT = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Sơn La, ngày tháng 12 năm 2026",
]
HEADS = [
    """\
LIÊN MINH HỢP TÁC XÃ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     TỈNH SƠN LA                   Độc lập - Tự do - Hạnh phúc
    ------------                   ---------------------------
  Số:      /KH-LMHTX             Sơn La, ngày     tháng 12 năm 2026

                          KẾ HOẠCH
""",
    "LIÊN MINH HỢP TÁC XÃ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN LA\t"
    "Độc lập - Tự do - Hạnh phúc\nSố:      /KH-LMHTX\tSơn La, ngày     tháng 12 năm 2026\nKẾ HOẠCH",
    """\
LIÊN MINH HỢP TÁC XÃ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     TỈNH SƠN LA
                                   Độc lập - Tự do - Hạnh phúc
  Số:      /KH-LMHTX
                                 Sơn La, ngày     tháng 12 năm 2026
                          KẾ HOẠCH
""",
]


@pytest.mark.parametrize("head", HEADS)
def test_a_letterhead_in_two_columns_is_parted(head: str) -> None:
    assert words(read_text(head)) == [*LEFT, *RIGHT, "KẾ HOẠCH"]


def test_recipients_and_signature_side_by_side_are_parted() -> None:
    text = """\
Các phòng chuyên môn nghiêm túc thực hiện./.

Nơi nhận:                               TM. BAN THƯỜNG VỤ
- Tỉnh ủy (b/c);                           CHỦ TỊCH
- Các phòng chuyên môn;
- Lưu: VT.

                                         Trần Thị Bình
"""
    assert words(read_text(text))[1:] == [
        "Nơi nhận:",
        "- Tỉnh ủy (b/c);",
        "- Các phòng chuyên môn;",
        "- Lưu: VT.",
        "TM. BAN THƯỜNG VỤ",
        "CHỦ TỊCH",
        "Trần Thị Bình",
    ]


RECIPIENTS = [
    # The purpose beside a brace, one word a line.
    (
        "Nơi nhận:\n- Tỉnh ủy;                       để\n- HĐND tỉnh;                    báo\n"
        "- Đ/c Chủ tịch,                 cáo\nTrưởng ban Chỉ đạo;\n- Lưu: VT.",
        ["- Tỉnh ủy;\tđể", "- HĐND tỉnh;\tbáo", "- Đ/c Chủ tịch, Trưởng ban Chỉ đạo;\tcáo",
         "- Lưu: VT."],
    ),
    # One blank was left where a long name reached the column.
    (
        "Nơi nhận:\n- UBND các xã;              để\n- Các hợp tác xã trong tỉnh; thực\n"
        "- Các tổ hợp tác và Quỹ tín hiện\ndụng nhân dân;",
        ["- UBND các xã;\tđể", "- Các hợp tác xã trong tỉnh;\tthực",
         "- Các tổ hợp tác và Quỹ tín dụng nhân dân;\thiện"],
    ),
    # The brace itself was recognised.
    (
        "Nơi nhận:\n- Liên minh HTX Việt Nam } (b/c);\n- UBND tỉnh; }\n- Lưu: VT.",
        ["- Liên minh HTX Việt Nam\t} (b/c);", "- UBND tỉnh;\t}", "- Lưu: VT."],
    ),
    # The purpose stands below all of them, broken.
    (
        "Nơi nhận:\n- Hội Nông dân tỉnh;\n- Lưu: VT.\n- (để phối hợp\nchỉ đạo)",
        ["- Hội Nông dân tỉnh;", "- Lưu: VT.", "- (để phối hợp chỉ đạo)"],
    ),
    # Names over two lines, until the semicolon.
    (
        "Nơi nhận:\n- Các Sở: Tài chính, Nội vụ,\nCông Thương;\n- Thường trực\nLiên minh HTX;",
        ["- Các Sở: Tài chính, Nội vụ, Công Thương;", "- Thường trực Liên minh HTX;"],
    ),
    # Two blanks by accident are no column.
    ("Nơi nhận:\n- Các phòng  ban liên quan;", ["- Các phòng ban liên quan;"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), RECIPIENTS)
def test_recipients_keep_their_names_whole(text: str, lines: list[str]) -> None:
    assert words(read_text(text)) == ["Nơi nhận:", *lines]


def test_tabs_that_only_align_are_blanks() -> None:
    text = "\t\tI. MỤC ĐÍCH\n- Thành phần: \tLãnh đạo sở.\n- Địa điểm: \t\tTại phòng\n1.\tNội dung"
    assert words(read_text(text)) == [
        "I. MỤC ĐÍCH", "- Thành phần: Lãnh đạo sở.", "- Địa điểm: Tại phòng", "1. Nội dung",
    ]  # fmt: skip
