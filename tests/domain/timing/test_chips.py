from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.chips import ChipKind, describe
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, TimeContext
from tests.domain.timing.samples import own_phrases

PLAN = TimeContext(year=2024)
PEAK = Period(start=date(2024, 3, 29), end=date(2024, 4, 29), kind=PeriodKind.PEAK)


def _texts(phrase: str) -> list[str]:
    return [chip.text for chip in describe(read(phrase, PLAN), (PEAK,))]


def test_a_few_days_in_the_peak() -> None:
    assert _texts("dự kiến từ ngày 18-22/4/2024") == [
        "18/4/2024 – 22/4/2024",
        "Thứ Năm → Thứ Hai, 5 ngày",
        "dự kiến",
        "trong đợt cao điểm",
        "18/4 là ngày Giỗ Tổ Hùng Vương (10/3 âm lịch), nghỉ lễ.",
    ]


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("trước ngày 15/3/2024", ["chậm nhất 14/3/2024", "Thứ Năm"]),
        ("trước 17h00 ngày 15/3/2024", ["chậm nhất 17:00 ngày 15/3/2024", "Thứ Sáu"]),
        ("Theo kế hoạch của tỉnh", ["theo kế hoạch của tỉnh – chưa có ngày"]),
        ("Quý IV hằng năm", ["Quý IV hằng năm"]),
        ("abc", ["chưa hiểu – giữ nguyên chữ"]),
        ("31/4/2024", ["Tháng 4 chỉ có 30 ngày.", "chưa hiểu – giữ nguyên chữ"]),
        ("", []),
        ("8h00 - 11h30 ngày 05/8/2024", ["08:00 – 11:30, 05/8/2024", "Thứ Hai"]),
        ("02 ngày", ["kéo dài 2 ngày"]),
    ],
)
def test_a_phrase_has_its_chips(phrase: str, texts: list[str]) -> None:
    assert _texts(phrase) == texts


@given(st.sampled_from([phrase for phrase, _ in own_phrases()]))
def test_every_phrase_has_a_chip(phrase: str) -> None:
    chips = describe(read(phrase, PLAN), (PEAK,))
    assert chips
    assert len(set(chips)) == len(chips)
    assert all(chip.text.strip() for chip in chips)


def test_words_not_understood_say_so_once() -> None:
    chips = describe(read("đang bàn", PLAN))
    assert [chip.kind for chip in chips] == [ChipKind.UNKNOWN]
