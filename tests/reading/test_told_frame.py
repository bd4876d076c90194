"""A person's word about lines of the head, of the closing and of tables."""

import pytest

from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role, Said
from hoptacxa_desktop.services import receiving
from tests.reading.texts import read

PLAN = """
LIÊN MINH HỢP TÁC XÃ
TỈNH BÌNH NGUYÊN
S6: 12/KH-LMHTX
Bình Nguyên, ngày 5 tháng 3 năm 2027
KẾ HOẠCH
Chăm lo thành viên
năm hai không hai bảy
Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023;
Theo đề nghị của Văn phòng, Liên minh xây dựng kế hoạch như sau:
Mục đích của việc chăm lo
Nâng cao đời sống.
II. NỘI DUNG
1. Thăm gia đình chính sách
- Thời gian: ngày 25/7/2027
Gửi đến:
- Các phòng;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn An
"""
ROWS = """
KẾ HOẠCH
Chăm lo thành viên năm 2027
I. LỊCH CÔNG TÁC
| TT | Nội dung | Thời gian | Chủ trì |
| 1 | Tuyên truyền |  |  |
| 2 | In tờ gấp | Quý II | Văn phòng |
| 3 | Các xã tự chọn | khi tiện | |
II. KINH PHÍ
| STT | Các việc làm | Ghi chú |
| 1 | Thăm hỏi các gia đình chính sách | 5 triệu |
| 2 | Tặng quà trẻ em | 3 triệu |
"""


def line_of(reading: Reading, words: str) -> int:
    return next(line.number for line in reading.source.lines() if words in line.words)


def told(text: str, **roles: Role) -> Reading:
    """The reading of a text, of whose lines a person says what they are (by their words)."""
    reading = read(text)
    said = {line_of(reading, words.replace("_", " ")): role for words, role in roles.items()}
    found = read(text, said=Said(roles=said))
    for line, role in said.items():
        assert found.roles[line] is role
    lost = set(receiving.kept_words(found).lost) - set(receiving.kept_words(reading).lost)
    # The form prints "Số:" itself.
    assert not lost - {"s6"}
    return found


def test_a_torn_number_is_the_number_when_a_person_says_so() -> None:
    assert read(PLAN).plan.number == ""
    plan = told(PLAN, **{"S6:": Role.NUMBER}).plan
    assert plan.full_number == "12/KH-LMHTX"


def test_lines_of_the_head_change_among_themselves() -> None:
    torn = PLAN.replace("ngày 5 tháng 3", "ngảy 5 thảng 3")
    plan = told(torn, **{"ngảy 5": Role.PLACE_DATE}).plan
    assert plan.place == "Bình Nguyên, ngảy 5 thảng 3 năm 2027"
    assert plan.letterhead.issuer == ("LIÊN MINH HỢP TÁC XÃ", "TỈNH BÌNH NGUYÊN", "S6: 12/KH-LMHTX")
    plan = told(PLAN, năm_hai_không=Role.OPENING).plan
    assert plan.subject == "Chăm lo thành viên"
    assert "năm hai không hai bảy" in [plain(text) for text in plan.opening]
    plan = told(PLAN, Căn_cứ_Luật=Role.SUBJECT).plan
    assert plan.subject.endswith("năm 2023;")
    assert plan.bases == ()


def test_grounds_are_those_that_a_person_names() -> None:
    plan = told(PLAN, Theo_đề_nghị=Role.BASIS).plan
    assert len(plan.bases) == 2
    assert told(PLAN, Căn_cứ_Luật=Role.OPENING).plan.preamble is not read(PLAN).plan.preamble


def test_the_title_is_where_a_person_says() -> None:
    plan = told(PLAN.replace("KẾ HOẠCH\n", "K Ế HOẠCH:\n"), **{"K Ế": Role.TYPE}).plan
    assert plan.subject.startswith("Chăm lo thành viên")


def test_the_body_begins_where_a_person_says() -> None:
    found = told(PLAN, Mục_đích_của=Role.HEADING)
    first = found.plan.outline[0]
    assert (first.kind, plain(first.text)) == (NodeKind.HEADING, "Mục đích của việc chăm lo")
    assert found.roles[line_of(found, "Nâng cao")] is Role.PARAGRAPH


def test_a_line_of_the_body_goes_up_to_the_head_alone() -> None:
    found = told(PLAN, Mục_đích_của=Role.HEADING, Nâng_cao=Role.OPENING)
    assert not found.plan.outline[0].children
    assert tasks(found.plan)[0].title == "Thăm gia đình chính sách"


def test_recipients_begin_where_a_person_says() -> None:
    assert not read(PLAN).plan.recipients.groups
    found = told(PLAN, **{"Các phòng;": Role.RECIPIENT})
    names = [one.text for group in found.plan.recipients.groups for one in group.recipients]
    assert names == ["Các phòng"]
    assert found.plan.recipients.archive == "Lưu: VT."
    assert found.plan.signature.name == "Nguyễn Văn An"


def test_lines_of_the_closing_go_back_to_the_body() -> None:
    found = told(PLAN, CHỦ_TỊCH=Role.PARAGRAPH)
    assert found.plan.signature.post == ""
    assert "CHỦ TỊCH" in [plain(node.text) for node in walk(found.plan.outline)]
    found = told(PLAN, Nguyễn_Văn_An=Role.PARAGRAPH)
    assert (found.plan.signature.post, found.plan.signature.name) == ("CHỦ TỊCH", "")


def test_a_signer_whose_name_looks_like_none_is_one() -> None:
    text = PLAN.replace("Nguyễn Văn An", "Nguyễn v. An (đã ký)")
    assert read(text).plan.signature.name == ""
    found = told(text, **{"Nguyễn v.": Role.SIGNATURE})
    assert found.plan.signature.name == "Nguyễn v. An (đã ký)"


def test_an_appendix_begins_and_ends_where_a_person_says() -> None:
    text = f"{PLAN}Bảng kê đi cùng\nCác việc làm\nI. VIỆC CHUNG\n1. Treo băng rôn."
    found = told(text, Bảng_kê=Role.APPENDIX)
    assert [one.label for one in found.plan.appendices] == ["Bảng kê đi cùng"]
    text = text.replace("Bảng kê đi cùng", "PHỤ LỤC")
    assert not told(text, PHỤ_LỤC=Role.PARAGRAPH).plan.appendices


@pytest.mark.parametrize(
    ("words", "role", "titles"),
    [
        ("Tuyên truyền", Role.ACTIVITY, ["Tuyên truyền", "In tờ gấp", "Các xã tự chọn"]),
        ("khi tiện", Role.PARAGRAPH, ["In tờ gấp"]),
        ("Quý II", Role.HEADING, ["Các xã tự chọn"]),
    ],
)
def test_a_row_is_what_a_person_says(words: str, role: Role, titles: list[str]) -> None:
    found = told(ROWS, **{words: role})
    assert [task.title for task in tasks(found.plan)] == titles


def test_a_table_is_one_of_activities_or_plain_as_a_person_says() -> None:
    reading = read(ROWS)
    assert len(tasks(reading.plan)) == 2
    line = line_of(reading, "STT")
    found = read(ROWS, said=Said(tables={line: True}))
    assert "Thăm hỏi các gia đình chính sách" in [task.title for task in tasks(found.plan)]
    assert receiving.kept_words(found).whole
    line = line_of(reading, "TT")
    found = read(ROWS, said=Said(tables={line: False}))
    assert tasks(found.plan) == ()
    assert found.roles[line] is Role.TABLE
    assert receiving.kept_words(found).whole
