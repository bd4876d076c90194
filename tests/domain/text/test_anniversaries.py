from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.anniversaries import find_anniversaries


def test_an_anniversary_is_found_with_its_place() -> None:
    text = "Trong 5 năm qua, kỷ niệm 80 năm ngày Bác Hồ gửi thư (11/4/1946 - 11/4/2026), 15 năm sau"
    (found,) = find_anniversaries(text)
    assert text[found.start : found.end].startswith("80 năm ngày")
    assert text[found.end - 1] == ")"
    assert text[found.number_start : found.number_end] == "80"
    assert (found.first, found.last) == (date(1946, 4, 11), date(2026, 4, 11))
    assert found.is_right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kỷ niệm 79 năm thành lập (11/4/1946-11/4/2026)", 80),
        ("kỷ niệm 81 năm thành lập (11/4/1946 – 10/4/2027)", 80),
        ("kỷ niệm 40 năm thành lập ngành (1986 - 2026)", 40),
        ("kỷ niệm lần thứ 3, 40 năm thành lập (30/10/1986 - 2026)", 40),
        ("chào mừng hội thi, 15 năm ngày có luật (20/7/2011 - 20/7/2026)", 15),
        ("Kỷ niệm 136 năm Ngày sinh Bác (ngày 19/5/1890 - 19/5/2026)", 136),
    ],
)
def test_the_number_is_computed(text: str, expected: int) -> None:
    (found,) = find_anniversaries(text)
    assert found.expected_years == expected
    assert found.is_right == (str(expected) in text.split("(")[0])


@pytest.mark.parametrize(
    "text",
    [
        "giai đoạn 5 năm (2021 - 2025); kỷ niệm 80 năm",
        "Chào mừng đại hội; sơ kết 3 năm thực hiện Chỉ thị (01/01/2024 - 31/12/2026)",
        "sơ kết 3 năm thực hiện Chỉ thị ngày 05/5/2023 của Tỉnh ủy (2023 - 2025)",
        "kỷ niệm 80 năm (31/2/1946 - 11/4/2026)",
        "kỷ niệm 80 năm (11/4/2026 - 11/4/1946)",
        "kỷ niệm 80 năm ngày thành lập; hội nghị (11/4/1946 - 11/4/2026)",
        "11/4/1946 - 11/4/2026",
    ],
)
def test_what_is_no_anniversary(text: str) -> None:
    assert find_anniversaries(text) == ()


@given(st.integers(1900, 2000), st.integers(1, 100))
def test_what_is_written_right_is_right(year: int, years: int) -> None:
    text = f"chào mừng {years} năm thành lập (03/2/{year} - 03/2/{year + years})"
    (found,) = find_anniversaries(text)
    assert found.is_right
