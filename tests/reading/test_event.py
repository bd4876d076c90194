"""Plans of one event: the event is one activity, its agenda is none."""

from datetime import date
from pathlib import Path

import docx
import pytest

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.values import Reading as Against
from hoptacxa_desktop.domain.values import context_of, set_words
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role, Said
from hoptacxa_desktop.services import exports
from tests.reading.texts import read

DUTIES = "IV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- Gửi giấy mời trước ngày 05/4/2027."
EVENTS = {
    "among the contents": """Tổ chức Hội nghị đối thoại với hợp tác xã năm 2027
I. MỤC ĐÍCH
- Lắng nghe khó khăn.
II. NỘI DUNG
1. Thời gian: 08 giờ 00, ngày 11/4/2027.
2. Địa điểm: Hội trường tầng 2.
3. Thành phần:
- Lãnh đạo Liên minh;
- Giám đốc các hợp tác xã.
4. Chương trình:
- 08h00 - 08h30: Đón khách.
- 08h30 - 11h00: Đối thoại.
""",
    "a part of its own": """Tổ chức Hội thi tìm hiểu Luật Hợp tác xã
I. MỤC ĐÍCH
- Nâng cao hiểu biết.
II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Thời gian: ngày 11/4/2027.
2. Địa điểm: Hội trường tầng 2
3. Thành phần: Lãnh đạo Liên minh; Giám đốc các hợp tác xã.
III. NỘI DUNG THI
1. Nội dung thi
- Luật Hợp tác xã năm 2023.
""",
    "below headings": """Về việc tổ chức Lễ kỷ niệm Ngày Hợp tác xã Việt Nam
I. MỤC ĐÍCH
- Ôn lại truyền thống.
II. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian
Vào hồi 8 giờ 00 ngày 11/4/2027.
2. Địa điểm
Hội trường tầng 2.
III. THÀNH PHẦN
1. Lãnh đạo Liên minh;
2. Giám đốc các hợp tác xã.
IV. CHƯƠNG TRÌNH BUỔI LỄ
| Thời gian | Nội dung | Thực hiện |
| 7h30 - 8h00 | Đón tiếp | Ban Tổ chức |
| 8h00 - 9h00 | Diễn văn | Chủ tịch |
""",
    "each a part": """HỘI THẢO VỀ CHUYỂN ĐỔI SỐ
I. MỤC ĐÍCH
- Trao đổi kinh nghiệm.
II. THỜI GIAN
Ngày 11/4/2027
III. ĐỊA ĐIỂM
Hội trường tầng 2
IV. THÀNH PHẦN
- Lãnh đạo Liên minh
- Giám đốc các hợp tác xã
""",
    "in one line": """Tổ chức Tọa đàm với hợp tác xã nông nghiệp
I. MỤC ĐÍCH
- Tháo gỡ khó khăn.
II. NỘI DUNG
1. Thời gian, địa điểm: 8 giờ ngày 11/4/2027, tại Hội trường tầng 2.
2. Thành phần: Lãnh đạo Liên minh; Giám đốc các hợp tác xã.
""",
}


def plan(name: str, said: Said | None = None) -> Reading:
    """The reading of one of the plans."""
    return read(f"KẾ HOẠCH\n{EVENTS[name]}{DUTIES}", said=said)


def activities(found: Reading) -> list[Task]:
    """The activities, without the duties."""
    return [task for task in tasks(found.plan) if task.kind is NodeKind.ACTIVITY]


@pytest.mark.parametrize("name", EVENTS)
def test_the_event_is_the_one_activity(name: str) -> None:
    found = plan(name)
    (task,) = activities(found)
    assert task.title == found.plan.subject
    assert (task.said.time.start, task.said.time.end) == (date(2027, 4, 11),) * 2
    assert task.said.place.removeprefix("tại ") == "Hội trường tầng 2"
    assert task.said.participants == "Lãnh đạo Liên minh; Giám đốc các hợp tác xã"


@pytest.mark.parametrize("name", EVENTS)
def test_its_lines_print_as_they_stood(name: str, tmp_path: Path) -> None:
    exports.word(plan(name).plan, path=tmp_path / "out.docx", form=FormChoices())
    document = docx.Document(str(tmp_path / "out.docx"))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    printed = " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    words = EVENTS[name].replace("|", " ").split("I. MỤC ĐÍCH")[1].split()
    assert [word for word in words if word.strip(".;-") not in printed] == []


def test_its_duties_stay() -> None:
    (duty,) = [task for task in tasks(plan("below headings").plan) if task.kind is NodeKind.DUTY]
    assert (duty.said.lead.text, duty.said.time.text) == ("Văn phòng", "trước ngày 05/4/2027")


def test_a_persons_word_on_the_heading_stands() -> None:
    line = next(
        number
        for number, role in plan("a part of its own").roles.items()
        if role is Role.ACTIVITY
    )  # fmt: skip
    found = plan("a part of its own", Said(roles={line: Role.HEADING}))
    assert not any(task.activity.event for task in tasks(found.plan))


@pytest.mark.parametrize(
    "text",
    [
        # A plan of many things, though its time and its place are told.
        "Tuyên truyền năm 2027\nI. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Quý I.\n2. Địa điểm: các xã.",
        # Nowhere is it told where.
        "Tổ chức Hội nghị tổng kết\nI. MỤC ĐÍCH\nTổng kết.\nII. THỜI GIAN\nNgày 11/4/2027",
        # Its tasks have the time.
        "Tổ chức Hội chợ xuân\nI. NỘI DUNG\n1. Thời gian: tháng 4/2027\n2. Địa điểm: Quảng trường\n"
        "3. Trưng bày gian hàng của hợp tác xã\n4. Tổ chức kết nối cung cầu",
    ],
)
def test_other_plans_have_no_such_event(text: str) -> None:
    found = read(f"KẾ HOẠCH\n{text}\n{DUTIES}")
    assert not any(task.activity.event for task in tasks(found.plan))


def test_the_subject_names_it() -> None:
    found = plan("among the contents").plan
    node = next(node for node in walk(found.outline) if node.kind is NodeKind.ACTIVITY)
    against = Against(time=context_of(found))
    with pytest.raises(BadInput, match="trích yếu"):
        set_words(node, ActivityField.TITLE, "Hội nghị", against, line=False)
