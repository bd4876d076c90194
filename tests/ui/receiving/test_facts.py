"""What the window shows of a reading: rows, doubts, cards, counts. No Qt is needed for it."""

import pytest

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.services import receiving
from hoptacxa_desktop.services.receiving import Kept
from hoptacxa_desktop.ui.plan.outline_facts import HEAD, TAIL
from hoptacxa_desktop.ui.receiving import count_facts, doubt_facts, role_facts
from hoptacxa_desktop.ui.receiving.facts import Shown, shown
from tests.reading.texts import TODAY, read

UNITS = (
    Unit(id=UnitId("tv"), name="Phòng Tư vấn, hỗ trợ hợp tác xã", initials="TV"),
    Unit(id=UnitId("vp"), name="Văn phòng", initials="VP"),
)
PLAN = """
LIÊN MINH HỢP TÁC XÃ
TỈNH BÌNH NGUYÊN
KẾ HOẠCH
Chăm lo thành viên năm 2027
I. NỘI DUNG
1. Thăm hỏi
Đơn vị chủ trì: Phòng Tư vấn hợp tác xã, phối hợp với Văn phòng và các phòng
1.1. Thăm gia đình chính sách
- Thời gian: ngày 25/7/2027
1.2. Tặng quà
- Thời gian: lúc nào cũng được
- Nội dung: gạo, sữa
Nơi nhận:
- Các phòng;
- Lưu: VT.
"""


def reading() -> Reading:
    source = read(PLAN).source
    return receiving.read_again(source, today=TODAY, units=UNITS)


@pytest.fixture
def seen() -> Shown:
    return shown(reading(), UNITS)


def line_of(seen: Shown, words: str) -> int:
    return next(row.number for row in seen.source if words in row.words)


def test_a_field_line_belongs_to_its_activity_and_a_shared_line_to_each(seen: Shown) -> None:
    first, second = line_of(seen, "Thăm gia đình"), line_of(seen, "Tặng quà")
    shared = line_of(seen, "chủ trì")
    assert seen.owners[first + 1] == str(first)
    assert seen.lines[str(first)] == (first, first + 1, shared)
    assert seen.lines[str(second)] == (second, second + 1, second + 2, shared)
    assert seen.source[shared - 1].role == "chủ trì, phối hợp"


def test_head_and_end_are_rows_of_their_own(seen: Shown) -> None:
    assert seen.owners[line_of(seen, "Chăm lo")] == HEAD
    assert seen.owners[line_of(seen, "Lưu: VT")] == TAIL
    assert [row.key for row in seen.outline][:: len(seen.outline) - 1] == [HEAD, TAIL]
    said = {field.label: field.words for field in seen.card(HEAD)}
    assert said["Trích yếu"] == "Chăm lo thành viên năm 2027"


def test_rows_are_called_alike_when_the_plan_is_read_anew(seen: Shown) -> None:
    assert shown(reading(), UNITS).lines == seen.lines


def test_the_cards_of_a_joint_plan_name_both_offices() -> None:
    head = "LIÊN MINH HỢP TÁC XÃ\nTỈNH BÌNH NGUYÊN\nHỘI NÔNG DÂN\nTỈNH BÌNH NGUYÊN"
    closing = "CHỦ TỊCH\nNguyễn Văn An\nCHỦ TỊCH\nTrần Thị Bình"
    text = PLAN.split("KẾ HOẠCH\n")[1]
    numbers = "Số: 12/KH-LMHTX\nSố: 15/KH-HND"
    seen = shown(read(f"{head}\n{numbers}\nKẾ HOẠCH PHỐI HỢP\n{text}\n{closing}"), UNITS)
    card = {field.label: field.words for part in (HEAD, TAIL) for field in seen.card(part)}
    assert card["Cơ quan"].endswith("; HỘI NÔNG DÂN TỈNH BÌNH NGUYÊN")
    assert card["Số, ký hiệu"] == "12/KH-LMHTX; 15/KH-HND"
    assert card["Người ký"] == "CHỦ TỊCH, Nguyễn Văn An; CHỦ TỊCH, Trần Thị Bình"


def test_a_time_that_repeats_another_row_is_said_to() -> None:
    rows = "| TT | Nội dung | Thời gian |\n| 1 | Mở lớp | Quý I |\n| 2 | Sơ kết | nt |"
    seen = shown(read(f"KẾ HOẠCH\nMở lớp\nII. NỘI DUNG\n{rows}"), UNITS)
    card = {field.label: field for field in seen.card(seen.owners[line_of(seen, "Sơ kết")])}
    assert [chip.text for chip in card["Thời gian"].chips] == ["lấy theo dòng được nhắc"]


