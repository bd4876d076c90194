"""Days that stand in a table under "Thời gian:", as a course of several days tells them."""

from datetime import date

import pytest

from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.timing.values import Timing
from tests.reading.texts import read

COURSE = """
KẾ HOẠCH
Mở lớp năm 2027
I. NỘI DUNG
1. Tập huấn ghi sổ cho hợp tác xã
- Địa điểm: Hội trường tầng 2
{lines}
2. Tổng hợp kết quả
- Thời gian: tháng 12/2027
"""


def time_of(lines: str) -> Timing:
    """The time of the course whose lines these are."""
    found = next(iter(tasks(read(COURSE.format(lines=lines)).plan)))
    assert found.title == "Tập huấn ghi sổ cho hợp tác xã"
    return found.said.time


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        ("- Thời gian:\n| Ngày 05/4/2027 | Sáng | Chiều |\n| Ngày 06/4/2027 | A | B |", 5, 6),
        ("- Thời gian dự kiến:\n| | Nhóm 1 |\n| 07/4/2027 | A |\n| 09/4/2027 | C |", 7, 9),
        ("- Thời gian:\n| Lớp | Ngày |\n| An | 12-13/4/2027 |\n| Hòa | 15/4/2027 |", 12, 15),
        ("- Thời gian tổ chức:\n| Ngày 20/4 | Ngày 21/4 |\n| Nhóm 1 | Nhóm 2 |", 20, 21),
        ("- Thời gian:\n| Thứ Hai, ngày 26/4/2027 | A |\n| Thứ Ba, ngày 27/4/2027 | B |", 26, 27),
    ],
)
def test_the_days_of_the_table_are_those_of_the_course(lines: str, start: int, end: int) -> None:
    time = time_of(lines)
    assert (time.start, time.end) == (date(2027, 4, start), date(2027, 4, end))


@pytest.mark.parametrize(
    "lines",
    [
        "- Thời gian:\n| Buổi | Nội dung |\n| Sáng | Ghi sổ |",
        "- Nội dung:\n| Văn bản | Ngày ký |\n| Luật Hợp tác xã | 20/6/2023 |",
    ],
)
def test_a_table_of_anything_else_says_no_time(lines: str) -> None:
    assert time_of(lines).periods == ()


def test_what_the_line_says_itself_comes_first() -> None:
    time = time_of("- Thời gian: tháng 5/2027\n| Ngày 05/6/2027 | Nhóm 1 |")
    assert time.text == "tháng 5/2027"


def test_the_table_prints_as_it_stands() -> None:
    lines = "- Thời gian:\n| Ngày 05/4/2027 | Sáng |\n| Ngày 06/4/2027 | Chiều |"
    said = [task.said.time.text for task in tasks(read(COURSE.format(lines=lines)).plan)]
    assert said[0] == "Ngày 05/4/2027; Ngày 06/4/2027"
