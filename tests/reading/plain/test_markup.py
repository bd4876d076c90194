"""Stray Markdown and HTML: styles, levels and labels stay, signs go."""

import pytest

from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.reading.plain import read_text
from hoptacxa_desktop.reading.source import Line
from tests.reading.plain.shown import words


def lines(text: str) -> list[Line]:
    return list(read_text(text).lines())


def test_headings_have_their_level() -> None:
    found = lines("## KẾ HOẠCH ##\n\n### **1. Mục đích**\n\nNội dung #1.")
    assert [(line.words, line.level) for line in found] == [
        ("KẾ HOẠCH", 2), ("1. Mục đích", 3), ("Nội dung #1.", 0),
    ]  # fmt: skip
    assert found[1].text == (Run("1. Mục đích", bold=True),)


def test_stars_are_bold_and_italic() -> None:
    (line,) = lines("**1.** Nội dung *rất quan trọng* và ***cả hai***")
    assert line.text == (
        Run("1.", bold=True),
        Run(" Nội dung "),
        Run("rất quan trọng", italic=True),
        Run(" và "),
        Run("cả hai", bold=True, italic=True),
    )


def test_bold_may_run_over_lines() -> None:
    found = lines("**TM. BAN THƯỜNG VỤ\nCHỦ TỊCH**")
    assert [line.text for line in found] == [
        (Run("TM. BAN THƯỜNG VỤ", bold=True),),
        (Run("CHỦ TỊCH", bold=True),),
    ]


def test_a_bold_heading_over_two_lines_is_one_run() -> None:
    (line,) = lines("**2. Tổ chức hội nghị gặp mặt các hợp tác xã và\nliên hiệp hợp tác xã**")
    assert len(line.text) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**Nội dung không đóng", "Nội dung không đóng"),
        ("Nội dung* thừa dấu", "Nội dung thừa dấu"),
        ("* Mục có dấu sao", "* Mục có dấu sao"),
        ("*Lưu ý: gửi trước", "*Lưu ý: gửi trước"),
        ("Hội nghị (*) và 5 * 3, 2*3", "Hội nghị (*) và 5 * 3, 2*3"),
        (r"1\. Mục đích \- \*", "1. Mục đích - *"),
        ("Điền tên ________ vào đây_", "Điền tên ________ vào đây_"),
        ("Gõ _nghiêng_ ở đây", "Gõ nghiêng ở đây"),
        ("“*Cả nước thi đua*”; “*Vì người nghèo*”", "“Cả nước thi đua”; “Vì người nghèo”"),
    ],
)
def test_signs_without_a_partner(text: str, said: str) -> None:
    assert words(read_text(text)) == [said]


def test_rules_between_lines_go() -> None:
    assert words(read_text("KẾ HOẠCH\n-------\n***\nNội dung.\n=====")) == ["KẾ HOẠCH", "Nội dung."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<p><b>Mục đích</b></p><p>Nội dung.</p>", ["Mục đích", "Nội dung."]),
        ("<ul>\n<li>Một;</li>\n<li>Hai.</li>\n</ul>", ["- Một;", "- Hai."]),
        ("<ol><li>Một;</li><li>Hai.</li></ol>", ["1. Một;", "2. Hai."]),
        ("Dòng một.<br/>Dòng hai.", ["Dòng một.", "Dòng hai."]),
        ("H&ocirc;&#803;i nghị&nbsp;t&#7881;nh &amp; xã.", ["Hội nghị tỉnh & xã."]),
        ("Sở KH&CN; Sở GD&ĐT; Sở XD&GT;", ["Sở KH&CN; Sở GD&ĐT; Sở XD&GT;"]),
        ("Số hội viên < 50 và > 10 <tên đơn vị>", ["Số hội viên < 50 và > 10 <tên đơn vị>"]),
        ("<!-- ẩn --><style>p {color: red}</style>Còn lại.", ["Còn lại."]),
        ("<h2>KẾ HOẠCH</h2>", ["KẾ HOẠCH"]),
    ],
)
def test_html_becomes_lines(text: str, said: list[str]) -> None:
    assert words(read_text(text)) == said