def test_a_card_says_days_and_units_also_those_said_together(seen: Shown) -> None:
    card = {field.label: field for field in seen.card(str(line_of(seen, "Thăm gia đình")))}
    assert card["Thời gian"].words == "ngày 25/7/2027"
    assert "25/7/2027" in card["Thời gian"].chips[0].text
    assert [unit.text for unit in card["Chủ trì"].units] == ["Phòng Tư vấn hợp tác xã"]
    assert [unit.initials for unit in card["Phối hợp"].units] == ["VP", ""]
    assert "Phối hợp: Văn phòng, các phòng" in card["Phối hợp"].spoken


def test_doubts_stand_at_the_words_they_are_about(seen: Shown) -> None:
    found = {doubt.words: doubt for doubt in seen.doubts}
    shared = line_of(seen, "chủ trì")
    assert found["các phòng"].line == shared
    assert found["các phòng"].unit is None
    assert found["Phòng Tư vấn hợp tác xã"].unit == "tv"
    row = seen.source[shared - 1]
    assert {row.words[start:end] for start, end in row.doubted} == {
        "các phòng",
        "Phòng Tư vấn hợp tác xã",
    }


def test_a_doubt_put_aside_is_gone_from_list_row_and_line() -> None:
    every = shown(reading(), UNITS)
    rest = shown(reading(), UNITS, frozenset(every.doubts))
    assert every.doubts
    assert not rest.doubts
    assert not any(row.doubted or row.why for row in rest.source)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Phòng Tư vấn hợp tác xã", "tv"),
        ("Phòng Tổ chức", None),
        ("Văn phòng Ủy ban nhân dân tỉnh", None),
        ("Văn phòng Sở", None),
        ("Tư vấn", None),
    ],
)
def test_a_unit_is_offered_only_for_a_name_much_like_its_own(words: str, unit: str | None) -> None:
    found = doubt_facts.meant(words, UNITS)
    assert (found.id if found else None) == unit


def test_steps_among_doubts_go_round() -> None:
    assert [doubt_facts.step(3, at, 1) for at in (-1, 0, 2)] == [0, 1, 0]
    assert [doubt_facts.step(3, at, -1) for at in (-1, 0, 2)] == [2, 2, 1]
    assert doubt_facts.step(0, -1, 1) == -1


def test_counts_have_their_nouns(seen: Shown) -> None:
    words = [count.words for count in count_facts.counts(seen.reading.plan)]
    assert "2 hoạt động" in words
    assert "1 nơi nhận" in words
    assert not [one for one in words if one.startswith("0 ")]
    assert count_facts.kept_words(Kept(2914, 2914)) == "Giữ đủ 2.914/2.914 chữ"
    assert count_facts.kept_words(Kept(2900, 2914)) == "Giữ được 2.900/2.914 chữ"
    assert count_facts.lost_words(Kept(3, 3)) == ""
    assert count_facts.lost_words(Kept(1, 3, ("lực", "lượng"))) == "Chưa in lại: lực, lượng"


def test_every_role_has_a_word_and_the_next_one_goes_round() -> None:
    assert set(role_facts.ROLE_WORDS) == set(Role)
    body = role_facts.offered(Role.ACTIVITY)
    assert role_facts.following(Role.ACTIVITY, body) is Role.DUTY
    assert role_facts.following(Role.TIME, body) is Role.HEADING
    assert role_facts.following(None, ()) is None


def test_what_a_line_may_be_depends_on_where_it_stands() -> None:
    every = set(Role) - {Role.SHARED, Role.TARGET, Role.MONEY, Role.TABLE, Role.BUDGET, Role.NOTE}
    groups = role_facts.offered(Role.PARAGRAPH)
    assert {role for group in groups for role in group.roles} == every
    assert role_facts.offered(Role.SUBJECT)[0].roles[0] is Role.LETTERHEAD
    assert role_facts.offered(Role.SIGNATURE)[0].roles[0] is Role.RECIPIENT
    (rows,) = role_facts.offered(Role.TABLE, in_table=True)
    assert rows.word(Role.HEADING) == "Hàng tên nhóm"
    (rows,) = role_facts.offered(Role.ACTIVITY, in_table=True, listed=True)
    assert rows.roles == (Role.ACTIVITY, Role.HEADING)
