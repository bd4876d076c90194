"""No word of a plan is lost between its source and the Word file exported from what was read."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.services import plans, receiving
from hoptacxa_desktop.store import Store
from tests.reading.habits import Writer
from tests.reading.kept import lost, out_of_order, split, words
from tests.reading.test_reader import CLOSING, HEAD
from tests.reading.texts import TODAY, VOCABULARY, read

NOW = datetime(2027, 1, 5, 8, 0, tzinfo=UTC)
DICE = st.randoms(use_true_random=False)
EACH = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
KEPT = 0.999
OUTSIDE = {
    Role.LETTERHEAD,
    Role.NUMBER,
    Role.PLACE_DATE,
    Role.TYPE,
    Role.SUBJECT,
    Role.BASIS,
    Role.OPENING,
    Role.RECIPIENT,
    Role.SIGNATURE,
    Role.APPENDIX,
}
"""What is held by the plan itself, not by a node of its outlines."""


def drawn(dice: Random) -> Reading:
    """The reading of a plan that is written by chance."""
    return understand(Writer(dice).source(), vocabulary=VOCABULARY, today=TODAY)


@given(dice=DICE)
@EACH
def test_every_word_of_any_plan_is_in_its_word_file(dice: Random, tmp_path: Path) -> None:
    found = drawn(dice)
    assert lost(found, tmp_path / "plan.docx") == []


def test_the_words_of_the_body_stay_in_order(tmp_path: Path) -> None:
    moved = total = 0
    for seed in range(40):
        found = drawn(Random(seed))
        moved += len(out_of_order(found, tmp_path / "plan.docx"))
        total += sum(len(words(line)) for line in found.source.lines())
    assert 1 - moved / total >= KEPT


@given(dice=DICE)
@EACH
def test_every_line_has_a_role_and_a_holder(dice: Random) -> None:
    found = drawn(dice)
    numbers = {line.number for line in found.source.lines()}
    assert set(found.roles) == numbers
    nodes = {node.id for outline in found.plan.outlines for node in walk(outline)}
    assert set(found.origins) == nodes
    held = {number for lines in found.origins.values() for number in lines}
    assert {n for n in numbers - held if found.roles[n] not in OUTSIDE} == set()


def test_a_node_holds_the_lines_that_its_words_stand_on() -> None:
    for seed in range(20):
        found = drawn(Random(seed))
        said = {line.number: words(line) for line in found.source.lines()}
        for outline in found.plan.outlines:
            for node in walk(outline):
                own = {word for number in found.origins[node.id] for word in said[number]}
                assert set(split(plain(node.text))) <= own


def test_a_plan_that_was_read_is_the_same_out_of_the_store(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "kế hoạch.db", now=lambda: NOW)
    for seed in range(12):
        found = drawn(Random(seed)).plan
        taken = receiving.accept(store, plan=found, at=NOW).plan
        assert plans.open_plan(store, plan_id=taken.id) == taken
        assert _bare(taken) == _bare(found)
    store.close()


def _bare(plan: Plan) -> tuple[object, ...]:
    """What was read of a plan, without what taking it in adds."""
    return plan.outlines, plan.bases, plan.opening, plan.recipients, plan.signature, plan.subject


TWO_TABLES = f"""{HEAD}
Liên minh Hợp tác xã tỉnh ban hành Kế hoạch với các nội dung sau:
I. NỘI DUNG
1. Thực hiện các việc tại Phụ lục.
{CLOSING}
PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 12/KH-LMHTX ngày 05/02/2027)
Các việc giao cho hai phòng:
| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian | Ghi chú |
| 1 | In tờ gấp | Văn phòng | Quý II | Hai nghìn tờ |
"""


def test_a_remark_beside_an_activity_is_printed_again(tmp_path: Path) -> None:
    found = read(TWO_TABLES)
    assert lost(found, tmp_path / "plan.docx") == []
    (task,) = [one for one in tasks(found.plan) if one.appendix is not None]
    assert [(extra.name, extra.text) for extra in task.said.extras] == [("Ghi chú", "Hai nghìn tờ")]


def test_words_above_the_table_of_an_appendix_stay_above_it(tmp_path: Path) -> None:
    assert out_of_order(read(TWO_TABLES), tmp_path / "plan.docx") == []


@pytest.mark.parametrize(
    "table",
    [
        "| Phần việc | Đơn vị chủ trì | Địa điểm |\n| Mở lớp | Văn phòng | Xã An |",
        "| a | b | c | d | e | f | g |\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |",
    ],
)
def test_a_second_table_with_other_columns_stays_as_it_stands(table: str, tmp_path: Path) -> None:
    found = read(f"{TWO_TABLES}\n\nCòn lại:\n{table}")
    assert lost(found, tmp_path / "plan.docx") == []
    kinds = [node.kind for node in walk(found.plan.appendices[0].outline)]
    assert kinds.count(NodeKind.TABLE) == 1


def test_the_time_of_a_section_without_activities_is_kept(tmp_path: Path) -> None:
    found = read(f"""{HEAD}
I. NỘI DUNG
1. Các hoạt động:
- Thời gian: Quý II năm 2027.
{CLOSING}""")
    assert lost(found, tmp_path / "plan.docx") == []


def test_words_beside_the_last_recipient_are_kept(tmp_path: Path) -> None:
    found = read(f"{HEAD}\nI. NỘI DUNG\nNơi nhận:\n- Lưu: VT.\n(Để thực hiện)\nCHỦ TỊCH\n")
    assert lost(found, tmp_path / "plan.docx") == []
    assert found.plan.recipients.archive == "Lưu: VT. (Để thực hiện)"


def test_the_headings_of_a_table_have_a_role() -> None:
    found = read(TWO_TABLES)
    heads = [line for line in found.source.lines() if line.words in ("TT", "Ghi chú")]
    assert {found.roles[line.number] for line in heads} == {Role.APPENDIX}


def test_a_plan_without_recipients_keeps_its_signature_before_appendices(tmp_path: Path) -> None:
    found = read(
        "KẾ HOẠCH\nTổ chức hội thi\nI. NỘI DUNG\n1. Mở hội thi.\n"
        "CHỦ TỊCH\nNguyễn Văn An\nPHỤ LỤC\nDANH MỤC\n- Một việc."
    )
    assert found.plan.signature.name == "Nguyễn Văn An"
    assert lost(found, tmp_path / "plan.docx") == []


def test_cells_beyond_the_headings_are_kept(tmp_path: Path) -> None:
    found = read(f"{TWO_TABLES}| 2 | Mở lớp | Các phòng | Quý III | Một lớp | Thêm |\n")
    assert lost(found, tmp_path / "plan.docx") == []
    assert len([one for one in tasks(found.plan) if one.appendix is not None]) == 2
