"""Who does an activity, said behind its title on the same line or in a sentence below it."""

import pytest

from hoptacxa_desktop.domain.tasks import Task, tasks
from tests.reading.texts import read


def only(lines: str) -> Task:
    """The one activity of a part with these lines."""
    return tasks(read(f"KẾ HOẠCH\nMở lớp\nI. NỘI DUNG\n{lines}").plan)[0]


@pytest.mark.parametrize(
    ("line", "lead", "partners"),
    [
        ("1. Mở lớp ghi sổ. Phòng Tư vấn chủ trì, phối hợp với Văn phòng thực hiện.",
         "Phòng Tư vấn", "Văn phòng"),
        ("1. Mở lớp ghi sổ (Phòng Tư vấn phụ trách).", "Phòng Tư vấn", ""),
        ("1. Mở lớp ghi sổ. Chủ trì: Phòng Tư vấn. Phối hợp: Văn phòng, Quỹ.",
         "Phòng Tư vấn", "Văn phòng, Quỹ"),
        ("1. Mở lớp ghi sổ; đơn vị thực hiện: Phòng Tư vấn; thời gian: tháng 5/2027.",
         "Phòng Tư vấn", ""),
        ("1. Mở lớp ghi sổ: Quý II/2027, Phòng Tư vấn chủ trì.", "Phòng Tư vấn", ""),
        ("1. Mở lớp ghi sổ\nDự kiến ngày 08/5/2027; giao Phòng Tư vấn chuẩn bị tài liệu.",
         "Phòng Tư vấn", ""),
    ],
)  # fmt: skip
def test_the_lead_behind_the_title(line: str, lead: str, partners: str) -> None:
    said = only(line).said
    assert (said.lead.text, said.partners.text) == (lead, partners)


def test_the_line_still_prints_every_word() -> None:
    title = only("1. Mở lớp ghi sổ (Phòng Tư vấn phụ trách, tháng 5/2027).").title
    assert title == "Mở lớp ghi sổ (Phòng Tư vấn phụ trách, tháng 5/2027)"


def test_a_field_line_comes_before_what_the_title_says() -> None:
    line = "1. Mở lớp ghi sổ. Phòng Tư vấn chủ trì.\n- Đơn vị chủ trì: Văn phòng."
    assert only(line).said.lead.text == "Văn phòng"


def test_whom_the_work_is_for_does_not_do_it() -> None:
    assert (
        only("1. Mở lớp ghi sổ. Hợp tác xã thành viên được hỗ trợ tài liệu.").said.lead.text == ""
    )
