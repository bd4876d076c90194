"""The figures of targets, read from their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.measures import measures
from hoptacxa_desktop.domain.target import Measure


def told(one: Measure) -> str:
    """A figure in short: "at-least 50% tổ chức kinh tế tập thể"."""
    figure = f"{one.low}" + (f"-{one.high}" if one.high is not None else "")
    unit = one.unit if one.unit == "%" else f" {one.unit}" if one.unit else ""
    return f"{one.bound} {figure}{unit}: {one.indicator}"


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        (
            "Có khoảng 850 tổ hợp tác với 4.250 thành viên; 750 hợp tác xã.",
            ["about 850: tổ hợp tác", "exact 4250: thành viên", "exact 750: hợp tác xã"],
        ),
        ("Trên 50% tổ chức đạt loại khá", ["at-least 50%: tổ chức"]),
        ("Có 1.500 - 2.000 HTX công nghệ cao", ["exact 1500-2000: HTX công nghệ cao"]),
        ("Xây dựng tối thiểu 18 mô hình", ["at-least 18: mô hình"]),
        ("Có ≥ 30% doanh nghiệp trên địa bàn", ["at-least 30%: doanh nghiệp trên địa bàn"]),
        ("Nợ xấu không quá 2,5% dư nợ", ["at-most 2.5%: dư nợ"]),
        (
            "Tỷ lệ dân số từ 15 tuổi có tài khoản đạt tối thiểu 95%;",
            ["at-least 95%: Tỷ lệ dân số từ 15 tuổi có tài khoản"],
        ),
        ("Thu nhập bình quân đạt 60 triệu đồng", ["exact 60 triệu đồng: Thu nhập bình quân"]),
        ("1.500 hợp tác xã trở lên", ["at-least 1500: hợp tác xã"]),
        ("Có ít nhất 50% tham gia liên kết", ["at-least 50%: tham gia liên kết"]),
        ("Theo Nghị quyết số 20-NQ/TW ngày 16/6/2022, 100% HTX", ["exact 100%: HTX"]),
        ("Trong 02 năm 2026, 2027 có 5-7 HTX", ["exact 5-7: HTX"]),
        ("Đến năm 2030, giai đoạn 2026-2030", []),
        ("Nâng cao đời sống của thành viên", []),
    ],
)
def test_figures_are_read(words: str, figures: list[str]) -> None:
    assert [told(one) for one in measures(words)] == figures


@given(st.text(alphabet="0123456789.,%-– /≥()đạttrênkhoảngtừđếnnămHTX ", max_size=80))
def test_no_words_stop_the_reading_of_figures(words: str) -> None:
    for one in measures(words):
        assert one.indicator
        assert one.high is None or one.high >= one.low
