"""How the work of understanding grows with a plan, in calls: the same on any machine."""

from collections import Counter
from datetime import date
from functools import partial

import pytest

from hoptacxa_desktop.reading import scope
from hoptacxa_desktop.reading.reader import understand
from tests.counting import calls
from tests.reading.sheet.files import book, plan
from tests.reading.texts import TODAY, VOCABULARY, read, source

HEAD_ROW = ("TT", "Nội dung công việc", "Ngày bắt đầu")
HEAD = "KẾ HOẠCH\nMở lớp\nI. NỘI DUNG\n"
TASK = """{0}. Tổ chức lớp ghi sổ thứ {0}
- Thời gian: tháng 4/2027. Địa điểm: hội trường xã.
- Chủ trì: Phòng Tư vấn, phối hợp với Văn phòng.
"""
FIELDS = "Tên lớp {0}: Lớp ghi sổ\n"
BULLETS = "Các lớp ở xã {0}\n- Lớp ghi sổ thứ {0} cho hợp tác xã.\n"


@pytest.mark.parametrize("lines", [TASK, FIELDS, BULLETS])
def test_the_work_grows_with_the_plan(lines: str) -> None:
    small, large = (
        source(HEAD + "".join(lines.format(at) for at in range(1, count))) for count in (30, 300)
    )
    few, many = (
        calls(partial(understand, told, vocabulary=VOCABULARY, today=TODAY))
        for told in (small, large)
    )
    assert many < 12 * few


def test_the_work_grows_with_the_list() -> None:
    """Also where days may be turned round: an American format over days up to the 12th."""
    turned = [(at, f"Mở lớp thứ {at}", (date(2027, 4, 3), "mm/dd/yyyy")) for at in range(1, 300)]
    books = (book(HEAD_ROW, *turned[:count]) for count in (30, len(turned)))
    few, many = (calls(partial(plan, content)) for content in books)
    assert many < 12 * few


def test_a_line_is_asked_once_what_it_says_of_the_activity_above(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: Counter[str] = Counter()
    ask = scope.field_line

    def counting(words: str, *given):  # type: ignore[no-untyped-def]
        asked[words] += 1
        return ask(words, *given)

    monkeypatch.setattr(scope, "field_line", counting)
    read(f"{HEAD}1. Đào tạo\n1.1. Lớp cơ bản\n" + TASK.format(3))
    assert asked["Thời gian: tháng 4/2027. Địa điểm: hội trường xã."] == 1
