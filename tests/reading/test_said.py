"""A person's word about a line: what it is, how deep it stands; the rest is read anew."""

import pytest

from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.levels import rank_after
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role, Said
from tests.reading.texts import read

PLAN = """
KẾ HOẠCH
Chăm lo thành viên năm 2027
I. MỤC ĐÍCH
Nâng cao đời sống thành viên.
II. NỘI DUNG
1. Thăm hỏi
1.1. Thăm gia đình chính sách
- Thời gian: ngày 25/7/2027
- Tại nhà văn hóa các xã.
1.2. Tặng quà
- Thời gian: ngày 26/7/2027
- Quà bằng hiện vật.
- Quà bằng tiền.
"""


def line_of(reading: Reading, words: str) -> int:
    return next(line.number for line in reading.source.lines() if words in line.words)


def told(reading: Reading, words: str, role: Role) -> Reading:
    return read(PLAN, said=Said(roles={line_of(reading, words): role}))


def above(reading: Reading, words: str) -> str:
    """The words of the line above the one with `words` in the outline."""
    for node in walk(reading.plan.outline):
        if any(words in plain(child.text) for child in node.children):
            return plain(node.text)
    return ""


def moved(reading: Reading, words: str, by: int) -> Reading:
    line = line_of(reading, words)
    rank = rank_after(reading, Said(), line, by)
    assert rank is not None
    return read(PLAN, said=Said(ranks={line: rank}))


@pytest.fixture
def reading() -> Reading:
    return read(PLAN)


def test_a_line_that_is_said_to_be_the_place_gives_the_activity_its_place(
    reading: Reading,
) -> None:
    assert tasks(reading.plan)[0].said.place == ""
    found = tasks(told(reading, "Tại nhà văn hóa", Role.PLACE).plan)[0].said
    assert found.place == "Tại nhà văn hóa các xã"
    assert found.time.text == "ngày 25/7/2027"


def test_a_label_is_no_part_of_what_is_said_and_another_field_can_be_meant(
    reading: Reading,
) -> None:
    found = tasks(told(reading, "ngày 25/7", Role.CONTENT).plan)[0].said
    assert found.content == "ngày 25/7/2027"


def test_a_line_that_is_said_to_be_a_duty_is_one(reading: Reading) -> None:
    found = told(reading, "Thăm gia đình", Role.DUTY)
    assert tasks(found.plan)[0].kind is NodeKind.DUTY


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("NỘI DUNG", (Role.PARAGRAPH, Role.ACTIVITY, Role.DUTY)),
        ("Nâng cao đời sống", (Role.HEADING, Role.ACTIVITY)),
        ("Quà bằng tiền", (Role.ACTIVITY, Role.DUTY)),
        ("Chuẩn bị quà", (Role.HEADING, Role.PARAGRAPH, Role.ACTIVITY)),
        ("ngày 25/7", (Role.ACTIVITY, Role.PARAGRAPH)),
    ],
)
def test_a_kind_that_is_said_holds_wherever_the_line_stands(
    words: str, roles: tuple[Role, ...]
) -> None:
    text = f"{PLAN}III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- Chuẩn bị quà trước ngày 20/7/2027.\n"
    line = line_of(read(text), words)
    for role in roles:
        assert read(text, said=Said(roles={line: role})).roles[line] is role


@pytest.mark.parametrize(
    ("words", "by", "parent"),
    [
        ("Tặng quà", 1, "Thăm gia đình chính sách"),
        ("Tặng quà", -1, "NỘI DUNG"),
        ("Quà bằng tiền", 1, "Quà bằng hiện vật."),
        ("Quà bằng tiền", -1, "Thăm hỏi"),
    ],
)
def test_a_line_goes_one_level_in_or_out(
    reading: Reading, words: str, by: int, parent: str
) -> None:
    found = moved(reading, words, by)
    assert above(found, words) == parent
    for outline in found.plan.outlines:
        assert all(label is not None for label in labels(outline).values())


def test_nothing_goes_under_a_paragraph_without_a_label() -> None:
    text = f"{PLAN}Các xã tự chọn cách làm.\n- Báo cáo trước ngày 30/7/2027.\n"
    reading = read(text.replace("- Quà bằng tiền.\n", ""))
    line = line_of(reading, "Báo cáo")
    assert above(reading, "Báo cáo") == above(reading, "tự chọn")
    assert rank_after(reading, Said(), line, 1) is None


def test_the_first_line_of_the_highest_level_goes_nowhere(reading: Reading) -> None:
    line = line_of(reading, "MỤC ĐÍCH")
    assert rank_after(reading, Said(), line, 1) is None
    assert rank_after(reading, Said(), line, -1) is None
